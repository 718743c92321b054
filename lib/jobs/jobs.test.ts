import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJobs } from './createJobs'
import { afterTry, backOffMs, enqueued, type JobResult, leased, leaseMs, letGo, nextOf } from './decide'
import { createFakeJobStore, type FakeJobStore } from './fakeJobStore'
import type { Job, Wanted } from './job'
import type { JobKind } from './ports'

const wanted = (key: string, change: Partial<Wanted> = {}): Wanted => ({
  key,
  kind: 'broadcast',
  about: key,
  line: 'line',
  priority: 0,
  ...change,
})
const job = (key: string, place: number, change: Partial<Job> = {}): Job => ({
  ...wanted(key),
  place,
  enqueuedAt: 0,
  dueAt: 0,
  tries: [],
  ...change,
})
const lease = { holder: 'one', at: 0, until: 10 }

describe('what is done next', () => {
  test.each<[string, Job[], string | undefined]>([
    ['nothing', [], undefined],
    ['the first of a line', [job('b', 2), job('a', 1)], 'a'],
    ['nobody, while the first of the line is being done', [job('a', 1, { lease }), job('b', 2)], undefined],
    ['nobody, while the first of the line has to wait', [job('a', 1, { dueAt: 9 }), job('b', 2)], undefined],
    ['another line meanwhile', [job('a', 1, { lease }), job('b', 2, { line: 'other' })], 'b'],
    ['the higher priority among lines', [job('a', 1), job('b', 2, { line: 'other', priority: 1 })], 'b'],
    ['not the higher priority within a line', [job('a', 1), job('b', 2, { priority: 1 })], 'a'],
  ])('%s', (_, open, key) => {
    expect(nextOf(open, 5)?.key).toBe(key)
  })
})

describe('what becomes of it', () => {
  const again: JobResult = { type: 'again', reason: 'nobody answered' }

  test('three retries, each later than the one before, then a dead letter with its reason', () => {
    let now = 0
    let one = job('a', 1)
    const pauses: number[] = []
    for (; !one.end; ) {
      one = afterTry(leased(one, 'me', now), again, 3, now)
      if (!one.end) pauses.push(one.dueAt - now)
      now = one.dueAt
    }
    expect(pauses).toEqual([...backOffMs])
    expect(one.tries.length).toBe(4)
    expect(one.end).toMatchObject({ type: 'dead', reason: 'nobody answered' })
  })

  test('what was refused is not repeated', () => {
    const refused = afterTry(job('a', 1), { type: 'never', reason: 'refused' }, 3, 7)
    expect(refused.end).toEqual({ type: 'dead', at: 7, reason: 'refused' })
  })

  test('what was interrupted is tried again at once, unless its kind is never repeated by itself', () => {
    const open = [job('a', 1, { lease }), job('b', 2, { lease, kind: 'sign' }), job('c', 3)]
    const [a, b, c] = letGo(
      open,
      () => true,
      (kind) => (kind === 'sign' ? 0 : 3),
      20,
    )
    expect(a).toMatchObject({ key: 'a', dueAt: 20, tries: [{ reason: 'interrupted' }] })
    expect(a?.end).toBeUndefined()
    expect(b?.end).toEqual({ type: 'dead', at: 20, reason: 'interrupted' })
    expect(c).toBeUndefined()
  })

  test('the same key is the same job, be it over', () => {
    const done = afterTry(job('a', 1), { type: 'done' }, 3, 5)
    expect(enqueued(job('a', 1), wanted('a'), 9, true)).toBeUndefined()
    expect(enqueued(done, wanted('a'), 9, false)).toBeUndefined()
    expect(enqueued(done, wanted('a'), 9, true)).toMatchObject({ dueAt: 9, tries: [] })
    expect(enqueued(done, wanted('a'), 9, true)?.end).toBeUndefined()
  })
})

