// Chooses one file from the disk.
import { type RefObject, useId } from 'react'

export function FileField(props: {
  field: RefObject<HTMLInputElement | null>
  label: string
  hint?: string
  error?: string | undefined
  disabled: boolean
  onChoose: (file: File | undefined) => void
}) {
  const id = useId()
  const { hint, error } = props
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold text-soft">
        {props.label}
      </label>
      <input
        ref={props.field}
        id={id}
        type="file"
        disabled={props.disabled}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        onChange={(event) => props.onChoose(event.target.files?.[0])}
        className="block w-full min-w-0 rounded-control border border-edge bg-raised text-base text-ink file:mr-3 file:min-h-11 file:cursor-pointer file:border-0 file:bg-sunken file:px-4 file:font-semibold file:text-ink"
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-faint">
          {hint}
        </p>
      )}
      <div aria-live="polite" className="empty:hidden">
        {error !== undefined && (
          <p id={`${id}-error`} className="text-sm text-danger-ink">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
