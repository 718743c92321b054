// A sheet of its own on the page.
import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** `padding="none"` for lists whose rows reach the edge. */
export function Card(props: {
  children: ReactNode
  title?: string
  /** What stands at the end of the title's line. */
  aside?: ReactNode
  padding?: 'normal' | 'none'
  as?: 'section' | 'div' | 'article'
}) {
  const { as: Tag = 'section', title, aside, padding = 'normal' } = props
  return (
    <Tag className="overflow-clip rounded-card border border-line bg-surface shadow-lift">
      {title && (
        <div className="flex items-center justify-between gap-3 px-4 pt-3.5 pb-1">
          <h2 className="text-sm font-semibold text-soft">{title}</h2>
          {aside}
        </div>
      )}
      <div className={clsx(padding === 'normal' && (title ? 'px-4 pt-2 pb-4' : 'p-4'))}>{props.children}</div>
    </Tag>
  )
}

/** A name and what it is, one a line; for facts about something. */
export function FactRow(props: { label: string; children: ReactNode; stacked?: boolean }) {
  return (
    <div
      className={clsx(
        'gap-x-4 gap-y-1 py-2.5',
        props.stacked ? 'flex flex-col' : 'flex flex-wrap items-baseline justify-between',
      )}
    >
      <dt className="text-sm text-faint">{props.label}</dt>
      <dd className={clsx('min-w-0 text-ink', !props.stacked && 'ml-auto text-right')}>{props.children}</dd>
    </div>
  )
}
