import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { ProxySighting } from '@/lib/safety/proxies/proxy'
import { openDatabase } from './database'
import { createProxyStore } from './proxyStore'

const address = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const sighting: ProxySighting = {
  chainId: 1,
  address,
  kind: 'EIP-1967',
  implementation: '0x3333333333333333333333333333333333333333',
  codeHash: `0x${'a'.repeat(64)}`,
  at: 7,
  block: 12n,
  by: '2/3',
}

test('sightings come back oldest first, of one contract on one chain', async () => {
  const database = openDatabase('proxies')
  const store = createProxyStore(database)
  const later = { ...sighting, at: 8, codeHash: `0x${'b'.repeat(64)}` as const }
  await store.add(sighting)
  await store.add({ ...sighting, chainId: 10 })
  await store.add(later)
  const stored = { address: address.toLowerCase() }
  expect(await store.of(1, address)).toEqual([
    { ...sighting, ...stored },
    { ...later, ...stored },
  ])
  expect(await store.of(5, address)).toEqual([])
  await database.delete()
})

test('a database that could not be migrated remembers nothing', async () => {
  const old = openDatabase('proxies of old', 3)
  const store = createProxyStore(old)
  await store.add(sighting)
  expect(await store.of(1, address)).toEqual([])
  await old.delete()
})
