// The tokens of an account, with balances that are kept fresh while they are looked at.
import { useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import { readTokens, type ShownToken } from '@/lib/storage/read/tokens'
import { sendCommand } from '../command'
import { useLiveValue } from '../ui/useLive'

const refreshEveryMs = 20_000

export interface WatchedTokens {
  /** Undefined while they are being read. */
  tokens: ShownToken[] | undefined
  /** Why a token's last balance could not be read; gone with the next that could. */
  failures: ReadonlyMap<Address, string>
}

/** Asks at once, when a token is accepted, and then every 20 seconds. */
export function useTokens(account: Address, chainId: number): WatchedTokens {
  const tokens = useLiveValue(() => readTokens(account, chainId), [account, chainId])
  const [failures, setFailures] = useState<ReadonlyMap<Address, string>>(new Map())
  const asked = tokens?.map(({ held }) => held.token).join(' ')
  useEffect(() => {
    if (!asked) return
    let outdated = false
    const refresh = async () => {
      try {
        const failed = await sendCommand('refreshTokens', { account, chainId })
        if (!outdated) setFailures(new Map(failed.map(({ token, reason }) => [token, reason])))
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        const all = asked.split(' ').map((token) => [token as Address, reason] as const)
        if (!outdated) setFailures(new Map(all))
      }
    }
    void refresh()
    const timer = setInterval(() => void refresh(), refreshEveryMs)
    return () => {
      outdated = true
      clearInterval(timer)
    }
  }, [account, chainId, asked])
  return { tokens, failures }
}
