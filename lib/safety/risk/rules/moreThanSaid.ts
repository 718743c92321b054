// More goes, or more may be taken, than the call says in words: the simulation sees what the words leave out.
import type { Address } from '@/lib/base/address'
import { assetsOf } from '../deedAssets'
import { rule } from '../rule'
import { contractOf, losses, newRights, succeeded } from '../simulated'

export const moreThanSaid = rule({
  id: 'more-than-said',
  needs: ['simulation', 'deeds', 'actions'],
  check({ simulation, deeds, actions }) {
    const shown = succeeded(simulation)
    if (!shown) return []
    const named = new Set(deeds.flatMap(assetsOf).map((address) => address.toLowerCase()))
    const isNamed = (address: Address | undefined) =>
      address === undefined || named.has(address.toLowerCase())
    // Only of the plain ones it is certain that their words are all of it.
    const plain = actions.length > 0 && actions.every(({ type }) => plainTypes.has(type))
    const taken = plain
      ? losses(shown.changes)
          .map(contractOf)
          .find((address) => !isNamed(address))
      : undefined
    const right = newRights(shown.changes).find(({ of, who }) => !isNamed(of) || !isNamed(who))
    const of = taken ?? right?.of
    if (!of) return []
    const level = taken || plain ? ('danger' as const) : ('caution' as const)
    return [
      {
        level,
        weight: level === 'danger' ? 88 : 50,
        values: { address: { type: 'address' as const, address: of } },
        subject: of,
        found: ['request' as const, 'chain' as const],
      },
    ]
  },
})

const plainTypes: ReadonlySet<string> = new Set(['send', 'token transfer', 'token approve', 'nft transfer'])
