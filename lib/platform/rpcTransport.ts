// JSON-RPC over HTTP to a chain's endpoint.
import type { RpcTransport } from '@/lib/chain/ports'
import { type FetchJsonOptions, fetchJson, NoAnswer } from './fetchJson'

/** Throws Platform.NoAnswer, whose message names what happened but never the URL. */
export function createRpcTransport(options: FetchJsonOptions = {}): RpcTransport {
  return {
    async post(url, body, { timeoutMs }) {
      const { value, ok, status } = await fetchJson(url, body, timeoutMs, options)
      if (ok || isRpcError(value, status)) return value
      throw new NoAnswer(`HTTP ${status}`, { status })
    },
  }
}

/** Some servers send a request's own error with HTTP 400 or 500. 401, 403 and 429 are about us, not the request. */
function isRpcError(answer: unknown, status: number): boolean {
  if ([401, 403, 407, 408, 429].includes(status)) return false
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false
  return 'error' in answer && 'id' in answer && answer.id !== null
}
