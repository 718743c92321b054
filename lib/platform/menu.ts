// The menu of the toolbar button: the two things a person wants without opening the popup.
import { browser } from 'wxt/browser'

const lockItem = 'lock'
const dashboardItem = 'dashboard'

/** Writes the menu's texts; called at install and when the language changes. */
export async function showMenu(texts: { lock: string; dashboard: string }): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: dashboardItem, title: texts.dashboard, contexts: ['action'] })
  browser.contextMenus.create({ id: lockItem, title: texts.lock, contexts: ['action'] })
}

/** Must be called in the worker's first turn. */
export function onMenu(handlers: { lock: () => void }): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === lockItem) handlers.lock()
    if (menuItemId === dashboardItem) void openDashboard()
  })
}

/** Opens the full tab, or brings the open one to the front. */
export async function openDashboard(route = ''): Promise<void> {
  const url = browser.runtime.getURL('/dashboard.html')
  if (!(await focusTab((documentUrl) => documentUrl.split('#')[0] === url))) {
    await browser.tabs.create({ url: url + route })
  }
}

/** The full tab at this place. One that is elsewhere is left there: the user may be in the middle of something. */
export async function openDashboardAt(route: string): Promise<void> {
  const url = browser.runtime.getURL('/dashboard.html') + route
  if (!(await focusTab((documentUrl) => documentUrl === url))) await browser.tabs.create({ url })
}

/** False when no open tab of ours fits. */
async function focusTab(fits: (documentUrl: string) => boolean): Promise<boolean> {
  const tabs = await browser.runtime.getContexts({ contextTypes: ['TAB'] })
  const open = tabs.find(({ documentUrl, tabId }) => tabId >= 0 && documentUrl && fits(documentUrl))
  if (!open) return false
  await browser.tabs.update(open.tabId, { active: true })
  await browser.windows.update(open.windowId, { focused: true })
  return true
}
