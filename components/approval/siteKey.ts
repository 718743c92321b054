// A site as permissions know it: a frame's origin, and the origin of the page around it.
import type { Asker } from '@/lib/requests/approvals/question'

export interface SiteKey {
  origin: string
  topOrigin: string
}

export function isSite(asker: Asker, { origin, topOrigin }: SiteKey): boolean {
  return asker.type === 'site' && asker.origin === origin && asker.topOrigin === topOrigin
}

/** Each once, in the order they came. */
export function distinctSites(sites: readonly SiteKey[]): SiteKey[] {
  const seen = new Map(sites.map((site) => [`${site.origin} ${site.topOrigin}`, site]))
  return [...seen.values()].map(({ origin, topOrigin }) => ({ origin, topOrigin }))
}
