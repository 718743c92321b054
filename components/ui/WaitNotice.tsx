// Too many wrong passwords: how long until the next one counts, running down. The same in every window that asks.
import { useLayoutEffect, useState } from 'react'
import { readNextTry } from '@/lib/storage/read/nextTry'
import { Notice } from './Notice'
import { useLive } from './useLive'
import { useText } from './useText'

const longestWaitMs = 3_600_000

/**
 * Seconds until a password may be tried, 0 for at once; it follows what any window has tried. `answered` is what the
 * keystore answered here: on a full disk nothing else says it.
 */
export function useWaitSeconds(answered = 0): number {
  const next = useLive(readNextTry, [])
  const until = Math.max(answered, next.type === 'read' ? next.value : 0)
  const [now, setNow] = useState(Date.now)
  // Only a wait is worth drawing anew for: a form without one rests.
  useLayoutEffect(() => {
    const look = () => {
      const time = Date.now()
      setNow(time)
      if (time >= until) clearInterval(timer)
    }
    const timer = setInterval(look, 250)
    look()
    return () => clearInterval(timer)
  }, [until])
  // After a clock that went backwards the keystore lets the wait begin anew, so it is never longer than this.
  return Math.max(0, Math.ceil(Math.min(until - now, longestWaitMs) / 1000))
}

/** Nothing while there is no wait. */
export function WaitNotice(props: { seconds: number }) {
  const t = useText()
  if (props.seconds <= 0) return null
  return (
    <Notice tone="caution" title={t('unlock.tooMany')} announce>
      <span role="timer" aria-live="off">
        {t('unlock.waitTime', { time: clock(props.seconds) })}
      </span>
    </Notice>
  )
}

/** 75 seconds are 1:15. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
