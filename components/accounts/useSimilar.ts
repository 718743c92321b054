// Whether an address is easily mistaken for one the user knows, and whether the user has compared them.
import { useState } from 'react'
import type { KnownAddress } from '@/lib/accounts/known'
import type { Similar } from '@/lib/accounts/similar'
import type { Address } from '@/lib/base/address'
import { readSimilar } from '@/lib/storage/read/contacts'
import { useLiveValue } from '../ui/useLive'

export interface Comparison {
  /** The known address to compare with; undefined when there is none, or when it was compared. */
  similar: Similar<KnownAddress> | undefined
  /** Whether the address has to be compared first; for who presses before `similar` is there, and shall not press twice. */
  mustCompare: () => Promise<boolean>
  /** The user has compared them and means this one. */
  confirm: () => void
}

export function useSimilar(address: Address | undefined): Comparison {
  const [compared, setCompared] = useState<Address>()
  const found = useLiveValue(
    async () => ({ address, similar: address ? await readSimilar(address) : [] }),
    [address],
  )
  // The answer about the address before is none about this one.
  const answered = found !== undefined && found.address === address
  const similar = answered && compared !== address ? found.similar[0] : undefined
  return {
    similar,
    mustCompare: async () =>
      address !== undefined &&
      compared !== address &&
      (answered ? found.similar : await readSimilar(address)).length > 0,
    confirm: () => setCompared(address),
  }
}
