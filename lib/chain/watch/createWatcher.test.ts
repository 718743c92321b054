import { expect, test } from 'vitest'
import { createChainClients } from '../client/createChainClients'
import { fakeEndpointPorts } from '../client/fakeEndpointPorts'
import { createFakeNode } from '../client/fakeNode'
import type { Network } from '../networks/network'
import { type ChainNews, createWatcher } from './createWatcher'
import { createFakeHeaderStore } from './fakeHeaderStore'

const network: Network = {
  chainId: 1,
  name: 'Test',
  currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  endpoints: ['https://node.example'],
  testnet: true,
  source: 'built in',
  finality: { by: 'tags', safe: 'justified', final: 'validators', source: 'test' },
}

function build(change: Partial<Network> = {}) {
  const node = createFakeNode()
  const store = createFakeHeaderStore()
  const time = { now: 1_000_000 }
  const clock = () => time.now
  const told: ChainNews[] = []
  const start = () => {
    const chains = createChainClients({
      ...fakeEndpointPorts,
      networks: { get: async () => ({ ...network, ...change }) },
      transport: node.transport,
      clock,
    })
    const watcher = createWatcher({ chains, store, clock })
    watcher.onBlocks((news) => void told.push(news))
    return watcher
  }
  let watcher = start()
  /** Half a minute passes, then one look. */
  const look = async () => {
    time.now += 30_000
    return watcher.look(1)
  }
  const news = async () => {
    const seen = await look()
    if (seen.type !== 'news') throw new Error(`expected news, got ${seen.type}`)
    return {
      ...seen,
      numbers: {
        added: seen.added.map(({ number }) => number),
        removed: seen.removed.map(({ number }) => number),
      },
    }
  }
  const canonical = (place: number) => {
    const block = node.blocks().at(place)
    if (!block) throw new Error('expected a block')
    return watcher.isCanonical(1, block.hash)
  }
  return {
    node,
    store,
    told,
    time,
    look,
    news,
    canonical,
    watcher: () => watcher,
    restart: () => {
      watcher = start()
    },
  }
}

test('the first look starts at the head; each next one brings the blocks between', async () => {
  const { node, news, canonical, told } = build()
  node.mine(10)
  expect((await news()).numbers).toEqual({ added: [10n], removed: [] })
  node.mine(3)
  expect(await news()).toMatchObject({ whole: true, numbers: { added: [11n, 12n, 13n], removed: [] } })
  expect(await canonical(-1)).toBe(true)
  expect((await news()).numbers).toEqual({ added: [], removed: [] })
  // Nothing new is no news to anybody.
  expect(told.length).toBe(2)
})

test.each([1, 2, 7])(
  'a reorganisation %i deep: what left is known as left, what came is ours',
  async (depth) => {
    const { node, news, watcher } = build()
    node.mine(5)
    await news()
    node.mine(10)
    await news()
    const gone = node.blocks().slice(-depth)
    node.reorg(depth)
    const { numbers } = await news()
    expect(numbers.removed).toEqual(gone.map(({ number }) => number))
    expect(numbers.added.length).toBe(depth)
    for (const { hash } of gone) expect(await watcher().isCanonical(1, hash)).toBe(false)
  },
)

test('what is known outlives the worker', async () => {
  const { node, news, restart, canonical } = build()
  node.mine(5)
  await news()
  node.mine(2)
  await news()
  restart()
  expect(await canonical(-1)).toBe(true)
  node.reorg(1)
  expect((await news()).numbers).toEqual({ added: [7n], removed: [7n] })
})

test('after days asleep one question tells that ours still stands, and the head is the start', async () => {
  const { node, news } = build()
  node.mine(5)
  await news()
  node.mine(5_000)
  const before = node.asked.length
  expect(await news()).toMatchObject({ whole: false, numbers: { added: [5_005n], removed: [] } })
  // The head, two tags, and our last block by its height.
  expect(node.asked.length - before).toBe(4)
})

test('after days asleep what left meanwhile is found', async () => {
  const { node, news, watcher } = build()
  node.mine(5)
  await news()
  node.mine(20)
  await news()
  const [gone] = node.blocks().slice(-3)
  node.reorg(3)
  node.mine(5_000)
  expect((await news()).numbers).toEqual({ added: [5_025n], removed: [23n, 24n, 25n] })
  expect(await watcher().isCanonical(1, gone?.hash ?? '0x')).toBe(false)
})

test('fast blocks are followed by sampled heads', async () => {
  const { node, news } = build()
  node.blockSeconds = 0.25
  node.mine(5)
  await news()
  node.mine(4)
  expect(await news()).toMatchObject({ whole: true })
  node.mine(60)
  const before = node.asked.length
  expect(await news()).toMatchObject({ whole: false, numbers: { added: [69n] } })
  expect(node.asked.length - before).toBe(4)
})

