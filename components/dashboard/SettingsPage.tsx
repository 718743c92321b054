// The user's choices, and what Holdfast is.
import type { ReactNode } from 'react'
import type { Settings } from '@/lib/storage/database'
import { readSettings } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { LanguageSelect } from '../settings/LanguageSelect'
import { LimitsCard } from '../settings/LimitsCard'
import { ListPlaces } from '../settings/ListPlaces'
import { libraries } from '../settings/libraries'
import { PricesCard } from '../settings/PricesCard'
import { Card, FactRow } from '../ui/Card'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { useDeed, useFlash } from '../ui/useFlash'
import { useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

/** `version` is the extension's. */
export function SettingsPage(props: { version: string }) {
  const t = useText()
  const flash = useFlash()
  const settings = useSharedValue(readSettings)
  return (
    <>
      <PageTitle title={t('dashboard.page.settings')} />
      <Section title={t('dashboard.settings.look')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('dashboard.settings.language')}>
            <LanguageSelect
              onFailed={(reason) => flash({ tone: 'failed', text: t('common.commandFailed', { reason }) })}
            />
          </Field>
          {settings ? <ThemeSelect theme={settings.theme} /> : <Skeleton height="4rem" />}
        </div>
      </Section>
      <Section title={t('limits.title')}>
        <LimitsCard />
      </Section>
      <Section title={t('prices.title')}>
        <PricesCard />
      </Section>
      <Section title={t('lists.title')}>
        <p className="mb-4 max-w-[42rem] text-pretty text-soft">{t('lists.text')}</p>
        <ListPlaces />
      </Section>
      <Section title={t('security.title')}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-pretty text-soft">{t('security.settings.text')}</p>
          <a className="font-semibold text-brand-ink underline" href={routeHref({ page: 'security' })}>
            {t('security.open')}
          </a>
        </div>
      </Section>
      <Section title={t('backup.title')}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-pretty text-soft">{t('backup.settings.text')}</p>
          <a className="font-semibold text-brand-ink underline" href={routeHref({ page: 'backup' })}>
            {t('backup.open')}
          </a>
        </div>
      </Section>
      <Section title={t('reveal.settings')}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-pretty text-soft">{t('reveal.settings.text')}</p>
          <a className="font-semibold text-brand-ink underline" href={routeHref({ page: 'reveal' })}>
            {t('reveal.open')}
          </a>
        </div>
      </Section>
      <Section title={t('dashboard.settings.about')}>
        <dl className="-my-2.5 divide-y divide-line">
          <FactRow label={t('dashboard.settings.version')}>
            <span className="font-mono">{props.version}</span>
          </FactRow>
          <FactRow label={t('dashboard.settings.licence')}>{t('dashboard.settings.licence.value')}</FactRow>
          <FactRow label={t('dashboard.settings.privacy')} stacked>
            <span className="text-pretty">{t('dashboard.settings.privacy.value')}</span>
          </FactRow>
          <FactRow label={t('dashboard.settings.libraries')} stacked>
            <details>
              <summary className="w-fit rounded-md font-medium text-brand-ink">
                {t('dashboard.settings.libraries.value')}
              </summary>
              <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
                {libraries.map(({ name, licence }) => (
                  <li key={name} className="flex justify-between gap-4 py-1 text-sm">
                    <span className="font-mono">{name}</span>
                    <span className="text-faint">{licence}</span>
                  </li>
                ))}
              </ul>
            </details>
          </FactRow>
        </dl>
      </Section>
    </>
  )
}

function Section(props: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{props.title}</h2>
      <Card as="div">{props.children}</Card>
    </section>
  )
}

function ThemeSelect(props: { theme: Settings['theme'] }) {
  const t = useText()
  const deed = useDeed()
  return (
    <Field label={t('dashboard.settings.theme')}>
      <Select<Settings['theme']>
        value={props.theme}
        onChange={(theme) => void deed(() => sendCommand('changeSettings', { theme }))}
        options={[
          { value: 'system', label: t('dashboard.settings.theme.system') },
          { value: 'light', label: t('dashboard.settings.theme.light') },
          { value: 'dark', label: t('dashboard.settings.theme.dark') },
        ]}
      />
    </Field>
  )
}
