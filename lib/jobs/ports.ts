// What the queue needs from the world.
import type { JobResult } from './decide'
import type { Job } from './job'

export interface JobStore {
  /** In one database transaction: reads the job of this key and writes what `decide` answers; nothing when undefined. */
  change(key: string, decide: (job: Job | undefined) => Job | undefined): Promise<void>
  /** In one database transaction: reads the open jobs and writes those that `decide` answers. */
  changeOpen(decide: (open: Job[]) => Job[]): Promise<void>
  open(): Promise<Job[]>
  get(key: string): Promise<Job | undefined>
  /** Deletes this job unless it is open. */
  forget(key: string): Promise<void>
  /** Deletes what was done before this time. */
  forgetDone(before: number): Promise<void>
}

/** How jobs of one kind are done. */
export interface JobKind {
  /** After the first try. 0: never repeated by itself, not even after an interruption, as a signature is not. */
  retries: 0 | 1 | 2 | 3
  /** Does it. May be called again for the same job after an interruption, if retries are allowed. */
  run(about: string): Promise<JobResult>
}
