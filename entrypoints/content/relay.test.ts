// The relay between page and background, through every way in which the background can go away.
import { expect, test } from 'vitest'
import { maxParamsLength, type ProviderMessage, type ProviderRequest } from '@/lib/messages/provider'
import { type BackgroundPort, createRelay } from './relay'

interface FakePort extends BackgroundPort {
  posted: ProviderRequest[]
  say(message: ProviderMessage): void
  /** The worker was stopped. */
  drop(): void
  disconnected: boolean
}

function fakePort(): FakePort {
  const hear: ((message: ProviderMessage) => void)[] = []
  const dropped: (() => void)[] = []
  const port: FakePort = {
    posted: [],
    disconnected: false,
    postMessage: (message) => void port.posted.push(message),
    disconnect() {
      port.disconnected = true
    },
    onMessage: { addListener: (listener) => void hear.push(listener) },
    onDisconnect: { addListener: (listener) => void dropped.push(listener) },
    say(message) {
      for (const listener of hear) listener(message)
    },
    drop() {
      for (const listener of dropped) listener()
    },
  }
  return port
}

function setUp(options = { held: false }) {
  const opened: FakePort[] = []
  const page: ProviderMessage[] = []
  const later: (() => void)[] = []
  const world = { alive: true, firstUses: 0 }
  const relay = createRelay(
    {
      connect() {
        if (!world.alive) throw new Error('Extension context invalidated.')
        const port = fakePort()
        opened.push(port)
        return port
      },
      isAlive: () => world.alive,
      toPage: (message) => page.push(message),
      later: (run) => later.push(run),
      onFirstUse: () => world.firstUses++,
    },
    options,
  )
  const last = () => {
    const port = opened.at(-1)
    if (!port) throw new Error('expected an open port')
    return port
  }
  return { relay, opened, page, later, world, last }
}

const state: ProviderMessage = { type: 'state', state: { chainId: '0x1', accounts: [] } }

test('what the browser cannot carry is answered at once, and what comes after it is carried', () => {
  const { relay, page, last } = setUp()
  relay.fromPage({ id: 1, method: 'eth_chainId' })
  const { postMessage } = last()
  last().postMessage = () => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  relay.fromPage({ id: 2, method: 'eth_call', params: `${'['.repeat(10_000)}${']'.repeat(10_000)}` })
  last().postMessage = postMessage
  relay.fromPage({ id: 3, method: 'eth_chainId' })
  expect(page).toMatchObject([{ type: 'error', id: 2, error: { code: -32602 } }])
  expect(last().posted.map(({ id }) => id)).toEqual([1, 3])
  // A worker that was stopped is not asked again for what was refused.
  last().drop()
  expect(last().posted.map(({ id }) => id)).toEqual([1, 3])
})

test('a document that asks nothing opens no port', () => {
  const { relay, opened, world } = setUp()
  relay.release()
  expect(opened).toEqual([])
  expect(world.firstUses).toBe(0)
})

test('the first request opens the port; what comes back goes to the page as it is', () => {
  const { relay, opened, page, world, last } = setUp()
  relay.fromPage({ id: 1, method: 'eth_chainId' })
  relay.fromPage({ id: 2, method: 'eth_call', params: '[{"to":"0x"}]' })
  expect(opened).toHaveLength(1)
  expect(world.firstUses).toBe(1)
  expect(last().posted).toEqual([
    { id: 1, method: 'eth_chainId' },
    { id: 2, method: 'eth_call', params: [{ to: '0x' }] },
  ])
  const answer: ProviderMessage = { type: 'result', id: 1, result: '0x1' }
  last().say(state)
  last().say(answer)
  expect(page).toEqual([state, answer])
})

test('a listener opens the port without a request', () => {
  const { relay, opened, last } = setUp()
  relay.fromPage({ type: 'listen' })
  expect(opened).toHaveLength(1)
  expect(last().posted).toEqual([])
})

test('when the worker is stopped, what has no answer is asked again with the same id', () => {
  const { relay, opened, last } = setUp()
  relay.fromPage({ id: 1, method: 'a' })
  relay.fromPage({ id: 2, method: 'b' })
  last().say({ type: 'result', id: 1, result: null })
  last().drop()
  expect(opened).toHaveLength(2)
  expect(last().posted).toEqual([{ id: 2, method: 'b' }])
})

test('with nothing to wait for, the port stays closed until a nudge or a request', () => {
  const { relay, opened, last } = setUp()
  relay.fromPage({ id: 1, method: 'a' })
  last().say({ type: 'result', id: 1, result: null })
  last().drop()
  expect(opened).toHaveLength(1)
  relay.nudge()
  expect(opened).toHaveLength(2)
  relay.nudge()
  expect(opened).toHaveLength(2)
  last().drop()
  relay.fromPage({ id: 2, method: 'b' })
  expect(opened).toHaveLength(3)
})

