// A listed contract that this account has never called: the first time is when a mistake is made.
import type { Deed } from '../../decode/deed'
import { rule } from '../rule'
import { goodLabel, knownParty } from '../strangers'

export const contractFirstUse = rule({
  id: 'contract-first-use',
  needs: ['deeds', 'used', 'known', 'labels', 'code'],
  check({ deeds, used, known, labels, code }) {
    if (!used) return []
    const addresses = new Map(deeds.flatMap((deed) => keyed(whose(deed))))
    return [...addresses].flatMap(([key, address]) => {
      // Of strangers and of accounts other rules say more.
      if (used.has(key) || !goodLabel(labels, address) || knownParty(known, address)) return []
      if (code.get(key) !== true) return []
      return [
        {
          level: 'info' as const,
          weight: 4,
          values: { address: { type: 'address' as const, address } },
          subject: address,
          found: ['own records' as const],
        },
      ]
    })
  },
})

const keyed = (address: ReturnType<typeof whose>) =>
  address ? [[address.toLowerCase(), address] as const] : []

function whose(deed: Deed) {
  if (deed.type === 'grants' && deed.by === 'transaction') return deed.spender
  return deed.type === 'calls' && deed.depth === 0 ? deed.to : undefined
}
