// How many confirmations a payment needs before goods are handed over: by what is at stake, by chain, and by who pays.
import type { PayerVerdict, Stake } from './facts'

/** How a chain comes to rest, as far as it matters to who sells. */
export type ChainKind =
  /** Proof of stake with finality after two epochs (64 slots); one block deep reorganisations are ordinary. */
  | 'ethereum'
  /** One sequencer orders the blocks; they are rarely taken back before they reach Ethereum. */
  | 'rollup'
  /** Quick blocks, and reorganisations of many of them. */
  | 'sidechain'
  /** Nothing is known of it: be slow. */
  | 'unknown'

const kinds: Readonly<Record<number, ChainKind>> = {
  1: 'ethereum',
  11155111: 'ethereum',
  560048: 'ethereum',
  100: 'ethereum',
  10: 'rollup',
  8453: 'rollup',
  42161: 'rollup',
  59144: 'rollup',
  534352: 'rollup',
  324: 'rollup',
  137: 'sidechain',
  56: 'sidechain',
  43114: 'sidechain',
}

export function chainKind(chainId: number): ChainKind {
  return kinds[chainId] ?? 'unknown'
}

const usual: Readonly<Record<ChainKind, Readonly<Record<Stake, bigint>>>> = {
  ethereum: { small: 2n, usual: 6n, large: 64n },
  rollup: { small: 2n, usual: 12n, large: 64n },
  sidechain: { small: 12n, usual: 32n, large: 128n },
  unknown: { small: 3n, usual: 6n, large: 64n },
}

/** So deep a block is not looked at again. */
export const settledConfirmations = 64n

export type Wanted =
  | { type: 'confirmations'; count: bigint; because: 'usual' | 'payer' }
  /** No number of confirmations makes it safe. */
  | { type: 'never' }

/**
 * The threshold of "safe to deliver". The payer's score doubles it from 20 (a caution), and from 60 (a danger) asks for
 * four times as many and no fewer than 64; something forbidden is never safe. A payer nobody judged counts as a caution:
 * what could not be looked at is no good news.
 */
export function confirmationsWanted(
  chainId: number,
  stake: Stake,
  verdict: Pick<PayerVerdict, 'score' | 'findings'> | undefined,
): Wanted {
  const base = usual[chainKind(chainId)][stake]
  if (verdict?.findings.some(({ level }) => level === 'forbidden')) return { type: 'never' }
  const score = verdict?.score ?? 20
  if (score >= 60) {
    const count = base * 4n
    return { type: 'confirmations', count: count > 64n ? count : 64n, because: 'payer' }
  }
  if (score >= 20) return { type: 'confirmations', count: base * 2n, because: 'payer' }
  return { type: 'confirmations', count: base, because: 'usual' }
}
