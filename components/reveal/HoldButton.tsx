// A button that does something only while it is pressed, by pointer or by key.
import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'

const isPressKey = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter'

/** `onHold(true)` at the press, `onHold(false)` at the release, however it comes about. */
export function HoldButton(props: {
  held: boolean
  onHold: (held: boolean) => void
  icon: LucideIcon
  primary?: boolean
  children: string
}) {
  const { held, onHold, icon: Icon } = props
  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return
    // Else the release outside of the button would be missed.
    event.currentTarget.setPointerCapture(event.pointerId)
    onHold(true)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (!isPressKey(event)) return
    event.preventDefault()
    if (!event.repeat) onHold(true)
  }
  const release = () => onHold(false)
  return (
    <button
      type="button"
      aria-pressed={held}
      onPointerDown={press}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
      onKeyDown={keyDown}
      onKeyUp={(event) => isPressKey(event) && release()}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
      className={clsx(
        'inline-flex min-h-11 flex-1 basis-56 touch-none items-center justify-center gap-2 rounded-control px-4 py-1 font-semibold select-none',
        props.primary
          ? held
            ? 'bg-brand-strong text-on-brand'
            : 'bg-brand text-on-brand hover:bg-brand-strong'
          : held
            ? 'bg-sunken text-ink ring-1 ring-edge ring-inset'
            : 'bg-raised text-ink ring-1 ring-line ring-inset hover:bg-sunken hover:ring-edge',
      )}
    >
      <Icon aria-hidden size={18} className="shrink-0" />
      {props.children}
    </button>
  )
}
