// CAIP-25 sessions: another view on the one grant, and methods invoked on a chain of it.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, type FakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests, type Requests } from '../handleRequest'

const site = siteAsker()
const empty = { methods: [], notifications: [] }
const oneAndTen = { optionalScopes: { 'eip155:1': empty, 'eip155:10': empty } }

function start(change: Parameters<typeof createFakeWorld>[0] = {}) {
  const world = createFakeWorld(change)
  return { world, requests: createRequests(world) }
}

let lastId = 0
const call = (requests: Requests, method: string, params?: unknown, asker = site) =>
  requests.handle(asker, { id: ++lastId, method, ...(params === undefined ? {} : { params }) })

const invoke = (requests: Requests, scope: unknown, method: unknown, params?: unknown) =>
  call(requests, 'wallet_invokeMethod', { scope, request: { method, ...(params ? { params } : {}) } })

async function openQuestion(world: FakeWorld) {
  await expect.poll(async () => (await world.questions.open())[0]?.version, { interval: 1 }).toBeDefined()
  const [question] = await world.questions.open()
  if (!question) throw new Error('expected an open question')
  return question
}

async function approve(world: FakeWorld, requests: Requests, accounts?: `0x${string}`[]) {
  const { id, version = '0x' } = await openQuestion(world)
  await requests.approvals.decide(id, { type: 'approved', version, accounts })
}

async function connected(change: Parameters<typeof createFakeWorld>[0] = {}) {
  const { world, requests } = start(change)
  const answer = call(requests, 'wallet_createSession', oneAndTen)
  await approve(world, requests, [anna, bert])
  return { world, requests, answer: await answer }
}

const scopeNames = (answer: unknown) =>
  Object.keys((answer as { result: { sessionScopes: object } }).result.sessionScopes)

test('creating a session asks to connect; what is granted is seen by EIP-1193’s words too', async () => {
  const { world, requests, answer } = await connected()
  expect(scopeNames(answer)).toEqual(['eip155:1', 'eip155:10', 'wallet:eip155'])
  expect(answer).toMatchObject({
    result: {
      sessionProperties: {},
      sessionScopes: {
        'eip155:10': {
          accounts: [`eip155:10:${anna}`, `eip155:10:${bert}`],
          methods: expect.arrayContaining([
            'eth_call',
            'eth_sendTransaction',
            'personal_sign',
            'wallet_sendCalls',
          ]),
          notifications: ['eth_subscription'],
        },
        'wallet:eip155': { methods: ['wallet_addEthereumChain'] },
      },
    },
  })
  expect(world.timesOpened).toBe(1)
  expect(await call(requests, 'eth_accounts')).toMatchObject({ result: [anna, bert] })
  expect(await call(requests, 'wallet_getPermissions')).toMatchObject({
    result: [{}, { caveats: [{ value: ['0x1', '0xa'] }] }],
  })
  expect(await call(requests, 'wallet_getSession')).toMatchObject({
    result: { sessionScopes: (answer as { result: { sessionScopes: object } }).result.sessionScopes },
  })
  // The site is on one of them and may go to the other without asking.
  expect(await call(requests, 'wallet_switchEthereumChain', [{ chainId: '0xa' }])).toMatchObject({
    result: null,
  })
  expect(world.timesOpened).toBe(1)
})

test('connected in EIP-1193’s words it has a session; disconnected it has none', async () => {
  const { requests } = start()
  await requests.permissions.grant(site, [anna], 1)
  expect(scopeNames(await call(requests, 'wallet_getSession'))).toEqual(['eip155:1', 'wallet:eip155'])
  await requests.permissions.revoke(site)
  expect(await call(requests, 'wallet_getSession')).toMatchObject({ result: { sessionScopes: {} } })
})

test('the question says which networks and accounts were asked for', async () => {
  const { world, requests } = start()
  void call(requests, 'wallet_createSession', {
    optionalScopes: { 'eip155:10': { ...empty, accounts: [`eip155:10:${bert}`] }, 'eip155:5': empty },
  })
  expect((await openQuestion(world)).body).toEqual({
    kind: 'connect',
    chainId: 1,
    chainIds: [10],
    wanted: [bert],
  })
})

test.each(['requiredScopes', 'optionalScopes'])(
  'the wallet’s own scope alone is enough in %s',
  async (list) => {
    const { world, requests } = start()
    const answer = call(requests, 'wallet_createSession', { [list]: { 'wallet:eip155': empty } })
    await approve(world, requests, [anna])
    expect(scopeNames(await answer)).toEqual(['eip155:1', 'wallet:eip155'])
  },
)

