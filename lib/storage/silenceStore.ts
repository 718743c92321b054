// Which sites are silent, in the database: a silence outlives worker and browser.
import type { SilenceStore } from '@/lib/requests/ports'
import type { Database } from './database'

export function createSilenceStore({ silences }: Database): SilenceStore {
  return {
    get: ({ origin, topOrigin }) => silences.get([origin, topOrigin]),
    put: async (silence) => void (await silences.put(silence)),
    remove: ({ origin, topOrigin }) => silences.delete([origin, topOrigin]),
  }
}
