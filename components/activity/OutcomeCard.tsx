// Whether what is in a block did what its prompt had promised; where it did not, both stand beside each other.
import type { NamedToken } from '@/lib/base/token'
import type { Network } from '@/lib/chain/networks/network'
import type { StoredOutcome } from '@/lib/requests/outcomes/outcome'
import type { Effects } from '@/lib/safety/simulation/simulation'
import type { Activity } from '@/lib/storage/read'
import { readOutcome } from '@/lib/storage/read/outcomes'
import { signedAmountText } from '../approval/costText'
import { type Movement, sortEffects, tokenAmountText } from '../approval/effects/sortEffects'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { shortHex } from '../ui/shortHex'
import { shortNumber } from '../ui/shortNumber'
import { useLiveValue } from '../ui/useLive'
import { useLanguage, useText } from '../ui/useText'

/** Nothing before it is in a block, and where nothing was promised. */
export function OutcomeCard(props: { activity: Activity; network: Network | undefined }) {
  const { activity, network } = props
  const outcome = useLiveValue(() => readOutcome(activity.transaction.id), [activity.transaction.id])
  const { question } = activity
  const draft = question?.preparation?.type === 'ready' ? question.preparation.draft : undefined
  if (!outcome || activity.status.type !== 'included') return null
  return <Shown outcome={outcome} network={network} tokens={draft?.tokens ?? []} />
}

function Shown(props: {
  outcome: StoredOutcome
  network: Network | undefined
  tokens: readonly NamedToken[]
}) {
  const t = useText()
  const { promised, found } = props.outcome
  if (found.type === 'not known') {
    return (
      <Notice tone="info" title={t('outcome.notKnown')}>
        {found.reason}
      </Notice>
    )
  }
  if (found.type === 'as promised') return <Notice tone="success">{t('outcome.asPromised')}</Notice>
  return (
    <Card title={t('outcome.differs')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Side title={t('outcome.promised')} effects={promised} {...props} />
        <Side title={t('outcome.found')} effects={found} {...props} />
      </div>
    </Card>
  )
}

function Side(props: {
  title: string
  effects: Effects
  network: Network | undefined
  tokens: readonly NamedToken[]
}) {
  const t = useText()
  const language = useLanguage()
  const { effects, tokens } = props
  const currency = props.network?.currency ?? { symbol: 'wei', decimals: 0 }
  const { sends, receives, allows, ends } = sortEffects(effects.changes, tokens)
  const units = (amount: string) => t('outcome.units', { amount })
  const amountOf = ({ what, amount }: Movement) => {
    if (what.type === 'ether') return signedAmountText(amount, currency, language).text
    if (what.type === 'nft') return `#${shortNumber(what.tokenId)} (${shortHex(what.contract)})`
    const { text } = tokenAmountText(amount, what.named, currency, units, language)
    return what.named ? text : `${text} (${shortHex(what.token)})`
  }
  const rows = [
    ...sends.map((one) => ({ key: one.key, text: `−\u2009${amountOf(one)}`, good: false })),
    ...receives.map((one) => ({ key: one.key, text: `+\u2009${amountOf(one)}`, good: true })),
    ...allows.map((one) => ({
      key: one.key,
      text: t('outcome.allows', { address: shortHex(one.who) }),
      good: false,
    })),
    ...ends.map((one) => ({
      key: one.key,
      text: t('outcome.ends', { address: shortHex(one.who) }),
      good: true,
    })),
  ]
  return (
    <section className="min-w-0">
      <h3 className="text-xs text-faint">{props.title}</h3>
      {effects.outcome.type === 'fails' ? (
        <p className="font-semibold">{t('outcome.fails')}</p>
      ) : rows.length === 0 ? (
        <p className="text-soft">{t('outcome.nothing')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {rows.map(({ key, text, good }) => (
            <li key={key} className={`font-semibold break-words ${good ? 'text-success-ink' : 'text-ink'}`}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
