// Another password for the wallet: the old one, and the new one twice.
import { type FormEvent, useRef, useState } from 'react'
import { sendCommand } from '../command'
import { passwordSentence } from '../onboarding/passwordSentence'
import { StrengthMeter } from '../onboarding/StrengthMeter'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { useWaitSeconds, WaitNotice } from '../ui/WaitNotice'
import { passwordTrouble } from './passwordTrouble'

type Problem = { at: 'old' | 'new' | 'repeat' | 'all'; text: string }

export function ChangePassword() {
  const t = useText()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [working, setWorking] = useState(false)
  const [changed, setChanged] = useState(false)
  const waitSeconds = useWaitSeconds()
  const waiting = waitSeconds > 0 && !working
  const form = useRef<HTMLFormElement>(null)
  const problemAt = (at: Problem['at']) => (problem?.at === at ? problem.text : undefined)

  const refuse = (at: Problem['at'], text: string) => {
    setProblem({ at, text })
    setWorking(false)
  }

  const change = async (event: FormEvent) => {
    event.preventDefault()
    if (working || waiting) return
    setChanged(false)
    setProblem(undefined)
    if (old === '') return refuse('old', t('unlock.empty'))
    if (fresh === '') return refuse('new', t('security.password.newEmpty'))
    if (fresh !== again) return refuse('repeat', t('security.password.different'))
    setWorking(true)
    try {
      const answer = await sendCommand('changePassword', {}, old, fresh)
      if (answer.type === 'weak password') return refuse('new', passwordSentence(t, answer))
      if (answer.type !== 'changed') {
        const text = passwordTrouble(t, answer)
        setWorking(false)
        return text === undefined ? undefined : refuse(answer.type === 'damaged' ? 'all' : 'old', text)
      }
      for (const clear of [setOld, setFresh, setAgain]) clear('')
      setChanged(true)
    } catch (error) {
      return refuse('all', failureSentence(t, error))
    }
    setWorking(false)
  }

  return (
    <form ref={form} className="flex flex-col gap-5" onSubmit={(event) => void change(event)} noValidate>
      <Field label={t('security.password.old')} error={problemAt('old')} required>
        <PasswordInput
          autoComplete="current-password"
          value={old}
          onChange={setOld}
          readOnly={working}
          disabled={waiting}
        />
      </Field>
      {waiting && <WaitNotice seconds={waitSeconds} />}
      <Field label={t('security.password.new')} error={problemAt('new')} required>
        <PasswordInput autoComplete="new-password" value={fresh} onChange={setFresh} readOnly={working} />
      </Field>
      <StrengthMeter password={fresh} />
      <Field label={t('security.password.repeat')} error={problemAt('repeat')} required>
        <PasswordInput autoComplete="new-password" value={again} onChange={setAgain} readOnly={working} />
      </Field>
      <div>
        <Button type="submit" variant="primary" loading={working} disabled={waiting}>
          {t('security.password.submit')}
        </Button>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {working && (
          <Notice tone="info">
            <div className="flex flex-col gap-2">
              {t('security.password.working')}
              <progress aria-label={t('security.password.submit')} className="h-1.5 w-full accent-brand" />
            </div>
          </Notice>
        )}
        {problemAt('all') !== undefined && <Notice tone="danger">{problemAt('all')}</Notice>}
        {changed && (
          <Notice tone="success" title={t('security.password.changed')}>
            {t('security.password.changed.text')}
          </Notice>
        )}
      </div>
    </form>
  )
}
