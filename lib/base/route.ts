// Where a signed transaction goes: a choice for each transaction, kept with it for good.

export type Route =
  /** Every endpoint that is asked, and, beside an own node, those that are not asked. */
  | { type: 'all endpoints' }
  /** The node that the user calls his own, and nobody else. */
  | { type: 'own node'; endpoint: string }
  /** A relay that the user named, and nobody else. */
  | { type: 'relay'; endpoint: string }

/** Sent so, it is seen by one server alone until it is in a block. */
export function isPrivate(route: Route | undefined): boolean {
  return route !== undefined && route.type !== 'all endpoints'
}

export function sameRoute(a: Route, b: Route): boolean {
  return a.type === b.type && ('endpoint' in a ? a.endpoint : '') === ('endpoint' in b ? b.endpoint : '')
}
