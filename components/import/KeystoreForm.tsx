// A keystore file of geth and others, with its password. Opening it takes a moment, in another thread.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { FileField } from '../ui/FileField'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
import { useSubmit } from '../ui/useSubmit'
import { useText } from '../ui/useText'
import type { Brought } from './brought'
import { sourceSentence } from './sourceSentence'

/** Keystore files have about 500 bytes. */
export const longestFile = 65_536

/** `start` is the text of a file that was pasted or dropped already. */
export function KeystoreForm(props: { start: string | undefined; onBrought: (brought: Brought) => void }) {
  const t = useText()
  const [json, setJson] = useState(props.start)
  const [fileName, setFileName] = useState<string>()
  const [password, setPassword] = useState('')
  const opening = useSubmit()
  const passwordField = useRef<HTMLInputElement>(null)
  const fileField = useRef<HTMLInputElement>(null)
  const hasFile = json !== undefined
  useEffect(() => {
    if (hasFile) passwordField.current?.focus()
  }, [hasFile])

  const choose = async (file: File | undefined) => {
    opening.clear()
    setJson(undefined)
    setFileName(file?.name)
    if (!file) return
    if (file.size > longestFile) return opening.refuse(t('sources.file.none'))
    setJson(await file.text())
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (json === undefined) {
      opening.refuse(t('sources.file.choose'))
      return fileField.current?.focus()
    }
    await opening.run(async () => {
      const source = { type: 'keystore file' as const, json }
      const answer = await sendCommand('checkSource', { source }, password)
      if (answer.type !== 'valid') return sourceSentence(t, answer)
      const { firstAddress, own } = answer
      props.onBrought({ source, filePassword: password, firstAddress, own, count: 1 })
      return undefined
    })
  }

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => void submit(event)}
      noValidate
      autoComplete="off"
    >
      <FileField
        field={fileField}
        label={t('sources.file')}
        hint={hasFile && fileName === undefined ? t('sources.file.pasted') : t('sources.file.hint')}
        disabled={opening.busy}
        onChoose={(file) => void choose(file)}
      />
      <Field label={t('sources.file.password')} hint={t('sources.file.password.hint')}>
        <PasswordInput
          ref={passwordField}
          autoComplete="current-password"
          value={password}
          onChange={(text) => {
            setPassword(text)
            opening.clear()
          }}
          disabled={opening.busy}
        />
      </Field>
      <Button type="submit" variant="primary" loading={opening.busy}>
        {t('sources.file.open')}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {opening.busy && <Notice tone="info">{t('sources.file.opening')}</Notice>}
        {opening.problem !== undefined && <Notice tone="danger">{opening.problem}</Notice>}
      </div>
    </form>
  )
}
