// Ports of content scripts, with a browser that says who is at the other end.
import { beforeEach, expect, test, vi } from 'vitest'
import type { ProviderMessage, SiteState } from '@/lib/messages/provider'
import { createProviderPorts, type ProviderRooms } from './providerPorts'

type Listener = (...values: never[]) => void

const fake = vi.hoisted(() => ({
  connect: undefined as ((port: unknown) => void) | undefined,
  nudged: [] as unknown[][],
}))

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'our-id',
      onConnect: {
        addListener(listener: (port: unknown) => void) {
          fake.connect = listener
        },
      },
    },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }, {}],
      sendMessage: async (...values: unknown[]) => {
        fake.nudged.push(values)
        throw new Error('Could not establish connection. Receiving end does not exist.')
      },
    },
  },
}))

const topFrame = {
  id: 'our-id',
  origin: 'https://dapp.example',
  documentId: 'document-1',
  frameId: 0,
  tab: { id: 7, url: 'https://dapp.example/page' },
  documentLifecycle: 'active',
}

function connect(sender: object = topFrame, name = 'provider') {
  const hear: Listener[] = []
  const dropped: Listener[] = []
  const received: ProviderMessage[] = []
  let hungUp = false
  fake.connect?.({
    name,
    sender,
    disconnect: () => {
      hungUp = true
    },
    postMessage: (message: ProviderMessage) => received.push(message),
    onMessage: { addListener: (listener: Listener) => hear.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => dropped.push(listener) },
  })
  return {
    hungUp,
    received,
    hears: hear.length > 0,
    say: (message: unknown) => {
      for (const listener of hear) listener(message as never)
    },
    drop: () => {
      for (const listener of dropped) listener()
    },
  }
}

function createRooms() {
  const rooms = {
    asked: [] as unknown[],
    gone: [] as string[],
    state: { chainId: '0x1', accounts: [] } as SiteState,
    async handle(asker: unknown, message: unknown) {
      rooms.asked.push([asker, message])
      return { type: 'result' as const, id: (message as { id: number }).id, result: 'ok' }
    },
    siteState: async () => rooms.state,
    async documentGone(documentId: string) {
      rooms.gone.push(documentId)
    },
    timesPresent: 0,
    documentPresent() {
      rooms.timesPresent++
    },
  }
  return rooms satisfies ProviderRooms & Record<string, unknown>
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 2))
const report = (error: unknown) => {
  throw error
}

beforeEach(() => {
  fake.nudged = []
})

test('the asker is the browser’s word; state comes first, then answers', async () => {
  const rooms = createRooms()
  createProviderPorts(() => Promise.resolve(rooms), report)
  const port = connect()
  port.say({ id: 1, method: 'eth_chainId', origin: 'https://bank.example' })
  await turn()
  expect(rooms.asked).toEqual([
    [
      {
        type: 'site',
        origin: 'https://dapp.example',
        topOrigin: 'https://dapp.example',
        documentId: 'document-1',
        tabId: 7,
        frameId: 0,
      },
      expect.anything(),
    ],
  ])
  expect(port.received).toEqual([
    { type: 'state', state: rooms.state },
    { type: 'result', id: 1, result: 'ok' },
  ])
})

test('messages that come before the rooms are there wait', async () => {
  const rooms = createRooms()
  let ready: (rooms: ProviderRooms) => void = () => {}
  const waiting = new Promise<ProviderRooms>((resolve) => (ready = resolve))
  createProviderPorts(() => waiting, report)
  const port = connect()
  port.say({ id: 1, method: 'a' })
  await turn()
  expect(port.received).toEqual([])
  ready(rooms)
  await turn()
  expect(port.received.map(({ type }) => type)).toEqual(['state', 'result'])
})

test('a worker that could not build its rooms says so', async () => {
  const reported: unknown[] = []
  createProviderPorts(
    () => Promise.reject(new Error('the database is broken')),
    (error) => reported.push(error),
  )
  const port = connect()
  port.say({ id: 1, method: 'a' })
  await turn()
  expect(port.received).toEqual([{ type: 'error', id: 1, error: expect.objectContaining({ code: -32603 }) }])
  expect(reported).not.toEqual([])
})

