// A list of sites that was fetched whole, and whether it may take the place of the last good one. Pure.

/** Where lists come from; each is named to the user and switched on by them. */
export const placeIds = ['metamask', 'signed'] as const
export type PlaceId = (typeof placeIds)[number]

export interface SiteUpdate {
  blocked: string[]
  allowed: string[]
  /** What grows with each list of this place: seconds since 1970, or the version of a signed file. */
  version: number
}

/** The last good list of a place, as it is stored: hosts between line ends, so that one is found by looking for it. */
export interface ListCopy {
  place: PlaceId
  /** Milliseconds since 1970: of the whole list, and of the last change to it. */
  fetchedAt: number
  changedAt: number
  version: number
  blockedCount: number
  blocked: string
  allowed: string
}

export type Refusal = 'malformed' | 'empty' | 'too many' | 'older' | 'shrunken'

/** More hosts than this are no list of sites. */
const maxHosts = 2_000_000
/** A list that lost more than a third at once was cut, whoever did it. */
const leastShare = 2 / 3

/** `last`: the good one before it. Nothing that is refused replaces anything. */
export function judgeUpdate(next: SiteUpdate, last: ListCopy | undefined): 'accepted' | Refusal {
  if (next.blocked.length === 0) return 'empty'
  if (next.blocked.length + next.allowed.length > maxHosts) return 'too many'
  if (last && next.version < last.version) return 'older'
  if (last && next.blocked.length < last.blockedCount * leastShare) return 'shrunken'
  return 'accepted'
}

export function copyOf(place: PlaceId, { blocked, allowed, version }: SiteUpdate, now: number): ListCopy {
  return {
    place,
    fetchedAt: now,
    changedAt: now,
    version,
    blockedCount: blocked.length,
    blocked: lines(blocked),
    allowed: lines(allowed),
  }
}

/** Whether a host is in one of the stored texts. */
export function hasHost(text: string, host: string): boolean {
  return text.includes(`\n${host}\n`)
}

/** The hosts of a list, in lower case; entries with a path or anything else that is no host are left out. */
export function hostsOf(list: readonly unknown[]): string[] {
  const hosts = new Set<string>()
  for (const entry of list) {
    const host = typeof entry === 'string' ? entry.trim().toLowerCase().replace(/\.$/, '') : ''
    if (/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(host) && host.length <= 253) hosts.add(host)
  }
  return [...hosts]
}

function lines(hosts: readonly string[]): string {
  return `\n${hosts.join('\n')}\n`
}

/** Adds and removes single hosts, as a list of changes says. */
export function withChanges(
  copy: ListCopy,
  changes: readonly { host: string; list: 'blocked' | 'allowed'; removed: boolean }[],
  version: number,
  now: number,
): ListCopy {
  const sets = { blocked: new Set(split(copy.blocked)), allowed: new Set(split(copy.allowed)) }
  for (const { host, list, removed } of changes) {
    if (removed) sets[list].delete(host)
    else sets[list].add(host)
  }
  const { blocked, allowed } = sets
  return {
    ...copy,
    changedAt: now,
    version: Math.max(version, copy.version),
    blockedCount: blocked.size,
    blocked: lines([...blocked]),
    allowed: lines([...allowed]),
  }
}

function split(text: string): string[] {
  return text.split('\n').filter((host) => host !== '')
}
