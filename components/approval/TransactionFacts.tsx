// The rest of a transaction, a fact a line: from where, on which network, what it can cost in all.
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Address } from '@/lib/base/address'
import { feeCapWei } from '@/lib/base/transaction'
import { amountText } from '@/lib/i18n/amountText'
import type { Language } from '@/lib/i18n/language'
import type { TransactionDraft, TransactionRequest } from '@/lib/requests/approvals/question'
import { AddressView } from '../ui/AddressView'
import { Card, FactRow } from '../ui/Card'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { NetworkBadge } from '../ui/NetworkBadge'
import { tokenWords } from '../ui/tokenWords'
import { useLanguage, useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { accountOf, type Names, networkOf } from './AddressCard'
import { type Currency, costText } from './costText'
import { isUnlimited } from './effects/sortEffects'
import { unverifiedNumbers } from './unverified'

/** The most that can leave the account, in the network's currency. */
export function totalText(draft: TransactionDraft, currency: Currency, language: Language) {
  const { valueWei, gas, fees } = draft.unsigned
  return costText(valueWei + gas * feeCapWei(fees) + dataFeeOnTop(draft), currency, language, 7)
}

/** What a rollup charges beside the gas. */
function dataFeeOnTop({ dataFee }: TransactionDraft): bigint {
  return dataFee?.type === 'on top' ? dataFee.wei : 0n
}

export function TransactionFacts(props: { draft: TransactionDraft; currency: Currency; names: Names }) {
  const t = useText()
  const language = useLanguage()
  const { draft, currency, names } = props
  const { from, chainId, nonce } = draft.unsigned
  const total = totalText(draft, currency, language)
  const { balanceWei } = draft
  const unverified = unverifiedNumbers(draft).map((one) => t(unverifiedWords[one]))
  const below = unverified.length > 0 && (
    <p className="mt-2.5 flex items-start gap-1.5 border-t border-line pt-2.5 text-sm text-caution-ink">
      <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
      {t('approval.tx.unverified', { numbers: unverified.join(t('approval.tx.unverified.and')) })}
    </p>
  )
  return (
    <Facts below={below}>
      <FromAndNetwork from={from} chainId={chainId} names={names} />
      <FactRow label={t('approval.tx.total')}>
        <span title={total.exact} className="font-semibold">
          {total.text}
        </span>
      </FactRow>
      {draft.dataFee && (
        <FactRow label={t(draft.dataFee.type === 'on top' ? 'fees.data.onTop' : 'fees.data.inGas')}>
          {costText(draft.dataFee.wei, currency, language).text}
        </FactRow>
      )}
      <FactRow label={t('approval.tx.balance')}>
        {'known' in balanceWei ? (
          <span className="inline-flex flex-wrap items-baseline justify-end gap-x-2">
            <span title={amountText(balanceWei.value, currency.decimals, language).exact}>
              {`${amountText(balanceWei.value, currency.decimals, language).text}\u00a0${currency.symbol}`}
            </span>
            <HowKnownBadge known={balanceWei.known} />
          </span>
        ) : (
          <span className="text-sm break-words text-caution-ink">
            {t('approval.tx.balanceUnknown', { reason: balanceWei.reason })}
          </span>
        )}
      </FactRow>
      {draft.allowance && <AllowanceRow allowance={draft.allowance} draft={draft} native={currency} />}
      <FactRow label={t('approval.tx.nonce')}>
        <span className="inline-flex flex-wrap items-baseline justify-end gap-x-2">
          <span className="font-mono text-sm">{nonce.toString()}</span>
          {draft.nonceKnown && nonce === draft.nextNonce && <HowKnownBadge known={draft.nonceKnown} />}
        </span>
      </FactRow>
    </Facts>
  )
}

/** What the spender may take before this approval counts. */
function AllowanceRow(props: {
  allowance: NonNullable<TransactionDraft['allowance']>
  draft: TransactionDraft
  native: Currency
}) {
  const t = useText()
  const language = useLanguage()
  const { allowance } = props
  const words = tokenWords(props.draft.token, props.native)
  const decimals = words?.type === 'claimed' ? words.currency.decimals : 0
  const symbol = words?.type === 'claimed' ? words.currency.symbol : ''
  return (
    <FactRow label={t('approval.tx.allowance')}>
      {'known' in allowance ? (
        <span className="inline-flex flex-wrap items-baseline justify-end gap-x-2">
          <span title={amountText(allowance.value, decimals, language).exact}>
            {isUnlimited(allowance.value)
              ? t('approvalAmount.unlimited')
              : `${amountText(allowance.value, decimals, language).text}\u00a0${symbol}`}
          </span>
          <HowKnownBadge known={allowance.known} />
        </span>
      ) : (
        <span className="text-sm break-words text-caution-ink">
          {t('approval.tx.balanceUnknown', { reason: allowance.reason })}
        </span>
      )}
    </FactRow>
  )
}

/** The same rows; the amounts are on their way, or will not come. */
export function TransactionFactsSkeleton(props: {
  request: TransactionRequest
  names: Names
  failed: boolean
}) {
  const t = useText()
  const { request, names } = props
  const waiting = props.failed ? <span className="text-faint">—</span> : <Waits />
  return (
    <Facts>
      <FromAndNetwork from={request.from} chainId={request.chainId} names={names} />
      <FactRow label={t('approval.tx.total')}>{waiting}</FactRow>
      <FactRow label={t('approval.tx.balance')}>{waiting}</FactRow>
      <FactRow label={t('approval.tx.nonce')}>{waiting}</FactRow>
    </Facts>
  )
}

const unverifiedWords = {
  balance: 'approval.tx.unverified.balance',
  nonce: 'approval.tx.unverified.nonce',
  'token balance': 'approval.tx.unverified.token',
  allowance: 'approval.tx.unverified.allowance',
} as const

function Facts(props: { children: ReactNode; below?: ReactNode }) {
  return (
    <Card>
      <dl className="-my-2.5 divide-y divide-line">{props.children}</dl>
      {props.below}
    </Card>
  )
}

function FromAndNetwork(props: { from: Address; chainId: number; names: Names }) {
  const t = useText()
  const { from, chainId, names } = props
  return (
    <>
      <FactRow label={t('approval.tx.from')}>
        <AddressView address={from} form="short" name={accountOf(names, from)?.name} blockie />
      </FactRow>
      <FactRow label={t('approval.tx.network')}>
        <NetworkBadge network={networkOf(names, chainId)} chainId={chainId} />
      </FactRow>
    </>
  )
}

function Waits() {
  return (
    <span className="flex h-[1.375rem] items-center">
      <Skeleton width="6.5rem" height="0.75rem" />
    </span>
  )
}
