// A document that is not on screen asks me nothing: one that the browser prepares before I go there, and one that I left
// and that the browser keeps. Both are played by Chromium itself, with no event made up.
import { expect } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { type Site, servePages } from '../fixtures/pages'
import { connect, result } from '../fixtures/site'
import { test as base } from '../fixtures/test'
import { approvalWindow, approve, expectNoApproval, unlock } from '../fixtures/wallet'

const [account] = testAccounts

interface Said {
  page: string
  what: string
  value?: unknown
}

/** What every page does: finds the wallet, and says to its server what happens to it. */
const common = `
  const say = (what, value) =>
    fetch('/said?' + encodeURIComponent(JSON.stringify({ page: location.pathname, what, value })), { keepalive: true })
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
  found.then((provider) => {
    for (const name of ['accountsChanged', 'chainChanged']) provider.on(name, (value) => say(name, value))
  })
  Object.assign(window, { ask })
  addEventListener('pageshow', ({ persisted }) => say('shown', persisted ? 'again' : 'first'))
  document.addEventListener('prerenderingchange', () => say('activated'))
`

const html = (script: string, head = '') => ({
  body: `<!doctype html><title>x</title>${head}<a href="/next">Next</a><script>${common}${script}</script>`,
  // What must not be stored is not kept either.
  headers: { 'cache-control': 'no-cache' },
})

const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] })

const pages = {
  '/start': html('', `<script type="speculationrules">${rules}</script>`),
  '/next': html(`
    say('loaded', document.prerendering)
    ask('eth_requestAccounts')
  `),
  '/first': html(''),
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

async function openPage(extension: Extension, address: string) {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(address)
  return page
}

test('a prerendered document asks when it is shown, and not before', async ({ extension, talkative }) => {
  const { site, said } = talkative
  const page = await openPage(extension, `${site.origin}/start`)
  await expect.poll(() => said).toContainEqual({ page: '/next', what: 'loaded', value: true })
  // By the time that this page has its answer, the other one's request would have been read.
  expect(await result(page, 'eth_chainId')).toBe('0x7a69')
  expect(extension.openScreens('approval')).toEqual([])
  expect(said.filter(({ what }) => what.startsWith('eth_requestAccounts'))).toEqual([])

  await page.getByRole('link', { name: 'Next' }).click()
  await expect.poll(() => said).toContainEqual({ page: '/next', what: 'activated' })
  await approve(extension, 'Connect')
  await expect
    .poll(() => said)
    .toContainEqual({ page: '/next', what: 'eth_requestAccounts', value: [account] })
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
    await expect.poll(() => said).toContainEqual({ page: '/second', what: 'shown', value: 'first' })
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
    await expect.poll(() => said).toContainEqual({ page: '/first', what: 'shown', value: 'again' })
    await expect.poll(() => said).toContainEqual({ page: '/first', what: 'chainChanged', value: '0xaa36a7' })
    await expect
      .poll(() => said)
      .toContainEqual({ page: '/first', what: 'personal_sign failed', value: 4001 })
    expect(extension.openScreens('approval')).toEqual([])
    expect(said.filter((each) => each.page === '/first' && each.what === 'chainChanged')).toHaveLength(1)
  })
})
