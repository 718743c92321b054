// What a screen shows instead of a list: nothing yet, or nothing because something failed.
import { type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { useText } from './useText'

export function EmptyState(props: {
  icon: LucideIcon
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  const { icon: Icon } = props
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-8 text-center">
      <span className="mb-1 grid size-11 place-items-center rounded-full bg-brand-soft text-brand-ink">
        <Icon aria-hidden size={21} />
      </span>
      <p className="font-semibold">{props.title}</p>
      {props.children && <div className="max-w-80 text-sm text-pretty text-faint">{props.children}</div>}
      {props.action && <div className="mt-3">{props.action}</div>}
    </div>
  )
}

/** `reason` in the words of whoever refused; it wraps however long it is. */
export function ErrorState(props: { title: string; reason?: string; onRetry?: () => void }) {
  const t = useText()
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-6 py-8 text-center">
      <span className="mb-1 grid size-11 place-items-center rounded-full bg-danger-soft text-danger-ink">
        <TriangleAlert aria-hidden size={21} />
      </span>
      <p className="font-semibold">{props.title}</p>
      {props.reason && <p className="max-w-80 text-sm break-words text-faint">{props.reason}</p>}
      {props.onRetry && (
        <div className="mt-3">
          <Button onClick={props.onRetry}>{t('common.retry')}</Button>
        </div>
      )}
    </div>
  )
}
