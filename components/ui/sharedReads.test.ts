// What several parts of a screen read alike is read once, stays up to date, and is let go of in the end.
import { expect, test } from 'vitest'
import { createSharedReads } from './sharedReads'

function setUp() {
  const running: { query: () => Promise<unknown>; value(value: unknown): void; fail(error: Error): void }[] =
    []
  const later: (() => void)[] = []
  const reads = createSharedReads({
    live: (query) => (onValue, onError) => {
      const entry = { query, value: onValue as (value: unknown) => void, fail: onError }
      running.push(entry)
      return () => void running.splice(running.indexOf(entry), 1)
    },
    later(run) {
      later.push(run)
      return () => void later.splice(later.indexOf(run), 1)
    },
  })
  return { reads, running, later }
}

const query = async () => 0
const ignore = () => undefined

test('two who want the same have it read once, and both hear each change', () => {
  const { reads, running } = setUp()
  const heard: string[] = []
  expect(reads.now(query)).toEqual({ type: 'reading' })
  reads.follow(query, () => heard.push('one'))
  reads.follow(query, () => heard.push('two'))
  expect(running).toHaveLength(1)
  running[0]?.value(5)
  expect(heard).toEqual(['one', 'two'])
  expect(reads.now(query)).toEqual({ type: 'read', value: 5 })
  expect(reads.now(query)).toBe(reads.now(query))
})

test('who comes later finds it there, also when nobody looked meanwhile, and what changed meanwhile', () => {
  const { reads, running, later } = setUp()
  const leave = reads.follow(query, ignore)
  running[0]?.value(5)
  leave()
  running[0]?.value(6)
  expect(reads.now(query)).toEqual({ type: 'read', value: 6 })
  reads.follow(query, ignore)
  expect(running).toHaveLength(1)
  // It was called off that it ends.
  expect(later).toEqual([])
})

test('what nobody came back for is read no more, and read anew for the next', () => {
  const { reads, running, later } = setUp()
  reads.follow(query, ignore)()
  expect(running).toHaveLength(1)
  later[0]?.()
  expect(running).toHaveLength(0)
  expect(reads.now(query)).toEqual({ type: 'reading' })
  reads.follow(query, ignore)
  expect(running).toHaveLength(1)
})

test('a failure is told, and tried again for the next after all have left', () => {
  const { reads, running } = setUp()
  let heard = 0
  const leave = reads.follow(query, () => heard++)
  running[0]?.fail(new Error('no'))
  expect(heard).toBe(1)
  expect(reads.now(query)).toMatchObject({ type: 'failed' })
  leave()
  expect(reads.now(query)).toEqual({ type: 'reading' })
  reads.follow(query, ignore)
  expect(running).toHaveLength(1)
})