test('revoking a session disconnects; while locked it changes nothing', async () => {
  const { world, requests } = await connected()
  world.unlocked = false
  expect(await call(requests, 'wallet_revokeSession')).toMatchObject({ error: { code: 4100 } })
  expect(await call(requests, 'wallet_getSession')).toMatchObject({ result: { sessionScopes: {} } })
  world.unlocked = true
  expect(scopeNames(await call(requests, 'wallet_getSession'))).toHaveLength(3)
  expect(await call(requests, 'wallet_revokeSession')).toMatchObject({ result: true })
  expect(await call(requests, 'eth_accounts')).toMatchObject({ result: [] })
  expect(await invoke(requests, 'eip155:1', 'eth_chainId')).toMatchObject({ error: { code: 4100 } })
})

test('a method is invoked on its scope’s chain, wherever the site is', async () => {
  const { world, requests } = await connected()
  for (const [scope, id] of [
    ['eip155:1', '0x1'],
    ['eip155:10', '0xa'],
  ]) {
    expect(await invoke(requests, scope, 'eth_chainId')).toMatchObject({ result: id })
  }
  expect(await call(requests, 'eth_chainId')).toMatchObject({ result: '0x1' })
  await invoke(requests, 'eip155:10', 'eth_gasPrice')
  expect(world.askedOfChain.at(-1)).toMatchObject({ chainId: 10, method: 'eth_gasPrice' })

  const sending = invoke(requests, 'eip155:10', 'eth_sendTransaction', [
    { from: anna, to: bert, value: '0x1' },
  ])
  expect((await openQuestion(world)).body).toMatchObject({ kind: 'transaction', request: { chainId: 10 } })
  await approve(world, requests)
  expect(await sending).toMatchObject({ type: 'result' })
  const wrong = { from: anna, to: bert, chainId: '0x1' }
  expect(await invoke(requests, 'eip155:10', 'eth_sendTransaction', [wrong])).toMatchObject({
    error: { code: -32602 },
  })
})

test('news of a subscription carry the scope that it was made on', async () => {
  const { world, requests } = await connected({
    chain: async () => ({
      request: async () => ({ value: null, known: { type: 'local' }, at: 1 }),
    }),
  })
  await invoke(requests, 'eip155:10', 'eth_subscribe', ['syncing'])
  expect([...world.disk.feeds.values()]).toMatchObject([
    { chainId: 10, scope: 'eip155:10', delivery: 'sent' },
  ])
})

test.each<[unknown, unknown, number]>([
  ['eip155:11155111', 'eth_chainId', 4100],
  ['eip155:5', 'eth_chainId', 4100],
  ['eip155:01', 'eth_chainId', 4100],
  ['eip155', 'eth_chainId', 4100],
  ['wallet', 'eth_chainId', 4100],
  ['solana:5eykt4', 'eth_chainId', 4100],
  ['eip155:1', 'eth_accounts', 4100],
  ['eip155:1', 'eth_requestAccounts', 4100],
  ['eip155:1', 'wallet_switchEthereumChain', 4100],
  ['eip155:1', 'wallet_requestPermissions', 4100],
  ['eip155:1', 'wallet_createSession', 4100],
  ['eip155:1', 'wallet_invokeMethod', 4100],
  ['eip155:1', 'wallet_addEthereumChain', 4100],
  ['wallet:eip155', 'eth_call', 4100],
  ['eip155:1', 'eth_sign', 4200],
  ['eip155:1', 'eth_decrypt', 4200],
  ['eip155:1', 'eth_fly', 4200],
  ['eip155:1', '__proto__', 4200],
  ['eip155:1', '', -32602],
  ['eip155:1', 7, -32602],
  [7, 'eth_chainId', -32602],
  [undefined, 'eth_chainId', -32602],
])('invoking on %j the method %j is %i', async (scope, method, code) => {
  const { world, requests } = await connected()
  expect(await invoke(requests, scope, method)).toMatchObject({ error: { code } })
  expect(world.timesOpened).toBe(1)
})

test.each([undefined, [], {}, { scope: 'eip155:1' }, { scope: 'eip155:1', request: 'eth_chainId' }])(
  '%j invokes nothing',
  async (params) => {
    const { requests } = await connected()
    expect(await call(requests, 'wallet_invokeMethod', params)).toMatchObject({ error: { code: -32602 } })
  },
)

test('a stranger invokes nothing, and no window opens', async () => {
  const { world, requests } = start()
  for (const method of ['eth_chainId', 'personal_sign', 'eth_sendTransaction']) {
    expect(await invoke(requests, 'eip155:1', method, [])).toMatchObject({ error: { code: 4100 } })
  }
  expect(world.timesOpened).toBe(0)
})

test('rejected: 4001, and nothing is granted', async () => {
  const { world, requests } = start()
  const answer = call(requests, 'wallet_createSession', oneAndTen)
  await requests.approvals.decide((await openQuestion(world)).id, { type: 'rejected' })
  expect(await answer).toMatchObject({ error: { code: 4001 } })
  expect(await call(requests, 'wallet_getSession')).toMatchObject({ result: { sessionScopes: {} } })
})
