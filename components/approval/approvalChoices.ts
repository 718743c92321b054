// Which amounts a person may want to approve: what was asked, what there is, a round limit, or all.
import { parseAmount } from '@/lib/base/wei'
import { isUnlimited } from './effects/sortEffects'

export type ApprovalChoice = 'asked' | 'held' | 'round' | 'own' | 'unlimited'

export interface ApprovalOption {
  choice: Exclude<ApprovalChoice, 'own'>
  amount: bigint
}

/**
 * The amounts on offer, in the token's smallest unit; each once. What was asked stands first unless it is unlimited:
 * then that is the last, and what the account has stands in its place.
 */
export function approvalOptions(given: {
  asked: bigint
  /** undefined when nobody knows. */
  held: bigint | undefined
  decimals: number
  /** What means "unlimited" in this call. */
  most: bigint
  inPermit2: boolean
}): ApprovalOption[] {
  const { asked, held, decimals, most, inPermit2 } = given
  const all = isUnlimited(asked, inPermit2)
  const options: ApprovalOption[] = []
  if (!all && asked > 0n) options.push({ choice: 'asked', amount: asked })
  if (all && held !== undefined && held > 0n) options.push({ choice: 'held', amount: held })
  const measure = all ? (held ?? 0n) : asked
  const round = roundLimit(measure, decimals)
  if (!options.some(({ amount }) => amount === round)) options.push({ choice: 'round', amount: round })
  options.push({ choice: 'unlimited', amount: all ? asked : most })
  return options
}

/** The next of 1, 2, 5, 10, 20, 50, … whole tokens; of nothing, a hundred. */
export function roundLimit(amount: bigint, decimals: number): bigint {
  const one = 10n ** BigInt(decimals)
  if (amount === 0n) return 100n * one
  for (let unit = one; ; unit *= 10n) {
    for (const step of [1n, 2n, 5n]) if (step * unit >= amount) return step * unit
  }
}

export type TypedAmount =
  | { type: 'amount'; amount: bigint }
  | { type: 'not an amount' }
  | { type: 'too many decimals' }
  | { type: 'too large' }

/** Reads a limit that was typed; what only "unlimited" should say is refused. */
export function readLimit(text: string, decimals: number, inPermit2 = false): TypedAmount {
  const amount = parseAmount(text, decimals)
  if (amount.type === 'too many decimals') return { type: 'too many decimals' }
  if (amount.type !== 'amount') return { type: 'not an amount' }
  return isUnlimited(amount.value, inPermit2)
    ? { type: 'too large' }
    : { type: 'amount', amount: amount.value }
}