test('safe and finalised are what the tags say, never go back, and what lies below is forgotten', async () => {
  const { node, news, store, time, watcher } = build()
  node.tags = { safe: 2, finalized: 4 }
  node.mine(10)
  expect((await news()).head).toMatchObject({ safe: { number: 8n }, finalised: { number: 6n } })
  node.mine(10)
  expect((await news()).head).toMatchObject({ safe: { number: 18n }, finalised: { number: 16n } })
  expect([...store.rows.values()].every(({ number }) => number >= 16n)).toBe(true)
  node.tags = { safe: 10, finalized: 12 }
  expect((await news()).head).toMatchObject({ safe: { number: 18n }, finalised: { number: 16n } })
  // A second later the tags are not asked for again.
  node.mine()
  time.now += 1_000
  const before = node.asked.length
  await watcher().look(1)
  expect(node.asked.slice(before).map(({ params }) => (params as unknown[])[0])).not.toContain('finalized')
})

test('a chain without a rule has nothing final, and one that is final at once has its head', async () => {
  const without = build()
  without.node.tags = { safe: 2, finalized: 4 }
  const { finality: _, ...plain } = network
  const unknown = createWatcher({
    chains: createChainClients({
      ...fakeEndpointPorts,
      networks: { get: async () => plain },
      transport: without.node.transport,
      clock: () => 1,
    }),
    store: without.store,
    clock: () => 1,
  })
  without.node.mine(10)
  const seen = await unknown.look(1)
  expect(seen.type === 'news' && seen.head.finalised).toBeUndefined()

  const instant = build({ finality: { by: 'instant', final: 'consensus', source: 'test' } })
  instant.node.mine(10)
  expect((await instant.news()).head.finalised?.number).toBe(10n)
})

test('below the finalised block everything stops, until the user has seen it', async () => {
  const { node, look, news, watcher, restart, store, canonical } = build()
  node.tags = { finalized: 2 }
  node.mine(5)
  await news()
  node.mine(5)
  await news()
  node.reorg(5)
  node.mine()
  const seen = await look()
  expect(seen).toMatchObject({ type: 'stopped', stop: { ours: { number: 8n }, theirs: { number: 8n } } })
  expect(store.heads.get(1)?.number).toBe(10n)
  // It stays stopped over a restart, and asks nobody.
  restart()
  const before = node.asked.length
  expect((await look()).type).toBe('stopped')
  expect(node.asked.length).toBe(before)

  await watcher().acknowledge(1)
  const after = await news()
  expect(after.head).toMatchObject({ number: 11n, stop: { acknowledgedAt: expect.any(Number) } })
  expect(await canonical(-1)).toBe(true)
  node.mine()
  expect((await news()).head.number).toBe(12n)
})

test('a worker that is killed before the write looks again and finds the same', async () => {
  const { node, news, look, store, restart } = build()
  node.mine(5)
  await news()
  node.mine(2)
  node.reorg(1)
  store.beforeWrite = () => {
    throw new Error('killed before this write')
  }
  await expect(look()).rejects.toThrow('killed')
  store.beforeWrite = () => undefined
  restart()
  expect((await news()).numbers.added).toEqual([6n, 7n])
})

test('a block that we do not hold is asked for by its height; one that we hold is not', async () => {
  const { node, news, watcher } = build()
  node.mine(20)
  await news()
  const [old] = node.blocks().slice(3)
  if (!old) throw new Error('expected a block')
  expect(await watcher().isCanonical(1, old.hash)).toBeUndefined()
  expect(await watcher().confirm(1, old)).toBe(true)
  expect(await watcher().confirm(1, { ...old, hash: `0x${'ab'.repeat(32)}` })).toBe(false)
  const [tip] = node.blocks().slice(-1)
  const before = node.asked.length
  expect(await watcher().confirm(1, tip ?? old)).toBe(true)
  expect(node.asked.length).toBe(before)
})

test('an endpoint that goes back a block takes nothing back', async () => {
  const { node, news, canonical } = build()
  node.mine(10)
  await news()
  node.mine(1)
  await news()
  const older = node.blocks().at(-2)
  const request = {
    jsonrpc: '2.0',
    id: 1,
    method: 'eth_getBlockByNumber',
    params: [`0x${older?.number.toString(16)}`, false],
  }
  const { result } = (await node.transport.post('', request, { timeoutMs: 1 })) as { result: unknown }
  node.faults.answers.set('eth_getBlockByNumber', result)
  const seen = await news()
  expect(seen.numbers).toEqual({ added: [], removed: [] })
  expect(seen.head.number).toBe(11n)
  expect(await canonical(-1)).toBe(true)
})
