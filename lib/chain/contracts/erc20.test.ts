import fc from 'fast-check'
import { encodeAbiParameters } from 'viem'
import { expect, test } from 'vitest'
import { bytesToHex, type Hex } from '@/lib/base/hex'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import { createChainClient } from '../client/createChainClient'
import { createFakeNode, refusal } from '../client/fakeNode'
import { claimedToken, readToken, readTokenBalance } from './erc20'

const text = (value: string) => encodeAbiParameters([{ type: 'string' }], [value])
const number = (value: bigint) => encodeAbiParameters([{ type: 'uint256' }], [value])
const short = (value: string): Hex =>
  `0x${bytesToHex(new TextEncoder().encode(value)).slice(2).padEnd(64, '0')}`

test('reads strings, as the standard says', () => {
  expect(claimedToken(text('USDC'), text('USD Coin'), number(6n))).toEqual({
    claimedSymbol: 'USDC',
    claimedName: 'USD Coin',
    claimedDecimals: 6,
  })
})

test('reads the bytes32 of early tokens', () => {
  expect(claimedToken(short('MKR'), short('Maker'), number(18n))).toEqual({
    claimedSymbol: 'MKR',
    claimedName: 'Maker',
    claimedDecimals: 18,
  })
})

test('a token without a name still has a symbol', () => {
  expect(claimedToken(text('X'), '0x', number(0n))).toEqual({
    claimedSymbol: 'X',
    claimedName: '',
    claimedDecimals: 0,
  })
})

test.each([
  ['no decimals', text('X'), '0x'],
  ['half a word of decimals', text('X'), '0x06'],
  ['256 decimals', text('X'), number(256n)],
  ['2^256-1 decimals', text('X'), number(2n ** 256n - 1n)],
  ['no symbol', '0x', number(18n)],
  ['an empty symbol', text(''), number(18n)],
  ['a symbol of hidden characters only', text('\u200b\u202e'), number(18n)],
  ['a symbol that is not UTF-8', `0x${'ff'.repeat(32)}`, number(18n)],
  ['a symbol that points outside', `0x${'ff'.repeat(64)}`, number(18n)],
  [
    'a symbol that says it is longer than it is',
    `0x${'0'.repeat(62)}20${'0'.repeat(62)}40${'61'.repeat(32)}`,
    number(18n),
  ],
] as [string, Hex, Hex][])('with %s it is unknown', (_, symbol, decimals) => {
  expect(claimedToken(symbol, text('Name'), decimals)).toMatchObject({ type: 'unknown' })
})

test('characters that hide or turn text are taken out, and it says so', () => {
  expect(claimedToken(text('US\u202eDC\u200b'), text('USD'), number(6n))).toEqual({
    claimedSymbol: 'USDC',
    claimedName: 'USD',
    claimedDecimals: 6,
    altered: true,
  })
})

test('a name that would fill the screen is cut', () => {
  const token = claimedToken(text('X'.repeat(1000)), text('Y'.repeat(1000)), number(6n))
  expect(token).toMatchObject({ claimedSymbol: 'X'.repeat(32), claimedName: 'Y'.repeat(64), altered: true })
})

test('255 decimals are absurd but allowed', () => {
  expect(claimedToken(text('X'), text('X'), number(255n))).toMatchObject({ claimedDecimals: 255 })
})

test('whatever a contract returns, nothing throws', () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map(bytesToHex)
  fc.assert(fc.property(bytes, bytes, bytes, (a, b, c) => void claimedToken(a, b, c)))
})

const address = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'

/** A token that answers these selectors, and reverts on all others. */
function buildToken(answers: Record<string, Hex>) {
  const node = createFakeNode()
  node.contracts.set(
    address.toLowerCase(),
    (data) => answers[data.slice(0, 10)] ?? refusal(3, 'execution reverted', '0x'),
  )
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
    clock: () => 0,
  })
  return { node, client }
}

test('asks a contract for all three in one batch', async () => {
  const { node, client } = buildToken({
    '0x95d89b41': text('USDC'),
    '0x06fdde03': text('USD Coin'),
    '0x313ce567': number(6n),
  })
  expect(await readToken(client, address)).toMatchObject({
    value: { claimedSymbol: 'USDC', claimedDecimals: 6 },
    known: { type: 'single endpoint' },
  })
  expect(node.posts).toBe(1)
})

test('a revert of name() does not hide the token; one of decimals() does', async () => {
  const nameless = buildToken({ '0x95d89b41': text('X'), '0x313ce567': number(6n) })
  expect(await readToken(nameless.client, address)).toMatchObject({ value: { claimedName: '' } })
  const pointless = buildToken({ '0x95d89b41': text('X') })
  expect(await readToken(pointless.client, address)).toEqual({
    type: 'unknown',
    reason: 'execution reverted',
  })
})

test('an address without code is no token', async () => {
  const { node, client } = buildToken({})
  node.contracts.clear()
  expect(await readToken(client, address)).toMatchObject({ type: 'unknown' })
})

test('a balance is a number or unknown, never zero by mistake', async () => {
  const rich = buildToken({ '0x70a08231': number(77n) })
  expect(await readTokenBalance(rich.client, address, address)).toMatchObject({ value: 77n })
  const empty = buildToken({ '0x70a08231': '0x' })
  expect(await readTokenBalance(empty.client, address, address)).toMatchObject({ type: 'unknown' })
  const broken = buildToken({})
  expect(await readTokenBalance(broken.client, address, address)).toMatchObject({ type: 'unknown' })
})
