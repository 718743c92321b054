// The recipient was made to be mistaken for somebody the user knows: same digits at both ends, in any split.
import { type Address, sameAddress } from '@/lib/base/address'
import { alikeAtEnds } from '@/lib/base/sameEnds'
import type { Deed } from '../../decode/deed'
import type { KnownParty } from '../evidence'
import { paymentsOf } from '../payments'
import { rule } from '../rule'

/** So many digits alike are no chance: one in sixteen million for an address and a split. */
const dangerFrom = 6
const cautionFrom = 5

export const lookalikeRecipient = rule({
  id: 'lookalike-recipient',
  needs: ['deeds', 'account', 'known'],
  reference: 'Tsuchiya et al., Blockchain Address Poisoning, USENIX Security 2025',
  check({ deeds, account, known }) {
    return targetsOf(deeds, account).flatMap((to) => {
      const twin = likest(to, known)
      if (!twin) return []
      return [
        {
          level: twin.alike >= dangerFrom ? ('danger' as const) : ('caution' as const),
          weight: twin.alike >= dangerFrom ? 95 : 45,
          values: {
            address: { type: 'address' as const, address: to },
            known: { type: 'address' as const, address: twin.party.address },
            name: { type: 'text' as const, text: twin.party.name ?? '' },
          },
          subject: to,
          found: ['own records' as const],
        },
      ]
    })
  },
})

/** Whom something goes to, also what comes out of a contract, and who may take something. */
function targetsOf(deeds: readonly Deed[], account: Address | undefined): Address[] {
  const paid = paymentsOf(deeds, account).map(({ to }) => to)
  const others = deeds.flatMap((deed) => {
    if (deed.type === 'grants') return [deed.spender]
    if (deed.type === 'pays out') return [deed.to]
    return deed.type === 'trades' && deed.receiver ? [deed.receiver] : []
  })
  return [...new Set([...paid, ...others])]
}

function likest(to: Address, known: readonly KnownParty[]) {
  const own = known.find((party) => party.address.toLowerCase() === to.toLowerCase())
  // What the user wrote down themselves is not questioned; a payment of before might have gone to the wrong one.
  if (own?.as === 'own account' || own?.as === 'contact') return undefined
  let found: { party: KnownParty; alike: number } | undefined
  for (const party of known) {
    if (sameAddress(to, party.address)) continue
    // Whom the user paid is not called fake because somebody like them paid the user.
    if (own?.as === 'paid before' && party.as === 'paid the user') continue
    const alike = alikeAtEnds(to, party.address)
    if (alike >= cautionFrom && alike > (found?.alike ?? 0)) found = { party, alike }
  }
  return found
}
