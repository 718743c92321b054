// The sentences of transactions: amounts exact or said to be short, tokens never taken at their word.
import { describe, expect, test } from 'vitest'
import { approvalTexts } from '@/lib/i18n/approvalTexts'
import { createTextFrom } from '@/lib/i18n/createTextFrom'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import type { Action } from '@/lib/safety/decode/action'
import { tokenWords } from '../ui/tokenWords'
import { actionWords, earlyAction } from './actionWords'
import { costText, signedAmountText } from './costText'

const ether = { symbol: 'ETH', decimals: 18 }
const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const t = createTextFrom('en', approvalTexts)

function token(claimedSymbol: string, claimedDecimals = 6): NonNullable<TransactionDraft['token']> {
  return {
    value: { claimedSymbol, claimedName: 'Some Coin', claimedDecimals },
    known: { type: 'single endpoint', endpoint: 'https://endpoint.example' },
    at: 0,
  }
}
const silent: TransactionDraft['token'] = { type: 'unknown', reason: 'no code' }
const transfer = (amount: bigint): Action => ({ type: 'token transfer', token: address, to: address, amount })
const approve = (amount: bigint, unlimited = false): Action => ({
  type: 'token approve',
  token: address,
  spender: address,
  amount,
  unlimited,
})

const nft = (tokenId: bigint, amount = 1n): Action => ({
  type: 'nft transfer',
  standard: amount === 1n ? 'erc721' : 'erc1155',
  contract: address,
  from: address,
  to: address,
  tokenId,
  amount,
})

describe('the sentence', () => {
  const cases: [Action, TransactionDraft['token'], string][] = [
    [{ type: 'send', to: address, valueWei: 1_500_000_000_000_000_000n }, undefined, 'Send 1.5 ETH'],
    [{ type: 'send', to: address, valueWei: 1n }, undefined, 'Send 0.000000000000000001 ETH'],
    [transfer(12_345_670_000n), token('USDC'), 'Send 12,345.67 USDC'],
    [transfer(5n), silent, 'Send 5 of the token’s smallest units'],
    [transfer(5_000_000n), token('Visit evil'), 'Send 5 “Visit evil”'],
    [transfer(5_000_000n), token('US\u202eDC'), 'Send 5 “USDC”'],
    [transfer(5_000_000n), token('eth'), 'Send 5 “eth”'],
    [transfer(5_000_000n), token('USD₮0'), 'Send 5 USD₮0'],
    [transfer(5_000_000n), token('\u200b'), 'Send 5,000,000 of the token’s smallest units'],
    [approve(1_000_000n), token('USDC'), 'Approve a spender to take up to 1 USDC of yours'],
    [approve(2n ** 256n - 1n, true), token('USDC'), 'Approve a spender to take your USDC without limit'],
    [approve(0n), token('USDC'), 'End a spender’s approval to take your USDC'],
    [approve(2n ** 255n, true), silent, 'Approve a spender to take your token without limit'],
    [nft(7n), undefined, 'Send NFT #7'],
    [nft(7n, 5n), undefined, 'Send 5 of token #7'],
    [nft(2n ** 255n), undefined, 'Send NFT #578960…9968'],
    [{ type: 'deploy', byteLength: 3, valueWei: 0n }, undefined, 'Deploy a new contract'],
    [
      { type: 'unknown call', to: address, selector: '0x12345678', byteLength: 4, valueWei: 0n },
      undefined,
      'Call a contract in a way Holdfast does not understand',
    ],
  ]
  test.each(cases)('of case %#', (action, claim, sentence) => {
    expect(actionWords(action, claim, ether, t, 'en').title.replaceAll('\u00a0', ' ')).toBe(sentence)
  })

  test('that can’t hold every digit comes with all of them', () => {
    const words = actionWords({ type: 'send', to: address, valueWei: 2n ** 255n }, undefined, ether, t, 'en')
    expect(words.title).toContain('×10')
    expect(words.exact?.replace(/\D/g, '')).toBe((2n ** 255n).toString())
  })
})

test('a token that takes the name of the network’s own currency is told', () => {
  expect(tokenWords(token('ETH'), ether)).toMatchObject({ posesAsNative: true })
  expect(tokenWords(token('WETH'), ether)).toMatchObject({ posesAsNative: false })
})

test('before the chain answers only what needs no decoding is said', () => {
  const request = { chainId: 1, from: address, to: address, valueWei: 1n, data: '0x' } as const
  expect(earlyAction(request)).toEqual({ type: 'send', to: address, valueWei: 1n })
  expect(earlyAction({ ...request, data: '0xa9059cbb' })).toBeUndefined()
  expect(earlyAction({ ...request, to: null, data: '0x6001' })).toMatchObject({
    type: 'deploy',
    byteLength: 2,
  })
})

test('costs are rounded up, signed amounts never', () => {
  expect(costText(1_234_567_890_000n, ether, 'en').number).toBe('0.000001235')
  expect(costText(2n ** 255n, ether, 'en').number).toContain('×10')
  expect(signedAmountText(1_234_567_890_123_456_789n, ether, 'en')).toMatchObject({
    text: '1.234567890123456789\u00a0ETH',
    shortened: false,
  })
})
