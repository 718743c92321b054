// A choice from a short list: the browser's own control, so that keys and screen readers work as everywhere.
import { ChevronDown } from 'lucide-react'
import type { SelectHTMLAttributes } from 'react'
import { useFieldWiring } from './Field'

export interface SelectOption<V extends string> {
  value: V
  label: string
  disabled?: boolean
}

/** Give it `aria-label` when it stands outside a Field. */
export function Select<V extends string>(
  props: Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'onChange' | 'value' | 'children'> & {
    value: V
    onChange: (value: V) => void
    options: readonly SelectOption<V>[]
  },
) {
  const { options, onChange, ...native } = props
  const wiring = useFieldWiring()
  return (
    <div className="relative">
      <select
        {...wiring}
        {...native}
        onChange={(event) => onChange(event.target.value as V)}
        className="min-h-11 w-full appearance-none truncate rounded-control border border-edge bg-raised py-2 pr-10 pl-3.5 text-base text-ink transition-colors hover:border-soft focus-visible:outline-offset-0 aria-invalid:border-danger disabled:opacity-60"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        size={17}
        className="pointer-events-none absolute top-1/2 right-3.5 -translate-y-1/2 text-faint"
      />
    </div>
  )
}
