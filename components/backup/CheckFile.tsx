// "Check this file": what it would restore, and whether that is this wallet.
import { useState } from 'react'
import type { CommandResult } from '@/lib/messages/commands'
import { sendCommand } from '../command'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { backupSentence } from './backupSentence'
import { OpenFileForm } from './OpenFileForm'
import { Summary } from './Summary'

type Readable = Extract<CommandResult<'checkBackup'>, { type: 'readable' }>

export function CheckFile() {
  const t = useText()
  const [found, setFound] = useState<Readable>()
  const check = async (file: Uint8Array<ArrayBuffer>, password: string) => {
    setFound(undefined)
    try {
      const answer = await sendCommand('checkBackup', { file }, password)
      if (answer.type !== 'readable') return backupSentence(t, answer)
      setFound(answer)
      return undefined
    } catch (error) {
      return failureSentence(t, error)
    }
  }
  return (
    <OpenFileForm submit={t('backup.check.submit')} onOpen={check}>
      <div role="status" className="flex flex-col gap-3 empty:hidden">
        {found?.covers && <Notice tone="success" title={t('backup.check.covers')} />}
        {found && !found.covers && (
          <Notice tone="caution" title={t('backup.check.partly')}>
            {t('backup.check.partlyText')}
          </Notice>
        )}
        {found && <Summary summary={found.summary} />}
      </div>
    </OpenFileForm>
  )
}
