// EIP-5792 from a page's request to the status of its batch.
import { expect, test } from 'vitest'
import type { StatusFacts } from '@/lib/transactions/status'
import type { StoredTransaction } from '@/lib/transactions/transaction'
import { callTransactionId } from '../calls/callTransaction'
import { anna, bert, createFakeWorld, emptyDisk, type FakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests, type Requests } from '../handleRequest'

const site = siteAsker()
const other = siteAsker('other.example', 'document-2')
const hash = (digit: string) => `0x${digit.repeat(64)}` as const

const batch = {
  version: '2.0.0',
  chainId: '0x1',
  from: anna,
  atomicRequired: false,
  calls: [
    { to: bert, value: '0x1' },
    { to: bert, value: '0x2' },
  ],
}

async function start(change: Parameters<typeof createFakeWorld>[0] = {}, disk = emptyDisk()) {
  const world = createFakeWorld(change, disk)
  const requests = createRequests(world)
  for (const asker of [site, other]) {
    if (!(await requests.permissions.granted(asker))) await requests.permissions.grant(asker, [anna], 1)
  }
  return { world, requests }
}

const call = (requests: Requests, id: number, method: string, params: unknown, asker = site) =>
  requests.handle(asker, { id, method, params })

async function openQuestion(world: FakeWorld) {
  await expect.poll(async () => (await world.questions.open())[0]?.version, { interval: 1 }).toBeDefined()
  const [question] = await world.questions.open()
  if (!question) throw new Error('expected an open question')
  return question
}

async function approve(world: FakeWorld, requests: Requests) {
  const { id, version = '0x' } = await openQuestion(world)
  expect(await requests.approvals.decide(id, { type: 'approved', version })).toEqual({ type: 'answered' })
  return id
}

async function reject(world: FakeWorld, requests: Requests) {
  await requests.approvals.decide((await openQuestion(world)).id, { type: 'rejected' })
}

test('one question for the whole batch; approved, it answers the id', async () => {
  const { world, requests } = await start()
  const answer = call(requests, 1, 'wallet_sendCalls', [{ ...batch, id: 'mine' }])
  const question = await openQuestion(world)
  expect(question.body).toMatchObject({ kind: 'calls', account: anna, chainId: 1, bundleId: 'mine' })
  const drafts = question.batch?.type === 'ready' ? question.batch.drafts : []
  expect(drafts.map(({ unsigned }) => [unsigned.nonce, unsigned.valueWei])).toEqual([
    [0n, 1n],
    [1n, 2n],
  ])
  expect(world.timesOpened).toBe(1)
  await approve(world, requests)
  expect(await answer).toMatchObject({ type: 'result', result: { id: 'mine' } })
  expect(world.submitted).toHaveLength(1)
})

test('an id that is made up is unlike any other, and asked after in the same way', async () => {
  const { world, requests } = await start()
  const ids: unknown[] = []
  for (const id of [1, 2]) {
    const answer = call(requests, id, 'wallet_sendCalls', [batch])
    await approve(world, requests)
    const made = await answer
    ids.push(made?.type === 'result' && (made.result as { id: string }).id)
  }
  expect(ids[0]).toMatch(/^0x[0-9a-f]{64}$/)
  expect(ids[0]).not.toBe(ids[1])
  expect(await call(requests, 3, 'wallet_getCallsStatus', [ids[0]])).toMatchObject({ type: 'result' })
})

test('rejected: 4001, status 400, and the same id may be asked again', async () => {
  const { world, requests } = await start()
  const named = [{ ...batch, id: 'mine' }]
  const first = call(requests, 1, 'wallet_sendCalls', named)
  await reject(world, requests)
  expect(await first).toMatchObject({ error: { code: 4001 } })
  expect(await call(requests, 2, 'wallet_getCallsStatus', ['mine'])).toMatchObject({
    result: { status: 400 },
  })
  const second = call(requests, 3, 'wallet_sendCalls', named)
  await approve(world, requests)
  expect(await second).toMatchObject({ result: { id: 'mine' } })
})

test('an id that is taken is 5720, whether its batch is open or sent, and nobody is asked', async () => {
  const { world, requests } = await start()
  const named = [{ ...batch, id: 'mine' }]
  const first = call(requests, 1, 'wallet_sendCalls', named)
  await openQuestion(world)
  expect(await call(requests, 2, 'wallet_sendCalls', named)).toMatchObject({ error: { code: 5720 } })
  await approve(world, requests)
  await first
  expect(await call(requests, 3, 'wallet_sendCalls', named)).toMatchObject({ error: { code: 5720 } })
  expect(world.timesOpened).toBe(1)
  // Another site may use the same name for its own.
  const others = call(requests, 4, 'wallet_sendCalls', named, other)
  await approve(world, requests)
  expect(await others).toMatchObject({ result: { id: 'mine' } })
})

