// Whether one of the tokens that are shown could be taken for this one by its symbol.
import { type Address, sameAddress } from '@/lib/base/address'
import { lookKey } from '@/lib/base/lookKey'
import type { ShownToken } from '@/lib/storage/read/tokens'

export function callsItselfTheSame(shown: readonly ShownToken[], token: Address, symbol: string): boolean {
  const look = lookKey(symbol)
  return shown.some(
    ({ held }) => !sameAddress(held.token, token) && lookKey(held.claim.value.claimedSymbol) === look,
  )
}
