// What is the same for all calls of a batch, and what they cost together at most.
import { feeCapWei } from '@/lib/base/transaction'
import { amountText } from '@/lib/i18n/amountText'
import type { Language } from '@/lib/i18n/language'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import { AddressView } from '../ui/AddressView'
import { Card, FactRow } from '../ui/Card'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { NetworkBadge } from '../ui/NetworkBadge'
import { useLanguage, useText } from '../ui/useText'
import { accountOf, type Names, networkOf } from './AddressCard'
import { type Currency, costText } from './costText'

/** The most that can leave the account by all of them, in the network's currency. */
export function batchCost(drafts: readonly TransactionDraft[], currency: Currency, language: Language) {
  const total = drafts.reduce(
    (sum, { dataFee, unsigned: { valueWei, gas, fees } }) =>
      sum + valueWei + gas * feeCapWei(fees) + (dataFee?.type === 'on top' ? dataFee.wei : 0n),
    0n,
  )
  return costText(total, currency, language, 7)
}

export function BatchFacts(props: { drafts: readonly TransactionDraft[]; currency: Currency; names: Names }) {
  const t = useText()
  const language = useLanguage()
  const { drafts, currency, names } = props
  const [first] = drafts
  const last = drafts.at(-1)
  if (!first || !last) return null
  const { from, chainId } = first.unsigned
  const { balanceWei } = first
  const total = batchCost(drafts, currency, language)
  return (
    <Card>
      <dl className="-my-2.5 divide-y divide-line">
        <FactRow label={t('approval.tx.from')}>
          <AddressView address={from} form="short" name={accountOf(names, from)?.name} blockie />
        </FactRow>
        <FactRow label={t('approval.tx.network')}>
          <NetworkBadge network={networkOf(names, chainId)} chainId={chainId} />
        </FactRow>
        <FactRow label={t('approval.tx.total')}>
          <span title={total.exact} className="font-semibold">
            {total.text}
          </span>
        </FactRow>
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
        <FactRow label={t('calls.nonces')}>
          <span className="font-mono text-sm">
            {first === last
              ? first.unsigned.nonce.toString()
              : t('calls.noncesFromTo', {
                  first: first.unsigned.nonce.toString(),
                  last: last.unsigned.nonce.toString(),
                })}
          </span>
        </FactRow>
      </dl>
    </Card>
  )
}
