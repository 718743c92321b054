// The queue: takes jobs, does what is due, line by line, and keeps what came of it. Everything that counts is in the store,
// so that it goes on in another worker; only those who wait for a first try are known here alone.
import type { Clock } from '@/lib/base/clock'
import { WalletError } from '@/lib/base/walletError'
import { afterTry, enqueued, type JobResult, leased, letGo, nextOf } from './decide'
import type { Job, Wanted } from './job'
import type { JobKind, JobStore } from './ports'

export interface JobsPorts {
  store: JobStore
  kinds: Readonly<Record<string, JobKind>>
  clock: Clock
  wait(delayMs: number): Promise<void>
  /** Names this worker: its leases are told from those of an earlier one. */
  holder: string
  /** Takes errors that nobody awaits. */
  report(error: unknown): void
}

export interface Jobs {
  /** Stores the job and begins. `again`: also when it has ended before. Resolves when it is stored. */
  enqueue(wanted: Wanted, how?: { again?: boolean }): Promise<void>
  /** The same, but resolves when it was tried once, or can't be tried yet. */
  attempt(wanted: Wanted, how?: { again?: boolean }): Promise<void>
  /** Does what is due. Resolves when nothing can be done at the moment. */
  work(): Promise<void>
  /** Once at start: what an earlier worker held is free; what it did long ago is forgotten. Then works. */
  start(): Promise<void>
  /** A dead letter is tried once more, as if it were new; answers false when there is none of this key. */
  retry(key: string): Promise<boolean>
  /** A dead letter is not wanted any more. */
  dismiss(key: string): Promise<void>
}

/** At the same time; each line has at most one. */
const mostAtOnce = 6
/** So long the same key is still known after it was done. */
const rememberMs = 24 * 3_600_000

export function createJobs({ store, kinds, clock, wait, holder, report }: JobsPorts): Jobs {
  const waiting = new Map<string, { line: string; resolve: () => void }[]>()
  const running = new Map<string, Promise<void>>()
  let pumping: Promise<void> | undefined
  let pumpAgain = false
  let alarmAt = Number.POSITIVE_INFINITY

  const retriesOf = (kind: string) => kinds[kind]?.retries ?? 0

  async function claim(): Promise<Job | undefined> {
    let claimed: Job | undefined
    await store.changeOpen((open) => {
      const now = clock()
      const lost = letGo(open, ({ until }) => until <= now, retriesOf, now)
      const left = open.map((job) => lost.find(({ key }) => key === job.key) ?? job).filter(({ end }) => !end)
      const next = left.length > 0 ? nextOf(left, now) : undefined
      claimed = next && leased(next, holder, now)
      return [...lost.filter(({ key }) => key !== claimed?.key), ...(claimed ? [claimed] : [])]
    })
    return claimed
  }

  async function run(job: Job): Promise<void> {
    const result = await tryOnce(job)
    await store.change(job.key, (now) =>
      // Another one took it over meanwhile: what came of it is theirs to say.
      now?.lease?.holder === holder && !now.end
        ? afterTry(now, result, retriesOf(job.kind), clock())
        : undefined,
    )
  }

  async function tryOnce({ kind, about }: Job): Promise<JobResult> {
    try {
      const known = kinds[kind]
      if (!known) throw new UnknownKind(kind)
      return await known.run(about)
    } catch (error) {
      report(error)
      const reason = error instanceof Error ? error.message : String(error)
      return { type: error instanceof UnknownKind ? 'never' : 'again', reason }
    }
  }

  async function pump(): Promise<void> {
    do {
      pumpAgain = false
      while (running.size < mostAtOnce) {
        const job = await claim()
        if (!job) break
        const done = run(job)
          .catch(report)
          .finally(() => {
            running.delete(job.line)
            tellOf(job.key)
            begin().catch(report)
          })
        running.set(job.line, done)
      }
      if (running.size < mostAtOnce) tellBlocked()
      await setTimer()
    } while (pumpAgain)
  }

  /** One pump at a time; whatever comes meanwhile is seen by one more round. */
  function begin(): Promise<void> {
    pumpAgain = true
    pumping ??= pump()
      .catch((error: unknown) => {
        // The store failed: nobody waits for what may never come.
        for (const key of waiting.keys()) tellOf(key)
        throw error
      })
      .finally(() => {
        pumping = undefined
        if (pumpAgain) return begin()
      })
    return pumping
  }

  function tellOf(key: string) {
    for (const { resolve } of waiting.get(key) ?? []) resolve()
    waiting.delete(key)
  }

  /** Nothing can be done for them at the moment: no job of their line is under way here. */
  function tellBlocked() {
    for (const [key, list] of waiting) if (list.every(({ line }) => !running.has(line))) tellOf(key)
  }

  async function setTimer(): Promise<void> {
    const now = clock()
    const due = (await store.open()).flatMap((job) => (job.lease || job.dueAt <= now ? [] : [job.dueAt]))
    const soonest = Math.min(...due)
    if (due.length === 0 || soonest >= alarmAt) return
    alarmAt = soonest
    wait(soonest - now)
      .then(() => {
        alarmAt = Number.POSITIVE_INFINITY
        return begin()
      })
      .catch(report)
  }

  async function put(wanted: Wanted, again: boolean): Promise<void> {
    await store.change(wanted.key, (known) => enqueued(known, wanted, clock(), again))
  }

  return {
    async enqueue(wanted, { again = false } = {}) {
      await put(wanted, again)
      begin().catch(report)
    },

    async attempt(wanted, { again = false } = {}) {
      await put(wanted, again)
      const tried = new Promise<void>((resolve) => {
        waiting.set(wanted.key, [...(waiting.get(wanted.key) ?? []), { line: wanted.line, resolve }])
      })
      await begin()
      await tried
    },

    async work() {
      await begin()
      while (running.size > 0) {
        await Promise.all(running.values())
        await begin()
      }
    },

    async start() {
      const now = clock()
      await store.changeOpen((open) => letGo(open, (lease) => lease.holder !== holder, retriesOf, now))
      await store.forgetDone(now - rememberMs)
      await begin()
    },

    async retry(key) {
      let found = false
      await store.change(key, (job) => {
        found = job?.end?.type === 'dead'
        return found && job ? enqueued(job, job, clock(), true) : undefined
      })
      if (found) begin().catch(report)
      return found
    },

    dismiss: (key) => store.forget(key),
  }
}

/** A job of a kind that nobody does any more. */
class UnknownKind extends WalletError {
  readonly name = 'Jobs.UnknownKind'

  constructor(kind: string) {
    super(`expected a known kind of job, got ${kind}`)
  }
}
