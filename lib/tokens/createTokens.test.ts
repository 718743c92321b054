// A token is shown only after the user accepted what its contract said, and a balance is a fact or missing.
import { encodeAbiParameters } from 'viem'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { createChainClient } from '@/lib/chain/client/createChainClient'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import { createFakeNode, type FakeNode, refusal } from '@/lib/chain/client/fakeNode'
import { createTokens, type Tokens } from './createTokens'
import type { HeldNft } from './heldNft'
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
let nfts: HeldNft[]
let tokens: Tokens
let answers: Record<string, Hex>

beforeEach(() => {
  node = createFakeNode()
  held = []
  balances = []
  nfts = []
  answers = {
    '0x95d89b41': text('TST'),
    '0x06fdde03': text('Test'),
    '0x313ce567': number(4n),
    '0x70a08231': number(15_000n),
  }
  node.contracts.set(token.toLowerCase(), (data) => answers[data.slice(0, 10)] ?? refusal(3, 'no', '0x'))
  const client = createChainClient({
    ...fakeEndpointPorts,
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
      nftsOf: async () => nfts,
      putNft: async (nft) => {
        nfts.push(nft)
      },
      renewNft: async (key, claim) => {
        nfts = nfts.map((nft) => (nft.tokenId === key.tokenId ? { ...nft, claim } : nft))
      },
      removeNft: async (key) => {
        nfts = nfts.filter((nft) => nft.tokenId !== key.tokenId)
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

const [usdt, usdc] = [
  '0xdAC17F958D2ee523a2206206994597C13D831ec7',
  '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
]

/** A node that runs the program in the place of a creation: these tokens are held. */
function holds(...tokens: string[]) {
  node.contracts.set('undefined', (data) => {
    const asked = data.slice(2 + 2 * (0x5d + 20)).match(/.{40}/g) ?? []
    const flags = asked.map((digits) =>
      tokens.some((each) => each.toLowerCase() === `0x${digits}`) ? '01' : '00',
    )
    return `0x${flags.join('')}`
  })
}

test('tokens of the list that the account has are found in one request; decided ones are not asked about', async () => {
  holds(usdt, usdc)
  expect(await tokens.find(account, 1)).toMatchObject({
    type: 'found',
    tokens: expect.arrayContaining([
      { token: usdt, symbol: 'USDT', decimals: 6 },
      { token: usdc, symbol: 'USDC', decimals: 6 },
    ]),
  })
  expect(node.posts).toBe(1)
  expect(held).toEqual([])
  await tokens.hide({ ...key, token: usdc as typeof key.token })
  expect(await tokens.find(account, 1)).toMatchObject({ tokens: [{ token: usdt }] })
})

test('a network without a list asks nobody', async () => {
  expect(await tokens.find(account, 31337)).toEqual({ type: 'no list' })
  expect(node.posts).toBe(0)
})

test('a search that could not be made is no empty result', async () => {
  node.faults.down.add('https://node.example')
  expect(await tokens.find(account, 1)).toMatchObject({ type: 'unknown' })
  node.faults.down.clear()
  node.contracts.set('undefined', () => '0x0101')
  expect(await tokens.find(account, 1)).toEqual({
    type: 'unknown',
    reason: 'expected one byte, 0 or 1, for each token',
  })
})

describe('an NFT', () => {
  const nft = { account, chainId: 1, contract: token, tokenId: '7' } as const
  beforeEach(() => {
    // The first interface asked for is ERC-721's; ownerOf says the account.
    answers['0x01ffc9a7'] = number(1n)
    answers['0x6352211e'] = number(BigInt(account))
  })

  test('is shown once its contract says that the account has it', async () => {
    expect(await tokens.acceptNft(nft)).toEqual({ type: 'accepted' })
    expect(nfts).toMatchObject([
      { ...nft, acceptedAt: 9, claim: { value: { standard: 'erc721', held: 1n }, at: 5 } },
    ])
    await tokens.hideNft(nft)
    expect(nfts).toEqual([])
  })

  test('of somebody else’s is not shown, and what is none is unknown', async () => {
    answers['0x6352211e'] = number(BigInt(token))
    expect(await tokens.acceptNft(nft)).toEqual({ type: 'not held' })
    answers = {}
    expect(await tokens.acceptNft(nft)).toMatchObject({ type: 'unknown' })
    expect(nfts).toEqual([])
  })

  test('that was given away is known to be gone; one that can not be read is a failure', async () => {
    await tokens.acceptNft(nft)
    answers['0x6352211e'] = number(BigInt(token))
    expect(await tokens.refresh(account, 1)).toEqual([])
    expect(nfts[0]?.claim.value.held).toBe(0n)
    answers = {}
    expect(await tokens.refresh(account, 1)).toMatchObject([{ token, tokenId: '7' }])
    expect(nfts[0]?.claim.value.held).toBe(0n)
  })
})
