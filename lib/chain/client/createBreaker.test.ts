// An endpoint that fails rests, each time longer, and a new worker goes on from what was stored.
import { expect, test } from 'vitest'
import { createBreaker } from './createBreaker'

const minute = 60_000

test('each test call that fails doubles the rest, up to ten minutes', async () => {
  let stored: string | undefined
  const rests: (number | undefined)[] = []
  for (let failure = 0; failure < 7; failure++) {
    // A worker of its own each time.
    const breaker = createBreaker(stored)
    expect(breaker.isOpen()).toBe(failure > 0)
    const { breaker: now, restMs } = await breaker.record(false, breaker.isOpen())
    stored = now
    rests.push(restMs)
  }
  expect(rests).toEqual([0.5, 1, 2, 4, 8, 10, 10].map((minutes) => minutes * minute))
})

test('several questions that fail together are one failure', async () => {
  const breaker = createBreaker(undefined)
  const [first, second] = await Promise.all([breaker.record(false, false), breaker.record(false, false)])
  expect(first.restMs).toBe(minute / 2)
  expect(second.restMs).toBe(minute / 2)
})

test('an answer ends the rest, whoever asked and when', async () => {
  const failed = await createBreaker(undefined).record(false, false)
  for (const wasOpen of [true, false]) {
    const breaker = createBreaker(failed.breaker)
    expect((await breaker.record(true, wasOpen)).restMs).toBeUndefined()
    expect(breaker.isOpen()).toBe(false)
    expect((await breaker.record(false, false)).restMs).toBe(minute / 2)
  }
})

test.each(['', '{', '7', 'null', '{}', '{"ownState":{"value":9}}'])(
  'what was stored as %j starts closed',
  (stored) => {
    expect(createBreaker(stored).isOpen()).toBe(false)
  },
)
