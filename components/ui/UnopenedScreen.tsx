// The database can't be opened: what is known of it, and that nothing was changed.
import { DatabaseZap } from 'lucide-react'
import type { ReactNode } from 'react'
import { OwnMarkView } from '../mark/OwnMarkView'
import { useText } from './useText'

/** `text` says what it is; `reason` is for a developer; `children` are the way on. */
export function UnopenedScreen(props: { title: string; text: string; reason?: string; children: ReactNode }) {
  const t = useText()
  return (
    <main className="mx-auto flex min-h-full w-full max-w-lg flex-col justify-center gap-5 px-6 py-8">
      <title>{props.title}</title>
      <OwnMarkView form="card" />
      <span className="grid size-14 place-items-center rounded-2xl bg-caution-soft text-caution-ink">
        <DatabaseZap aria-hidden size={28} />
      </span>
      <div className="flex flex-col gap-2">
        <h1 className="text-xl font-semibold tracking-tight text-balance">{props.title}</h1>
        <p className="text-pretty text-soft">{props.text}</p>
      </div>
      {props.children}
      {props.reason !== undefined && (
        <details className="text-sm text-faint">
          <summary className="cursor-pointer">{t('unopened.reason')}</summary>
          <p className="mt-2 rounded-control border border-line bg-surface px-4 py-3 font-mono text-xs break-words text-soft">
            {props.reason}
          </p>
        </details>
      )}
    </main>
  )
}
