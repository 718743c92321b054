// When secrets were shown.
import type { RevealRow } from '@/lib/storage/database'
import { Card } from '../ui/Card'
import { RelativeTime } from '../ui/RelativeTime'
import { useText } from '../ui/useText'
import { choiceId, type RevealChoice } from './revealChoices'
import { useChoiceName } from './useChoiceName'

const longest = 30

/** "Shown 3 times, last 2 minutes ago". */
export function Shown(props: { count: number; lastAt: number }) {
  const t = useText()
  if (props.count === 0) return t('reveal.never')
  return (
    <span>
      {t('reveal.shown', { count: props.count })} <RelativeTime at={props.lastAt} />
    </span>
  )
}

/** Newest first; what was shown of a secret that is gone is named by nothing more than its kind. */
export function RevealLog(props: { reveals: readonly RevealRow[]; choices: readonly RevealChoice[] }) {
  const t = useText()
  const nameOf = useChoiceName()
  const latest = props.reveals.slice(-longest).reverse()
  const name = (row: RevealRow) => {
    const id = row.what === 'secret' ? row.secretId : row.address
    const choice = props.choices.find((one) => choiceId(one) === id)
    if (choice) return nameOf(choice)
    return t(row.what === 'secret' ? 'reveal.gone.phrase' : 'reveal.gone.key')
  }
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{t('reveal.log')}</h2>
      <Card as="div">
        {latest.length === 0 ? (
          <p className="text-soft">{t('reveal.log.none')}</p>
        ) : (
          <div className="flex flex-col gap-3">
            <p className="text-sm text-pretty text-soft">{t('reveal.log.text')}</p>
            <ul className="-my-1 divide-y divide-line">
              {latest.map((row) => (
                <li
                  key={`${row.at} ${row.secretId} ${row.address ?? ''}`}
                  className="flex flex-wrap justify-between gap-x-4 py-2"
                >
                  <span className="min-w-0 break-words">{name(row)}</span>
                  <span className="text-faint">
                    <RelativeTime at={row.at} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Card>
    </section>
  )
}
