// Restoring from a backup file: open it, and see what it holds.
import { useState } from 'react'
import type { BackupSummary } from '@/lib/messages/commands/backup'
import { backupSentence } from '../backup/backupSentence'
import { OpenFileForm } from '../backup/OpenFileForm'
import { Summary } from '../backup/Summary'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { isDiskFull } from '../ui/failureSentence'
import { useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'

interface Opened {
  file: Uint8Array<ArrayBuffer>
  password: string
}

/** The file's password stays in the caller's component state until the wallet's own is chosen. */
export function RestoreFile(props: { steps: Steps; onBack: () => void; onOpened: (opened: Opened) => void }) {
  const t = useText()
  const [found, setFound] = useState<Opened & { summary: BackupSummary }>()
  const open = async (file: Uint8Array<ArrayBuffer>, password: string) => {
    try {
      const answer = await sendCommand('checkBackup', { file }, password)
      if (answer.type !== 'readable') return backupSentence(t, answer)
      setFound({ file, password, summary: answer.summary })
      return undefined
    } catch (error) {
      if (isDiskFull(error)) return t('onboarding.diskFull')
      return t('onboarding.failed', { reason: error instanceof Error ? error.message : String(error) })
    }
  }
  if (!found) {
    return (
      <OnboardingFrame
        title={t('backup.restore.title')}
        lead={t('backup.restore.lead')}
        steps={props.steps}
        onBack={props.onBack}
      >
        <OpenFileForm submit={t('backup.restore.submit')} onOpen={open} />
      </OnboardingFrame>
    )
  }
  return (
    <OnboardingFrame
      title={t('backup.restore.found')}
      lead={t('backup.restore.foundLead')}
      steps={props.steps}
      onBack={() => setFound(undefined)}
    >
      <Summary summary={found.summary} />
      <div className="flex flex-col gap-3 sm:flex-row-reverse">
        <Button variant="primary" fullWidth onClick={() => props.onOpened(found)}>
          {t('backup.restore.yes')}
        </Button>
        <Button fullWidth onClick={() => setFound(undefined)}>
          {t('backup.restore.no')}
        </Button>
      </div>
    </OnboardingFrame>
  )
}
