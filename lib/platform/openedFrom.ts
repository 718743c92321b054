// Where a tab came from. The browser remembers which tab opened another one and forgets it when an address is typed;
// a page can't write it, as it can its referrer.
import { browser } from 'wxt/browser'

/** undefined where the browser does not say, as for a tab that is gone. */
export async function openedFrom(tabId: number): Promise<'another tab' | 'no other tab' | undefined> {
  try {
    const { openerTabId } = await browser.tabs.get(tabId)
    return openerTabId === undefined ? 'no other tab' : 'another tab'
  } catch {
    return undefined
  }
}
