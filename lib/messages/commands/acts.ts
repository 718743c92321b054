// Commands for acts upon transactions that were sent.
import * as v from 'valibot'
import type { Known } from '@/lib/base/known'
import { address, amount, chainId } from './fields'

const transactionId = v.pipe(v.string(), v.maxLength(300))

export const actsCommands = {
  /** Asks the user, in the window that asks everything, for a replacement of a transaction that waits. */
  replaceTransaction: v.object({ id: transactionId, kind: v.picklist(['speed up', 'cancel']) }),
  /** Asks the chain how far an account's nonces have come. */
  examineNonces: v.object({ address, chainId }),
  /** Asks the user for a transaction of nothing to oneself, with this nonce. */
  fillGap: v.object({ address, chainId, nonce: amount }),
  /** Sends the signed bytes of a transaction once more. */
  sendAgain: v.object({ id: transactionId }),
} as const

/** How far an account's nonces have come, as the chain says. */
export interface ExaminedNonces {
  type: 'examined'
  count: Known<bigint>
  pendingCount: bigint
  /** Of the newest block; undefined on a chain without one. */
  baseFeeWei: bigint | undefined
}

/** What each of them answers; commands not named here answer nothing. */
export interface ActsResults {
  /** `over`: there is nothing left to replace. `watch-only`: nobody here can sign for it. */
  replaceTransaction: { type: 'asked'; questionId: string } | { type: 'over' } | { type: 'watch-only' }
  examineNonces: ExaminedNonces | { type: 'failed'; reason: string }
  fillGap: { type: 'asked'; questionId: string } | { type: 'over' } | { type: 'watch-only' }
}
