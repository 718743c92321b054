// One order: the answer first, then how to pay it, what came, who paid, and what can be seen of this network.
import { ArrowLeft, SearchX } from 'lucide-react'
import { useState } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import { exactTimeText } from '@/lib/i18n/timeText'
import { readNetworks } from '@/lib/storage/read'
import { readPayment, type ShownPayment } from '@/lib/storage/read/payments'
import { StopNotice, useStop } from '../activity/StopNotice'
import { sendCommand } from '../command'
import { Alarms } from '../payments/Alarms'
import { AnswerCard } from '../payments/AnswerCard'
import { CameList } from '../payments/CameList'
import { MempoolCard } from '../payments/MempoolCard'
import { PayerCard } from '../payments/PayerCard'
import { unitOf } from '../payments/unitOf'
import { usePaymentClock } from '../payments/usePaymentClock'
import { AddressView } from '../ui/AddressView'
import { Amount } from '../ui/Amount'
import { Button } from '../ui/Button'
import { Card, FactRow } from '../ui/Card'
import { CopyButton } from '../ui/CopyButton'
import { Dialog } from '../ui/Dialog'
import { EmptyState } from '../ui/EmptyState'
import { NetworkBadge } from '../ui/NetworkBadge'
import { QrCode } from '../ui/QrCode'
import { useDeed, useFlash } from '../ui/useFlash'
import { useLive, useLiveValue } from '../ui/useLive'
import { useLanguage, useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

export function PaymentPage(props: { id: string }) {
  const t = useText()
  const now = usePaymentClock()
  const found = useLive(() => readPayment(props.id, now), [props.id, now])
  const networks = useLiveValue(readNetworks, [])
  if (found.type === 'failed') throw found.error
  if (found.type === 'reading' || !networks) {
    return (
      <Card>
        <Skeleton height="12rem" />
      </Card>
    )
  }
  if (!found.value) {
    return (
      <>
        <PageTitle title={t('payments.gone.title')} before={<BackLink />} />
        <Card>
          <EmptyState icon={SearchX} title={t('payments.gone.title')}>
            {t('payments.gone.text')}
          </EmptyState>
        </Card>
      </>
    )
  }
  return <Order payment={found.value} networks={networks} now={now} />
}

function Order(props: { payment: ShownPayment; networks: readonly Network[]; now: number }) {
  const t = useText()
  const language = useLanguage()
  const { payment, networks, now } = props
  const { expected, status } = payment
  const { chainId } = expected
  const network = networks.find((one) => one.chainId === chainId)
  const unit = unitOf(expected, network)
  const stopped = useStop(chainId)
  const words = { t, language, unit, networks, chainId }
  const closed = expected.closedAt !== undefined
  const verdicts = status.parts
    .filter(({ standing }) => standing.type === 'stands')
    .flatMap(({ verdict }) => verdict ?? [])
  const judged = verdicts[0]
  return (
    <>
      <PageTitle title={expected.label ?? t('payments.unnamed')} before={<BackLink />} />
      <div className="-mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <span className="text-xl font-semibold">
          <Amount value={expected.amount} {...unit} expandable />
        </span>
        <NetworkBadge network={network} chainId={chainId} />
      </div>
      <AnswerCard payment={payment} words={words} now={now} />
      {!closed && <Alarms reasons={status.reasons} words={words} explorer={network?.explorer} />}
      {stopped && <StopNotice stopped={stopped} network={network} />}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('payments.came')}>
            <CameList status={status} unit={unit} chainId={chainId} networks={networks} />
          </Card>
          {judged && <PayerCard verdict={judged} />}
          <MempoolCard mempool={payment.mempool} />
          {!closed && <Elsewhere id={expected.id} />}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {!closed && (
            <Card title={t('payments.ask')}>
              <div className="flex flex-col items-center gap-3">
                <QrCode text={payment.link} label={t('payments.qrLabel')} size={220} />
                <p className="max-w-80 text-center text-sm text-balance text-faint">
                  {t('payments.linkHint')}
                </p>
                <div className="grid w-full gap-2 sm:grid-cols-2">
                  <CopyButton wide text={payment.link} label={t('payments.copyLink')} />
                  <CopyButton wide text={expected.to} label={t('payments.copyAddress')} />
                </div>
              </div>
            </Card>
          )}
          <Card>
            <dl className="-my-2 divide-y divide-line">
              <FactRow label={t('payments.exact')}>
                <Amount value={expected.amount} {...unit} expandable />
              </FactRow>
              <FactRow label={t('payments.to')} stacked>
                <AddressView address={expected.to} form="full" blockie explorer={network?.explorer} />
                <span className="mt-1 block text-sm text-faint">{t(`payments.by.${expected.by}`)}</span>
              </FactRow>
              {expected.token && (
                <FactRow label={t('payments.token')} stacked>
                  <AddressView
                    address={expected.token.address}
                    name={unit.symbol}
                    form="full"
                    explorer={network?.explorer}
                    copy
                  />
                </FactRow>
              )}
              <FactRow label={t('payments.due')}>
                {expected.dueAt === undefined ? t('payments.noDue') : exactTimeText(expected.dueAt, language)}
              </FactRow>
              <FactRow label={t('payments.created')}>{exactTimeText(expected.createdAt, language)}</FactRow>
            </dl>
          </Card>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <a
              href={routeHref({ page: 'chain', id: String(chainId) })}
              className="inline-flex min-h-9 items-center rounded-[0.625rem] px-2 text-sm font-semibold text-brand-ink hover:bg-brand-soft"
            >
              {t('payments.chain')}
            </a>
            {!closed && <CloseOrder id={expected.id} />}
          </div>
        </div>
      </div>
    </>
  )
}

