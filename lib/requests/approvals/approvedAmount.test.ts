import { encodeFunctionData, erc20Abi, maxUint256, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { permit2 } from '@/lib/base/permit2'
import { anna, bert } from '../fakeRequestPorts'
import { withApprovedAmount, withApprovedAmounts } from './approvedAmount'

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

const inPermit2 = (amount: bigint) => ({
  ...request,
  to: permit2,
  data: encodeFunctionData({
    abi: parseAbi(['function approve(address token,address spender,uint160 amount,uint48 expiration)']),
    args: [anna, bert, amount, 1_800_000_000],
  }),
})

test('an allowance in Permit2 keeps its token, its spender and its end', () => {
  const { gas: _, ...rest } = inPermit2(12n)
  expect(withApprovedAmount(inPermit2(2n ** 160n - 1n), { approvalAmount: 12n })).toEqual(rest)
})

test('in a batch each call has its own amount, by its place', () => {
  const { gas: _, ...rest } = request
  const calls = [request, { ...request, data: approve(7n) }]
  expect(withApprovedAmounts(calls, { approvalAmounts: { 0: 12n } })).toEqual([
    { ...rest, data: approve(12n) },
    calls[1],
  ])
  expect(withApprovedAmounts(calls, {})).toEqual(calls)
})

test.each([
  ['more than Permit2 holds', inPermit2(5n), { approvalAmount: 2n ** 160n }],
  ['Permit2’s call of another contract', { ...inPermit2(5n), to: bert }, { approvalAmount: 12n }],
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
