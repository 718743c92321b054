// Everything that is known of one transaction.
import { ArrowLeft, SearchX } from 'lucide-react'
import { type Activity, readAccounts, readNetworks, readOneActivity } from '@/lib/storage/read'
import { ActivityAmount } from '../activity/ActivityRow'
import { describeActivity } from '../activity/describeActivity'
import { FactList } from '../activity/FactList'
import { Levels } from '../activity/Levels'
import { listFacts } from '../activity/listFacts'
import { Obstacles } from '../activity/Obstacles'
import { OutcomeCard } from '../activity/OutcomeCard'
import { RawTransaction } from '../activity/RawTransaction'
import { Reliance } from '../activity/Reliance'
import { ReplaceButtons } from '../activity/ReplaceButtons'
import { RequestFacts } from '../activity/RequestFacts'
import { SignedFacts } from '../activity/SignedFacts'
import { StatusEvidence } from '../activity/StatusEvidence'
import { StatusSentence, StatusWord } from '../activity/StatusWord'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { NetworkBadge } from '../ui/NetworkBadge'
import { useLive, useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

export function TransactionPage(props: { id: string }) {
  const t = useText()
  const { id } = props
  const found = useLive(() => readOneActivity(id), [id])
  if (found.type === 'failed') throw found.error
  if (found.type === 'reading') return <Loading />
  if (found.value === undefined) {
    return (
      <>
        <PageTitle title={t('dashboard.activity.gone.title')} before={<BackLink />} />
        <Card>
          <EmptyState icon={SearchX} title={t('dashboard.activity.gone.title')}>
            {t('dashboard.activity.gone.text')}
          </EmptyState>
        </Card>
      </>
    )
  }
  return <Details activity={found.value} />
}

function Details(props: { activity: Activity }) {
  const t = useText()
  const { activity } = props
  const { transaction } = activity
  const accounts = useSharedValue(readAccounts)
  const networks = useSharedValue(readNetworks)
  const network = networks?.find(({ chainId }) => chainId === transaction.chainId)
  const { what, kind, amount } = describeActivity(activity, network?.currency)
  const { status } = activity
  const saysMore = status.type === 'outbid' || status.type === 'replaced' || ('out' in status && status.out)
  return (
    <>
      <PageTitle title={t(what)} before={<BackLink />} />
      <div className="-mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <span className="text-lg">
          <StatusWord status={activity.status} withConfirmations />
        </span>
        <NetworkBadge network={network} chainId={transaction.chainId} />
        <span className="text-xl font-semibold">
          <ActivityAmount amount={amount} outgoing={kind !== 'token approve'} expandable />
        </span>
      </div>
      {saysMore ? (
        <StatusEvidence activity={activity} explorer={network?.explorer} />
      ) : (
        <p className="-mt-3 text-soft empty:hidden">
          <StatusSentence status={activity.status} />
        </p>
      )}
      {activity.mayBeReplaced && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ReplaceButtons activity={activity} />
          <a
            className="text-sm font-semibold text-brand-ink underline-offset-2 hover:underline"
            href={routeHref({ page: 'doctor', id: `${transaction.chainId}:${transaction.from}` })}
          >
            {t('doctor.open')}
          </a>
        </div>
      )}
      {transaction.signed && (
        <Card title={t('activity.levels')}>
          <div className="flex flex-col gap-4 pt-1">
            <Levels activity={activity} />
            <Reliance activity={activity} />
            <p className="text-sm text-faint">{t(finalWords[activity.finality?.final ?? 'none'])}</p>
          </div>
        </Card>
      )}
      <Obstacles activity={activity} />
      <OutcomeCard activity={activity} network={network} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('dashboard.detail.happened')}>
            <FactList facts={listFacts(activity)} explorer={network?.explorer} />
          </Card>
          <Card title={t('dashboard.detail.asked')}>
            <RequestFacts activity={activity} network={network} accounts={accounts ?? []} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('dashboard.detail.signed')}>
            <SignedFacts activity={activity} network={network} accounts={accounts ?? []} />
          </Card>
          <RawTransaction transaction={transaction} />
        </div>
      </div>
    </>
  )
}

const finalWords = {
  validators: 'activity.final.validators',
  'final on L1': 'activity.final.finalOnL1',
  'proved on L1': 'activity.final.provedOnL1',
  milestone: 'activity.final.milestone',
  consensus: 'activity.final.consensus',
  none: 'activity.final.none',
} as const

function BackLink() {
  const t = useText()
  return (
    <a
      href={routeHref({ page: 'activity' })}
      className="-ml-2 inline-flex min-h-9 w-fit items-center gap-1.5 rounded-[0.625rem] px-2 text-sm font-semibold text-brand-ink transition-colors hover:bg-brand-soft"
    >
      <ArrowLeft aria-hidden size={16} />
      {t('dashboard.activity.back')}
    </a>
  )
}

function Loading() {
  return (
    <div className="flex flex-col gap-6">
      <Skeleton width="14rem" height="2.4rem" />
      <Card>
        <Skeleton height="12rem" />
      </Card>
    </div>
  )
}
