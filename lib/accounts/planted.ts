// Addresses that somebody wrote into the user's list of transfers to be copied by mistake: they look like one that the user
// deals with, and stand there with nothing but transfers of zero or of tokens made for it.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { alikeAtEnds } from '@/lib/base/sameEnds'

/** A transfer between an account of the user's and somebody, as a token's log has it. */
export interface TransferSighting {
  chainId: number
  /** The user's, in lower case, as the next two. */
  account: Address
  counterparty: Address
  token: Address
  /** Out of the account; a token of nobody's may say so of anybody. */
  direction: 'in' | 'out'
  /** Nothing can be moved by anybody in anybody's name, with every token. */
  moved: 'nothing' | 'something'
  transactionHash: Hex
  /** When it was first seen, in milliseconds since 1970. */
  at: number
}

/**
 * So many digits alike, in any split: fewer than of a lookalike, because here somebody also wrote the address into the
 * list. One in thirteen thousand unrelated ones has as many.
 */
const alikeFrom = 4

/**
 * Those of `addresses`, in lower case, that only ever stood in transfers of nothing or of tokens that nobody knows, and
 * look like somebody the user knows or who really paid or was paid.
 */
export function findPlanted(
  addresses: readonly Address[],
  facts: {
    sightings: readonly TransferSighting[]
    known: readonly { address: Address }[]
    /** Accepted by the user, or on the list of this network; where there is no list, every token. */
    isKnownToken(token: Address): boolean
  },
): Set<string> {
  const real = new Set<Address>()
  const suspect = new Set<string>()
  for (const { counterparty, token, moved } of facts.sightings) {
    if (moved === 'something' && facts.isKnownToken(token)) real.add(counterparty)
    else suspect.add(counterparty)
  }
  const known = new Set(facts.known.map(({ address }) => address.toLowerCase()))
  const imitated = [...real, ...facts.known.map(({ address }) => address)]
  const isPlanted = (key: string) =>
    suspect.has(key) &&
    !real.has(key as Address) &&
    !known.has(key) &&
    // Where new tokens come from.
    !/^0x0{40}$/.test(key) &&
    imitated.some((other) => alikeAtEnds(key as Address, other) >= alikeFrom)
  return new Set(addresses.map((address) => address.toLowerCase()).filter(isPlanted))
}
