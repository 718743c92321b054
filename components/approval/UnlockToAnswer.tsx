// The lock in front of the questions: who waits is said, what they ask only after the password.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { CommandResults, WalletState } from '@/lib/messages/commands'
import type { Question } from '@/lib/requests/approvals/question'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { OriginNotes, OriginText } from './AskerView'
import { type Place, PromptHeader } from './PromptFrame'

type Refusal =
  | Exclude<CommandResults['unlock'], { type: 'unlocked' }>
  | { type: 'failed'; reason: string }
  | { type: 'empty' }

/** `waiting` are the open questions, oldest first. */
export function UnlockToAnswer(props: { waiting: readonly Question[]; place: Place; onReject: () => void }) {
  const t = useText()
  const [password, setPassword] = useState('')
  const [working, setWorking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const input = useRef<HTMLInputElement>(null)
  const seconds = useSecondsUntil(refusal?.type === 'wait' ? refusal.until : undefined)
  useEffect(() => input.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (working || seconds > 0) return
    if (password === '') {
      setRefusal({ type: 'empty' })
      return
    }
    setWorking(true)
    try {
      const result = await sendCommand('unlock', {}, password)
      setRefusal(result.type === 'unlocked' ? undefined : result)
    } catch (error) {
      setRefusal({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
    setPassword('')
    setWorking(false)
    input.current?.focus()
  }

  const origins = [...new Set(props.waiting.map(originOf))]
  return (
    <div className="flex h-full flex-col bg-page">
      <PromptHeader place={props.place} lock={false} />
      <main className="flex min-h-0 flex-1 flex-col gap-4 overflow-x-clip overflow-y-auto px-4 pt-2 pb-4">
        <div className="flex flex-col gap-2">
          <h1 className="text-2xl font-semibold text-balance">{t('approval.unlock.title')}</h1>
          <p className="text-soft">{t('approval.unlock.waiting', { count: props.waiting.length })}</p>
        </div>
        <div className="flex flex-col gap-2 rounded-card border border-line bg-surface px-4 py-3 shadow-lift">
          <span className="text-xs text-faint">{t('approval.unlock.from')}</span>
          {origins.map((origin) => (
            <div key={origin ?? 'wallet'} className="flex flex-col gap-2 text-sm">
              {origin === undefined ? t('approval.asker.wallet') : <OriginText origin={origin} />}
              {origin !== undefined && <OriginNotes origin={origin} />}
            </div>
          ))}
        </div>
        <form id="unlock" onSubmit={(event) => void submit(event)}>
          <Field label={t('common.password')} error={refusal && refusalText(refusal, seconds, t)}>
            <PasswordInput
              ref={input}
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              readOnly={working}
            />
          </Field>
        </form>
        {refusal?.type === 'damaged' && (
          <Notice tone="danger" title={t('damaged.title')}>
            {t('damaged.next')}
          </Notice>
        )}
      </main>
      <footer className="flex shrink-0 gap-3 border-t border-line bg-surface p-4">
        <div className="flex flex-1 [&>button]:min-h-12">
          <Button fullWidth onClick={props.onReject}>
            {t('approval.reject')}
          </Button>
        </div>
        <div className="flex flex-1 [&>button]:min-h-12">
          <Button
            fullWidth
            variant="primary"
            type="submit"
            form="unlock"
            loading={working}
            disabled={seconds > 0}
          >
            {t('unlock.submit')}
          </Button>
        </div>
      </footer>
    </div>
  )
}

function originOf({ asker }: Question): string | undefined {
  return asker.type === 'site' ? asker.origin : undefined
}

function refusalText(refusal: Refusal, seconds: number, t: ReturnType<typeof useText>): string | undefined {
  switch (refusal.type) {
    case 'wrong password':
      return t('unlock.wrong')
    case 'empty':
      return t('unlock.empty')
    case 'failed':
      return t('common.commandFailed', { reason: refusal.reason })
    case 'wait':
      return seconds > 0 ? t('unlock.wait', { count: seconds }) : undefined
    case 'damaged':
      return undefined
  }
}

/** Whole seconds left, counted down; 0 without a time, or after it. */
function useSecondsUntil(until: number | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === undefined) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [until])
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
}

/** Nothing can be unlocked: there is no vault yet, or part of it is damaged. */
export function NothingToUnlock(props: { state: Extract<WalletState, { type: 'empty' | 'damaged' }> }) {
  const t = useText()
  const damaged = props.state.type === 'damaged'
  return (
    <div className="flex h-full flex-col bg-page">
      <PromptHeader place={{ number: 1, total: 1 }} lock={false} />
      <main className="flex flex-col gap-3 p-4">
        <h1 className="text-2xl font-semibold text-balance">
          {damaged ? t('damaged.title') : t('approval.empty.title')}
        </h1>
        <p className="text-soft">{damaged ? t('damaged.next') : t('approval.empty.body')}</p>
      </main>
    </div>
  )
}
