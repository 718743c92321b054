// What screens read of sites that ask too much: silences, who waits for the unlock, and how often a site asked.
import type { Question } from '@/lib/requests/approvals/question'
import type { SiteKey } from '@/lib/requests/ports'
import type { Silence } from '@/lib/requests/silences/silence'
import { openedDatabase as database } from '../openedDatabase'

/** Those that have not ended at `now`, and were not made by a clock that is ahead of it; the newest first. */
export async function readSilences(now: number): Promise<Silence[]> {
  const all = await database().silences.toArray()
  return all.filter(({ since, until }) => since <= now && now < until).sort((a, b) => b.since - a.since)
}

/** The sites that wait for nothing but the unlock. */
export async function readUnlockWaits(): Promise<SiteKey[]> {
  const row = await database().lock.get('waits')
  return row?.id === 'waits' ? row.sites : []
}

/** What was asked since then, whatever became of it; oldest first. */
export async function readQuestionsSince(since: number): Promise<Question[]> {
  return database().questions.where('askedAt').above(since).sortBy('askedAt')
}
