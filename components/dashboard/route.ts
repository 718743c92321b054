// The dashboard's addresses: what stands behind the # of its URL. No secret ever does.

export const pages = [
  'activity',
  'check',
  'payments',
  'accounts',
  'contacts',
  'networks',
  'sites',
  'settings',
] as const
export type Page = (typeof pages)[number]

/** Where the popup leads who has forgotten the password; it counts only while the wallet is locked. */
export const forgottenHash = '#/forgotten'

export type Route =
  | { page: Exclude<Page, 'activity' | 'payments' | 'check'> }
  | SafetyRoute
  /** Below the settings, not in the list of pages. */
  | { page: 'backup' }
  | { page: 'reveal' }
  | { page: 'security' }
  /** Below the accounts. */
  | { page: 'import' }
  /** With an id: that phrase is chosen already. */
  | { page: 'discover'; id?: string }
  /** Below the activity. With an id, "chain id:address": what is examined. */
  | { page: 'doctor'; id?: string }
  /** With an id: the detail view of one transaction, or of one order. */
  | { page: 'activity' | 'payments'; id?: string }
  /** Below the networks: the blocks of one, by its chain id. */
  | { page: 'chain'; id?: string }

/** The pages about safety, one beside the other. */
export type SafetyRoute =
  | { page: 'check' }
  /** With an id: that question. */
  | { page: 'signed'; id?: string }
  /** With an id: that case. */
  | { page: 'practice'; id?: string }

/** Reads location.hash; anything unknown is the activity page. */
export function parseRoute(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#?\/?/, '').split('/')
  if (name === 'backup' || name === 'reveal' || name === 'security' || name === 'import')
    return { page: name }
  const page = pages.find((known) => known === name) ?? 'activity'
  const decoded = decode(id)
  if (
    name === 'discover' ||
    name === 'doctor' ||
    name === 'chain' ||
    name === 'signed' ||
    name === 'practice'
  )
    return decoded === '' ? { page: name } : { page: name, id: decoded }
  if (page !== 'activity' && page !== 'payments') return { page }
  return decoded === '' ? { page } : { page, id: decoded }
}

/** What to put behind a link. */
export function routeHref(route: Route): string {
  return 'id' in route && route.id !== undefined
    ? `#/${route.page}/${encodeURIComponent(route.id)}`
    : `#/${route.page}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
