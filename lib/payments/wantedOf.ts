// What an order waits for before goods are handed over: by what is at stake, by chain, and by the worst of who paid. Pure.
import { confirmationsWanted, type Wanted, waitForScore } from '@/lib/chain/networks/confirmationsWanted'
import { finalityRules } from '@/lib/chain/networks/finality'
import type { ExpectedPayment, PayerVerdict } from './facts'

export type PaymentWanted =
  | ({ type: 'wait'; because: 'usual' | 'payer' } & Wanted)
  /** No number of confirmations makes it safe. */
  | { type: 'never' }

/** A payer nobody judged counts as a caution: what could not be looked at is no good news. */
const notJudged = 20

/** `verdicts` of those who paid, undefined for one that nobody judged; none: what an ordinary payer would need. */
export function wantedOf(
  { chainId, stake }: Pick<ExpectedPayment, 'chainId' | 'stake'>,
  verdicts: readonly (Pick<PayerVerdict, 'score' | 'findings'> | undefined)[],
): PaymentWanted {
  const findings = verdicts.flatMap((verdict) => verdict?.findings ?? [])
  if (findings.some(({ level }) => level === 'forbidden')) return { type: 'never' }
  const score = Math.max(0, ...verdicts.map((verdict) => verdict?.score ?? notJudged))
  const wait = waitForScore(score)
  const because = wait !== 'final' && wait.times === 1 ? 'usual' : 'payer'
  return { type: 'wait', because, ...confirmationsWanted(stake, finalityRules[chainId], score) }
}
