import { expect, test } from 'vitest'
import { withChain } from './chainFacts'
import { createFakeWorld, endpoint, unsignedSend } from './fakeWorld'
import { deriveStatus } from './status'
import { createSubmitter } from './submit'
import { createTracker } from './track'

async function build(count = 1) {
  const world = createFakeWorld()
  const submitter = createSubmitter(world.ports)
  for (let i = 0; i < count; i++) {
    await submitter.submit({ id: `q${i}`, unsigned: unsignedSend(BigInt(i)), nextNonce: BigInt(i) })
  }
  const tracker = createTracker(world.ports)
  /** Ten seconds pass, then one look. */
  const look = () => {
    world.time.now += 10_000
    return tracker.look()
  }
  const status = async (id = 'q0') => {
    const facts = await world.store.get(id)
    return facts && deriveStatus(await withChain(world.ports.watcher, facts))
  }
  return { ...world, look, status, tracker, submitter }
}

test('broadcast, seen waiting, included, and deeper with every block', async () => {
  const { node, look, status } = await build()
  expect((await status())?.type).toBe('broadcast')
  expect((await look()).changes).toMatchObject([{ id: 'q0', after: { type: 'pending seen' } }])
  node.mine()
  expect((await look()).changes).toMatchObject([
    { after: { type: 'included', confirmations: 1n, succeeded: true } },
  ])
  node.mine(4)
  // Another look stores no new receipt, only the head; more confirmations are no news.
  expect((await look()).changes).toEqual([])
  expect(await status()).toMatchObject({ type: 'included', confirmations: 5n, endpoint })
})

test('a look that finds nothing new stores nothing new', async () => {
  const { node, store, look } = await build()
  await look()
  const before = store.sightings.length
  await look()
  await look()
  expect(store.sightings.length).toBe(before)
  node.mine()
  await look()
  await look()
  expect(store.receipts.length).toBe(1)
})

test('a transaction that failed in its block says so', async () => {
  const world = createFakeWorld()
  const unsigned = unsignedSend(0n, { data: '0x12345678' })
  world.node.contracts.set(
    unsigned.to?.toLowerCase() ?? '',
    () => ({ code: 3, message: 'reverted' }) as never,
  )
  await createSubmitter(world.ports).submit({ id: 'q0', unsigned, nextNonce: 0n })
  world.node.mine()
  const { changes } = await createTracker(world.ports).look()
  expect(changes).toMatchObject([{ after: { type: 'included', succeeded: false } }])
})

test('a reorganisation takes it back, and another block takes it again: every receipt is kept', async () => {
  const { node, store, look, status } = await build()
  node.mine()
  await look()
  node.reorg(1)
  expect((await look()).changes).toMatchObject([
    { before: { type: 'included' }, after: { type: 'pending seen', wasIncluded: true } },
  ])
  node.mine()
  expect((await look()).changes).toMatchObject([{ after: { type: 'included' } }])
  expect(await status()).toMatchObject({ type: 'included', succeeded: true })
  expect(store.receipts.length).toBe(2)
  expect(store.receipts[0]?.blockHash).not.toBe(store.receipts[1]?.blockHash)
})

test('a reorganisation into another block between two looks is a new fact and news', async () => {
  const { node, store, look } = await build()
  node.mine()
  await look()
  node.reorg(1)
  node.mine()
  const { changes } = await look()
  expect(changes).toMatchObject([{ before: { type: 'included' }, after: { type: 'included' } }])
  expect(store.receipts.length).toBe(2)
})

test('what everybody forgot is sent again after a while, byte for byte', async () => {
  const { node, store, look, status, time } = await build()
  node.mempool = []
  await look()
  expect((await status())?.type).toBe('not found')
  expect(node.mempool.length).toBe(0)
  time.now += 60_000
  await look()
  expect(node.mempool[0]?.hash).toBe(store.rows.get('q0')?.signed?.hash)
  expect((await status())?.type).toBe('broadcast')
})

test('when another transaction took its nonce it is replaced, and not sent again', async () => {
  const { node, look, status, time } = await build()
  const stranger = node.mempool[0]
  if (!stranger) throw new Error('expected a waiting transaction')
  node.mempool = [{ ...stranger, hash: `0x${'ee'.repeat(32)}` }]
  node.mine()
  time.now += 120_000
  await look()
  expect(await status()).toMatchObject({
    type: 'replaced',
    wasIncluded: false,
    by: { hash: `0x${'ee'.repeat(32)}`, block: { number: 1n } },
  })
  expect(node.asked.filter(({ method }) => method === 'eth_sendRawTransaction').length).toBe(1)
})

test('after 64 confirmations nobody asks for it any more', async () => {
  const { node, look } = await build()
  node.mine()
  expect((await look()).unfinished).toBe(1)
  node.mine(63)
  expect((await look()).unfinished).toBe(0)
  const asked = node.asked.length
  expect(await look()).toEqual({ changes: [], unfinished: 0, unreachable: [] })
  expect(node.asked.length).toBe(asked)
})

test('with nothing under way the wallet asks nobody anything', async () => {
  const { node, look } = await build(0)
  await look()
  expect(node.posts).toBe(0)
})

test('a chain that can not be asked leaves every status as it was', async () => {
  const { node, look, status } = await build()
  node.faults.down.add(endpoint)
  expect(await look()).toEqual({ changes: [], unfinished: 1, unreachable: [1] })
  expect((await status())?.type).toBe('broadcast')
})

test('many transactions are looked at together, in few round trips', async () => {
  const { node, look } = await build(20)
  const before = node.posts
  await look()
  // A head and two questions for each of ten, in batches of ten; and what the mempool holds.
  expect(node.posts - before).toBe(4)
})

test('two looks at once are one', async () => {
  const { node, tracker } = await build()
  const before = node.posts
  const [first, second] = await Promise.all([tracker.look(), tracker.look()])
  expect(second).toBe(first)
  expect(node.posts - before).toBe(2)
})

test('a worker that dies between two facts looks again and ends the same', async () => {
  for (const writes of [0, 1, 2]) {
    const { node, store, look, status, restart, time } = await build(2)
    node.mine()
    store.writesLeft = writes
    await look().catch(() => undefined)
    store.writesLeft = Number.POSITIVE_INFINITY
    time.now += 1_000
    await createTracker(restart()).look()
    expect(await status('q0')).toMatchObject({ type: 'included' })
    expect(await status('q1')).toMatchObject({ type: 'included' })
    expect(store.receipts.length).toBe(2)
  }
})
