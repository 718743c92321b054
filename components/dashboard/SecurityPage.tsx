// What keeps the wallet shut to others: the mark, the password, passkeys, and when it locks by itself.
import type { ReactNode } from 'react'
import { readSettings } from '@/lib/storage/read'
import { AutoLock } from '../security/AutoLock'
import { ChangePassword } from '../security/ChangePassword'
import { Lifts } from '../security/Lifts'
import { OwnMarkSettings } from '../security/OwnMarkSettings'
import { Passkeys } from '../security/Passkeys'
import { Card } from '../ui/Card'
import { useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'

export function SecurityPage() {
  const t = useText()
  const settings = useSharedValue(readSettings)
  return (
    <>
      <PageTitle title={t('security.title')} lead={t('security.lead')} />
      <Section title={t('security.mark')} text={t('security.mark.text')}>
        <OwnMarkSettings />
      </Section>
      <Section title={t('security.passkeys')} text={t('security.passkeys.text')}>
        <Passkeys />
      </Section>
      <Section title={t('security.password')} text={t('security.password.text')}>
        <ChangePassword />
      </Section>
      <Section title={t('lifts.title')} text={t('lifts.text')}>
        <Lifts />
      </Section>
      <Section title={t('dashboard.settings.lock')}>
        {settings ? <AutoLock stored={settings.autoLockMinutes} /> : <Skeleton height="4rem" />}
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
