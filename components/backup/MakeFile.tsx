// Makes a backup file: the wallet's password, a new one for the file twice, and the browser keeps the download.
import { type FormEvent, useState } from 'react'
import type { CommandResult } from '@/lib/messages/commands'
import { sendCommand } from '../command'
import { passwordSentence } from '../onboarding/passwordSentence'
import { StrengthMeter } from '../onboarding/StrengthMeter'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { saveFile } from '../ui/saveFile'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { useWaitSeconds, WaitNotice } from '../ui/WaitNotice'
import { fileName } from './fileName'

/** Without a text the notice of the wait says it. */
type Problem = { at: 'wallet' | 'file' | 'repeat' | 'all'; text?: string }

export function MakeFile() {
  const t = useText()
  const [wallet, setWallet] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [working, setWorking] = useState(false)
  const [made, setMade] = useState<string>()
  const refusal = useRefusal()
  const [waitUntil, setWaitUntil] = useState(0)
  const waitSeconds = useWaitSeconds(waitUntil)
  const waiting = waitSeconds > 0 && !working
  const problemAt = (at: Problem['at']) => (problem?.at === at ? problem.text : undefined)

  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (working || waiting) return
    setMade(undefined)
    setProblem(undefined)
    if (wallet === '') return setProblem({ at: 'wallet', text: t('unlock.empty') })
    if (password === '') return setProblem({ at: 'file', text: t('backup.file.empty') })
    if (password !== again) return setProblem({ at: 'repeat', text: t('backup.make.different') })
    setWorking(true)
    try {
      const answer = await sendCommand('exportBackup', {}, wallet, password)
      if (answer.type === 'exported') {
        const name = fileName(answer.createdAt)
        saveFile(name, 'application/octet-stream', answer.file)
        setMade(name)
        for (const clear of [setWallet, setPassword, setAgain]) clear('')
      } else {
        setProblem(refusal(answer))
        if (answer.type === 'wait') setWaitUntil(answer.until)
      }
    } catch (error) {
      setProblem({ at: 'all', text: failureSentence(t, error) })
    }
    setWorking(false)
  }

  return (
    <form className="flex flex-col gap-5" onSubmit={(event) => void make(event)} noValidate>
      <Field label={t('backup.make.wallet')} error={problemAt('wallet')} required>
        <PasswordInput
          autoComplete="current-password"
          value={wallet}
          onChange={setWallet}
          disabled={working || waiting}
        />
      </Field>
      {waiting && <WaitNotice seconds={waitSeconds} />}
      <Field
        label={t('backup.make.file')}
        hint={t('backup.make.file.hint')}
        error={problemAt('file')}
        required
      >
        <PasswordInput
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          disabled={working}
        />
      </Field>
      <StrengthMeter password={password} />
      <Field label={t('backup.make.repeat')} error={problemAt('repeat')} required>
        <PasswordInput autoComplete="new-password" value={again} onChange={setAgain} disabled={working} />
      </Field>
      <Button type="submit" variant="primary" loading={working} disabled={waiting}>
        {t('backup.make.submit')}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {working && (
          <Notice tone="info">
            <div className="flex flex-col gap-2">
              {t('backup.make.working')}
              <progress aria-label={t('backup.make.submit')} className="h-1.5 w-full accent-brand" />
            </div>
          </Notice>
        )}
        {problemAt('all') !== undefined && <Notice tone="danger">{problemAt('all')}</Notice>}
        {made !== undefined && (
          <Notice tone="success" title={t('backup.make.done', { name: made })}>
            {t('backup.make.doneNext')}
          </Notice>
        )}
      </div>
    </form>
  )
}

/** Which field an answer is about, and what it says. */
function useRefusal() {
  const t = useText()
  return (answer: Exclude<CommandResult<'exportBackup'>, { type: 'exported' }>): Problem => {
    switch (answer.type) {
      case 'weak password':
        return { at: 'file', text: passwordSentence(t, answer) }
      case 'wrong password':
        return { at: 'wallet', text: t('backup.problem.wallet') }
      case 'wait':
        return { at: 'wallet' }
      case 'damaged':
        return { at: 'all', text: t('backup.problem.records') }
      case 'too large':
        return { at: 'all', text: t('backup.problem.large') }
    }
  }
}
