// One call of a batch: its place, what it does in words, what must be said of it, and its bytes.
import type { ReactNode } from 'react'
import { plainText } from '@/lib/base/visibleText'
import type { Network } from '@/lib/chain/networks/network'
import type { TransactionDraft, TransactionRequest } from '@/lib/requests/approvals/question'
import { DescriptionCard } from '../safety/DescriptionCard'
import { headline } from '../safety/describedText'
import { Card, FactRow } from '../ui/Card'
import { CopyButton } from '../ui/CopyButton'
import { Notice } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'
import { ActionDetails } from './ActionDetails'
import { AddressCard, type Names } from './AddressCard'
import { actionWords, earlyAction } from './actionWords'
import type { Currency } from './costText'
import { Disclosure } from './Disclosure'
import { DraftWarnings } from './DraftWarnings'
import { descriptionContext } from './descriptionContext'
import { groupThousands } from './feeNumbers'
import { OwnReading, shownDescription } from './OwnReading'

interface Place {
  number: number
  total: number
}

interface Around {
  place: Place
  currency: Currency
  network: Network | undefined
  names: Names
}

export function CallPart(
  props: Around & {
    draft: TransactionDraft
    untried: string | undefined
    /** Where the amount of an approval may be chosen. */
    amount?: ReactNode
  },
) {
  const t = useText()
  const language = useLanguage()
  const { draft, currency } = props
  const words = actionWords(draft.action, draft.token, currency, t, language)
  const description = shownDescription(draft)
  const context = descriptionContext({ ...props, tokens: draft.tokens })
  const title = description && headline(description, { t, language, currency }, context)
  return (
    <Part place={props.place} title={title ?? words.title}>
      {words.exact !== undefined && (
        <p className="text-xs break-all text-soft">{t('approval.tx.exactly', { amount: words.exact })}</p>
      )}
      {draft.action.type === 'unknown call' && !description && (
        <Notice tone="caution">{t('approval.tx.unknownCallBody')}</Notice>
      )}
      {draft.findings.length > 0 && <DraftWarnings draft={draft} currency={currency} />}
      {props.untried !== undefined && (
        <Notice tone="caution">{t('calls.untried', { reason: plainText(props.untried, 300).text })}</Notice>
      )}
      {description && <DescriptionCard description={description} context={context} />}
      {props.amount}
      <OwnReading title={words.title} behind={description !== undefined}>
        <ActionDetails
          action={draft.action}
          token={draft.token}
          proxy={draft.proxy}
          currency={currency}
          network={props.network}
          names={props.names}
        />
      </OwnReading>
      <Bytes draft={draft} />
    </Part>
  )
}

export function UnpreparedCallPart(props: Around & { request: TransactionRequest }) {
  const t = useText()
  const language = useLanguage()
  const { request, currency, network, names } = props
  const action = earlyAction(request)
  const words = action && actionWords(action, undefined, currency, t, language)
  return (
    <Part place={props.place} title={words?.title ?? t('action.unknownCall')}>
      {action ? (
        <ActionDetails
          action={action}
          token={undefined}
          currency={currency}
          network={network}
          names={names}
        />
      ) : (
        request.to !== null && (
          <Card>
            <AddressCard
              label={t('approval.tx.contract')}
              address={request.to}
              network={network}
              names={names}
            />
          </Card>
        )
      )}
    </Part>
  )
}

function Part(props: { place: Place; title: string; children: ReactNode }) {
  const t = useText()
  return (
    <li className="flex flex-col gap-2.5">
      <div className="flex flex-col gap-0.5">
        <span className="text-xs font-semibold text-brand-ink">{t('calls.place', { ...props.place })}</span>
        <h2 className="text-lg font-semibold text-balance break-words">{props.title}</h2>
      </div>
      {props.children}
    </li>
  )
}

/** For those who read them elsewhere: gas, nonce and calldata. */
function Bytes(props: { draft: TransactionDraft }) {
  const t = useText()
  const { data, gas, nonce } = props.draft.unsigned
  const byteLength = (data.length - 2) / 2
  return (
    <Disclosure
      title={t('calls.details')}
      aside={byteLength === 0 ? t('approval.tx.noData') : t('approval.tx.dataSize', { count: byteLength })}
    >
      <dl className="divide-y divide-line">
        <FactRow label={t('approval.fee.gasLimit')}>
          <span className="font-mono text-sm">{groupThousands(gas.toString())}</span>
        </FactRow>
        <FactRow label={t('approval.tx.nonce')}>
          <span className="font-mono text-sm">{nonce.toString()}</span>
        </FactRow>
      </dl>
      {byteLength > 0 && (
        <div className="mt-2 flex items-start gap-2">
          <code className="min-w-0 flex-1 font-mono text-xs break-all text-soft">{data}</code>
          <CopyButton text={data} />
        </div>
      )}
    </Disclosure>
  )
}
