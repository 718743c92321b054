// A token is shown only after the user accepted what its contract said, and a balance is a fact or missing.
import { encodeAbiParameters } from 'viem'
import { beforeEach, expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { createChainClient } from '@/lib/chain/client/createChainClient'
import { createFakeNode, type FakeNode, refusal } from '@/lib/chain/client/fakeNode'
import { createTokens, type Tokens } from './createTokens'
import type { HeldToken, TokenBalance } from './heldToken'

const account = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const token = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const key = { account, chainId: 1, token } as const
const shown = { claimedSymbol: 'TST', claimedDecimals: 4 }
const text = (value: string) => encodeAbiParameters([{ type: 'string' }], [value])
const number = (value: bigint) => encodeAbiParameters([{ type: 'uint256' }], [value])

let node: FakeNode
let held: HeldToken[]
let balances: TokenBalance[]
let tokens: Tokens
let answers: Record<string, Hex>

beforeEach(() => {
  node = createFakeNode()
  held = []
  balances = []
  answers = {
    '0x95d89b41': text('TST'),
    '0x06fdde03': text('Test'),
    '0x313ce567': number(4n),
    '0x70a08231': number(15_000n),
  }
  node.contracts.set(token.toLowerCase(), (data) => answers[data.slice(0, 10)] ?? refusal(3, 'no', '0x'))
  const client = createChainClient({
    network: {
      chainId: 1,
      name: 'Test',
      currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
      endpoints: ['https://node.example'],
      testnet: true,
      source: 'built in',
    },
    transport: node.transport,
    clock: () => 5,
  })
  tokens = createTokens({
    store: {
      of: async () => held,
      put: async (row) => {
        held = [...held.filter((each) => each.token !== row.token), row]
      },
      putBalance: async (row) => {
        balances.push(row)
      },
    },
    chains: { of: async () => client },
    clock: () => 9,
  })
})

test('accepting keeps what the contract said, and how it is known', async () => {
  expect(await tokens.accept(key, shown)).toEqual({ type: 'accepted' })
  expect(held).toEqual([
    {
      ...key,
      decision: 'accepted',
      decidedAt: 9,
      claim: {
        value: { claimedSymbol: 'TST', claimedName: 'Test', claimedDecimals: 4 },
        known: { type: 'single endpoint', endpoint: 'https://node.example' },
        at: 5,
      },
    },
  ])
})

test.each([
  ['another symbol', { '0x95d89b41': text('USDC') }],
  ['other decimals', { '0x313ce567': number(18n) }],
])('a contract that now says %s than was shown is not accepted', async (_, changed) => {
  Object.assign(answers, changed)
  expect(await tokens.accept(key, shown)).toMatchObject({ type: 'says otherwise' })
  expect(held).toEqual([])
})

test('what is no token is not accepted', async () => {
  answers = {}
  expect(await tokens.accept(key, shown)).toMatchObject({ type: 'unknown' })
  expect(held).toEqual([])
})

test('balances of accepted tokens are read and stored, those of hidden ones are not even asked for', async () => {
  await tokens.accept(key, shown)
  expect(await tokens.refresh(account, 1)).toEqual([])
  expect(balances.map(({ balance }) => balance.value)).toEqual([15_000n])
  await tokens.hide(key)
  const before = node.posts
  expect(await tokens.refresh(account, 1)).toEqual([])
  expect(node.posts).toBe(before)
})

test('a balance that could not be read is a failure, and nothing is stored', async () => {
  await tokens.accept(key, shown)
  answers['0x70a08231'] = '0x'
  expect(await tokens.refresh(account, 1)).toEqual([{ token, reason: 'expected a balance of 32 bytes' }])
  expect(balances).toEqual([])
})
