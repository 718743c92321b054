// The call says that something comes to the user, and in the simulation nothing does.
import { sameAddress } from '@/lib/base/address'
import { rule } from '../rule'
import { gains, losses, succeeded } from '../simulated'

export const receivesNothing = rule({
  id: 'receives-nothing',
  needs: ['simulation', 'deeds', 'account'],
  check({ simulation, deeds, account }) {
    const shown = succeeded(simulation)
    if (!shown || !account || gains(shown.changes).length > 0 || losses(shown.changes).length === 0) return []
    return deeds
      .flatMap((deed) => {
        if (deed.type !== 'trades' || deed.by !== 'transaction' || deed.gets.length === 0) return []
        const { receiver, gets, venue } = deed
        // Routers write 0 to 2 for the caller and themselves.
        const ours = !receiver || sameAddress(receiver, account) || /^0x0{39}[0-2]$/.test(receiver)
        // What is measured is the difference: who pays in ether gets his change back in it.
        if (!ours || gets.every(({ type }) => type === 'native')) return []
        // Where the contract would give no balance nobody knows.
        const unread = gets.some(
          (asset) => asset.type !== 'native' && shown.unread.some((one) => sameAddress(one, asset.token)),
        )
        if (unread) return []
        return [
          {
            level: 'danger' as const,
            weight: 88,
            values: { venue: { type: 'text' as const, text: venue } },
            found: ['request' as const, 'chain' as const],
          },
        ]
      })
      .slice(0, 1)
  },
})
