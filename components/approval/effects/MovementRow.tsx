// One thing that goes or comes: how much, of what, and how much there is then.
import { clsx } from 'clsx'
import { BadgeCheck } from 'lucide-react'
import { AddressView } from '../../ui/AddressView'
import { shortNumber } from '../../ui/shortNumber'
import { useLanguage, useText } from '../../ui/useText'
import { explorerOf } from '../AddressCard'
import { signedAmountText } from '../costText'
import type { EffectsContext } from './effectsContext'
import { type Movement, tokenAmountText } from './sortEffects'

interface Props {
  movement: Movement
  sign: '+' | '−'
  context: EffectsContext
  small: boolean
}

export function MovementRow(props: Props) {
  const t = useText()
  const language = useLanguage()
  const { movement, context } = props
  const { what, after } = movement
  if (what.type === 'nft') return <NftRow {...props} contract={what.contract} tokenId={what.tokenId} />
  const units = (amount: string) => t('approval.tx.rawUnits', { amount })
  const amountOf = (amount: bigint) =>
    what.type === 'token'
      ? tokenAmountText(amount, what.named, context.currency, units, language)
      : signedAmountText(amount, context.currency, language)
  const amount = amountOf(movement.amount)
  const then = after === undefined || after === 0n ? undefined : amountOf(after)
  const listed = what.type === 'token' && what.named?.list?.type === 'listed'
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span title={amount.exact} className={amountClass(props, amount.text)}>
        {props.sign}
        {'\u202f'}
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

function NftRow(props: Props & { contract: `0x${string}`; tokenId: bigint }) {
  const t = useText()
  const { movement, contract, tokenId } = props
  const id = shortNumber(tokenId)
  return (
    <li className="flex flex-col">
      <span title={`#${tokenId}`} className={amountClass(props)}>
        {props.sign}
        {'\u202f'}
        {movement.amount === 1n
          ? t('effects.nft', { id })
          : t('effects.nfts', { id, amount: movement.amount.toString() })}
      </span>
      <AddressView address={contract} form="short" explorer={explorerOf(props.context.network)} />
    </li>
  )
}

/** What would not fit a line in the large size is written smaller. */
const longText = 16

function amountClass({ sign, small }: Props, text = '') {
  return clsx(
    'min-w-0 font-semibold break-words tabular-nums',
    small ? 'text-sm' : text.length > longText ? 'text-base' : 'text-xl leading-snug',
    sign === '+' ? 'text-success-ink' : 'text-ink',
  )
}
