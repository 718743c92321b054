// Whether there is a wallet and whether it is open: the background is asked once, then its lock row is followed.
import { useEffect, useState } from 'react'
import type { WalletState } from '@/lib/messages/commands/vault'
import { live, readLock } from '@/lib/storage/read'
import { onAnswered, sendCommand } from '../command'

export type KnownWalletState =
  | { type: 'asking' }
  | { type: 'known'; state: WalletState }
  /** The background did not answer. */
  | { type: 'failed'; error: Error }

/** While the row can't be written, the background is asked this often. */
const askAgainMs = 2_000

/**
 * The row alone can be stale (a browser that was closed while unlocked), so nothing is shown before the background
 * has answered: that wakes it up and makes the row true. Where it can't make it true, as on a full disk, it is asked.
 */
export function useWalletState(): KnownWalletState {
  const [known, setKnown] = useState<KnownWalletState>({ type: 'asking' })
  useEffect(() => {
    let gone = false
    let stop: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const failed = (error: unknown) => {
      if (!gone)
        setKnown({ type: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
    const take = (state: WalletState) => {
      if (gone) return
      setKnown({ type: 'known', state })
      clearTimeout(timer)
      if (state.notStored) {
        stop?.()
        stop = undefined
        timer = setTimeout(ask, askAgainMs)
      } else stop ??= live(readLock)((row) => row && setKnown({ type: 'known', state: row }), failed)
    }
    const ask = () => void sendCommand('walletState', {}).then(take, failed)
    ask()
    const forget = onAnswered((name) => {
      if (changesLock.has(name)) ask()
    })
    return () => {
      gone = true
      stop?.()
      forget()
      clearTimeout(timer)
    }
  }, [])
  return known
}

const changesLock: ReadonlySet<string> = new Set(['unlock', 'unlockWithPasskey', 'lock', 'wipe'])
