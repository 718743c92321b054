// Everything that a wallet can be made of, in one place: a field that recognises what is pasted or dropped, and below
// it the form for each kind.
import { clsx } from 'clsx'
import { ClipboardPaste } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, type FormEvent, useId, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { NameAnswer } from '../accounts/NameAnswer'
import { useName } from '../accounts/useName'
import { PhraseForm } from '../onboarding/PhraseForm'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import type { Brought } from './brought'
import { KeyForm } from './KeyForm'
import { KeystoreForm, longestFile } from './KeystoreForm'
import { recognise } from './recognise'
import { WatchForm } from './WatchForm'

const kinds = ['phrase', 'private key', 'keystore file', 'watch-only'] as const
type Kind = (typeof kinds)[number]

/** What the forms begin with; `round` counts up with each paste, so that a form begins anew. */
interface Start {
  kind: Kind
  round: number
  words: string[]
  key: string
  json?: string
  list: string
}

const empty: Start = { kind: 'phrase', round: 0, words: [], key: '', list: '' }

/** What is brought stays in this component's state and the caller's, and nowhere else. */
export function ImportPanel(props: { accounts: readonly Account[]; onBrought: (brought: Brought) => void }) {
  const t = useText()
  const [start, setStart] = useState<Start>(empty)
  const [typed, setTyped] = useState('')
  const [dropping, setDropping] = useState(false)
  const [said, setSaid] = useState<{ tone: 'info' | 'caution'; text: string }>()
  const [name, setName] = useState('')
  // What is pasted here may be a secret: nothing of it leaves without a press.
  const { lookup, ask } = useName(name, true)
  const { onBrought } = props

  const next = (kind: Kind, values: Partial<Start>) => {
    setStart({ ...empty, round: start.round + 1, kind, ...values })
    setTyped('')
    setName('')
    setSaid({ tone: 'info', text: t(`sources.recognised.${kind}`) })
  }

  const take = (text: string) => {
    setName('')
    setSaid(undefined)
    const found = recognise(text)
    switch (found.type) {
      case 'phrase':
        return next('phrase', { words: found.words })
      case 'private key':
        return next('private key', { key: found.key })
      case 'keystore file':
        return next('keystore file', { json: found.json })
      case 'addresses':
        return next('watch-only', { list: found.text })
      case 'name':
        return setName(found.name)
      case 'other JSON':
        return setSaid({ tone: 'caution', text: t('sources.recognised.otherJson') })
      case 'nothing':
        return setSaid({ tone: 'caution', text: t('sources.recognised.nothing') })
    }
  }

  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setDropping(false)
    const [file] = event.dataTransfer.files
    if (!file) return take(event.dataTransfer.getData('text'))
    if (file.size > longestFile * 4)
      return setSaid({ tone: 'caution', text: t('sources.recognised.nothing') })
    take(await file.text())
  }

  return (
    <div className="flex flex-col gap-6">
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (typed.trim() !== '') take(typed)
        }}
        onDragOver={(event) => {
          event.preventDefault()
          setDropping(true)
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={(event) => void drop(event)}
        className={clsx(
          'flex flex-col gap-3 rounded-card border border-dashed p-4 transition-colors',
          dropping ? 'border-brand bg-brand-soft' : 'border-edge bg-surface',
        )}
      >
        <Field label={t('sources.paste')} hint={t('sources.paste.hint')}>
          <PasswordInput
            autoComplete="new-password"
            value={typed}
            onChange={setTyped}
            // A one-line field would lose the lines of a list.
            onPaste={(event: ClipboardEvent) => {
              event.preventDefault()
              take(event.clipboardData.getData('text'))
            }}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" size="small" icon={ClipboardPaste} disabled={typed.trim() === ''}>
            {t('sources.paste.recognise')}
          </Button>
          <span className="text-sm text-faint">{t('sources.paste.drop')}</span>
        </div>
        <div aria-live="polite" className="empty:hidden">
          {said && <Notice tone={said.tone}>{said.text}</Notice>}
        </div>
        <NameAnswer
          text={name}
          lookup={lookup}
          onAsk={ask}
          onUse={(taken) => next('watch-only', { list: `${taken.address}, ${taken.name}` })}
        />
      </form>
      <section className="flex flex-col gap-4">
        <Kinds kind={start.kind} onChange={(kind) => setStart({ ...empty, round: start.round + 1, kind })} />
        <div key={start.round}>
          {start.kind === 'phrase' && (
            <PhraseForm
              start={{ words: start.words }}
              submit={t('onboarding.restore.check')}
              focus={start.round > 0}
              onValid={({ entry, firstAddress, language, own }) =>
                onBrought({ source: { type: 'phrase', ...entry }, firstAddress, language, own, count: 1 })
              }
            />
          )}
          {start.kind === 'private key' && <KeyForm start={start.key} onBrought={onBrought} />}
          {start.kind === 'keystore file' && <KeystoreForm start={start.json} onBrought={onBrought} />}
          {start.kind === 'watch-only' && (
            <WatchForm start={start.list} accounts={props.accounts} onBrought={onBrought} />
          )}
        </div>
      </section>
    </div>
  )
}

function Kinds(props: { kind: Kind; onChange: (kind: Kind) => void }) {
  const t = useText()
  const id = useId()
  return (
    <fieldset className="grid grid-cols-2 gap-1 rounded-control bg-sunken p-1 sm:grid-cols-4">
      <legend className="sr-only">{t('sources.kind')}</legend>
      {kinds.map((kind) => (
        <label
          key={kind}
          className="grid min-h-10 cursor-pointer place-items-center rounded-[0.55rem] px-2 py-1.5 text-center text-sm font-semibold text-soft has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={id}
            className="sr-only"
            checked={kind === props.kind}
            onChange={() => props.onChange(kind)}
          />
          {t(`sources.kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  )
}
