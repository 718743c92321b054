// What is shown when stored records fail their check: what is damaged, that nothing was deleted, what to do.
import { ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { OwnMarkView } from '../mark/OwnMarkView'
import { useText } from './useText'

/** `records` are the damaged records' ids; `action` is the way on. */
export function DamagedScreen(props: { records: readonly string[]; action?: ReactNode }) {
  const t = useText()
  return (
    <main className="mx-auto flex h-full w-full max-w-md flex-col justify-center gap-5 px-6 py-8">
      <OwnMarkView form="line" />
      <span className="grid size-14 place-items-center rounded-2xl bg-danger-soft text-danger-ink">
        <ShieldAlert aria-hidden size={28} />
      </span>
      <div className="flex flex-col gap-2">
        <h1 className="text-xl font-semibold tracking-tight text-balance">{t('damaged.title')}</h1>
        <p className="text-soft">{t('damaged.body', { count: props.records.length })}</p>
      </div>
      <div className="rounded-control border border-line bg-surface px-4 py-3">
        <p className="text-sm font-semibold text-soft">{t('damaged.records')}</p>
        <ul className="mt-1 max-h-36 overflow-y-auto font-mono text-xs text-ink">
          {props.records.map((record) => (
            <li key={record} className="py-0.5 break-all">
              {record}
            </li>
          ))}
        </ul>
      </div>
      <p className="text-soft">{t('damaged.next')}</p>
      {props.action}
    </main>
  )
}
