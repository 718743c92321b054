// The password before a secret is shown.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { useWaitSeconds, WaitNotice } from '../ui/WaitNotice'
import type { RevealedParts } from './partText'
import type { RevealChoice } from './revealChoices'

type Problem = { at: 'password' | 'all'; text: string }

export function RevealForm(props: { choice: RevealChoice; onParts: (parts: RevealedParts) => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const gone = useRef(false)
  const [password, setPassword] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const waitSeconds = useWaitSeconds()
  const waiting = waitSeconds > 0 && !working
  const problemAt = (at: Problem['at']) => (problem?.at === at ? problem.text : undefined)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  useEffect(() => {
    if (!working) input.current?.focus()
  }, [working])

  const ask = async (event: FormEvent) => {
    event.preventDefault()
    if (working || waiting) return
    if (password === '') return setProblem({ at: 'password', text: t('unlock.empty') })
    setWorking(true)
    setProblem(undefined)
    const { choice } = props
    const what =
      choice.type === 'secret'
        ? ({ type: 'secret', secretId: choice.secretId } as const)
        : ({ type: 'key', address: choice.address } as const)
    try {
      const answer = await sendCommand('reveal', { what }, password)
      setPassword('')
      if (answer.type === 'revealed') {
        // Whoever left meanwhile gets nothing, and nothing stays.
        if (gone.current) for (const { bytes } of answer.parts) bytes.fill(0)
        else return props.onParts(answer.parts)
      } else if (answer.type === 'wrong password') {
        setProblem({ at: 'password', text: t('reveal.wrong') })
      } else if (answer.type !== 'wait') setProblem({ at: 'all', text: t('reveal.damaged') })
    } catch (error) {
      setProblem({ at: 'all', text: failureSentence(t, error) })
    }
    setWorking(false)
  }

  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void ask(event)} noValidate>
      <Field label={t('reveal.password')} error={problemAt('password')} required>
        <PasswordInput
          ref={input}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          readOnly={working}
          disabled={waiting}
        />
      </Field>
      {waiting && <WaitNotice seconds={waitSeconds} />}
      <Button type="submit" variant="danger" loading={working} disabled={waiting}>
        {t('reveal.submit')}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {working && <p className="text-sm text-soft">{t('reveal.working')}</p>}
        {problemAt('all') !== undefined && <Notice tone="danger">{problemAt('all')}</Notice>}
      </div>
    </form>
  )
}
