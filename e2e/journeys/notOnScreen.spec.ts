// A document that is not on screen asks me nothing: one that the browser prepares before I go there, and one that I left
// and that the browser keeps. Both are played by Chromium itself, with no event made up.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { extensionFolder } from '../fixtures/built'
import type { Extension } from '../fixtures/extension'
import { type Site, servePages } from '../fixtures/pages'
import { connect, result } from '../fixtures/site'
import { test as base } from '../fixtures/test'
import { approvalWindow, approve, expectNoApproval, unlock } from '../fixtures/wallet'
import { findChromium } from '../run/chromium.mjs'

const [account] = testAccounts

interface Said {
  page: string
  /** The same document all its life. */
  document: string
  what: string
  value?: unknown
}

/** What every page does: finds the wallet, and says to its server what happens to it. */
const common = `
  const document_ = String(Math.random())
  // One after the other, so that they arrive in their order.
  let saying = Promise.resolve()
  const say = (what, value) => {
    const said = JSON.stringify({ page: location.pathname, document: document_, what, value })
    saying = saying.then(() => fetch('/said?' + encodeURIComponent(said), { keepalive: true }))
  }
  const found = new Promise((resolve) => {
    addEventListener('eip6963:announceProvider', ({ detail }) => {
      if (detail.info.name === 'Holdfast') resolve(detail.provider)
    })
    dispatchEvent(new Event('eip6963:requestProvider'))
  })
  const ask = (method, params) =>
    found
      .then((provider) => provider.request({ method, params }))
      .then((value) => say(method, value), ({ code }) => say(method + ' failed', code))
  Object.assign(window, { ask })
  addEventListener('pageshow', ({ persisted }) => say('shown', persisted ? 'again' : 'first'))
  document.addEventListener('prerenderingchange', () => say('activated'))
`

const html = (script: string, head = '') => ({
  body: `<!doctype html><title>x</title>${head}<script>${common}${script}</script>`,
  // What must not be stored is not kept either.
  headers: { 'cache-control': 'no-cache' },
})

const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] })

const pages: Parameters<typeof servePages>[0] = {
  '/start': html(
    `
    const go = async () => {
      if (!(await fetch('/go')).ok) return setTimeout(go, 50)
      // As long as an answer would take that nobody keeps back.
      for (let round = 0; round < 100; round += 1) await fetch('/go')
      say('leaves')
      location.href = '/next'
    }
    go()
  `,
    `<script type="speculationrules">${rules}</script>`,
  ),
  '/next': html(`
    say('loaded', document.prerendering)
    ask('eth_chainId')
  `),
  '/first': html(`
    found.then((provider) => {
      for (const name of ['accountsChanged', 'chainChanged']) provider.on(name, (value) => say(name, value))
    })
  `),
  '/second': html(''),
  '/said': '',
}

const test = base.extend<{ talkative: { site: Site; said: Said[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  talkative: async ({}, use) => {
    const said: Said[] = []
    const site = await servePages(pages, { hear: (query) => said.push(JSON.parse(query)) })
    await use({ site, said })
    await site.stop()
  },
})

test.use({ browserOptions: { backForwardCache: true } })

/** A Chromium with the extension that opens this page, and that no debugger is attached to; resolves with how to end it. */
async function startUnwatched(address: string): Promise<() => Promise<void>> {
  const profile = await mkdtemp(join(tmpdir(), 'holdfast-unwatched-'))
  const browser = spawn(
    findChromium() ?? '',
    [
      '--headless=new',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extensionFolder}`,
      `--load-extension=${extensionFolder}`,
      '--no-sandbox',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      address,
    ],
    { stdio: 'ignore', detached: true },
  )
  const ended = new Promise((resolve) => browser.once('close', resolve))
  return async () => {
    // With all its children.
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL')
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function openPage(extension: Extension, address: string) {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(address)
  return page
}

test('a prerendered document asks when it is shown, and not before', async ({ talkative }) => {
  const { site, said } = talkative
  // Chromium prerenders nothing while somebody debugs it, so nobody does: the pages tell what happens to them.
  const stop = await startUnwatched(`${site.origin}/start`)
  const places = () => said.map(({ page, what, value }) => `${page} ${what} ${value ?? ''}`.trim())
  try {
    // A browser starts within that, also where many things run beside it.
    await expect.poll(places, { timeout: 60_000 }).toContain('/next loaded true')
    pages['/go'] = ''
    await expect.poll(places, { timeout: 20_000 }).toContain('/next eth_chainId 0x1')
  } finally {
    await stop()
  }
  // It asked at once. Chromium may think better of it and load another document; this one is answered once it is shown.
  const { document } = said.find(({ what, value }) => what === 'loaded' && value === true) ?? {}
  const own = said.filter((each) => each.document === document).map(({ what }) => what)
  const order = own.filter((what) => ['loaded', 'activated', 'eth_chainId'].includes(what))
  expect([['loaded'], ['loaded', 'activated'], ['loaded', 'activated', 'eth_chainId']]).toContainEqual(order)
})

test('a document that is left takes its question with it, and hears what it missed when it is back', async ({
  extension,
  talkative,
}) => {
  const { site, said } = talkative
  const page = await openPage(extension, `${site.origin}/first`)
  await connect(extension, page)
  await page.evaluate((account) => {
    void (window as never as { ask(method: string, params: unknown): void }).ask('personal_sign', [
      '0x68',
      account,
    ])
  }, account)
  const asked = await approvalWindow(extension)
  await expect(asked.getByRole('heading', { level: 1 })).toHaveText('Sign this message')

  await test.step('left: the window goes', async () => {
    await page.evaluate(() => {
      location.href = '/second'
    })
    await expect
      .poll(() => said)
      .toContainEqual(expect.objectContaining({ page: '/second', what: 'shown', value: 'first' }))
    await expectNoApproval(extension)
  })

  await test.step('while it is kept: nothing is said to it, and the worker is another one', async () => {
    const changing = result(page, 'wallet_switchEthereumChain', [{ chainId: '0xaa36a7' }])
    await approve(extension, 'Switch network')
    await changing
    await extension.stopWorker()
    expect(said.filter((each) => each.page === '/first' && each.what === 'chainChanged')).toEqual([])
  })

  await test.step('back: the same document, the news, and an answer to what it had asked; no second question', async () => {
    await page.evaluate(() => history.back()).catch(() => undefined)
    await expect
      .poll(() => said)
      .toContainEqual(expect.objectContaining({ page: '/first', what: 'shown', value: 'again' }))
    await expect
      .poll(() => said)
      .toContainEqual(expect.objectContaining({ page: '/first', what: 'chainChanged', value: '0xaa36a7' }))
    await expect
      .poll(() => said)
      .toContainEqual(expect.objectContaining({ page: '/first', what: 'personal_sign failed', value: 4001 }))
    expect(extension.openScreens('approval')).toEqual([])
    expect(said.filter((each) => each.page === '/first' && each.what === 'chainChanged')).toHaveLength(1)
  })
})
