// Reading eth_simulateV1: whatever does not fit is no answer at all.
import { expect, test } from 'vitest'
import { gasOfTried } from './gas'
import { readSimulation } from './gasInOrder'

const used = { status: '0x1', gasUsed: '0x5208', logs: [], returnData: '0x' }
const reverted = {
  status: '0x0',
  gasUsed: '0x5300',
  error: { code: 3, message: 'execution reverted', data: '0x08c379a0' },
}

test('each call’s gas or why it was reverted', () => {
  expect(readSimulation([{ calls: [used, reverted] }], 2)).toEqual([
    { type: 'used', gas: 21_000n },
    { type: 'reverts', reason: 'execution reverted (0x08c379a0)' },
  ])
})

test.each([
  null,
  {},
  [],
  [{}],
  [{ calls: [] }],
  [{ calls: [used, used] }],
  [{ calls: [{ ...used, gasUsed: 21000 }] }],
  [{ calls: [{ ...used, status: '0x2' }] }],
  [{ calls: [null] }],
])('%j says nothing of one call', (value) => {
  expect(readSimulation(value, 1)).toBeUndefined()
})

test.each([
  [21_000n, 21_000n],
  [21_001n, 31_502n],
  [100_000n, 150_000n],
  [16_000_000n, 16_777_216n],
])('%i used: a limit of %i', (gasUsed, limit) => {
  expect(gasOfTried(gasUsed)).toBe(limit)
})
