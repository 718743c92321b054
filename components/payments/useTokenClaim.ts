// What a token contract says of itself, asked as soon as there is an address.
import { useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import type { ListedToken } from '@/lib/base/token'
import { sendCommand } from '../command'
import { unitOf } from './unitOf'

export type TokenClaim =
  | { type: 'claims'; symbol: string; decimals: number; looksLike?: ListedToken }
  | { type: 'unknown'; reason: string }

/** undefined while there is nothing to ask, or no answer yet. */
export function useTokenClaim(chainId: number, token: Address | undefined): TokenClaim | undefined {
  const [claim, setClaim] = useState<TokenClaim>()
  useEffect(() => {
    setClaim(undefined)
    if (!token) return
    let outdated = false
    sendCommand('readToken', { chainId, token })
      .then((answer): TokenClaim => {
        if ('type' in answer) return answer
        const { claimedSymbol, claimedDecimals } = answer.value
        const unit = unitOf({ token: { address: token, claimedSymbol, claimedDecimals } }, undefined)
        const looksLike = answer.list.type === 'not listed' ? answer.list.looksLike : undefined
        return { type: 'claims', ...unit, ...(looksLike ? { looksLike } : {}) }
      })
      .catch((error: Error): TokenClaim => ({ type: 'unknown', reason: error.message }))
      .then((found) => {
        if (!outdated) setClaim(found)
      })
    return () => {
      outdated = true
    }
  }, [chainId, token])
  return claim
}
