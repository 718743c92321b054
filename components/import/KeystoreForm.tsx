// A keystore file of geth and others, with its password. Opening it takes a moment, in another thread.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
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
  const [problem, setProblem] = useState<string>()
  const [opening, setOpening] = useState(false)
  const passwordField = useRef<HTMLInputElement>(null)
  const fileField = useRef<HTMLInputElement>(null)
  const id = useId()
  const hasFile = json !== undefined
  useEffect(() => {
    if (hasFile) passwordField.current?.focus()
  }, [hasFile])

  const choose = async (file: File | undefined) => {
    setProblem(undefined)
    setJson(undefined)
    setFileName(file?.name)
    if (!file) return
    if (file.size > longestFile) return setProblem(t('sources.file.none'))
    setJson(await file.text())
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (json === undefined) {
      setProblem(t('sources.file.choose'))
      return fileField.current?.focus()
    }
    setOpening(true)
    setProblem(undefined)
    try {
      const source = { type: 'keystore file' as const, json }
      const answer = await sendCommand('checkSource', { source }, password)
      if (answer.type === 'valid') {
        const { firstAddress, own } = answer
        return props.onBrought({ source, filePassword: password, firstAddress, own, count: 1 })
      }
      setProblem(sourceSentence(t, answer))
    } catch (error) {
      setProblem(
        t('common.commandFailed', { reason: error instanceof Error ? error.message : String(error) }),
      )
    }
    setOpening(false)
  }

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => void submit(event)}
      noValidate
      autoComplete="off"
    >
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-sm font-semibold text-soft">
          {t('sources.file')}
        </label>
        <input
          ref={fileField}
          id={id}
          type="file"
          disabled={opening}
          aria-describedby={`${id}-hint`}
          onChange={(event) => void choose(event.target.files?.[0])}
          className="block w-full min-w-0 rounded-control border border-edge bg-raised text-base text-ink file:mr-3 file:min-h-11 file:cursor-pointer file:border-0 file:bg-sunken file:px-4 file:font-semibold file:text-ink"
        />
        <p id={`${id}-hint`} className="text-sm text-faint">
          {hasFile && fileName === undefined ? t('sources.file.pasted') : t('sources.file.hint')}
        </p>
      </div>
      <Field label={t('sources.file.password')} hint={t('sources.file.password.hint')}>
        <PasswordInput
          ref={passwordField}
          autoComplete="current-password"
          value={password}
          onChange={(text) => {
            setPassword(text)
            setProblem(undefined)
          }}
          disabled={opening}
        />
      </Field>
      <Button type="submit" variant="primary" loading={opening}>
        {t('sources.file.open')}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {opening && <Notice tone="info">{t('sources.file.opening')}</Notice>}
        {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      </div>
    </form>
  )
}
