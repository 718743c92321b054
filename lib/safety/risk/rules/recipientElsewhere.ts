// The recipient is a known contract on another network, and not on this one: what is sent here may be out of reach.
import { paymentsOf } from '../payments'
import { rule } from '../rule'
import { goodLabel, knownParty } from '../strangers'

export const recipientElsewhere = rule({
  id: 'recipient-elsewhere',
  needs: ['deeds', 'account', 'elsewhere', 'labels', 'code', 'known'],
  check({ deeds, account, elsewhere, labels, code, known }) {
    return paymentsOf(deeds, account).flatMap(({ to }) => {
      const key = to.toLowerCase()
      const there = elsewhere.get(key)
      // With code of its own here it is a contract here too.
      if (!there || code.get(key) === true || goodLabel(labels, to) || knownParty(known, to)) return []
      return [
        {
          level: 'caution' as const,
          weight: 55,
          values: {
            address: { type: 'address' as const, address: to },
            name: { type: 'text' as const, text: there.name },
            chain: { type: 'chain' as const, chainId: BigInt(there.chainId) },
          },
          subject: to,
          found: ['list' as const, ...(code.has(key) ? (['chain'] as const) : [])],
        },
      ]
    })
  },
})
