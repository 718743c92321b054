// The button that says yes. It can be pressed only after half a second of calm (see arming.ts).
import { clsx } from 'clsx'
import { LoaderCircle } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import type { ArmingOfButton } from './useArming'

export type ConfirmTone = 'primary' | 'danger'

const ready: Record<ConfirmTone, string> = {
  primary: 'bg-brand text-on-brand',
  danger: 'bg-danger text-on-danger',
}
const hover: Record<ConfirmTone, string> = {
  primary: 'hover:bg-brand-strong',
  danger: 'hover:bg-danger-strong',
}

/**
 * `arming` is from useArming with the same `button`. It stays reachable by keyboard while it waits;
 * `describedBy` names the element that says why.
 */
export function ArmedButton(props: {
  button: RefObject<HTMLButtonElement | null>
  arming: ArmingOfButton
  busy: boolean
  tone: ConfirmTone
  describedBy: string | undefined
  children: ReactNode
}) {
  const { tone, busy } = props
  const { armed, disturbances, holding, handlers } = props.arming
  const isArmed = armed === 'armed'
  const isSettling = armed === 'settling'
  return (
    <button
      ref={props.button}
      type="button"
      {...handlers}
      aria-disabled={!isArmed}
      aria-busy={busy || undefined}
      aria-describedby={props.describedBy}
      data-armed={isArmed}
      onContextMenu={(event) => event.preventDefault()}
      className={clsx(
        'relative inline-flex min-h-12 flex-1 touch-manipulation items-center justify-center overflow-clip rounded-control px-4 py-1.5 text-base font-semibold transition-colors duration-100 select-none',
        isArmed || isSettling || busy ? ready[tone] : 'cursor-not-allowed bg-sunken text-faint',
        isArmed && hover[tone],
        isSettling && 'cursor-wait',
      )}
    >
      {(holding === 'pressed' || holding === 'held') && (
        <span aria-hidden className="hold-progress absolute inset-0 bg-black/25" />
      )}
      <span className={clsx('relative', busy && 'opacity-0', isSettling && 'opacity-75')}>
        {props.children}
      </span>
      {isSettling && (
        <span
          key={disturbances}
          aria-hidden
          className="arming-progress absolute inset-x-0 bottom-0 h-1 bg-current opacity-50"
        />
      )}
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle aria-hidden size={18} className="animate-spin" />
        </span>
      )}
    </button>
  )
}
