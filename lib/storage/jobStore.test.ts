import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createJobs } from '@/lib/jobs/createJobs'
import type { JobResult } from '@/lib/jobs/decide'
import { type Database, openDatabase } from './database'
import { createJobStore } from './jobStore'

let database: Database
let count = 0

beforeEach(() => {
  count += 1
  database = openDatabase(`jobs ${count}`)
})
afterEach(() => database.delete())

const wanted = (key: string) => ({ key, kind: 'broadcast', about: key, line: 'line', priority: 0 })

function build(run: (about: string) => Promise<JobResult>, time = { now: 1 }) {
  const store = createJobStore(database)
  const jobs = createJobs({
    store,
    kinds: { broadcast: { retries: 3, run } },
    clock: () => time.now,
    wait: () => new Promise(() => undefined),
    holder: 'one',
    report: (error) => {
      throw error
    },
  })
  return { store, jobs, time }
}

test('jobs are done in the order in which they were put in, one row each', async () => {
  const done: string[] = []
  const { jobs } = build(async (about) => {
    done.push(about)
    return { type: 'done' }
  })
  for (const key of ['c', 'a', 'b']) await jobs.enqueue(wanted(key))
  await Promise.all([jobs.attempt(wanted('a')), jobs.attempt(wanted('c'))])
  await jobs.work()
  expect(done).toEqual(['c', 'a', 'b'])
  expect(await database.jobs.count()).toBe(3)
  expect(await database.jobs.where('state').equals('open').count()).toBe(0)
})

test('a dead letter keeps its reason; tried again it stands at the end of its line', async () => {
  let works = false
  const { jobs, store } = build(async () => (works ? { type: 'done' } : { type: 'never', reason: 'refused' }))
  await jobs.attempt(wanted('a'))
  await jobs.attempt(wanted('b'))
  expect(await database.jobs.where('state').equals('dead').count()).toBe(2)
  works = true
  await jobs.retry('a')
  await jobs.work()
  const [first, last] = await database.jobs.orderBy('place').toArray()
  expect([first?.key, last?.key]).toEqual(['b', 'a'])
  expect(await database.jobs.count()).toBe(2)
  await jobs.dismiss('b')
  expect((await store.get('b')) === undefined && (await store.get('a'))?.end?.type).toBe('done')
})

test('what was done is forgotten after a day, what is dead is not', async () => {
  const { jobs, time } = build(async (about) =>
    about === 'a' ? { type: 'done' } : { type: 'never', reason: 'refused' },
  )
  await jobs.attempt(wanted('a'))
  await jobs.attempt(wanted('b'))
  time.now += 2 * 86_400_000
  await jobs.start()
  expect((await database.jobs.toArray()).map(({ key }) => key)).toEqual(['b'])
})
