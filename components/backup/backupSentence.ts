// The sentence for a backup file that was not opened: what is wrong with it, and what to do.
import type { Text } from '@/lib/i18n/catalogue'
import type { BackupProblem } from '@/lib/messages/commands/backup'

export function backupSentence(t: Text, problem: BackupProblem): string {
  switch (problem.type) {
    case 'not a backup':
      return t('backup.problem.notBackup')
    case 'too large':
      return t('backup.problem.large')
    case 'damaged file':
      return t('backup.problem.damaged')
    case 'newer version':
      return t('backup.problem.version', { version: problem.version })
    case 'absurd parameters':
      return t('backup.problem.absurd')
    case 'wrong password':
      return t('backup.problem.password')
    case 'unreadable contents':
      return t('backup.problem.contents')
  }
}
