// Reads the database and reads it again whenever what was read has changed.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { live } from '@/lib/storage/read'
import { createSharedReads, type Live } from './sharedReads'

/** What several parts of a page read alike is read once, and the next page finds it there. */
const shared = createSharedReads({
  live,
  later: (run, delayMs) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
})

/** A query that depends on nothing: the function itself is its name, so it must be the same one each time. */
export function useShared<T>(query: () => Promise<T>): Live<T> {
  const subscribe = useCallback((changed: () => void) => shared.follow(query, changed), [query])
  return useSyncExternalStore(subscribe, () => shared.now(query))
}

/** The same as a value, or undefined while it is being read; a failed read throws to the screen's error boundary. */
export function useSharedValue<T>(query: () => Promise<T>): T | undefined {
  return valueRead(useShared(query))
}

/** `dependencies` are those of `query`, as for useEffect. While a changed query runs, the old value stays. */
export function useLive<T>(query: () => Promise<T>, dependencies: readonly unknown[]): Live<T> {
  const [state, setState] = useState<Live<T>>({ type: 'reading' })
  useEffect(
    () =>
      live(query)(
        (value) => setState({ type: 'read', value }),
        (error) => setState({ type: 'failed', error }),
      ),
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its query depends on.
    dependencies,
  )
  return state
}

/** The value, or undefined while it is being read; a failed read throws to the screen's error boundary. */
export function useLiveValue<T>(query: () => Promise<T>, dependencies: readonly unknown[]): T | undefined {
  return valueRead(useLive(query, dependencies))
}

function valueRead<T>(state: Live<T>): T | undefined {
  if (state.type === 'failed') throw state.error
  return state.type === 'read' ? state.value : undefined
}
