// Pages are as they were: but for the provider nothing is added, changed or slowed, and odd frames are left alone.
import { expect, type Frame, type Page } from '@playwright/test'
import { extensionFolder } from '../fixtures/built'
import { launchExtension } from '../fixtures/extension'
import { type Manner, writeOtherWallet } from '../fixtures/otherWallet'
import { type Site, servePages } from '../fixtures/pages'
import { test as base } from '../fixtures/test'

const html = (body: string, head = '') =>
  `<!doctype html><html><head><title>x</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`

/** Everything a page can notice of its world: names, descriptors and what the built-ins look like. */
function lookAround() {
  const propertiesOf = (object: object) =>
    Object.fromEntries(
      Reflect.ownKeys(object).map((key) => {
        const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, key) ?? {}
        const shape =
          typeof value === 'function'
            ? `function ${Function.prototype.toString.call(value).slice(0, 80)}`
            : typeof value
        return [String(key), JSON.stringify({ ...flags, shape, get: typeof get, set: typeof set })]
      }),
    )
  return {
    window: propertiesOf(window),
    document: propertiesOf(document),
    navigator: propertiesOf(Navigator.prototype),
    events: propertiesOf(EventTarget.prototype),
    html: document.documentElement.outerHTML,
    resources: performance.getEntriesByType('resource').length,
  }
}

const hasProvider = (frame: Page | Frame) =>
  frame.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.addEventListener('eip6963:announceProvider', () => resolve(true))
        window.dispatchEvent(new Event('eip6963:requestProvider'))
        resolve('ethereum' in window)
      }),
  )

/** What the page's own mark says: milliseconds from the last byte of its document to that moment. */
function sinceResponse(name: string): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const [mark] = performance.getEntriesByName(name, 'mark')
  return (mark?.startTime ?? Number.NaN) - (navigation?.responseEnd ?? 0)
}

const strictPolicy =
  "default-src 'none'; img-src data:; script-src 'self'; require-trusted-types-for 'script'; sandbox allow-scripts"

const onePagePdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'

/** The page's own marks: when its first script runs, and when it has loaded. */
const markStart = `
  performance.mark('first script')
  addEventListener('load', () => performance.mark('loaded'))
`

function pages(): Promise<Site> {
  return servePages({
    '/': html('<h1>Plain</h1>'),
    '/strict': {
      body: html('<h1>Strict</h1>'),
      headers: { 'content-security-policy': strictPolicy.replace('; sandbox allow-scripts', '') },
    },
    '/sandboxed': { body: html('<h1>Sandboxed</h1>'), headers: { 'content-security-policy': strictPolicy } },
    '/frames': html(
      [
        '<iframe name="same" src="/"></iframe>',
        '<iframe name="sandboxed" sandbox="allow-scripts" src="/"></iframe>',
        '<iframe name="blank" src="about:blank"></iframe>',
        '<iframe name="srcdoc" srcdoc="<p>inline</p>"></iframe>',
        '<iframe name="data" src="data:text/html,<p>data</p>"></iframe>',
      ].join(''),
    ),
    '/picture.svg': {
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
      headers: { 'content-type': 'image/svg+xml' },
    },
    '/note.txt': { body: 'plain text', headers: { 'content-type': 'text/plain' } },
    '/paper.pdf': { body: onePagePdf, headers: { 'content-type': 'application/pdf' } },
    '/marks': html('<h1>Marks</h1>', `<script>${markStart}</script>`),
    '/feed.xml': { body: '<?xml version="1.0"?><feed/>', headers: { 'content-type': 'text/xml' } },
  })
}

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  site: async ({}, use) => {
    const site = await pages()
    await use(site)
    await site.stop()
  },
})

test('a page’s world differs by the provider alone', async ({ freshExtension, site }) => {
  const plain = await launchExtension({ extension: null })
  try {
    const seen = []
    for (const { context } of [freshExtension, plain]) {
      const page = await context.newPage()
      await page.goto(`${site.origin}/`)
      seen.push(await page.evaluate(lookAround))
    }
    const [withWallet, without] = seen
    if (!withWallet || !without) throw new Error('a page was not looked at')
    const { ethereum, ...rest } = withWallet.window
    expect(ethereum).toBeDefined()
    expect({ ...withWallet, window: rest }).toEqual(without)

    // The quickest of many loads, turn by turn: whatever else the machine does falls on both.
    const quickest: Record<string, number[]> = { 'first script': [], loaded: [] }
    for (let round = 0; round < 12; round += 1) {
      for (const [place, { context }] of [freshExtension, plain].entries()) {
        const page = context.pages()[0] ?? (await context.newPage())
        await page.goto(`${site.origin}/marks`)
        for (const [name, least] of Object.entries(quickest)) {
          const took = await page.evaluate(sinceResponse, name)
          least[place] = Math.min(least[place] ?? Number.POSITIVE_INFINITY, took)
        }
      }
    }
    test.info().annotations.push({ type: 'marks in ms', description: JSON.stringify(quickest) })
    for (const [name, [wallet = 0, none = 0]] of Object.entries(quickest)) {
      expect(wallet - none, `later by, in ms: ${name}`).toBeLessThan(10)
    }
  } finally {
    await plain.close()
  }
})

