// How strong a password is, while it is typed. Judged where passwords are stretched, not on this page.
import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { sendCommand } from '../command'
import { useText } from '../ui/useText'

const pauseMs = 250
const scores = [0, 1, 2, 3, 4] as const
type Score = (typeof scores)[number]

/** Four bars and a word. Nothing is shown while there is no judgement; the submit decides in any case. */
export function StrengthMeter(props: { password: string }) {
  const t = useText()
  const { password } = props
  const [score, setScore] = useState<Score>()
  useEffect(() => {
    if (password === '') return setScore(undefined)
    let gone = false
    const timer = setTimeout(() => {
      sendCommand('judgePassword', {}, password).then(
        (verdict) => gone || setScore(scores.find((known) => known === verdict.score)),
        () => gone || setScore(undefined),
      )
    }, pauseMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [password])
  const colour = score === undefined ? '' : score < 2 ? 'bg-danger' : score < 3 ? 'bg-accent' : 'bg-success'
  return (
    <div className="flex items-center gap-3" role="status" aria-label={t('onboarding.strength')}>
      <span aria-hidden className="grid flex-1 grid-cols-4 gap-1.5">
        {[1, 2, 3, 4].map((bar) => (
          <span
            key={bar}
            className={clsx(
              'h-1.5 rounded-full transition-colors',
              score !== undefined && Math.max(score, 1) >= bar ? colour : 'bg-line',
            )}
          />
        ))}
      </span>
      <span className="min-w-28 text-right text-sm text-soft">
        {score !== undefined && t(`onboarding.strength.${score}`)}
      </span>
    </div>
  )
}
