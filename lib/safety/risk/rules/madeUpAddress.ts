// Zeros at both ends cost much work to find. Well-known contracts have such addresses, and are on the lists; thieves make
// them to look like one.
import type { Address } from '@/lib/base/address'
import type { Deed } from '../../decode/deed'
import { rule } from '../rule'
import { isStranger } from '../strangers'

export const madeUpAddress = rule({
  id: 'made-up-address',
  needs: ['deeds', 'labels', 'known', 'used'],
  check({ deeds, ...records }) {
    return [...new Set(deeds.flatMap(partiesOf))]
      .filter((address) => /^0x0{4}.*[^0].*0{4}$/.test(address) && isStranger(address, records))
      .map((address) => ({
        level: 'danger' as const,
        weight: 70,
        values: { address: { type: 'address' as const, address } },
        subject: address,
        found: ['request' as const, 'list' as const],
      }))
  },
})

function partiesOf(deed: Deed): Address[] {
  if (deed.type === 'grants') return [deed.spender]
  return deed.type === 'calls' ? [deed.to] : []
}
