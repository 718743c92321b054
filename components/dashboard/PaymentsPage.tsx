// Every order: what is asked, what came, and whether it is safe to deliver.
import { Download, HandCoins, Plus } from 'lucide-react'
import { useState } from 'react'
import { readNetworks } from '@/lib/storage/read'
import { readPayments, readPaymentsAsCsv, type ShownPayment } from '@/lib/storage/read/payments'
import { StopNotices } from '../activity/StopNotice'
import { Alarms } from '../payments/Alarms'
import { NewOrderDialog } from '../payments/NewOrderDialog'
import { PaymentRow } from '../payments/PaymentRow'
import type { PaymentWords } from '../payments/reasonSentence'
import { unitOf } from '../payments/unitOf'
import { usePaymentClock } from '../payments/usePaymentClock'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { saveFile } from '../ui/saveFile'
import { useDeed, useFlash } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useLanguage, useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

export function PaymentsPage() {
  const t = useText()
  const language = useLanguage()
  const deed = useDeed()
  const flash = useFlash()
  const now = usePaymentClock()
  const payments = useLiveValue(() => readPayments(now), [now])
  const networks = useLiveValue(readNetworks, [])
  const [making, setMaking] = useState(false)

  const wordsOf = ({ expected }: ShownPayment): PaymentWords => {
    const network = networks?.find(({ chainId }) => chainId === expected.chainId)
    const unit = unitOf(expected, network)
    return { t, language, unit, networks: networks ?? [], chainId: expected.chainId }
  }
  const exportAll = () =>
    deed(async () => {
      saveFile('holdfast-payments.csv', 'text/csv;charset=utf-8', await readPaymentsAsCsv(Date.now()))
      flash({ tone: 'done', text: t('payments.exported', { count: payments?.length ?? 0 }) })
    })
  const newOrder = (
    <Button variant="primary" icon={Plus} onClick={() => setMaking(true)}>
      {t('payments.new')}
    </Button>
  )
  const groups = [
    { title: t('payments.open'), closed: false },
    { title: t('payments.done'), closed: true },
  ]

  return (
    <>
      <PageTitle
        title={t('payments.title')}
        lead={t('payments.lead')}
        action={
          payments && payments.length > 0 ? (
            <div className="flex flex-wrap gap-2">
              <Button icon={Download} onClick={() => void exportAll()}>
                {t('payments.export')}
              </Button>
              {newOrder}
            </div>
          ) : undefined
        }
      />
      {!payments || !networks ? (
        <Card>
          <div className="flex flex-col gap-5 py-2">
            {[0, 1, 2].map((row) => (
              <Skeleton key={row} height="2.5rem" />
            ))}
          </div>
        </Card>
      ) : payments.length === 0 ? (
        <Card>
          <EmptyState icon={HandCoins} title={t('payments.empty.title')} action={newOrder}>
            {t('payments.empty.text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <StopNotices networks={networks} />
          {payments
            .filter(({ expected, status }) => expected.closedAt === undefined && status.answer === 'danger')
            .map((payment) => (
              <Alarms
                key={payment.expected.id}
                order={payment.expected.label ?? t('payments.unnamed')}
                reasons={payment.status.reasons}
                words={wordsOf(payment)}
                explorer={networks.find(({ chainId }) => chainId === payment.expected.chainId)?.explorer}
              />
            ))}
          {groups.map(({ title, closed }) => {
            const shown = payments.filter(({ expected }) => (expected.closedAt !== undefined) === closed)
            if (shown.length === 0) return null
            return (
              <Card key={title} title={title} padding="none">
                <ul className="divide-y divide-line">
                  {shown.map((payment) => (
                    <PaymentRow
                      key={payment.expected.id}
                      payment={payment}
                      words={wordsOf(payment)}
                      now={now}
                    />
                  ))}
                </ul>
              </Card>
            )
          })}
        </>
      )}
      {making && (
        <NewOrderDialog
          onClose={() => setMaking(false)}
          onMade={(id) => {
            setMaking(false)
            location.hash = routeHref({ page: 'payments', id })
          }}
        />
      )}
    </>
  )
}
