// What is gathered before the rules judge: prices where something may be traded, and nobody's where nothing is.
import { encodeFunctionData, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import type { TransferSighting } from '@/lib/accounts/planted'
import type { Address } from '@/lib/base/address'
import type { PriceEvidence } from '@/lib/chain/prices/price'
import { listsFrom } from '@/lib/lists/createLists'
import { factoryKey } from '@/lib/safety/decode/erc7730/factory'
import { anna } from '../fakeRequestPorts'
import { createReviewer, type ReviewPorts } from './reviewer'

const router: Address = '0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D'
const weth: Address = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2'
const usdc: Address = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const swap = {
  to: router,
  valueWei: 10n ** 18n,
  data: encodeFunctionData({
    abi: parseAbi(['function swapExactETHForTokens(uint256,address[],address,uint256) payable']),
    functionName: 'swapExactETHForTokens',
    args: [2_900_000_000n, [weth, usdc], anna, 9_999_999_999n],
  }),
}
const price: PriceEvidence = {
  price: {
    value: { amount: 3_000n * 10n ** 8n, decimals: 8, source: 'chainlink', madeAt: 1 },
    known: { type: 'agreed', by: 2, of: 2 },
    at: 1,
  },
  ageMs: 5,
}

function build(
  found: PriceEvidence | undefined,
  sightings: TransferSighting[] = [],
  { descriptors, madeBy }: { descriptors?: string; madeBy?: ReviewPorts['madeBy'] } = {},
) {
  const asked: (Address | 'currency')[] = []
  const reviewer = createReviewer({
    lists: async () => listsFrom({ descriptors }),
    records: async () => ({ known: [], used: new Set() }),
    transfers: async () => ({ sightings, isKnownToken: () => true }),
    siteHistory: async () => ({ usedBefore: false, firstAskedAt: 0n, askedLately: 1 }),
    lifts: async () => [],
    openedFrom: async () => undefined,
    contracts: async () => ({
      sources: new Map(),
      code: new Map(),
      proxies: new Map(),
      vaultAssets: new Map(),
      collections: new Map(),
      inPermit2: new Map(),
      codes: new Map(),
    }),
    madeBy: madeBy ?? (async () => new Map()),
    ageOf: async () => undefined,
    disagreement: async () => undefined,
    priceOf: async (_, token) => {
      asked.push(token ?? 'currency')
      return token ? undefined : found
    },
    clock: () => 7,
  })
  return { reviewer, asked }
}

test('a trade is judged by the prices that are known; where none is, that is said', async () => {
  const rulesWith = async (found: PriceEvidence | undefined) => {
    const { reviewer } = build(found)
    const calls = await reviewer.ofCalls([swap], 1, anna, { type: 'wallet' })
    return calls.ofAll(undefined).findings.map(({ rule }) => rule)
  }
  expect(await rulesWith(price)).not.toContain('price-unknown')
  expect(await rulesWith(undefined)).toContain('price-unknown')
})

test('the currency is asked for once, and each token that is named; a message asks for nothing', async () => {
  const { reviewer, asked } = build(price)
  await reviewer.ofCalls([swap], 1, anna, { type: 'wallet' })
  expect(asked.filter((each) => each === 'currency')).toHaveLength(1)
  expect(asked.map((each) => each.toLowerCase())).toContain(usdc.toLowerCase())
  asked.length = 0
  const body = { kind: 'message', account: anna, chainId: 1, message: '0x48656c6c6f' } as const
  await reviewer.ofQuestion(body as never, { type: 'wallet' }, true)
  expect(asked).toEqual([])
})

test('a pasted address that stood in the list of transfers only to be copied is a danger', async () => {
  const robin: Address = '0x8f3c51aa00000000000000000000000000007d42'
  const twin: Address = '0x8fee00000000000000000000000000000000ee42'
  const seen = (counterparty: Address, moved: TransferSighting['moved']): TransferSighting => ({
    ...{ chainId: 1, account: anna, counterparty, token: usdc, direction: 'in', moved },
    ...{ transactionHash: '0x1', at: 1 },
  })
  const { reviewer } = build(undefined, [seen(robin, 'something'), seen(twin, 'nothing')])
  const rulesOf = async (to: Address) => {
    const asked = { type: 'transaction', to, valueWei: 1n, data: '0x' } as const
    const { review } = await reviewer.ofPasted(asked, { chainId: 1, account: anna, origin: undefined })
    return review.findings.map(({ rule, level }) => `${rule} ${level}`)
  }
  expect(await rulesOf(twin)).toContain('planted-recipient danger')
  expect((await rulesOf(robin)).join()).not.toContain('planted')
})

test('a descriptor that is bound by a factory explains what the factory made, as the chain says', async () => {
  const factory: Address = '0x1F98431c8aD98523631AE4a59f267346ea31F984'
  const context = {
    contract: {
      factory: { deployEvent: 'Made(address indexed pool)', deployments: [{ chainId: 1, address: factory }] },
    },
  }
  const display = { formats: { 'collect()': { intent: 'Collect', fields: [] } } }
  const descriptors = JSON.stringify({ descriptors: { one: { context, display } } })
  const data = encodeFunctionData({ abi: parseAbi(['function collect()']) })
  const describedBy = async (isMade: boolean) => {
    const madeBy: ReviewPorts['madeBy'] = async (_, questions) =>
      new Map(
        questions.map(({ contract, made }) => [
          contract.toLowerCase(),
          new Set(isMade ? [factoryKey(made)] : []),
        ]),
      )
    const { reviewer } = build(undefined, [], { descriptors, madeBy })
    const calls = await reviewer.ofCalls([{ to: router, valueWei: 0n, data }], 1, anna, { type: 'wallet' })
    return calls.ofAll(undefined).described[0]?.intent
  }
  expect(await describedBy(true)).toEqual(['Collect'])
  expect(await describedBy(false)).toBeUndefined()
})
