// Reads the database and reads it again whenever what was read has changed.
import { useEffect, useState } from 'react'
import { live } from '@/lib/storage/read'

export type Live<T> = { type: 'reading' } | { type: 'read'; value: T } | { type: 'failed'; error: Error }

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
  const state = useLive(query, dependencies)
  if (state.type === 'failed') throw state.error
  return state.type === 'read' ? state.value : undefined
}
