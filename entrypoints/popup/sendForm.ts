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

/** The amount in smallest units, or why there is none yet. For "all", the estimate is that of a send of nothing. */
export function amountOf(
  entry: AmountEntry,
  decimals: number,
  estimate: SendEstimate,
): ParsedAmount | { type: 'working' } | { type: 'unknown' } {
  if (entry.type === 'typed') return parseAmount(entry.text, decimals)
  if (estimate.type === 'estimated') {
    return { type: 'amount', value: mostWei(estimate.balanceWei, estimate.feeWei) }
  }
  return estimate.type === 'failed' ? { type: 'unknown' } : { type: 'working' }
}

/** Does the balance cover amount and fee? `missing` says how much it would take. */
export function covers(
  valueWei: bigint,
  estimate: SendEstimate,
): { type: 'enough' | 'unknown' } | { type: 'missing'; neededWei: bigint; balanceWei: bigint } {
  if (estimate.type !== 'estimated') return { type: 'unknown' }
  const neededWei = valueWei + estimate.feeWei
  return neededWei <= estimate.balanceWei
    ? { type: 'enough' }
    : { type: 'missing', neededWei, balanceWei: estimate.balanceWei }
}
