// Every transaction made here, narrowed down by account and network.
import { ListFilter, ScrollText, Stethoscope } from 'lucide-react'
import { useState } from 'react'
import type { Address } from '@/lib/base/address'
import { readAccounts, readActivePairs, readActivity, readNetworks } from '@/lib/storage/read'
import { ActivityRow } from '../activity/ActivityRow'
import { DeadLetters } from '../activity/DeadLetters'
import { FrozenNotice } from '../activity/FrozenNotice'
import { StopNotices } from '../activity/StopNotice'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { Select } from '../ui/Select'
import { shortHex } from '../ui/shortHex'
import { useLiveValue, useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { BackupReminder } from './BackupReminder'
import { PageTitle } from './PageTitle'
import { RepairNotice } from './RepairNotice'
import { routeHref } from './route'

/** So many are shown at first, and with each "more". */
const atOnce = 50

export function ActivityPage() {
  const t = useText()
  const [address, setAddress] = useState<Address | 'all'>('all')
  const [chain, setChain] = useState('all')
  const [limit, setLimit] = useState(atOnce)
  const chainId = chain === 'all' ? undefined : Number(chain)
  const accounts = useSharedValue(readAccounts)
  const networks = useSharedValue(readNetworks)
  const activities = useLiveValue(
    () =>
      readActivity({
        ...(address === 'all' ? {} : { address }),
        ...(chainId === undefined ? {} : { chainId }),
        limit,
      }),
    [address, chainId, limit],
  )
  // Only what would show something can be chosen: a list of a thousand accounts is no help, and slow.
  const pairs = useLiveValue(readActivePairs, []) ?? []
  const senders = new Set(pairs.map(([from]) => from))
  const used = new Set(pairs.map(([, chainId]) => chainId))
  const filtered = address !== 'all' || chain !== 'all'
  const showAll = () => {
    setAddress('all')
    setChain('all')
  }

  return (
    <>
      <PageTitle
        title={t('dashboard.page.activity')}
        lead={t('dashboard.activity.lead')}
        action={
          pairs.length > 0 && (
            <a
              className="inline-flex min-h-9 items-center gap-1.5 font-semibold text-brand-ink underline-offset-2 hover:underline"
              href={routeHref({ page: 'doctor' })}
            >
              <Stethoscope aria-hidden size={17} />
              {t('doctor.title')}
            </a>
          )
        }
      />
      <RepairNotice />
      <StopNotices networks={networks ?? []} />
      <BackupReminder />
      {accounts && networks && <DeadLetters accounts={accounts} networks={networks} />}
      {(filtered || activities === undefined || activities.length > 0) && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select<Address | 'all'>
            aria-label={t('dashboard.activity.account')}
            value={address}
            onChange={(chosen) => {
              setAddress(chosen)
              setLimit(atOnce)
            }}
            options={[
              { value: 'all', label: t('dashboard.activity.allAccounts') },
              ...(accounts ?? [])
                .filter((account) => senders.has(account.address))
                .map((account) => ({
                  value: account.address,
                  label: `${account.name} · ${shortHex(account.address)}`,
                })),
            ]}
          />
          <Select
            aria-label={t('dashboard.activity.network')}
            value={chain}
            onChange={(chosen) => {
              setChain(chosen)
              setLimit(atOnce)
            }}
            options={[
              { value: 'all', label: t('dashboard.activity.allNetworks') },
              ...(networks ?? [])
                .filter((network) => used.has(network.chainId))
                .map((network) => ({ value: String(network.chainId), label: network.name })),
            ]}
          />
        </div>
      )}
      {!activities || !accounts || !networks ? (
        <Card>
          <div className="flex flex-col gap-5">
            {[0, 1, 2, 3].map((row) => (
              <div key={row} className="flex items-center gap-3">
                <Skeleton width="2.25rem" height="2.25rem" round />
                <div className="flex flex-1 flex-col gap-1.5">
                  <Skeleton width="40%" />
                  <Skeleton width="25%" height="0.75rem" />
                </div>
              </div>
            ))}
          </div>
        </Card>
      ) : activities.length === 0 ? (
        <Card>
          {filtered ? (
            <EmptyState
              icon={ListFilter}
              title={t('dashboard.activity.none.title')}
              action={<Button onClick={showAll}>{t('dashboard.activity.clear')}</Button>}
            >
              {t('dashboard.activity.none.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={ScrollText} title={t('dashboard.activity.empty.title')}>
              {t('dashboard.activity.empty.text')}
            </EmptyState>
          )}
        </Card>
      ) : (
        <>
          <FrozenNotice activities={activities} />
          <Card padding="none" as="div">
            <ul className="divide-y divide-line">
              {activities.map((activity) => (
                <ActivityRow
                  key={activity.transaction.id}
                  activity={activity}
                  network={networks.find(({ chainId }) => chainId === activity.transaction.chainId)}
                  accounts={accounts}
                  onOpen={() => {
                    location.hash = routeHref({ page: 'activity', id: activity.transaction.id })
                  }}
                />
              ))}
            </ul>
          </Card>
          {activities.length === limit && (
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="text-sm text-faint">{t('dashboard.activity.latest', { count: limit })}</p>
              <Button onClick={() => setLimit(limit + atOnce)}>{t('list.more', { count: atOnce })}</Button>
            </div>
          )}
        </>
      )}
    </>
  )
}
