// While a prompt is read, what it would change is looked at again: the background does so where there is a new block.
import { useEffect } from 'react'
import type { Question } from '@/lib/requests/approvals/question'
import { sendCommand } from '../command'

const everyMs = 3_000

export function useRecheck({ id, body }: Pick<Question, 'id' | 'body'>): void {
  const sends = body.kind === 'transaction' || body.kind === 'calls'
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
