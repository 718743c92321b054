// Commands for balances, and sending from the wallet itself.
import * as v from 'valibot'
import type { Known } from '@/lib/base/known'
import { address, chainId, uint256 } from './fields'

const asset = v.variant('type', [
  v.object({ type: v.literal('native'), amountWei: uint256 }),
  v.object({ type: v.literal('erc20'), token: address, amount: uint256 }),
  v.object({ type: v.literal('erc721'), contract: address, tokenId: uint256 }),
  v.object({ type: v.literal('erc1155'), contract: address, tokenId: uint256, amount: uint256 }),
])

export const sendingCommands = {
  /** Asks the chain for a balance and stores it; screens read the stored one. */
  refreshBalance: v.object({ address, chainId }),
  /** What a send would cost; nothing is stored and nobody is asked yet. */
  estimateSend: v.object({ chainId, from: address, to: address, asset }),
  /** Opens the same prompt that a site's request opens. */
  send: v.object({ chainId, from: address, to: address, asset }),
} as const

/** What each of them answers; commands not named here answer nothing. */
export interface SendingResults {
  refreshBalance: Known<bigint> | { type: 'failed'; reason: string }
  estimateSend:
    | { type: 'estimated'; gas: bigint; feeWei: bigint; balanceWei: bigint }
    | { type: 'failed'; reason: string }
  send: { questionId: string }
}
