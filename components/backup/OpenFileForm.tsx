// A file and its password, to be opened by the background. The password is forgotten when the caller moves on.
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
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
  const [problem, setProblem] = useState<string>()
  const [missing, setMissing] = useState<'file' | 'password'>()
  const [working, setWorking] = useState(false)
  const passwordField = useRef<HTMLInputElement>(null)
  const fileField = useRef<HTMLInputElement>(null)
  const id = useId()

  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (working) return
    setProblem(undefined)
    setMissing(chosen ? (password === '' ? 'password' : undefined) : 'file')
    if (!chosen) return fileField.current?.focus()
    if (password === '') return passwordField.current?.focus()
    setWorking(true)
    const bytes = await chosen.arrayBuffer().catch((error: unknown) => String(error))
    if (typeof bytes === 'string') setProblem(t('backup.file.notRead', { reason: bytes }))
    else setProblem(await props.onOpen(new Uint8Array(bytes), password))
    setWorking(false)
  }

  return (
    <form className="flex flex-col gap-5" onSubmit={(event) => void open(event)} noValidate>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-sm font-semibold text-soft">
          {t('backup.file')}
        </label>
        <input
          ref={fileField}
          id={id}
          type="file"
          aria-invalid={missing === 'file' || undefined}
          aria-describedby={missing === 'file' ? `${id}-error` : undefined}
          disabled={working}
          onChange={(event) => {
            setChosen(event.target.files?.[0])
            setProblem(undefined)
            setMissing(undefined)
          }}
          className="block w-full min-w-0 rounded-control border border-edge bg-raised text-base text-ink file:mr-3 file:min-h-11 file:cursor-pointer file:border-0 file:bg-sunken file:px-4 file:font-semibold file:text-ink"
        />
        <div aria-live="polite" className="empty:hidden">
          {missing === 'file' && (
            <p id={`${id}-error`} className="text-sm text-danger-ink">
              {t('backup.file.choose')}
            </p>
          )}
        </div>
      </div>
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
          disabled={working}
        />
      </Field>
      <Button type="submit" variant="primary" loading={working}>
        {props.submit}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {working && <Notice tone="info">{t('backup.working')}</Notice>}
        {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      </div>
      {props.children}
    </form>
  )
}
