// Broadcasts that Holdfast does not repeat by itself any more: why, and the way to try again.
import { MailX, RotateCw, X } from 'lucide-react'
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'
import { type DeadLetter, readDeadLetters } from '@/lib/storage/read/deadLetters'
import { failureText } from '../chain/failureText'
import { sendCommand } from '../command'
import { routeHref } from '../dashboard/route'
import { Button, IconButton } from '../ui/Button'
import { RelativeTime } from '../ui/RelativeTime'
import { shortHex } from '../ui/shortHex'
import { useDeed, useFlash } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { ActivityAmount } from './ActivityRow'
import { describeActivity } from './describeActivity'

export function DeadLetters(props: { accounts: readonly Account[]; networks: readonly Network[] }) {
  const t = useText()
  const letters = useLiveValue(readDeadLetters, [])
  if (!letters || letters.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <h2 className="flex items-center gap-2 text-lg font-semibold">
          <MailX aria-hidden size={18} className="shrink-0 text-caution-ink" />
          {t('acts.dead.title')}
        </h2>
        <p className="text-sm text-soft">{t('acts.dead.lead')}</p>
      </div>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-lift">
        {letters.map((letter) => (
          <Letter key={letter.job.key} letter={letter} {...props} />
        ))}
      </ul>
    </section>
  )
}

function Letter(props: { letter: DeadLetter; accounts: readonly Account[]; networks: readonly Network[] }) {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const { job, activity, reason, at } = props.letter
  const { transaction } = activity
  const network = props.networks.find(({ chainId }) => chainId === transaction.chainId)
  const { what, kind, amount } = describeActivity(activity, network?.currency)
  const account = props.accounts.find(({ address }) => address === transaction.from)?.name
  const values = { what: t(what), nonce: transaction.nonce.toString() }
  const retry = () =>
    deed(async () => {
      const result = await sendCommand('retryJob', { key: job.key })
      if (result === 'nonce taken') flash({ tone: 'failed', text: t('acts.dead.nonceTaken', values) })
    })
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:px-5">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <a
            className="font-semibold underline-offset-2 hover:underline"
            href={routeHref({ page: 'activity', id: transaction.id })}
          >
            {t(what)}
          </a>
          <span className="font-medium">
            <ActivityAmount amount={amount} outgoing={kind !== 'token approve'} />
          </span>
        </p>
        <p className="text-sm break-words text-caution-ink">
          {t(activity.status.type === 'refused' ? 'acts.dead.refused' : 'acts.dead.unanswered', {
            reason: failureText(t, reason),
          })}
        </p>
        <p className="text-sm text-faint">
          {t('acts.dead.of', {
            account: account ?? shortHex(transaction.from),
            network: network?.name ?? String(transaction.chainId),
            nonce: values.nonce,
          })}
          {' · '}
          <RelativeTime at={at} />
        </p>
      </div>
      <div className="flex items-center gap-1.5">
        <Button
          size="small"
          icon={RotateCw}
          aria-label={t('acts.dead.againNamed', values)}
          onClick={() => void retry()}
        >
          {t('acts.dead.again')}
        </Button>
        <IconButton
          size="small"
          icon={X}
          label={t('acts.dead.dismiss', values)}
          onClick={() => void deed(() => sendCommand('dismissJob', { key: job.key }))}
        />
      </div>
    </li>
  )
}
