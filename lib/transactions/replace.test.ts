import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fees, feeCapWei } from '@/lib/base/transaction'
import { me, unsignedSend } from './fakeWorld'
import {
  atLeast,
  higherStep,
  raised,
  raisedOptions,
  replaceable,
  replacementRequest,
  usualStep,
} from './replace'
import type { Sighting, StoredTransaction, TransactionFacts } from './transaction'

const market = (maxFeePerGas: bigint, maxPriorityFeePerGas: bigint): Fees => ({
  type: 'eip1559',
  maxFeePerGas,
  maxPriorityFeePerGas,
})
const legacy = (gasPrice: bigint): Fees => ({ type: 'legacy', gasPrice })

describe('raised fees', () => {
  test.each<[string, Fees, number, Fees]>([
    ['a tenth on both caps', market(100n, 10n), usualStep, market(110n, 11n)],
    ['rounded up', market(101n, 1n), usualStep, market(112n, 2n)],
    ['an eighth', market(100n, 8n), higherStep, market(113n, 9n)],
    ['a legacy price', legacy(1n), usualStep, legacy(2n)],
    ['a tip of nothing stays nothing', market(100n, 0n), usualStep, market(110n, 0n)],
  ])('%s', (_, before, step, after) => {
    expect(raised(before, step)).toEqual(after)
  })

  test.each<[string, Fees, Fees, Fees]>([
    ['field by field', market(200n, 1n), market(110n, 11n), market(200n, 11n)],
    ['a legacy price as cap and tip in one', market(200n, 1n), legacy(110n), market(200n, 110n)],
    ['a cap for a legacy price', legacy(5n), market(110n, 11n), legacy(110n)],
  ])('at least: %s', (_, wanted, floor, result) => {
    expect(atLeast(wanted, floor)).toEqual(result)
  })

  test('are never below a tenth more, whatever the numbers', () => {
    const wei = fc.bigInt({ min: 0n, max: 2n ** 70n })
    fc.assert(
      fc.property(wei, wei, wei, wei, (cap, tip, marketCap, marketTip) => {
        const floor = raised(market(cap, tip), usualStep)
        const { normal } = raisedOptions(
          { slow: market(0n, 0n), normal: market(marketCap, marketTip), fast: market(0n, 0n) },
          floor,
        )
        if (normal.type !== 'eip1559') throw new Error('expected EIP-1559 fees')
        expect(normal.maxFeePerGas * 10n >= cap * 11n && normal.maxPriorityFeePerGas * 10n >= tip * 11n).toBe(
          true,
        )
        expect(feeCapWei(normal)).toBeGreaterThanOrEqual(marketCap)
      }),
    )
  })
})

describe('what is asked for', () => {
  const unsigned = unsignedSend(4n, { data: '0xabcd', valueWei: 7n })

  test('a speed-up is the same deed, with the same gas', () => {
    expect(replacementRequest({ id: 'a', unsigned }, 'speed up', usualStep)).toEqual({
      chainId: 1,
      from: me,
      to: unsigned.to,
      valueWei: 7n,
      data: '0xabcd',
      nonce: 4n,
      gas: 21_000n,
      replaces: { id: 'a', kind: 'speed up', fees: unsigned.fees, step: usualStep },
    })
  })

  test('a cancellation is nothing, to oneself', () => {
    expect(replacementRequest({ id: 'a', unsigned }, 'cancel', usualStep)).toMatchObject({
      to: me,
      valueWei: 0n,
      data: '0x',
      nonce: 4n,
    })
  })
})

describe('what can be replaced', () => {
  const row = (id: string, at: number, change: Partial<StoredTransaction> = {}): StoredTransaction => ({
    id,
    chainId: 1,
    from: me,
    nonce: 4n,
    unsigned: unsignedSend(4n),
    reservedAt: at,
    signed: { bytes: '0x02', hash: `0x${id.padStart(64, '0')}`, at },
    ...change,
  })
  const facts = (transaction: StoredTransaction, ...sightings: Partial<Sighting>[]): TransactionFacts => ({
    transaction,
    sightings: sightings.map((sighting) => ({
      transactionId: transaction.id,
      endpoint: 'https://node.example',
      at: transaction.reservedAt + 1,
      type: 'accepted',
      ...sighting,
    })),
    receipts: [],
  })
  const first = facts(row('1', 10), {})
  const replaces = { id: '1', kind: 'speed up' as const }

  test.each<[string, TransactionFacts, TransactionFacts[], unknown]>([
    ['what waits', first, [first], { type: 'replaceable', target: { id: '1' }, step: usualStep }],
    [
      'the last one that was signed for its nonce',
      first,
      [first, facts(row('2', 20, { replaces }), {})],
      { type: 'replaceable', target: { id: '2' } },
    ],
    [
      'with an eighth, after a node refused a tenth',
      first,
      [first, facts(row('2', 20, { replaces }), { type: 'refused', refusal: 'underpriced' })],
      { type: 'replaceable', target: { id: '1' }, step: higherStep },
    ],
    [
      'not what another one replaced for good',
      facts(row('1', 10), {}, { type: 'nonce used', at: 30 }),
      [first],
      { type: 'over' },
    ],
    [
      'not what is not signed',
      { transaction: { ...row('1', 10), signed: undefined } as never, sightings: [], receipts: [] },
      [],
      { type: 'over' },
    ],
  ])('%s', (_, which, history, expected) => {
    expect(replaceable(which, history)).toMatchObject(expected as object)
  })
})
