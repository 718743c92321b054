import fc from 'fast-check'
import { encodeFunctionData, erc20Abi } from 'viem'
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import { intoBatches, subjectOf } from './subjectOf'

const a = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' as Address
const b = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359' as Address

test.each<[string, unknown[], string | undefined]>([
  ['eth_getBalance', [a, 'latest'], a.toLowerCase()],
  ['eth_getTransactionCount', [a, 'pending'], a.toLowerCase()],
  ['eth_getProof', [a, [], 'latest'], a.toLowerCase()],
  ['eth_estimateGas', [{ from: a, to: b }], a.toLowerCase()],
  [
    'eth_call',
    [{ to: b, data: encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [a] }) }, 'latest'],
    a.toLowerCase(),
  ],
  [
    'eth_call',
    [
      { to: b, data: encodeFunctionData({ abi: erc20Abi, functionName: 'allowance', args: [a, b] }) },
      'latest',
    ],
    a.toLowerCase(),
  ],
  [
    'eth_call',
    [{ to: b, data: encodeFunctionData({ abi: erc20Abi, functionName: 'symbol' }) }, 'latest'],
    undefined,
  ],
  ['eth_getCode', [a, 'latest'], undefined],
  ['eth_chainId', [], undefined],
  ['eth_getBalance', [], undefined],
])('%s is about whom it names', (method, params, subject) => {
  expect(subjectOf({ method, params })).toBe(subject)
})

test('no batch names two accounts or is too long, and nothing is lost', () => {
  const question = fc.oneof(
    fc.constantFrom(a, b, me(3), me(4)).map((who) => ({ method: 'eth_getBalance', params: [who, 'latest'] })),
    fc.constant({ method: 'eth_chainId', params: [] }),
  )
  fc.assert(
    fc.property(fc.array(question, { maxLength: 40 }), (questions) => {
      const batches = intoBatches(questions, 10)
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(10)
        expect(new Set(batch.map(subjectOf).filter((subject) => subject !== undefined)).size).toBeLessThan(2)
      }
      expect(batches.flat().length).toBe(questions.length)
      expect(new Set(batches.flat())).toEqual(new Set(questions))
    }),
  )
})

function me(number: number): string {
  return `0x${number.toString(16).padStart(40, '0')}`
}
