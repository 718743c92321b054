// One transaction, whole: what it did, how it stands, what it cost, where to look it up.
import { ActivityAmount } from '@/components/activity/ActivityRow'
import { describeActivity } from '@/components/activity/describeActivity'
import { Levels } from '@/components/activity/Levels'
import { Reliance } from '@/components/activity/Reliance'
import { ReplaceButtons } from '@/components/activity/ReplaceButtons'
import { StatusEvidence } from '@/components/activity/StatusEvidence'
import { StatusSentence, StatusWord } from '@/components/activity/StatusWord'
import { AddressView, ExplorerLink, HashLink } from '@/components/ui/AddressView'
import { Amount } from '@/components/ui/Amount'
import { Card, FactRow } from '@/components/ui/Card'
import { NetworkBadge } from '@/components/ui/NetworkBadge'
import { Header, PageShell } from '@/components/ui/PageShell'
import { RelativeTime } from '@/components/ui/RelativeTime'
import { useLiveValue } from '@/components/ui/useLive'
import { useText } from '@/components/ui/useText'
import { type Activity, readOneActivity } from '@/lib/storage/read'
import { readContactsAt } from '@/lib/storage/read/contacts'
import type { InUse } from './inUse'

export function TransactionDetail(props: { id: string; inUse: InUse; onBack: () => void }) {
  const t = useText()
  const activity = useLiveValue(() => readOneActivity(props.id), [props.id])
  return (
    <PageShell header={<Header title={t('activity.detail')} onBack={props.onBack} />}>
      {activity && <Facts activity={activity} inUse={props.inUse} />}
    </PageShell>
  )
}

function Facts(props: { activity: Activity; inUse: InUse }) {
  const t = useText()
  const { activity, inUse } = props
  const { transaction, status, question } = activity
  const network = inUse.networks.find((each) => each.chainId === transaction.chainId)
  const { kind, what, other, amount } = describeActivity(activity, network?.currency)
  const nameOf = (address: string) => inUse.accounts.find((each) => each.address === address)?.name
  const asker = question?.asker
  const saysMore = status.type === 'outbid' || status.type === 'replaced' || ('out' in status && status.out)
  const contact = useLiveValue(
    async () => (other ? (await readContactsAt(other, transaction.chainId))[0]?.name : undefined),
    [other, transaction.chainId],
  )
  return (
    <div className="flex flex-col gap-3 px-4 pb-4">
      <div className="flex flex-col items-center gap-1 py-2 text-center">
        <p className="text-sm font-semibold text-soft">{t(what)}</p>
        {amount && (
          <p className="max-w-full text-2xl font-semibold tracking-tight break-words">
            <ActivityAmount amount={amount} outgoing={kind !== 'token approve'} expandable />
          </p>
        )}
        <StatusWord status={status} withConfirmations />
        {!saysMore && (
          <p className="max-w-72 text-sm text-pretty break-words text-faint empty:hidden">
            <StatusSentence status={status} />
          </p>
        )}
      </div>
      <div className="flex justify-center empty:hidden">
        <ReplaceButtons activity={activity} />
      </div>
      {saysMore && <StatusEvidence activity={activity} explorer={network?.explorer} />}
      {transaction.signed && (
        <Card as="div">
          <div className="flex flex-col gap-3">
            <Levels activity={activity} plain />
            <Reliance activity={activity} />
          </div>
        </Card>
      )}
      <Card padding="none">
        <dl className="divide-y divide-line px-4 py-1">
          <FactRow label={t('common.to')} stacked>
            {other ? (
              <AddressView
                form="full"
                address={other}
                name={nameOf(other) ?? contact}
                explorer={network?.explorer}
                copy
              />
            ) : (
              t('activity.newContract')
            )}
          </FactRow>
          <FactRow label={t('common.from')} stacked>
            <AddressView
              form="full"
              address={transaction.from}
              name={nameOf(transaction.from)}
              explorer={network?.explorer}
              copy
            />
          </FactRow>
          <FactRow label={t('common.network')}>
            <NetworkBadge network={network} chainId={transaction.chainId} />
          </FactRow>
          {asker?.type === 'site' && (
            <FactRow label={t('activity.site')}>
              <span className="break-all">{asker.origin}</span>
            </FactRow>
          )}
          <Fee
            activity={activity}
            symbol={network?.currency.symbol}
            decimals={network?.currency.decimals ?? 18}
          />
          <FactRow label={t('activity.when')}>
            <RelativeTime at={transaction.reservedAt} />
          </FactRow>
          {transaction.signed && (
            <FactRow label={t('activity.hash')}>
              <HashLink hash={transaction.signed.hash} explorer={network?.explorer} copy />
            </FactRow>
          )}
          {status.type === 'included' && (
            <FactRow label={t('activity.block')}>
              {network?.explorer ? (
                <span className="inline-flex items-center gap-1">
                  {status.block.number.toString()}
                  <ExplorerLink href={`${network.explorer}/block/${status.block.number}`} />
                </span>
              ) : (
                status.block.number.toString()
              )}
            </FactRow>
          )}
          <FactRow label={t('activity.nonce')}>{transaction.nonce.toString()}</FactRow>
        </dl>
      </Card>
    </div>
  )
}

/** What was paid once a receipt says so; before that, the most it can be. */
function Fee(props: { activity: Activity; symbol: string | undefined; decimals: number }) {
  const t = useText()
  const { status, transaction } = props.activity
  const { fees, gas } = transaction.unsigned
  const paid = status.type === 'included'
  const atMostWei = gas * (fees.type === 'eip1559' ? fees.maxFeePerGas : fees.gasPrice)
  return (
    <FactRow label={t(paid ? 'activity.feePaid' : 'activity.feeAtMost')}>
      <Amount
        value={paid ? status.feeWei : atMostWei}
        decimals={props.decimals}
        symbol={props.symbol}
        expandable
      />
    </FactRow>
  )
}
