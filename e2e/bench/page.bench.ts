// What the extension costs a page that never uses it, and how fast its provider is there.
import type { Page } from '@playwright/test'
import { type Extension, launchExtension } from '../fixtures/extension'
import { type Site, servePages } from '../fixtures/pages'
import { test } from '../fixtures/test'
import { beyond, print, repeat } from './measure'

const blank =
  '<!doctype html><html><head><title>x</title><link rel="icon" href="data:,"></head><body></body></html>'
const fiftyFrames = blank.replace('</body>', `${'<iframe src="/"></iframe>'.repeat(50)}</body>`)
const announced = blank.replace(
  '<title>',
  `<script>
    const asked = performance.now()
    addEventListener('eip6963:announceProvider', () => { window.announcedAt ??= performance.now() })
    dispatchEvent(new Event('eip6963:requestProvider'))
    window.askedAt = asked
  </script><title>`,
)

interface Cost {
  scriptMs: number
  heapBytes: number
}

/** Loads a page in a new tab and says what its process spent on script, and what heap it holds after a collection. */
async function costOf(extension: Extension, url: string): Promise<Cost> {
  const page = await extension.context.newPage()
  const session = await extension.context.newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(url, { waitUntil: 'load' })
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }
  const { ScriptDuration = Number.NaN } = await read()
  await session.send('HeapProfiler.collectGarbage')
  const { JSHeapUsedSize = Number.NaN } = await read()
  await page.close()
  return { scriptMs: ScriptDuration * 1000, heapBytes: JSHeapUsedSize }
}

async function announcement(page: Page, site: Site): Promise<{ fromStart: number; fromRequest: number }> {
  await page.goto(`${site.origin}/announced`)
  return page.evaluate(() => {
    const { askedAt, announcedAt } = window as unknown as { askedAt: number; announcedAt: number }
    return { fromStart: announcedAt, fromRequest: announcedAt - askedAt }
  })
}

test('what a page pays', async () => {
  const site = await servePages({ '/': blank, '/frames': fiftyFrames, '/announced': announced })
  const withWallet = await launchExtension()
  const without = await launchExtension({ extension: null })
  for (const [name, path] of [
    ['blank page', '/'],
    ['page with 50 frames', '/frames'],
  ] as const) {
    await costOf(withWallet, site.origin + path)
    await costOf(without, site.origin + path)
    // Turn by turn, so that whatever else the machine does falls on both.
    const pairs = await repeat(async () => ({
      wallet: await costOf(withWallet, site.origin + path),
      plain: await costOf(without, site.origin + path),
    }))
    const column = (of: 'wallet' | 'plain', what: keyof Cost) => pairs.map((pair) => pair[of][what])
    print(`${name}: script time without the extension`, 'ms', column('plain', 'scriptMs'))
    print(`${name}: script time with it`, 'ms', column('wallet', 'scriptMs'))
    print(
      `${name}: script time it costs`,
      'ms',
      beyond(column('wallet', 'scriptMs'), column('plain', 'scriptMs')),
      path === '/' ? 2 : undefined,
    )
    print(`${name}: heap it costs`, 'B', beyond(column('wallet', 'heapBytes'), column('plain', 'heapBytes')))
  }
  const page = await withWallet.context.newPage()
  await announcement(page, site)
  const announcements = await repeat(() => announcement(page, site))
  print(
    'eip6963:announceProvider after it was asked for',
    'ms',
    announcements.map(({ fromRequest }) => fromRequest),
  )
  print(
    'eip6963:announceProvider after the navigation started',
    'ms',
    announcements.map(({ fromStart }) => fromStart),
  )
  await withWallet.close()
  await without.close()
  await site.stop()
})
