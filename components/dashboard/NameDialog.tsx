// Asks for an account's name.
import { useId, useState } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { TextInput } from '../ui/TextInput'
import { useText } from '../ui/useText'

const longest = 64

export function NameDialog(props: {
  open: boolean
  title: string
  text: string | undefined
  start: string
  submit: string
  onClose: () => void
  onSubmit: (name: string) => Promise<void>
}) {
  const t = useText()
  const form = useId()
  const [name, setName] = useState(props.start)
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const problem =
    name.trim() === ''
      ? t('common.required')
      : name.trim().length > longest
        ? t('dashboard.accounts.name.tooLong')
        : undefined
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <Button fullWidth onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button form={form} type="submit" variant="primary" fullWidth loading={sending}>
            {props.submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={async (event) => {
          event.preventDefault()
          setTried(true)
          if (problem !== undefined) return
          setSending(true)
          await props.onSubmit(name.trim())
          setSending(false)
        }}
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
      </form>
    </Dialog>
  )
}
