// Who rules an account or a contract changes: more than any single payment.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Control, Deed } from '../../decode/deed'
import type { SimulationState } from '../../simulation/simulation'
import type { Level } from '../finding'
import { rule } from '../rule'
import { succeeded } from '../simulated'
import { isStranger } from '../strangers'

export const controlChanges = rule({
  id: 'control-changes',
  needs: ['deeds', 'account', 'known', 'labels', 'used', 'simulation'],
  reference: 'Safe contracts, EIP-173, EIP-1967',
  check({ deeds, account, simulation, ...records }) {
    const own = (address: Address) => account !== undefined && address.toLowerCase() === account.toLowerCase()
    const said: Change[] = deeds.flatMap((deed) => (deed.type === 'changes control' ? [deed] : []))
    return [...said, ...unsaid(said, simulation, own)].flatMap(({ measured, ...deed }) => {
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
          found: [measured ? ('chain' as const) : ('request' as const), 'list' as const],
        },
      ]
    })
  },
})

type Change = Pick<Extract<Deed, { type: 'changes control' }>, 'of' | 'to' | 'control' | 'adds'> & {
  measured?: boolean
}

/** Contracts that the account loses to somebody else, as the simulation measured it, and of which the call says nothing. */
function unsaid(
  said: readonly Change[],
  simulation: SimulationState | undefined,
  own: (address: Address) => boolean,
): Change[] {
  const { changes = [] } = succeeded(simulation) ?? {}
  return changes.flatMap((change): Change[] => {
    if (change.type !== 'owner' || !change.before || !own(change.before)) return []
    const { contract, after } = change
    if (said.some(({ of }) => sameAddress(of, contract))) return []
    return [{ of: contract, ...(after ? { to: after } : {}), control: 'owner', adds: true, measured: true }]
  })
}

function levelOf(control: Control, adds: boolean, stranger: boolean): Level {
  if (!adds || control === 'vote') return 'info'
  if (!stranger) return control === 'delegate call' ? 'info' : 'caution'
  return control === 'name' || control === 'role' || control === 'signer threshold' ? 'caution' : 'danger'
}
