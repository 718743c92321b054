// How often our transactions are looked at: quickly while one waits, slowly until it is deep in the chain, then never.
import type { Look } from '@/lib/transactions/track'

export interface WatchPorts {
  look(): Promise<Look>
  /** What a look found changed. */
  onChanges(changes: Look['changes']): Promise<void>
  /** Has `news` called for each new block of these chains and no others, where it can be heard. */
  follow(chainIds: readonly number[]): void
  /** Wakes the worker regularly while there is something to look at. */
  setAlarm(on: boolean): Promise<void>
  wait(delayMs: number): Promise<void>
  report(error: unknown): void
}

export interface Watch {
  /** Looks now and goes on while the worker lives and something may still change. */
  wake(): void
  /** A new block was heard of: the next look comes at once. */
  news(): void
}

/** After so many looks in a row without news the next one comes later. */
const delaysMs = [
  { looks: 15, delayMs: 1_000 },
  { looks: 30, delayMs: 4_000 },
] as const
const slowestMs = 12_000
/** However many blocks are heard of, looks are at least this far apart. */
const soonestMs = 300

/** The pause before the next look; `quiet` counts the looks without news. */
export function pauseMs(quiet: number): number {
  return delaysMs.find(({ looks }) => quiet < looks)?.delayMs ?? slowestMs
}

export function createWatch(ports: WatchPorts): Watch {
  let running = false
  let quiet = 0
  let hear: () => void = () => undefined
  let heard = Promise.resolve()
  const listen = () => {
    heard = new Promise((resolve) => {
      hear = resolve
    })
  }

  async function run(): Promise<void> {
    for (;;) {
      listen()
      const { changes, unfinished, chainIds } = await ports.look()
      quiet = changes.length > 0 ? 0 : quiet + 1
      await ports.onChanges(changes)
      ports.follow(chainIds)
      await ports.setAlarm(unfinished > 0)
      if (unfinished === 0) return
      // What was heard while looking counts, too.
      await Promise.race([ports.wait(pauseMs(quiet)), Promise.all([heard, ports.wait(soonestMs)])])
    }
  }

  return {
    news: () => hear(),
    wake() {
      quiet = 0
      if (running) return
      running = true
      run()
        .catch(ports.report)
        .finally(() => {
          running = false
        })
    },
  }
}
