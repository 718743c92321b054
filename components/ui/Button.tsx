// Buttons with words, and buttons that are only a sign.
import { clsx } from 'clsx'
import { LoaderCircle, type LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, Ref } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { ref?: Ref<HTMLButtonElement> }

const look: Record<ButtonVariant, string> = {
  primary: 'bg-brand text-on-brand enabled:hover:bg-brand-strong',
  secondary: 'bg-raised text-ink ring-1 ring-inset ring-line enabled:hover:bg-sunken enabled:hover:ring-edge',
  ghost: 'text-brand-ink enabled:hover:bg-brand-soft',
  danger: 'bg-danger text-on-danger enabled:hover:bg-danger-strong',
}

const sizes = {
  tiny: 'min-h-7 px-2 text-sm gap-1 rounded-lg',
  small: 'min-h-9 px-3 text-sm gap-1.5 rounded-[0.625rem]',
  medium: 'min-h-11 px-4 text-base gap-2 rounded-control',
}

/** A button with words. While `loading` it keeps its width and its name, can't be pressed, and says it is busy. */
export function Button(
  props: Native & {
    variant?: ButtonVariant
    size?: keyof typeof sizes
    loading?: boolean
    fullWidth?: boolean
    icon?: LucideIcon
  },
) {
  const {
    variant = 'secondary',
    size = 'medium',
    loading,
    fullWidth,
    icon: Icon,
    children,
    ...native
  } = props
  return (
    <button
      type="button"
      {...native}
      disabled={native.disabled || loading}
      aria-busy={loading || undefined}
      className={clsx(
        'relative inline-flex items-center justify-center py-1 font-semibold transition-colors disabled:cursor-not-allowed',
        !loading && 'disabled:opacity-50',
        sizes[size],
        look[variant],
        fullWidth && 'w-full',
      )}
    >
      <span className={clsx('inline-flex min-w-0 items-center justify-center gap-2', loading && 'opacity-0')}>
        {Icon && <Icon aria-hidden size={size === 'medium' ? 18 : 16} className="shrink-0" />}
        <span className="min-w-0">{children}</span>
      </span>
      {loading && (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle aria-hidden size={18} className="animate-spin" />
        </span>
      )}
    </button>
  )
}

/** A square button with a sign; `label` is its name and its tooltip. */
export function IconButton(
  props: Omit<Native, 'aria-label' | 'title'> & {
    label: string
    icon: LucideIcon
    size?: 'small' | 'medium'
    tone?: 'plain' | 'onHero' | 'danger'
    /** Turns the sign while something runs. */
    spinning?: boolean
  },
) {
  const { label, icon: Icon, size = 'medium', tone = 'plain', spinning, ...native } = props
  return (
    <button
      type="button"
      {...native}
      aria-label={label}
      title={label}
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-[0.625rem] transition-colors disabled:cursor-not-allowed disabled:opacity-50',
        size === 'small' ? 'size-7' : 'size-9',
        tone === 'plain' && 'text-soft enabled:hover:bg-sunken enabled:hover:text-ink',
        tone === 'onHero' && 'text-on-hero-soft enabled:hover:bg-white/10 enabled:hover:text-on-hero',
        tone === 'danger' && 'text-danger-ink enabled:hover:bg-danger-soft',
      )}
    >
      <Icon aria-hidden size={size === 'small' ? 15 : 18} className={clsx(spinning && 'animate-spin')} />
    </button>
  )
}
