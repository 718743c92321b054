// Requests to a gateway outside the chain (EIP-3668), which is asked only where the user agreed to it.
import type { GatewayTransport } from '@/lib/chain/ports'
import { type FetchJsonOptions, fetchJson, NoAnswer } from './fetchJson'

/** A name's records and their proof are smaller. */
const oneMegabyte = 1_000_000

/** Throws Platform.NoAnswer, whose message names what happened but never the URL. */
export function createGatewayTransport(options: FetchJsonOptions = {}): GatewayTransport {
  return {
    async ask(url, body, { timeoutMs }) {
      const { value, ok, status } = await fetchJson(url, body, timeoutMs, {
        maxBytes: oneMegabyte,
        ...options,
      })
      if (!ok) throw new NoAnswer(`HTTP ${status}`, { status })
      return value
    },
  }
}
