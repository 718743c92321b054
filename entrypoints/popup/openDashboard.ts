// The way from the popup to the full tab.
import { browser } from 'wxt/browser'

/** Opens the dashboard in a new tab at a page of it ('#/networks'), and closes the popup. */
export async function openDashboard(hash = ''): Promise<void> {
  const { origin } = window.location
  await browser.tabs.create({ url: `${origin}/dashboard.html${hash}` })
  window.close()
}