/** A worker over this store; `results` says what each try comes to, by job. */
function work(
  store: FakeJobStore,
  time: { now: number },
  run: JobKind['run'],
  holder = 'one',
  retries: JobKind['retries'] = 3,
) {
  const timers: number[] = []
  const reported: unknown[] = []
  const jobs = createJobs({
    store,
    kinds: { broadcast: { retries, run } },
    clock: () => time.now,
    // Nothing goes on by itself here: the tests move the clock and say "work".
    wait: (delayMs) => {
      timers.push(delayMs)
      return new Promise(() => undefined)
    },
    holder,
    report: (error) => void reported.push(error),
  })
  return { jobs, timers, reported }
}

describe('the queue', () => {
  test('does what is wanted once, whoever wants it how often', async () => {
    const store = createFakeJobStore()
    const done: string[] = []
    const { jobs } = work(store, { now: 1 }, async (about) => {
      done.push(about)
      return { type: 'done' }
    })
    await Promise.all([jobs.attempt(wanted('a')), jobs.attempt(wanted('a')), jobs.enqueue(wanted('a'))])
    await jobs.attempt(wanted('a'))
    expect(done).toEqual(['a'])
    await jobs.attempt(wanted('a'), { again: true })
    expect(done).toEqual(['a', 'a'])
  })

  test('two workers over one store do it once', async () => {
    const store = createFakeJobStore()
    const done: string[] = []
    const run: JobKind['run'] = async (about) => {
      done.push(about)
      return { type: 'done' }
    }
    const [one, two] = [work(store, { now: 1 }, run), work(store, { now: 1 }, run, 'two')]
    await Promise.all([one.jobs.attempt(wanted('a')), two.jobs.attempt(wanted('a'))])
    await Promise.all([one.jobs.work(), two.jobs.work()])
    expect(done).toEqual(['a'])
  })

  test('keeps the order of a line, however long each takes', async () => {
    const store = createFakeJobStore()
    const order: string[] = []
    const { jobs } = work(store, { now: 1 }, async (about) => {
      order.push(`begin ${about}`)
      for (let turn = about === 'a' ? 20 : 0; turn > 0; turn--) await Promise.resolve()
      order.push(`end ${about}`)
      return { type: 'done' }
    })
    for (const key of ['a', 'b', 'c']) await jobs.enqueue(wanted(key))
    await jobs.work()
    expect(order).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c'])
  })

  test('who waits for a try is told when it must wait for an earlier one', async () => {
    const store = createFakeJobStore()
    const time = { now: 1 }
    let isDown = true
    const { jobs, timers } = work(store, time, async () =>
      isDown ? { type: 'again', reason: 'down' } : { type: 'done' },
    )
    await jobs.attempt(wanted('a'))
    await jobs.attempt(wanted('b'))
    expect([...store.jobs.values()].map(({ tries }) => tries.length)).toEqual([1, 0])
    expect(timers[0]).toBe(backOffMs[0])
    isDown = false
    time.now += backOffMs[0]
    await jobs.work()
    expect([...store.jobs.values()].map(({ end }) => end?.type)).toEqual(['done', 'done'])
  })

  test('a dead letter is tried again when somebody wants it, and can be dismissed', async () => {
    const store = createFakeJobStore()
    let works = false
    const { jobs } = work(store, { now: 1 }, async () =>
      works ? { type: 'done' } : { type: 'never', reason: 'refused' },
    )
    await jobs.attempt(wanted('a'))
    expect(store.jobs.get('a')?.end).toMatchObject({ type: 'dead', reason: 'refused' })
    works = true
    expect(await jobs.retry('a')).toBe(true)
    await jobs.work()
    expect(store.jobs.get('a')?.end?.type).toBe('done')
    expect(await jobs.retry('a')).toBe(false)
    await jobs.dismiss('a')
    expect(store.jobs.size).toBe(0)
  })

  test('an error that a job throws is a try with its message, and is reported', async () => {
    const store = createFakeJobStore()
    const { jobs, reported } = work(store, { now: 1 }, () => Promise.reject(new Error('odd')))
    await jobs.attempt(wanted('a'))
    await jobs.attempt(wanted('b', { kind: 'gone', line: 'other' }))
    expect(store.jobs.get('a')?.tries).toMatchObject([{ reason: 'odd' }])
    expect(store.jobs.get('b')?.end?.type).toBe('dead')
    expect(reported.length).toBe(2)
  })

  test('a worker that is gone loses its jobs to the next one at once, or when its time is over', async () => {
    const store = createFakeJobStore()
    const time = { now: 1 }
    work(store, time, () => new Promise(() => undefined))
      .jobs.enqueue(wanted('a'))
      .catch(() => undefined)
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    expect(store.jobs.get('a')?.lease?.holder).toBe('one')
    const done: string[] = []
    const run: JobKind['run'] = async (about) => {
      done.push(about)
      return { type: 'done' }
    }
    const next = work(store, time, run, 'two')
    await next.jobs.work()
    expect(done).toEqual([])
    time.now += leaseMs
    await next.jobs.work()
    expect(done).toEqual(['a'])
  })
})

