// What a description leaves out: who would gain something, by our own reading, and is not named in it. Pure.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Deed } from '../deed'
import type { Described, DescribedValue } from './described'

/** Every address that a description shows, each once. */
export function addressesIn(described: Described): Address[] {
  const found = new Set<Address>()
  const collect = (value: DescribedValue) => {
    if (value.type === 'address') found.add(value.address)
    else if (value.type === 'nft') value.collection && found.add(value.collection)
    else if (value.type === 'call') {
      found.add(value.to)
      if (value.described) for (const address of addressesIn(value.described)) found.add(address)
    } else if ('token' in value && value.token) found.add(value.token)
  }
  for (const part of described.intent) if (typeof part !== 'string') collect(part)
  for (const { value } of described.fields) collect(value)
  return [...found]
}

/**
 * The deeds by which somebody gains who is neither named in the description nor the account itself nor the contract that
 * is called. They are shown beside it: a descriptor explains, and hides nothing.
 */
export function untoldDeeds(
  described: Described,
  deeds: readonly Deed[],
  around: { account?: Address; to?: Address },
): Deed[] {
  const told = [...addressesIn(described), ...Object.values(around)]
  const isTold = (address: Address | undefined) =>
    address === undefined || told.some((each) => each !== undefined && sameAddress(each, address))
  return deeds.filter((deed) => !isTold(gainerOf(deed)))
}

function gainerOf(deed: Deed): Address | undefined {
  switch (deed.type) {
    case 'grants':
      return deed.spender
    case 'moves':
    case 'pays':
    case 'delegates':
      return deed.to
    case 'trades':
      return deed.receiver
    case 'changes control':
      return deed.to
    default:
      return undefined
  }
}
