// When each phrase was last proved to be written down.
import type { BackupStore } from '@/lib/keys/ports'
import type { Database } from './database'

export function createBackupStore(database: Database): BackupStore {
  return {
    async markChecked(secretId, at) {
      await database.backups.put({ secretId, checkedAt: at })
    },
    checkedAt: async (secretId) => (await database.backups.get(secretId))?.checkedAt,
  }
}
