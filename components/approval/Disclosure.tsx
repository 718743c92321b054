// Something for those who want to know: shut until it is opened.
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

export function Disclosure(props: {
  title: string
  /** What is said on the line of the title, also while it is shut. */
  aside?: ReactNode
  open?: boolean
  onToggle?: (open: boolean) => void
  children: ReactNode
}) {
  return (
    <details
      open={props.open}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
      className="group rounded-card border border-line bg-surface"
    >
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-card px-4 text-sm font-semibold text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden size={16} className="shrink-0 transition-transform group-open:rotate-90" />
        <span className="flex-1">{props.title}</span>
        {props.aside && <span className="text-xs font-normal text-faint">{props.aside}</span>}
      </summary>
      <div className="px-4 pt-1 pb-4">{props.children}</div>
    </details>
  )
}