/** Asks the user's other networks, once, on a press. */
function Elsewhere(props: { id: string }) {
  const t = useText()
  const deed = useDeed()
  const [asking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<string>()
  const ask = async () => {
    setAsking(true)
    await deed(async () => {
      const { asked, failed, found } = await sendCommand('lookElsewhere', { id: props.id })
      setAnswer(
        failed.length === 0
          ? t('payments.elsewhere.done', { asked, found })
          : t('payments.elsewhere.failed', { asked, found, failed: failed.length }),
      )
    })
    setAsking(false)
  }
  return (
    <Card title={t('payments.elsewhere')}>
      <p className="text-sm text-pretty text-soft">{t('payments.elsewhere.text')}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button size="small" loading={asking} onClick={() => void ask()}>
          {t('payments.elsewhere.ask')}
        </Button>
        <span role="status" className="text-sm text-soft">
          {answer}
        </span>
      </div>
    </Card>
  )
}

function CloseOrder(props: { id: string }) {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const [open, setOpen] = useState(false)
  const close = async () => {
    if (!(await deed(() => sendCommand('closePayment', { id: props.id })))) return
    setOpen(false)
    flash({ tone: 'done', text: t('payments.closed') })
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('payments.close')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('payments.close.title')}
        footer={
          <>
            <Button fullWidth onClick={() => setOpen(false)}>
              {t('common.cancel')}
            </Button>
            <Button variant="primary" fullWidth onClick={() => void close()}>
              {t('payments.close')}
            </Button>
          </>
        }
      >
        <p className="text-soft">{t('payments.close.text')}</p>
      </Dialog>
    </>
  )
}

function BackLink() {
  const t = useText()
  return (
    <a
      href={routeHref({ page: 'payments' })}
      className="-ml-2 inline-flex min-h-9 w-fit items-center gap-1.5 rounded-[0.625rem] px-2 text-sm font-semibold text-brand-ink transition-colors hover:bg-brand-soft"
    >
      <ArrowLeft aria-hidden size={16} />
      {t('payments.back')}
    </a>
  )
}
