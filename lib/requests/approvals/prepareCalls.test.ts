// The drafts of a batch: consecutive nonces, gas as it is after the calls before, and what all of them cost.
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { expect, test, vi } from 'vitest'
import type { Simulation } from '@/lib/safety/simulation/simulation'
import { anna, bert, createFakeWorld, draftOf } from '../fakeRequestPorts'
import type { RequestPorts } from '../ports'
import { prepareCalls } from './prepareCalls'
import type { BatchPreparation, TransactionDraft, TransactionRequest } from './question'
import { versionOf } from './version'

const calls: TransactionRequest[] = [1n, 2n, 3n].map((valueWei) => ({
  chainId: 1,
  from: anna,
  to: bert,
  valueWei,
  data: '0x',
}))
const fees = { type: 'eip1559', maxFeePerGas: 7n, maxPriorityFeePerGas: 1n } as const
const failsAlone = { type: 'failed', reason: 'no allowance' } as const

/** As the chain answers when each call is asked for alone: only the first would work. */
const prepare: RequestPorts['prepare'] = async (request, edits, { place } = {}) => {
  const draft: TransactionDraft = draftOf(request, edits.fees ?? fees, place?.nonce ?? 4n)
  const gasEstimate = place?.gasEstimate ?? (request.valueWei === 1n ? draft.gasEstimate : failsAlone)
  const findings: TransactionDraft['findings'] =
    gasEstimate.type === 'failed'
      ? [{ rule: 'would-fail', level: 'danger', values: {}, found: ['chain'], weight: 70 }]
      : []
  const unsigned = { ...draft.unsigned, gas: edits.gas ?? draft.unsigned.gas }
  return { type: 'ready', draft: { ...draft, unsigned, gasEstimate, findings } }
}

async function ready(change: Partial<RequestPorts> = {}, edits = {}) {
  const batch = await prepareCalls(createFakeWorld({ prepare, ...change }), calls, edits)
  if (batch.type !== 'ready') throw new Error(batch.reason)
  return batch
}

test('nonces follow each other, past those that are held', async () => {
  const nextNonces: RequestPorts['nextNonces'] = async (_, first) => [first, first + 2n, first + 3n]
  expect((await ready({ nextNonces })).drafts.map(({ unsigned }) => unsigned.nonce)).toEqual([4n, 6n, 7n])
})

test('a call that needs the one before it gets its gas from trying them in order', async () => {
  const { drafts, untried } = await ready()
  expect(drafts.map(({ findings }) => findings.length)).toEqual([0, 0, 0])
  expect(drafts.map(({ unsigned }) => unsigned.gas)).toEqual([21_000n, 45_000n, 45_000n])
  expect(untried).toEqual([])
})

test('one that fails even then is said to fail', async () => {
  const { drafts } = await ready({
    gasInOrder: async () => [
      { type: 'used', gas: 21_000n },
      { type: 'reverts', reason: 'too late' },
      { type: 'used', gas: 21_000n },
    ],
  })
  expect(drafts[1]?.findings).toMatchObject([{ rule: 'would-fail' }])
  expect(drafts[2]?.unsigned.gas).toBe(21_000n)
})

test('where nothing can be tried in order, a failure alone is no verdict', async () => {
  const { drafts, untried } = await ready({ gasInOrder: async () => undefined })
  expect(untried).toEqual([
    { place: 1, reason: 'no allowance' },
    { place: 2, reason: 'no allowance' },
  ])
  expect(drafts.every(({ findings }) => findings.length === 0)).toBe(true)
})

test('another approved amount is what is prepared, tried and simulated', async () => {
  const approve = (amount: bigint) =>
    ({
      ...{ chainId: 1, from: anna, to: bert, valueWei: 0n },
      data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [bert, amount] }),
    }) as const
  const asked = [approve(maxUint256), approve(7n)]
  const seen: (readonly TransactionRequest[])[] = []
  const world = createFakeWorld({ prepare })
  const ports = {
    ...world,
    gasInOrder: async (calls: readonly TransactionRequest[]) => {
      seen.push(calls)
      return undefined
    },
    effects: {
      ...world.effects,
      simulate: async (calls: readonly TransactionRequest[]) => {
        seen.push(calls)
        return world.effects.simulate(calls)
      },
    },
  }
  const batch = await prepareCalls(ports, asked, { approvalAmounts: { 0: 12n } })
  const drafts = batch.type === 'ready' ? batch.drafts : []
  expect(drafts.map(({ unsigned }) => unsigned.data)).toEqual([approve(12n).data, approve(7n).data])
  expect(seen).toEqual(Array(2).fill([approve(12n), approve(7n)]))
})

