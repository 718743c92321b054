// Which of a prompt's numbers rest on one endpoint's word, or on none. Pure.
import type { HowKnown } from '@/lib/base/known'
import type { TransactionDraft } from '@/lib/requests/approvals/question'

export type UnverifiedNumber = 'balance' | 'nonce' | 'token balance' | 'allowance'

/** In the order in which they stand in the prompt. Proved, agreed on, or said by the user's own node is verified. */
export function unverifiedNumbers(draft: TransactionDraft): UnverifiedNumber[] {
  const { balanceWei, nonceKnown, tokenBalance, allowance, unsigned, nextNonce } = draft
  const isWeak = (known: HowKnown | undefined) => known === undefined || known.type === 'single endpoint'
  const found: UnverifiedNumber[] = []
  if (tokenBalance && isWeak('known' in tokenBalance ? tokenBalance.known : undefined))
    found.push('token balance')
  if (allowance && isWeak('known' in allowance ? allowance.known : undefined)) found.push('allowance')
  if (isWeak('known' in balanceWei ? balanceWei.known : undefined)) found.push('balance')
  // One that the user chose himself is nobody's word.
  if (unsigned.nonce === nextNonce && isWeak(nonceKnown)) found.push('nonce')
  return found
}
