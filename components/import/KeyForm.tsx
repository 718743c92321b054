// A private key, pasted or typed.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import type { Brought } from './brought'
import { sourceSentence } from './sourceSentence'

export function KeyForm(props: { start: string; onBrought: (brought: Brought) => void }) {
  const t = useText()
  const [key, setKey] = useState(props.start)
  const [problem, setProblem] = useState<string>()
  const [checking, setChecking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (key.trim() === '') return setProblem(t('common.required'))
    setChecking(true)
    try {
      const source = { type: 'private key' as const, key: key.trim().slice(0, 256) }
      const answer = await sendCommand('checkSource', { source })
      if (answer.type === 'valid') {
        const { firstAddress, own } = answer
        return props.onBrought({ source, firstAddress, own, count: 1 })
      }
      setProblem(sourceSentence(t, answer))
    } catch (error) {
      setProblem(
        t('common.commandFailed', { reason: error instanceof Error ? error.message : String(error) }),
      )
    }
    setChecking(false)
    field.current?.focus()
  }

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => void submit(event)}
      noValidate
      autoComplete="off"
    >
      <Field label={t('sources.key')} hint={t('sources.key.hint')} error={problem} required>
        <PasswordInput
          ref={field}
          autoComplete="new-password"
          value={key}
          onChange={(text) => {
            setKey(text)
            setProblem(undefined)
          }}
          disabled={checking}
        />
      </Field>
      <Button type="submit" variant="primary" loading={checking}>
        {t('sources.check')}
      </Button>
    </form>
  )
}
