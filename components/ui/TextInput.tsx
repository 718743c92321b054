// Controls to type into. Inside a Field they find their label, hint and error themselves.
import { clsx } from 'clsx'
import { Eye, EyeOff } from 'lucide-react'
import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
  useState,
} from 'react'
import { IconButton } from './Button'
import { useFieldWiring } from './Field'
import { useText } from './useText'

const box =
  'block w-full min-h-11 rounded-control bg-raised px-3.5 py-2 text-base text-ink placeholder:text-faint border border-edge transition-colors hover:border-soft focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-focus aria-invalid:border-danger disabled:opacity-60'

type NativeInput = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'value'> & {
  ref?: Ref<HTMLInputElement>
  value: string
  /** Called with the text, not the event. */
  onChange: (value: string) => void
}

/** One line of text. `mono` for addresses and numbers; `suffix` stands inside the box, at its end. */
export function TextInput(props: NativeInput & { mono?: boolean; suffix?: ReactNode }) {
  const { mono, suffix, onChange, ...native } = props
  const wiring = useFieldWiring()
  const input = (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...wiring}
      {...native}
      onChange={(event) => onChange(event.target.value)}
      className={clsx(box, mono && 'font-mono text-sm', suffix && 'pr-20')}
    />
  )
  if (!suffix) return input
  return (
    <div className="relative">
      {input}
      <div className="pointer-events-none absolute inset-y-0 right-3.5 flex max-w-16 items-center truncate text-sm font-medium text-faint">
        {suffix}
      </div>
    </div>
  )
}

/** Several lines. */
export function TextArea(
  props: Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'onChange' | 'value'> & {
    ref?: Ref<HTMLTextAreaElement>
    value: string
    onChange: (value: string) => void
    mono?: boolean
  },
) {
  const { mono, onChange, ...native } = props
  const wiring = useFieldWiring()
  return (
    <textarea
      autoComplete="off"
      spellCheck={false}
      rows={2}
      {...wiring}
      {...native}
      onChange={(event) => onChange(event.target.value)}
      className={clsx(box, 'resize-none', mono && 'font-mono text-sm')}
    />
  )
}

/** A password, hidden until the eye is pressed. `autoComplete` says whether it is a new one. */
export function PasswordInput(props: NativeInput & { autoComplete: 'current-password' | 'new-password' }) {
  const { onChange, ...native } = props
  const [shown, setShown] = useState(false)
  const wiring = useFieldWiring()
  const t = useText()
  return (
    <div className="relative">
      <input
        spellCheck={false}
        autoCapitalize="off"
        {...wiring}
        {...native}
        type={shown ? 'text' : 'password'}
        onChange={(event) => onChange(event.target.value)}
        className={clsx(box, 'pr-12')}
      />
      <div className="absolute inset-y-0 right-1 flex items-center">
        <IconButton
          label={shown ? t('common.hidePassword') : t('common.showPassword')}
          icon={shown ? EyeOff : Eye}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          disabled={native.disabled}
        />
      </div>
    </div>
  )
}
