// The way back to the page above this one.
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Route, routeHref } from './route'

export function BackLink(props: { to: Route; children: ReactNode }) {
  return (
    <a
      href={routeHref(props.to)}
      className="-ml-2 inline-flex min-h-9 w-fit items-center gap-1.5 rounded-[0.625rem] px-2 text-sm font-semibold text-brand-ink transition-colors hover:bg-brand-soft"
    >
      <ArrowLeft aria-hidden size={16} />
      {props.children}
    </a>
  )
}
