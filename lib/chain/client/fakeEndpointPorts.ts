// For tests in which nobody is slow and nothing is kept: the ports of a client, beside transport and clock.
import type { ChainClientsPorts } from './createChainClients'

/** Nothing that is waited for ever comes: no hedge, no deadline. */
export const fakeEndpointPorts: Pick<ChainClientsPorts, 'wait' | 'store' | 'report'> = {
  wait: () => new Promise(() => undefined),
  store: { of: async () => [], put: async () => undefined },
  report(error) {
    throw error
  },
}
