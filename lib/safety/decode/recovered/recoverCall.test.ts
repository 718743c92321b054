import fc from 'fast-check'
import { encodeFunctionData, erc20Abi } from 'viem'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { recoverCall } from './recoverCall'

/** As Solidity writes it: transfer(address,uint256) refuses ether, deposit() takes it. */
const code: Hex =
  '0x6080604052600436106100295760003560e01c8063a9059cbb1461002e578063d0e30db014610043575b600080fd5b34801561003a57600080fd5b50610041610043565b005b6100415b56'
const someone = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

test('a function in the code is found, with the names that we know and the words of the data', () => {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [someone, 7n] })
  expect(recoverCall(code, data)).toEqual({
    found: true,
    payable: false,
    functions: 2,
    known: ['transfer', 'deposit'],
    words: [
      { label: '1', value: { type: 'address', address: someone } },
      { label: '2', value: { type: 'number', number: 7n } },
    ],
  })
  expect(recoverCall(code, '0xd0e30db0')).toMatchObject({ found: true, payable: true })
})

test('a function that is not in the code is said to be none of it', () => {
  expect(recoverCall(code, `0x12345678${'ff'.repeat(32)}`)).toMatchObject({
    found: false,
    words: [{ label: '1', value: { type: 'text', text: `0x${'ff'.repeat(32)}` } }],
  })
})

test('no code, or too much of it, says nothing', () => {
  expect(recoverCall('0x', '0x12345678')).toBeUndefined()
  expect(recoverCall(`0x${'63a9059cbb'.repeat(20_000)}`, '0x12345678')).toBeUndefined()
})

test('never throws, whatever the bytes', () => {
  const hex = fc
    .uint8Array({ maxLength: 400 })
    .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as Hex)
  fc.assert(
    fc.property(hex, hex, (bytes, data) => {
      recoverCall(bytes, data)
    }),
    { numRuns: 1_000 },
  )
})
