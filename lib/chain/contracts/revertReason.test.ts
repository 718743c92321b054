import { encodeErrorResult } from 'viem'
import { expect, test } from 'vitest'
import { RpcError } from '../client/chainErrors'
import { revertReason } from './revertReason'

const abi = [
  { type: 'error', name: 'Error', inputs: [{ type: 'string', name: 'reason' }] },
  { type: 'error', name: 'Panic', inputs: [{ type: 'uint256', name: 'code' }] },
  { type: 'error', name: 'InsufficientAllowance', inputs: [] },
] as const
const said = encodeErrorResult({ abi, errorName: 'Error', args: ['transfer amount exceeds balance'] })

test.each([
  ['geth, anvil, besu', said],
  ['hardhat', { message: 'reverted', data: said }],
  ['openethereum', `Reverted ${said}`],
])("the contract's text is read as %s carry it", (_, data) => {
  expect(revertReason(new RpcError(3, 'execution reverted', data))).toBe('transfer amount exceeds balance')
})

test('a panic keeps its code', () => {
  const data = encodeErrorResult({ abi, errorName: 'Panic', args: [0x11n] })
  expect(revertReason(new RpcError(3, 'execution reverted', data))).toBe('panic 0x11')
})

test("an error of the contract's own is named by its selector", () => {
  const data = encodeErrorResult({ abi, errorName: 'InsufficientAllowance' })
  expect(revertReason(new RpcError(3, 'execution reverted', data))).toBe(`execution reverted (${data})`)
})

test.each([undefined, null, 7, '0x', 'nonsense', {}, '0x08c379a0ff'])(
  'without readable data (%j) the node speaks',
  (data) => {
    expect(revertReason(new RpcError(-32000, 'insufficient funds for transfer', data))).toMatch(
      /^insufficient funds for transfer/,
    )
  },
)

test("a contract's text can not break out of its line", () => {
  const data = encodeErrorResult({ abi, errorName: 'Error', args: ['all\u202e good\n\nBalance: 100 ETH'] })
  expect(revertReason(new RpcError(3, 'x', data))).toBe('all good Balance: 100 ETH')
})
