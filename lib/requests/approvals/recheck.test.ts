// A question that is read is looked at again: only what matters makes another version, and it shows both.

import { expect, test, vi } from 'vitest'
import { scoreOf } from '@/lib/safety/risk/score'
import type { Simulated, Simulation } from '@/lib/safety/simulation/simulation'
import { anna, bert, createFakeWorld, draftOf } from '../fakeRequestPorts'
import { createPermissions } from '../permissions/createPermissions'
import type { RequestPorts } from '../ports'
import { createSilences } from '../silences/createSilences'
import { createApprovals } from './createApprovals'

const result = (afterWei: bigint, change: Partial<Simulated> = {}): Simulated => ({
  type: 'simulated',
  outcome: { type: 'succeeds' },
  changes: [{ type: 'ether', beforeWei: 100_000n, afterWei }],
  unread: [],
  more: false,
  method: 'eth_simulateV1',
  known: { type: 'local' },
  at: 1_000,
  toleranceBps: 100n,
  otherBlock: { type: 'same' },
  ...change,
})

/** An open question of the wallet's own whose effects were found once, and what they are from now on. */
async function build(shown: Simulation) {
  const now: { simulation: Simulation | Promise<never>; block: bigint; looked: number } = {
    simulation: shown,
    block: 1n,
    looked: 0,
  }
  const effects: RequestPorts['effects'] = {
    async simulate() {
      now.looked++
      return now.simulation
    },
    headNumber: async () => now.block,
    ofDraft: async (draft, _, simulation) => ({ ...draft, simulation }),
    ofBatch: async () => async (_, simulation) => ({
      simulation,
      tokens: [],
      findings: [],
      score: scoreOf([]),
    }),
  }
  const fees = { type: 'legacy', gasPrice: 1n } as const
  const world = createFakeWorld({
    effects,
    prepare: async (request) => ({
      type: 'ready',
      draft: { ...draftOf(request, fees, 0n), simulation: shown },
    }),
  })
  const approvals = createApprovals({
    ...world,
    isUnlocked: async () => world.unlocked,
    permissions: createPermissions({ ...world, store: world.permissions }),
    silences: createSilences({ store: world.silences, clock: world.clock }),
  })
  const body = {
    kind: 'transaction',
    request: { chainId: 1, from: anna, to: bert, valueWei: 5n, data: '0x' },
  } as const
  await approvals.ask({ id: 'a', asker: { type: 'wallet' }, body })
  await approvals.prepareAnew('a')
  const question = async () => {
    const stored = await world.questions.get('a')
    if (stored?.preparation?.type !== 'ready') throw new Error('expected a draft')
    return { ...stored, simulation: stored.preparation.draft.simulation as Simulated }
  }
  /** As the open prompt does, a while later and on a newer block. */
  const later = async () => {
    world.now += 3_000
    now.block++
    await approvals.recheck('a')
    return question()
  }
  return { approvals, world, now, question, later }
}

test('what is forbidden is judged anew while it is read, and when its owner forbids it again', async () => {
  const level = { now: 'forbidden' as 'forbidden' | 'danger' }
  let judged = 0
  const world = createFakeWorld({
    async review() {
      judged++
      const finding = {
        rule: 'delegation-not-allowed' as const,
        level: level.now,
        values: {},
        found: ['list' as const],
        weight: 99,
      }
      return { findings: [finding], score: scoreOf([finding]) }
    },
  })
  const approvals = createApprovals({
    ...world,
    isUnlocked: async () => world.unlocked,
    permissions: createPermissions({ ...world, store: world.permissions }),
    silences: createSilences({ store: world.silences, clock: world.clock }),
  })
  const body = { kind: 'typed data', account: anna, chainId: 1, typedData: '{}' } as const
  await approvals.ask({ id: 'q', asker: { type: 'wallet' }, body })
  await vi.waitFor(() => expect(judged).toBe(2))
  const levelOf = async () => (await world.questions.get('q'))?.review?.score.level
  expect(await levelOf()).toBe('forbidden')
  level.now = 'danger'
  await approvals.recheck('q')
  expect(await levelOf()).toBe('danger')
  // Nothing is forbidden any more: a look every three seconds would find nothing.
  await approvals.recheck('q')
  expect(judged).toBe(3)
  level.now = 'forbidden'
  await approvals.rejudge('delegation-not-allowed')
  expect(await levelOf()).toBe('forbidden')
  await approvals.rejudge('unlimited-approval')
  expect(judged).toBe(4)
})

test('what is the same within the tolerance stays the version that it was', async () => {
  const { question, later, now } = await build(result(50_000n))
  const { version } = await question()
  now.simulation = result(50_100n, { at: 9 })
  const after = await later()
  expect(now.looked).toBe(1)
  expect(after.version).toBe(version)
  expect(after.simulation.changes).toEqual(result(50_000n).changes)
})

test('a difference is another version, which shows what was seen before', async () => {
  const { question, later, now } = await build(result(50_000n))
  const { version } = await question()
  now.simulation = result(10n, { at: 9 })
  const after = await later()
  expect(after.version).not.toBe(version)
  expect(after.simulation).toMatchObject({
    changes: result(10n).changes,
    earlier: { at: 1_000, changes: result(50_000n).changes },
  })
})

test.each<[string, Partial<Simulated>]>([
  [
    'another block would make something else of it',
    { otherBlock: { type: 'differs', outcome: { type: 'succeeds' }, changes: [] } },
  ],
  [
    'another endpoint says something else',
    {
      contradicted: {
        endpoint: 'https://b.example',
        outvoted: false,
        outcome: { type: 'succeeds' },
        changes: [],
      },
    },
  ],
  ['it fails now', { outcome: { type: 'fails', place: 0, reason: 'too late' }, changes: [] }],
])('so is a new doubt: %s', async (_, change) => {
  const { question, later, now } = await build(result(50_000n))
  const { version } = await question()
  now.simulation = result(50_000n, change)
  expect((await later()).version).not.toBe(version)
})

test('an endpoint that says nothing now changes nothing', async () => {
  const { question, later, now } = await build(result(50_000n))
  const { version } = await question()
  now.simulation = { type: 'not simulated', why: 'failed', reason: '' }
  expect((await later()).version).toBe(version)
})

test('it looks at new blocks, at most every three seconds', async () => {
  const { approvals, later, now, world } = await build(result(50_000n))
  await later()
  expect(now.looked).toBe(1)
  now.block++
  await approvals.recheck('a')
  expect(now.looked).toBe(1)
  world.now += 3_000
  now.block--
  await approvals.recheck('a')
  expect(now.looked).toBe(1)
})

test('who presses yes just when it changed is shown the other version first', async () => {
  const { approvals, question, now, world } = await build(result(50_000n))
  const { version } = await question()
  now.simulation = result(10n)
  expect(await approvals.decide('a', { type: 'approved', version: version ?? '0x' })).toEqual({
    type: 'other version',
  })
  expect(world.submitted).toEqual([])
  const after = await question()
  expect(after.simulation.earlier).toBeDefined()
  expect(await approvals.decide('a', { type: 'approved', version: after.version ?? '0x' })).toEqual({
    type: 'answered',
  })
})

test('an endpoint that hangs keeps nobody from signing what was shown', async () => {
  const { approvals, question, now, world } = await build(result(50_000n))
  const { version } = await question()
  now.simulation = new Promise<never>(() => undefined)
  const deciding = approvals.decide('a', { type: 'approved', version: version ?? '0x' })
  await new Promise((resolve) => setTimeout(resolve, 10))
  world.passTime()
  expect(await deciding).toEqual({ type: 'answered' })
})
