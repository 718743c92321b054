// What the rules make of a simulation, and of what is found out about contracts.
import { encodeFunctionData, erc20Abi, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { PriceEvidence } from '@/lib/chain/prices/price'
import { listsFrom } from '@/lib/lists/createLists'
import { type Facts, review } from '../review'
import type { Change, Simulated } from '../simulation/simulation'

const me: Address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const stranger: Address = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const router: Address = '0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D'
const usdc: Address = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const dai: Address = '0x6B175474E89094C44Da98b954EedeAC495271d0F'
const other: Address = '0x1000000000000000000000000000000000000001'
const lists = listsFrom({})

const token = (of: Address, before: bigint, after: bigint): Change => ({
  type: 'token',
  token: of,
  before,
  after,
})
const result = (changes: Change[], change: Partial<Simulated> = {}): Simulated => ({
  type: 'simulated',
  outcome: { type: 'succeeds' },
  changes,
  unread: [],
  more: false,
  method: 'eth_simulateV1',
  known: { type: 'local' },
  at: 1,
  toleranceBps: 100n,
  otherBlock: { type: 'same' },
  ...change,
})
const transfer = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [router, 5n] })
const swapFor = (least: bigint) =>
  encodeFunctionData({
    abi: parseAbi(['function swapExactTokensForTokens(uint256,uint256,address[],address,uint256)']),
    functionName: 'swapExactTokensForTokens',
    args: [1_000_000n, least, [usdc, dai], me, 9_999n],
  })
const swap = swapFor(5n)
const call = (to: Address, data: string, rest: Partial<Facts> = {}): Facts => ({
  asked: { type: 'transaction', to, valueWei: 0n, data: data as `0x${string}` },
  chainId: 1,
  account: me,
  ...rest,
})
const etherPrice: PriceEvidence = {
  price: {
    value: { amount: 3_000n * 10n ** 8n, decimals: 8, source: 'chainlink', madeAt: 1 },
    known: { type: 'single endpoint', endpoint: 'https://a.example' },
    at: 1,
  },
  ageMs: 5,
}
const effects = { outcome: { type: 'succeeds' }, changes: [] } as const
const oneIn = 10n ** 18n

