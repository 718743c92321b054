// Wrong passwords since the last right one: on disk, and in memory where the disk takes no more.
import type { UnlockAttempts, UnlockFailures } from '@/lib/keys/ports'
import type { Database } from './database'
import type { SessionArea } from './sessionStore'

const unwritten = 'unlockFailures'

/** A full disk neither shuts out who has the password nor lets others try as often as they like. */
export function createUnlockAttempts(database: Database, area: SessionArea): UnlockAttempts {
  const { unlockAttempts } = database
  return {
    async read() {
      const [row, kept] = await Promise.all([unlockAttempts.get('failures'), area.get(unwritten)])
      const stored = row && { count: row.count, lastAt: row.lastAt }
      if (!isFailures(kept)) return stored
      return {
        count: Math.max(kept.count, stored?.count ?? 0),
        lastAt: Math.max(kept.lastAt, stored?.lastAt ?? 0),
        unwritten: true,
      }
    },
    async write({ count, lastAt }) {
      try {
        await unlockAttempts.put({ id: 'failures', count, lastAt })
        await area.remove(unwritten)
      } catch {
        await area.set(unwritten, { count, lastAt })
      }
    },
    async clear() {
      await area.remove(unwritten)
      // What stays behind is a wait too many, not a password too few.
      await unlockAttempts.clear().catch(() => {})
    },
  }
}

function isFailures(value: unknown): value is Pick<UnlockFailures, 'count' | 'lastAt'> {
  if (typeof value !== 'object' || value === null) return false
  const { count, lastAt } = value as Record<string, unknown>
  return Number.isSafeInteger(count) && Number.isSafeInteger(lastAt)
}
