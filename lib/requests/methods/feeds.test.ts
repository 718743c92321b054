// Filters and subscriptions as a page meets them: ids, limits, strangers, a worker that was stopped.
import { expect, test } from 'vitest'
import { createFakeWorld, emptyDisk, siteAsker } from '../fakeRequestPorts'
import { createFakeChain } from '../feeds/fakeChain'
import { createRequests } from '../handleRequest'

const asker = siteAsker()

function setUp(disk = emptyDisk(), chain = createFakeChain(3)) {
  const world = createFakeWorld({ chain: async () => chain }, disk)
  const requests = createRequests(world)
  let id = 0
  const ask = async (method: string, params?: unknown[], from = asker) => {
    const answer = await requests.handle(from, { id: ++id, method, ...(params ? { params } : {}) })
    return answer?.type === 'result' ? answer.result : answer?.error
  }
  return { world, requests, chain, ask, disk }
}

/** Lets what the loop has begun come to its next wait. */
async function settle(world: { passTime(): void }) {
  world.passTime()
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

test('a filter is made, asked and ended', async () => {
  const { chain, ask } = setUp()
  const id = await ask('eth_newBlockFilter')
  expect(id).toMatch(/^0x[1-9a-f][0-9a-f]*$/)
  const { hash } = chain.mine()
  expect(await ask('eth_getFilterChanges', [id])).toEqual([hash])
  expect(await ask('eth_uninstallFilter', [id])).toBe(true)
  expect(await ask('eth_uninstallFilter', [id])).toBe(false)
  expect(await ask('eth_getFilterChanges', [id])).toMatchObject({ code: -32001 })
})

test('two questions at once get each piece of news once between them', async () => {
  const { chain, ask } = setUp()
  const id = await ask('eth_newBlockFilter')
  const { hash } = chain.mine()
  const both = await Promise.all([ask('eth_getFilterChanges', [id]), ask('eth_getFilterChanges', [id])])
  expect(both).toEqual([[hash], []])
})

test('another site’s filter is not there', async () => {
  const { ask } = setUp()
  const id = await ask('eth_newBlockFilter')
  const stranger = siteAsker('other.example', 'document-2')
  expect(await ask('eth_getFilterChanges', [id], stranger)).toMatchObject({ code: -32001 })
  expect(await ask('eth_uninstallFilter', [id], stranger)).toBe(false)
  expect(await ask('eth_unsubscribe', [id])).toBe(false)
})

test('filters and subscriptions live on when the worker is stopped', async () => {
  const first = setUp()
  const filter = await first.ask('eth_newBlockFilter')
  const subscription = await first.ask('eth_subscribe', ['newHeads'])
  const { hash } = first.chain.mine()

  const { world, requests, ask } = setUp(first.disk, first.chain)
  requests.documentPresent()
  await settle(world)
  expect(world.told).toMatchObject([['document-1', subscription, { hash }]])
  expect(await ask('eth_getFilterChanges', [filter])).toEqual([hash])
})

test('a subscription is sent its news in order until it ends; a page that is away, nothing', async () => {
  const { world, chain, ask } = setUp()
  const id = await ask('eth_subscribe', ['logs', { topics: [] }])
  chain.mine('a', 'b')
  await settle(world)
  expect(world.told.map(([, , result]) => (result as { data: string }).data)).toEqual(['a', 'b'])

  world.present.clear()
  chain.mine('c')
  await settle(world)
  expect(world.told).toHaveLength(2)

  world.present.add('document-1')
  expect(await ask('eth_unsubscribe', [id])).toBe(true)
  await settle(world)
  expect(world.told).toHaveLength(2)
})

test('so many of each document, and no more', async () => {
  const { ask } = setUp()
  for (let i = 0; i < 30; i++) await ask('eth_newBlockFilter')
  expect(await ask('eth_newBlockFilter')).toMatchObject({ code: -32005 })
  const other = siteAsker('dapp.example', 'document-2')
  expect(await ask('eth_newBlockFilter', [], other)).toMatch(/^0x/)
})

test.each([
  ['eth_newFilter', [], 'params[0]'],
  ['eth_newFilter', [{ address: '0x12' }], 'params[0].address'],
  ['eth_newFilter', [{ blockHash: `0x${'1'.repeat(64)}` }], 'params[0].blockHash'],
  ['eth_newBlockFilter', [1], 'params[0]'],
  ['eth_getFilterChanges', ['nothing'], 'params[0]'],
  ['eth_getFilterLogs', [7], 'params[0]'],
  ['eth_uninstallFilter', [], 'params[0]'],
  ['eth_subscribe', [], 'params'],
  ['eth_subscribe', ['everything'], 'params'],
  ['eth_subscribe', ['logs', { topics: ['0x1'] }], 'params[1].topics[0]'],
  ['eth_subscribe', ['newPendingTransactions', true], 'params[1]'],
  ['eth_unsubscribe', [null], 'params[0]'],
])('%s %j names %s', async (method, params, field) => {
  const { ask, chain } = setUp()
  chain.asked.length = 0
  const error = await ask(method, params)
  expect(error).toMatchObject({ code: -32602 })
  expect((error as { message: string }).message).toContain(`Invalid params: ${field}:`)
  expect(chain.asked).toEqual([])
})
