// What the send form decides, without a screen: amounts, the most that can go, what is missing.
import { type ParsedAmount, parseAmount } from '@/lib/base/wei'
import type { SendEstimate } from './useSendEstimate'

/**
 * The most that can be sent: the balance less the fee, less an eighth of the fee. The base fee may rise by an eighth
 * a block (EIP-1559), and the prompt asks for the fee again. Zero when the balance does not cover the fee.
 */
export function mostWei(balanceWei: bigint, feeWei: bigint): bigint {
  const rest = balanceWei - feeWei - feeWei / 8n
  return rest > 0n ? rest : 0n
}

/** What the form holds: digits as typed, or "all of it". */
export type AmountEntry = { type: 'typed'; text: string } | { type: 'all' }

/** The most that can be sent in smallest units, or why it is not known. */
export type Most = { type: 'amount'; value: bigint } | { type: 'working' } | { type: 'unknown' }

/** The most of the network's own coin; the estimate is that of a send of nothing. */
export function mostCoins(estimate: SendEstimate): Most {
  if (estimate.type === 'estimated') {
    return { type: 'amount', value: mostWei(estimate.balanceWei, estimate.feeWei) }
  }
  return estimate.type === 'failed' ? { type: 'unknown' } : { type: 'working' }
}

/** The amount in smallest units, or why there is none yet. */
export function amountOf(entry: AmountEntry, decimals: number, most: Most): ParsedAmount | Most {
  return entry.type === 'typed' ? parseAmount(entry.text, decimals) : most
}

/** What is missing for a send. `nothing` also while the fee or a balance is not known: the prompt asks again. */
export type Shortage =
  | { type: 'nothing' }
  /** Coins for amount and fee together. */
  | { type: 'coins'; neededWei: bigint; balanceWei: bigint }
  /** Coins for the fee of a token's transfer. */
  | { type: 'fee'; neededWei: bigint; balanceWei: bigint }
  | { type: 'tokens'; balance: bigint }

export function shortageOfCoins(amountWei: bigint, estimate: SendEstimate): Shortage {
  if (estimate.type !== 'estimated') return { type: 'nothing' }
  const { feeWei, balanceWei } = estimate
  const neededWei = amountWei + feeWei
  return neededWei <= balanceWei ? { type: 'nothing' } : { type: 'coins', neededWei, balanceWei }
}

/** `balance` undefined: not known. */
export function shortageOfTokens(
  amount: bigint,
  balance: bigint | undefined,
  estimate: SendEstimate,
): Shortage {
  if (balance !== undefined && amount > balance) return { type: 'tokens', balance }
  return shortageOfFee(estimate)
}

export function shortageOfFee(estimate: SendEstimate): Shortage {
  if (estimate.type !== 'estimated' || estimate.feeWei <= estimate.balanceWei) return { type: 'nothing' }
  return { type: 'fee', neededWei: estimate.feeWei, balanceWei: estimate.balanceWei }
}

const largestUint256 = 2n ** 256n - 1n

/** An NFT's id as a person writes it: digits, or 0x and hexadecimal. */
export function parseTokenId(text: string): bigint | undefined {
  const trimmed = text.trim().replace(/^#/, '')
  if (!/^(\d{1,78}|0x[0-9a-f]{1,64})$/i.test(trimmed)) return undefined
  const id = BigInt(trimmed)
  return id <= largestUint256 ? id : undefined
}
