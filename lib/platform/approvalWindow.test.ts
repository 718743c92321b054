// One window, found again after the worker was stopped, and a word when the user closes it.
import { beforeEach, expect, test, vi } from 'vitest'
import { createApprovalWindow } from './approvalWindow'

const fake = vi.hoisted(() => ({
  windows: new Set<number>(),
  session: {} as Record<string, unknown>,
  created: [] as object[],
  focused: [] as number[],
  contexts: [] as { windowId: number }[],
  refusePlace: false,
  removed: [] as ((windowId: number) => unknown)[],
  lastFocused: { left: 100, top: 50, width: 1200 } as object,
}))

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://our-id${path}`,
      getContexts: async () => fake.contexts,
    },
    windows: {
      onRemoved: { addListener: (listener: (windowId: number) => unknown) => fake.removed.push(listener) },
      getLastFocused: async () => fake.lastFocused,
      async create(options: { left?: number }) {
        await new Promise((resolve) => setTimeout(resolve, 2))
        if (fake.refusePlace && options.left !== undefined) throw new Error('Invalid value for bounds.')
        fake.created.push(options)
        const id = 10 + fake.created.length
        fake.windows.add(id)
        return { id }
      },
      async get(id: number) {
        if (!fake.windows.has(id)) throw new Error(`No window with id: ${id}.`)
        return { id }
      },
      update: async (id: number) => fake.focused.push(id),
    },
    storage: {
      session: {
        get: async (name: string) => ({ [name]: fake.session[name] }),
        set: async (values: object) => void Object.assign(fake.session, values),
        remove: async (name: string) => void delete fake.session[name],
      },
    },
  },
}))

beforeEach(() => {
  Object.assign(fake, {
    session: {},
    created: [],
    focused: [],
    contexts: [],
    refusePlace: false,
    removed: [],
  })
  fake.windows.clear()
})

function start() {
  const closed: number[] = []
  const window = createApprovalWindow({ closed: (openedAt) => closed.push(openedAt), clock: () => 5 })
  return { window, closed }
}

async function close(id: number) {
  fake.windows.delete(id)
  for (const listener of fake.removed) await listener(id)
}

test('ten questions at once open one window, at the right of the one the user was in', async () => {
  const { window } = start()
  expect(await window.isOpen()).toBe(false)
  await Promise.all(Array.from({ length: 10 }, () => window.open()))
  expect(fake.created).toEqual([
    {
      url: 'chrome-extension://our-id/approval.html',
      type: 'popup',
      width: 400,
      height: 640,
      focused: true,
      left: 900,
      top: 50,
    },
  ])
  expect(await window.isOpen()).toBe(true)
})

test('an open window is brought to the front', async () => {
  const { window } = start()
  await window.open()
  await window.open()
  expect(fake.created).toHaveLength(1)
  expect(fake.focused).toEqual([11])
})

test('a place off the screen is not insisted on', async () => {
  fake.refusePlace = true
  const { window } = start()
  await window.open()
  expect(fake.created).toEqual([expect.not.objectContaining({ left: expect.anything() })])
})

test('after a restart of the worker the same window is found, and its closing is heard', async () => {
  await start().window.open()
  fake.removed = []
  const { window, closed } = start()
  expect(await window.isOpen()).toBe(true)
  await window.open()
  expect(fake.created).toHaveLength(1)
  await close(11)
  expect(closed).toEqual([5])
  expect(await window.isOpen()).toBe(false)
})

test('a window that the browser restored is found by its page', async () => {
  fake.contexts = [{ windowId: 77 }]
  const { window, closed } = start()
  await window.open()
  expect(fake.created).toEqual([])
  expect(fake.focused).toEqual([77])
  fake.contexts = []
  await close(77)
  expect(closed).toEqual([5])
})

test('closing any other window says nothing; closing ours says it once', async () => {
  const { window, closed } = start()
  await window.open()
  await close(3)
  expect(closed).toEqual([])
  await close(11)
  await close(11)
  expect(closed).toEqual([5])
  await window.open()
  expect(fake.created).toHaveLength(2)
})

test('a window that is closed before its opening was noted is still heard', async () => {
  const { window, closed } = start()
  const opening = window.open()
  await new Promise((resolve) => setTimeout(resolve, 1))
  await Promise.all([opening, close(11)])
  expect(closed).toEqual([5])
})
