// What is remembered of a site that asks: when it asked first, how often lately, whether it was granted anything.
import type { Clock } from '@/lib/base/clock'
import type { SiteKey } from '@/lib/requests/ports'
import type { Database } from './database'

const latelyMs = 60_000

/** Remembers the first time an origin is asked about; sites that were connected before that count from their grant on. */
export function createSiteHistory(database: Database, clock: Clock) {
  return async ({ origin, topOrigin }: SiteKey) => {
    const now = clock()
    const [grant, firstAt, lately] = await Promise.all([
      database.permissions.get([origin, topOrigin]),
      firstTime(database, origin, now),
      database.questions
        .where('askedAt')
        .above(now - latelyMs)
        .filter(({ asker }) => asker.type === 'site' && asker.origin === origin)
        .count(),
    ])
    const firstAskedAt = Math.min(firstAt, grant?.grantedAt ?? firstAt)
    return {
      usedBefore: grant !== undefined,
      firstAskedAt: BigInt(Math.floor(firstAskedAt / 1000)),
      askedLately: lately,
    }
  }
}

function firstTime(database: Database, origin: string, now: number): Promise<number> {
  return database.transaction('rw', database.siteFirsts, async () => {
    const known = await database.siteFirsts.get(origin)
    if (!known) await database.siteFirsts.add({ origin, at: now })
    return known?.at ?? now
  })
}
