// What a draft is made of, and when it is told: before its effects are known, with them, and after all.
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { afterEach, expect, test, vi } from 'vitest'
import type { Address } from '@/lib/base/address'
import { createChainClient } from '@/lib/chain/client/createChainClient'
import { createFakeNode, refusal } from '@/lib/chain/client/fakeNode'
import { listsFrom } from '@/lib/lists/createLists'
import { createPreparer } from '@/lib/transactions/prepare'
import { anna, bert } from '../fakeRequestPorts'
import { createContractFacts } from './contractFacts'
import { createDrafter } from './draft'
import { createEffects } from './effects'
import type { Preparation, TransactionEdits, TransactionRequest } from './question'
import { createReviewer } from './reviewer'

const token: Address = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const endpoint = 'https://node.example'
const word = (value: bigint | string) => BigInt(value).toString(16).padStart(64, '0')
const approve = (amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [bert, amount] })
const plain: TransactionRequest = { chainId: 1, from: anna, to: bert, valueWei: 5n, data: '0x' }
const approval: TransactionRequest = {
  ...plain,
  to: token,
  valueWei: 0n,
  data: approve(maxUint256),
  gas: 60_000n,
}

interface SimulatedBlock {
  calls: { from?: string; to?: string; data?: string }[]
}

/** `delayOf`: ms that the endpoint takes to answer a method, by a clock of the test's own; undefined: it never does. */
function build(delayOf?: (method: string) => number | undefined) {
  const later = (delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs))
  const delayed = async (method: string) => {
    if (!delayOf) return
    const delayMs = delayOf(method)
    await (delayMs === undefined ? new Promise<void>(() => undefined) : later(delayMs))
  }
  const node = createFakeNode()
  node.balances.set(anna.toLowerCase(), 10n ** 18n)
  const answers = { simulation: undefined as Promise<void> | undefined, offered: true }
  const { post } = node.transport
  const transport = {
    async post(url: string, body: unknown, options: { timeoutMs: number }) {
      const { id, method, params } = body as { id: number; method?: string; params: unknown[] }
      for (const each of [body].flat() as { method: string }[]) await delayed(each.method)
      // It comes alone: in a batch it would hold up everything else.
      if (method !== 'eth_simulateV1') return post(url, body as never, options)
      await answers.simulation
      if (!answers.offered) return { jsonrpc: '2.0', id, error: refusal(-32601, 'method not found') }
      const [{ blockStateCalls }] = params as [{ blockStateCalls: SimulatedBlock[] }]
      const calls = blockStateCalls[0]?.calls ?? []
      const ours = calls.findIndex(({ from }) => from !== undefined)
      const results = calls.map((_, place) => ({
        status: '0x1',
        logs: [],
        // Everything that is measured is 100 before and 40 after.
        returnData: place === ours ? '0x' : `0x${word(place < ours ? 100n : 40n)}`,
        gasUsed: '0x1',
      }))
      return { jsonrpc: '2.0', id, result: [{ calls: results }] }
    },
  }
  const client = createChainClient({
    network: {
      chainId: 1,
      name: 'Test',
      currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
      endpoints: [endpoint],
      source: 'built in',
      testnet: true,
    },
    transport,
    clock: () => 7,
    wait: () => new Promise(() => undefined),
  })
  const chains = { of: async () => client }
  const waits: (() => void)[] = []
  const ports = {
    chains,
    reviewer: createReviewer({
      lists: async () => listsFrom({}),
      records: async () => ({ known: [], used: new Set() }),
      transfers: async () => ({ sightings: [], isKnownToken: () => true }),
      contracts: createContractFacts({
        client: chains.of,
        inTime: delayOf
          ? (look) => Promise.race([look().catch(() => undefined), later(1_500).then(() => undefined)])
          : async () => undefined,
        sightings: { of: async () => [], add: async () => undefined },
        clock: () => 7,
      }),
      madeBy: async () => new Map(),
      ageOf: async () => undefined,
      priceOf: async () => undefined,
      siteHistory: async () => ({ usedBefore: false, firstAskedAt: 0n, askedLately: 1 }),
      lifts: async () => [],
      openedFrom: async () => undefined,
      disagreement: async () => undefined,
      clock: () => 7,
    }),
    readToken: async () => {
      await delayed('symbol()')
      return {
        value: { claimedSymbol: 'TST', claimedName: 'Test', claimedDecimals: 4 },
        known: { type: 'local' as const },
        at: 7,
        list: { type: 'no list' as const },
      }
    },
    ownTokens: async () => [],
    clock: () => 7,
    wait: (delayMs: number) =>
      delayOf ? later(delayMs) : new Promise<void>((resolve) => waits.push(resolve)),
  }
  const preparer = createPreparer({
    store: { history: async () => [] } as never,
    chains,
    feeCeiling: async () => undefined,
    smallAmountWei: async () => 0n,
  })
  const prepare = createDrafter({ ...ports, preparer, effects: createEffects(ports) })
  const passTime = () => {
    for (const resolve of waits.splice(0)) resolve()
  }
  const told: Preparation[] = []
  const make = (request: TransactionRequest, edits: TransactionEdits = {}) =>
    prepare(request, edits, { tell: async (preparation) => void told.push(preparation) })
  return { node, answers, told, make, passTime }
}

