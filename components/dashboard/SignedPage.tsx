// "What did I sign?": every request that was approved, with the score it had.
import { clsx } from 'clsx'
import {
  ArrowLeftRight,
  Braces,
  FileSignature,
  type LucideIcon,
  MessageSquareText,
  PlugZap,
  ScrollText,
} from 'lucide-react'
import { useState } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import type { Question } from '@/lib/requests/approvals/question'
import { readNetworks } from '@/lib/storage/read'
import { readSigned } from '@/lib/storage/read/signed'
import { SafetyTabs } from '../safety/SafetyTabs'
import { askerHost, kindKey, scoreOfQuestion, signedSentence } from '../safety/signedWords'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { RelativeTime } from '../ui/RelativeTime'
import { Select } from '../ui/Select'
import { useLiveValue } from '../ui/useLive'
import { useLanguage, useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

const limit = 200

type Shown = 'all' | 'dangerous'

export function SignedPage() {
  const t = useText()
  const [shown, setShown] = useState<Shown>('all')
  const networks = useLiveValue(readNetworks, [])
  const signed = useLiveValue(() => readSigned(limit, shown === 'all' ? undefined : isDangerous), [shown])
  return (
    <>
      <PageTitle title={t('signed.title')} lead={t('signed.lead')} />
      <SafetyTabs here="signed" />
      {signed !== undefined && (signed.length > 0 || shown !== 'all') && (
        <div className="max-w-64">
          <Select<Shown>
            aria-label={t('signed.filter')}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: t('signed.filter.all') },
              { value: 'dangerous', label: t('signed.filter.dangerous') },
            ]}
          />
        </div>
      )}
      {!signed || !networks ? (
        <Card>
          <Skeleton height="8rem" />
        </Card>
      ) : signed.length === 0 ? (
        <Card>
          <EmptyState icon={ScrollText} title={t('signed.empty.title')}>
            {t('signed.empty.text')}
          </EmptyState>
        </Card>
      ) : (
        <Card padding="none" as="div">
          <ul className="divide-y divide-line">
            {signed.map((question) => (
              <SignedRow key={question.id} question={question} networks={networks} />
            ))}
          </ul>
        </Card>
      )}
      {signed?.length === limit && (
        <p className="text-center text-sm text-faint">{t('signed.latest', { count: limit })}</p>
      )}
    </>
  )
}

function isDangerous(question: Question): boolean {
  return scoreOfQuestion(question)?.level === 'danger'
}

const icons: Partial<Record<Question['body']['kind'], LucideIcon>> = {
  transaction: ArrowLeftRight,
  calls: ArrowLeftRight,
  message: MessageSquareText,
  'typed data': Braces,
  connect: PlugZap,
}

function SignedRow(props: { question: Question; networks: readonly Network[] }) {
  const t = useText()
  const language = useLanguage()
  const { question } = props
  const { kind } = question.body
  const Icon = icons[kind] ?? FileSignature
  const score = scoreOfQuestion(question)
  const at = question.answer?.at ?? question.askedAt
  return (
    <li>
      <a
        href={routeHref({ page: 'signed', id: question.id })}
        className="flex items-center gap-3.5 px-4 py-3.5 transition-colors hover:bg-sunken"
      >
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-ink">
          <Icon aria-hidden size={17} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="truncate font-semibold">
            {signedSentence(question, { t, language, networks: props.networks })}
          </span>
          <span className="truncate text-sm text-faint">
            {t(kindKey(kind))} · {askerHost(question) ?? t('signed.byWallet')} · <RelativeTime at={at} />
          </span>
        </span>
        {score && (
          <span
            className={clsx(
              'shrink-0 rounded-full px-2.5 py-1 text-xs font-semibold tabular-nums',
              score.level === 'danger' || score.level === 'forbidden'
                ? 'bg-danger-soft text-danger-ink'
                : score.level === 'caution'
                  ? 'bg-caution-soft text-caution-ink'
                  : 'bg-sunken text-soft',
            )}
          >
            {t('signed.score', { score: score.score })}
          </span>
        )}
      </a>
    </li>
  )
}
