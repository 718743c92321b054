// What a feed tells as a chain goes on, changes its mind, lags and fails.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, begin } from './advance'
import { createFakeChain, type FakeChain, type FakeLog } from './fakeChain'
import { emptyCursor, type Feed, type FeedTopic, mostBlocks } from './feed'

async function follow(chain: FakeChain, topic: FeedTopic, delivery: Feed['delivery'] = 'sent') {
  let cursor = await begin(chain, topic, emptyCursor)
  const feed = { id: '0x1', documentId: 'd', origin: 'o', topOrigin: 'o', chainId: 1, usedAt: 0 } as const
  return async () => {
    const step = await advance(chain, { ...feed, delivery, topic, cursor })
    // As the database would give it back.
    cursor = structuredClone(step.cursor)
    return step.news
  }
}

const datas = (news: unknown[]) =>
  (news as (FakeLog & { removed?: boolean })[]).map(({ data, removed }) => (removed ? `-${data}` : data))

test('a filter for blocks answers the hashes of those that came, each once', async () => {
  const chain = createFakeChain(3)
  const next = await follow(chain, { type: 'heads' }, 'asked')
  expect(await next()).toEqual([])
  const [a, b] = [chain.mine(), chain.mine()]
  expect(await next()).toEqual([a.hash, b.hash])
  expect(await next()).toEqual([])
})

test('a subscription to heads is sent headers, without what hangs on the block', async () => {
  const chain = createFakeChain()
  const next = await follow(chain, { type: 'heads' })
  const { number, hash, parentHash } = chain.mine()
  expect(await next()).toEqual([{ number: `0x${number.toString(16)}`, hash, parentHash, stateRoot: '0x0' }])
})

test('after a reorganisation the logs of blocks that are gone come again as removed, then the new ones', async () => {
  const chain = createFakeChain(5)
  const next = await follow(chain, { type: 'logs' })
  chain.mine('a')
  chain.mine('b', 'c')
  expect(datas(await next())).toEqual(['a', 'b', 'c'])
  chain.reorganise(2)
  expect(datas(await next())).toEqual(['-b', '-c', '-a', 'again 0', 'again 1'])
  chain.mine('d')
  expect(datas(await next())).toEqual(['d'])
})

test('a reorganisation below where the feed began tells nothing of what lies before', async () => {
  const chain = createFakeChain(9)
  const next = await follow(chain, { type: 'heads' }, 'asked')
  chain.reorganise(3)
  chain.mine()
  expect(await next()).toEqual(chain.blocks.slice(-2).map(({ hash }) => hash))
})

test('an endpoint that lags behind is no news', async () => {
  const chain = createFakeChain(5)
  const next = await follow(chain, { type: 'logs' })
  chain.mine('a')
  await next()
  const newest = chain.blocks.pop()
  expect(await next()).toEqual([])
  if (newest) chain.blocks.push(newest)
  expect(await next()).toEqual([])
})

test('a long gap is made up for as far as 64 blocks, its logs as one range', async () => {
  const chain = createFakeChain(5)
  const heads = await follow(chain, { type: 'heads' }, 'asked')
  const logs = await follow(chain, { type: 'logs' })
  for (let i = 0; i < 200; i++) chain.mine(`log ${i}`)
  expect(await heads()).toEqual(chain.blocks.slice(-mostBlocks).map(({ hash }) => hash))
  expect(await logs()).toHaveLength(mostBlocks)
  expect(chain.asked.filter((method) => method === 'eth_getLogs')).toHaveLength(1)
})

test.each([
  ['before its first block', { fromBlock: '0x63' }, []],
  ['after its last block', { toBlock: '0x5' }, ['a']],
  ['with tags it goes on', { fromBlock: 'latest', toBlock: 'latest' }, ['a', 'b']],
])('a filter tells nothing %s', async (_, range, told) => {
  const chain = createFakeChain(5)
  const next = await follow(chain, { type: 'logs', ...range })
  chain.mine('a')
  chain.mine('b')
  expect(datas(await next())).toEqual(told)
})

test('pending transactions are told once, as long as they are remembered', async () => {
  const chain = createFakeChain()
  chain.pending = ['0x1']
  const next = await follow(chain, { type: 'pending transactions' })
  chain.pending = ['0x1', '0x2', '0x3']
  expect(await next()).toEqual(['0x2', '0x3'])
  chain.pending = ['0x3', '0x4']
  expect(await next()).toEqual(['0x4'])
})

test('syncing is told when it changes', async () => {
  const chain = createFakeChain()
  const next = await follow(chain, { type: 'syncing' })
  expect(await next()).toEqual([])
  const progress = { currentBlock: '0x1', highestBlock: '0x9' }
  chain.syncing = progress
  expect(await next()).toEqual([{ syncing: true, status: progress }])
  expect(await next()).toEqual([])
  chain.syncing = false
  expect(await next()).toEqual([false])
})

test('a chain that does not answer leaves the feed where it was', async () => {
  const chain = createFakeChain()
  const next = await follow(chain, { type: 'heads' }, 'asked')
  const { hash } = chain.mine()
  chain.failing = true
  await expect(next()).rejects.toThrow('no answer')
  chain.failing = false
  expect(await next()).toEqual([hash])
})

test('whatever the chain does, what was told and not taken back is what it holds', async () => {
  const deed = fc.oneof(
    fc.record({ type: fc.constant('mine' as const), blocks: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ type: fc.constant('reorganise' as const), blocks: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ type: fc.constant('look' as const), blocks: fc.constant(0) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 20 }), async (deeds) => {
      const chain = createFakeChain(40)
      const start = chain.blocks.length
      const next = await follow(chain, { type: 'logs' })
      const held: string[] = []
      const look = async () => {
        for (const { blockHash, data, removed } of (await next()) as (FakeLog & { removed?: boolean })[]) {
          const name = `${blockHash} ${data}`
          if (removed) held.splice(held.indexOf(name), 1)
          else held.push(name)
        }
      }
      let log = 0
      let unseen = 0
      for (const { type, blocks } of deeds) {
        if (type === 'mine') for (let i = 0; i < blocks; i++) chain.mine(`log ${log++}`)
        // Not deeper than what was mined since the feed began: before that it told of nothing.
        else if (type === 'reorganise') chain.reorganise(Math.min(blocks, chain.blocks.length - start))
        unseen = type === 'look' ? 0 : unseen + blocks
        if (type === 'look' || unseen > 40) {
          await look()
          unseen = 0
        }
      }
      await look()
      const holds = chain.blocks.slice(start).flatMap(({ logs }) => logs)
      expect(held.sort()).toEqual(holds.map(({ blockHash, data }) => `${blockHash} ${data}`).sort())
    }),
  )
})
