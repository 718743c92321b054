// Whether there is a wallet and whether it is open: the background is asked once, then its lock row is followed.
import { useEffect, useState } from 'react'
import type { WalletState } from '@/lib/messages/commands/vault'
import { live, readLock } from '@/lib/storage/read'
import { sendCommand } from '../command'

export type KnownWalletState =
  | { type: 'asking' }
  | { type: 'known'; state: WalletState }
  /** The background did not answer. */
  | { type: 'failed'; error: Error }

/**
 * The row alone can be stale (a browser that was closed while unlocked), so nothing is shown before the background
 * has answered: that wakes it up and makes the row true.
 */
export function useWalletState(): KnownWalletState {
  const [known, setKnown] = useState<KnownWalletState>({ type: 'asking' })
  useEffect(() => {
    let gone = false
    let stop: (() => void) | undefined
    const failed = (error: unknown) => {
      if (!gone)
        setKnown({ type: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
    sendCommand('walletState', {}).then((state) => {
      if (gone) return
      setKnown({ type: 'known', state })
      stop = live(readLock)((row) => row && setKnown({ type: 'known', state: row }), failed)
    }, failed)
    return () => {
      gone = true
      stop?.()
    }
  }, [])
  return known
}
