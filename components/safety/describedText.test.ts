import { describe, expect, it } from 'vitest'
import { createText } from '@/lib/i18n/createText'
import type { DescribedValue } from '@/lib/safety/decode/erc7730/described'
import { type DescriptionContext, describedValueText, headline } from './describedText'

const token = '0x1111111111111111111111111111111111111111'
const stranger = '0x2222222222222222222222222222222222222222'
const context: DescriptionContext = {
  currency: { symbol: 'ETH', decimals: 18 },
  nameOf: (address) => (address === stranger ? 'Bob' : undefined),
  tokenOf: (address) => (address === token ? { symbol: 'TOK', decimals: 6 } : undefined),
  networkName: (chainId) => (chainId === 10n ? 'OP Mainnet' : undefined),
}
const words = { t: createText('en'), language: 'en', currency: context.currency } as const

describe('a described value', () => {
  it.each<[DescribedValue, string]>([
    [{ type: 'amount', amount: 1500000n, token }, '1.5\u00a0TOK'],
    [{ type: 'amount', amount: 2n ** 256n - 1n, token, unlimited: true }, 'Unlimited\u00a0TOK'],
    [{ type: 'amount', amount: 5n * 10n ** 17n }, '0.5\u00a0ETH'],
    [{ type: 'amount in words', words: 'All', token }, 'All TOK'],
    [{ type: 'address', address: stranger, name: 'a list’s name' }, 'Bob'],
    [{ type: 'token', token }, 'TOK'],
    [{ type: 'number', number: 2n ** 256n - 1n }, 'unlimited (the largest number)'],
    [{ type: 'nft', collection: stranger, tokenId: 7n, name: 'Apes' }, 'Apes NFT #7'],
    [{ type: 'duration', seconds: 8250n }, '02:17:30'],
    [{ type: 'chain', chainId: 10n }, 'OP Mainnet'],
    [{ type: 'chain', chainId: 999n }, 'Network 999'],
    [{ type: 'time', seconds: 2n ** 255n, never: true }, '∞'],
    [{ type: 'call', to: stranger, selector: '0x12345678', valueWei: 0n }, '0x12345678'],
  ])('%o', (value, text) => {
    expect(describedValueText(value, words, context)).toBe(text)
  })

  it('stands in the sentence at the head, and hidden characters do not', () => {
    const described = {
      owner: 'x',
      intent: ['sen\u202ed ', { type: 'amount', amount: 1n, token } as const, ' now'],
      fields: [],
    }
    expect(headline(described, words, context)).not.toMatch(/\u202e/)
    expect(headline(described, words, context)).toMatch(/0\.000001\u00a0TOK now$/)
    expect(headline({ owner: 'x', intent: [''], fields: [] }, words, context)).toBeUndefined()
  })
})
