// When the watch looks, and when it stops.
import { expect, test, vi } from 'vitest'
import type { Look } from '@/lib/transactions/track'
import { createWatch, pauseMs } from './watch'

function world(looks: Look[]) {
  const log: string[] = []
  const waits: number[] = []
  const followed: (readonly number[])[] = []
  let ended: () => void = () => {}
  const end = new Promise<void>((resolve) => {
    ended = resolve
  })
  const watch = createWatch({
    look: async () => {
      log.push('look')
      const next = looks.shift()
      if (!next) throw new Error('no more looks')
      return next
    },
    onChanges: async (changes) => {
      if (changes.length > 0) log.push(`changed ${changes.length}`)
    },
    follow: (chainIds) => void followed.push(chainIds),
    setAlarm: async (on) => {
      log.push(on ? 'alarm' : 'no alarm')
      if (!on) ended()
    },
    wait: async (delayMs) => {
      waits.push(delayMs)
    },
    report: (error) => {
      log.push(String(error))
      ended()
    },
  })
  return { watch, log, waits, followed, end }
}

const quiet: Look = { changes: [], unfinished: 1, unreachable: [], chainIds: [1] }
const done: Look = { changes: [], unfinished: 0, unreachable: [], chainIds: [] }

test('it looks until nothing can change any more, and then clears the alarm', async () => {
  const { watch, log, followed, end } = world([quiet, quiet, done])
  watch.wake()
  watch.wake()
  await end
  expect(log).toEqual(['look', 'alarm', 'look', 'alarm', 'look', 'no alarm'])
  // And its blocks are heard of for as long.
  expect(followed).toEqual([[1], [1], []])
})

test('a look that fails is reported, and the next wake looks again', async () => {
  const first = world([])
  first.watch.wake()
  await first.end
  expect(first.log).toEqual(['look', 'Error: no more looks'])
})

test('the pauses grow while there is no news', () => {
  expect([0, 14, 15, 29, 30, 1000].map(pauseMs)).toEqual([1000, 1000, 4000, 4000, 12_000, 12_000])
})

test('a new block that is heard of brings the next look at once, and no sooner than may be', async () => {
  const waits: { delayMs: number; end: () => void }[] = []
  let looks = 0
  const watch = createWatch({
    look: async () => {
      looks += 1
      return looks < 3 ? quiet : done
    },
    onChanges: async () => undefined,
    follow: () => undefined,
    setAlarm: async () => undefined,
    wait: (delayMs) => new Promise((end) => void waits.push({ delayMs, end })),
    report: (error) => {
      throw error
    },
  })
  watch.wake()
  await vi.waitFor(() => expect(waits.length).toBe(2))
  watch.news()
  await new Promise((resolve) => setImmediate(resolve))
  expect(looks).toBe(1)
  waits.find(({ delayMs }) => delayMs < 1_000)?.end()
  await vi.waitFor(() => expect(looks).toBe(2))
})
