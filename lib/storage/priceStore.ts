// The prices that the user typed, in the database.
import type { PricedAsset, TypedPrice } from '@/lib/chain/prices/price'
import type { Database } from './database'
import { noteIfEmpty } from './emptied'

export function createPriceStore(database: Database) {
  const { typedPrices } = database
  return {
    of: (chainId: number, asset: PricedAsset): Promise<TypedPrice | undefined> =>
      typedPrices.get([chainId, asset]),
    put: (price: TypedPrice) => typedPrices.put(price),
    remove: (chainId: number, asset: PricedAsset): Promise<void> =>
      database.transaction('rw', typedPrices, database.emptied, async () => {
        await typedPrices.delete([chainId, asset])
        await noteIfEmpty(database, typedPrices)
      }),
  }
}