describe('a simulation', () => {
  test.each<[string, Facts, string, string]>([
    [
      'that nobody could make, of a call',
      call(stranger, '0x12345678', { simulation: { type: 'not simulated', why: 'failed', reason: '' } }),
      'not-simulated',
      'caution',
    ],
    [
      'that nobody could make, of a payment',
      call(stranger, '0x', { simulation: { type: 'not simulated', why: 'failed', reason: '' } }),
      'not-simulated',
      'info',
    ],
    [
      'in which the account loses a contract to a stranger, and no word of it in the call',
      call(router, '0x12345678', {
        simulation: result([{ type: 'owner', contract: router, before: me, after: stranger }]),
      }),
      'control-changes',
      'danger',
    ],
    [
      'in which the account’s own code becomes a stranger’s',
      call(router, '0x12345678', { simulation: result([{ type: 'delegation', after: stranger }]) }),
      'delegation-not-allowed',
      'forbidden',
    ],
    [
      'that fails',
      call(stranger, '0x12345678', {
        simulation: result([], { outcome: { type: 'fails', place: 0, reason: 'no' } }),
      }),
      'would-fail',
      'danger',
    ],
    [
      'that fails where only the account’s code may be why',
      call(stranger, '0x12345678', {
        gasEstimate: { type: 'estimated', gas: 5n },
        simulation: result([], { method: 'eth_call', outcome: { type: 'fails', place: 0, reason: 'no' } }),
      }),
      'would-fail',
      'caution',
    ],
    [
      'that another endpoint contradicts',
      call(usdc, transfer, {
        simulation: result([token(usdc, 9n, 4n)], {
          contradicted: { ...effects, changes: [], endpoint: 'https://key@b.example/x', outvoted: false },
        }),
      }),
      'simulation-contradicted',
      'danger',
    ],
    [
      'that two of three agree on',
      call(usdc, transfer, {
        simulation: result([token(usdc, 9n, 4n)], {
          contradicted: { ...effects, changes: [], endpoint: 'https://b.example', outvoted: true },
        }),
      }),
      'simulation-contradicted',
      'caution',
    ],
    [
      'that another block makes another one of',
      call(stranger, '0x12345678', {
        simulation: result([token(usdc, 5n, 9n)], {
          otherBlock: { ...effects, type: 'differs', changes: [token(usdc, 5n, 0n)] },
        }),
      }),
      'simulation-varies',
      'danger',
    ],
    [
      'that fails in another block, as a deadline does',
      call(stranger, '0x12345678', {
        simulation: result([token(usdc, 5n, 9n)], {
          otherBlock: { type: 'differs', outcome: { type: 'fails', place: 0, reason: 'late' }, changes: [] },
        }),
      }),
      'simulation-varies',
      'caution',
    ],
    [
      'that takes something now that it did not take before',
      call(stranger, '0x12345678', {
        simulation: result([token(usdc, 5n, 0n)], { earlier: { ...effects, changes: [], at: 1 } }),
      }),
      'simulation-changed',
      'danger',
    ],
    [
      'in which all of something goes for nothing',
      call(stranger, '0x12345678', { simulation: result([token(usdc, 500n, 0n)]) }),
      'drains-asset',
      'caution',
    ],
    [
      'in which all of everything goes for nothing',
      call(stranger, '0x12345678', { simulation: result([token(usdc, 500n, 0n), token(dai, 500n, 1n)]) }),
      'drains-asset',
      'danger',
    ],
    [
      'in which more goes than a transfer says',
      call(usdc, transfer, { simulation: result([token(usdc, 500n, 495n), token(other, 500n, 400n)]) }),
      'more-than-said',
      'danger',
    ],
    [
      'in which somebody may take what the call does not speak of',
      call(stranger, '0x12345678', {
        simulation: result([{ type: 'allowance', token: usdc, spender: other, before: 0n, after: 5n }]),
      }),
      'more-than-said',
      'caution',
    ],
    [
      'of a swap from which nothing comes',
      call(router, swap, { simulation: result([token(usdc, 10n ** 7n, 9n * 10n ** 6n)]) }),
      'receives-nothing',
      'danger',
    ],
    [
      'of a swap of dollars for far fewer dollars',
      call(router, swap, {
        simulation: result([token(usdc, 10n ** 7n, 9n * 10n ** 6n), token(dai, 0n, oneIn / 2n)]),
      }),
      'unfair-swap',
      'danger',
    ],
    [
      'of a swap of ether for far less in dollars, by a feed',
      call(router, swap, {
        prices: new Map([['currency', etherPrice]]),
        simulation: result([
          { type: 'ether', beforeWei: oneIn, afterWei: 0n },
          token(usdc, 0n, 2_000_000_000n),
        ]),
      }),
      'unfair-swap',
      'danger',
    ],
    [
      'of a swap of ether for dollars, with no feed',
      call(router, swap, {
        simulation: result([
          { type: 'ether', beforeWei: oneIn, afterWei: 0n },
          token(usdc, 0n, 3_000_000_000n),
        ]),
      }),
      'price-unknown',
      'caution',
    ],
    [
      'of a fair swap of ether for dollars, by a feed',
      call(router, swap, {
        prices: new Map([['currency', etherPrice]]),
        simulation: result([
          { type: 'ether', beforeWei: oneIn, afterWei: 0n },
          token(usdc, 0n, 2_990_000_000n),
        ]),
      }),
      'none',
      'none',
    ],
    [
      'of a swap that would take far less than what comes now',
      call(router, swap, {
        simulation: result([token(usdc, 10n ** 7n, 9n * 10n ** 6n), token(dai, 0n, oneIn)]),
      }),
      'slippage-wide',
      'caution',
    ],
    [
      'of a swap for what has no price here',
      call(router, swap, {
        simulation: result([token(usdc, 10n ** 7n, 9n * 10n ** 6n), token(other, 0n, 5n)]),
      }),
      'price-unknown',
      'caution',
    ],
    [
      'of a fair swap',
      call(router, swapFor((oneIn * 97n) / 100n), {
        simulation: result([token(usdc, 10n ** 7n, 9n * 10n ** 6n), token(dai, 0n, oneIn)]),
      }),
      'none',
      'none',
    ],
    [
      'of a transfer that does what it says',
      call(usdc, transfer, {
        simulation: result([token(usdc, 500n, 495n)]),
        known: [{ address: router, as: 'contact' }],
      }),
      'none',
      'none',
    ],
  ])('%s', (_, facts, leading, level) => {
    const found = review(facts, lists).findings.find(({ rule }) => rule === leading)
    if (leading === 'none') expect(review(facts, lists).findings).toEqual([])
    else expect(found?.level).toBe(level)
  })

  test('an endpoint is named without the key in its URL', () => {
    const simulation = result([], {
      contradicted: {
        ...effects,
        changes: [],
        endpoint: 'https://me:key@b.example:8545/key',
        outvoted: false,
      },
    })
    const [found] = review(call(stranger, '0x12345678', { simulation }), lists).findings
    expect(found?.values.endpoint).toEqual({ type: 'text', text: 'b.example:8545' })
  })
})

