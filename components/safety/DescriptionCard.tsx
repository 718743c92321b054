// What a shipped description says a call or typed data does: its fields, the calls inside set in, whose words they are,
// and who would gain that it does not name. It explains; our own reading stands one press deeper.
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Deed } from '@/lib/safety/decode/deed'
import type { Described, DescribedField, DescribedValue } from '@/lib/safety/decode/erc7730/described'
import type { Description } from '@/lib/safety/review'
import { AddressView } from '../ui/AddressView'
import { Card } from '../ui/Card'
import { shortHex } from '../ui/shortHex'
import { useLanguage, useText } from '../ui/useText'
import { type DescriptionContext, describedValueText, headline, said } from './describedText'

export function DescriptionCard(props: { description: Description; context: DescriptionContext }) {
  const t = useText()
  const { description, context } = props
  const owner = said(description.owner, 40)
  return (
    <section aria-label={t('described.title')} data-described={owner}>
      <Card as="div" title={t('described.title')}>
        <div className="flex flex-col gap-3">
          <Fields described={description} context={context} />
          {description.cut && <p className="text-xs text-caution-ink">{t('described.cut')}</p>}
          <Untold deeds={description.untold} context={context} />
          <p className="text-xs text-faint">
            {owner === '' ? t('described.by.nobody') : t('described.by', { owner })}
          </p>
        </div>
      </Card>
    </section>
  )
}

function Fields(props: { described: Described; context: DescriptionContext }) {
  const t = useText()
  const { fields } = props.described
  if (fields.length === 0) return <p className="text-sm text-soft">{t('described.nothing')}</p>
  return (
    <dl className="flex flex-col gap-2.5">
      {fields.map((field, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a description stand still, and labels repeat.
        <Row key={place} field={field} context={props.context} />
      ))}
    </dl>
  )
}

function Row(props: { field: DescribedField; context: DescriptionContext }) {
  const t = useText()
  const language = useLanguage()
  const { label, value } = props.field
  const { context } = props
  const text = describedValueText(value, { t, language, currency: context.currency }, context)
  const wide = value.type === 'call' || value.type === 'address' || text.length > longest
  return (
    <div className={wide ? 'flex flex-col gap-0.5' : 'flex flex-wrap items-baseline justify-between gap-x-4'}>
      <dt className="text-xs text-faint">{said(label)}</dt>
      <dd className={wide ? 'min-w-0' : 'ml-auto min-w-0 text-right'}>
        <Value value={value} context={props.context} />
      </dd>
    </div>
  )
}

/** More characters than fit on a line beside a label. */
const longest = 30

function Value(props: { value: DescribedValue; context: DescriptionContext }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const { value, context } = props
  const text = describedValueText(value, { t, language, currency: context.currency }, context)
  switch (value.type) {
    case 'address':
      return (
        <AddressView
          address={value.address}
          form="full"
          name={context.nameOf(value.address) ?? value.name}
          explorer={context.explorer}
        />
      )
    case 'text':
      return (
        <span
          title={value.text.length > longest ? said(value.text, 600) : undefined}
          className={
            value.text.startsWith('0x') ? 'line-clamp-3 font-mono text-xs break-all text-soft' : 'break-words'
          }
        >
          {said(value.text, 600)}
        </span>
      )
    case 'amount':
      return (
        <span className={value.unlimited ? 'font-semibold text-caution-ink' : 'font-semibold break-words'}>
          {text}
        </span>
      )
    case 'call':
      return <Inside call={value} context={context} />
    default:
      return <span className="font-medium break-words">{text}</span>
  }
}

function Inside(props: { call: Extract<DescribedValue, { type: 'call' }>; context: DescriptionContext }) {
  const t = useText()
  const language = useLanguage()
  const { call, context } = props
  const title =
    call.described && headline(call.described, { t, language, currency: context.currency }, context)
  return (
    <div className="mt-1 flex flex-col gap-2 border-l-2 border-line pl-3">
      <span className="text-xs text-faint">
        {t('described.inside', { address: context.nameOf(call.to) ?? shortHex(call.to) })}
      </span>
      {call.described ? (
        <>
          {title !== undefined && <span className="text-sm font-semibold break-words">{title}</span>}
          <Fields described={call.described} context={context} />
        </>
      ) : (
        <span className="text-sm text-soft">
          {t('described.inside.unknown', { selector: call.selector })}
        </span>
      )}
    </div>
  )
}

/** More would say nothing new. */
const maxUntold = 5

function Untold(props: { deeds: readonly Deed[]; context: DescriptionContext }) {
  const t = useText()
  const said = new Set(
    props.deeds.flatMap((deed) => {
      const found = gainOf(deed)
      if (!found) return []
      return [t(found.key, { who: props.context.nameOf(found.who) ?? shortHex(found.who) })]
    }),
  )
  if (said.size === 0) return null
  return (
    <div className="flex gap-2 rounded-control bg-caution-soft px-3 py-2.5 text-sm text-caution-ink">
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      <div className="min-w-0">
        <p>{t('described.untold')}</p>
        <ul className="list-disc pl-4">
          {[...said].slice(0, maxUntold).map((text) => (
            <li key={text} className="break-words">
              {text}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function gainOf(deed: Deed) {
  switch (deed.type) {
    case 'grants':
      return { key: 'described.untold.takes', who: deed.spender } as const
    case 'moves':
    case 'pays':
      return { key: 'described.untold.gets', who: deed.to } as const
    case 'trades':
      return deed.receiver && ({ key: 'described.untold.trades', who: deed.receiver } as const)
    case 'changes control':
      return deed.to && ({ key: 'described.untold.controls', who: deed.to } as const)
    case 'delegates':
      return { key: 'described.untold.controls', who: deed.to } as const
    default:
      return undefined
  }
}
