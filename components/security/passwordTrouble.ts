// What is said where the wallet's password is asked again: the wait is shown beside it by WaitNotice.
import type { Text } from '@/lib/i18n/catalogue'
import type { PasswordProblem } from '@/lib/messages/commands/vault'

/** undefined for a wait, which has a notice of its own. */
export function passwordTrouble(t: Text, problem: PasswordProblem): string | undefined {
  switch (problem.type) {
    case 'wrong password':
      return t('backup.problem.wallet')
    case 'damaged':
      return t('security.damaged')
    case 'wait':
      return undefined
  }
}
