// Sites that the user does not want to hear from for a while: they are answered at once, and no window opens.
import type { Clock } from '@/lib/base/clock'
import { keyOf } from '../permissions/createPermissions'
import type { SilenceStore, SiteKey } from '../ports'
import { Refused, rpcCodes } from '../rpcErrors'
import { isSilent } from './silence'

export const silenceMs = 3_600_000

export interface Silences {
  /** For an hour from now, whatever was before. */
  silence(site: SiteKey): Promise<void>
  lift(site: SiteKey): Promise<void>
  /** When it ends (milliseconds since 1970); undefined when the site may ask. */
  endOf(site: SiteKey): Promise<number | undefined>
}

export function createSilences({ store, clock }: { store: SilenceStore; clock: Clock }): Silences {
  return {
    async silence(site) {
      const since = clock()
      await store.put({ ...keyOf(site), since, until: since + silenceMs })
    },
    lift: (site) => store.remove(keyOf(site)),
    async endOf(site) {
      const silence = await store.get(keyOf(site))
      return silence && isSilent(silence, clock()) ? silence.until : undefined
    },
  }
}

/** What a silenced site is told. It is the user's no: pages do not try again by themselves after that one. */
export function silencedError(until: number): Refused {
  const when = new Date(until).toISOString()
  return new Refused(
    rpcCodes.userRejected,
    `The user rejects all requests of this site until ${when}. Nothing was asked.`,
    { silencedUntil: when },
  )
}
