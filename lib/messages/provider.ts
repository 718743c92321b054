// The words between a page's provider, its content script and the background.
import type { Address } from '@/lib/base/address'

/** The event that carries a MessagePort from the content script to the provider, and the one that asks for it. */
export const portEvent = 'holdfast:port'
export const helloEvent = 'holdfast:hello'

/** The name of the runtime port between a content script and the background. */
export const providerPort = 'provider'

/** The most characters of JSON that a request's params may have; more is answered -32600 before it leaves the page. */
export const maxParamsLength = 1_000_000

/** The codes that are given before a request reaches the background; all others are in lib/requests/rpcErrors.ts. */
export const transportCodes = {
  /** EIP-1474: not a valid request object. */
  invalidRequest: -32600,
  /** EIP-1474: params that are not what the method takes. */
  invalidParams: -32602,
  /** EIP-1193: the provider can reach no chain any more. */
  disconnected: 4900,
} as const

/** Page → content script. `params` is JSON text, so that its size is known before it is read. */
export interface PageRequest {
  id: number
  method: string
  params?: string
}

/** Page → content script: someone listens for events, so the state is wanted from now on. */
export interface PageListens {
  type: 'listen'
}

/** Content script → background. `id` counts the requests of one document. */
export interface ProviderRequest {
  id: number
  method: string
  params?: unknown
}

export interface RpcError {
  code: number
  message: string
  data?: unknown
}

/** What a site may know without asking. */
export interface SiteState {
  chainId: `0x${string}`
  accounts: Address[]
  /** What it may move between without asking; only of a site that was granted something. */
  chains?: `0x${string}`[]
}

/** The end of one request. */
export type ProviderAnswer =
  | { type: 'result'; id: number; result: unknown }
  | { type: 'error'; id: number; error: RpcError }

/** Background → content script → page. */
export type ProviderMessage =
  | ProviderAnswer
  | { type: 'state'; state: SiteState }
  /** News of a subscription that the document made by eth_subscribe; `scope` when by a session (CAIP-319). */
  | { type: 'subscription'; subscription: string; result: unknown; scope?: string }
  /** The extension was reloaded or removed: nothing will be answered any more. */
  | { type: 'gone' }

/** Background → every content script that ever spoke: "your state changed, connect again". */
export interface Nudge {
  type: 'holdfast:state changed'
}

/**
 * May this document have a provider? Only HTML in a secure context with an origin of its own:
 * XML, PDF and image viewers, sandboxed frames and plain http are left alone.
 */
export function isProviderDocument(facts: { secure: boolean; origin: string; contentType: string }): boolean {
  return (
    facts.secure &&
    facts.origin !== 'null' &&
    (facts.contentType === 'text/html' || facts.contentType === 'application/xhtml+xml')
  )
}
