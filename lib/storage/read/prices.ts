// The prices that the user typed.
import type { TypedPrice } from '@/lib/chain/prices/price'
import { openedDatabase as database } from '../openedDatabase'

/** By network, the currency before tokens. */
export async function readTypedPrices(): Promise<TypedPrice[]> {
  const all = await database().typedPrices.toArray()
  const rank = ({ asset }: TypedPrice) => (asset === 'currency' ? 0 : 1)
  return all.sort((a, b) => a.chainId - b.chainId || rank(a) - rank(b))
}
