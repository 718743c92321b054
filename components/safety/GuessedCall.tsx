// What a contract's code lets guess about a call that nobody knows, marked as the guess it is.
import { plainText } from '@/lib/base/visibleText'
import type { RecoveredCall } from '@/lib/safety/decode/recovered/recoverCall'
import { Tag } from '../ui/NetworkBadge'
import { useLanguage, useText } from '../ui/useText'
import { valueText } from './sentenceText'

export function GuessedCall(props: { guess: RecoveredCall; currency: { symbol: string; decimals: number } }) {
  const t = useText()
  const language = useLanguage()
  const { guess, currency } = props
  return (
    <section className="flex flex-col gap-2" data-guess>
      <div className="flex items-center gap-2">
        <Tag>{t('described.guess')}</Tag>
        <span className="text-xs text-faint">
          {t('described.guess.functions', { count: guess.functions })}
        </span>
      </div>
      <p className="text-sm">
        {guess.found
          ? t(guess.payable ? 'described.guess.payable' : 'described.guess.found')
          : t('described.guess.missing')}
      </p>
      {guess.known.length > 0 && (
        <p className="text-sm text-soft">
          {t('described.guess.known', { names: guess.known.join(t('list.comma')) })}
        </p>
      )}
      {guess.words.length > 0 && (
        <dl className="flex flex-col gap-1">
          {guess.words.map(({ label, value }) => (
            <div key={label} className="flex flex-wrap justify-between gap-x-3">
              <dt className="text-xs text-faint">{t('described.guess.word', { number: label })}</dt>
              <dd className="min-w-0 text-right font-mono text-xs break-all">
                {value.type === 'address'
                  ? `${value.name ? `${plainText(value.name, 40).text} ` : ''}${value.address}`
                  : valueText(value, { t, language, currency })}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
