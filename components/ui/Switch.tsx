// On or off, at once.
import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'

export function Switch(props: {
  label: string
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-4">
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium text-ink">
          {props.label}
        </label>
        {props.hint && (
          <div id={`${id}-hint`} className="text-sm text-faint">
            {props.hint}
          </div>
        )}
      </div>
      <button
        id={id}
        type="button"
        role="switch"
        aria-checked={props.checked}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        disabled={props.disabled}
        onClick={() => props.onChange(!props.checked)}
        className={clsx(
          'relative h-6 w-11 shrink-0 rounded-full border transition-colors disabled:opacity-50',
          props.checked ? 'border-brand bg-brand' : 'border-edge bg-sunken',
        )}
      >
        <span
          className={clsx(
            'absolute top-1/2 left-0.5 size-4.5 -translate-y-1/2 rounded-full transition-transform',
            props.checked ? 'translate-x-5 bg-on-brand' : 'bg-edge',
          )}
        />
      </button>
    </div>
  )
}
