// Sends the answers to questions and remembers which were given in this window.
import { useState } from 'react'
import type { CommandParams } from '@/lib/messages/commands'
import type { Question } from '@/lib/requests/approvals/question'
import { sendCommand } from '../command'

/** An answer that did not count, and why. */
export type Uncounted =
  /** `seen`: what was on screen when it was given. */
  | { id: string; type: 'other version'; seen: Question }
  | { id: string; type: 'no reply' }
  | { id: string; type: 'failed'; reason: string }

export interface Answering {
  answeredHere: ReadonlySet<string>
  /** The question whose answer is on its way. */
  sending: string | undefined
  uncounted: Uncounted | undefined
  answer: (seen: Question, answer: CommandParams<'answerQuestion'>['answer']) => void
}

/** A worker that was stopped in the middle never replies; answering again is harmless, the first answer counts. */
const replyWithinMs = 8_000

export function useAnswer(): Answering {
  const [answeredHere, setAnsweredHere] = useState<ReadonlySet<string>>(new Set())
  const [sending, setSending] = useState<string>()
  const [uncounted, setUncounted] = useState<Uncounted>()

  const send: Answering['answer'] = async (seen, answer) => {
    const { id } = seen
    setSending(id)
    setUncounted(undefined)
    try {
      const result = await within(replyWithinMs, sendCommand('answerQuestion', { id, answer }))
      if (result === undefined) setUncounted({ id, type: 'no reply' })
      else if (result.type === 'answered') setAnsweredHere((before) => new Set(before).add(id))
      else if (result.type === 'other version' || result.type === 'not typed') {
        setUncounted({ id, type: 'other version', seen })
      }
      // The lock row is behind: asking for the state makes it true, and the window follows it.
      else if (result.type === 'locked') await sendCommand('walletState', {})
    } catch (error) {
      setUncounted({ id, type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
    setSending(undefined)
  }
  return { answeredHere, sending, uncounted, answer: (seen, answer) => void send(seen, answer) }
}

/** What `promise` brings, or undefined after so many milliseconds. */
function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), timeoutMs)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
