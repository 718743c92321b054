// The balance rose and nothing shows who did it: there is nobody to judge, and no transaction to watch.
import { payerRule } from '../rule'

export const payerUnknown = payerRule({
  id: 'payer-unknown',
  needs: ['payer'],
  check: ({ payer }) => (payer ? undefined : { level: 'caution' }),
})
