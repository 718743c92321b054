// What the lists call an address: our own rows, the tokens that ship, and the table made from packages. Pure.
import type { Address } from '@/lib/base/address'
import { listedElsewhere, listedTokens } from '../tokens/findListed'
import { ownContracts, ownWarnings } from './own'

/** What a list says of an address on one network. */
export interface ListedContract {
  name: string
  kind: 'token' | 'collection' | 'protocol' | 'scam' | 'sanctioned'
  /** The list it stands on. */
  source: string
  /** Of a token. */
  decimals?: number
}

export interface ContractLists {
  /** What the lists say of an address on a network; undefined when it stands on none. */
  find(chainId: number, address: Address): ListedContract | undefined
  /** Another network on which the address is a known contract. Warnings are not joined across networks. */
  elsewhere(chainId: number, address: Address): { name: string; chainId: number } | undefined
}

/** Lines `chainId address kind name`, as public/lists/contracts.txt has them; an empty text is a list of nothing. */
export function readContracts(packaged: string): ContractLists {
  const byPlace = new Map<string, ListedContract>()
  for (const line of packaged.split('\n')) {
    const [, chainId, address, kind, name] =
      /^(\d+) (0x[0-9a-f]{40}) (protocol|collection) (.+)$/.exec(line) ?? []
    if (chainId === undefined || name === undefined) continue
    byPlace.set(`${chainId}:${address}`, {
      name,
      kind: kind === 'collection' ? kind : 'protocol',
      source: 'packages',
    })
  }
  const own = new Map(ownRows().map(({ place, ...contract }) => [place, contract]))
  const good = [...own, ...byPlace].filter(([, { kind }]) => kind === 'protocol' || kind === 'collection')
  const byAddress = new Map<string, { name: string; chainId: number }[]>()
  for (const [place, { name }] of good) {
    const [chain = '', key = ''] = place.split(':')
    if (chain !== '*') byAddress.set(key, [...(byAddress.get(key) ?? []), { name, chainId: Number(chain) }])
  }
  return {
    elsewhere(chainId, address) {
      const there = byAddress.get(address.toLowerCase())?.filter((each) => each.chainId !== chainId)
      return there?.[0] ?? listedElsewhere(chainId, address)
    },
    find(chainId, address) {
      const key = address.toLowerCase()
      const place = `${chainId}:${key}`
      return own.get(place) ?? tokenOf(chainId, key) ?? byPlace.get(place) ?? own.get(`*:${key}`)
    },
  }
}

function ownRows(): (ListedContract & { place: string })[] {
  const contracts = ownContracts
    .trim()
    .split('\n')
    .map((line) => {
      const [, address = '', chainId = '', name = ''] = /^(\S+) (\S+) ([^|]+)\|/.exec(line) ?? []
      return { place: `${chainId}:${address}`, name, kind: 'protocol' as const, source: 'Holdfast' }
    })
  const warnings = ownWarnings
    .trim()
    .split('\n')
    .map((line) => {
      const [, address = '', kind, name = '', source = ''] = /^(\S+) (\S+) ([^|]+)\|(.+)$/.exec(line) ?? []
      return {
        place: `1:${address}`,
        name,
        kind: kind === 'sanctioned' ? ('sanctioned' as const) : ('scam' as const),
        source,
      }
    })
  return [...contracts, ...warnings]
}

const tokens = new Map<number, Map<string, ListedContract>>()

function tokenOf(chainId: number, key: string): ListedContract | undefined {
  let ofChain = tokens.get(chainId)
  if (!ofChain) {
    ofChain = new Map(
      listedTokens(chainId).map(({ token, symbol, decimals }) => [
        token.toLowerCase(),
        { name: symbol, kind: 'token', source: 'tokens', decimals },
      ]),
    )
    tokens.set(chainId, ofChain)
  }
  return ofChain.get(key)
}
