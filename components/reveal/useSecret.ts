// Holds an opened secret as bytes for as long as it is looked at, and wipes them then.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RevealedParts } from './partText'

/** So long may nobody press before it is closed. */
const idleMs = 60_000

export interface Secret {
  /** undefined while nothing is open. */
  parts: RevealedParts | undefined
  /** It was closed because nobody looked at it. */
  ranOut: boolean
  open(parts: RevealedParts): void
  /** It is being looked at: the time begins anew. */
  keepOpen(): void
  close(): void
}

/** Closed by `close`, after a minute without a press, and when the page goes (a lock takes the page away). */
export function useSecret(): Secret {
  const held = useRef<RevealedParts>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [parts, setParts] = useState<RevealedParts>()
  const [ranOut, setRanOut] = useState(false)

  const wipe = useCallback(() => {
    clearTimeout(timer.current)
    for (const { bytes } of held.current ?? []) bytes.fill(0)
    held.current = undefined
  }, [])
  const close = useCallback(() => {
    wipe()
    setParts(undefined)
  }, [wipe])
  const keepOpen = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      close()
      setRanOut(true)
    }, idleMs)
  }, [close])
  const open = useCallback(
    (opened: RevealedParts) => {
      wipe()
      held.current = opened
      setParts(opened)
      setRanOut(false)
      keepOpen()
    },
    [wipe, keepOpen],
  )

  useEffect(() => {
    window.addEventListener('pagehide', close)
    return () => {
      window.removeEventListener('pagehide', close)
      wipe()
    }
  }, [close, wipe])
  return { parts, ranOut, open, keepOpen, close }
}
