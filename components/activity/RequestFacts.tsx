// What was asked for, and by whom: the request as it came, put into a sentence.
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'
import { amountText } from '@/lib/i18n/amountText'
import type { Text } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'
import type { Asker, TransactionDraft } from '@/lib/requests/approvals/question'
import type { Activity } from '@/lib/storage/read'
import { OriginText } from '../settings/OriginText'
import { AddressView } from '../ui/AddressView'
import { FactRow } from '../ui/Card'
import { useLanguage, useText } from '../ui/useText'

export function RequestFacts(props: {
  activity: Activity
  network: Network | undefined
  accounts: readonly Account[]
}) {
  const t = useText()
  const language = useLanguage()
  const { question } = props.activity
  if (!question) return <p className="text-soft">{t('dashboard.detail.noQuestion')}</p>
  const draft = question.preparation?.type === 'ready' ? question.preparation.draft : undefined
  const about = draft && addressesOf(draft)
  const nameOf = (address: string) => props.accounts.find((account) => account.address === address)?.name
  return (
    <div className="flex flex-col gap-2">
      {draft && <p className="text-pretty">{sentence(t, language, draft, props.network)}</p>}
      <dl className="-mb-2.5 divide-y divide-line">
        <FactRow label={t('dashboard.detail.by')} stacked>
          <AskerText asker={question.asker} />
        </FactRow>
        {about?.map(({ label, address }) => (
          <FactRow key={label} label={t(label)} stacked>
            <AddressView
              address={address}
              form="full"
              name={nameOf(address)}
              copy
              explorer={props.network?.explorer}
            />
          </FactRow>
        ))}
      </dl>
    </div>
  )
}

function AskerText(props: { asker: Asker }) {
  const t = useText()
  const { asker } = props
  if (asker.type === 'wallet') return <span className="font-medium">{t('dashboard.detail.byWallet')}</span>
  return (
    <>
      <OriginText origin={asker.origin} />
      {asker.topOrigin !== asker.origin && (
        <span className="block text-sm break-all text-caution-ink">
          {t('dashboard.detail.frame', { origin: asker.topOrigin })}
        </span>
      )}
    </>
  )
}

type AddressLabel = `dashboard.detail.${'to' | 'token' | 'spender' | 'holder' | 'collection'}`

function addressesOf({ action }: TransactionDraft): { label: AddressLabel; address: `0x${string}` }[] {
  switch (action.type) {
    case 'send':
    case 'known call':
    case 'unknown call':
      return [{ label: 'dashboard.detail.to', address: action.to }]
    case 'token transfer':
      return [
        { label: 'dashboard.detail.to', address: action.to },
        { label: 'dashboard.detail.token', address: action.token },
      ]
    case 'token approve':
      return [
        { label: 'dashboard.detail.spender', address: action.spender },
        { label: 'dashboard.detail.token', address: action.token },
      ]
    case 'nft transfer':
      return [
        { label: 'dashboard.detail.to', address: action.to },
        { label: 'dashboard.detail.holder', address: action.from },
        { label: 'dashboard.detail.collection', address: action.contract },
      ]
    case 'deploy':
      return []
  }
}

function sentence(
  t: Text,
  language: Language,
  draft: TransactionDraft,
  network: Network | undefined,
): string {
  const { action } = draft
  const coins = (valueWei: bigint) =>
    `${amountText(valueWei, network?.currency.decimals ?? 18, language).text}\u00a0${network?.currency.symbol ?? ''}`
  const token = draft.token && 'value' in draft.token ? draft.token.value : undefined
  const tokens = (amount: bigint) =>
    token
      ? `${amountText(amount, token.claimedDecimals, language).text}\u00a0${token.claimedSymbol}`
      : t('dashboard.detail.tokenUnits', { amount: amountText(amount, 0, language).text })
  switch (action.type) {
    case 'send':
      return t('dashboard.detail.sent', { amount: coins(action.valueWei) })
    case 'token transfer':
      return t('dashboard.detail.sent', { amount: tokens(action.amount) })
    case 'token approve':
      return action.unlimited
        ? t('dashboard.detail.approvedUnlimited', {
            token: token?.claimedSymbol ?? t('dashboard.detail.aToken'),
          })
        : t('dashboard.detail.approved', { amount: tokens(action.amount) })
    case 'nft transfer': {
      const id = action.tokenId.toString()
      return action.amount === 1n
        ? t('dashboard.detail.sentNft', { id })
        : t('dashboard.detail.sentNfts', { id, amount: amountText(action.amount, 0, language).text })
    }
    case 'deploy':
      return t('dashboard.detail.deployed', { count: action.byteLength })
    case 'known call':
    case 'unknown call':
      return t('dashboard.detail.called', { selector: action.selector })
  }
}
