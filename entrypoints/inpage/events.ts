// Node's EventEmitter as far as EIP-1193 needs it, in a page that may have changed every built-in.

export type Listener = (...values: unknown[]) => void

interface Entry {
  listener: Listener
  once: boolean
}

/** The methods a page sees. `Self` is the provider, which on() and its kin return. */
export interface Emitter<Self> {
  on(event: string, listener: Listener): Self
  addListener(event: string, listener: Listener): Self
  once(event: string, listener: Listener): Self
  off(event: string, listener: Listener): Self
  removeListener(event: string, listener: Listener): Self
  removeAllListeners(event?: string): Self
  listenerCount(event: string): number
  emit(event: string, ...values: unknown[]): boolean
}

/**
 * `self` gives the object that listeners get as `this`; `added` hears of each new listener;
 * `report` takes what a listener throws, so that the others are still called.
 */
export function createEmitter<Self>(ports: {
  self(): Self
  added(event: string): void
  report(error: unknown): void
}): Emitter<Self> {
  const { apply } = Reflect
  const { create } = Object
  const TypeErrorAtStart = TypeError
  /** Lists are never changed in place: an emit in progress keeps the one it began with. */
  let lists: Record<string, Entry[]> = create(null)

  function add(event: string, listener: Listener, once: boolean): Self {
    if (typeof listener !== 'function') throw new TypeErrorAtStart('expected the listener to be a function')
    const before = lists[event] ?? []
    const after: Entry[] = []
    for (let i = 0; i < before.length; i++) after[i] = before[i] as Entry
    after[before.length] = { listener, once }
    lists[event] = after
    ports.added(event)
    return ports.self()
  }

  /** Takes away the newest entry that fits, as Node does. */
  function drop(event: string, fits: (entry: Entry) => boolean): Self {
    const before = lists[event] ?? []
    let place = before.length - 1
    while (place >= 0 && !fits(before[place] as Entry)) place--
    if (place >= 0) {
      const after: Entry[] = []
      for (let i = 0; i < before.length; i++) if (i !== place) after[after.length] = before[i] as Entry
      lists[event] = after
    }
    return ports.self()
  }

  const on = (event: string, listener: Listener) => add(event, listener, false)
  const off = (event: string, listener: Listener) => drop(event, (entry) => entry.listener === listener)
  return {
    on,
    addListener: on,
    once: (event, listener) => add(event, listener, true),
    off,
    removeListener: off,
    removeAllListeners(event) {
      if (event === undefined) lists = create(null)
      else delete lists[event]
      return ports.self()
    },
    listenerCount: (event) => (lists[event] ?? []).length,
    emit(event, ...values) {
      const list = lists[event] ?? []
      for (let i = 0; i < list.length; i++) {
        const entry = list[i] as Entry
        if (entry.once) drop(event, (other) => other === entry)
        try {
          apply(entry.listener, ports.self(), values)
        } catch (error) {
          ports.report(error)
        }
      }
      return list.length > 0
    },
  }
}
