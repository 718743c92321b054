// Asks for the passkey or the password. The same form in the popup, the approval window and the dashboard.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { readPasskeys } from '@/lib/storage/read/passkeys'
import { sendCommand } from '../command'
import { OwnMarkView } from '../mark/OwnMarkView'
import { useOwnMark } from '../mark/ownMarkContext'
import { PasskeyUnlock } from '../passkeys/PasskeyUnlock'
import { Button } from './Button'
import { Field } from './Field'
import { failureSentence } from './failureSentence'
import { Mark } from './Mark'
import { PasswordInput } from './TextInput'
import { useLive } from './useLive'
import { useText } from './useText'
import { useWaitSeconds, WaitNotice } from './WaitNotice'

type Problem = { type: 'empty' | 'wrong password' } | { type: 'failed'; text: string }

/** Where the passkey is asked for when not here, and whether it is asked for at once. */
export interface PasskeyPlace {
  onPasskey?: (() => void) | undefined
  passkeyAtOnce?: boolean | undefined
}

/**
 * Focuses the field when it appears and after each refusal. The screen around it follows the lock row, so a success
 * needs no answer here; `onUnlocked` is for what should happen besides.
 */
export function UnlockForm(props: { onUnlocked?: () => void } & PasskeyPlace) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const read = useLive(readPasskeys, [])
  // Passkeys that cannot be read keep nobody out: the password stays.
  const passkeys = read.type === 'read' ? read.value : []
  const [waitUntil, setWaitUntil] = useState(0)
  const waitSeconds = useWaitSeconds(waitUntil)
  // An attempt counts while it is being made; that is no wait to speak of.
  const waiting = waitSeconds > 0 && !working
  const hasPasskeys = read.type === 'reading' ? undefined : passkeys.length > 0
  const isRefused = problem !== undefined

  useEffect(() => {
    if (working || waiting || hasPasskeys === undefined) return
    if (!hasPasskeys || isRefused) input.current?.focus()
  }, [working, waiting, hasPasskeys, isRefused])

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
      else if (answer.type === 'wrong password') setProblem(answer)
      else if (answer.type === 'wait') setWaitUntil(answer.until)
    } catch (error) {
      setProblem({ type: 'failed', text: failureSentence(t, error) })
    }
    setWorking(false)
  }

  const error =
    problem?.type === 'empty'
      ? t('unlock.empty')
      : problem?.type === 'wrong password'
        ? t('unlock.wrong')
        : problem?.type === 'failed'
          ? problem.text
          : undefined

  return (
    <div className="flex w-full flex-col gap-5">
      <OwnMarkView form="card" />
      {hasPasskeys && (
        <PasskeyUnlock
          passkeys={passkeys}
          paused={working}
          elsewhere={props.onPasskey}
          atOnce={props.passkeyAtOnce}
          onUnlocked={props.onUnlocked}
        />
      )}
      <form onSubmit={unlock} noValidate className="flex w-full flex-col gap-4">
        <Field label={t('common.password')} error={error}>
          <PasswordInput
            ref={input}
            value={password}
            onChange={(text) => {
              setPassword(text)
              setProblem(undefined)
            }}
            autoComplete="current-password"
            disabled={waiting}
            readOnly={working}
          />
        </Field>
        {waiting && <WaitNotice seconds={waitSeconds} />}
        <Button
          type="submit"
          variant={hasPasskeys ? 'secondary' : 'primary'}
          fullWidth
          loading={working}
          disabled={waiting}
        >
          {t('unlock.submit')}
        </Button>
      </form>
    </div>
  )
}

/** The whole locked screen: mark, greeting, form, and the way out for who has forgotten the password. */
export function UnlockScreen(props: { onForgotten: () => void } & PasskeyPlace) {
  const t = useText()
  const mark = useOwnMark()
  return (
    <main className="mx-auto flex min-h-full w-full max-w-sm flex-col gap-6 px-6 pt-[9vh] pb-8">
      <div className="flex flex-col items-center gap-4 text-center">
        <Mark size={mark ? 48 : 68} />
        <div className="flex flex-col gap-1">
          <h1 className="text-2xl font-semibold tracking-tight">{t('unlock.title')}</h1>
          <p className="text-pretty text-soft">{mark ? t('unlock.bodyMark') : t('unlock.body')}</p>
        </div>
      </div>
      <UnlockForm onPasskey={props.onPasskey} passkeyAtOnce={props.passkeyAtOnce} />
      <Button variant="ghost" size="small" onClick={props.onForgotten}>
        {t('unlock.forgot')}
      </Button>
    </main>
  )
}
