// What is shown when the data of an older Holdfast could not be brought to this one's form: all of it is still there.
import { DatabaseBackup } from 'lucide-react'
import { createContext, type ReactNode, useContext } from 'react'
import type { NotMigrated } from './findDatabase'
import { useText } from './useText'

/** What the background said; around the screen that a page shows then. */
export const NotMigratedContext = createContext<NotMigrated | undefined>(undefined)

/** `children` are the way on; without them there is a link to the full tab. */
export function NotMigratedScreen(props: { children?: ReactNode }) {
  const t = useText()
  const state = useContext(NotMigratedContext)
  return (
    <main className="mx-auto flex min-h-full w-full max-w-md flex-col justify-center gap-5 px-6 py-8">
      <title>{t('notMigrated.title')}</title>
      <span className="grid size-14 place-items-center rounded-2xl bg-caution-soft text-caution-ink">
        <DatabaseBackup aria-hidden size={28} />
      </span>
      <div className="flex flex-col gap-2">
        <h1 className="text-xl font-semibold tracking-tight text-balance">{t('notMigrated.title')}</h1>
        <p className="text-pretty text-soft">{t('notMigrated.text')}</p>
      </div>
      {state && (
        <p className="rounded-control border border-line bg-surface px-4 py-3 font-mono text-xs break-words text-soft">
          {state.reason}
        </p>
      )}
      {props.children ?? (
        <a
          href="dashboard.html"
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center justify-center rounded-control bg-brand px-4 font-semibold text-on-brand hover:bg-brand-strong"
        >
          {t('damaged.open')}
        </a>
      )}
    </main>
  )
}
