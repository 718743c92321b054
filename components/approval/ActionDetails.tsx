// To whom, with which token, and what that means: the part of the prompt below its sentence.
import type { ReactNode } from 'react'
import type { Address } from '@/lib/base/address'
import type { Network } from '@/lib/chain/networks/network'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import type { Action } from '@/lib/safety/decode/action'
import { GuessedCall } from '../safety/GuessedCall'
import { Card } from '../ui/Card'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { Notice } from '../ui/Notice'
import { shortHex } from '../ui/shortHex'
import { tokenWords } from '../ui/tokenWords'
import { useLanguage, useText } from '../ui/useText'
import { AddressCard, type Names } from './AddressCard'
import { CallTree } from './CallTree'
import { type Currency, signedAmountText } from './costText'

export function ActionDetails(props: {
  action: Action
  token: TransactionDraft['token']
  /** Whose code the contract runs, where that was read. */
  proxy?: TransactionDraft['proxy']
  currency: Currency
  network: Network | undefined
  names: Names
}) {
  const t = useText()
  const { action } = props
  const address = (label: string, value: Address) => (
    <AddressCard label={label} address={value} network={props.network} names={props.names} />
  )
  const contract = (to: Address) => (
    <div className="flex flex-col gap-1.5">
      {address(t('approval.tx.contract'), to)}
      {props.proxy && (
        <p className="text-xs text-faint" title={props.proxy.implementation}>
          {t('described.proxy', {
            address: shortHex(props.proxy.implementation),
            kind: props.proxy.kind,
          })}
        </p>
      )}
    </div>
  )
  switch (action.type) {
    case 'send':
      return <Card>{address(t('approval.tx.recipient'), action.to)}</Card>
    case 'token transfer':
      return (
        <Card>
          <Parts>
            {address(t('approval.tx.recipient'), action.to)}
            <TokenPart {...props} address={action.token} />
          </Parts>
        </Card>
      )
    case 'token approve': {
      const words = tokenWords(props.token, props.currency)
      const symbol = words?.type === 'claimed' ? words.currency.symbol : t('approval.tx.unknownToken')
      return (
        <>
          {action.amount > 0n && (
            <p className="text-sm text-soft">
              {action.unlimited
                ? t('approval.tx.approveUnlimitedBody', { symbol })
                : t('approval.tx.approveBody')}
            </p>
          )}
          <Card>
            <Parts>
              <div className="flex flex-col gap-0.5">
                <span className="text-xs text-faint">{t('common.amount')}</span>
                <span className="text-lg font-semibold break-words">
                  {action.unlimited ? (
                    <span className="text-caution-ink">{`${t('approval.tx.unlimited')}\u00a0${symbol}`}</span>
                  ) : (
                    <ApprovedAmount amount={action.amount} token={props.token} native={props.currency} />
                  )}
                </span>
              </div>
              {address(t('approval.tx.spender'), action.spender)}
              <TokenPart {...props} address={action.token} />
            </Parts>
          </Card>
        </>
      )
    }
    case 'nft transfer':
      return (
        <Card>
          <Parts>
            {address(t('approval.tx.recipient'), action.to)}
            {address(t('approval.tx.nftHolder'), action.from)}
            <div className="flex flex-col gap-2">
              {address(t('approval.tx.collection'), action.contract)}
              <p className="text-xs text-faint">{t('approval.tx.nftClaim')}</p>
            </div>
          </Parts>
        </Card>
      )
    case 'deploy':
      return (
        <>
          <p className="text-sm text-soft">{t('approval.tx.deployBody')}</p>
          <Card>
            <Parts>
              <WithValue valueWei={action.valueWei} currency={props.currency} />
              <span className="text-sm">{t('approval.tx.codeSize', { count: action.byteLength })}</span>
            </Parts>
          </Card>
        </>
      )
    case 'known call':
      return (
        <Card>
          <Parts>
            <WithValue valueWei={action.valueWei} currency={props.currency} />
            {contract(action.to)}
            <CallTree call={action} currency={props.currency} />
          </Parts>
        </Card>
      )
    case 'unknown call':
      return (
        <Card>
          <Parts>
            <WithValue valueWei={action.valueWei} currency={props.currency} />
            {contract(action.to)}
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="text-xs text-faint">{t('approval.tx.selector')}</span>
              <span className="font-mono text-sm">
                {action.selector}
                <span className="ml-2 font-sans text-xs text-faint">
                  {t('approval.tx.dataSize', { count: action.byteLength })}
                </span>
              </span>
            </div>
            {action.guess && <GuessedCall guess={action.guess} currency={props.currency} />}
          </Parts>
        </Card>
      )
  }
}

function Parts(props: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3.5 [&>*+*]:border-t [&>*+*]:border-line [&>*+*]:pt-3.5">
      {props.children}
    </div>
  )
}

/** What goes along with a call or a new contract: said also when it is nothing. */
function WithValue(props: { valueWei: bigint; currency: Currency }) {
  const t = useText()
  const language = useLanguage()
  if (props.valueWei === 0n) {
    return (
      <span className="text-sm text-soft">{t('approval.tx.noValue', { symbol: props.currency.symbol })}</span>
    )
  }
  const amount = signedAmountText(props.valueWei, props.currency, language)
  return (
    <div className="flex flex-col gap-0.5">
      <span className="text-xs text-faint">{t('approval.tx.willSend')}</span>
      <span className="text-lg font-semibold break-words">{amount.text}</span>
      {amount.shortened && (
        <span className="text-xs break-all text-faint">
          {t('approval.tx.exactly', { amount: amount.exact })}
        </span>
      )}
    </div>
  )
}

function ApprovedAmount(props: { amount: bigint; token: TransactionDraft['token']; native: Currency }) {
  const t = useText()
  const language = useLanguage()
  const words = tokenWords(props.token, props.native)
  if (words?.type === 'claimed') return <>{signedAmountText(props.amount, words.currency, language).text}</>
  const units = signedAmountText(props.amount, { symbol: '', decimals: 0 }, language).text.trim()
  return <>{t('approval.tx.rawUnits', { amount: units })}</>
}

/** The token's contract, and whose word its name is. */
function TokenPart(props: {
  address: Address
  token: TransactionDraft['token']
  currency: Currency
  network: Network | undefined
  names: Names
}) {
  const t = useText()
  const words = tokenWords(props.token, props.currency)
  return (
    <div className="flex flex-col gap-2">
      <AddressCard
        label={t('approval.tx.tokenContract')}
        address={props.address}
        network={props.network}
        names={props.names}
      />
      {words && (
        <p className="text-xs text-faint">
          {words.type === 'claimed'
            ? t('approval.tx.tokenClaims', { symbol: words.symbol, name: words.name })
            : t('approval.tx.tokenUnknown', { reason: words.reason })}{' '}
          {props.token && 'known' in props.token && (
            <span className="inline-block align-bottom">
              <HowKnownBadge known={props.token.known} />
            </span>
          )}
        </p>
      )}
      {words?.type === 'claimed' && words.posesAsNative && (
        <Notice tone="danger">{t('approval.tx.posesAsNative', { symbol: props.currency.symbol })}</Notice>
      )}
    </div>
  )
}
