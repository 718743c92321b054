// "Delete this wallet from this browser": all of it, and once begun it is finished even if the worker dies in between.
import type { Database } from './database'
import type { ProfileCopy } from './profileCopy'
import type { LocalArea } from './vaultArea'

const marker = 'wiping'

export interface Wipe {
  begin(): Promise<void>
  /** At each start, before anything is read: goes on with one that was cut short. */
  finish(): Promise<void>
}

export function createWipe(ports: {
  database: Database
  area: LocalArea
  /** Deletes both copies of the vault and the session. */
  wipeKeystore(): Promise<void>
  profileCopy: ProfileCopy
  /** Databases that a migration left: else they would come back as if they were in use. */
  deleteOlder(): Promise<void>
}): Wipe {
  const { database, area, wipeKeystore, profileCopy, deleteOlder } = ports

  async function wipe(): Promise<void> {
    await wipeKeystore()
    await profileCopy.clear()
    await deleteOlder()
    // The mark stays: the database is whole, and empty.
    const tables = database.tables.filter(({ name }) => name !== 'about')
    await database.transaction('rw', tables, async () => {
      for (const table of tables) await table.clear()
    })
    await area.remove([marker])
  }

  return {
    async begin() {
      // Else one copy, still there when the other was gone already, would heal it at the next start.
      // A full disk must not stand in the way of deleting.
      await area.set({ [marker]: true }).catch(() => {})
      await wipe()
    },
    async finish() {
      const left = await area.get([marker]).catch(() => ({}))
      if (Object.hasOwn(left, marker)) await wipe()
    },
  }
}