test('two of the same id at once: one is asked, the other is 5720', async () => {
  const { world, requests } = await start()
  const named = [{ ...batch, id: 'mine' }]
  const both = [1, 2].map((id) => call(requests, id, 'wallet_sendCalls', named))
  await approve(world, requests)
  const codes = (await Promise.all(both)).map((answer) => (answer?.type === 'error' ? answer.error.code : 0))
  expect(codes.sort()).toEqual([0, 5720])
})

test('a replay after the worker was stopped is the same question, and gets the outcome once it has one', async () => {
  const disk = emptyDisk()
  const first = await start({}, disk)
  void call(first.requests, 7, 'wallet_sendCalls', [batch])
  const { id } = await openQuestion(first.world)
  const second = await start({}, disk)
  const answer = call(second.requests, 7, 'wallet_sendCalls', [batch])
  expect((await openQuestion(second.world)).id).toBe(id)
  await approve(second.world, second.requests)
  expect(await answer).toMatchObject({ type: 'result' })
  const third = await start({}, disk)
  expect(await call(third.requests, 7, 'wallet_sendCalls', [batch])).toEqual(await answer)
  expect(third.world.submitted).toEqual([])
})

test.each([
  ['wallet_sendCalls', [batch]],
  ['wallet_getCapabilities', [anna]],
  ['wallet_getCallsStatus', ['mine']],
  ['wallet_showCallsStatus', ['mine']],
])('%s: a stranger gets 4100, and no window opens', async (method, params) => {
  const { world, requests } = await start()
  await requests.permissions.revoke(site)
  expect(await call(requests, 1, method, params)).toMatchObject({ error: { code: 4100 } })
  expect(world.timesOpened + world.timesShown).toBe(0)
})

test.each([undefined, [], [7], [''], 'mine'])('%j is no id of a batch', async (params) => {
  const { requests } = await start()
  for (const method of ['wallet_getCallsStatus', 'wallet_showCallsStatus']) {
    const code = typeof params === 'string' ? -32600 : -32602
    expect(await call(requests, 1, method, params)).toMatchObject({ error: { code } })
  }
})

test('a batch that is unknown, or another site’s, is 5730', async () => {
  const { world, requests } = await start()
  const answer = call(requests, 1, 'wallet_sendCalls', [{ ...batch, id: 'mine' }])
  await approve(world, requests)
  await answer
  for (const method of ['wallet_getCallsStatus', 'wallet_showCallsStatus']) {
    expect(await call(requests, 2, method, ['none'])).toMatchObject({ error: { code: 5730 } })
    expect(await call(requests, 3, method, ['mine'], other)).toMatchObject({ error: { code: 5730 } })
  }
  expect(world.timesShown).toBe(0)
  expect(await call(requests, 4, 'wallet_showCallsStatus', ['mine'])).toMatchObject({ result: null })
  expect(world.timesShown).toBe(1)
})

/** A transaction of ours, signed unless said otherwise. */
function facts(
  id: string,
  change: Partial<StoredTransaction> = {},
  sighting?: 'refused' | 'nonce used',
): StatusFacts {
  const unsigned = {
    chainId: 1,
    from: anna,
    to: bert,
    valueWei: 1n,
    data: '0x',
    nonce: 0n,
    gas: 21_000n,
  } as const
  return {
    transaction: {
      id,
      chainId: 1,
      from: anna,
      nonce: 0n,
      unsigned: { ...unsigned, fees: { type: 'legacy', gasPrice: 1n } },
      reservedAt: 1,
      signed: { bytes: '0x', hash: hash(id.slice(-1)), at: 2 },
      ...change,
    },
    sightings: sighting ? [{ transactionId: id, endpoint: 'e', at: 3, type: sighting }] : [],
    receipts: [],
  }
}

const receiptOf = (digit: string, status: string) => ({
  transactionHash: hash(digit),
  status,
  blockHash: hash('b'),
  blockNumber: '0x5',
  gasUsed: '0x5208',
  from: anna,
  logs: [{ address: bert, data: '0x', topics: [], logIndex: '0x0' }],
})

