// The second copy of accounts, networks and settings: follows the database, and fills it when it was emptied.
import { liveQuery } from 'dexie'
import type { Database } from './database'
import { type Profile, parseProfile, readProfile, writeProfile } from './profile'
import type { LocalArea } from './vaultArea'

const name = 'profile'

export interface ProfileCopy {
  /** Brings back what the copy has when the database has no account at all; true when it did. */
  bringBack(): Promise<boolean>
  /** Writes the copy after each change, from now on. */
  follow(failed: (error: unknown) => void): void
  clear(): Promise<void>
}

/** A database without accounts is never copied: an empty state overwrites nothing. */
export function createProfileCopy(database: Database, area: LocalArea): ProfileCopy {
  let written: string | undefined

  async function read(): Promise<Profile | undefined> {
    const { [name]: stored } = await area.all(name)
    if (stored === undefined) return undefined
    return parseProfile(stored)
  }

  return {
    async bringBack() {
      if ((await database.accounts.count()) > 0) return false
      const profile = await read()
      if (!profile || profile.accounts.length === 0) return false
      await writeProfile(database, profile)
      return true
    },
    follow(failed) {
      liveQuery(() => readProfile(database)).subscribe({
        next: (profile) => {
          const text = JSON.stringify(profile)
          if (profile.accounts.length === 0 || text === written) return
          written = text
          area.set({ [name]: profile }).catch(failed)
        },
        error: failed,
      })
    },
    async clear() {
      written = undefined
      await area.remove([name])
    },
  }
}
