// The provider as a page meets it: EIP-1193, Node's events, and what older pages call.
import { expect, test } from 'vitest'
import type { PageListens, PageRequest } from '@/lib/messages/provider'
import { createLegacyMethods } from './legacy'
import { createProvider } from './provider'

function setUp() {
  const posted: (PageRequest | PageListens)[] = []
  const reported: unknown[] = []
  const report = (error: unknown) => reported.push(error)
  const { provider, receive } = createProvider({
    post(message) {
      posted[posted.length] = message
    },
    report,
  })
  const legacy = createLegacyMethods(provider, report)
  const lastId = () => {
    const last = posted.at(-1)
    return last && 'id' in last ? last.id : 0
  }
  return {
    posted,
    reported,
    provider,
    receive,
    legacy,
    answer: (result: unknown, id = lastId()) => receive({ type: 'result', id, result }),
    refuse: (code: number, message: string, data?: unknown) =>
      receive({ type: 'error', id: lastId(), error: { code, message, data } }),
  }
}

const first = { chainId: '0x1' as const, accounts: [] }
const anna = '0x1111111111111111111111111111111111111111' as const

test('request() posts and resolves with the result', async () => {
  const { provider, posted, answer } = setUp()
  const asked = provider.request({ method: 'eth_getBalance', params: [anna, 'latest'] })
  expect(posted).toEqual([{ id: 1, method: 'eth_getBalance', params: `["${anna}","latest"]` }])
  answer('0x0')
  expect(await asked).toBe('0x0')
})

test('request() works without its object', async () => {
  const { provider, answer } = setUp()
  const { request } = provider
  const asked = request({ method: 'eth_chainId' })
  answer('0x1')
  expect(await asked).toBe('0x1')
})

test('answers find their requests, in any order; unknown ones find nobody', async () => {
  const { provider, answer } = setUp()
  const asked = [1, 2, 3].map((place) => provider.request({ method: `m${place}` }))
  for (const id of [3, 99, 1, 2, 2]) answer(`r${id}`, id)
  expect(await Promise.all(asked)).toEqual(['r1', 'r2', 'r3'])
})

test('an error is an Error with code, message and data', async () => {
  const { provider, refuse } = setUp()
  const asked = provider.request({ method: 'eth_call' })
  refuse(3, 'execution reverted', '0x08c379a0')
  const error = await asked.catch((error) => error)
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ code: 3, message: 'execution reverted', data: '0x08c379a0' })
})

test.each<[unknown, number]>([
  [undefined, -32600],
  [null, -32600],
  ['eth_chainId', -32600],
  [[{ method: 'eth_chainId' }], -32600],
  [{}, -32600],
  [{ method: '' }, -32600],
  [{ method: 5 }, -32600],
  [{ method: 'eth_call', params: 'latest' }, -32602],
  [{ method: 'eth_call', params: 7 }, -32602],
  [{ method: 'eth_call', params: [1n] }, -32602],
])('request(%s) is refused at once with %i', async (args, code) => {
  const { provider, posted } = setUp()
  await expect(provider.request(args)).rejects.toMatchObject({
    code,
    message: expect.stringContaining('expected'),
  })
  expect(posted).toEqual([])
})

test('params may be left out, null, or an object', () => {
  const { provider, posted } = setUp()
  for (const params of [undefined, null, {}, []]) void provider.request({ method: 'm', params })
  expect(posted.map((message) => ('params' in message ? message.params : 'none'))).toEqual([
    'none',
    'none',
    '{}',
    '[]',
  ])
})

test('a cycle, or a getter that throws, breaks only its own request', async () => {
  const { provider } = setUp()
  const cycle: unknown[] = []
  cycle.push(cycle)
  await expect(provider.request({ method: 'm', params: cycle })).rejects.toMatchObject({ code: -32602 })
  const trap = {
    get method(): string {
      throw new Error('mine')
    },
  }
  await expect(provider.request(trap)).rejects.toThrow('mine')
})

