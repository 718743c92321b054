// Commands for acts upon transactions that were sent.
import * as v from 'valibot'

const transactionId = v.pipe(v.string(), v.maxLength(300))

export const actsCommands = {
  /** Asks the user, in the window that asks everything, for a replacement of a transaction that waits. */
  replaceTransaction: v.object({ id: transactionId, kind: v.picklist(['speed up', 'cancel']) }),
} as const

/** What each of them answers; commands not named here answer nothing. */
export interface ActsResults {
  /** `over`: there is nothing left to replace. `watch-only`: nobody here can sign for it. */
  replaceTransaction: { type: 'asked'; questionId: string } | { type: 'over' } | { type: 'watch-only' }
}