const draftIn = (preparation: Preparation | undefined) => {
  if (preparation?.type !== 'ready') throw new Error('expected a draft')
  return preparation.draft
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 10))

test('a draft says what would change, with the names of the tokens', async () => {
  const { make } = build()
  const draft = draftIn(await make(approval))
  expect(draft.simulation).toMatchObject({
    type: 'simulated',
    method: 'eth_simulateV1',
    changes: expect.arrayContaining([
      expect.objectContaining({ type: 'ether' }),
      { type: 'allowance', token, spender: bert, before: 100n, after: 40n },
    ]),
  })
  expect(draft.tokens?.slice(0, 1)).toMatchObject([{ token, claim: { value: { claimedSymbol: 'TST' } } }])
  expect(draft.token).toMatchObject({ value: { claimedSymbol: 'TST' } })
})

test('everything else is told while the simulation still runs', async () => {
  const { answers, make, told } = build()
  let answer = () => {}
  answers.simulation = new Promise((resolve) => {
    answer = resolve
  })
  const making = make(plain)
  await turn()
  expect(draftIn(told[0]).simulation).toEqual({ type: 'pending' })
  expect(draftIn(told[0]).unsigned.gas).toBe(21_000n)
  answer()
  expect(draftIn(await making).simulation).toMatchObject({ type: 'simulated' })
  expect(told).toHaveLength(1)
})

test('after three seconds it is said that there is none; what comes later is told', async () => {
  const { answers, make, told, passTime } = build()
  let answer = () => {}
  answers.simulation = new Promise((resolve) => {
    answer = resolve
  })
  const making = make(plain)
  await turn()
  passTime()
  expect(draftIn(await making).simulation).toEqual({
    type: 'not simulated',
    why: 'no answer in time',
    reason: '',
  })
  answer()
  await turn()
  expect(draftIn(told[1]).simulation).toMatchObject({ type: 'simulated' })
})

test('an endpoint that can’t simulate is said to be one', async () => {
  const { answers, make } = build()
  answers.offered = false
  expect(draftIn(await make(plain)).simulation).toMatchObject({ type: 'not simulated', why: 'not offered' })
})

test('another approved amount is what is prepared, simulated and said', async () => {
  const { make, node } = build()
  const draft = draftIn(await make(approval, { approvalAmount: 12n }))
  expect(draft.unsigned.data).toBe(approve(12n))
  expect(draft.action).toMatchObject({ type: 'token approve', amount: 12n, unlimited: false })
  const estimated = node.asked.find(({ method }) => method === 'eth_estimateGas')
  expect(estimated?.params).toMatchObject([{ data: approve(12n) }])
  expect(draft.unsigned.gas).not.toBe(61_000n)
})

afterEach(() => {
  vi.useRealTimers()
})

/** When the draft was there, in ms, and what was said; by a clock of the test's own. */
async function timed(delayOf: (method: string) => number | undefined, request = approval) {
  vi.useFakeTimers()
  const world = build(delayOf)
  const begin = Date.now()
  let made: { preparation: Preparation; afterMs: number } | undefined
  world.make(request).then((preparation) => {
    made = { preparation, afterMs: Date.now() - begin }
  })
  await vi.advanceTimersByTimeAsync(3_000)
  if (!made) throw new Error('expected an answer within three seconds')
  return { ...made, told: world.told, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

test.each([
  'eth_simulateV1',
  'eth_getCode',
  'eth_call',
  'eth_getBalance',
  'eth_estimateGas',
  'eth_feeHistory',
  'eth_getTransactionCount',
  'eth_getBlockByNumber',
  'symbol()',
])('an endpoint that never answers %s keeps nobody waiting for more than three seconds', async (silent) => {
  await timed((method) => (method === silent ? undefined : 20))
})

test('nor does one that answers nothing, or everything late', async () => {
  expect((await timed(() => undefined)).preparation).toMatchObject({ type: 'failed' })
  for (const delayMs of [700, 1_400, 2_900, 5_000]) await timed(() => delayMs)
})

test('a late draft leaves its effects no time of their own; all of it is told when it comes', async () => {
  const { preparation, told, pass } = await timed((method) =>
    method === 'eth_simulateV1' ? 4_000 : method === 'eth_estimateGas' ? 2_000 : 20,
  )
  expect(draftIn(preparation).simulation).toEqual({
    type: 'not simulated',
    why: 'no answer in time',
    reason: '',
  })
  expect(draftIn(told.at(-1)).simulation).toEqual({ type: 'pending' })
  await pass(30_000)
  expect(draftIn(told.at(-1)).simulation).toMatchObject({ type: 'simulated' })
})

test('a token that does not say what it is holds nothing up, and is said to be silent', async () => {
  const { preparation, told, pass } = await timed((method) => (method === 'symbol()' ? 3_500 : 20))
  expect(draftIn(preparation)).toMatchObject({
    token: { type: 'unknown' },
    simulation: { type: 'simulated' },
  })
  await pass(10_000)
  expect(draftIn(told.at(-1)).token).toMatchObject({ value: { claimedSymbol: 'TST' } })
})
