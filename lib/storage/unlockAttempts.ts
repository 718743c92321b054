// Wrong passwords since the last right one, on disk.
import type { UnlockAttempts } from '@/lib/keys/ports'
import type { Database } from './database'

export function createUnlockAttempts(database: Database): UnlockAttempts {
  const { unlockAttempts } = database
  return {
    async read() {
      const row = await unlockAttempts.get('failures')
      return row && { count: row.count, lastAt: row.lastAt }
    },
    async write(failures) {
      await unlockAttempts.put({ id: 'failures', ...failures })
    },
    clear: () => unlockAttempts.clear(),
  }
}
