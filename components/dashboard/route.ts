// The dashboard's addresses: what stands behind the # of its URL. No secret ever does.

export const pages = ['activity', 'accounts', 'networks', 'sites', 'settings'] as const
export type Page = (typeof pages)[number]

export type Route =
  | { page: Exclude<Page, 'activity'> }
  /** With an id: the detail view of one transaction. */
  | { page: 'activity'; id?: string }

/** Reads location.hash; anything unknown is the activity page. */
export function parseRoute(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#?\/?/, '').split('/')
  const page = pages.find((known) => known === name) ?? 'activity'
  if (page !== 'activity') return { page }
  const decoded = decode(id)
  return decoded === '' ? { page } : { page, id: decoded }
}

/** What to put behind a link. */
export function routeHref(route: Route): string {
  return route.page === 'activity' && route.id !== undefined
    ? `#/activity/${encodeURIComponent(route.id)}`
    : `#/${route.page}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
