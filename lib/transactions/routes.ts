// Which roads a transaction may take, and which one it takes unless the user says otherwise. Pure.
import { type Route, sameRoute } from '@/lib/base/route'
import type { Network } from '@/lib/chain/networks/network'
import type { TransactionRequest } from './request'
import type { TransactionFacts } from './transaction'

/** The most private one first: as the network was set up. One alone is no choice. */
export function routesOf({ trusted, relays = [] }: Pick<Network, 'trusted' | 'relays'>): Route[] {
  return [
    ...relays.map((endpoint): Route => ({ type: 'relay', endpoint })),
    ...(trusted === undefined ? [] : [{ type: 'own node' as const, endpoint: trusted }]),
    { type: 'all endpoints' },
  ]
}

/**
 * The user's own word for this one; else the road of what it replaces, be it closed by now, because what was private
 * must not become public by itself; else the account's last one, where it is still there; else the first.
 */
export function chooseRoute(
  routes: readonly Route[],
  wanted: Route | undefined,
  request: Pick<TransactionRequest, 'replaces'>,
  history: readonly TransactionFacts[],
): Route {
  const offered = (route: Route | undefined) => route && routes.find((one) => sameRoute(one, route))
  const chosen = offered(wanted)
  if (chosen) return chosen
  const replaced = history.find(({ transaction }) => transaction.id === request.replaces?.id)
  if (replaced?.transaction.route) return replaced.transaction.route
  const last = history
    .filter(({ transaction }) => transaction.route)
    .reduce<TransactionFacts | undefined>(
      (newest, facts) =>
        !newest || facts.transaction.reservedAt >= newest.transaction.reservedAt ? facts : newest,
      undefined,
    )
  return offered(last?.transaction.route) ?? routes[0] ?? { type: 'all endpoints' }
}
