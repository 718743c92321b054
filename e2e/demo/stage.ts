// The stage of the demo: a local chain, the page, and a browser with the extension in a new profile.
import { test as base } from '@playwright/test'
import { type Anvil, startAnvil } from '../fixtures/anvil'
import { type Extension, launchExtension } from '../fixtures/extension'
import { freePort } from '../fixtures/freePort'
import { ourDappFolder, type Site, serveFolder } from '../fixtures/pages'

interface Stage {
  anvil: Anvil
  site: Site
  extension: Extension
  /** The demo page's address; it reads from the local chain. */
  demoPage: string
}

export const test = base.extend<Stage>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  anvil: async ({}, use) => {
    const anvil = await startAnvil({ port: await freePort(8545) })
    await use(anvil)
    await anvil.stop()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  site: async ({}, use) => {
    const site = await serveFolder(ourDappFolder, { port: await freePort(8546) })
    await use(site)
    await site.stop()
  },
  demoPage: async ({ site, anvil }, use) => {
    await use(`${site.origin}/?rpc=${encodeURIComponent(anvil.url)}`)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  extension: async ({}, use) => {
    const shown = process.env.HOLDFAST_WINDOW === 'shown'
    const extension = await launchExtension({ headless: !shown, online: shown })
    await use(extension)
    await extension.close()
  },
})
