// Whether unconfirmed transactions of a network can be seen, and through which endpoints.
import type { MempoolView } from '@/lib/payments/facts'
import { Card } from '../ui/Card'
import { useText } from '../ui/useText'
import { hostOf } from './reasonSentence'

/** It is looked at while an order is open; undefined: it never was. */
export function MempoolCard(props: { mempool: MempoolView | undefined }) {
  const t = useText()
  const { mempool } = props
  const endpoints = mempool?.seers.map(({ endpoint, method }) => `${hostOf(endpoint)} (${method})`)
  return (
    <Card title={t('payments.mempool')}>
      <p className="text-sm text-pretty text-soft">
        {!endpoints
          ? t('payments.mempool.unknown')
          : endpoints.length > 0
            ? t('payments.mempool.seen', { endpoints: endpoints.join(', ') })
            : t('payments.mempool.unseen')}
      </p>
    </Card>
  )
}
