// One reading for all who want the same: it is kept up to date, and kept for a while after the last of them has gone.

export type Live<T> = { type: 'reading' } | { type: 'read'; value: T } | { type: 'failed'; error: Error }

interface Ports {
  /** As storage/read's: starts the query again whenever what it read has changed; returns how to end it. */
  live<T>(
    query: () => Promise<T>,
  ): (onValue: (value: T) => void, onError: (error: Error) => void) => () => void
  /** Returns how to call it off. */
  later(run: () => void, delayMs: number): () => void
}

export interface SharedReads {
  /** What is known now; the same object until it changes. */
  now<T>(query: () => Promise<T>): Live<T>
  /** Calls `changed` with each change until the returned function is called. */
  follow<T>(query: () => Promise<T>, changed: () => void): () => void
}

interface Reading {
  state: Live<unknown>
  followers: Set<() => void>
  end(): void
  callOff: (() => void) | undefined
}

/** From page to page takes less; and a query that nobody wants again must not run for ever. */
const keptMs = 60_000
const reading: Live<never> = { type: 'reading' }

export function createSharedReads(ports: Ports): SharedReads {
  const readings = new Map<() => Promise<unknown>, Reading>()

  function start(query: () => Promise<unknown>): Reading {
    const made: Reading = { state: reading, followers: new Set(), end: () => undefined, callOff: undefined }
    readings.set(query, made)
    const set = (state: Live<unknown>) => {
      made.state = state
      for (const changed of [...made.followers]) changed()
    }
    const end = ports.live(query)(
      (value) => set({ type: 'read', value }),
      (error) => set({ type: 'failed', error }),
    )
    made.end = () => {
      readings.delete(query)
      end()
    }
    return made
  }

  return {
    now: <T>(query: () => Promise<T>) => (readings.get(query)?.state ?? reading) as Live<T>,
    follow(query, changed) {
      const followed = readings.get(query) ?? start(query)
      followed.callOff?.()
      followed.callOff = undefined
      followed.followers.add(changed)
      return () => {
        followed.followers.delete(changed)
        if (followed.followers.size > 0) return
        // After a failure, the next one who wants it has it tried again.
        if (followed.state.type === 'failed') followed.end()
        else followed.callOff = ports.later(followed.end, keptMs)
      }
    },
  }
}
