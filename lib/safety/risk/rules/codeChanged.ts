// A contract hands its calls on to code that is another one than when it was first seen: whoever may change it can take
// what the old code could not.
import { rule } from '../rule'
import { sourced } from '../sources'

export const codeChanged = rule({
  id: 'code-changed',
  needs: ['proxies', 'sources'],
  reference: 'EIP-1967',
  check({ proxies, sources }) {
    return [...proxies].flatMap(([address, { changed, implementation, codeHash }]) => {
      if (!changed) return []
      const { from, seenAt } = changed
      // The same address with other code: destroyed and made anew, which no honest upgrade needs.
      const sameAddress = from.implementation === implementation
      return [
        {
          level: sameAddress ? ('danger' as const) : ('caution' as const),
          weight: sameAddress ? 80 : 42,
          values: {
            address: { type: 'address' as const, address: address as `0x${string}` },
            from: { type: 'text' as const, text: short(from.codeHash) },
            to: { type: 'text' as const, text: short(codeHash) },
            since: { type: 'time' as const, seconds: BigInt(Math.floor(from.at / 1000)) },
            seen: { type: 'time' as const, seconds: BigInt(Math.floor(seenAt / 1000)) },
          },
          subject: address,
          found: ['chain' as const, 'own records' as const],
          ...sourced(sources, address),
        },
      ]
    })
  },
})

/** A person compares ends, not 64 digits. */
const short = (hash: string) => `${hash.slice(0, 10)}…${hash.slice(-8)}`
