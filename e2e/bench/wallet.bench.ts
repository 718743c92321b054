// How fast the wallet answers: reads, cold start, unlock, prompt, confirm; what its worker holds; whom it contacts.

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { extensionFolder } from '../fixtures/built'
import { type Extension, launchExtension } from '../fixtures/extension'
import { servePages } from '../fixtures/pages'
import { connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import {
  approvalWindow,
  expectNoApproval,
  password,
  passwordField,
  unlock,
  yesButton,
} from '../fixtures/wallet'
import { writeEmptyExtension } from './emptyExtension'
import { beyond, print, repeat, repetitions } from './measure'

const [from, to] = testAccounts
const blank =
  '<!doctype html><html><head><title>x</title><link rel="icon" href="data:,"></head><body></body></html>'

interface Ethereum {
  request(args: { method: string; params?: unknown[] }): Promise<unknown>
}

/** A profile that was set up before, copied. */
async function copyOf(preparedProfile: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
  await cp(preparedProfile, profile, { recursive: true })
  return profile
}

/** Times of single requests, with so many under way at once. */
function roundTrips(page: Page, inFlight: number, rounds: number): Promise<number[]> {
  return page.evaluate(
    async ({ inFlight, rounds }) => {
      const { ethereum } = window as unknown as { ethereum: Ethereum }
      const times: number[] = []
      const one = async () => {
        const start = performance.now()
        await ethereum.request({ method: 'eth_chainId' })
        times.push(performance.now() - start)
      }
      for (let round = 0; round < rounds; round += 1) await Promise.all(Array.from({ length: inFlight }, one))
      return times
    },
    { inFlight, rounds },
  )
}

test('round trips', async ({ extension }) => {
  const page = await extension.context.newPage()
  const site = await servePages({ '/': blank })
  await page.goto(site.origin)
  await roundTrips(page, 1, 50)
  print('eth_chainId round trip, 1 in flight', 'ms', await roundTrips(page, 1, 500), 2)
  print('eth_chainId round trip, 50 in flight', 'ms', await roundTrips(page, 50, 20))
  await site.stop()
})

test('cold start', async ({ preparedProfile }) => {
  const empty = await writeEmptyExtension()
  const site = await servePages({ '/': blank })
  const measure = async (extension: Extension, ask: (page: Page) => Promise<number>) => {
    const page = await extension.context.newPage()
    await page.goto(site.origin)
    await ask(page)
    return repeat(async () => {
      await extension.stopWorker()
      return ask(page)
    })
  }
  const ours = await launchExtension({ profile: await copyOf(preparedProfile) })
  const times = await measure(ours, (page) =>
    page.evaluate(async () => {
      const { ethereum } = window as unknown as { ethereum: Ethereum }
      const start = performance.now()
      await ethereum.request({ method: 'eth_chainId' })
      return performance.now() - start
    }),
  )
  await ours.close()
  const nothing = await launchExtension({ extension: empty })
  const base = await measure(nothing, (page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const start = performance.now()
          addEventListener('empty:answer', () => resolve(performance.now() - start), { once: true })
          dispatchEvent(new Event('empty:ask'))
        }),
    ),
  )
  await nothing.close()
  await site.stop()
  print('cold start to first answer, empty extension', 'ms', base)
  print('cold start to first answer', 'ms', times)
  print('cold start to first answer, beyond an empty extension', 'ms', beyond(times, base), 100)
})

test('unlock', async ({ extension }) => {
  const popup = await unlock(extension)
  const times = await repeat(async () => {
    await popup.getByRole('button', { name: 'Lock Holdfast' }).click()
    await passwordField(popup).fill(password)
    const time = popup.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let start = 0
          window.addEventListener('submit', () => (start = performance.now()), { capture: true, once: true })
          new MutationObserver((_, observer) => {
            if (document.querySelector('input[type=password]') || !document.querySelector('[role=tablist]'))
              return
            observer.disconnect()
            requestAnimationFrame(() => resolve(performance.now() - start))
          }).observe(document.body, { childList: true, subtree: true })
        }),
    )
    await popup.getByRole('button', { name: 'Unlock', exact: true }).click()
    return time
  })
  print('unlock, from the press to the open wallet (Argon2id included)', 'ms', times)
})

/** In every approval window: when the button that says yes was first painted, and when what would change was. */
function watchApproval(effects: string) {
  if (!location.pathname.endsWith('/approval.html')) return
  const note = (name: string, selector: string) => {
    const look = () => {
      if (!document.querySelector(selector)) return requestAnimationFrame(look)
      requestAnimationFrame(() =>
        Object.assign(window, { [name]: performance.timeOrigin + performance.now() }),
      )
      return undefined
    }
    requestAnimationFrame(look)
  }
  note('shownAt', '[data-armed]')
  // It stands there once the simulation is done, with the findings that know of it.
  note('verdictAt', `section[aria-label="${effects}"]`)
}

