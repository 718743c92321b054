// What the prompt must say of a transaction, beside what it does: pure, from evidence that others gathered.
import { sameAddress } from '@/lib/base/address'
import { maxCostWei, type UnsignedTransaction } from '@/lib/base/transaction'
import type { Action } from './decode/action'
import { isZeroAddress, recipientOf, tokenOf } from './decode/decodeCall'

/** Screens turn each into a sentence; `information` is not danger and must not look like it. */
export type Warning =
  /** The balance is less than value and fee together. */
  | { type: 'balance too low'; level: 'danger'; missingWei: bigint }
  /** The balance could not be read, so nobody knows whether it is enough. */
  | { type: 'balance unknown'; level: 'caution' }
  /** The node says it would fail; `reason` is its or the contract's own words. */
  | { type: 'would fail'; level: 'danger'; reason: string }
  /** Lower than the next nonce: it takes the place of a transaction that waits, or will be refused. */
  | { type: 'nonce replaces'; level: 'caution'; nextNonce: bigint }
  /** Higher than the next nonce: it waits until those before it are sent. */
  | { type: 'nonce waits'; level: 'caution'; nextNonce: bigint }
  /** Less gas than the node thinks it needs. */
  | { type: 'gas below estimate'; level: 'danger'; estimatedGas: bigint }
  /** Tokens sent to the contract that makes them are lost in almost every case. */
  | { type: 'recipient is the token'; level: 'danger' }
  | { type: 'recipient is yourself'; level: 'information' }
  | { type: 'recipient is the zero address'; level: 'danger' }
  /** A call goes to an address without code: nothing will happen, but the value is gone. */
  | { type: 'no code at the address called'; level: 'danger' }
  | { type: 'unlimited approval'; level: 'information' }

/** What is known of the transaction; what could not be found out is missing, and said. */
export interface Evidence {
  unsigned: UnsignedTransaction
  action: Action
  gasEstimate: { type: 'estimated'; gas: bigint } | { type: 'failed'; reason: string }
  /** undefined: it could not be read. */
  balanceWei: bigint | undefined
  nextNonce: bigint
  /** Whether the address called has code; undefined when unknown. */
  hasCode: boolean | undefined
}

/** Every finding, the dangerous ones first. */
export function review(evidence: Evidence): Warning[] {
  const order = ['danger', 'caution', 'information']
  return [...money(evidence), ...execution(evidence), ...nonces(evidence), ...recipients(evidence)].sort(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level),
  )
}

function money({ unsigned, balanceWei }: Evidence): Warning[] {
  if (balanceWei === undefined) return [{ type: 'balance unknown', level: 'caution' }]
  const missingWei = maxCostWei(unsigned) - balanceWei
  return missingWei > 0n ? [{ type: 'balance too low', level: 'danger', missingWei }] : []
}

function execution({ unsigned, gasEstimate, action, hasCode }: Evidence): Warning[] {
  const findings: Warning[] = []
  if (gasEstimate.type === 'failed') {
    findings.push({ type: 'would fail', level: 'danger', reason: gasEstimate.reason })
  } else if (unsigned.gas < gasEstimate.gas) {
    findings.push({ type: 'gas below estimate', level: 'danger', estimatedGas: gasEstimate.gas })
  }
  const calls = action.type !== 'send' && action.type !== 'deploy'
  if (calls && hasCode === false) findings.push({ type: 'no code at the address called', level: 'danger' })
  if (action.type === 'token approve' && action.unlimited) {
    findings.push({ type: 'unlimited approval', level: 'information' })
  }
  return findings
}

function nonces({ unsigned, nextNonce }: Evidence): Warning[] {
  if (unsigned.nonce < nextNonce) return [{ type: 'nonce replaces', level: 'caution', nextNonce }]
  return unsigned.nonce > nextNonce ? [{ type: 'nonce waits', level: 'caution', nextNonce }] : []
}

function recipients({ unsigned, action }: Evidence): Warning[] {
  const recipient = recipientOf(action)
  if (recipient === undefined) return []
  if (isZeroAddress(recipient)) return [{ type: 'recipient is the zero address', level: 'danger' }]
  const token = action.type === 'nft transfer' ? action.contract : tokenOf(action)
  if (token && sameAddress(token, recipient)) return [{ type: 'recipient is the token', level: 'danger' }]
  return sameAddress(recipient, unsigned.from)
    ? [{ type: 'recipient is yourself', level: 'information' }]
    : []
}
