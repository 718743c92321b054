// Amounts as people read them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountText } from './amountText'

const eth = 10n ** 18n

describe('amountText', () => {
  it.each([
    [0n, 18, '0', false],
    [eth, 18, '1', false],
    [(eth * 3n) / 2n, 18, '1.5', false],
    [1_234_567n * eth, 18, '1,234,567', false],
    [1_234_567_891_234_567_890_000_000n, 18, '1,234,567.89', true],
    [2_481_934_567_890_123_456n, 18, '2.48193', true],
    [1_999_999_999_999_999_999n, 18, '1.99999', true],
    [123_456_789_000_000n, 18, '0.00012345', true],
    [21_000n * 1_500_000_007n, 18, '0.0000315', true],
    [1n, 18, '<0.00000001', true],
    [1_000_000n, 6, '1', false],
    [42n, 0, '42', false],
    [2n ** 256n - 1n, 0, '1.1579×10⁷⁷', true],
    [2n ** 256n - 1n, 18, '1.1579×10⁵⁹', true],
    [-5n * eth, 18, '−5', false],
  ])('%s with %s decimals is %s', (value, decimals, text, shortened) => {
    expect(amountText(value, decimals, 'en')).toMatchObject({ text, shortened })
    expect(amountText(value, decimals, 'zh-CN')).toMatchObject({ text, shortened })
  })

  it('keeps every digit in the exact form', () => {
    expect(amountText(2n ** 256n - 1n, 18, 'en').exact).toBe(
      '115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,564,039,457.584007913129639935',
    )
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n }), fc.nat(36), (value, decimals) => {
        const { exact } = amountText(value, decimals, 'en')
        const [whole = '', fraction = ''] = exact.replaceAll(',', '').split('.')
        expect(BigInt(whole + fraction.padEnd(decimals, '0'))).toBe(value)
      }),
    )
  })

  it('never says more than there is, and stays short', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n }), (value) => {
        const { text, shortened, exact } = amountText(value, 18, 'en')
        expect(text.length).toBeLessThanOrEqual(24)
        if (!shortened) expect(text).toBe(exact)
        else if (!/[<×]/.test(text)) expect(exact.startsWith(text)).toBe(true)
      }),
    )
  })
})