test('window.ethereum is neither frozen nor held', async ({ freshExtension, site }) => {
  const page = await freshExtension.context.newPage()
  // Another wallet that came first keeps its place.
  await page.addInitScript(() => {
    if (location.hash === '#other') Object.assign(window, { ethereum: { other: true } })
  })
  await page.goto(`${site.origin}/`)
  const after = await page.evaluate(() => {
    const world = window as unknown as Record<string, unknown>
    const before = world.ethereum !== undefined
    world.ethereum = 'another wallet'
    const assigned = world.ethereum
    delete world.ethereum
    return { before, assigned, gone: !('ethereum' in window) }
  })
  expect(after).toEqual({ before: true, assigned: 'another wallet', gone: true })
})

test('beside another wallet, whoever comes first: both are announced, window.ethereum is fought over by neither', async ({
  site,
}) => {
  const other = await writeOtherWallet()
  const both = await launchExtension({ extension: `${extensionFolder},${other}` })
  try {
    const page = await both.context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const manners: Manner[] = ['polite', 'first', 'later', 'frozen']
    for (const manner of manners) {
      await page.goto(`${site.origin}/?other=${manner}`)
      const seen = await page.evaluate(async () => {
        type Provider = { isOther?: true; isHoldfast?: true; request(call: object): Promise<unknown> }
        const announced = new Map<string, Provider>()
        addEventListener('eip6963:announceProvider', (event) => {
          const { info, provider } = (event as CustomEvent).detail
          announced.set(info.name, provider)
        })
        dispatchEvent(new Event('eip6963:requestProvider'))
        const chains: Record<string, unknown> = {}
        for (const [name, provider] of announced)
          chains[name] = await provider.request({ method: 'eth_chainId' })
        const { ethereum } = window as unknown as { ethereum?: Provider }
        return {
          chains,
          apart: announced.get('Other') !== announced.get('Holdfast'),
          inPlace: ethereum?.isOther ? 'Other' : ethereum?.isHoldfast ? 'Holdfast' : 'nobody',
        }
      })
      expect(seen, manner).toMatchObject({ chains: { Other: '0x2a', Holdfast: '0x1' }, apart: true })
      // Who wants the place by force has it; where nobody does, ours is there.
      expect(seen.inPlace, manner).toBe(manner === 'polite' ? 'Holdfast' : 'Other')
    }
    expect(errors).toEqual([])
  } finally {
    await both.close()
  }
})

test('a page with a strict policy gets the provider and no violation', async ({ freshExtension, site }) => {
  const page = await freshExtension.context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${site.origin}/strict`)
  expect(await hasProvider(page)).toBe(true)
  expect(complaints).toEqual([])
})

test('opaque, blank and inline frames and pages that are no HTML are left alone', async ({
  freshExtension,
  site,
}) => {
  const page = await freshExtension.context.newPage()
  await page.goto(`${site.origin}/frames`)
  const expected = { same: true, sandboxed: false, blank: false, srcdoc: false, data: false }
  for (const [name, has] of Object.entries(expected)) {
    const frame = page.frame({ name })
    if (!frame) throw new Error(`no frame ${name}`)
    await frame.waitForLoadState()
    expect(await hasProvider(frame), name).toBe(has)
  }
  for (const path of ['/sandboxed', '/picture.svg', '/note.txt', '/feed.xml', '/paper.pdf']) {
    await page.goto(`${site.origin}${path}`)
    expect(await page.evaluate(() => 'ethereum' in window), path).toBe(false)
  }
  await page.goto('about:blank')
  expect(await page.evaluate(() => 'ethereum' in window)).toBe(false)
  await page.goto('data:text/html,<p>data')
  expect(await page.evaluate(() => 'ethereum' in window)).toBe(false)
})

test('a page that is no secure context gets no provider', async ({ freshExtension }) => {
  const page = await freshExtension.context.newPage()
  await page.route('http://insecure.example/**', (route) =>
    route.fulfill({ body: html('<h1>Plain</h1>'), contentType: 'text/html' }),
  )
  await page.goto('http://insecure.example/')
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  expect(await hasProvider(page)).toBe(false)
})

test('a page that never asks wakes no worker', async ({ freshExtension, site }) => {
  const page = await freshExtension.context.newPage()
  // A new installation opens the dashboard; once it has its heading, it has asked the worker all it wants to know.
  await expect.poll(() => freshExtension.openScreens('dashboard').length).toBe(1)
  const [dashboard] = freshExtension.openScreens('dashboard')
  await expect(dashboard?.getByRole('heading', { level: 1 }) ?? page.locator('none')).toBeVisible()
  await freshExtension.stopWorker()
  const session = await freshExtension.context.newCDPSession(page)
  const states: string[] = []
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions)
      if (version.scriptURL.includes(freshExtension.id)) states.push(version.runningStatus)
  })
  await session.send('ServiceWorker.enable')
  await page.goto(`${site.origin}/frames`)
  expect(await hasProvider(page)).toBe(true)
  await page.waitForLoadState('networkidle')
  expect(states).not.toContain('running')
  expect(states).not.toContain('starting')
})
