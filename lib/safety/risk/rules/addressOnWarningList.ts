// An address of a documented theft, or one that the law forbids to deal with.
import type { Address } from '@/lib/base/address'
import type { Deed } from '../../decode/deed'
import { rule } from '../rule'

export const addressOnWarningList = rule({
  id: 'address-on-warning-list',
  needs: ['deeds', 'labels'],
  check({ deeds, labels }) {
    return [...new Set(deeds.flatMap(partiesOf))].flatMap((address) => {
      const label = labels.get(address.toLowerCase())
      if (label?.kind !== 'scam' && label?.kind !== 'sanctioned') return []
      return [
        {
          level: 'danger' as const,
          weight: 99,
          values: {
            address: { type: 'address' as const, address },
            name: { type: 'text' as const, text: label.name },
            source: { type: 'text' as const, text: label.source },
          },
          subject: address,
          found: ['list' as const],
        },
      ]
    })
  },
})

/** Everybody who gets, takes or is called. */
function partiesOf(deed: Deed): Address[] {
  switch (deed.type) {
    case 'pays':
    case 'moves':
    case 'delegates':
    case 'calls':
      return [deed.to]
    case 'grants':
      return [deed.spender]
    case 'trades':
      return [
        ...deed.others.map(({ to }) => to),
        ...(deed.taker ? [deed.taker] : []),
        ...(deed.receiver ? [deed.receiver] : []),
      ]
    case 'changes control':
      return deed.to ? [deed.to] : []
    default:
      return []
  }
}
