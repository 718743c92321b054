// The queue of jobs, in the database. What a job is about is stored elsewhere, strictly; a lost row is put in again.
import { type Job, stateOf } from '@/lib/jobs/job'
import type { JobStore } from '@/lib/jobs/ports'
import type { Database, JobRow } from './database'

export function createJobStore(database: Database): JobStore {
  const { jobs } = database
  const byKey = (key: string) => jobs.where('key').equals(key).first()

  /** One without a place gets the next one. */
  async function write(job: Job): Promise<void> {
    const row: JobRow = { ...job, state: stateOf(job) }
    if (job.place === undefined) await jobs.where('key').equals(job.key).delete()
    await jobs.put(row)
  }

  return {
    change: (key, decide) =>
      database.transaction('rw', jobs, async () => {
        const job = decide(await byKey(key))
        if (job) await write(job)
      }),
    changeOpen: (decide) =>
      database.transaction('rw', jobs, async () => {
        for (const job of decide(await jobs.where('state').equals('open').toArray())) await write(job)
      }),
    open: () => jobs.where('state').equals('open').toArray(),
    get: byKey,
    forget: (key) =>
      database.transaction('rw', jobs, async () => {
        const job = await byKey(key)
        if (job?.end) await jobs.where('key').equals(key).delete()
      }),
    async forgetDone(before) {
      await jobs
        .where('state')
        .equals('done')
        .filter(({ end }) => end !== undefined && end.at < before)
        .delete()
    },
  }
}
