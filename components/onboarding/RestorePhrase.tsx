// Entering a phrase: one field a word, a paste fills them all, and what is wrong is named with its place.
import { Eraser, Eye, EyeOff } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Address } from '@/lib/base/address'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'
import { type PhraseTrouble, PhraseTroubleNotice } from './PhraseTroubleNotice'
import { fillPhrase, type PhraseLength, phraseLengths, resizePhrase, splitPhrase } from './splitPhrase'
import { useAway } from './useAway'
import { WordField } from './WordField'

const troubleId = 'phrase-trouble'

/** `start` are the words entered before, when the user comes back. The words stay with the caller's component state. */
export function RestorePhrase(props: {
  steps: Steps
  start: readonly string[]
  onBack: () => void
  onValid: (words: string[], firstAddress: Address) => void
}) {
  const t = useText()
  const [fields, setFields] = useState<string[]>(() =>
    resizePhrase(props.start, props.start.length === 24 ? 24 : 12),
  )
  const [wantsShown, setWantsShown] = useState(false)
  const [trouble, setTrouble] = useState<PhraseTrouble>()
  const [checking, setChecking] = useState(false)
  const [pasted, setPasted] = useState(false)
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const away = useAway()
  useEffect(() => inputs.current[0]?.focus(), [])
  const shown = wantsShown && !away
  const filled = fields.filter((word) => word !== '').length

  // At once: who types fast has the next letters under way already.
  const focus = (place: number) => inputs.current[place]?.focus()

  const check = async (entered: string[]) => {
    const words = entered.map((word) => splitPhrase(word)[0] ?? '')
    const missing = words.flatMap((word, place) => (word === '' ? [place + 1] : []))
    if (missing.length > 0) {
      setTrouble({ type: 'missing', places: missing })
      return focus((missing[0] ?? 1) - 1)
    }
    setChecking(true)
    try {
      const answer = await sendCommand('checkPhrase', { words })
      if (answer.type === 'valid') return props.onValid(words, answer.firstAddress)
      setTrouble(answer)
      if (answer.type === 'unknown word') focus(answer.place - 1)
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
      void check(answer.words)
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
    <OnboardingFrame
      title={t('onboarding.restore.title')}
      lead={t('onboarding.restore.lead')}
      steps={props.steps}
      onBack={props.onBack}
    >
      <form className="flex flex-col gap-5" onSubmit={submit} noValidate autoComplete="off">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <LengthChoice
            length={fields.length === 24 ? 24 : 12}
            onChange={(length) => change(resizePhrase(fields, length))}
          />
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
                change(resizePhrase([], fields.length === 24 ? 24 : 12))
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
          {trouble && <PhraseTroubleNotice trouble={trouble} onTake={takeNearest} />}
        </div>
        <div className="flex flex-col gap-3">
          <Button type="submit" variant="primary" fullWidth loading={checking}>
            {t('onboarding.restore.check')}
          </Button>
          <p className="text-center text-sm text-faint">
            {pasted
              ? t('onboarding.restore.clipboard')
              : t('onboarding.restore.filled', { filled, count: fields.length })}
          </p>
        </div>
      </form>
    </OnboardingFrame>
  )
}

function LengthChoice(props: { length: PhraseLength; onChange: (length: PhraseLength) => void }) {
  const t = useText()
  return (
    <fieldset className="flex gap-1 rounded-control bg-sunken p-1">
      <legend className="sr-only">{t('onboarding.restore.count')}</legend>
      {phraseLengths.map((length) => (
        <label
          key={length}
          className="cursor-pointer rounded-[0.55rem] px-3.5 py-1.5 text-sm font-semibold text-soft has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="count"
            className="sr-only"
            checked={length === props.length}
            onChange={() => props.onChange(length)}
          />
          {t(`onboarding.restore.count.${length}`)}
        </label>
      ))}
    </fieldset>
  )
}
