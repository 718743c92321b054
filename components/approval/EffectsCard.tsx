// What would change for the account, as a simulation found it; what could not be found out is said in its place.

import { clsx } from 'clsx'
import { BadgeCheck, Hand, HandMetal, type LucideIcon, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { plainText } from '@/lib/base/visibleText'
import type { Network } from '@/lib/chain/networks/network'
import { exactTimeText } from '@/lib/i18n/timeText'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import type { NotSimulated, Simulated } from '@/lib/safety/simulation/simulation'
import { AddressView } from '../ui/AddressView'
import { Card } from '../ui/Card'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { Notice } from '../ui/Notice'
import { shortNumber } from '../ui/shortNumber'
import { useLanguage, useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { accountOf, explorerOf, type Names } from './AddressCard'
import { type Currency, signedAmountText } from './costText'
import { isUnlimited, type Movement, type Right, sortEffects, symbolOf, tokenAmountText } from './effects'

export interface EffectsContext {
  tokens: NonNullable<TransactionDraft['tokens']>
  currency: Currency
  network: Network | undefined
  names: Names
}

/** Nothing where the draft was made before there were simulations. */
export function EffectsCard(props: { simulation: TransactionDraft['simulation']; context: EffectsContext }) {
  const { simulation, context } = props
  if (simulation === undefined) return null
  if (simulation.type === 'pending') return <EffectsSkeleton />
  if (simulation.type === 'not simulated') return <NotSimulatedNotice simulation={simulation} />
  return <SimulatedEffects simulation={simulation} context={context} />
}

function SimulatedEffects(props: { simulation: Simulated; context: EffectsContext }) {
  const t = useText()
  const { simulation, context } = props
  if (simulation.outcome.type === 'fails') {
    const reason = plainText(simulation.outcome.reason, 200).text
    return (
      <Notice tone="danger" announce>
        {reason === '' ? t('effects.failsPlain') : t('effects.fails', { reason })}
      </Notice>
    )
  }
  const { sends, receives, allows, ends } = sortEffects(simulation.changes, context.tokens)
  return (
    <section aria-label={t('effects.title')}>
      <Card as="div" title={t('effects.title')} aside={<HowKnownBadge known={simulation.known} />}>
        <div className="flex flex-col gap-3">
          {simulation.changes.length === 0 && simulation.unread.length === 0 && (
            <p className="text-sm text-soft">{t('effects.none')}</p>
          )}
          <Group title={t('effects.send')} icon={Minus} tone="out">
            {sends.map((one) => (
              <MovementRow key={one.key} movement={one} sign="−" context={context} />
            ))}
          </Group>
          <Group title={t('effects.receive')} icon={Plus} tone="in">
            {receives.map((one) => (
              <MovementRow key={one.key} movement={one} sign="+" context={context} />
            ))}
          </Group>
          <Group title={t('effects.allow')} icon={Hand} tone="allow">
            {allows.map((one) => (
              <RightRow key={one.key} right={one} ends={false} context={context} />
            ))}
          </Group>
          <Group title={t('effects.end')} icon={HandMetal} tone="in">
            {ends.map((one) => (
              <RightRow key={one.key} right={one} ends context={context} />
            ))}
          </Group>
          {simulation.unread.length > 0 && (
            <div className="flex flex-col gap-2 rounded-control bg-caution-soft px-3 py-2.5 text-sm text-caution-ink">
              <p>{t('effects.unread')}</p>
              {simulation.unread.map((address) => (
                <AddressView
                  key={address}
                  address={address}
                  form="short"
                  explorer={explorerOf(context.network)}
                  copy
                />
              ))}
            </div>
          )}
          {simulation.more && <p className="text-xs text-caution-ink">{t('effects.more')}</p>}
          <p className="text-xs text-faint">{t('effects.how')}</p>
        </div>
      </Card>
    </section>
  )
}

const tones = {
  out: 'bg-danger-soft text-danger-ink',
  in: 'bg-success-soft text-success-ink',
  allow: 'bg-caution-soft text-caution-ink',
}

function Group(props: { title: string; icon: LucideIcon; tone: keyof typeof tones; children: ReactNode[] }) {
  const { icon: Icon } = props
  if (props.children.length === 0) return null
  return (
    <section className="flex gap-3">
      <span
        className={clsx('mt-0.5 grid size-7 shrink-0 place-items-center rounded-full', tones[props.tone])}
      >
        <Icon aria-hidden size={15} />
      </span>
      <div className="min-w-0 flex-1">
        <h3 className="text-xs text-faint">{props.title}</h3>
        <ul className="flex flex-col gap-2">{props.children}</ul>
      </div>
    </section>
  )
}

function MovementRow(props: { movement: Movement; sign: '+' | '−'; context: EffectsContext }) {
  const t = useText()
  const language = useLanguage()
  const { movement, context } = props
  const { what, after } = movement
  const units = (amount: string) => t('approval.tx.rawUnits', { amount })
  const amountOf = (amount: bigint) =>
    what.type === 'token'
      ? tokenAmountText(amount, what.named, context.currency, units, language)
      : signedAmountText(amount, context.currency, language)
  if (what.type === 'nft') {
    const id = shortNumber(what.tokenId)
    return (
      <li className="flex flex-col">
        <span title={`#${what.tokenId}`} className="font-semibold break-words">
          {props.sign}
          {'\u2009'}
          {movement.amount === 1n
            ? t('effects.nft', { id })
            : t('effects.nfts', { id, amount: movement.amount.toString() })}
        </span>
        <AddressView address={what.contract} form="short" explorer={explorerOf(context.network)} />
      </li>
    )
  }
  const amount = amountOf(movement.amount)
  const then = after === undefined || after === 0n ? undefined : amountOf(after)
  const listed = what.type === 'token' && what.named?.list?.type === 'listed'
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span
        title={amount.exact}
        className={clsx('min-w-0 font-semibold break-words', props.sign === '+' && 'text-success-ink')}
      >
        {props.sign}
        {'\u2009'}
        {amount.text}
        {listed && (
          <BadgeCheck
            aria-label={t('effects.listed')}
            size={14}
            className="ml-1 inline align-[-2px] text-brand-ink"
          />
        )}
      </span>
      <span title={then?.exact} className="text-xs text-faint">
        {after === undefined
          ? ''
          : then
            ? t('effects.then', { amount: then.text })
            : t('effects.thenNothing')}
      </span>
      {what.type === 'token' && !listed && (
        <span className="w-full">
          <AddressView address={what.token} form="short" explorer={explorerOf(context.network)} />
        </span>
      )}
    </li>
  )
}

function RightRow(props: { right: Right; ends: boolean; context: EffectsContext }) {
  const t = useText()
  const language = useLanguage()
  const { right, ends, context } = props
  const { what } = right
  const own = accountOf(context.names, right.who)
  const explorer = explorerOf(context.network)
  const words = sentence()
  return (
    <li className="flex flex-col gap-1">
      <span
        title={words.exact}
        className={clsx('font-semibold break-words', words.strong && 'text-caution-ink')}
      >
        {words.text}
      </span>
      <AddressView address={right.who} form="full" name={own?.name} explorer={explorer} copy />
      {what.type !== 'allowance' && <AddressView address={right.of} form="short" explorer={explorer} />}
      <span className="flex flex-wrap gap-x-3 text-xs text-faint">
        {words.was && <span>{words.was}</span>}
        {what.type === 'allowance' && what.untilSeconds !== undefined && (
          <>
            <span>{t('effects.permit2')}</span>
            {!ends && (
              <span>
                {t('effects.until', { time: exactTimeText(Number(what.untilSeconds) * 1000, language) })}
              </span>
            )}
          </>
        )}
      </span>
    </li>
  )

  function sentence(): { text: string; exact?: string; strong?: boolean; was?: string } {
    if (what.type === 'collection') {
      return ends
        ? { text: t('effects.mayTakeNothing') }
        : { text: t('effects.mayTakeCollection'), strong: true }
    }
    if (what.type === 'nft') {
      const id = shortNumber(what.tokenId)
      return ends ? { text: t('effects.mayTakeNothing') } : { text: t('effects.mayTakeNft', { id }) }
    }
    const inPermit2 = what.untilSeconds !== undefined
    const symbol = symbolOf(what.named, context.currency, t('approval.tx.unknownToken'))
    const amount = (value: bigint) =>
      tokenAmountText(
        value,
        what.named,
        context.currency,
        (units) => t('approval.tx.rawUnits', { amount: units }),
        language,
      )
    const was = isUnlimited(what.before, inPermit2)
      ? t('effects.wasUnlimited')
      : what.before === 0n
        ? undefined
        : t('effects.was', { amount: amount(what.before).text })
    const before = was === undefined ? {} : { was }
    if (ends) return { text: t('effects.mayTakeNothing.of', { symbol }), ...before }
    if (isUnlimited(what.after, inPermit2)) {
      return { text: t('effects.mayTakeAll', { symbol }), strong: true, ...before }
    }
    const now = amount(what.after)
    return { text: t('effects.mayTake', { amount: now.text }), exact: now.exact, ...before }
  }
}

function NotSimulatedNotice(props: { simulation: NotSimulated }) {
  const t = useText()
  const { why, reason } = props.simulation
  switch (why) {
    case 'not offered':
      return (
        <Notice tone="caution" title={t('effects.notOffered')}>
          {t('effects.notOffered.text')}
        </Notice>
      )
    case 'no answer in time':
      return (
        <Notice tone="caution" title={t('effects.noTime')}>
          {t('effects.noTime.text')}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="caution" title={t('effects.failed')}>
          {t('effects.failed.text', { reason: plainText(reason, 200).text })}
        </Notice>
      )
  }
}

/** Of the size of what comes in most cases. */
export function EffectsSkeleton() {
  const t = useText()
  return (
    <Card title={t('effects.title')}>
      <div className="flex flex-col gap-3" role="status" aria-label={t('effects.pending')}>
        <div className="flex gap-3">
          <Skeleton width="1.75rem" height="1.75rem" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton width="4rem" height="0.6rem" />
            <Skeleton width="60%" height="0.9rem" />
          </div>
        </div>
        <p className="text-xs text-faint">{t('effects.pending')}</p>
      </div>
    </Card>
  )
}
