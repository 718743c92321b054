// The prices that the user typed, in the database.
import type { PricedAsset, TypedPrice } from '@/lib/chain/prices/price'
import type { Database } from './database'

export function createPriceStore({ typedPrices }: Database) {
  return {
    of: (chainId: number, asset: PricedAsset): Promise<TypedPrice | undefined> =>
      typedPrices.get([chainId, asset]),
    put: (price: TypedPrice) => typedPrices.put(price),
    remove: (chainId: number, asset: PricedAsset): Promise<void> => typedPrices.delete([chainId, asset]),
  }
}
