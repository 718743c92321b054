// What is chosen for a batch as a whole, its speed, its urgency and its road: sent to the background, back as a new version.
import { useState } from 'react'
import type { Route } from '@/lib/base/route'
import type { TransactionEdits } from '@/lib/requests/approvals/question'
import { sendCommand } from '../command'
import type { Speed } from './FeeChoice'

export interface BatchEdits {
  busy: boolean
  /** The speed that is on its way. */
  pendingSpeed: Speed | undefined
  /** Why the last choice was not made. */
  failure: string | undefined
  choose: (speed: Speed) => void
  setCritical: (critical: boolean) => void
  setRoute: (route: Route) => void
  /** How much the call at this place lets its spender take. */
  approve: (place: number, amount: bigint) => void
}

export function useBatchEdits(questionId: string): BatchEdits {
  const [pending, setPending] = useState<{ speed?: Speed }>()
  const [failure, setFailure] = useState<string>()
  const send = async (edits: TransactionEdits, speed?: Speed) => {
    setPending(speed ? { speed } : {})
    setFailure(undefined)
    try {
      await sendCommand('editQuestion', { id: questionId, edits })
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
    setPending(undefined)
  }
  return {
    busy: pending !== undefined,
    pendingSpeed: pending?.speed,
    failure,
    choose: (feeChoice) => void send({ feeChoice }, feeChoice),
    setCritical: (critical) => void send({ critical }),
    setRoute: (route) => void send({ route }),
    approve: (place, amount) => void send({ approvalAmounts: { [place]: amount } }),
  }
}
