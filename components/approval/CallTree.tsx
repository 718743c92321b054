// A call that is understood: its function, its arguments, and the calls inside it, down to the leaves.
import type { Action, KnownCall } from '@/lib/safety/decode/action'
import { doesText, type SentenceContext, valueText } from '../safety/sentenceText'
import { shortHex } from '../ui/shortHex'
import { useLanguage, useText } from '../ui/useText'
import { actionWords } from './actionWords'
import type { Currency } from './costText'

/** So many are shown of a list; the raw data below has them all. */
const maxShown = 40

export function CallTree(props: { call: KnownCall; currency: Currency }) {
  const t = useText()
  const language = useLanguage()
  const { call, currency } = props
  const context = { t, language, currency }
  return (
    <div className="flex flex-col gap-2">
      <span className="font-mono text-xs break-all text-faint">{call.signature}</span>
      {call.inner.length === 0 ? (
        <Arguments call={call} context={context} />
      ) : (
        <Inside actions={call.inner} currency={currency} />
      )}
      {call.cut && <p className="text-sm text-caution-ink">{t('finding.hidden-inside')}</p>}
    </div>
  )
}

function Arguments(props: { call: KnownCall; context: SentenceContext }) {
  if (props.call.fields.length === 0) return null
  return (
    <dl className="flex flex-col gap-1">
      {props.call.fields.slice(0, maxShown).map(({ label, value }) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-3">
          <dt className="text-xs break-all text-faint">{label}</dt>
          <dd className="min-w-0 text-right text-sm break-all">
            {value.type === 'address' ? (
              <span className="font-mono text-xs">{value.address}</span>
            ) : (
              valueText(value, props.context)
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Inside(props: { actions: readonly Action[]; currency: Currency }) {
  const t = useText()
  const language = useLanguage()
  const context = { t, language, currency: props.currency }
  return (
    <ol className="flex flex-col gap-2 border-l border-line pl-3">
      {props.actions.slice(0, maxShown).map((action, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the calls inside a call stand still; a place is a call's identity.
        <li key={place} className="flex flex-col gap-1">
          <span className="text-sm font-medium break-words">
            {action.type === 'known call' && action.sentence
              ? doesText(action.sentence, context)
              : actionWords(action, undefined, props.currency, t, language).title}
          </span>
          {'to' in action && <span className="font-mono text-xs text-faint">{shortHex(action.to)}</span>}
          {action.type === 'known call' && action.inner.length > 0 && (
            <Inside actions={action.inner} currency={props.currency} />
          )}
        </li>
      ))}
    </ol>
  )
}
