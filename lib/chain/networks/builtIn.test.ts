import {
  arbitrum,
  avalanche,
  base,
  bsc,
  type Chain,
  gnosis,
  hoodi,
  linea,
  mainnet,
  optimism,
  polygon,
  scroll,
  sepolia,
  zksync,
} from 'viem/chains'
import { expect, test } from 'vitest'
import { isEndpointUrl, isSocketUrl } from '@/lib/base/origin'
import { builtInNetworks } from './builtIn'

const chains: Chain[] = [
  mainnet,
  optimism,
  base,
  arbitrum,
  polygon,
  bsc,
  gnosis,
  avalanche,
  linea,
  scroll,
  zksync,
  sepolia,
  hoodi,
]

test('every network is there once, in the order screens list them', () => {
  expect(builtInNetworks.map((network) => network.chainId)).toEqual(chains.map((chain) => chain.id))
})

test.each(chains)('$name is what viem says it is', (chain) => {
  const network = builtInNetworks.find(({ chainId }) => chainId === chain.id)
  expect(network).toMatchObject({
    name: chain.name,
    currency: chain.nativeCurrency,
    explorer: chain.blockExplorers?.default.url.replace(/\/$/, ''),
    testnet: chain.testnet ?? false,
    source: 'built in',
  })
  expect(network?.endpoints[0]).toBe(chain.rpcUrls.default.http[0])
})

test('every network has at least two endpoints of different hosts, all of them encrypted', () => {
  for (const { endpoints } of builtInNetworks) {
    expect(new Set(endpoints.map((endpoint) => new URL(endpoint).hostname)).size).toBeGreaterThan(1)
    expect(endpoints.every((endpoint) => isEndpointUrl(endpoint) && /^(https|wss):/.test(endpoint))).toBe(
      true,
    )
    // Sockets stand last: they bring news, and answers only where the others don't.
    expect(endpoints.toSorted((a, b) => Number(isSocketUrl(a)) - Number(isSocketUrl(b)))).toEqual(endpoints)
  }
})
