// The job store in memory, for tests: the same promises as the database, and it can stop between two writes.
import type { Job } from './job'
import type { JobStore } from './ports'

export interface FakeJobStore extends JobStore {
  jobs: Map<string, Job>
  /** Writes still allowed; the next one throws, as when the worker is killed. Infinity by default. */
  writesLeft: number
}

export function createFakeJobStore(): FakeJobStore {
  let lastPlace = 0
  // One after the other, as transactions of a database are.
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => T): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  function write(jobs: readonly Job[]) {
    if (jobs.length === 0) return
    if (store.writesLeft <= 0) throw new Error('killed before this write')
    store.writesLeft -= 1
    for (const job of jobs) store.jobs.set(job.key, { ...job, place: job.place ?? ++lastPlace })
  }
  const openOnes = () => [...store.jobs.values()].filter(({ end }) => !end)

  const store: FakeJobStore = {
    jobs: new Map(),
    writesLeft: Number.POSITIVE_INFINITY,
    change: (key, decide) =>
      inTurn(() => {
        const job = decide(store.jobs.get(key))
        write(job ? [job] : [])
      }),
    changeOpen: (decide) => inTurn(() => write(decide(openOnes()))),
    open: () => inTurn(openOnes),
    get: (key) => inTurn(() => store.jobs.get(key)),
    forget: (key) => inTurn(() => void (store.jobs.get(key)?.end && store.jobs.delete(key))),
    forgetDone: (before) =>
      inTurn(() => {
        for (const { key, end } of store.jobs.values()) {
          if (end?.type === 'done' && end.at < before) store.jobs.delete(key)
        }
      }),
  }
  return store
}
