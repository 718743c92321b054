// What a send would cost, asked a moment after the last change.
import { useEffect, useRef, useState } from 'react'
import { sendCommand } from '@/components/command'
import type { Address } from '@/lib/base/address'
import type { Asset } from '@/lib/base/asset'

export type SendEstimate =
  | { type: 'nothing to ask' }
  | { type: 'working' }
  | { type: 'estimated'; feeWei: bigint; balanceWei: bigint }
  | { type: 'failed'; reason: string }

const quietMs = 350

/** `asset` undefined asks nothing. An answer to an older question is dropped. */
export function useSendEstimate(question: {
  chainId: number
  from: Address
  to: Address | undefined
  asset: Asset | undefined
}): SendEstimate {
  const { chainId, from, to, asset } = question
  const [estimate, setEstimate] = useState<SendEstimate>({ type: 'nothing to ask' })
  const latest = useRef(asset)
  latest.current = asset
  // The asset is made anew with every rendering; what it holds says whether it is another one.
  const assetKey = asset && Object.values(asset).join(' ')
  useEffect(() => {
    const wanted = latest.current
    if (!to || !wanted || assetKey === undefined) return setEstimate({ type: 'nothing to ask' })
    setEstimate({ type: 'working' })
    let outdated = false
    const ask = async () => {
      try {
        const answer = await sendCommand('estimateSend', { chainId, from, to, asset: wanted })
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
  }, [chainId, from, to, assetKey])
  return estimate
}
