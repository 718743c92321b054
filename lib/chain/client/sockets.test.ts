// Endpoints behind a WebSocket: asked, followed, and noticed when they die without a word.
import { expect, test } from 'vitest'
import type { SocketPort } from '../ports'
import { createSocketLine, pingAfterMs, pingTimeoutMs } from './createSocketLine'
import { createSockets } from './createSockets'

const url = 'wss://node.example'

/** A node behind sockets, and a clock whose hand the test moves. */
function createWorld() {
  let now = 0
  let timers: { at: number; ring(): void }[] = []
  const opened: {
    isOpen: boolean
    isDead: boolean
    tell(news: unknown): void
    break(reason: string): void
  }[] = []
  const asked: string[] = []
  const node = { refusesSubscriptions: false, refusesSockets: false, isSilent: false }

  const sockets: SocketPort = {
    open(_, events) {
      let subscriptions = 0
      const one = {
        isOpen: true,
        isDead: false,
        tell: (result: unknown) => {
          const params = { subscription: `0x${opened.indexOf(one)}${subscriptions}`, result }
          if (!one.isDead) events.onMessage({ jsonrpc: '2.0', method: 'eth_subscription', params })
        },
        break: (reason: string) => {
          one.isOpen = false
          events.onClose(reason)
        },
      }
      opened.push(one)
      queueMicrotask(() => (node.refusesSockets ? one.break('no connection') : events.onOpen()))
      return {
        send(message) {
          const { id, method } = message as { id: number; method: string }
          asked.push(method)
          if (one.isDead || node.isSilent) return
          const error = node.refusesSubscriptions && method === 'eth_subscribe'
          if (method === 'eth_subscribe' && !error) subscriptions += 1
          const result = method === 'eth_subscribe' ? `0x${opened.indexOf(one)}${subscriptions}` : '0x1'
          const answer = error ? { error: { code: -32601, message: 'no such method' } } : { result }
          queueMicrotask(() => events.onMessage({ jsonrpc: '2.0', id, ...answer }))
        },
        close() {
          one.isOpen = false
        },
      }
    },
  }

  async function settle() {
    for (let turn = 0; turn < 50; turn++) await undefined
  }

  return {
    opened,
    asked,
    node,
    settle,
    live: () => opened.filter(({ isOpen }) => isOpen).length,
    ports: {
      sockets,
      clock: () => now,
      wait: (ms: number) => new Promise<void>((ring) => timers.push({ at: now + ms, ring })),
    },
    async pass(ms: number) {
      const end = now + ms
      for (;;) {
        await settle()
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (!next) break
        now = Math.max(now, next.at)
        timers = timers.filter((timer) => timer !== next)
        next.ring()
      }
      now = end
      await settle()
    },
  }
}

const request = (id: number) => ({ jsonrpc: '2.0', id, method: 'eth_chainId', params: [] })

test('answers come back under the id that was asked with, also to a batch', async () => {
  const world = createWorld()
  const { transport } = createSockets({ ...world.ports, http: { post: async () => 'by http' } })
  expect(await transport.post(url, request(7), { timeoutMs: 1_000 })).toEqual({
    jsonrpc: '2.0',
    id: 7,
    result: '0x1',
  })
  expect(await transport.post(url, [request(8), request(9)], { timeoutMs: 1_000 })).toMatchObject([
    { id: 8, result: '0x1' },
    { id: 9, result: '0x1' },
  ])
  expect(world.opened).toHaveLength(1)
  expect(await transport.post('https://node.example', request(7), { timeoutMs: 1_000 })).toBe('by http')
})

test('news are told until it is ended, and a socket nobody needs is closed', async () => {
  const world = createWorld()
  const line = createSocketLine(url, world.ports)
  const news: unknown[] = []
  const states: string[] = []
  const end = line.follow('newHeads', {
    onNews: (one) => news.push(one),
    onState: (state) => states.push(state),
  })
  await world.settle()
  world.opened[0]?.tell({ number: '0x1' })
  end()
  await world.settle()
  world.opened[0]?.tell({ number: '0x2' })
  expect(news).toEqual([{ number: '0x1' }])
  expect(states).toEqual(['live'])
  expect(world.asked).toEqual(['eth_subscribe', 'eth_unsubscribe'])
  await world.pass(60_000)
  expect(world.live()).toBe(0)
  expect(world.asked).toHaveLength(2)
})

test('while news come nothing is asked; in silence it is asked whether anybody is there', async () => {
  const world = createWorld()
  const line = createSocketLine(url, world.ports)
  line.follow('newHeads', { onNews() {} })
  for (let turn = 0; turn < 5; turn++) {
    await world.pass(pingAfterMs / 2)
    world.opened[0]?.tell({})
  }
  expect(world.asked).toEqual(['eth_subscribe'])
  await world.pass(3 * pingAfterMs)
  expect(world.asked.filter((method) => method === 'eth_chainId').length).toBeGreaterThan(1)
  expect(world.opened).toHaveLength(1)
})

test('a socket that died without a word is replaced, and the subscription with it', async () => {
  const world = createWorld()
  const line = createSocketLine(url, world.ports)
  const news: unknown[] = []
  const states: string[] = []
  line.follow('newHeads', { onNews: (one) => news.push(one), onState: (state) => states.push(state) })
  await world.settle()
  const [first] = world.opened
  if (first) first.isDead = true
  await world.pass(2 * pingAfterMs + pingTimeoutMs + 2_000)
  expect(first?.isOpen).toBe(false)
  expect(world.live()).toBe(1)
  world.opened.at(-1)?.tell('after')
  expect(news).toEqual(['after'])
  expect(states).toEqual(['live', 'down', 'live'])
})

test('an endpoint that refuses sockets is tried ever more rarely', async () => {
  const world = createWorld()
  world.node.refusesSockets = true
  const line = createSocketLine(url, world.ports)
  const end = line.follow('newHeads', { onNews() {} })
  await world.pass(10 * 60_000)
  expect(world.opened.length).toBeGreaterThan(8)
  expect(world.opened.length).toBeLessThan(20)
  await expect(line.ask(request(1), 1_000)).rejects.toMatchObject({ name: 'Chain.NoSocket' })
  end()
  const before = world.opened.length
  await world.pass(10 * 60_000)
  expect(world.opened).toHaveLength(before)
})

test('an endpoint without subscriptions is said to have none, and is not asked again and again', async () => {
  const world = createWorld()
  world.node.refusesSubscriptions = true
  const states: string[] = []
  const line = createSocketLine(url, world.ports)
  line.follow('newPendingTransactions', { onNews() {}, onState: (state) => states.push(state) })
  await world.pass(10 * 60_000)
  expect(states).toEqual(['refused'])
  expect(world.asked).toEqual(['eth_subscribe'])
})

test('a request that gets no answer fails in time, and the next one takes a new socket', async () => {
  const world = createWorld()
  world.node.isSilent = true
  const line = createSocketLine(url, world.ports)
  const late = line.ask(request(1), 15_000)
  const failed = expect(late).rejects.toMatchObject({ name: 'Chain.NoSocket' })
  await world.pass(15_000)
  await failed
  world.node.isSilent = false
  await expect(line.ask(request(2), 15_000)).resolves.toMatchObject({ result: '0x1', id: 2 })
  expect(world.opened).toHaveLength(2)
})
