import { expect, test } from 'vitest'
import type { StoredNetwork } from '../ports'
import { createNetworks, UnknownNetwork } from './createNetworks'

/** Endpoints on this machine, each on the chain its port names; 1 is down. */
function build() {
  const rows = new Map<number, StoredNetwork>()
  const networks = createNetworks({
    store: {
      all: async () => [...rows.values()],
      put: async (row) => void rows.set(row.chainId, row),
      remove: async (chainId) => void rows.delete(chainId),
    },
    ask: async (endpoint) => {
      const port = Number(new URL(endpoint).port)
      if (port === 1) throw new Error('no answer')
      return port
    },
  })
  return { networks, rows }
}

const local = { chainId: 31_337, name: 'Local', symbol: 'TST', endpoint: 'http://localhost:31337' }

test('the local chain is not there until someone adds it', async () => {
  const { networks } = build()
  expect(await networks.get(31_337)).toBeUndefined()
  expect(await networks.add(local)).toEqual({ type: 'added' })
  expect(await networks.get(31_337)).toMatchObject({
    name: 'Local',
    currency: { symbol: 'TST', decimals: 18 },
    endpoints: ['http://localhost:31337'],
    source: 'added by the user',
  })
  expect((await networks.list()).at(-1)?.chainId).toBe(31_337)
})

test('an endpoint on another chain is named with both ids and nothing is stored', async () => {
  const { networks, rows } = build()
  expect(await networks.add({ ...local, endpoint: 'http://localhost:7' })).toEqual({
    type: 'wrong chain',
    expected: 31_337,
    actual: 7,
  })
  expect(await networks.setEndpoint(1, { url: 'http://localhost:7', use: 'ask' })).toMatchObject({
    type: 'wrong chain',
  })
  expect(rows.size).toBe(0)
})

test.each(['http://localhost:1', 'http://example.org', 'javascript:alert(1)'])(
  'an endpoint that can not be asked is a value, not a crash: %s',
  async (endpoint) => {
    const { networks, rows } = build()
    expect(await networks.add({ ...local, endpoint })).toMatchObject({ type: 'unreachable' })
    expect(rows.size).toBe(0)
  },
)

test('a known chain can not be added over itself', async () => {
  const { networks } = build()
  expect(await networks.add({ ...local, chainId: 1 })).toEqual({ type: 'exists already' })
  await networks.add(local)
  expect(await networks.add(local)).toEqual({ type: 'exists already' })
})

test("the user's endpoint goes before the network's own, and goes away again", async () => {
  const { networks } = build()
  const before = (await networks.get(1))?.endpoints ?? []
  expect(await networks.setEndpoint(10, { url: 'http://localhost:10', use: 'ask' })).toEqual({ type: 'set' })
  expect((await networks.get(1))?.endpoints).toEqual(before)
  expect((await networks.get(10))?.endpoints[0]).toBe('http://localhost:10')
  await networks.removeOrReset(10)
  expect((await networks.get(10))?.endpoints[0]).toBe('https://mainnet.optimism.io')
})

test('an added network keeps its own endpoint behind another', async () => {
  const { networks } = build()
  await networks.add(local)
  await networks.setEndpoint(31_337, { url: 'http://127.0.0.1:31337', use: 'ask' })
  expect((await networks.get(31_337))?.endpoints).toEqual([
    'http://127.0.0.1:31337',
    'http://localhost:31337',
  ])
  await networks.setEndpoint(31_337, { url: 'http://localhost:31337', use: 'ask' })
  expect((await networks.get(31_337))?.endpoints).toEqual([
    'http://localhost:31337',
    'http://127.0.0.1:31337',
  ])
  await networks.removeOrReset(31_337)
  expect(await networks.get(31_337)).toBeUndefined()
})

test('the own node is asked alone; a relay is not asked; what is off is left out; the last one stays', async () => {
  const { networks } = build()
  const url = 'http://localhost:10'
  const own = (await networks.get(10))?.endpoints ?? []
  expect(await networks.setEndpoint(10, { url, use: 'mine' })).toEqual({ type: 'set' })
  expect(await networks.get(10)).toMatchObject({ endpoints: [url], trusted: url })

  expect(await networks.setEndpoint(10, { url, use: 'broadcasts' })).toEqual({ type: 'set' })
  expect(await networks.get(10)).toMatchObject({ endpoints: own, relays: [url] })
  expect((await networks.get(10))?.trusted).toBeUndefined()

  expect(await networks.setEndpoint(10, { url, use: 'ask' })).toEqual({ type: 'set' })
  for (const shipped of own) await networks.setEndpoint(10, { url: shipped, use: 'off' })
  expect((await networks.get(10))?.endpoints).toEqual([url])
  expect(await networks.setEndpoint(10, { url, use: 'off' })).toEqual({ type: 'last endpoint' })
  expect(await networks.removeEndpoint(10, url)).toEqual({ type: 'last endpoint' })
  expect((await networks.get(10))?.endpoints).toEqual([url])

  expect(await networks.removeEndpoint(10, own[0] as string)).toEqual({ type: 'set' })
  expect((await networks.get(10))?.endpoints).toEqual([url, own[0]])
})

test('only one node is trusted alone, and an endpoint of the first version is asked first', async () => {
  const { networks, rows } = build()
  rows.set(10, { chainId: 10, endpoint: 'http://127.0.0.1:10' })
  expect((await networks.get(10))?.endpoints[0]).toBe('http://127.0.0.1:10')
  await networks.setEndpoint(10, { url: 'http://127.0.0.1:10', use: 'mine' })
  await networks.setEndpoint(10, { url: 'http://localhost:10', use: 'mine' })
  expect((await networks.get(10))?.trusted).toBe('http://localhost:10')
  await networks.removeEndpoint(10, 'http://localhost:10')
  expect((await networks.get(10))?.trusted).toBeUndefined()
  expect((await networks.get(10))?.endpoints[0]).toBe('http://127.0.0.1:10')
})

test('a stored network can not take the place of one that ships', async () => {
  const { networks, rows } = build()
  await networks.add(local)
  const added = rows.get(31_337)?.network
  if (added) rows.set(1, { chainId: 1, network: { ...added, chainId: 1 } })
  expect((await networks.get(1))?.name).toBe('Ethereum')
})

test('an explorer that is not a web page is left out', async () => {
  const { networks } = build()
  await networks.add({ ...local, explorer: 'javascript:alert(1)' })
  expect((await networks.get(31_337))?.explorer).toBeUndefined()
})

test('an endpoint for an unknown chain is a mistake of the caller', async () => {
  await expect(
    build().networks.setEndpoint(999, { url: 'http://localhost:999', use: 'ask' }),
  ).rejects.toThrow(UnknownNetwork)
})
