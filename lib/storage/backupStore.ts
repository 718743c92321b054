// When each secret was last proved to be backed up.
import type { BackupStore } from '@/lib/keys/ports'
import type { Database } from './database'

export function createBackupStore(database: Database): BackupStore {
  const { backups } = database
  return {
    async markChecked(secretId, how, at) {
      const fact = how === 'phrase' ? { checkedAt: at } : { fileCheckedAt: at }
      await database.transaction('rw', backups, async () => {
        await backups.put({ ...(await backups.get(secretId)), secretId, ...fact })
      })
    },
    async isBackedUp(secretId) {
      const row = await backups.get(secretId)
      return row?.checkedAt !== undefined || row?.fileCheckedAt !== undefined
    },
    forget: (secretId) => backups.delete(secretId),
  }
}
