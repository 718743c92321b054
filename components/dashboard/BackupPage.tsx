// Backup files: make one, check one, and what was ever checked or repaired.
import type { ReactNode } from 'react'
import { readBackups, readRepairs } from '@/lib/storage/read'
import { CheckFile } from '../backup/CheckFile'
import { MakeFile } from '../backup/MakeFile'
import { Card, FactRow } from '../ui/Card'
import { RelativeTime } from '../ui/RelativeTime'
import { useLiveValue, useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'
import { RepairNotice } from './RepairNotice'

export function BackupPage() {
  const t = useText()
  return (
    <>
      <PageTitle title={t('backup.title')} lead={t('backup.lead')} />
      <RepairNotice />
      <Section title={t('backup.make.title')} text={t('backup.make.text')}>
        <MakeFile />
      </Section>
      <Section title={t('backup.check.title')} text={t('backup.check.text')}>
        <CheckFile />
      </Section>
      <Section title={t('backup.facts')}>
        <Facts />
      </Section>
    </>
  )
}

function Section(props: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{props.title}</h2>
      {props.text && <p className="max-w-[42rem] text-pretty text-soft">{props.text}</p>}
      <Card as="div">{props.children}</Card>
    </section>
  )
}

function Facts() {
  const t = useText()
  const backups = useSharedValue(readBackups)
  const repairs = useLiveValue(readRepairs, [])
  if (!backups || !repairs) return <Skeleton height="8rem" />
  const latest = (times: (number | undefined)[]) => Math.max(0, ...times.map((at) => at ?? 0))
  const phraseAt = latest(backups.map(({ checkedAt }) => checkedAt))
  const fileAt = latest(backups.map(({ fileCheckedAt }) => fileCheckedAt))
  return (
    <dl className="-my-2.5 divide-y divide-line">
      <FactRow label={t('backup.facts.phrase')}>
        {phraseAt === 0 ? t('backup.facts.never') : <RelativeTime at={phraseAt} />}
      </FactRow>
      <FactRow label={t('backup.facts.file')}>
        {fileAt === 0 ? t('backup.facts.never') : <RelativeTime at={fileAt} />}
      </FactRow>
      <FactRow label={t('backup.facts.repairs')} stacked={repairs.length > 0}>
        {repairs.length === 0 ? (
          t('backup.facts.noRepairs')
        ) : (
          <ul className="flex flex-col gap-1.5">
            {repairs.map((repair) => (
              <li key={repair.at} className="flex flex-wrap justify-between gap-x-4">
                <span>
                  {t('backup.repair.row', {
                    copy: t(`backup.repair.${repair.copy}`),
                    problem: t(`backup.repair.${repair.problem}`),
                  })}
                </span>
                <span className="text-faint">
                  {repair.failed === undefined ? t('backup.repair.mended') : t('backup.repair.notMended')}
                  {' · '}
                  <RelativeTime at={repair.at} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </FactRow>
    </dl>
  )
}
