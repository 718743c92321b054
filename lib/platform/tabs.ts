// Speaks to content scripts that have no port open.
import { browser } from 'wxt/browser'
import type { Nudge } from '@/lib/messages/provider'

const nudge: Nudge = { type: 'holdfast:state changed' }

/** Tells the content scripts of every tab to look again. Tabs that never used the wallet hear nothing of it. */
export async function nudgeTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return
      // Most tabs have nobody who listens, which is reported as an error.
      await browser.tabs.sendMessage(id, nudge).catch(() => undefined)
    }),
  )
}
