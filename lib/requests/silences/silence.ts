// A site's silence as it is stored.

/** Of a frame's origin inside a page's; times in milliseconds since 1970. */
export interface Silence {
  origin: string
  topOrigin: string
  since: number
  until: number
}

/** A clock that was put back ends it, rather than make it longer than was promised. */
export function isSilent({ since, until }: Silence, now: number): boolean {
  return since <= now && now < until
}
