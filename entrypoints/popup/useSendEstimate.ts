// What a send would cost, asked a moment after the last change.
import { useEffect, useState } from 'react'
import { sendCommand } from '@/components/command'
import type { Address } from '@/lib/base/address'

export type SendEstimate =
  | { type: 'nothing to ask' }
  | { type: 'working' }
  | { type: 'estimated'; feeWei: bigint; balanceWei: bigint }
  | { type: 'failed'; reason: string }

const quietMs = 350

/** `valueWei` undefined asks nothing. An answer to an older question is dropped. */
export function useSendEstimate(question: {
  chainId: number
  from: Address
  to: Address | undefined
  valueWei: bigint | undefined
}): SendEstimate {
  const { chainId, from, to, valueWei } = question
  const [estimate, setEstimate] = useState<SendEstimate>({ type: 'nothing to ask' })
  useEffect(() => {
    if (!to || valueWei === undefined) return setEstimate({ type: 'nothing to ask' })
    setEstimate({ type: 'working' })
    let outdated = false
    const ask = async () => {
      try {
        const answer = await sendCommand('estimateSend', { chainId, from, to, valueWei })
        if (!outdated) setEstimate(answer)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (!outdated) setEstimate({ type: 'failed', reason })
      }
    }
    const timer = setTimeout(() => void ask(), quietMs)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
  }, [chainId, from, to, valueWei])
  return estimate
}
