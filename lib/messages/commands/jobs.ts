// Commands for what the queue gave up.
import * as v from 'valibot'

const key = v.pipe(v.string(), v.maxLength(300))

export const jobsCommands = {
  /** A dead letter is tried once more. */
  retryJob: v.object({ key }),
  /** A dead letter is not wanted any more. */
  dismissJob: v.object({ key }),
} as const

/** What each of them answers; commands not named here answer nothing. */
export interface JobsResults {
  /** `nonce taken`: another transaction has its place by now, so it can't be sent. */
  retryJob: 'again' | 'nonce taken' | 'gone'
}
