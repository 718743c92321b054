// Who rules an account or a contract changes: more than any single payment.
import type { Address } from '@/lib/base/address'
import type { Control } from '../../decode/deed'
import type { Level } from '../finding'
import { rule } from '../rule'
import { isStranger } from '../strangers'

export const controlChanges = rule({
  id: 'control-changes',
  needs: ['deeds', 'account', 'known', 'labels', 'used'],
  reference: 'Safe contracts, EIP-173, EIP-1967',
  check({ deeds, account, ...records }) {
    const own = (address: Address) => account !== undefined && address.toLowerCase() === account.toLowerCase()
    return deeds.flatMap((deed) => {
      if (deed.type !== 'changes control') return []
      const stranger = deed.to !== undefined && !own(deed.to) && isStranger(deed.to, records)
      const level = levelOf(deed.control, deed.adds, stranger)
      return [
        {
          level,
          weight: level === 'danger' ? 88 : level === 'caution' ? 40 : 6,
          values: {
            contract: { type: 'address' as const, address: deed.of },
            to: { type: 'address' as const, address: deed.to ?? deed.of },
            control: { type: 'text' as const, text: deed.control },
          },
          subject: deed.to ?? deed.of,
          found: ['request' as const, 'list' as const],
        },
      ]
    })
  },
})

function levelOf(control: Control, adds: boolean, stranger: boolean): Level {
  if (!adds || control === 'vote') return 'info'
  if (!stranger) return control === 'delegate call' ? 'info' : 'caution'
  return control === 'name' || control === 'role' || control === 'signer threshold' ? 'caution' : 'danger'
}
