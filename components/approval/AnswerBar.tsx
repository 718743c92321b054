// The two answers, and above them one line: what would be confirmed, or why it can't be yet. What is dangerous takes a
// word that is typed, and a button that is held.
import { type ReactNode, useId, useRef, useState } from 'react'
import { isRiskWord, riskWords } from '@/lib/base/riskWord'
import { Button } from '../ui/Button'
import { TextInput } from '../ui/TextInput'
import { useLanguage, useText } from '../ui/useText'
import { ArmedButton, type ConfirmTone } from './ArmedButton'
import { holdMs } from './arming'
import { useArming } from './useArming'

export interface Confirmation {
  label: string
  /** The question and its version; undefined while there is nothing to confirm. */
  shown: string | undefined
  /** What would be confirmed, in a few words. */
  summary?: ReactNode
  /** Why there is nothing to confirm, and what to do about it: instead of the summary. */
  blocked?: string | undefined
  blockedAction?: ReactNode
  /** `danger`: something that almost nobody wants. A word must be typed, and the button held for a second. */
  tone?: ConfirmTone
  /** What is typed instead of the word for risk, with what the field and the line then say. */
  mustType?: { text: string; label: string; blocked: string } | undefined
  /** `typed`: what had to be typed, if anything. */
  onConfirm: (typed?: string) => void
}

/** Rejecting needs no arming: nothing is lost by it. The line is always there, so that its words move nothing. */
export function AnswerBar(props: { confirmation: Confirmation; busy: boolean; onReject: () => void }) {
  const t = useText()
  const language = useLanguage()
  const { confirmation, busy } = props
  const [typed, setTyped] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const line = useId()
  const settling = useId()
  const field = useId()
  // Nothing that is blocked can be confirmed, whatever is shown. Pasting is not taken: it is the reading that counts.
  const mustHold = confirmation.tone === 'danger'
  const word = riskWords[language]
  const named = confirmation.mustType
  const must =
    named ??
    (mustHold
      ? { label: t('prompt.type.label', { word }), blocked: t('prompt.type.blocked', { word }) }
      : undefined)
  const isTyped = named
    ? typed.trim().toLowerCase() === named.text.toLowerCase()
    : !mustHold || isRiskWord(typed)
  const blocked = confirmation.blocked ?? (isTyped ? undefined : must?.blocked)
  const shown = busy || blocked !== undefined ? undefined : confirmation.shown
  const hold = mustHold ? holdMs : 0
  const arming = useArming(button, shown, () => confirmation.onConfirm(must ? typed : undefined), hold)
  const unfocused = arming.armed === 'not focused' ? t('approval.wait.notFocused') : undefined
  const said = busy
    ? t('approval.sending')
    : (blocked ?? unfocused ?? heldWords() ?? confirmation.summary ?? '')
  function heldWords(): string | undefined {
    if (arming.holding === 'pressed') return t('prompt.hold.pressed')
    if (arming.holding === 'held') return t('prompt.hold.held')
    return arming.holding === 'once more' ? t('prompt.hold.onceMore') : undefined
  }
  return (
    <footer className="shrink-0 border-t border-line bg-surface px-4 pb-4">
      {must && (
        <div className="flex items-center gap-3 pt-3">
          <label htmlFor={field} className="min-w-0 flex-1 text-sm font-semibold break-words text-danger-ink">
            {must.label}
          </label>
          <div className="w-36 shrink-0">
            <TextInput
              id={field}
              value={typed}
              mono
              onPaste={(event) => event.preventDefault()}
              onDrop={(event) => event.preventDefault()}
              onChange={setTyped}
            />
          </div>
        </div>
      )}
      <div className="flex h-10 items-center justify-between gap-2 overflow-clip text-xs text-soft">
        <span id={line} className="min-w-0 truncate" role="status">
          {said}
        </span>
        {!busy && confirmation.blockedAction}
      </div>
      <div className="flex gap-3">
        <div className="flex flex-1 [&>button]:min-h-12">
          <Button fullWidth disabled={busy} onClick={props.onReject}>
            {t('approval.reject')}
          </Button>
        </div>
        <ArmedButton
          button={button}
          arming={arming}
          busy={busy}
          tone={confirmation.tone ?? 'primary'}
          describedBy={arming.armed === 'settling' ? settling : line}
        >
          {mustHold ? t('prompt.hold.label', { answer: confirmation.label }) : confirmation.label}
        </ArmedButton>
      </div>
      <span id={settling} hidden>
        {t('approval.wait.settling')}
      </span>
    </footer>
  )
}
