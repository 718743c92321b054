// What is loud: a payment whose block left the chain, and one that another transaction bids against; with both hashes.
import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Hex } from '@/lib/base/hex'
import { amountText } from '@/lib/i18n/amountText'
import type { PaymentReason } from '@/lib/payments/paymentReason'
import { ExplorerLink } from '../ui/AddressView'
import { CopyButton } from '../ui/CopyButton'
import { useText } from '../ui/useText'
import { type PaymentWords, reasonSentence } from './reasonSentence'

export function Alarms(props: {
  reasons: readonly PaymentReason[]
  words: PaymentWords
  explorer: string | undefined
  /** Which order it is about, where several are shown. */
  order?: string
}) {
  const t = useText()
  const { reasons, words, explorer, order } = props
  const titled = (title: string) => (order === undefined ? title : `${order}: ${title}`)
  const { unit, language } = words
  return (
    <>
      {reasons.map((reason) => {
        if (reason.type === 'taken back') {
          const { was, instead } = reason
          return (
            <Alarm
              key={was.hash}
              title={titled(t('payments.takenBack.title'))}
              text={reasonSentence(reason, words)}
            >
              <WholeHash
                label={t('payments.takenBack.was', { number: was.number.toString() })}
                hash={was.hash}
                link={explorer && `${explorer}/block/${was.hash}`}
              />
              {instead ? (
                <WholeHash
                  label={t('payments.takenBack.instead')}
                  hash={instead}
                  link={explorer && `${explorer}/block/${instead}`}
                />
              ) : (
                <Line label={t('payments.takenBack.instead')}>{t('payments.takenBack.nothing')}</Line>
              )}
            </Alarm>
          )
        }
        if (reason.type !== 'replaced') return null
        const { paying, other, otherPays, seen } = reason.conflict
        const pays = `${amountText(otherPays, unit.decimals, language).exact} ${unit.symbol}`
        return (
          <Alarm
            key={reason.conflict.id}
            title={titled(t('payments.answer.danger'))}
            text={reasonSentence(reason, words)}
          >
            <WholeHash
              label={t('payments.replaced.paying')}
              hash={paying}
              link={explorer && `${explorer}/tx/${paying}`}
            />
            {other ? (
              <WholeHash
                label={t(seen === 'block' ? 'payments.replaced.took' : 'payments.replaced.other')}
                hash={other}
                link={explorer && `${explorer}/tx/${other}`}
              />
            ) : (
              <Line label={t(seen === 'block' ? 'payments.replaced.took' : 'payments.replaced.other')}>
                {t('payments.replaced.noOther')}
              </Line>
            )}
            {other && (
              <p className="text-sm">
                {otherPays > 0n
                  ? t('payments.replaced.pays', { amount: pays })
                  : t('payments.replaced.paysNothing')}
              </p>
            )}
          </Alarm>
        )
      })}
    </>
  )
}

function Alarm(props: { title: string; text: string; children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex gap-3.5 rounded-card bg-danger px-5 py-4 text-on-danger shadow-lift sm:px-6"
    >
      <OctagonAlert aria-hidden size={26} className="mt-0.5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div>
          <p className="text-lg font-semibold">{props.title}</p>
          <p className="text-pretty">{props.text}</p>
        </div>
        <div className="flex flex-col gap-2 rounded-control bg-surface p-3.5 text-ink">{props.children}</div>
      </div>
    </div>
  )
}

function WholeHash(props: { label: string; hash: Hex; link: string | undefined }) {
  const t = useText()
  return (
    <Line label={props.label}>
      <span className="flex min-w-0 items-center gap-1">
        <span className="min-w-0 font-mono text-sm break-all">{props.hash}</span>
        <CopyButton text={props.hash} label={t('common.copyHash')} />
        {props.link && <ExplorerLink href={props.link} />}
      </span>
    </Line>
  )
}

function Line(props: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 lg:grid-cols-[11rem_minmax(0,1fr)] lg:items-baseline">
      <span className="text-sm font-semibold text-soft">{props.label}</span>
      <span className="min-w-0">{props.children}</span>
    </div>
  )
}