test('the first state is "connect"; later ones are what changed', () => {
  const { provider, receive } = setUp()
  const heard: unknown[] = []
  for (const event of ['connect', 'chainChanged', 'networkChanged', 'accountsChanged', 'disconnect']) {
    provider.on(event, (...values) => heard.push([event, ...values]))
  }
  expect([provider.chainId, provider.networkVersion, provider.selectedAddress]).toEqual([null, null, null])
  receive({ type: 'state', state: first })
  receive({ type: 'state', state: first })
  receive({ type: 'state', state: { chainId: '0x1', accounts: [anna] } })
  receive({ type: 'state', state: { chainId: '0xaa36a7', accounts: [anna] } })
  receive({ type: 'state', state: first })
  expect(heard).toEqual([
    ['connect', { chainId: '0x1' }],
    ['accountsChanged', [anna]],
    ['chainChanged', '0xaa36a7'],
    ['networkChanged', '11155111'],
    ['chainChanged', '0x1'],
    ['networkChanged', '1'],
    ['accountsChanged', []],
  ])
  expect([provider.chainId, provider.networkVersion, provider.selectedAddress]).toEqual(['0x1', '1', null])
})

test('the state is asked for by the first listener, once, and not by a page that never listens', () => {
  const { provider, posted } = setUp()
  provider.on('message', () => {})
  expect(posted).toEqual([])
  provider.on('accountsChanged', () => {})
  provider.once('chainChanged', () => {})
  expect(posted).toEqual([{ type: 'listen' }])
})

test('when the extension is gone, all that waits ends with 4900, and so does all that comes', async () => {
  const { provider, receive, posted } = setUp()
  const heard: unknown[] = []
  provider.on('disconnect', (error) => heard.push(error))
  const asked = [provider.request({ method: 'a' }), provider.request({ method: 'b' })]
  expect(provider.isConnected()).toBe(true)
  receive({ type: 'gone' })
  receive({ type: 'gone' })
  for (const request of asked) await expect(request).rejects.toMatchObject({ code: 4900 })
  await expect(provider.request({ method: 'c' })).rejects.toMatchObject({ code: 4900 })
  expect(provider.isConnected()).toBe(false)
  expect(heard).toMatchObject([{ code: 4900 }])
  expect(posted).toHaveLength(3)
})

test('it stays open to additions, and its state can’t be written', () => {
  const { provider } = setUp()
  Object.assign(provider, { autoRefreshOnNetworkChange: false })
  expect(provider).toMatchObject({ isHoldfast: true, autoRefreshOnNetworkChange: false })
  expect(() => Object.assign(provider, { chainId: '0x5' })).toThrow(TypeError)
})

test('it goes on after the page has overwritten every built-in it could', async () => {
  const { provider, receive } = setUp()
  const heard: unknown[] = []
  provider.on('accountsChanged', (accounts) => {
    heard[heard.length] = accounts
  })
  const lie = () => {
    throw new Error('overwritten')
  }
  const targets: [object, string][] = [
    [JSON, 'stringify'],
    [Array, 'isArray'],
    [Reflect, 'apply'],
    [Object, 'create'],
    [Array.prototype, 'push'],
    [Array.prototype, 'map'],
    [Array.prototype, 'slice'],
    [Map.prototype, 'get'],
    [Function.prototype, 'call'],
    [Function.prototype, 'apply'],
    [Function.prototype, 'bind'],
  ]
  const before = targets.map(([object, name]) => Reflect.get(object, name))
  let asked: Promise<unknown>
  for (const [object, name] of targets) (object as Record<string, unknown>)[name] = lie
  try {
    asked = provider.request({ method: 'eth_call', params: [1] })
    receive({ type: 'state', state: first })
    receive({ type: 'state', state: { chainId: '0x1', accounts: [anna] } })
    receive({ type: 'result', id: 1, result: '0x1' })
  } finally {
    for (let i = 0; i < targets.length; i++) {
      const [object, name] = targets[i] ?? [{}, '']
      ;(object as Record<string, unknown>)[name] = before[i]
    }
  }
  expect(heard).toEqual([[anna]])
  expect(await asked).toBe('0x1')
})