test('prompt and confirm', async ({ preparedProfile, node }) => {
  expect(node.seen).toEqual([])
  const empty = await writeEmptyExtension()
  const site = await servePages({ '/': blank })
  const extension = await launchExtension({
    profile: await copyOf(preparedProfile),
    extension: `${extensionFolder},${empty}`,
  })
  await extension.context.addInitScript(watchApproval, t('effects.title'))
  const popup = await unlock(extension)
  await popup.close()
  const page = await extension.context.newPage()
  await page.goto(site.origin)
  await connect(extension, page)

  const emptyWindow = async () => {
    const opened = extension.context.waitForEvent('page')
    const start = await page.evaluate(() => {
      document.documentElement.dataset.ask = 'open'
      dispatchEvent(new Event('empty:ask'))
      return performance.timeOrigin + performance.now()
    })
    const window = await opened
    await expect.poll(() => window.title(), { intervals: [10] }).toMatch(/^painted/)
    const painted = Number((await window.title()).split(' ')[1])
    await window.close()
    return painted - start
  }

  const send = async () => {
    const started = await page.evaluate(
      (transaction) => {
        const { ethereum } = window as unknown as { ethereum: Ethereum }
        const now = () => performance.timeOrigin + performance.now()
        const start = now()
        const done = ethereum
          .request({ method: 'eth_sendTransaction', params: [transaction] })
          .then(() => now())
        Object.assign(window, { done })
        return start
      },
      { from, to, value: '0x1' },
    )
    const prompt = await approvalWindow(extension)
    const read = (name: string) =>
      prompt.evaluate((key) => (window as never)[key] as number | undefined, name)
    await expect.poll(() => read('shownAt'), { intervals: [20] }).toBeDefined()
    const shown = (await read('shownAt')) ?? Number.NaN
    await expect.poll(() => read('verdictAt'), { intervals: [20] }).toBeDefined()
    const verdict = (await read('verdictAt')) ?? Number.NaN
    const yes = yesButton(prompt, 'Confirm')
    await expect(yes).toBeEnabled()
    // The press is noted before the window can close: the page itself tells us through its title.
    const pressed = new Promise<number>((resolve) => {
      void prompt.exposeFunction('notePress', resolve).then(() =>
        prompt.evaluate(() => {
          window.addEventListener(
            'pointerup',
            () =>
              (window as unknown as { notePress(at: number): void }).notePress(
                performance.timeOrigin + performance.now(),
              ),
            true,
          )
        }),
      )
    })
    await prompt.waitForFunction(() => 'notePress' in window)
    await yes.click()
    const done = await page.evaluate(() => (window as unknown as { done: Promise<number> }).done)
    await expectNoApproval(extension)
    return { prompt: shown - started, verdict: verdict - started, hash: done - (await pressed) }
  }

  await emptyWindow()
  await send()
  const windows: number[] = []
  const sends: { prompt: number; verdict: number; hash: number }[] = []
  for (let round = 0; round < repetitions; round += 1) {
    windows.push(await emptyWindow())
    sends.push(await send())
  }
  const prompts = sends.map((each) => each.prompt)
  print('empty extension window to its first paint', 'ms', windows)
  print('eth_sendTransaction to prompt visible', 'ms', prompts)
  print('eth_sendTransaction to prompt visible, beyond an empty window', 'ms', beyond(prompts, windows), 100)
  print(
    'eth_sendTransaction to complete verdict shown',
    'ms',
    sends.map((each) => each.verdict),
    300,
  )
  print(
    'confirm to hash in the page',
    'ms',
    sends.map((each) => each.hash),
  )
  await extension.close()
  await site.stop()
})

test('worker heap', async ({ extension, testDapp }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(testDapp.origin)
  await connect(extension, page)
  print('heap of the worker after unlock and connect', 'B', await repeat(() => workerHeap(extension), 10))
})

/** The bytes that the service worker's heap holds after a collection. */
async function workerHeap(extension: Extension): Promise<number> {
  const browser = extension.context.browser()
  if (!browser) throw new Error('the context has no browser')
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extension.id))
  if (!worker) throw new Error('the worker is not running')
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  })
  let lastId = 0
  const call = (method: string) =>
    new Promise<{ usedSize: number }>((resolve) => {
      lastId += 1
      const id = lastId
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result: { usedSize: number } }
        if (answer.id === id) resolve(answer.result)
      })
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    })
  await call('HeapProfiler.collectGarbage')
  const { usedSize } = await call('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** A network proxy that lets nothing through and notes who was to be contacted. */
async function startNotingProxy(): Promise<{ url: string; hosts: Set<string>; stop(): void }> {
  const hosts = new Set<string>()
  const server = createServer((request, response) => {
    hosts.add(new URL(request.url ?? '').hostname)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket: Socket) => {
    hosts.add(request.url?.split(':')[0] ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

test('foreign hosts', async ({ preparedProfile, node }) => {
  expect(node.seen).toEqual([])
  const site = await servePages({ '/': blank })
  const contacted = async (extension: string | undefined | null) => {
    const proxy = await startNotingProxy()
    const profile = await copyOf(preparedProfile)
    const browser = await launchExtension({
      profile,
      networkProxy: proxy.url,
      ...(extension === undefined ? {} : { extension }),
    })
    const page = await browser.context.newPage()
    await page.goto(site.origin)
    if (extension === undefined) {
      await unlock(browser)
      await connect(browser, page)
      await browser.open('dashboard', '#/activity')
    }
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    await browser.close()
    proxy.stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    return proxy.hosts
  }
  const counts = await repeat(async () => {
    const own = await contacted(null)
    const all = await contacted(undefined)
    const foreign = [...all].filter((host) => !own.has(host))
    if (foreign.length > 0) console.error(`contacted: ${foreign.join(', ')}`)
    return foreign.length
  }, 10)
  print('foreign hosts contacted', 'hosts', counts, 0)
  await site.stop()
})
