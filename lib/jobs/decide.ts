// What is done next, and what becomes of a job after a try. Pure: the clock and the open jobs come in as values.
import type { Job, Wanted } from './job'

/** What came of one try. */
export type JobResult =
  | { type: 'done' }
  /** It may succeed another time. */
  | { type: 'again'; reason: string }
  /** It will not succeed by being repeated. */
  | { type: 'never'; reason: string }

/** So many retries at most, for any kind; each waits longer than the one before. */
export const backOffMs = [2_000, 10_000, 45_000] as const
/** Longer than any job takes: whoever holds one for longer is gone. */
export const leaseMs = 120_000

/** The job that a wish leads to; undefined when there is nothing to change. `again`: also if it has ended. */
export function enqueued(
  known: Job | undefined,
  wanted: Wanted,
  now: number,
  again: boolean,
): Job | undefined {
  if (known && (!again || !known.end)) return undefined
  const { key, kind, about, line, priority } = wanted
  return { key, kind, about, line, priority, enqueuedAt: now, dueAt: now, tries: [] }
}

/** The job to do now: the first of its line, free, due, and of the highest priority. */
export function nextOf(open: readonly Job[], now: number): Job | undefined {
  const first = new Map<string, Job>()
  for (const job of [...open].sort(inOrder)) if (!first.has(job.line)) first.set(job.line, job)
  const free = [...first.values()].filter((job) => !job.lease && job.dueAt <= now)
  return free.sort((a, b) => b.priority - a.priority || inOrder(a, b))[0]
}

export function leased(job: Job, holder: string, now: number): Job {
  return { ...job, lease: { holder, at: now, until: now + leaseMs } }
}

/** What becomes of a job after a try; `retries` is its kind's. */
export function afterTry(job: Job, result: JobResult, retries: number, now: number): Job {
  const { lease: _, ...free } = job
  if (result.type === 'done') return { ...free, end: { type: 'done', at: now } }
  const { reason } = result
  const tries = [...job.tries, { at: now, reason }]
  const pause = tries.length <= retries ? backOffMs[tries.length - 1] : undefined
  if (result.type === 'never' || pause === undefined) {
    return { ...free, tries, end: { type: 'dead', at: now, reason } }
  }
  return { ...free, tries, dueAt: now + pause }
}

/** Jobs whose holder is gone, as a try that came to nothing: what may not be repeated by itself is dead then. */
export function letGo(
  open: readonly Job[],
  isGone: (lease: NonNullable<Job['lease']>) => boolean,
  retriesOf: (kind: string) => number,
  now: number,
): Job[] {
  const interrupted = { type: 'again', reason: 'interrupted' } as const
  return open
    .filter(({ lease }) => lease && isGone(lease))
    .map((job) => {
      const next = afterTry(job, interrupted, retriesOf(job.kind), now)
      // Nobody refused it: there is nothing to wait for.
      return next.end ? next : { ...next, dueAt: now }
    })
}

function inOrder(a: Job, b: Job): number {
  return (a.place ?? 0) - (b.place ?? 0)
}