test('enable() is eth_requestAccounts', async () => {
  const { legacy, posted, answer } = setUp()
  const asked = legacy.enable()
  expect(posted).toEqual([{ id: 1, method: 'eth_requestAccounts' }])
  answer([anna])
  expect(await asked).toEqual([anna])
})

test('send() takes a method, a payload with a callback, or what is known already', async () => {
  const { legacy, receive, answer } = setUp()
  const byName = legacy.send('eth_chainId', [])
  answer('0x1')
  expect(await byName).toEqual({ id: undefined, jsonrpc: '2.0', result: '0x1' })

  const called = new Promise((resolve) => {
    legacy.send({ id: 9, jsonrpc: '2.0', method: 'eth_chainId' }, (...values: unknown[]) => resolve(values))
  })
  answer('0x1')
  expect(await called).toEqual([null, { id: 9, jsonrpc: '2.0', result: '0x1' }])

  receive({ type: 'state', state: { chainId: '0xa', accounts: [anna] } })
  const now = (method: string) => legacy.send({ id: 1, method })
  expect(now('eth_accounts')).toEqual({ id: 1, jsonrpc: '2.0', result: [anna] })
  expect(now('net_version')).toEqual({ id: 1, jsonrpc: '2.0', result: '10' })
  expect(() => now('eth_gasPrice')).toThrow('use request()')
})

test('sendAsync() answers errors as part of the answer, and batches as a list', async () => {
  const { legacy, receive, refuse, reported } = setUp()
  const failed = new Promise<unknown[]>((resolve) => {
    legacy.sendAsync({ id: 5, method: 'eth_sign' }, (...values) => resolve(values))
  })
  refuse(4200, 'not supported')
  expect(await failed).toEqual([
    expect.objectContaining({ code: 4200 }),
    { id: 5, jsonrpc: '2.0', error: { code: 4200, message: 'not supported' } },
  ])

  const batch = new Promise<unknown[]>((resolve) => {
    legacy.sendAsync(
      [
        { id: 1, method: 'a' },
        { id: 2, method: 'b' },
      ],
      (...values) => resolve(values),
    )
  })
  receive({ type: 'result', id: 3, result: 'B' })
  receive({ type: 'result', id: 2, result: 'A' })
  expect(await batch).toEqual([
    null,
    [
      { id: 1, jsonrpc: '2.0', result: 'A' },
      { id: 2, jsonrpc: '2.0', result: 'B' },
    ],
  ])

  legacy.sendAsync([], () => {
    throw new Error('mine')
  })
  expect(reported).toHaveLength(1)
})

test('a page that uses sessions is told of changes, and of its subscriptions by their scope', async () => {
  const { provider, receive, answer, posted } = setUp()
  const heard: unknown[] = []
  provider.on('message', (message) => heard.push(message))
  receive({ type: 'state', state: first })
  receive({ type: 'state', state: { ...first, accounts: [anna], chains: ['0x1'] } })
  // It has not asked for a session: nobody asks for it.
  expect(posted.filter((message) => 'method' in message)).toEqual([])

  const created = provider.request({ method: 'wallet_createSession', params: {} })
  receive({ type: 'state', state: { ...first, accounts: [anna], chains: ['0x1', '0xa'] } })
  expect(posted.at(-1)).toEqual({ id: 2, method: 'wallet_getSession' })
  const sessionScopes = { 'eip155:10': { accounts: [], methods: [], notifications: [] } }
  answer({ sessionScopes }, 2)
  answer({ sessionScopes }, 1)
  await created
  await Promise.resolve()
  receive({ type: 'subscription', subscription: '0x5', result: false, scope: 'eip155:10' })
  receive({ type: 'subscription', subscription: '0x6', result: true })
  const params = { subscription: '0x5', result: false }
  expect(heard).toEqual([
    { type: 'wallet_sessionChanged', data: { sessionScopes } },
    {
      type: 'wallet_notify',
      data: { scope: 'eip155:10', notification: { method: 'eth_subscription', params } },
    },
    { type: 'eth_subscription', data: { subscription: '0x6', result: true } },
  ])
})
