// Asks for the password. The same form in the popup, the approval window and the dashboard.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { sendCommand } from '../command'
import { Button } from './Button'
import { Field } from './Field'
import { Mark } from './Mark'
import { Notice } from './Notice'
import { useNow } from './RelativeTime'
import { PasswordInput } from './TextInput'
import { useText } from './useText'

type Problem =
  | { type: 'empty' | 'wrong password' }
  | { type: 'wait'; until: number }
  | { type: 'failed'; reason: string }

/**
 * Focuses the field when it appears and after each refusal. The screen around it follows the lock row, so a success
 * needs no answer here; `onUnlocked` is for what should happen besides.
 */
export function UnlockForm(props: { onUnlocked?: () => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const now = useNow(250)
  const waitSeconds = problem?.type === 'wait' ? Math.ceil((problem.until - now) / 1000) : 0
  const waiting = waitSeconds > 0

  useEffect(() => {
    if (!working && !waiting) input.current?.focus()
  }, [working, waiting])

  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (working || waiting) return
    if (password === '') return setProblem({ type: 'empty' })
    setWorking(true)
    setProblem(undefined)
    try {
      const answer = await sendCommand('unlock', {}, password)
      setPassword('')
      if (answer.type === 'unlocked') props.onUnlocked?.()
      else if (answer.type !== 'damaged') setProblem(answer)
    } catch (error) {
      setProblem({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
    setWorking(false)
  }

  const error =
    problem?.type === 'empty'
      ? t('unlock.empty')
      : problem?.type === 'wrong password'
        ? t('unlock.wrong')
        : problem?.type === 'failed'
          ? t('common.commandFailed', { reason: problem.reason })
          : undefined

  return (
    <form onSubmit={unlock} noValidate className="flex w-full flex-col gap-4">
      <Field label={t('common.password')} error={error}>
        <PasswordInput
          ref={input}
          value={password}
          onChange={(text) => {
            setPassword(text)
            if (problem && problem.type !== 'wait') setProblem(undefined)
          }}
          autoComplete="current-password"
          disabled={waiting}
          readOnly={working}
        />
      </Field>
      {waiting && (
        <Notice tone="caution" title={t('unlock.tooMany')} announce>
          <span role="timer" aria-live="off">
            {t('unlock.waitTime', { time: clock(waitSeconds) })}
          </span>
        </Notice>
      )}
      <Button type="submit" variant="primary" fullWidth loading={working} disabled={waiting}>
        {t('unlock.submit')}
      </Button>
    </form>
  )
}

/** 75 seconds are 1:15. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The whole locked screen: mark, greeting, form, and the way out for who has forgotten the password. */
export function UnlockScreen(props: { onForgotten: () => void }) {
  const t = useText()
  return (
    <main className="mx-auto flex min-h-full w-full max-w-sm flex-col gap-7 px-6 pt-[16vh] pb-8">
      <div className="flex flex-col items-center gap-4 text-center">
        <Mark size={68} />
        <div className="flex flex-col gap-1">
          <h1 className="text-2xl font-semibold tracking-tight">{t('unlock.title')}</h1>
          <p className="text-pretty text-soft">{t('unlock.body')}</p>
        </div>
      </div>
      <UnlockForm />
      <Button variant="ghost" size="small" onClick={props.onForgotten}>
        {t('unlock.forgot')}
      </Button>
    </main>
  )
}
