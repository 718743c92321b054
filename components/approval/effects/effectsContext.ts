// What the picture of effects needs to name what it shows.
import type { NamedToken } from '@/lib/base/token'
import type { Network } from '@/lib/chain/networks/network'
import type { Names } from '../AddressCard'
import type { Currency } from '../costText'

export interface EffectsContext {
  tokens: readonly NamedToken[]
  currency: Currency
  network: Network | undefined
  names: Names
}
