// A page forges what provider and content script speak with, overwrites every built-in, asks in a frame's or its
// parent's name: it gains nothing by it, and others are served as before.
import { expect, type Frame, type Page } from '@playwright/test'
import { helloEvent, portEvent } from '@/lib/messages/provider'
import { testAccounts } from '../fixtures/anvil'
import { servePages } from '../fixtures/pages'
import { ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { approvalWindow, expectNoApproval, rejectButton } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account] = testAccounts
const html = '<!doctype html><title>page</title>'

type Ethereum = { ethereum: { request(call: object): Promise<unknown> } }

test('a forged port, window messages and greetings change no answer', async ({ extension, plainSite }) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await page.evaluate(
    ({ portEvent, helloEvent }) => {
      const { port1, port2 } = new MessageChannel()
      const heard: unknown[] = []
      Object.assign(window, { heard })
      port1.onmessage = ({ data }) => {
        heard.push(data)
        port1.postMessage({
          type: 'result',
          id: data.id,
          result: ['0x000000000000000000000000000000000000dEaD'],
        })
      }
      window.addEventListener(portEvent, (event) => heard.push((event as MessageEvent).ports.length))
      window.dispatchEvent(new MessageEvent(portEvent, { ports: [port2], cancelable: true }))
      window.dispatchEvent(new Event(helloEvent))
      for (const origin of [location.origin, '*']) {
        window.postMessage(
          { type: 'result', id: 1, result: ['0x000000000000000000000000000000000000dEaD'] },
          origin,
        )
        window.postMessage({ type: 'state', state: { chainId: '0x1', accounts: ['0x00'] } }, origin)
        window.postMessage({ type: 'command', name: 'unlock', params: {} }, origin)
        window.postMessage({ id: 900, method: 'eth_requestAccounts' }, origin)
      }
    },
    { portEvent, helloEvent },
  )
  expect(await result(page, 'eth_accounts')).toEqual([])
  expect(await result(page, 'eth_chainId')).toBe('0x7a69')
  // The only port events that a page hears are its own.
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
  expect(heard).toEqual([1])
  expect(extension.openScreens('approval')).toEqual([])
})

/** A frame in a page, by what it is made of. */
async function addFrame(page: Page, attributes: Record<string, string>) {
  await page.evaluate((given) => {
    const frame = document.createElement('iframe')
    for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value)
    // An empty one has loaded as soon as it is there.
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    return loaded
  }, attributes)
  const find = () => page.frame({ name: attributes.name ?? '' })
  await expect.poll(find).not.toBeNull()
  return find() as Frame
}

test('frames: another site’s asks in its own name, an opaque one has nobody to ask, none borrows its parent’s', async ({
  extension,
  plainSite,
  otherSite,
}) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  expect(await result(page, 'eth_accounts')).toHaveLength(1)

  const guest = await addFrame(page, { name: 'guest', src: otherSite.origin })
  const accounts = await guest.evaluate(() =>
    (window as unknown as Ethereum).ethereum.request({ method: 'eth_accounts' }),
  )
  expect(accounts).toEqual([])
  const signed = await guest.evaluate(
    (from) =>
      (window as unknown as Ethereum).ethereum
        .request({ method: 'personal_sign', params: ['0x00', from] })
        .catch((error: { code: number }) => error.code),
    account,
  )
  expect(signed).toBe(4100)
  // It can't reach its parent's provider, and messages that claim to be the parent's are nobody's.
  const borrowed = await guest.evaluate(() => {
    try {
      return typeof (parent as unknown as Ethereum).ethereum
    } catch (error) {
      return (error as Error).name
    }
  })
  expect(borrowed).toBe('SecurityError')
  await guest.evaluate((origin) => {
    parent.postMessage({ id: 1, method: 'personal_sign', origin }, '*')
    const { port1 } = new MessageChannel()
    parent.postMessage({ type: 'holdfast:port', ports: [port1] }, '*', [port1])
  }, plainSite.origin)

  const opaque = await addFrame(page, { name: 'opaque', sandbox: 'allow-scripts', srcdoc: html })
  expect(await opaque.evaluate(() => [origin, 'ethereum' in window])).toEqual(['null', false])
  // A frame without a document of its own runs as its parent, and by its parent's provider only.
  const blank = await addFrame(page, { name: 'blank', src: 'about:blank' })
  expect(await blank.evaluate(() => 'ethereum' in window)).toBe(false)
  const asParent = await blank.evaluate(() =>
    (parent as unknown as Ethereum).ethereum.request({ method: 'eth_accounts' }),
  )
  expect(asParent).toHaveLength(1)
  expect(extension.openScreens('approval')).toEqual([])
})