test('speed, urgency and road are chosen for all of them; gas and nonce belong to each', async () => {
  const given: object[] = []
  const route = { type: 'relay', endpoint: 'https://relay.example' } as const
  await ready(
    {
      prepare: async (request, edits, how) => {
        const { gas: _, ...chosen } = edits
        given.push(chosen)
        return prepare(request, edits, how)
      },
    },
    { feeChoice: 'fast', critical: true, route, gas: 1n, nonce: 77n },
  )
  expect(given).toEqual([1, 2, 3].map(() => ({ feeChoice: 'fast', critical: true, route })))
})

test('what is missing for all of them together is counted', async () => {
  const poor: RequestPorts['prepare'] = async (...values) => {
    const made = await prepare(...values)
    if (made.type === 'failed') return made
    return { ...made, draft: { ...made.draft, balanceWei: { value: 6n, known: { type: 'local' }, at: 1 } } }
  }
  // 1 + 2 + 3 wei, and 7 for each of 21,000 + 45,000 + 45,000 gas.
  expect((await ready({ prepare: poor })).missingWei).toBe(7n * 111_000n)
  expect((await ready()).missingWei).toBeUndefined()
})

test('a batch is shown after three seconds too, without what is missing; that is told when it comes', async () => {
  const waits: (() => void)[] = []
  const wait = () => new Promise<void>((resolve) => waits.push(resolve))
  let simulated = (_: Simulation) => {}
  const effects: RequestPorts['effects'] = {
    ...createFakeWorld({}).effects,
    simulate: () =>
      new Promise((resolve) => {
        simulated = resolve
      }),
  }
  const told: BatchPreparation[] = []
  const tell = async (batch: BatchPreparation) => void told.push(batch)
  const making = prepareCalls(createFakeWorld({ prepare, wait, effects }), calls, {}, undefined, tell)
  await vi.waitFor(() => expect(told).toMatchObject([{ simulation: { type: 'pending' } }]))
  for (const pass of waits) pass()
  expect(await making).toMatchObject({ simulation: { type: 'not simulated', why: 'no answer in time' } })
  simulated({ type: 'not simulated', why: 'failed', reason: 'late' })
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ simulation: { reason: 'late' } }))
})

test('a batch that nobody answers for says so after three seconds', async () => {
  const silent = createFakeWorld({ prepare: () => new Promise(() => undefined), wait: async () => undefined })
  expect(await prepareCalls(silent, calls, {})).toMatchObject({ type: 'failed' })
})

test('one call that the chain could not be asked for fails the batch', async () => {
  const broken: RequestPorts['prepare'] = async (request, ...rest) =>
    request.valueWei === 3n ? { type: 'failed', reason: 'silence' } : prepare(request, ...rest)
  expect(await prepareCalls(createFakeWorld({ prepare: broken }), calls, {})).toEqual({
    type: 'failed',
    reason: 'silence',
  })
})

test('the version changes with any byte of any call, and with what is warned of', async () => {
  const question = {
    asker: { type: 'wallet' as const },
    body: { kind: 'calls' as const, account: anna, chainId: 1, bundleId: 'b', askedBy: 'd:1', calls },
  }
  const batch = await ready()
  const version = versionOf({ ...question, batch })
  expect(version).toMatch(/^0x[0-9a-f]{64}$/)
  expect(versionOf(question)).toBeUndefined()
  expect(versionOf({ ...question, batch: await ready() })).toBe(version)
  const dearer = await ready({}, { fees: { ...fees, maxFeePerGas: 8n } })
  expect(versionOf({ ...question, batch: dearer })).not.toBe(version)
  expect(versionOf({ ...question, batch: { ...batch, missingWei: 1n } })).not.toBe(version)
  expect(versionOf({ ...question, batch: { ...batch, untried: [{ place: 1, reason: 'x' }] } })).not.toBe(
    version,
  )
  const last = batch.drafts[2] as TransactionDraft
  const drafts = [...batch.drafts.slice(0, 2), { ...last, unsigned: { ...last.unsigned, nonce: 9n } }]
  expect(versionOf({ ...question, batch: { ...batch, drafts } })).not.toBe(version)
})
