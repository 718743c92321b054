// One endpoint of a network: where it stands, the evidence, what it was measured, and what it is used for.
import { clsx } from 'clsx'
import { CircleCheck, CircleDashed, OctagonAlert, Trash2, TriangleAlert } from 'lucide-react'
import type { Network, UserEndpoint } from '@/lib/chain/networks/network'
import { amountText } from '@/lib/i18n/amountText'
import type { ShownEndpoint } from '@/lib/storage/read'
import { IconButton } from '../ui/Button'
import { RelativeTime } from '../ui/RelativeTime'
import { Select } from '../ui/Select'
import { useLanguage, useText } from '../ui/useText'
import { type EndpointWord, endpointEvidence, endpointName, endpointWord } from './endpointWords'
import { useUses } from './useUses'

const looks: Record<EndpointWord['tone'], { colour: string; icon: typeof CircleCheck }> = {
  good: { colour: 'text-success-ink', icon: CircleCheck },
  plain: { colour: 'text-faint', icon: CircleDashed },
  caution: { colour: 'text-caution-ink', icon: TriangleAlert },
  danger: { colour: 'text-danger-ink', icon: OctagonAlert },
}

export function EndpointItem(props: {
  endpoint: ShownEndpoint
  currency: Network['currency']
  busy: boolean
  onUse: (use: UserEndpoint['use']) => void
  onRemove: () => void
}) {
  const t = useText()
  const uses = useUses()
  const language = useLanguage()
  const { currency } = props
  const { url, use, facts, own } = props.endpoint
  const word = endpointWord(t, use, facts)
  const evidence = endpointEvidence(
    t,
    use,
    facts,
    (wei) => `${amountText(wei, currency.decimals, language).exact}\u00a0${currency.symbol}`,
  )
  const { colour, icon: Icon } = looks[word.tone]
  const measured = use === 'ask' || use === 'mine' ? facts : undefined
  return (
    <li className="flex flex-col gap-2 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="font-semibold break-all" title={url}>
            {endpointName(url)}
          </h3>
          <p className={clsx('flex items-center gap-1.5 text-sm', colour)}>
            <Icon aria-hidden size={15} className="shrink-0" />
            {word.text}
          </p>
          {measured && measured.answers > 0 && (
            <p className="flex flex-wrap gap-x-2 text-sm text-faint">
              {measured.head && (
                <span>{t('endpoints.block', { number: measured.head.number.toString() })}</span>
              )}
              {measured.latencyMs !== undefined && (
                <span>{t('endpoints.latency', { ms: Math.round(measured.latencyMs) })}</span>
              )}
              {measured.lastAnswerAt !== undefined && <RelativeTime at={measured.lastAnswerAt} />}
            </p>
          )}
        </div>
        <div className="flex w-full items-center gap-1 sm:w-60">
          <div className="min-w-0 flex-1">
            <Select
              aria-label={t('endpoints.useOf', { host: new URL(url).host })}
              value={use}
              disabled={props.busy}
              onChange={props.onUse}
              options={uses}
            />
          </div>
          {!own && (
            <IconButton
              label={t('endpoints.removeNamed', { host: new URL(url).host })}
              icon={Trash2}
              tone="danger"
              disabled={props.busy}
              onClick={props.onRemove}
            />
          )}
        </div>
      </div>
      {evidence && (
        <p
          className={clsx(
            'rounded-control px-3 py-2 text-sm break-words',
            evidence.tone === 'danger'
              ? 'bg-danger-soft text-danger-ink'
              : 'bg-caution-soft text-caution-ink',
          )}
        >
          {evidence.text}
        </p>
      )}
    </li>
  )
}