/** Replaces every function that a page can reach by one that throws, or that lies. */
function overwriteEverything(keep: string[]) {
  const lie = () => {
    throw new Error('overwritten')
  }
  const { getOwnPropertyNames, getOwnPropertyDescriptor, defineProperty } = Object
  const { ownKeys } = Reflect
  // Nothing here may need what it has spoilt already: no iterators, no methods.
  const spoil = (object: object) => {
    const keys = ownKeys(object)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as PropertyKey
      if (key === 'constructor' || key === 'ethereum') continue
      const descriptor = getOwnPropertyDescriptor(object, key)
      if (!descriptor?.configurable) {
        if (descriptor?.writable && typeof descriptor.value === 'function')
          (object as Record<PropertyKey, unknown>)[key] = lie
        continue
      }
      if (typeof descriptor.value === 'function') defineProperty(object, key, { ...descriptor, value: lie })
      else if (descriptor.get || descriptor.set)
        defineProperty(object, key, { configurable: true, get: lie, set: lie })
    }
  }
  const globals = getOwnPropertyNames(globalThis)
  const found: object[] = []
  for (let i = 0; i < globals.length; i++) {
    const name = globals[i] ?? ''
    const value = getOwnPropertyDescriptor(globalThis, name)?.value
    if (typeof value === 'function' && typeof value.prototype === 'object' && value.prototype !== null) {
      let kept = false
      for (let k = 0; k < keep.length; k++) if (keep[k] === name) kept = true
      if (!kept) {
        found[found.length] = value.prototype
        found[found.length] = value
      }
    }
  }
  found[found.length] = JSON
  found[found.length] = Reflect
  found[found.length] = Math
  for (let i = 0; i < found.length; i++) spoil(found[i] as object)
  // Members that every object would have.
  const everywhere = [
    'data',
    'code',
    'id',
    'type',
    'method',
    'params',
    'resolve',
    'reject',
    'state',
    'accounts',
  ]
  for (let i = 0; i < everywhere.length; i++)
    defineProperty(Object.prototype, everywhere[i] ?? '', {
      configurable: true,
      get: () => 'polluted',
      set: lie,
    })
}

test('a page that overwrites every built-in after us still gets the truth', async ({ extension }) => {
  const site = await servePages({
    '/': `<!doctype html><title>spoilt</title><script>
      const { request } = window.ethereum
      const provider = window.ethereum
      const then = Promise.prototype.then
      const apply = Reflect.apply
      const answers = window.answers = []
      window.heard = []
      provider.on('message', (message) => { heard[heard.length] = message.type })
      ;(${overwriteEverything})(['Promise', 'Function', 'Window', 'EventTarget', 'Node'])
      const ask = (place, call) => apply(then, request(call), [
        (value) => { answers[place] = value },
        (error) => { answers[place] = error.code },
      ])
      // Without params of their own these two would have the page's own, which every object has by now.
      ask(0, { method: 'eth_chainId', params: [] })
      ask(1, { method: 'eth_accounts', params: [] })
      ask(2, { method: 'personal_sign', params: ['0x00', '${account}'] })
      ask(3, { method: 'eth_subscribe', params: ['newHeads'] })
      ask(4, 7)
    </script>`,
  })
  const page = await extension.context.newPage()
  await page.goto(site.origin)
  const session = await extension.context.newCDPSession(page)
  const answers = async () => {
    // Read by the debugger: what the page has left of itself reads nothing any more.
    const { result: list } = await session.send('Runtime.evaluate', { expression: 'window.answers' })
    const { result: own } = await session.send('Runtime.getProperties', {
      objectId: list.objectId ?? '',
      ownProperties: true,
    })
    return own
      .filter(({ name }) => /^\d$/.test(name))
      .map(({ value }) => value?.value ?? value?.description ?? 'nothing')
  }
  await expect.poll(answers).toEqual(['0x7a69', 'Array(0)', 4100, expect.stringMatching(/^0x/), -32600])
  expect(extension.openScreens('approval')).toEqual([])
  await site.stop()
})

test('a page spoilt before us breaks only itself; others are served within a second', async ({
  extension,
  plainSite,
}) => {
  const spoilt = await extension.context.newPage()
  await spoilt.addInitScript(`(${overwriteEverything})(['Function'])`)
  await spoilt.goto(plainSite.origin, { waitUntil: 'commit' })
  const honest = await extension.context.newPage()
  await honest.goto(plainSite.origin)
  const before = Date.now()
  expect(await ask(honest, 'eth_chainId')).toEqual({ type: 'result', value: '0x7a69' })
  expect(Date.now() - before).toBeLessThan(1_000)
  const asked = ask(honest, 'eth_requestAccounts')
  await rejectButton(await approvalWindow(extension)).click()
  expect(await asked).toMatchObject({ code: 4001 })
  expect(extension.errors.filter((error) => error.startsWith('worker'))).toEqual([])
})

test('a page that asks and reloads in the same breath is asked nothing, however often', async ({
  extension,
}) => {
  const site = await servePages({
    '/': `<!doctype html><title>reload</title><script>
      const turn = Number(sessionStorage.turn ?? 0)
      if (turn < 8) {
        sessionStorage.turn = turn + 1
        ethereum.request({ method: 'eth_requestAccounts' })
        location.reload()
      } else document.title = 'over'
    </script>`,
  })
  const page = await extension.context.newPage()
  await page.goto(site.origin)
  await expect(page).toHaveTitle('over')
  expect(await ask(page, 'eth_chainId')).toMatchObject({ type: 'result' })
  await expectNoApproval(extension)
  await site.stop()
})
