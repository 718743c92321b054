// The shipped list of tokens: what it holds of a network, and what it says of a contract's claim. Pure.
import { type Address, parseAddress } from '@/lib/base/address'
import { lookKey } from '@/lib/base/lookKey'
import type { ClaimedToken, ListedToken, ListView } from '@/lib/base/token'
import { table } from './table'

interface List {
  tokens: readonly ListedToken[]
  byAddress: ReadonlyMap<string, ListedToken>
  byLook: ReadonlyMap<string, ListedToken>
}

/** Read when a network is first asked for: most never are. */
const lists = new Map<number, List>()

/** The listed tokens of a network, in no order that means anything; empty where there is no list. */
export function listedTokens(chainId: number): readonly ListedToken[] {
  return listOf(chainId)?.tokens ?? []
}

/** Whether this network has a list, and the token is not on it. */
export function isUnlisted(chainId: number, token: Address): boolean {
  const list = listOf(chainId)
  return list !== undefined && !list.byAddress.has(token.toLowerCase())
}

/** Another network than this one on whose list the address is a token; the first of them. */
export function listedElsewhere(
  chainId: number,
  token: Address,
): { name: string; chainId: number } | undefined {
  const digits = token.slice(2).toLowerCase()
  for (const [key, text] of Object.entries(table)) {
    const at = Number(key) === chainId ? -1 : text.indexOf(digits)
    if (at < 0) continue
    const [, , name = ''] = text.slice(at, text.indexOf('\n', at)).split(' ')
    return { name, chainId: Number(key) }
  }
  return undefined
}

/** What the list says of a token and of what its contract says of itself. */
export function viewOfList(
  chainId: number,
  token: Address,
  claim: Pick<ClaimedToken, 'claimedSymbol' | 'claimedDecimals'>,
): ListView {
  const list = listOf(chainId)
  if (!list) return { type: 'no list' }
  const listed = list.byAddress.get(token.toLowerCase())
  if (!listed) {
    const twin = list.byLook.get(lookKey(claim.claimedSymbol))
    return twin ? { type: 'not listed', looksLike: twin } : { type: 'not listed' }
  }
  return {
    type: 'listed',
    ...listed,
    // In which case it is written is a matter of taste: USDt and USDT are one.
    otherSymbol: lookKey(listed.symbol) !== lookKey(claim.claimedSymbol),
    otherDecimals: listed.decimals !== claim.claimedDecimals,
  }
}

function listOf(chainId: number): List | undefined {
  const known = lists.get(chainId)
  if (known) return known
  const text = Object.hasOwn(table, chainId) ? table[chainId] : undefined
  if (text === undefined) return undefined
  const tokens = text.trim().split('\n').map(readLine)
  const list = {
    tokens,
    byAddress: new Map(tokens.map((token) => [token.token.toLowerCase(), token])),
    byLook: new Map(tokens.map((token) => [lookKey(token.symbol), token])),
  }
  lists.set(chainId, list)
  return list
}

function readLine(line: string): ListedToken {
  const [digits = '', decimals = '', symbol = ''] = line.split(' ')
  const parsed = parseAddress(`0x${digits}`)
  if (parsed.type !== 'address') throw new TypeError('expected an address at the start of each line')
  return { token: parsed.address, symbol, decimals: Number(decimals) }
}
