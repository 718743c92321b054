// A labelled control with its hint and its error, wired for screen readers.
import { CircleAlert } from 'lucide-react'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { useText } from './useText'

interface Wiring {
  id: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}

const FieldContext = createContext<Wiring | undefined>(undefined)

/** What a control inside a Field must carry: id, aria-describedby, aria-invalid. Empty outside of one. */
export function useFieldWiring() {
  const wiring = useContext(FieldContext)
  if (!wiring) return {}
  return {
    id: wiring.id,
    ...(wiring.describedBy ? { 'aria-describedby': wiring.describedBy } : {}),
    ...(wiring.invalid ? { 'aria-invalid': true as const } : {}),
    ...(wiring.required ? { 'aria-required': true as const } : {}),
  }
}

/** Wraps one TextInput, PasswordInput, Select or TextArea. The error is announced when it appears. */
export function Field(props: {
  label: string
  children: ReactNode
  hint?: ReactNode
  error?: ReactNode
  optional?: boolean
  required?: boolean
  /** What stands at the end of the label's line, such as a "Max" button. */
  aside?: ReactNode
}) {
  const id = useId()
  const t = useText()
  const hasError =
    props.error !== undefined && props.error !== null && props.error !== false && props.error !== ''
  const describedBy = [props.hint && `${id}-hint`, hasError && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex min-h-6 items-center justify-between gap-3">
        <label htmlFor={id} className="text-sm font-semibold text-soft">
          {props.label}
          {props.optional && <span className="ml-1.5 font-normal text-faint">{t('common.optional')}</span>}
        </label>
        {props.aside && <div className="-my-1.5">{props.aside}</div>}
      </div>
      <FieldContext
        value={{
          id,
          describedBy: describedBy === '' ? undefined : describedBy,
          invalid: hasError,
          required: props.required ?? false,
        }}
      >
        {props.children}
      </FieldContext>
      <div aria-live="polite" className="empty:hidden">
        {hasError && (
          <div id={`${id}-error`} className="flex gap-1.5 text-sm text-danger-ink">
            <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
            <div className="min-w-0">{props.error}</div>
          </div>
        )}
      </div>
      {props.hint && (
        <div id={`${id}-hint`} className="text-sm text-faint">
          {props.hint}
        </div>
      )}
    </div>
  )
}
