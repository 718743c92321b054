// The words between a page's provider, its content script and the background.
import type { Address } from '@/lib/base/address'

/** The event that carries a MessagePort from the content script to the provider, and the one that asks for it. */
export const portEvent = 'holdfast:port'
export const helloEvent = 'holdfast:hello'

/** The name of the runtime port between a content script and the background. */
export const providerPort = 'provider'

/** Page → content script, and content script → background. `id` counts the requests of one document. */
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
}

/** Background → content script → page. */
export type ProviderMessage =
  | { type: 'result'; id: number; result: unknown }
  | { type: 'error'; id: number; error: RpcError }
  | { type: 'state'; state: SiteState }
  /** The extension was reloaded or removed: nothing will be answered any more. */
  | { type: 'gone' }

/** Background → every content script that ever spoke: "your state changed, connect again". */
export interface Nudge {
  type: 'holdfast:state changed'
}
