// Who is at the other end of a port, by the browser's word alone.
import type { Browser } from 'wxt/browser'
import { isProviderOrigin } from '@/lib/base/origin'
import type { SiteAsker } from '@/lib/requests/approvals/question'

/**
 * undefined when the sender may not have a provider: another extension, an opaque or insecure origin, a page around it
 * that is unknown or insecure, or a document that is not on screen (prerendered, or in the back-forward cache).
 */
export function askerOf(
  sender: Browser.runtime.MessageSender | undefined,
  ownId: string,
): SiteAsker | undefined {
  if (!sender || sender.id !== ownId) return undefined
  const { origin, documentId, tab, frameId, documentLifecycle } = sender
  if (origin === undefined || !isProviderOrigin(origin)) return undefined
  if (documentId === undefined || tab?.id === undefined || frameId === undefined) return undefined
  if (documentLifecycle !== undefined && documentLifecycle !== 'active') return undefined
  const topOrigin = frameId === 0 ? origin : originOf(tab.url)
  if (topOrigin === undefined || !isProviderOrigin(topOrigin)) return undefined
  return { type: 'site', origin, topOrigin, documentId, tabId: tab.id, frameId }
}

function originOf(url: string | undefined): string | undefined {
  try {
    return url === undefined ? undefined : new URL(url).origin
  } catch {
    return undefined
  }
}
