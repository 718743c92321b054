// What the chain rooms need from the world.
import type { EndpointFacts } from './client/endpointFacts'
import type { Network, UserEndpoint } from './networks/network'

/**
 * One POST of JSON to an endpoint; answers the parsed JSON of its answer.
 * Throws when there is none: no connection, timeout, too large, not JSON, or an HTTP error without a JSON-RPC error in
 * it; then the error may carry that `status`.
 */
export interface RpcTransport {
  post(url: string, body: unknown, options: { timeoutMs: number }): Promise<unknown>
}

/** A WebSocket that carries JSON. */
export interface Socket {
  /** Only between `onOpen` and `onClose`. */
  send(message: unknown): void
  /** `onClose` is not called after this. */
  close(): void
}

export interface SocketPort {
  /** Never throws: what keeps it from opening is told by `onClose`, without the URL. Text that is no JSON closes it. */
  open(
    url: string,
    events: { onOpen(): void; onMessage(message: unknown): void; onClose(reason: string): void },
  ): Socket
}

/**
 * One request to a gateway outside the chain (EIP-3668): a POST of this body as JSON, a GET without one; answers the
 * parsed JSON. Throws when there is none; then the error may carry HTTP's `status`.
 */
export interface GatewayTransport {
  ask(url: string, body: unknown, options: { timeoutMs: number }): Promise<unknown>
}

/** What is stored of a network: an added one, or other endpoints for a built-in one. */
export interface StoredNetwork {
  chainId: number
  /** Missing for a built-in network. */
  network?: Network
  /** As the first version stored it: goes before the network's own endpoints. */
  endpoint?: string
  /** What the user decided about endpoints, the newest first. */
  endpoints?: UserEndpoint[]
}

export interface NetworkStore {
  all(): Promise<StoredNetwork[]>
  /** Replaces what is stored of this chain. */
  put(row: StoredNetwork): Promise<void>
  remove(chainId: number): Promise<void>
}

/** What endpoints were found to be like. */
export interface EndpointStore {
  of(chainId: number): Promise<EndpointFacts[]>
  put(facts: readonly EndpointFacts[]): Promise<void>
}
