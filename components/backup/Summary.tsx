// What a backup file would restore.
import { exactTimeText } from '@/lib/i18n/timeText'
import type { BackupSummary } from '@/lib/messages/commands/backup'
import { findAccounts } from '../accounts/findAccounts'
import { AddressView } from '../ui/AddressView'
import { Card, FactRow } from '../ui/Card'
import { LongList } from '../ui/LongList'
import { Notice } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'

export function Summary(props: { summary: BackupSummary }) {
  const t = useText()
  const language = useLanguage()
  const { createdAt, accounts, networks, endpoints, contacts, tokens } = props.summary
  return (
    <Card as="div">
      <dl className="-my-2.5 divide-y divide-line">
        <FactRow label={t('backup.summary.made')}>{exactTimeText(createdAt, language)}</FactRow>
        <FactRow label={t('backup.summary.accounts')} stacked>
          <div className="flex flex-col gap-3">
            <LongList
              rows={unprovedFirst(accounts)}
              keyOf={({ address }) => address}
              find={findAccounts}
              search={t('list.searchAccounts')}
              className="flex flex-col gap-3"
            >
              {({ address, name, proved }) => (
                <li className="flex flex-col gap-1">
                  <span className="font-semibold">{name}</span>
                  <AddressView address={address} form="full" blockie />
                  {!proved && <Notice tone="danger">{t('backup.summary.unproved')}</Notice>}
                </li>
              )}
            </LongList>
          </div>
        </FactRow>
        <FactRow label={t('backup.summary.networks')}>
          {networks.length === 0 ? t('backup.summary.none') : networks.join(', ')}
        </FactRow>
        <FactRow label={t('backup.summary.endpoints')}>
          {endpoints === 0 ? t('backup.summary.none') : endpoints}
        </FactRow>
        <FactRow label={t('backup.summary.contacts')}>
          {contacts === 0 ? t('backup.summary.none') : contacts}
        </FactRow>
        <FactRow label={t('backup.summary.tokens')}>
          {tokens === 0 ? t('backup.summary.none') : tokens}
        </FactRow>
      </dl>
    </Card>
  )
}

/** What the file's secrets don't lead to must not be out of sight among a thousand that they do. */
function unprovedFirst(accounts: BackupSummary['accounts']): BackupSummary['accounts'] {
  return accounts.toSorted((a, b) => Number(a.proved) - Number(b.proved))
}
