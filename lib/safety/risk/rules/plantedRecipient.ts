// The recipient only ever stood in transfers of nothing, or of tokens made for it: that is how a lookalike gets into a list
// of payments.
import { paymentsOf } from '../payments'
import { rule } from '../rule'
import { knownParty } from '../strangers'

export const plantedRecipient = rule({
  id: 'planted-recipient',
  needs: ['deeds', 'account', 'planted', 'known'],
  reference: 'Tsuchiya et al., Blockchain Address Poisoning, USENIX Security 2025',
  check({ deeds, account, planted, known }) {
    return paymentsOf(deeds, account)
      .filter(({ to }) => planted.has(to.toLowerCase()) && !knownParty(known, to))
      .map(({ to }) => ({
        level: 'danger' as const,
        weight: 85,
        values: { address: { type: 'address' as const, address: to } },
        subject: to,
        found: ['own records' as const, 'chain' as const],
      }))
  },
})
