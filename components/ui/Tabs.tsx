// Views beside each other, one shown (WAI-ARIA tabs: arrows move, the panel follows).
import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

export interface Tab<V extends string> {
  value: V
  label: string
  /** A small number after the label, such as how many wait. */
  count?: number
}

/** `label` names the row of tabs for screen readers. `children` is the panel of the chosen tab. */
export function Tabs<V extends string>(props: {
  label: string
  tabs: readonly Tab<V>[]
  value: V
  onChange: (value: V) => void
  children: ReactNode
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const now = props.tabs.findIndex((tab) => tab.value === props.value)
    const last = props.tabs.length - 1
    const places: Record<string, number> = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
    }
    const place = places[event.key]
    const next = place === undefined ? undefined : props.tabs[place]
    if (!next) return
    event.preventDefault()
    props.onChange(next.value)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus()
  }
  return (
    <div className="flex min-h-0 flex-col gap-3">
      <div
        ref={list}
        role="tablist"
        aria-label={props.label}
        className="flex gap-1 rounded-control bg-sunken p-1"
      >
        {props.tabs.map((tab) => {
          const selected = tab.value === props.value
          return (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              data-tab={tab.value}
              aria-selected={selected}
              aria-controls={`${id}-panel`}
              tabIndex={selected ? 0 : -1}
              onClick={() => props.onChange(tab.value)}
              onKeyDown={move}
              className={clsx(
                'min-h-8 flex-1 rounded-[0.55rem] px-3 text-sm font-semibold transition-colors',
                selected ? 'bg-raised text-ink shadow-sm' : 'text-soft hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && tab.count > 0 && (
                <span className="ml-1.5 rounded-full bg-brand-soft px-1.5 text-2xs text-brand-ink">
                  {tab.count}
                </span>
              )}
            </button>
          )
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.value}`} className="min-h-0">
        {props.children}
      </div>
    </div>
  )
}
