// A balance that is kept fresh while it is looked at.
import { useCallback, useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import { readBalance } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { useLiveValue } from '../ui/useLive'

const refreshEveryMs = 20_000

export interface WatchedBalance {
  /** The last one stored; undefined when there is none or while it is being read. */
  balance: Known<bigint> | undefined
  refreshing: boolean
  /** Why the last refresh failed; gone with the next that works. */
  failure: string | undefined
  refresh: () => void
}

/** Asks at once and then every 20 seconds. Give the component a key of address and chain, so nothing old is shown. */
export function useBalance(address: Address, chainId: number): WatchedBalance {
  const row = useLiveValue(() => readBalance(address, chainId), [address, chainId])
  const [refreshing, setRefreshing] = useState(true)
  const [failure, setFailure] = useState<string>()
  const refresh = useCallback(async () => {
    setRefreshing(true)
    try {
      const answer = await sendCommand('refreshBalance', { address, chainId })
      setFailure('type' in answer ? answer.reason : undefined)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
    setRefreshing(false)
  }, [address, chainId])
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), refreshEveryMs)
    return () => clearInterval(timer)
  }, [refresh])
  return { balance: row?.balance, refreshing, failure, refresh: () => void refresh() }
}
