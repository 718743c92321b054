// The score as a picture: three quarters of a ring, filled from 0 to 100, with the number in it.
import { clsx } from 'clsx'
import type { Score } from '@/lib/safety/risk/score'
import { useText } from '../ui/useText'

const inks: Record<Score['level'], string> = {
  none: 'text-success-ink',
  info: 'text-brand-ink',
  caution: 'text-caution-ink',
  danger: 'text-danger-ink',
  forbidden: 'text-danger-ink',
}

const radius = 26
const length = 2 * Math.PI * radius
/** The ring is open at the bottom. */
const shown = 0.75

export function Gauge(props: { score: number; level: Score['level'] }) {
  const t = useText()
  const part = Math.min(Math.max(props.score, 0), 100) / 100
  return (
    <div
      role="img"
      aria-label={t('risk.score', { score: props.score })}
      className={clsx('relative size-16 shrink-0', inks[props.level])}
    >
      <svg aria-hidden viewBox="0 0 64 64" className="size-full rotate-135">
        <circle
          cx="32"
          cy="32"
          r={radius}
          fill="none"
          stroke="currentColor"
          strokeOpacity={0.2}
          strokeWidth="7"
          strokeLinecap="round"
          strokeDasharray={`${length * shown} ${length}`}
        />
        {part > 0 && (
          <circle
            cx="32"
            cy="32"
            r={radius}
            fill="none"
            stroke="currentColor"
            strokeWidth="7"
            strokeLinecap="round"
            strokeDasharray={`${length * shown * part} ${length}`}
          />
        )}
      </svg>
      <span aria-hidden className="absolute inset-0 grid place-items-center text-lg font-bold tabular-nums">
        {props.score}
      </span>
    </div>
  )
}
