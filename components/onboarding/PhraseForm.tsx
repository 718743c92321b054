// Entering a phrase: one field a word, a paste fills them all, and what is wrong is named with its place.
import { Eraser, Eye, EyeOff } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Address } from '@/lib/base/address'
import { type PhraseLanguage, type PhraseLength, phraseLengths } from '@/lib/base/phraseLanguage'
import { splitPhrase } from '@/lib/base/splitPhrase'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { fillPhrase, lengthFor, resizePhrase } from './fillPhrase'
import { type PhraseTrouble, PhraseTroubleNotice } from './PhraseTroubleNotice'
import { useAway } from './useAway'
import { WordField } from './WordField'

const troubleId = 'phrase-trouble'

/** What was entered, for the commands that take a phrase. */
export interface PhraseEntry {
  words: string[]
  language?: PhraseLanguage
  passphrase?: string
}

export interface CheckedPhrase {
  entry: PhraseEntry
  firstAddress: Address
  language: PhraseLanguage
  own: boolean
}

/** `start` is what was entered before, when the user comes back. It stays with the caller's component state. */
export function PhraseForm(props: {
  start: PhraseEntry
  submit: string
  /** The form is what the page is for: it takes the focus, and the page scrolls to it. */
  focus: boolean
  onValid: (checked: CheckedPhrase) => void
}) {
  const t = useText()
  const [fields, setFields] = useState<string[]>(() =>
    resizePhrase(props.start.words, lengthFor(props.start.words.length)),
  )
  const length = lengthFor(fields.length)
  const [passphrase, setPassphrase] = useState(props.start.passphrase)
  const [wantsShown, setWantsShown] = useState(false)
  const [plain, setPlain] = useState(false)
  const [trouble, setTrouble] = useState<PhraseTrouble>()
  const [checking, setChecking] = useState(false)
  const [pasted, setPasted] = useState(false)
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const away = useAway()
  const wantsFocus = props.focus
  useEffect(() => {
    if (wantsFocus) inputs.current[0]?.focus()
  }, [wantsFocus])
  const shown = wantsShown && !away
  const filled = fields.filter((word) => word !== '').length

  // At once: who types fast has the next letters under way already.
  const focus = (place: number) => inputs.current[place]?.focus()

  const check = async (entered: string[], language?: PhraseLanguage) => {
    const words = entered.map((word) => splitPhrase(word)[0] ?? '')
    const missing = words.flatMap((word, place) => (word === '' ? [place + 1] : []))
    if (missing.length > 0) {
      setTrouble({ type: 'missing', places: missing })
      return focus((missing[0] ?? 1) - 1)
    }
    const entry: PhraseEntry = {
      words,
      ...(language ? { language } : {}),
      ...(passphrase ? { passphrase } : {}),
    }
    setChecking(true)
    try {
      const answer = await sendCommand('checkSource', { source: { type: 'phrase', ...entry } })
      if (answer.type === 'valid') {
        const { firstAddress, own } = answer
        return props.onValid({ entry, firstAddress, own, language: answer.language ?? 'english' })
      }
      switch (answer.type) {
        case 'wrong length':
        case 'unknown word':
        case 'wrong checksum':
        case 'ambiguous':
          setTrouble(answer)
          if (answer.type === 'unknown word') focus(answer.place - 1)
      }
    } catch (error) {
      setTrouble({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
    setChecking(false)
  }

  const change = (next: string[]) => {
    setFields(next)
    setTrouble(undefined)
  }

  const fill = (at: number, text: string) => {
    const answer = fillPhrase(fields, at, text)
    if (answer.type === 'whole') {
      change(answer.words)
      // A passphrase is still to be typed: whoever has one checks by the button.
      if (passphrase === undefined) void check(answer.words)
    } else if (answer.type === 'part') {
      change(answer.words)
      focus(answer.next)
    } else setTrouble(answer)
  }

  const typed = (at: number, text: string) => {
    // A phrase may also arrive by dropping it, from an input method or another program's automatic typing.
    if (splitPhrase(text).length > 1) return fill(at, text)
    change(fields.with(at, text.replace(/\s+/gu, '')))
  }

  const paste = (at: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    event.preventDefault()
    setPasted(true)
    fill(at, event.clipboardData.getData('text'))
  }

  const keyDown = (at: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (/^\s$/u.test(event.key)) {
      event.preventDefault()
      if (fields[at] !== '') focus(Math.min(at + 1, fields.length - 1))
    } else if (event.key === 'Backspace' && fields[at] === '' && at > 0) {
      event.preventDefault()
      focus(at - 1)
    }
  }

  const takeNearest = (place: number, word: string) => {
    const next = fields.with(place - 1, word)
    change(next)
    void check(next)
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void check(fields)
  }

  const wrongPlaces =
    trouble?.type === 'unknown word' ? [trouble.place] : trouble?.type === 'missing' ? trouble.places : []

  return (
    <form className="flex flex-col gap-5" onSubmit={submit} noValidate autoComplete="off">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="w-36">
          <Select
            aria-label={t('onboarding.restore.count')}
            value={String(length)}
            onChange={(value) => change(resizePhrase(fields, lengthFor(Number(value))))}
            options={phraseLengths.map((count) => ({ value: String(count), label: lengthText(count) }))}
          />
        </div>
        <div className="flex gap-1">
          <Button
            variant="ghost"
            size="small"
            icon={wantsShown ? EyeOff : Eye}
            onClick={() => setWantsShown(!wantsShown)}
          >
            {wantsShown ? t('onboarding.restore.hide') : t('onboarding.restore.show')}
          </Button>
          <Button
            variant="ghost"
            size="small"
            icon={Eraser}
            disabled={filled === 0}
            onClick={() => {
              change(resizePhrase([], length))
              focus(0)
            }}
          >
            {t('onboarding.restore.clear')}
          </Button>
        </div>
      </div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {fields.map((word, at) => (
          <WordField
            // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place.
            key={at}
            ref={(input) => {
              inputs.current[at] = input
            }}
            place={at + 1}
            word={word}
            shown={shown}
            plain={plain}
            wrong={wrongPlaces.includes(at + 1)}
            readOnly={checking}
            describedBy={troubleId}
            onChange={(text) => typed(at, text)}
            onPaste={paste(at)}
            onKeyDown={keyDown(at)}
          />
        ))}
      </div>
      <div id={troubleId} aria-live="assertive" className="empty:hidden">
        {trouble && (
          <PhraseTroubleNotice
            trouble={trouble}
            onTake={takeNearest}
            onLanguage={(language) => void check(fields, language)}
          />
        )}
      </div>
      <div className="flex flex-col gap-2">
        <Choice checked={passphrase !== undefined} onChange={(on) => setPassphrase(on ? '' : undefined)}>
          {t('sources.phrase.hasPassphrase')}
        </Choice>
        {passphrase !== undefined && (
          <Field label={t('sources.phrase.passphrase')} hint={t('sources.phrase.passphrase.hint')}>
            <PasswordInput
              autoComplete="new-password"
              maxLength={256}
              value={passphrase}
              onChange={(text) => {
                setPassphrase(text)
                setTrouble(undefined)
              }}
            />
          </Field>
        )}
        <Choice checked={plain} onChange={setPlain}>
          {t('sources.phrase.inputMethod')}
        </Choice>
      </div>
      <div className="flex flex-col gap-3">
        <Button type="submit" variant="primary" fullWidth loading={checking}>
          {props.submit}
        </Button>
        <p className="text-center text-sm text-faint">
          {pasted
            ? t('onboarding.restore.clipboard')
            : t('onboarding.restore.filled', { filled, count: fields.length })}
        </p>
      </div>
    </form>
  )

  function lengthText(count: PhraseLength): string {
    return t('sources.phrase.count', { count })
  }
}

function Choice(props: { checked: boolean; onChange: (on: boolean) => void; children: string }) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2.5 text-sm text-soft">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
        className="size-4.5 shrink-0 accent-brand"
      />
      {props.children}
    </label>
  )
}
