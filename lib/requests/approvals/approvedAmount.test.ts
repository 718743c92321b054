import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { anna, bert } from '../fakeRequestPorts'
import { withApprovedAmount } from './approvedAmount'

const approve = (amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [bert, amount] })
const request = { chainId: 1, from: anna, to: bert, valueWei: 0n, data: approve(maxUint256), gas: 50_000n }

test('another amount is written into the call data, and the page’s gas no longer holds', () => {
  const { gas: _, ...rest } = request
  expect(withApprovedAmount(request, { approvalAmount: 12n })).toEqual({ ...rest, data: approve(12n) })
  const increase = `0x39509351${request.data.slice(10)}` as Hex
  expect(withApprovedAmount({ ...request, data: increase }, { approvalAmount: 12n }).data).toBe(
    `0x39509351${approve(12n).slice(10)}`,
  )
})

test.each([
  ['no edit', request, {}],
  ['the same amount', request, { approvalAmount: maxUint256 }],
  ['more than a word holds', request, { approvalAmount: maxUint256 + 1n }],
  ['ether attached', { ...request, valueWei: 1n }, { approvalAmount: 12n }],
  ['bytes behind it', { ...request, data: `${request.data}00` as Hex }, { approvalAmount: 12n }],
  [
    'another call',
    { ...request, data: `0xa9059cbb${request.data.slice(10)}` as Hex },
    { approvalAmount: 12n },
  ],
  ['a deployment', { ...request, to: null }, { approvalAmount: 12n }],
])('%s leaves it as it is', (_, given, edits) => {
  expect(withApprovedAmount(given, edits)).toBe(given)
})