test.each([
  ['0x63c0c19a282a1b52b07dd5a65b58948a07dae32b', undefined],
  [other, 'danger'],
] as const)('an account that runs the code of %s', (implementation, level) => {
  const proxies = new Map([
    [me.toLowerCase(), { kind: 'EIP-7702' as const, implementation, codeHash: '0x12' as const }],
  ])
  const found = review(call(stranger, '0x', { proxies }), lists).findings
  expect(found.find(({ rule }) => rule === 'account-delegated')?.level).toBe(level)
})

describe('code that takes and gives nothing', () => {
  // CALLDATALOAD(0) >> 224 is claim(): STOP; anything else sends all there is to who stands in slot 0.
  const taking =
    '0x60003560e01c634e71d92d1460345760006000600060004760005473ffffffffffffffffffffffffffffffffffffffff165af1005b00' as const
  const asked = (valueWei: bigint, codes: Facts['codes']): Facts => ({
    asked: { type: 'transaction', to: stranger, valueWei, data: '0x4e71d92d' },
    chainId: 1,
    account: me,
    ...(codes ? { codes } : {}),
  })
  const codes = new Map([[stranger.toLowerCase(), taking]])
  const found = (facts: Facts) =>
    review(facts, lists).findings.find(({ rule }) => rule === 'drainer-code')?.level

  test('is a danger where ether goes along, and nowhere else', () => {
    expect(found(asked(oneIn, codes))).toBe('danger')
    expect(found(asked(0n, codes))).toBeUndefined()
    expect(found(asked(oneIn, undefined))).toBeUndefined()
  })

  test('is told of what an account would be handed to', () => {
    const handed: Facts = {
      asked: {
        type: 'typed data',
        typedData: {
          primaryType: 'Authorization',
          types: {},
          domain: {},
          message: { chainId: 1, address: stranger, nonce: 0 },
        },
      },
      chainId: 1,
      account: me,
      codes: new Map([[stranger.toLowerCase(), '0x6000600060006000476000545af100' as const]]),
    }
    expect(found(handed)).toBe('danger')
  })
})

describe('a contract', () => {
  const approve = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [stranger, 5n] })
  const key = stranger.toLowerCase()
  test.each<[string, Facts, string, string]>([
    [
      'that may take something and was not there',
      call(usdc, approve, { ages: new Map([[key, 'young']]) }),
      'young-contract',
      'danger',
    ],
    [
      'that is called and was not there',
      call(stranger, '0x12345678', { ages: new Map([[key, 'young']]) }),
      'young-contract',
      'caution',
    ],
    [
      'that was not there a week ago',
      call(usdc, approve, { ages: new Map([[key, 'days']]) }),
      'young-contract',
      'caution',
    ],
    [
      'whose age nobody knows',
      call(usdc, approve, { ages: new Map([[key, 'unknown']]) }),
      'contract-age-unknown',
      'info',
    ],
    [
      'of a list that is called for the first time',
      call(router, swap, { used: new Set(), code: new Map([[router.toLowerCase(), true]]) }),
      'contract-first-use',
      'info',
    ],
  ])('%s', (_, facts, rule, level) => {
    expect(review(facts, lists).findings.find((found) => found.rule === rule)?.level).toBe(level)
  })

  test('one that was there, or an account, has no age to speak of', () => {
    const settled = call(usdc, approve, { ages: new Map([[key, 'settled']]) })
    const account = call(usdc, approve, { ages: new Map([[key, 'young']]), code: new Map([[key, false]]) })
    for (const facts of [settled, account])
      expect(review(facts, lists).findings.map(({ rule }) => rule)).not.toContain('young-contract')
  })
})