test('a frame’s top origin is its tab’s', async () => {
  const rooms = createRooms()
  createProviderPorts(() => Promise.resolve(rooms), report)
  const port = connect({ ...topFrame, frameId: 4, origin: 'https://frame.example' })
  port.say({ id: 1, method: 'a' })
  await turn()
  expect(rooms.asked).toMatchObject([
    [{ origin: 'https://frame.example', topOrigin: 'https://dapp.example' }, {}],
  ])
})

test.each<[string, object]>([
  ['an opaque origin', { origin: 'null' }],
  ['no origin', { origin: undefined }],
  ['plain http', { origin: 'http://dapp.example' }],
  ['an extension’s page', { origin: 'chrome-extension://our-id' }],
  ['another extension', { id: 'other' }],
  ['no document', { documentId: undefined }],
  ['no tab', { tab: undefined }],
  ['a prerendered document', { documentLifecycle: 'prerender' }],
  ['a cached document', { documentLifecycle: 'cached' }],
  ['a frame in an unknown page', { frameId: 3, tab: { id: 7 } }],
  ['a frame in an insecure page', { frameId: 3, tab: { id: 7, url: 'http://news.example/' } }],
])('%s reaches no room and is told so', async (_, change) => {
  const rooms = createRooms()
  createProviderPorts(() => Promise.resolve(rooms), report)
  const port = connect({ ...topFrame, ...change })
  port.say({ id: 5, method: 'eth_requestAccounts' })
  port.say('nonsense')
  await turn()
  expect(rooms.asked).toEqual([])
  expect(port.received).toEqual([{ type: 'error', id: 5, error: expect.objectContaining({ code: 4900 }) }])
})

test('a port with another name is hung up at once', () => {
  createProviderPorts(() => Promise.resolve(createRooms()), report)
  const { hears, hungUp } = connect(topFrame, 'else')
  expect({ hears, hungUp }).toEqual({ hears: false, hungUp: true })
  expect(connect().hungUp).toBe(false)
})

test('an announcement sends the new state to the site it is about, where it changed, and nudges every tab', async () => {
  const rooms = createRooms()
  const ports = createProviderPorts(() => Promise.resolve(rooms), report)
  const concerned = connect()
  const other = connect({ ...topFrame, documentId: 'document-2', origin: 'https://other.example' })
  await turn()
  await ports.announce()
  expect([concerned.received.length, other.received.length]).toEqual([1, 1])
  rooms.state = { chainId: '0xa', accounts: [] }
  await ports.announce({ origin: 'https://dapp.example', topOrigin: 'https://dapp.example' })
  expect(concerned.received.at(-1)).toEqual({ type: 'state', state: rooms.state })
  expect(other.received).toHaveLength(1)
  expect(fake.nudged.map(([tab]) => tab)).toEqual([1, 2, 1, 2])
})

test('an announcement is over when the open ports have the state', async () => {
  const rooms = createRooms()
  const ports = createProviderPorts(() => Promise.resolve(rooms), report)
  const port = connect()
  await turn()
  rooms.siteState = async () => {
    await turn()
    return { chainId: '0xa', accounts: [] }
  }
  await ports.announce()
  expect(port.received).toHaveLength(2)
})

test('a document is present while one of its ports lives', async () => {
  const rooms = createRooms()
  const ports = createProviderPorts(() => Promise.resolve(rooms), report)
  const first = connect()
  const second = connect()
  expect([...ports.presentDocuments()]).toEqual(['document-1'])
  first.drop()
  await turn()
  expect(rooms.gone).toEqual([])
  second.drop()
  await turn()
  expect(rooms.gone).toEqual(['document-1'])
  expect(ports.presentDocuments().size).toBe(0)
})

test('nothing is posted to a port that has closed', async () => {
  const rooms = createRooms()
  createProviderPorts(() => Promise.resolve(rooms), report)
  const port = connect()
  await turn()
  port.say({ id: 1, method: 'a' })
  port.drop()
  await turn()
  expect(port.received).toHaveLength(1)
})

test('news of a subscription go to the document that made it, and to no other', async () => {
  const rooms = createRooms()
  const providers = createProviderPorts(() => Promise.resolve(rooms), report)
  const one = connect({ ...topFrame, documentId: 'document-a' })
  const other = connect({ ...topFrame, documentId: 'document-b' })
  await turn()
  expect(rooms.timesPresent).toBe(2)
  providers.tell('document-a', '0x1', '0xabc')
  const news = { type: 'subscription', subscription: '0x1', result: '0xabc' }
  expect(one.received).toContainEqual(news)
  expect(other.received).not.toContainEqual(news)
})
