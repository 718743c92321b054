// How long ago, kept true while it is on the screen.
import { useEffect, useState } from 'react'
import { exactTimeText, relativeTimeText } from '@/lib/i18n/timeText'
import { useLanguage, useText } from './useText'

/** `at` in milliseconds since 1970; the exact time is the tooltip. `narrow` for lists. */
export function RelativeTime(props: { at: number; narrow?: boolean }) {
  const language = useLanguage()
  const t = useText()
  const now = useNow(20_000)
  return (
    <time dateTime={new Date(props.at).toISOString()} title={exactTimeText(props.at, language)}>
      {relativeTimeText(props.at, now, language, props.narrow ? 'narrow' : 'short') ?? t('time.now')}
    </time>
  )
}

/** The time, read again every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
