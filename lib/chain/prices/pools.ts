// Uniswap v3 pools that a price may be read from: few, of well-known tokens, each at the address that its factory gives it.
// Anybody can make a pool with any price, so only what stands in this table is asked.
import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Address, parseAddress, sameAddress } from '@/lib/base/address'
import { bytesToHex, hexToBytes } from '@/lib/base/hex'
import type { PricedAsset } from './price'

export interface UniswapPool {
  address: Address
  /** Whether what is priced is the pool's second token (of its two addresses the higher one). */
  isSecond: boolean
  /** Of what is priced. */
  decimals: number
  /** What it is priced in: a token that stands for US dollars, or the network's wrapped currency. */
  quote: 'dollars' | 'currency'
  quoteDecimals: number
}

/** Addresses in lower case; fees in millionths. */
interface PoolsOfChain {
  factory: string
  /** The network's currency as a token, of 18 decimals. */
  wrapped: string
  dollars: { token: string; decimals: number; fee: number }
  /** Pools with the wrapped currency. */
  tokens: readonly (readonly [token: string, decimals: number, fee: number])[]
}

const uniswap = '0x1f98431c8ad98523631ae4a59f267346ea31f984'
const opEther = '0x4200000000000000000000000000000000000006'

/** Source of the factories: Uniswap's documentation, "Deployment addresses". Of each pair the pool that most trade in. */
const pools: Readonly<Record<number, PoolsOfChain>> = {
  1: {
    factory: uniswap,
    wrapped: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
    dollars: { token: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48', decimals: 6, fee: 500 },
    tokens: [
      // WBTC, wstETH, rETH, cbETH, weETH, LDO, LINK, UNI, AAVE, MKR.
      ['0x2260fac5e5542a773aa44fbcfedf7c193bc2c599', 8, 3_000],
      ['0x7f39c581f595b53c5cb19bd0b3f8da6c935e2ca0', 18, 100],
      ['0xae78736cd615f374d3085123a210448e74fc6393', 18, 500],
      ['0xbe9895146f7af43049ca1c1ae358b0541ea49704', 18, 500],
      ['0xcd5fe23c85820f7b72d0926fc9b05b43e359b7ee', 18, 500],
      ['0x5a98fcbea516cf06857215779fd812ca3bef1b32', 18, 3_000],
      ['0x514910771af9ca656af840dff83e8264ecf986ca', 18, 3_000],
      ['0x1f9840a85d5af5bf1d1762f925bdaddc4201f984', 18, 3_000],
      ['0x7fc66500c84a76ad7e9c93437bfc5ac33e2ddae9', 18, 3_000],
      ['0x9f8f72aa9304c8b593d555f12ef6589cc3a579a2', 18, 3_000],
    ],
  },
  10: {
    factory: uniswap,
    wrapped: opEther,
    dollars: { token: '0x0b2c639c533813f4aa9d7837caf62653d097ff85', decimals: 6, fee: 500 },
    tokens: [],
  },
  137: {
    factory: uniswap,
    wrapped: '0x0d500b1d8e8ef31e21c99d1db9a6444d3adf1270',
    dollars: { token: '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359', decimals: 6, fee: 500 },
    tokens: [],
  },
  8453: {
    factory: '0x33128a8fc17869897dce68ed026d694621f6fdfd',
    wrapped: opEther,
    dollars: { token: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913', decimals: 6, fee: 500 },
    tokens: [],
  },
  42161: {
    factory: uniswap,
    wrapped: '0x82af49447d8a07e3bd95bd0d56f35241523fbab1',
    dollars: { token: '0xaf88d065e77c8cc2239327c5edb3a432268e5831', decimals: 6, fee: 500 },
    tokens: [],
  },
}

/** The hash of every pool's creation code. Source: Uniswap v3 periphery, PoolAddress.sol, POOL_INIT_CODE_HASH. */
const poolCodeHash = 'e34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54'

/** The pool of the table that prices this asset: a network's currency (wrapped or not), or one of its tokens. */
export function poolOf(chainId: number, asset: PricedAsset): UniswapPool | undefined {
  const chain = Object.hasOwn(pools, chainId) ? pools[chainId] : undefined
  if (!chain) return undefined
  const { factory, wrapped, dollars, tokens } = chain
  if (asset === 'currency' || sameAddress(asset, wrapped)) {
    const quote = { quote: 'dollars', quoteDecimals: dollars.decimals } as const
    return { ...place(factory, wrapped, dollars.token, dollars.fee), decimals: 18, ...quote }
  }
  const row = tokens.find(([token]) => sameAddress(asset, token))
  if (!row) return undefined
  const [token, decimals, fee] = row
  return { ...place(factory, token, wrapped, fee), decimals, quote: 'currency', quoteDecimals: 18 }
}

function place(factory: string, priced: string, quote: string, fee: number) {
  const isSecond = priced.toLowerCase() > quote.toLowerCase()
  const [first, second] = isSecond ? [quote, priced] : [priced, quote]
  return { address: poolAddress(factory, first, second, fee), isSecond }
}

/** CREATE2 (EIP-1014), salted with the ABI's encoding of both tokens, the lower one first, and the fee. Pure. */
export function poolAddress(factory: string, first: string, second: string, fee: number): Address {
  const word = (digits: string) => digits.padStart(64, '0')
  const salt = hash(`${word(first.slice(2))}${word(second.slice(2))}${word(fee.toString(16))}`)
  const parsed = parseAddress(`0x${hash(`ff${factory.slice(2)}${salt}${poolCodeHash}`).slice(-40)}`)
  if (parsed.type !== 'address') throw new TypeError('expected an address of 20 bytes')
  return parsed.address
}

function hash(digits: string): string {
  return bytesToHex(keccak_256(hexToBytes(`0x${digits}`))).slice(2)
}
