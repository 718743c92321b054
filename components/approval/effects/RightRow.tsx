// Somebody who may take something afterwards, or no longer: who, what, how much, until when.
import { clsx } from 'clsx'
import { exactTimeText } from '@/lib/i18n/timeText'
import { AddressView } from '../../ui/AddressView'
import { shortNumber } from '../../ui/shortNumber'
import { useLanguage, useText } from '../../ui/useText'
import { accountOf, explorerOf } from '../AddressCard'
import type { EffectsContext } from './effectsContext'
import { isUnlimited, type Right, symbolOf, tokenAmountText } from './sortEffects'

export function RightRow(props: { right: Right; ends: boolean; context: EffectsContext }) {
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
      {what.type !== 'allowance' && what.type !== 'delegation' && (
        <AddressView address={right.of} form="short" explorer={explorer} />
      )}
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
    switch (what.type) {
      case 'collection':
        return ends
          ? { text: t('effects.mayTakeNothing') }
          : { text: t('effects.mayTakeCollection'), strong: true }
      case 'nft': {
        const id = shortNumber(what.tokenId)
        return ends ? { text: t('effects.mayTakeNothing') } : { text: t('effects.mayTakeNft', { id }) }
      }
      case 'owner':
        return ends ? { text: t('effects.ownsNothing') } : { text: t('effects.owns'), strong: true }
      case 'delegation':
        return ends ? { text: t('effects.delegatesNothing') } : { text: t('effects.delegates'), strong: true }
      case 'votes':
        return ends ? { text: t('effects.votesNothing') } : { text: t('effects.votes') }
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