test('many stops in a row are survived', () => {
  const { relay, opened, last, page } = setUp()
  relay.fromPage({ id: 1, method: 'a' })
  for (let stop = 0; stop < 50; stop++) {
    last().say(state)
    last().drop()
  }
  expect(opened).toHaveLength(51)
  expect(page.filter(({ type }) => type === 'error')).toEqual([])
})

test('ports that break without a word are opened ever slower, then the request is given up', () => {
  const { relay, last, page, later } = setUp()
  relay.fromPage({ id: 1, method: 'a' })
  for (let stop = 0; stop < 30; stop++) {
    last().drop()
    later.shift()?.()
  }
  expect(page).toEqual([{ type: 'error', id: 1, error: expect.objectContaining({ code: 4900 }) }])
})

test('when the extension is gone the page is told, and told again', () => {
  const { relay, last, page, world } = setUp()
  relay.fromPage({ id: 1, method: 'a' })
  world.alive = false
  last().drop()
  expect(page).toEqual([{ type: 'gone' }])
  relay.fromPage({ id: 2, method: 'b' })
  expect(page).toEqual([{ type: 'gone' }, { type: 'gone' }])
})

test('an extension that is gone before the first request is found out then', () => {
  const { relay, page, world } = setUp()
  world.alive = false
  relay.fromPage({ id: 1, method: 'a' })
  expect(page).toEqual([{ type: 'gone' }])
})

test('in the back-forward cache nothing is asked; out of it the state and what waits are asked for', () => {
  const { relay, opened, last } = setUp()
  relay.fromPage({ id: 1, method: 'a' })
  const before = last()
  relay.hold()
  expect(before.disconnected).toBe(true)
  before.drop()
  relay.nudge()
  relay.fromPage({ id: 2, method: 'b' })
  expect(opened).toHaveLength(1)
  relay.release()
  expect(opened).toHaveLength(2)
  expect(last().posted.map(({ id }) => id)).toEqual([1, 2])
})

test('a prerendered document asks when it is shown', () => {
  const { relay, opened, last } = setUp({ held: true })
  relay.fromPage({ type: 'listen' })
  relay.fromPage({ id: 1, method: 'a' })
  expect(opened).toEqual([])
  relay.release()
  expect(last().posted.map(({ id }) => id)).toEqual([1])
})

test.each<[string, object]>([
  ['too much', { params: `["${'x'.repeat(maxParamsLength)}"]` }],
  ['no JSON', { params: '[' }],
  ['params that are no text', { params: [1] }],
  ['a method that is no text', { method: 5 }],
  ['an endless method', { method: 'x'.repeat(201) }],
])('%s is refused before it leaves the page', (_, change) => {
  const { relay, opened, page } = setUp()
  relay.fromPage({ id: 1, method: 'a', ...change })
  expect(opened).toEqual([])
  expect(page).toEqual([{ type: 'error', id: 1, error: expect.objectContaining({ code: -32600 }) }])
})

test('what is no message at all is not looked at', () => {
  const { relay, opened, page } = setUp()
  for (const message of [
    null,
    undefined,
    5,
    'x',
    {},
    { id: '1', method: 'a' },
    { id: 0, method: 'a' },
    { id: 1.5 },
  ]) {
    relay.fromPage(message)
  }
  expect([...opened, ...page]).toEqual([])
})

test('a document that subscribed gets a new port when the worker is stopped, until it unsubscribes', () => {
  const { relay, opened, page, last } = setUp()
  relay.fromPage({ id: 1, method: 'eth_subscribe', params: '["newHeads"]' })
  last().say({ type: 'result', id: 1, result: '0x5' })
  last().drop()
  expect(opened).toHaveLength(2)
  expect(last().posted).toEqual([])
  const news = { type: 'subscription', subscription: '0x5', result: '0xabc' } as const
  last().say(news)
  expect(page.at(-1)).toEqual(news)

  relay.fromPage({ id: 2, method: 'eth_unsubscribe', params: '["0x5"]' })
  last().say({ type: 'result', id: 2, result: true })
  last().drop()
  expect(opened).toHaveLength(2)
})

test('a subscription that a session made is followed in the same way', () => {
  const { relay, opened, last } = setUp()
  const invoke = (request: object) => JSON.stringify({ scope: 'eip155:1', request })
  const method = 'wallet_invokeMethod'
  relay.fromPage({ id: 1, method, params: invoke({ method: 'eth_subscribe', params: ['newHeads'] }) })
  last().say({ type: 'result', id: 1, result: '0x5' })
  last().drop()
  expect(opened).toHaveLength(2)
  relay.fromPage({ id: 2, method, params: invoke({ method: 'eth_unsubscribe', params: ['0x5'] }) })
  last().say({ type: 'result', id: 2, result: true })
  last().drop()
  expect(opened).toHaveLength(2)
})
