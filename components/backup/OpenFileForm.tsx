// A file and its password, to be opened by the background. The password is forgotten when the caller moves on.
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { FileField } from '../ui/FileField'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
import { useSubmit } from '../ui/useSubmit'
import { useText } from '../ui/useText'

/** `onOpen` answers a sentence when the file was not opened. */
export function OpenFileForm(props: {
  submit: string
  onOpen: (file: Uint8Array<ArrayBuffer>, password: string) => Promise<string | undefined>
  children?: ReactNode
}) {
  const t = useText()
  const [chosen, setChosen] = useState<File>()
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<'file' | 'password'>()
  const opening = useSubmit()
  const passwordField = useRef<HTMLInputElement>(null)
  const fileField = useRef<HTMLInputElement>(null)

  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (opening.busy) return
    opening.clear()
    setMissing(chosen ? (password === '' ? 'password' : undefined) : 'file')
    if (!chosen) return fileField.current?.focus()
    if (password === '') return passwordField.current?.focus()
    await opening.run(async () => {
      const bytes = await chosen.arrayBuffer().catch((error: unknown) => String(error))
      if (typeof bytes === 'string') return t('backup.file.notRead', { reason: bytes })
      return props.onOpen(new Uint8Array(bytes), password)
    })
  }

  return (
    <form className="flex flex-col gap-5" onSubmit={(event) => void open(event)} noValidate>
      <FileField
        field={fileField}
        label={t('backup.file')}
        error={missing === 'file' ? t('backup.file.choose') : undefined}
        disabled={opening.busy}
        onChoose={(file) => {
          setChosen(file)
          setMissing(undefined)
          opening.clear()
        }}
      />
      <Field
        label={t('backup.file.password')}
        error={missing === 'password' ? t('backup.file.empty') : undefined}
        required
      >
        <PasswordInput
          ref={passwordField}
          autoComplete="current-password"
          value={password}
          onChange={(text) => {
            setPassword(text)
            setMissing(undefined)
          }}
          disabled={opening.busy}
        />
      </Field>
      <Button type="submit" variant="primary" loading={opening.busy}>
        {props.submit}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {opening.busy && <Notice tone="info">{t('backup.working')}</Notice>}
        {opening.problem !== undefined && <Notice tone="danger">{opening.problem}</Notice>}
      </div>
      {props.children}
    </form>
  )
}
