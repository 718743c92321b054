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
  const look = async () => {
    world.time.now += 10_000
    const seen = await tracker.look()
    await tracker.told(seen.changes)
    return seen
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

test('one word alone is asked about also when its block is deep, by another worker too, for a day', async () => {
  const others = ['https://second.example', 'https://third.example']
  const { node, store, time, ports, restart } = createFakeWorld({
    network: { endpoints: [endpoint, ...others] },
  })
  await createSubmitter(ports).submit({ id: 'q0', unsigned: unsignedSend(0n), nextNonce: 0n })
  const lookBy = async (tracker: ReturnType<typeof createTracker>, laterMs = 700_000) => {
    time.now += laterMs
    const { unfinished } = await tracker.look()
    const facts = await store.get('q0')
    return { unfinished, status: facts && deriveStatus(await withChain(ports.watcher, facts)) }
  }
  node.mine()
  for (const url of others) node.faults.down.add(url)
  node.faults.spoil = (value) =>
    JSON.parse(JSON.stringify(value).replaceAll('"status":"0x1"', '"status":"0x0"'))
  const first = createTracker(ports)
  expect((await lookBy(first)).status).toMatchObject({ type: 'included', succeeded: false, endpoint })
  node.mine(70)
  expect(await lookBy(first)).toMatchObject({ unfinished: 1, status: { confirmations: 71n } })
  expect((await lookBy(createTracker(restart()))).unfinished).toBe(1)
  node.faults.down.clear()
  delete node.faults.spoil
  const next = createTracker(restart())
  expect(await lookBy(next)).toMatchObject({ unfinished: 0, status: { succeeded: true, endpoint: '3/3' } })
})

test('who contradict each other about one transaction hold up no other', async () => {
  const [second, third] = ['https://second.example', 'https://third.example']
  const { node, store, time, ports } = createFakeWorld({ network: { endpoints: [endpoint, second, third] } })
  const submitter = createSubmitter(ports)
  const tracker = createTracker(ports)
  const look = async () => {
    time.now += 700_000
    return tracker.look()
  }
  const statusOf = async (id: string) => {
    const facts = await store.get(id)
    return facts && deriveStatus(await withChain(ports.watcher, facts))
  }
  await submitter.submit({ id: 'q0', unsigned: unsignedSend(0n), nextNonce: 0n })
  node.mine()
  node.faults.down.add(second).add(third)
  const forged = (await store.get('q0'))?.transaction.signed?.hash ?? ''
  node.faults.spoil = (value, of) => {
    const text = JSON.stringify(value)
    const isForged = of === endpoint && text.includes(forged)
    return isForged ? JSON.parse(text.replaceAll('"status":"0x1"', '"status":"0x0"')) : value
  }
  await look()
  expect(await statusOf('q0')).toMatchObject({ type: 'included', succeeded: false })

  node.faults.down.delete(second)
  await submitter.submit({ id: 'q1', unsigned: unsignedSend(1n), nextNonce: 1n })
  node.mine()
  expect((await look()).unreachable).toEqual([])
  expect(await statusOf('q1')).toMatchObject({ type: 'included', succeeded: true, endpoint: '2/3' })
})

test('whom nobody contradicts or confirms for a day is believed, and asked no more', async () => {
  const others = ['https://second.example', 'https://third.example']
  const { node, time, ports, restart } = createFakeWorld({ network: { endpoints: [endpoint, ...others] } })
  await createSubmitter(ports).submit({ id: 'q0', unsigned: unsignedSend(0n), nextNonce: 0n })
  node.mine()
  for (const url of others) node.faults.down.add(url)
  const tracker = createTracker(ports)
  time.now += 700_000
  await tracker.look()
  node.mine(70)
  time.now += 23 * 3_600_000
  expect((await tracker.look()).unfinished).toBe(1)
  time.now += 3_600_000
  expect((await tracker.look()).unfinished).toBe(0)
  const asked = node.asked.length
  await createTracker(restart()).look()
  expect(node.asked.length).toBe(asked)
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
  expect(await look()).toEqual({ changes: [], unfinished: 0, unreachable: [], chainIds: [] })
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
  expect(await look()).toEqual({ changes: [], unfinished: 1, unreachable: [1], chainIds: [1] })
  expect((await status())?.type).toBe('broadcast')
})

test('many transactions are looked at together, in few round trips', async () => {
  const { node, look } = await build(20)
  const before = node.posts
  await look()
  // The head, two questions for each of some, and what the mempool holds are one batch.
  expect(node.posts - before).toBe(1)
})

test('two looks at once are one', async () => {
  const { node, tracker } = await build()
  const before = node.posts
  const [first, second] = await Promise.all([tracker.look(), tracker.look()])
  expect(second).toBe(first)
  expect(node.posts - before).toBe(1)
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

const other = (change: object) => ({
  hash: `0x${'ee'.repeat(32)}` as const,
  to: '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB' as const,
  valueWei: 9n,
  data: '0x' as const,
  ...change,
})

test('another one in its place in a mempool is named before it lands', async () => {
  const { node, look, status } = await build()
  const [waiting] = node.mempool
  if (!waiting) throw new Error('expected a waiting transaction')
  node.mempool = [{ ...waiting, ...other({}) }]
  expect((await look()).changes).toMatchObject([
    {
      id: 'q0',
      after: { type: 'outbid', how: 'different content', by: { hash: other({}).hash, valueWei: 9n } },
    },
  ])
  expect(await status()).toMatchObject({ endpoint, wasIncluded: false })
  // Said once, and no look takes it back while nothing changes.
  expect((await look()).changes).toEqual([])
  node.mine()
  expect((await look()).changes).toMatchObject([
    { after: { type: 'replaced', how: 'different content', by: { block: { number: 1n } } } },
  ])
})

test('the same deed from elsewhere is another device; where no mempool can be seen its block tells', async () => {
  const { node, look, status } = await build()
  node.offersMempool = false
  const [waiting] = node.mempool
  if (!waiting) throw new Error('expected a waiting transaction')
  node.mempool = [{ ...waiting, hash: other({}).hash, maxFeePerGas: 500n }]
  await look()
  expect((await status())?.type).toBe('not found')
  node.mine()
  await look()
  expect(await status()).toMatchObject({
    type: 'replaced',
    how: 'another device',
    by: { hash: other({}).hash },
  })
  // What is refused is asked for once.
  const asked = node.asked.filter(({ method }) => method === 'txpool_contentFrom').length
  expect(asked).toBe(1)
})

test('our own replacement is known as one, and the replaced one is not sent again', async () => {
  const { node, look, status, submitter, time, store } = await build()
  const fees = { type: 'eip1559', maxFeePerGas: 200n, maxPriorityFeePerGas: 2n } as const
  time.now += 1_000
  await submitter.submit({ id: 'faster', unsigned: unsignedSend(0n, { fees }), nextNonce: 1n })
  await look()
  expect(await status()).toMatchObject({ type: 'outbid', how: 'sped up', by: { ours: 'faster' } })
  time.now += 120_000
  await look()
  const first = store.rows.get('q0')?.signed?.hash
  expect(node.mempool.map(({ hash }) => hash)).not.toContain(first)
  node.mine()
  const { changes } = await look()
  expect(changes.map(({ id }) => id).sort()).toEqual(['faster', 'q0'])
  expect(await status()).toMatchObject({ type: 'replaced', how: 'sped up', by: { ours: 'faster' } })
  expect((await status('faster'))?.type).toBe('included')
})

test('a replacement that leaves the chain gives the nonce back', async () => {
  const { node, look, status, store } = await build()
  const [waiting] = node.mempool
  if (!waiting) throw new Error('expected a waiting transaction')
  node.mempool = [{ ...waiting, ...other({}) }]
  node.mine()
  await look()
  expect((await status())?.type).toBe('replaced')
  node.reorg(1, { forget: true })
  await look()
  expect(await status()).toMatchObject({ type: 'broadcast' })
  expect(node.mempool[0]?.hash).toBe(store.rows.get('q0')?.signed?.hash)
})

test('a reorganisation that ended the worker before it was noted is told by the next one', async () => {
  const { node, store, look, restart, time, ports } = await build()
  node.mine()
  await look()
  node.reorg(1, { forget: true })
  // The tree is written; then the worker ends.
  await ports.watcher.look(1)
  time.now += 1_000
  const { changes } = await createTracker(restart()).look()
  expect(changes).toMatchObject([
    { before: { type: 'included' }, after: { type: 'broadcast', wasIncluded: true } },
  ])
  expect(store.sightings.filter(({ type }) => type === 'reorganised out').length).toBe(1)
})

test.each([
  ['before anybody was told', 0, ['included']],
  ['while the user was being told: it is told twice rather than never', 1, ['included']],
  ['when it was noted', 2, []],
])('news are told by the next worker when this one ends %s', async (_, steps, told) => {
  const { node, tracker, time, restart, store } = await build()
  await tracker.told((await tracker.look()).changes)
  node.mine()
  time.now += 10_000
  const { changes } = await tracker.look()
  expect(changes).toMatchObject([{ after: { type: 'included' } }])
  store.writesLeft = steps === 2 ? 1 : 0
  if (steps > 0) await tracker.told(changes).catch(() => undefined)
  store.writesLeft = Number.POSITIVE_INFINITY
  // Also after so long that nothing can change any more.
  node.mine(70)
  time.now += 10_000
  const next = createTracker(restart())
  const seen = await next.look()
  expect(seen.changes.map(({ after }) => after.type)).toEqual(told)
  await next.told(seen.changes)
  expect((await next.look()).changes).toEqual([])
  expect((await createTracker(restart()).look()).changes).toEqual([])
})

test('what an older version sent, and told, is not told again', async () => {
  const { node, look, store, restart, time } = await build()
  node.mine()
  await look()
  store.toldStatuses.clear()
  time.now += 10_000
  const next = createTracker(restart())
  expect((await next.look()).changes).toEqual([])
  node.reorg(1, { forget: true })
  time.now += 10_000
  expect((await next.look()).changes).toMatchObject([{ before: { type: 'included' } }])
})

test('what one endpoint alone said of a receipt is asked again when others answer', async () => {
  const others = ['https://second.example', 'https://third.example']
  const world = createFakeWorld({ network: { endpoints: [endpoint, ...others] } })
  const { node, store, time, ports } = world
  await createSubmitter(ports).submit({ id: 'q0', unsigned: unsignedSend(0n), nextNonce: 0n })
  const tracker = createTracker(ports)
  const look = async () => {
    time.now += 70_000
    const { changes } = await tracker.look()
    await tracker.told(changes)
    const facts = await store.get('q0')
    return { changes, status: facts && deriveStatus(await withChain(ports.watcher, facts)) }
  }
  node.mine()
  for (const url of others) node.faults.down.add(url)
  // It says that it failed, which is not so.
  const turned = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('"status":"0x1"', '"status":"0x0"'))
  node.faults.spoil = turned
  expect((await look()).status).toMatchObject({ type: 'included', succeeded: false, endpoint })
  expect((await look()).status).toMatchObject({ succeeded: false })
  node.faults.down.clear()
  delete node.faults.spoil
  const { status, changes } = await look()
  expect(status).toMatchObject({ type: 'included', succeeded: true, endpoint: '3/3' })
  expect(changes).toMatchObject([{ before: { failed: true }, after: { succeeded: true } }])
  const asked = node.asked.length
  await look()
  expect(node.asked.slice(asked).map(({ method }) => method)).not.toContain('eth_getTransactionReceipt')
  expect(store.receipts.length).toBe(2)
})

test('what a relay was given is not given to the public when the relay is gone', async () => {
  const { node, network, look, status, time, store } = await build()
  const [sighting] = store.sightings
  if (!sighting) throw new Error('expected a sighting')
  store.sightings[0] = { ...sighting, isPrivate: true }
  node.mempool = []
  time.now += 120_000
  await look()
  expect(await status()).toMatchObject({ type: 'not found' })
  expect(node.mempool).toEqual([])
  network.relays = ['https://relay.example']
  time.now += 120_000
  await look()
  expect(node.mempool.length).toBe(1)
  expect(node.asked.findLast(({ method }) => method === 'eth_sendRawTransaction')?.endpoint).toBe(
    'https://relay.example',
  )
})

test('on a stopped chain nothing is asked, and nothing is signed', async () => {
  const { node, headers, look, submitter, restart, signatures } = await build()
  node.mine()
  await look()
  const head = headers.heads.get(1)
  if (!head) throw new Error('expected a head')
  const block = { number: head.number, hash: head.hash }
  const stop = { at: 1, ours: block, theirs: { ...block, hash: other({}).hash }, endpoint }
  headers.heads.set(1, { ...head, stop })
  const ports = restart()
  const asked = node.asked.length
  expect(await createTracker(ports).look()).toMatchObject({ unfinished: 0, chainIds: [] })
  expect(node.asked.length).toBe(asked)
  const intent = { id: 'q1', unsigned: unsignedSend(1n), nextNonce: 1n }
  await expect(createSubmitter(ports).submit(intent)).rejects.toThrow('nothing is signed')
  await expect(createSubmitter(ports).reserve(intent)).rejects.toThrow('nothing is signed')
  expect(signatures.length).toBe(1)
  await ports.watcher.acknowledge(1)
  expect((await createSubmitter(ports).submit(intent)).type).toBe('sent')
  expect(submitter).toBeDefined()
})

test('a look costs the same with 20 as with 200 that wait', async () => {
  const costs: number[] = []
  for (const count of [20, 200]) {
    const { node, look } = await build(count)
    await look()
    const before = node.posts
    node.faults.answers.set('txpool_contentFrom', { pending: {}, queued: {} })
    await look()
    costs.push(node.posts - before)
  }
  expect(costs[0]).toBe(costs[1])
})
