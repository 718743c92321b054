// Sends the network's own coin. It only asks: the approval window shows and decides, as for a site's request.
import { type FormEvent, useRef, useState } from 'react'
import { sendCommand } from '@/components/command'
import { Amount } from '@/components/ui/Amount'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { NetworkBadge } from '@/components/ui/NetworkBadge'
import { Notice } from '@/components/ui/Notice'
import { Header, PageShell } from '@/components/ui/PageShell'
import { TextInput } from '@/components/ui/TextInput'
import { useLiveValue } from '@/components/ui/useLive'
import { useLanguage, useText } from '@/components/ui/useText'
import { Skeleton } from '@/components/ui/Waiting'
import { parseAddress } from '@/lib/base/address'
import { formatAmount } from '@/lib/base/wei'
import { amountText } from '@/lib/i18n/amountText'
import { readBalance } from '@/lib/storage/read'
import type { InUse } from './inUse'
import { Recipient } from './Recipient'
import { type AmountEntry, amountOf, covers } from './sendForm'
import { useSendEstimate } from './useSendEstimate'

const zeroAddress = '0x0000000000000000000000000000000000000000'

export function Send(props: { inUse: InUse; onBack: () => void; onAsked: () => void }) {
  const t = useText()
  const language = useLanguage()
  const { account, network } = props.inUse
  const { symbol, decimals } = network.currency
  const amountInput = useRef<HTMLInputElement>(null)
  const [recipient, setRecipient] = useState('')
  const [entry, setEntry] = useState<AmountEntry>({ type: 'typed', text: '' })
  const [pressed, setPressed] = useState(false)
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()

  const parsed = parseAddress(recipient)
  const to = parsed.type === 'address' ? parsed.address : undefined
  const typed = amountOf(entry, decimals, { type: 'nothing to ask' })
  const estimate = useSendEstimate({
    chainId: network.chainId,
    from: account.address,
    // A send of all may be asked before there is a recipient; our own address stands in.
    to: to ?? (entry.type === 'all' ? account.address : undefined),
    valueWei:
      entry.type === 'all' ? 0n : typed.type === 'amount' && typed.value > 0n ? typed.value : undefined,
  })
  const amount = amountOf(entry, decimals, estimate)
  const stored = useLiveValue(
    () => readBalance(account.address, network.chainId),
    [account.address, network.chainId],
  )
  const balanceWei = estimate.type === 'estimated' ? estimate.balanceWei : stored?.balance.value
  const cover = amount.type === 'amount' ? covers(amount.value, estimate) : { type: 'unknown' as const }
  const inWords = (value: bigint) => `${amountText(value, decimals, language, 8).text} ${symbol}`

  const amountError = (() => {
    if (amount.type === 'empty') return pressed && t('amount.empty')
    if (amount.type === 'not a number') return t('amount.notANumber')
    if (amount.type === 'too many decimals') return t('amount.tooManyDecimals', { symbol, decimals })
    if (amount.type !== 'amount') return undefined
    if (amount.value === 0n) {
      if (entry.type === 'all') return t('send.notEnoughForFee')
      return pressed && t('send.zero')
    }
    if (cover.type === 'missing') {
      const values = { needed: inWords(cover.neededWei), available: inWords(cover.balanceWei) }
      return t('send.notEnough', { symbol, ...values })
    }
    if (estimate.type !== 'estimated' && balanceWei !== undefined && amount.value > balanceWei) {
      return t('send.notEnough', { symbol, needed: inWords(amount.value), available: inWords(balanceWei) })
    }
    return undefined
  })()

  const review = async (event: FormEvent) => {
    event.preventDefault()
    setPressed(true)
    if (!to || amount.type !== 'amount' || amount.value === 0n || amountError) {
      if (to) amountInput.current?.focus()
      return
    }
    setAsking(true)
    setFailure(undefined)
    try {
      const { chainId } = network
      await sendCommand('send', { chainId, from: account.address, to, valueWei: amount.value })
      props.onAsked()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setAsking(false)
    }
  }

  return (
    <form onSubmit={review} noValidate className="h-full">
      <PageShell
        header={<Header title={t('send.title', { symbol })} onBack={props.onBack} />}
        footer={
          <>
            <Button type="submit" variant="primary" fullWidth loading={asking}>
              {t('send.review')}
            </Button>
            <p className="text-center text-xs text-faint">{t('send.reviewHint')}</p>
          </>
        }
      >
        <div className="flex flex-col gap-4 px-4 pb-4">
          <p className="flex items-center gap-1.5 px-1 text-sm text-soft">
            <span className="min-w-0 truncate">{account.name}</span>
            <span aria-hidden>·</span>
            <NetworkBadge network={network} chainId={network.chainId} />
          </p>
          <Recipient
            inUse={props.inUse}
            text={recipient}
            onText={setRecipient}
            onChosen={() => requestAnimationFrame(() => amountInput.current?.focus())}
            missing={pressed && !to}
          />
          {to === account.address && <Notice tone="info">{t('send.toSelf')}</Notice>}
          {to === zeroAddress && (
            <Notice tone="danger" announce>
              {t('send.toZero')}
            </Notice>
          )}
          <Field
            label={t('send.amount')}
            error={amountError || undefined}
            hint={balanceWei !== undefined && t('send.available', { amount: inWords(balanceWei) })}
            aside={
              <Button
                variant="ghost"
                size="tiny"
                aria-label={t('send.maxLong')}
                aria-pressed={entry.type === 'all'}
                onClick={() => setEntry({ type: 'all' })}
              >
                {t('send.max')}
              </Button>
            }
          >
            <TextInput
              ref={amountInput}
              inputMode="decimal"
              placeholder={entry.type === 'all' ? '…' : '0'}
              value={
                entry.type === 'typed'
                  ? entry.text
                  : amount.type === 'amount'
                    ? formatAmount(amount.value, decimals)
                    : ''
              }
              onChange={(text) => setEntry({ type: 'typed', text })}
              suffix={symbol}
            />
          </Field>
          <dl className="flex flex-col gap-1.5 rounded-control bg-sunken px-3.5 py-2.5 text-sm">
            <Cost label={t('send.fee')} working={estimate.type === 'working'}>
              {estimate.type === 'estimated' ? (
                <Amount value={estimate.feeWei} decimals={decimals} symbol={symbol} expandable />
              ) : (
                <span className="text-faint">
                  {t(estimate.type === 'failed' ? 'popup.balance.unknown' : 'send.feeUnknown')}
                </span>
              )}
            </Cost>
            {estimate.type === 'estimated' && amount.type === 'amount' && (
              <Cost label={t('send.total')} working={false}>
                <span className="font-semibold">
                  <Amount
                    value={amount.value + estimate.feeWei}
                    decimals={decimals}
                    symbol={symbol}
                    digits={8}
                    expandable
                  />
                </span>
              </Cost>
            )}
          </dl>
          {estimate.type === 'failed' && (
            <Notice tone="caution" title={t('send.estimateFailed')} announce>
              <p className="break-words">{estimate.reason}</p>
              <p className="mt-1">{t('send.estimateFailedHint')}</p>
            </Notice>
          )}
          {failure !== undefined && (
            <Notice tone="danger" announce>
              {t('common.commandFailed', { reason: failure })}
            </Notice>
          )}
        </div>
      </PageShell>
    </form>
  )
}

function Cost(props: { label: string; working: boolean; children: React.ReactNode }) {
  const t = useText()
  return (
    <div className="flex min-h-5 items-center justify-between gap-3">
      <dt className="shrink-0 text-soft">{props.label}</dt>
      <dd className="min-w-0 text-right">
        {props.working ? (
          <>
            <Skeleton width="6rem" />
            <span className="sr-only">{t('send.feeWorking')}</span>
          </>
        ) : (
          props.children
        )}
      </dd>
    </div>
  )
}
