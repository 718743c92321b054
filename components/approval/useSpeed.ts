// The choice of one speed for a question: sent to the background, back as a new version.
import { useState } from 'react'
import { sendCommand } from '../command'
import type { Speed } from './FeeChoice'

export interface SpeedChoice {
  busy: boolean
  /** The choice on its way. */
  pending: Speed | undefined
  /** Why the last choice was not made. */
  failure: string | undefined
  choose: (speed: Speed) => void
}

export function useSpeed(questionId: string): SpeedChoice {
  const [pending, setPending] = useState<Speed>()
  const [failure, setFailure] = useState<string>()
  const send = async (feeChoice: Speed) => {
    setPending(feeChoice)
    setFailure(undefined)
    try {
      await sendCommand('editQuestion', { id: questionId, edits: { feeChoice } })
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
    setPending(undefined)
  }
  return { busy: pending !== undefined, pending, failure, choose: (speed) => void send(speed) }
}
