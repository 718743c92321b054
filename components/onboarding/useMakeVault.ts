// The three ways in which the set-up makes a vault. Each answers the sentence that says why it did not.
import type { Address } from '@/lib/base/address'
import type { CommandResult } from '@/lib/messages/commands'
import { backupSentence } from '../backup/backupSentence'
import { sendCommand } from '../command'
import type { Brought } from '../import/brought'
import { sourceSentence } from '../import/sourceSentence'
import { isDiskFull } from '../ui/failureSentence'
import { useText } from '../ui/useText'
import type { NewLength } from './ChooseLength'
import { passwordSentence } from './passwordSentence'

/** With `afterDamage` a vault may take the place of a damaged one. */
export function useMakeVault(made: {
  afterDamage: boolean
  onCreated: (words: string[], address: Address) => void
  onRestored: (how: 'restored' | 'restored from a file', address: Address) => void
}) {
  const t = useText()
  const { afterDamage } = made
  const accountName = t('onboarding.firstAccount')

  /** What throws is said too. */
  const orReason = async (run: () => Promise<string | undefined>) => {
    try {
      return await run()
    } catch (error) {
      if (isDiskFull(error)) return t('onboarding.diskFull')
      return t('onboarding.failed', { reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const refusal = (answer: Exclude<CommandResult<'createVault'>, { type: 'created' }>): string => {
    if (answer.type === 'weak password') return passwordSentence(t, answer)
    if (answer.type === 'exists already') return t('onboarding.existsAlready')
    return sourceSentence(t, answer)
  }

  return {
    create: (wordCount: NewLength, password: string) =>
      orReason(async () => {
        const { words } = await sendCommand('generatePhrase', { wordCount })
        const params = { source: { type: 'phrase' as const, words }, accountName, backedUp: false }
        const answer = await sendCommand('createVault', params, password)
        if (answer.type !== 'created') return refusal(answer)
        made.onCreated(words, answer.address)
        return undefined
      }),
    restore: (brought: Pick<Brought, 'source' | 'filePassword'>, password: string) =>
      orReason(async () => {
        const answer = await sendCommand(
          'createVault',
          { source: brought.source, accountName, backedUp: true, afterDamage },
          password,
          ...(brought.filePassword === undefined ? [] : [brought.filePassword]),
        )
        if (answer.type !== 'created') return refusal(answer)
        made.onRestored('restored', answer.address)
        return undefined
      }),
    restoreFile: (file: Uint8Array<ArrayBuffer>, filePassword: string, password: string) =>
      orReason(async () => {
        const params = { file, accountName, afterDamage }
        const answer = await sendCommand('restoreBackup', params, filePassword, password)
        if (answer.type === 'weak password') return passwordSentence(t, answer)
        if (answer.type === 'exists already') return t('onboarding.existsAlready')
        if (answer.type !== 'restored') return backupSentence(t, answer)
        made.onRestored('restored from a file', answer.address)
        return undefined
      }),
  }
}
