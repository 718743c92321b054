// What outlives the browser beside the database (storage.local): the vault's second copy and the profile's.
import { browser } from 'wxt/browser'
import type { LocalArea } from '@/lib/storage/vaultArea'

/** Content scripts, which may read storage.local by default, are shut out before anything is read or written. */
export function createLocalArea(): LocalArea {
  const area = browser.storage.local
  const closed = area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
  // Each call below reports a failure; nobody may be awaiting one yet.
  closed.catch(() => {})
  return {
    async all(prefix) {
      await closed
      const isWanted = (name: string) => name.startsWith(prefix)
      // The names first: ten thousand contacts are not read for three records of the vault.
      if ('getKeys' in area) return area.get((await area.getKeys()).filter(isWanted))
      // Chromium before 130.
      const everything = await (area as typeof browser.storage.local).get(null)
      return Object.fromEntries(Object.entries(everything).filter(([name]) => isWanted(name)))
    },
    async get(names) {
      await closed
      return area.get([...names])
    },
    async set(values) {
      await closed
      await area.set(values)
    },
    async remove(names) {
      await closed
      await area.remove([...names])
    },
  }
}
