// A dialog that does something for the wallet's password: the deed's own fields, the password, and what came of it.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { PasswordProblem } from '@/lib/messages/commands/vault'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { useWaitSeconds, WaitNotice } from '../ui/WaitNotice'
import { passwordTrouble } from './passwordTrouble'

/** What a deed came to: done, something about the password, or a sentence. */
export type DeedOutcome = 'done' | PasswordProblem | { type: 'problem'; text: string }

/**
 * `deed` gets the password and says how far it is by `say`. It closes the dialog by calling nothing: `onClose` is called
 * when it answers 'done'. `check` answers false while the deed's own fields are not fit.
 */
export function WithPassword(props: {
  title: string
  submit: string
  variant?: 'primary' | 'danger'
  children?: ReactNode
  check?: () => boolean
  deed: (password: string, say: (progress: string) => void) => Promise<DeedOutcome>
  onClose: () => void
}) {
  const t = useText()
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [progress, setProgress] = useState<string>()
  const [working, setWorking] = useState(false)
  const waitSeconds = useWaitSeconds()
  const waiting = waitSeconds > 0 && !working

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (working || waiting) return
    setWrong(undefined)
    setProblem(undefined)
    if (props.check && !props.check()) return
    if (password === '') return setWrong(t('unlock.empty'))
    setWorking(true)
    const outcome = await props.deed(password, setProgress).catch((error: unknown): DeedOutcome => {
      return { type: 'problem', text: failureSentence(t, error) }
    })
    setWorking(false)
    setProgress(undefined)
    if (outcome === 'done') return props.onClose()
    if (outcome.type === 'problem') return setProblem(outcome.text)
    if (outcome.type === 'wrong password') setPassword('')
    setWrong(passwordTrouble(t, outcome))
  }

  return (
    <Dialog open onClose={working ? () => undefined : props.onClose} title={props.title}>
      <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)} noValidate>
        {props.children}
        <Field label={t('backup.make.wallet')} error={wrong} required>
          <PasswordInput
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            readOnly={working}
            disabled={waiting}
          />
        </Field>
        {waiting && <WaitNotice seconds={waitSeconds} />}
        <div aria-live="polite" className="empty:hidden">
          {progress !== undefined && (
            <Notice tone="info">
              <div className="flex flex-col gap-2">
                {progress}
                <progress aria-label={props.title} className="h-1.5 w-full accent-brand" />
              </div>
            </Notice>
          )}
          {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
        </div>
        <div className="flex flex-row-reverse gap-2">
          <Button
            type="submit"
            variant={props.variant ?? 'primary'}
            loading={working}
            disabled={waiting}
            fullWidth
          >
            {props.submit}
          </Button>
          <Button fullWidth disabled={working} onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
