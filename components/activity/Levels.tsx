// How far a transaction is, as a small picture: a row of steps, each with who says so and when.
import { clsx } from 'clsx'
import { Check, X } from 'lucide-react'
import type { Text } from '@/lib/i18n/catalogue'
import { exactTimeText } from '@/lib/i18n/timeText'
import type { Activity } from '@/lib/storage/read'
import { useLanguage, useText } from '../ui/useText'
import { endpointText } from './endpointText'
import { type Level, levelsOf } from './levels'

const dots = {
  done: 'border-success bg-success text-surface',
  ahead: 'border-edge bg-surface text-transparent',
  bad: 'border-danger bg-danger text-surface',
} as const

const states = {
  done: 'activity.level.done',
  ahead: 'activity.level.ahead',
  bad: 'activity.level.bad',
} as const

/** `plain` leaves the evidence out, where there is no room for it. */
export function Levels(props: { activity: Activity; plain?: boolean }) {
  const t = useText()
  const language = useLanguage()
  const levels = levelsOf(props.activity)
  return (
    <ol aria-label={t('activity.levels')} className="flex">
      {levels.map((level, place) => (
        <li key={level.type} className="relative flex min-w-0 flex-1 flex-col items-center gap-1 text-center">
          {place > 0 && (
            <span
              aria-hidden
              className={clsx(
                'absolute top-[0.6875rem] right-1/2 h-0.5 w-full',
                level.state === 'ahead' ? 'bg-line' : level.state === 'bad' ? 'bg-danger' : 'bg-success',
              )}
            />
          )}
          <span
            aria-hidden
            className={clsx(
              'relative z-1 grid size-6 place-items-center rounded-full border-2',
              dots[level.state],
            )}
          >
            {level.state === 'bad' ? <X size={14} strokeWidth={3} /> : <Check size={14} strokeWidth={3} />}
          </span>
          <span
            className={clsx('text-xs font-semibold', level.state === 'ahead' ? 'text-faint' : 'text-ink')}
          >
            {t(`activity.level.${level.type}`)}
            <span className="sr-only">: {t(states[level.state])}</span>
          </span>
          {!props.plain && (
            <span className="px-1 text-xs break-words text-faint">
              <Evidence level={level} />
              {level.at !== undefined && (
                <time dateTime={new Date(level.at).toISOString()} className="block">
                  {exactTimeText(level.at, language)}
                </time>
              )}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Evidence(props: { level: Level }) {
  const t = useText()
  const said = sayings(t, props.level)
  return <>{said && <span className="block">{said}</span>}</>
}

function sayings(t: Text, level: Level): string | undefined {
  if (level.type === 'seen' && level.by !== undefined && level.by > 1) {
    return t('activity.level.seen.by', { count: level.by })
  }
  if ('block' in level && level.block !== undefined) {
    return t('activity.level.block', { number: level.block.toString() })
  }
  return level.endpoint ? endpointText(t, level.endpoint) : undefined
}