test('the status follows from each call’s transaction, and the receipts are the chain’s', async () => {
  const receipts = new Map<unknown, unknown>()
  const { world, requests } = await start({
    chain: async () => ({
      request: async (_, [asked]) => ({
        value: receipts.get(asked) ?? null,
        known: { type: 'local' },
        at: 1,
      }),
    }),
  })
  const status = async (id: number) => {
    const answer = await call(requests, id, 'wallet_getCallsStatus', ['mine'])
    return answer?.type === 'result' ? (answer.result as { status: number; receipts?: object[] }) : undefined
  }
  const answer = call(requests, 1, 'wallet_sendCalls', [{ ...batch, id: 'mine' }])
  await openQuestion(world)
  expect(await status(2)).toEqual({
    version: '2.0.0',
    id: 'mine',
    chainId: '0x1',
    status: 100,
    atomic: false,
  })
  const questionId = await approve(world, requests)
  await answer
  const [one, two] = [callTransactionId(questionId, 0), callTransactionId(questionId, 1)]
  world.transactions.set(one, facts(one)).set(two, facts(two))
  expect(await status(3)).toMatchObject({ status: 100 })
  receipts.set(hash('0'), receiptOf('0', '0x1'))
  expect(await status(4)).toMatchObject({ status: 100, receipts: [{ transactionHash: hash('0') }] })
  receipts.set(hash('1'), receiptOf('1', '0x1'))
  const done = await status(5)
  expect(done).toMatchObject({ status: 200 })
  // Only what the standard names, in order.
  expect(done?.receipts?.map((each) => Object.keys(each).sort())).toEqual(
    Array(2).fill(['blockHash', 'blockNumber', 'gasUsed', 'logs', 'status', 'transactionHash']),
  )
  expect(done?.receipts?.[0]).toMatchObject({ logs: [{ address: bert, data: '0x', topics: [] }] })
  receipts.set(hash('1'), receiptOf('1', '0x0'))
  expect(await status(6)).toMatchObject({ status: 600 })
  receipts.set(hash('0'), receiptOf('0', '0x0'))
  expect(await status(7)).toMatchObject({ status: 500 })
  // Given up before it was signed; refused; its nonce went to another.
  receipts.clear()
  receipts.set(hash('0'), receiptOf('0', '0x1'))
  const { signed: _, ...unsigned } = facts(two).transaction
  world.transactions.set(two, {
    ...facts(two),
    transaction: { ...unsigned, released: { at: 3, reason: 'x' } },
  })
  expect(await status(8)).toMatchObject({ status: 600 })
  world.transactions.set(two, facts(two, {}, 'refused'))
  expect(await status(9)).toMatchObject({ status: 600 })
  receipts.clear()
  world.transactions.set(one, facts(one, {}, 'nonce used')).delete(two)
  expect(await status(10)).toMatchObject({ status: 400 })
})

test('capabilities: every chain of the wallet, or those asked for that it has; nothing is atomic', async () => {
  const { requests } = await start()
  const unsupported = { atomic: { status: 'unsupported' } }
  expect(await call(requests, 1, 'wallet_getCapabilities', [anna])).toMatchObject({
    result: { '0x1': unsupported, '0xa': unsupported, '0xaa36a7': unsupported },
  })
  const some = await call(requests, 2, 'wallet_getCapabilities', [anna.toLowerCase(), ['0xa', '0x539']])
  expect(some).toMatchObject({ type: 'result', result: { '0xa': unsupported } })
  expect(Object.keys(some?.type === 'result' ? (some.result as object) : {})).toEqual(['0xa'])
})

test.each<[unknown, string]>([
  [undefined, 'params'],
  [[], 'params[0]'],
  [['0x12'], 'params[0]'],
  [[anna, '0x1'], 'params'],
  [[anna, ['0x01']], 'params'],
  [[anna, [1]], 'params'],
])('wallet_getCapabilities refuses %j', async (params, field) => {
  const { requests } = await start()
  expect(await call(requests, 1, 'wallet_getCapabilities', params)).toMatchObject({
    error: { code: -32602, message: expect.stringContaining(field) },
  })
})

test('locked: capabilities are a stranger’s; a batch is asked and waits; statuses answer', async () => {
  const { world, requests } = await start()
  world.unlocked = false
  expect(await call(requests, 1, 'wallet_getCapabilities', [anna])).toMatchObject({ error: { code: 4100 } })
  expect(world.timesOpened).toBe(0)
  void call(requests, 2, 'wallet_sendCalls', [{ ...batch, id: 'mine' }])
  const { id, version = '0x' } = await openQuestion(world)
  expect(world.timesOpened).toBe(1)
  expect(await requests.approvals.decide(id, { type: 'approved', version })).toEqual({ type: 'locked' })
  expect(await call(requests, 3, 'wallet_getCallsStatus', ['mine'])).toMatchObject({
    result: { status: 100 },
  })
})

test('a watched account sends nothing, and nobody is asked', async () => {
  const { world, requests } = await start({ canSign: async () => false })
  expect(await call(requests, 1, 'wallet_sendCalls', [batch])).toMatchObject({ error: { code: 4100 } })
  expect(world.timesOpened).toBe(0)
})

test('disconnected between the yes and the sending: nothing is sent', async () => {
  const { world, requests } = await start()
  const answer = call(requests, 1, 'wallet_sendCalls', [batch])
  await openQuestion(world)
  world.disk.permissions.clear()
  await approve(world, requests)
  expect(await answer).toMatchObject({ error: { code: 4100 } })
  expect(world.submitted).toEqual([])
})
