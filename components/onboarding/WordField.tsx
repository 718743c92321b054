// One word of a phrase that is being entered.
import { clsx } from 'clsx'
import type { ClipboardEvent, KeyboardEvent, Ref } from 'react'
import { useText } from '../ui/useText'

/**
 * The input is of type password, as a rule: the browser keeps no copy of what is typed into it, for spell checking
 * or for restoring the session (CVE-2022-32969). When words are shown, the word is drawn above the input instead.
 */
export function WordField(props: {
  /** From 1. */
  place: number
  word: string
  shown: boolean
  plain: boolean
  wrong: boolean
  readOnly: boolean
  describedBy: string | undefined
  ref: Ref<HTMLInputElement>
  onChange: (text: string) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  const t = useText()
  const { place, word, shown, wrong } = props
  return (
    <div
      className={clsx(
        'relative flex min-h-11 items-center rounded-control border bg-raised transition-colors focus-within:outline-2 focus-within:outline-focus',
        wrong ? 'border-danger bg-danger-soft' : 'border-edge hover:border-soft',
      )}
    >
      <span aria-hidden className="w-8 shrink-0 text-right text-sm text-faint">
        {place}
      </span>
      <div className="relative min-w-0 flex-1">
        <input
          ref={props.ref}
          type={props.plain ? 'text' : 'password'}
          name={`word-${place}`}
          aria-label={t('onboarding.restore.word', { place })}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? props.describedBy : undefined}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={word}
          readOnly={props.readOnly}
          onChange={(event) => props.onChange(event.target.value)}
          onPaste={props.onPaste}
          onKeyDown={props.onKeyDown}
          className={clsx(
            'w-full bg-transparent py-2 pr-2 pl-2.5 font-mono text-base caret-ink outline-none',
            shown && !props.plain ? 'text-transparent selection:text-transparent' : 'text-ink',
          )}
        />
        {shown && !props.plain && (
          <span
            aria-hidden
            translate="no"
            className="pointer-events-none absolute inset-0 flex items-center overflow-hidden pr-2 pl-2.5 font-mono text-base whitespace-pre select-none"
          >
            {word}
          </span>
        )}
      </div>
    </div>
  )
}
