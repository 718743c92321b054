// Where prices are read: every address is one that a package, or Uniswap's factory, gives.
import { readFileSync } from 'node:fs'
import { encodeAbiParameters, getContractAddress, keccak256 } from 'viem'
import { expect, test } from 'vitest'
import { type Address, parseAddress } from '@/lib/base/address'
import { builtInNetworks } from '@/lib/chain/networks/builtIn'
import { listedTokens } from '@/lib/lists/tokens/findListed'
import { canMakePriceFeeds, makePriceFeeds } from '../../../e2e/run/priceFeeds.mjs'
import { feedTable } from './feedTable'
import { placeOf } from './places'
import { poolAddress, poolOf } from './pools'

const present = canMakePriceFeeds()
const title = present ? 'the table' : 'the table: SKIPPED, the package it is made from is not installed;'

test.skipIf(!present)(`${title} is what the package gives`, () => {
  expect(readFileSync(new URL('./feedTable.ts', import.meta.url), 'utf8')).toBe(makePriceFeeds())
})

const rows = Object.entries(feedTable).flatMap(([chainId, text]) =>
  text
    .trim()
    .split('\n')
    .map((line) => [Number(chainId), ...line.split(' ')] as [number, string, string]),
)

test('every feed is written in its own case (EIP-55), of a currency or a listed token of a network that ships', () => {
  const shipped = builtInNetworks.map(({ chainId }) => chainId)
  for (const [chainId, asset, feed] of rows) {
    expect(shipped).toContain(chainId)
    expect(parseAddress(`0x${feed}`)).toMatchObject({ type: 'address', address: `0x${feed}` })
    const listed = listedTokens(chainId).map(({ token }) => token.slice(2).toLowerCase())
    expect(['currency', ...listed]).toContain(asset)
    const key = asset === 'currency' ? asset : (`0x${asset}` as Address)
    expect(placeOf(chainId, key)?.feed?.address).toBe(`0x${feed}`)
  }
  expect(Object.keys(feedTable)).toHaveLength(11)
})

test("what changes with ether's price is a feed that is written each hour; of others a day is taken", () => {
  const heartbeat = (chainId: number, asset: 'currency' | Address) =>
    placeOf(chainId, asset)?.feed?.heartbeatSeconds
  expect(heartbeat(1, 'currency')).toBe(3_600)
  expect(heartbeat(1, '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2')).toBe(3_600)
  expect(heartbeat(42161, 'currency')).toBe(86_400)
  expect(heartbeat(1, '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48')).toBe(86_400)
})

test('where nobody told us of a place there is none', () => {
  expect(placeOf(1, '0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B')).toBeUndefined()
  expect(placeOf(777, 'currency')).toBeUndefined()
  expect(placeOf(777, '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2')).toBeUndefined()
})

/** Pools as they are known under their addresses. */
const known: [chainId: number, asset: 'currency' | Address, pool: Address][] = [
  [1, 'currency', '0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640'],
  [10, 'currency', '0x1fb3cf6e48F1E7B10213E7b6d87D4c073C7Fdb7b'],
  [137, 'currency', '0xB6e57ed85c4c9dbfEF2a68711e9d6f36c56e0FcB'],
  [8453, 'currency', '0xd0b53D9277642d899DF5C87A3966A349A798F224'],
  [42161, 'currency', '0xC6962004f452bE9203591991D15f6b388e09E8D0'],
  [1, '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599', '0xCBCdF9626bC03E24f779434178A73a0B4bad62eD'],
  [1, '0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0', '0x109830a1AAaD605BbF02a9dFA7B0B92EC2FB7dAa'],
  [1, '0xae78736Cd615f374D3085123A210448E74Fc6393', '0xa4e0faA58465A2D369aa21B3e42d43374c6F9613'],
  [1, '0xBe9895146f7AF43049ca1c1AE358B0541Ea49704', '0x840DEEef2f115Cf50DA625F7368C24af6fE74410'],
  [1, '0xCd5fE23C85820F7B72D0926FC9b05b43E359b7ee', '0x7A415B19932c0105c82FDB6b720bb01B0CC2CAe3'],
  [1, '0x5A98FcBEA516Cf06857215779Fd812CA3beF1B32', '0xa3f558aebAecAf0e11cA4b2199cC5Ed341edfd74'],
  [1, '0x514910771AF9Ca656af840dff83E8264EcF986CA', '0xa6Cc3C2531FdaA6Ae1A3CA84c2855806728693e8'],
  [1, '0x1f9840a85d5aF5bf1D1762F925BDADdC4201F984', '0x1d42064Fc4Beb5F8aAF85F4617AE8b3b5B8Bd801'],
  [1, '0x7Fc66500c84A76Ad7e9c93437bFc5Ac33E2DDaE9', '0x5aB53EE1d50eeF2C1DD3d5402789cd27bB52c1bB'],
  [1, '0x9f8F72aA9304c8B593d555F12eF6589cC3A579A2', '0xe8c6c9227491C0a8156A0106A0204d881BB7E531'],
]

test.each(known)('on %i, %s has the pool %s', (chainId, asset, pool) => {
  expect(poolOf(chainId, asset)?.address).toBe(pool)
  // Decimals are those of the list.
  if (asset === 'currency') return
  const listed = listedTokens(chainId).find(({ token }) => token === asset)
  expect(poolOf(chainId, asset)?.decimals).toBe(listed?.decimals)
})

test("a pool's address is what viem makes of the same parts", () => {
  const [first, second] = ['0x1111111111111111111111111111111111111111', `0x${'22'.repeat(20)}`] as const
  const parts = [{ type: 'address' }, { type: 'address' }, { type: 'uint24' }] as const
  expect(poolAddress(`0x${'33'.repeat(20)}`, first, second, 10_000)).toBe(
    getContractAddress({
      opcode: 'CREATE2',
      from: `0x${'33'.repeat(20)}`,
      salt: keccak256(encodeAbiParameters(parts, [first, second, 10_000])),
      bytecodeHash: '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54',
    }),
  )
})
