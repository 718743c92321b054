// How long to wait after wrong passwords. Pure.
import type { UnlockFailures } from '../ports'

const freeFailures = 5
const firstWaitMs = 30_000
const longestWaitMs = 3_600_000

/**
 * When the next password may be tried: at once for the first five failures, then after 30 s, doubled with each
 * further one, up to an hour. A clock that went backwards does not make the wait longer than that. A count that could
 * not be written ends with the browser, so each failure in it waits.
 */
export function nextTryAt(failures: UnlockFailures | undefined): number {
  if (!failures) return 0
  if (failures.count < freeFailures) return failures.unwritten ? failures.lastAt + firstWaitMs : 0
  return failures.lastAt + Math.min(firstWaitMs * 2 ** (failures.count - freeFailures), longestWaitMs)
}
