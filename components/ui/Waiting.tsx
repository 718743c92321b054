// What stands where something will be.
import { clsx } from 'clsx'
import { LoaderCircle } from 'lucide-react'
import { useText } from './useText'

/** Turns while something runs; `label` is said to screen readers. */
export function Spinner(props: { label?: string; size?: number }) {
  const t = useText()
  return (
    <span role="status" className="inline-flex text-brand-ink">
      <LoaderCircle aria-hidden size={props.size ?? 20} className="animate-spin" />
      <span className="sr-only">{props.label ?? t('common.loading')}</span>
    </span>
  )
}

/** A place holder of the size of what comes: `width` and `height` are CSS lengths. Silent for screen readers. */
export function Skeleton(props: { width?: string; height?: string; round?: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx('block animate-shimmer bg-line', props.round ? 'rounded-full' : 'rounded-md')}
      style={{ width: props.width ?? '100%', height: props.height ?? '1rem' }}
    />
  )
}
