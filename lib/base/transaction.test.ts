import fc from 'fast-check'
import { parseTransaction } from 'viem'
import { expect, test } from 'vitest'
import type { Address } from './address'
import { bytesToHex } from './hex'
import { type Fees, feeCapWei, maxCostWei, serializeUnsigned, type UnsignedTransaction } from './transaction'

const from = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const to = '0x3535353535353535353535353535353535353535'
const base: UnsignedTransaction = {
  chainId: 1,
  from,
  to,
  valueWei: 10n ** 18n,
  data: '0x',
  nonce: 9n,
  gas: 21_000n,
  fees: { type: 'legacy', gasPrice: 20_000_000_000n },
}

test('the example of EIP-155 has the signing data that the EIP prints', () => {
  expect(serializeUnsigned(base)).toBe(
    '0xec098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080018080',
  )
})

test('the most it can cost is the value and all the gas at the cap', () => {
  expect(maxCostWei(base)).toBe(10n ** 18n + 21_000n * 20_000_000_000n)
  const fees: Fees = { type: 'eip1559', maxFeePerGas: 7n, maxPriorityFeePerGas: 2n }
  expect(feeCapWei(fees)).toBe(7n)
  expect(maxCostWei({ ...base, fees })).toBe(10n ** 18n + 147_000n)
})

test('a nonce that no number holds is refused', () => {
  expect(() => serializeUnsigned({ ...base, nonce: 2n ** 53n })).toThrow(RangeError)
})

const anyWei = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })
const anyFees: fc.Arbitrary<Fees> = fc.oneof(
  fc.record({ type: fc.constant('legacy' as const), gasPrice: anyWei }),
  fc.tuple(anyWei, anyWei).map(([tip, rest]) => ({
    type: 'eip1559' as const,
    maxFeePerGas: (tip + rest) % 2n ** 256n,
    maxPriorityFeePerGas: tip % ((tip + rest) % 2n ** 256n || 1n),
  })),
)

test('every field that the signature covers is in the bytes', () => {
  fc.assert(
    fc.property(
      fc.record({
        chainId: fc.integer({ min: 1, max: 2 ** 32 }),
        from: fc.constant(from as Address),
        to: fc.constantFrom<Address | null>(to, null),
        valueWei: anyWei,
        data: fc.uint8Array({ maxLength: 100 }).map(bytesToHex),
        nonce: fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }),
        gas: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        fees: anyFees,
      }),
      (transaction) => {
        const read = parseTransaction(serializeUnsigned(transaction))
        expect({
          chainId: read.chainId,
          to: read.to ?? null,
          valueWei: read.value ?? 0n,
          data: read.data ?? '0x',
          nonce: BigInt(read.nonce ?? 0),
          gas: read.gas ?? 0n,
          fees:
            read.type === 'eip1559'
              ? {
                  type: 'eip1559',
                  maxFeePerGas: read.maxFeePerGas ?? 0n,
                  maxPriorityFeePerGas: read.maxPriorityFeePerGas ?? 0n,
                }
              : { type: 'legacy', gasPrice: read.gasPrice ?? 0n },
        }).toEqual({ ...transaction, from: undefined })
      },
    ),
  )
})
