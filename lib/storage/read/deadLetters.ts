// What screens read of the queue: broadcasts that are not repeated by themselves any more, and why.
import type { Job } from '@/lib/jobs/job'
import { openedDatabase as database } from '../openedDatabase'
import { type Activity, readOneActivity } from '../read'

export interface DeadLetter {
  job: Job
  activity: Activity
  reason: string
  at: number
}

/** Only those that no endpoint has taken meanwhile by another road; newest first. */
export async function readDeadLetters(): Promise<DeadLetter[]> {
  const jobs = await database().jobs.where('state').equals('dead').toArray()
  const letters = await Promise.all(
    jobs.map(async (job): Promise<DeadLetter[]> => {
      const activity = await readOneActivity(job.about)
      if (!activity || job.end?.type !== 'dead') return []
      const { type } = activity.status
      // A refused replacement changes nothing: what it was to replace still stands.
      if (type === 'refused' ? activity.transaction.replaces : type !== 'signed') return []
      return [{ job, activity, reason: job.end.reason, at: job.end.at }]
    }),
  )
  return letters.flat().sort((a, b) => b.at - a.at)
}
