// Asks for an account's name.
import { useState } from 'react'
import { Field } from '../ui/Field'
import { FormDialog } from '../ui/FormDialog'
import { TextInput } from '../ui/TextInput'
import { useText } from '../ui/useText'

const longest = 64

export function NameDialog(props: {
  title: string
  text: string | undefined
  start: string
  submit: string
  onClose: () => void
  onSubmit: (name: string) => Promise<void>
}) {
  const t = useText()
  const [name, setName] = useState(props.start)
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const problem =
    name.trim() === ''
      ? t('common.required')
      : name.trim().length > longest
        ? t('dashboard.accounts.name.tooLong')
        : undefined

  const submit = async () => {
    setTried(true)
    if (problem !== undefined) return
    setSending(true)
    await props.onSubmit(name.trim())
    setSending(false)
  }

  return (
    <FormDialog
      title={props.title}
      submit={props.submit}
      busy={sending}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      {props.text && <p className="text-soft">{props.text}</p>}
      <Field
        label={t('dashboard.accounts.name')}
        hint={t('dashboard.accounts.name.hint')}
        error={tried ? problem : undefined}
        required
      >
        <TextInput value={name} onChange={setName} onFocus={(event) => event.target.select()} />
      </Field>
    </FormDialog>
  )
}
