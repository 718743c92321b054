// While a prompt is read, what it would change is looked at again, where there is a new block; and whether what is
// forbidden still is.
import { useEffect } from 'react'
import type { Question } from '@/lib/requests/approvals/question'
import { sendCommand } from '../command'

const everyMs = 3_000

export function useRecheck({ id, body, review }: Pick<Question, 'id' | 'body' | 'review'>): void {
  const sends = body.kind === 'transaction' || body.kind === 'calls' || review?.score.level === 'forbidden'
  useEffect(() => {
    if (!sends) return
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      // A worker that is just starting anew is asked again in three seconds.
      sendCommand('recheckQuestion', { id }).catch(() => undefined)
    }, everyMs)
    return () => clearInterval(timer)
  }, [id, sends])
}
