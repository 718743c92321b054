// The ports of content scripts: who is at the other end is the browser's word, never the message's.
import { type Browser, browser } from 'wxt/browser'
import {
  type ProviderAnswer,
  type ProviderMessage,
  type ProviderRequest,
  providerPort,
  type SiteState,
  transportCodes,
} from '@/lib/messages/provider'
import type { SiteAsker } from '@/lib/requests/approvals/question'
import type { SiteKey } from '@/lib/requests/ports'
import { toRpcError } from '@/lib/requests/rpcErrors'
import { askerOf } from './senderFacts'
import { nudgeTabs } from './tabs'

/** What the rooms behind the ports do. */
export interface ProviderRooms {
  handle(asker: SiteAsker, message: unknown): Promise<ProviderAnswer | undefined>
  siteState(asker: SiteAsker): Promise<SiteState>
  /** The document went away, or into the back-forward cache. */
  documentGone(documentId: string): Promise<void>
  /** A document opened its port, for the first time or again. */
  documentPresent(): void
}

export interface ProviderPorts {
  /**
   * Sends its new state to the site's open ports (to every site's when left out) where it changed, and nudges
   * the content scripts whose port is closed. Resolves when the open ports have it.
   */
  announce(site?: SiteKey): Promise<void>
  /** Sends a subscription's news to the document, if its port is open. */
  tell(documentId: string, subscription: string, result: unknown, scope?: string): void
  presentDocuments(): ReadonlySet<string>
}

interface LivePort {
  asker: SiteAsker
  port: Browser.runtime.Port
  /** What was sent last, as text. */
  sent: string
  /** States and the answers after them leave in order. */
  sending: Promise<void>
}

/** To be called in the worker's first turn. Messages wait until `rooms` are there; each asks for them anew. */
export function createProviderPorts(
  rooms: () => Promise<ProviderRooms>,
  report: (error: unknown) => void,
): ProviderPorts {
  const live = new Set<LivePort>()

  function connected(port: Browser.runtime.Port) {
    if (port.name !== providerPort) return port.disconnect()
    const asker = askerOf(port.sender, browser.runtime.id)
    if (!asker) return port.onMessage.addListener((message) => refuse(port, message))
    const entry: LivePort = { asker, port, sent: '', sending: Promise.resolve() }
    live.add(entry)
    sendState(entry).catch(report)
    rooms()
      .then(({ documentPresent }) => documentPresent())
      .catch(report)
    port.onMessage.addListener((message) => {
      answer(entry, message).catch(report)
    })
    port.onDisconnect.addListener(() => {
      live.delete(entry)
      if (!presentDocuments().has(asker.documentId)) gone(asker.documentId).catch(report)
    })
  }

  async function answer(entry: LivePort, message: ProviderRequest) {
    const answer = await ask(entry.asker, message)
    await entry.sending
    if (answer) post(entry, answer)
  }

  /** The rooms answer whatever breaks in them; this is for a worker that could not build them. */
  async function ask(asker: SiteAsker, message: ProviderRequest): Promise<ProviderAnswer | undefined> {
    try {
      return await (await rooms()).handle(asker, message)
    } catch (error) {
      report(error)
      return typeof message?.id === 'number'
        ? { type: 'error', id: message.id, error: toRpcError(error) }
        : undefined
    }
  }

  /** One state after the other: an older one never overtakes a newer one. */
  function sendState(entry: LivePort): Promise<void> {
    entry.sending = entry.sending.then(async () => {
      const state = await (await rooms()).siteState(entry.asker)
      const text = JSON.stringify(state)
      if (text === entry.sent) return
      entry.sent = text
      post(entry, { type: 'state', state })
    })
    const sent = entry.sending
    entry.sending = sent.catch(() => undefined)
    return sent
  }

  function post(entry: LivePort, message: ProviderMessage) {
    // A document that left meanwhile asks again when it comes back.
    if (live.has(entry)) entry.port.postMessage(message)
  }

  async function gone(documentId: string) {
    await (await rooms()).documentGone(documentId)
  }

  const presentDocuments = () => new Set([...live].map(({ asker }) => asker.documentId))

  browser.runtime.onConnect.addListener(connected)
  return {
    presentDocuments,
    tell(documentId, subscription, result, scope) {
      const news = { type: 'subscription', subscription, result, ...(scope ? { scope } : {}) } as const
      for (const entry of live) if (entry.asker.documentId === documentId) post(entry, news)
    },
    async announce(site) {
      nudgeTabs().catch(report)
      const concerned = [...live].filter(({ asker }) => !site || isSite(asker, site))
      await Promise.all(concerned.map(sendState))
    },
  }
}

const isSite = (asker: SiteKey, site: SiteKey) =>
  asker.origin === site.origin && asker.topOrigin === site.topOrigin

/** Said instead of hanging up: a content script whose port breaks would try again. */
function refuse(port: Browser.runtime.Port, message: ProviderRequest) {
  const error = {
    code: transportCodes.disconnected,
    message:
      'Holdfast has no provider for this document: its origin is opaque, insecure, unknown or not on screen.',
  }
  if (typeof message?.id === 'number')
    port.postMessage({ type: 'error', id: message.id, error } satisfies ProviderAnswer)
}