test('whatever stops the worker at whichever write, each job is done, in order, or is a dead letter', async () => {
  const world = fc.record({
    jobs: fc.array(fc.record({ line: fc.constantFrom('x', 'y'), fails: fc.integer({ min: 0, max: 5 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    lives: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(world, async ({ jobs: wishes, lives }) => {
      const store = createFakeJobStore()
      const time = { now: 1 }
      const left = new Map(wishes.map(({ fails }, index) => [`${index}`, fails]))
      const done: string[] = []
      const run: JobKind['run'] = async (about) => {
        const fails = left.get(about) ?? 0
        if (fails > 0) {
          left.set(about, fails - 1)
          return { type: 'again', reason: 'down' }
        }
        done.push(about)
        return { type: 'done' }
      }
      const all = wishes.map(({ line }, index) => wanted(`${index}`, { line }))
      for (const [life, writes] of [...lives, Number.POSITIVE_INFINITY].entries()) {
        store.writesLeft = writes
        const { jobs } = work(store, time, run, `worker ${life}`)
        // As the wallet does at its start: what was in the queue goes on, what was not is put in.
        await jobs.start().catch(() => undefined)
        for (const each of all) await jobs.enqueue(each).catch(() => undefined)
        for (let round = 0; round < 30; round++) {
          await jobs.work().catch(() => undefined)
          time.now += 60_000
        }
      }
      const ends = all.map(({ key }) => store.jobs.get(key)?.end?.type)
      expect(ends.every((end) => end === 'done' || end === 'dead')).toBe(true)
      // No more interruptions than retries: whatever fails at most three times in all is done.
      for (const [index, { fails }] of wishes.entries()) {
        if (fails + lives.length <= 3) expect(ends[index]).toBe('done')
        if (lives.length === 0 && fails > 3) expect(ends[index]).toBe('dead')
      }
      for (const line of ['x', 'y']) {
        const first = [...new Set(done)].filter((key) => wishes[Number(key)]?.line === line).map(Number)
        expect(first).toEqual([...first].sort((a, b) => a - b))
      }
    }),
    { numRuns: 150 },
  )
})

test('what is never repeated by itself is begun at most once, whatever stops the worker', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), async (lives) => {
      const store = createFakeJobStore()
      let begun = 0
      const run: JobKind['run'] = async () => {
        begun += 1
        return { type: 'again', reason: 'locked' }
      }
      for (const [life, writes] of [...lives, Number.POSITIVE_INFINITY].entries()) {
        store.writesLeft = writes
        const { jobs } = work(store, { now: life }, run, `worker ${life}`, 0)
        await jobs.start().catch(() => undefined)
        await jobs.enqueue(wanted('signature')).catch(() => undefined)
        await jobs.work().catch(() => undefined)
      }
      expect(begun).toBeLessThanOrEqual(1)
      expect(store.jobs.get('signature')?.end?.type).toBe('dead')
    }),
  )
})
