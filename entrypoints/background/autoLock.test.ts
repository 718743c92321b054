// The deadline of the lock: counted from the last use, kept over a restart, enforced at each wake.
import { beforeEach, expect, test } from 'vitest'
import { type AutoLockPorts, createAutoLock } from './autoLock'

let now = 0
let deadline: number | undefined
let unlocked = true
let minutes = 15
let writes = 0
const ports: AutoLockPorts = {
  readDeadline: async () => deadline,
  setDeadline: async (until) => {
    deadline = until
    writes++
  },
  clearDeadline: async () => {
    deadline = undefined
  },
  readMinutes: async () => minutes,
  lock: async () => {
    unlocked = false
  },
  isUnlocked: async () => unlocked,
  onDeadline: async () => {},
  now: () => now,
}
const minute = 60_000

beforeEach(() => {
  now = 1_000_000
  deadline = undefined
  unlocked = true
  minutes = 15
  writes = 0
})

test('a wake before the deadline leaves it unlocked, one after it locks', async () => {
  await createAutoLock(ports).restart()
  now += 15 * minute - 1
  // A new object each time: the worker was restarted in between.
  expect(await createAutoLock(ports).enforce()).toBe(false)
  now += 1
  expect(await createAutoLock(ports).enforce()).toBe(true)
  expect({ unlocked, deadline }).toEqual({ unlocked: false, deadline: undefined })
})

test('each use counts the minutes anew, without a write for uses close together', async () => {
  const lock = createAutoLock(ports)
  await lock.restart()
  for (let i = 0; i < 100; i++) {
    now += 10
    await lock.touch()
  }
  expect(writes).toBe(1)
  now += 10 * minute
  await lock.touch()
  now += 10 * minute
  expect(await lock.enforce()).toBe(false)
})

test('unlocked without a deadline, as after a kill between the two writes, locks', async () => {
  expect(await createAutoLock(ports).enforce()).toBe(true)
})

test('a use while locked sets no deadline', async () => {
  unlocked = false
  await createAutoLock(ports).touch()
  expect(deadline).toBeUndefined()
})

test('a shorter setting counts at once', async () => {
  const lock = createAutoLock(ports)
  await lock.restart()
  minutes = 1
  await lock.restart()
  now += minute
  expect(await lock.enforce()).toBe(true)
})
