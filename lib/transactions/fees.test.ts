import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeeHistory } from '@/lib/chain/client/reads'
import { criticalFloor, feeOptions } from './fees'

const gwei = 10n ** 9n
const history = (rewardsWei: bigint[][], gasUsedRatios = rewardsWei.map(() => 0.5)): FeeHistory => ({
  baseFeesWei: [...rewardsWei.map(() => 8n * gwei), 10n * gwei],
  rewardsWei,
  gasUsedRatios,
})
const facts = {
  baseFeeWei: 8n * gwei,
  histories: [],
  gasPriceWei: 9n * gwei,
  suggestedTipWei: 2n * gwei,
}
const at = (tip: bigint, base = 10n * gwei) => ({
  type: 'eip1559',
  maxFeePerGas: 2n * base + tip,
  maxPriorityFeePerGas: tip,
})

test('the three speeds are the medians of the percentiles, with room for the next base fee to double', () => {
  const rewards = [
    [1n * gwei, 2n * gwei, 9n * gwei],
    [2n * gwei, 3n * gwei, 5n * gwei],
    [3n * gwei, 4n * gwei, 6n * gwei],
  ]
  expect(feeOptions({ ...facts, histories: [history(rewards)] })).toMatchObject({
    slow: at(2n * gwei),
    normal: at(3n * gwei),
    fast: at(6n * gwei),
    baseFeeWei: 10n * gwei,
  })
})

test('empty blocks do not pull the speeds down', () => {
  const rewards = [
    [0n, 0n, 0n],
    [1n * gwei, 2n * gwei, 3n * gwei],
    [0n, 0n, 0n],
  ]
  expect(feeOptions({ ...facts, histories: [history(rewards, [0, 0.7, 0])] })).toMatchObject({
    slow: at(1n * gwei),
    fast: at(3n * gwei),
  })
})

test('where blocks pay nothing the node is asked, and a floor stays', () => {
  expect(feeOptions({ ...facts, histories: [history([[0n, 0n, 0n]])] })).toMatchObject({
    slow: at(1_000_000n),
    normal: at(2n * gwei),
    fast: at(2n * gwei),
  })
  expect(
    feeOptions({ ...facts, histories: [history([[0n, 0n, 0n]])], suggestedTipWei: undefined }),
  ).toMatchObject({
    normal: at(1_000_000n),
  })
})

test('without a fee history the head and the node must do', () => {
  expect(feeOptions(facts)).toMatchObject({ normal: at(2n * gwei, 8n * gwei), baseFeeWei: 8n * gwei })
})

test('a base fee of zero is still EIP-1559', () => {
  expect(feeOptions({ ...facts, baseFeeWei: 0n })).toMatchObject({ normal: { type: 'eip1559' } })
})

test('a chain without a base fee has legacy prices', () => {
  expect(feeOptions({ ...facts, baseFeeWei: undefined, gasPriceWei: 100n })).toEqual({
    slow: { type: 'legacy', gasPrice: 100n },
    normal: { type: 'legacy', gasPrice: 110n },
    fast: { type: 'legacy', gasPrice: 130n },
  })
})

test('with nothing to make them from there are no speeds', () => {
  expect(feeOptions({ ...facts, baseFeeWei: undefined, gasPriceWei: undefined })).toBeUndefined()
})

test('faster is never cheaper, and a tip never above its cap', () => {
  const wei = fc.bigInt({ min: 0n, max: 10n ** 15n })
  fc.assert(
    fc.property(
      fc.array(fc.array(wei, { maxLength: 4 }), { maxLength: 20 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
      wei,
      fc.option(wei, { nil: undefined }),
      (rewardsWei, gasUsedRatios, baseFeeWei, suggestedTipWei) => {
        const made = feeOptions({
          baseFeeWei,
          suggestedTipWei,
          gasPriceWei: undefined,
          histories: [{ baseFeesWei: [], rewardsWei, gasUsedRatios }],
        })
        const tips = [made?.slow, made?.normal, made?.fast].map((fees) => {
          if (fees?.type !== 'eip1559') throw new Error('expected EIP-1559')
          expect(fees.maxFeePerGas).toBeGreaterThanOrEqual(fees.maxPriorityFeePerGas)
          return fees.maxPriorityFeePerGas
        })
        expect([...tips].sort((a, b) => (a < b ? -1 : 1))).toEqual(tips)
      },
    ),
  )
})

test.each<[string, bigint[], bigint]>([
  ['of three the middle one', [1n, 900n, 3n], 3n],
  ['of two the lower one', [2n, 900n], 2n],
  ['the only one', [5n], 5n],
])('several endpoints: %s', (_, tips, expected) => {
  const histories = tips.map((tip) => history([[tip * gwei, tip * gwei, tip * gwei]]))
  const made = feeOptions({ ...facts, histories })
  expect(made?.normal).toEqual(at(expected * gwei))
})

test('an endpoint that exaggerates the base fee changes nothing', () => {
  const rewards = [[gwei, gwei, gwei]]
  const liar = { ...history(rewards), baseFeesWei: [10n ** 6n * gwei] }
  const made = feeOptions({ ...facts, histories: [liar, history(rewards), history(rewards)] })
  expect(made?.baseFeeWei).toBe(10n * gwei)
})

test('what must not hang holds when the base fee has doubled twice, with the tip of the fast speed', () => {
  const made = feeOptions({ ...facts, histories: [history([[gwei, 2n * gwei, 3n * gwei]])] })
  if (!made) throw new Error('expected fees')
  expect(criticalFloor(made)).toEqual({
    type: 'eip1559',
    maxFeePerGas: 43n * gwei,
    maxPriorityFeePerGas: 3n * gwei,
  })
  expect(criticalFloor({ ...made, fast: { type: 'legacy', gasPrice: 5n } })).toEqual({
    type: 'legacy',
    gasPrice: 8n,
  })
})
