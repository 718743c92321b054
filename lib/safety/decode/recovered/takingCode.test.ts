// Functions that take ether and give nothing for it, told from honest ones by their code alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { code, word } from '../../simulation/assemble'
import { type TakingShape, takingShape } from './takingCode'

const owner = '0x1000000000000000000000000000000000000001'
/** As Solidity begins: the free memory's pointer, the selector, and who answers it. */
const start = '608060405260003560e01c'
/** withdraw() of the owner: everything goes to who stands in slot 0. */
const withdraw =
  '60005433141560005760006000600060004760005473ffffffffffffffffffffffffffffffffffffffff165af100'

const keeps = code`${start} 80 63aaaaaaaa 14 ${'take'} 57 63bbbbbbbb 14 ${'leave'} 57 6000 6000 fd
  ${'take:'} 00 ${'leave:'} ${withdraw}`
/** The whole value, in two parts as drainers split it: to an address in the code, and to one in storage. */
const forwards = code`${start} 63aaaaaaaa 14 ${'take'} 57 6000 6000 fd
  ${'take:'} 6064 6014 34 02 04
  6000 6000 6040 51 80 03 6000 84 73${owner.slice(2)} 6108fc f1 50 34 03
  6000 6000 6000 6000 84 6000 54 73ffffffffffffffffffffffffffffffffffffffff 16 5a f1 00`
/** Behind a delegation: whatever comes goes on. */
const sweeper = code`47 6000 6000 6000 6000 84 73${owner.slice(2)} 5a f1 00`
/** Writes down what who brought, and logs it. */
const deposits = code`${start} 63aaaaaaaa 14 ${'take'} 57 6000 6000 fd
  ${'take:'} 33 54 34 01 33 55 34 6000 52 33 6020 6000 a1 00`
const onlyLogs = code`${start} 63aaaaaaaa 14 ${'take'} 57 6000 6000 fd ${'take:'} 34 6000 52 33 6020 6000 a1 00 f1`
/** Sends it on to whom the caller names. */
const pays = code`${start} 63aaaaaaaa 14 ${'take'} 57 6000 6000 fd
  ${'take:'} 6000 6000 6000 6000 34 6004 35 5a f1 00`
/** Refuses ether, as every function does that is not payable. */
const refuses = code`${start} 63aaaaaaaa 14 ${'take'} 57 6000 6000 fd ${'take:'} 34 15 ${'ok'} 57 6000 6000 fd ${'ok:'} 00 f1`
/** Keeps it for good: there is no way out. */
const noWayOut = code`${start} 63aaaaaaaa 14 ${'take'} 57 6000 6000 fd ${'take:'} 00`

test.each<[string, Hex, Hex, TakingShape | undefined]>([
  ['keeps what it is sent, and its owner takes it', keeps, '0xaaaaaaaa', 'keeps'],
  ['its other function sends all of it to its owner', keeps, '0xbbbbbbbb', 'forwards'],
  ['a function that is not there fails', keeps, '0xcccccccc', undefined],
  ['splits it among two that its maker chose', forwards, '0xaaaaaaaa', 'forwards'],
  ['a sweeper behind a delegation', sweeper, '0x', 'forwards'],
  ['a deposit is written down', deposits, '0xaaaaaaaa', undefined],
  ['a gift that is logged', onlyLogs, '0xaaaaaaaa', undefined],
  ['a payment to whom the caller names', pays, `0xaaaaaaaa${word(owner)}`, undefined],
  ['a function that takes no ether', refuses, '0xaaaaaaaa', undefined],
  ['one whose ether can never leave', noWayOut, '0xaaaaaaaa', undefined],
  [
    'a proxy',
    `0x363d3d373d3d3d363d73${owner.slice(2)}5af43d82803e903d91602b57fd5bf3`,
    '0xaaaaaaaa',
    undefined,
  ],
  ['no code', '0x', '0xaaaaaaaa', undefined],
  ['an endless loop', code`${'again:'} ${'again'} 56 f1`, '0xaaaaaaaa', undefined],
])('%s', (_, bytes, data, shape) => {
  expect(takingShape(bytes, data, 10n ** 17n)).toBe(shape)
})

test('never throws and never hangs, whatever the bytes', () => {
  const hex = fc
    .uint8Array({ maxLength: 600 })
    .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as Hex)
  fc.assert(
    fc.property(hex, hex, fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (bytes, data, value) => {
      takingShape(bytes, data, value)
    }),
    { numRuns: 2_000 },
  )
})
