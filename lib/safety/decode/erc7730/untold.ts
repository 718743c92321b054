// What a description leaves out: who would gain something, by our own reading, and is not named in it. Pure.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Deed } from '../deed'
import type { Described, DescribedValue } from './described'

/** Every address that a description shows, each once. */
export function addressesIn(described: Described): Address[] {
  return [
    ...new Set(
      valuesIn(described).flatMap((value) => {
        if (value.type === 'address') return [value.address]
        if (value.type === 'call') return [value.to]
        if (value.type === 'nft') return value.collection ? [value.collection] : []
        return 'token' in value && value.token ? [value.token] : []
      }),
    ),
  ]
}

/** Every token whose amounts or symbol a description shows and no list names, each once. */
export function tokensOf(described: Described): Address[] {
  const unnamed = valuesIn(described).flatMap((value) =>
    'token' in value && value.token && value.symbol === undefined ? [value.token] : [],
  )
  return [...new Set(unnamed)]
}

function valuesIn({ intent, fields }: Described): DescribedValue[] {
  const own = [...intent.filter((part) => typeof part !== 'string'), ...fields.map(({ value }) => value)]
  return own.flatMap((value) =>
    value.type === 'call' && value.described ? [value, ...valuesIn(value.described)] : [value],
  )
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
