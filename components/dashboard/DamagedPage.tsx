// Stored records fail their check: which ones, and what the user can do without making it worse.
import { HardDrive, KeyRound, type LucideIcon, RotateCw, ShieldAlert } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { OwnMarkView } from '../mark/OwnMarkView'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { useText } from '../ui/useText'

/** `records` are the ids of the damaged records; `onRestore` leads to the set-up that takes a file or a phrase. */
export function DamagedPage(props: {
  records: readonly string[]
  onRestore: (from: 'file' | 'phrase') => void
}) {
  const t = useText()
  useEffect(() => {
    document.title = t('dashboard.title', { page: t('dashboard.page.damaged') })
  }, [t])
  return (
    <main className="mx-auto flex min-h-dvh max-w-2xl flex-col justify-center gap-6 px-5 py-10">
      <OwnMarkView form="card" />
      <span className="grid size-14 place-items-center rounded-2xl bg-danger-soft text-danger-ink">
        <ShieldAlert aria-hidden size={28} />
      </span>
      <div className="flex flex-col gap-2.5">
        <h1 className="text-3xl font-semibold tracking-tight text-balance">{t('damaged.title')}</h1>
        <p className="text-lg text-pretty text-soft">{t('dashboard.damaged.lead')}</p>
      </div>
      <Card title={t('damaged.records')}>
        <ul className="max-h-48 overflow-y-auto font-mono text-sm">
          {props.records.map((record) => (
            <li key={record} className="py-0.5 break-all">
              {record}
            </li>
          ))}
        </ul>
      </Card>
      <section className="flex flex-col gap-4">
        <h2 className="text-xl font-semibold">{t('dashboard.damaged.what')}</h2>
        <ol className="flex flex-col gap-5">
          <Way icon={RotateCw} title={t('dashboard.damaged.restart.title')}>
            {t('dashboard.damaged.restart.text')}
          </Way>
          <Way
            icon={KeyRound}
            title={t('dashboard.damaged.restore.title')}
            actions={
              <div className="flex flex-col gap-3 sm:flex-row">
                <Button variant="primary" onClick={() => props.onRestore('file')}>
                  {t('backup.damaged.file')}
                </Button>
                <Button onClick={() => props.onRestore('phrase')}>{t('backup.damaged.phrase')}</Button>
              </div>
            }
          >
            {t('backup.damaged.text')}
          </Way>
          <Way icon={HardDrive} title={t('dashboard.damaged.keep.title')}>
            {t('dashboard.damaged.keep.text')}
          </Way>
        </ol>
      </section>
    </main>
  )
}

function Way(props: { icon: LucideIcon; title: string; children: string; actions?: ReactNode }) {
  const { icon: Icon } = props
  return (
    <li className="flex gap-4">
      <span className="grid size-10 shrink-0 place-items-center rounded-control bg-brand-soft text-brand-ink">
        <Icon aria-hidden size={19} />
      </span>
      <div className="flex flex-col gap-0.5">
        <h3 className="text-lg font-semibold">{props.title}</h3>
        <p className="text-pretty text-soft">{props.children}</p>
        {props.actions && <div className="mt-4">{props.actions}</div>}
      </div>
    </li>
  )
}
