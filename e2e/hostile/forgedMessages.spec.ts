// A page forges the events and messages that provider and content script speak with: it gains nothing by it.
import { expect } from '@playwright/test'
import { helloEvent, portEvent } from '@/lib/messages/provider'
import { ask, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

test('a forged port, window messages and greetings change no answer', async ({ extension, testDapp }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(testDapp.origin)
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
      }
    },
    { portEvent, helloEvent },
  )
  expect(await result(page, 'eth_accounts')).toEqual([])
  expect(await result(page, 'eth_chainId')).toBe('0x7a69')
  // The only port events that a page hears are its own.
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
  expect(heard).toEqual([1])
})

test('a frame of another site asks in its own name', async ({ extension, testDapp, ourDapp }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(testDapp.origin)
  await page.evaluate((source) => {
    const frame = document.createElement('iframe')
    frame.name = 'guest'
    frame.src = source
    document.body.append(frame)
    return new Promise((resolve) => frame.addEventListener('load', resolve))
  }, ourDapp.origin)
  const guest = page.frame({ name: 'guest' })
  if (!guest) throw new Error('the frame did not load')
  const accounts = await guest.evaluate(() => {
    const { ethereum } = window as unknown as { ethereum: { request(args: unknown): Promise<unknown> } }
    return ethereum.request({ method: 'eth_accounts' })
  })
  expect(accounts).toEqual([])
})

test('a page that has overwritten every built-in still gets the truth, and breaks only itself', async ({
  extension,
  testDapp,
}) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(testDapp.origin)
  await page.evaluate(() => {
    const lie = () => {
      throw new Error('overwritten')
    }
    Object.assign(JSON, { stringify: lie, parse: lie })
    Array.isArray = lie as never
    Object.assign(MessagePort.prototype, { postMessage: lie })
    Object.assign(Array.prototype, { push: lie, map: lie, includes: lie })
  })
  const { origin } = new URL(page.url())
  const other = await extension.context.newPage()
  await other.goto(origin)
  expect(await ask(other, 'eth_chainId')).toEqual({ type: 'result', value: '0x7a69' })
})
