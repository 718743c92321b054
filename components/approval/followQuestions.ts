// Which question the window shows, as the list of open ones changes under it.
import type { Question } from '@/lib/requests/approvals/question'

export interface Followed {
  /** The question on screen; undefined when none is open. */
  current: string | undefined
  /** Questions of this window that are over, answered here or not. */
  over: number
  /** The question that vanished from the screen without an answer given here; cleared by the next answer. */
  vanished: string | undefined
}

export const nothingFollowed: Followed = { current: undefined, over: 0, vanished: undefined }

/**
 * The oldest open question is shown until it is no longer open: one that comes later never pushes it away.
 * `answeredHere` are those this window has answered; `open` is oldest first.
 */
export function followQuestions(
  before: Followed,
  open: readonly Pick<Question, 'id'>[],
  answeredHere: ReadonlySet<string>,
): Followed {
  const waiting = open.filter(({ id }) => !answeredHere.has(id))
  const { current } = before
  if (current !== undefined && waiting.some(({ id }) => id === current)) return before
  const next = waiting[0]?.id
  if (current === undefined) return next === undefined ? before : { ...before, current: next }
  return {
    current: next,
    over: before.over + 1,
    vanished: answeredHere.has(current) ? undefined : current,
  }
}
