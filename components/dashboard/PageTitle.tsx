// The heading of a page: it names the tab and takes the focus, so that a screen reader says where it is.
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../ui/useText'

export function PageTitle(props: {
  title: string
  lead?: string
  /** Before the title, such as the way back. */
  before?: ReactNode
  action?: ReactNode
}) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const { title } = props
  useEffect(() => {
    document.title = t('dashboard.title', { page: title })
  }, [title, t])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className="flex flex-col gap-2">
      {props.before}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 ref={heading} tabIndex={-1} className="min-w-0 text-3xl font-semibold tracking-tight">
          {title}
        </h1>
        {props.action}
      </div>
      {props.lead && <p className="max-w-[42rem] text-lg text-pretty text-soft">{props.lead}</p>}
    </div>
  )
}
