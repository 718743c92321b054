// What is said of a command that failed: of what the user can mend, in their words; of the rest, the reason as it came.
import type { Text } from '@/lib/i18n/catalogue'

export function failureSentence(t: Text, error: unknown): string {
  if (isDiskFull(error)) return t('common.diskFull')
  if (error instanceof Error && error.name === 'Accounts.TooMany') return t('common.tooManyAccounts')
  return t('common.commandFailed', { reason: error instanceof Error ? error.message : String(error) })
}

/** Browsers and Dexie say it in the error's name, or in the name of the one inside it. */
export function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    /QuotaExceeded|not enough space|disk is full/i.test(`${error.name} ${error.message}`)
  )
}
