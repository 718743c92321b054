// What is stored of a job: what is to be done, what was tried, and how it ended. Whether it is open or dead is derived.

/** What somebody wants done. */
export interface Wanted {
  /** The idempotency key: the same key is the same job, however often it is wanted. */
  key: string
  /** Who does it: one of the kinds that the queue was made with. */
  kind: string
  /** What it is about: the id of something that is stored elsewhere. Never a secret. */
  about: string
  /** Jobs of one line are done one after the other, in the order in which they were put in. */
  line: string
  /** Of several lines, the higher one goes first. */
  priority: number
}

export interface Job extends Wanted {
  /** Its place in the order of putting in; given by the store. */
  place?: number
  enqueuedAt: number
  /** Not before this time. */
  dueAt: number
  /** Since it was last put in; a retry is the second and later ones. */
  tries: readonly Try[]
  /** Somebody is at it; past `until`, they are taken to be gone. */
  lease?: { holder: string; at: number; until: number }
  end?: End
}

/** One try that did not do it. */
export interface Try {
  at: number
  reason: string
}

export type End =
  | { type: 'done'; at: number }
  /** It is not tried again by itself: a dead letter, with the reason. */
  | { type: 'dead'; at: number; reason: string }

export type JobState = 'open' | 'done' | 'dead'

export function stateOf({ end }: Job): JobState {
  return end?.type ?? 'open'
}
