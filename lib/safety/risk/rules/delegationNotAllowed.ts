// EIP-7702 hands the whole account to a contract's code: only to those whose makers published them for it.
import type { Address } from '@/lib/base/address'
import type { HowFound } from '../finding'
import { rule } from '../rule'
import { succeeded } from '../simulated'

export const delegationNotAllowed = rule({
  id: 'delegation-not-allowed',
  needs: ['deeds', 'delegates', 'simulation'],
  reference: 'EIP-7702',
  check({ deeds, delegates, simulation }) {
    const asked = deeds.flatMap((deed) => (deed.type === 'delegates' ? [deed.to] : []))
    const { changes = [] } = succeeded(simulation) ?? {}
    const measured = changes.flatMap((change) =>
      change.type === 'delegation' && change.after ? [change.after] : [],
    )
    const found = new Map<string, { to: Address; found: HowFound }>()
    for (const to of measured) found.set(to.toLowerCase(), { to, found: 'chain' })
    for (const to of asked) found.set(to.toLowerCase(), { to, found: 'list' })
    return [...found].flatMap(([key, { to, found }]) => {
      // The zero address ends a delegation.
      if (/^0x0{40}$/.test(key)) return []
      return [
        {
          level: delegates.has(key) ? ('caution' as const) : ('forbidden' as const),
          values: { address: { type: 'address' as const, address: to } },
          subject: to,
          found: [found],
        },
      ]
    })
  },
})
