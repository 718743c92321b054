// The two answers, and above them one line: what would be confirmed, or why it can't be yet.
import { type ReactNode, useId, useRef } from 'react'
import { Button } from '../ui/Button'
import { useText } from '../ui/useText'
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
  /** `danger`: something that almost nobody wants. It must be held for a second. */
  tone?: ConfirmTone
  onConfirm: () => void
}

/** Rejecting needs no arming: nothing is lost by it. The line is always there, so that its words move nothing. */
export function AnswerBar(props: { confirmation: Confirmation; busy: boolean; onReject: () => void }) {
  const t = useText()
  const { confirmation, busy } = props
  const button = useRef<HTMLButtonElement>(null)
  const line = useId()
  const settling = useId()
  // Nothing that is blocked can be confirmed, whatever is shown; what is dangerous must be held.
  const shown = busy || confirmation.blocked !== undefined ? undefined : confirmation.shown
  const mustHold = confirmation.tone === 'danger'
  const hold = mustHold ? holdMs : 0
  const arming = useArming(button, shown, confirmation.onConfirm, hold)
  const unfocused = arming.armed === 'not focused' ? t('approval.wait.notFocused') : undefined
  const said = busy
    ? t('approval.sending')
    : (confirmation.blocked ?? unfocused ?? heldWords() ?? confirmation.summary ?? '')
  function heldWords(): string | undefined {
    if (arming.holding === 'pressed') return t('prompt.hold.pressed')
    if (arming.holding === 'held') return t('prompt.hold.held')
    return arming.holding === 'once more' ? t('prompt.hold.onceMore') : undefined
  }
  return (
    <footer className="shrink-0 border-t border-line bg-surface px-4 pb-4">
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
