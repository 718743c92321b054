// Typed data as nested rows: each field by its name, with its type, and its value in a form to read.
import { clsx } from 'clsx'
import { type Address, parseAddress } from '@/lib/base/address'
import { visibleText } from '@/lib/base/visibleText'
import type { Network } from '@/lib/chain/networks/network'
import { exactTimeText } from '@/lib/i18n/timeText'
import { AddressView } from '../ui/AddressView'
import { useLanguage, useText } from '../ui/useText'
import { accountOf, explorerOf, type Names } from './AddressCard'
import { groupThousands } from './feeNumbers'
import { MarkedText } from './MarkedText'
import type { Field, FieldValue } from './typedFields'

export interface FieldContext {
  network: Network | undefined
  names: Names
}

/**
 * Rows of one struct. Deeper ones are set in, behind a line, so that none leaves the window.
 * `labels` are our words for fields that a standard names; they stand without their type.
 */
export function FieldTable(props: {
  fields: readonly Field[]
  context: FieldContext
  labels?: ReadonlyMap<string, string>
  nested?: boolean
}) {
  return (
    <dl
      className={clsx('flex flex-col gap-2.5', props.nested && 'mt-1.5 ml-0.5 border-l-2 border-line pl-2.5')}
    >
      {props.fields.map((field, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a type stand still, and names may repeat.
        <div key={place} className="min-w-0">
          {props.labels?.has(field.name) ? (
            <dt className="text-sm font-semibold text-soft">{props.labels.get(field.name)}</dt>
          ) : (
            <Label name={field.name} type={field.solidityType} />
          )}
          <dd className="min-w-0">
            <Value value={field.value} field={field} context={props.context} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Label(props: { name: string; type: string }) {
  return (
    <dt className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-sm font-semibold text-soft">
        <MarkedText segments={visibleText(props.name)} />
      </span>
      <span className="font-mono text-2xs text-faint">
        <MarkedText segments={visibleText(props.type)} />
      </span>
    </dt>
  )
}

function Value(props: {
  value: FieldValue
  /** Name and type, where the value has one of its own. */
  field: Pick<Field, 'name' | 'solidityType'>
  context: FieldContext
}) {
  const t = useText()
  const { value, context } = props
  switch (value.type) {
    case 'address':
      return <AddressValue text={value.text} context={context} />
    case 'number':
      return <NumberValue text={value.text} field={props.field} />
    case 'yes or no':
      return <span>{value.yes ? t('approval.typed.yes') : t('approval.typed.no')}</span>
    case 'bytes':
      return <span className="font-mono text-xs break-all text-soft">{value.text}</span>
    case 'text':
      return value.text === '' ? (
        <span className="text-faint italic">{t('approval.typed.empty')}</span>
      ) : (
        <MarkedText segments={visibleText(value.text)} />
      )
    case 'missing':
      return <span className="text-faint italic">{t('approval.typed.missing')}</span>
    case 'struct':
      return <FieldTable fields={value.fields} context={context} nested />
    case 'list':
      return value.items.length === 0 ? (
        <span className="text-faint italic">{t('approval.typed.empty')}</span>
      ) : (
        <ol className="mt-1 flex flex-col gap-2">
          {value.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list stand still.
            <li key={place} className="min-w-0">
              <span className="text-xs text-faint">{t('approval.typed.item', { number: place + 1 })}</span>
              <Value
                value={item}
                field={{ ...props.field, solidityType: itemType(props.field.solidityType) }}
                context={context}
              />
            </li>
          ))}
        </ol>
      )
  }
}

/** Two readings that people need and digits hide: "as much as there is", and a time. */
function NumberValue(props: { text: string; field: Pick<Field, 'name' | 'solidityType'> }) {
  const t = useText()
  const language = useLanguage()
  const { text, field } = props
  const time = timeOf(text, field.name)
  const reading = isLargest(text, field.solidityType)
    ? t('approval.typed.largest')
    : time === undefined
      ? undefined
      : t('approval.typed.time', { time: exactTimeText(time, language) })
  return (
    <span className="flex flex-col">
      <span className="font-mono text-sm break-all">{groupThousands(text)}</span>
      {reading !== undefined && <span className="text-xs text-caution-ink">{reading}</span>}
    </span>
  )
}

/** The largest number of an unsigned type of 96 bits or more stands for "without limit". */
function isLargest(text: string, solidityType: string): boolean {
  const bits = Number(/^uint(\d*)$/.exec(solidityType)?.[1] || (solidityType === 'uint' ? 256 : 0))
  return bits >= 96 && text === (2n ** BigInt(bits) - 1n).toString()
}

/** Milliseconds since 1970, where the name says it is a time and the number could be one in seconds. */
function timeOf(text: string, name: string): number | undefined {
  if (!/deadline|expir|valid|time|until/i.test(name) || !/^\d{10}$/.test(text)) return undefined
  return Number(text) * 1000
}

function itemType(solidityType: string): string {
  return solidityType.replace(/\[\d*\]$/, '')
}

/** In EIP-55 case whatever its case here, since that says nothing of what is signed. */
function AddressValue(props: { text: string; context: FieldContext }) {
  const parsed = parseAddress(props.text)
  if (parsed.type === 'not an address')
    return <span className="font-mono text-sm break-all">{props.text}</span>
  const address: Address = parsed.type === 'address' ? parsed.address : parsed.expected
  return (
    <AddressView
      address={address}
      form="full"
      name={accountOf(props.context.names, address)?.name}
      explorer={explorerOf(props.context.network)}
    />
  )
}
