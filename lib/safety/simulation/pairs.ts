// The token of a liquidity pool of two (Uniswap v2 and its kin): a deposit's call does not name it, its factory does.
import { type Address, parseAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { isChainError } from '@/lib/chain/client/chainErrors'
import { bytes } from '@/lib/chain/client/parse'
import type { Call } from '../decode/decodeCall'
import { readCalls } from '../decode/readCalls'
import type { Asks } from './method'
import { addressIn } from './probes'

const selectors = { factory: '0xc45a0155', wrapped: '0xad5c4648', getPair: '0xe6a43905' } as const
/** The functions that take and give a pool's token, and how many addresses of tokens come first. */
const ofPools: ReadonlyMap<string, 1 | 2> = new Map([
  ['addLiquidity', 2],
  ['removeLiquidity', 2],
  ['addLiquidityETH', 1],
  ['removeLiquidityETH', 1],
] as const)

/** The pools' tokens that these calls deposit into or withdraw from. What can't be found out is left out. */
export async function pairsOf(client: Asks, calls: readonly Call[], on: string): Promise<Address[]> {
  const found = await Promise.all(
    readCalls(calls).deeds.map(async (deed) => {
      const count = deed.type === 'calls' && deed.name ? ofPools.get(deed.name) : undefined
      if (deed.type !== 'calls' || !count) return undefined
      const [token, other] = deed.addresses
      const read = (to: Address, data: Hex) => readAddress(client, to, data, on)
      const [factory, second] = await Promise.all([
        read(deed.to, selectors.factory),
        count === 2 ? other : read(deed.to, selectors.wrapped),
      ])
      if (!factory || !token || !second) return undefined
      return read(factory, `${selectors.getPair}${word(token)}${word(second)}`)
    }),
  )
  return found.filter((pair) => pair !== undefined)
}

/** undefined when the contract has no such function, or answers no address. */
async function readAddress(client: Asks, to: Address, data: Hex, on: string): Promise<Address | undefined> {
  try {
    const { value } = await client.request('eth_call', [{ to, data }, on])
    const parsed = parseAddress(addressIn(bytes(value, 'an address')))
    return parsed.type === 'address' ? parsed.address : undefined
  } catch (error) {
    if (isChainError(error)) return undefined
    throw error
  }
}

const word = (address: Address) => address.slice(2).toLowerCase().padStart(64, '0')
