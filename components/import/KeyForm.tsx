// A private key, pasted or typed.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { PasswordInput } from '../ui/TextInput'
import { useSubmit } from '../ui/useSubmit'
import { useText } from '../ui/useText'
import type { Brought } from './brought'
import { sourceSentence } from './sourceSentence'

export function KeyForm(props: { start: string; onBrought: (brought: Brought) => void }) {
  const t = useText()
  const [key, setKey] = useState(props.start)
  const checking = useSubmit()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (key.trim() === '') return checking.refuse(t('common.required'))
    const brought = await checking.run(async () => {
      const source = { type: 'private key' as const, key: key.trim().slice(0, 256) }
      const answer = await sendCommand('checkSource', { source })
      if (answer.type !== 'valid') return sourceSentence(t, answer)
      props.onBrought({ source, firstAddress: answer.firstAddress, own: answer.own, count: 1 })
      return undefined
    })
    if (!brought) field.current?.focus()
  }

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => void submit(event)}
      noValidate
      autoComplete="off"
    >
      <Field label={t('sources.key')} hint={t('sources.key.hint')} error={checking.problem} required>
        <PasswordInput
          ref={field}
          autoComplete="new-password"
          value={key}
          onChange={(text) => {
            setKey(text)
            checking.clear()
          }}
          disabled={checking.busy}
        />
      </Field>
      <Button type="submit" variant="primary" loading={checking.busy}>
        {t('sources.check')}
      </Button>
    </form>
  )
}
