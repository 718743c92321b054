// The calls are the bytes that viem's encoder makes of the standards' functions.
import fc from 'fast-check'
import { encodeFunctionData, erc20Abi, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import { bytesToHex } from '@/lib/base/hex'
import { erc20Transfer, erc721Transfer, erc1155Transfer } from './transferCalls'

const erc721 = parseAbi(['function safeTransferFrom(address from, address to, uint256 tokenId)'])
const erc1155 = parseAbi([
  'function safeTransferFrom(address from, address to, uint256 id, uint256 amount, bytes data)',
])
const address = fc.uint8Array({ minLength: 20, maxLength: 20 }).map(bytesToHex)
const number = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })

test('as viem encodes them, for any addresses and numbers', () => {
  fc.assert(
    fc.property(address, address, number, number, (from, to, id, amount) => {
      expect(erc20Transfer(to, amount)).toBe(
        encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] }),
      )
      expect(erc721Transfer(from, to, id)).toBe(
        encodeFunctionData({ abi: erc721, functionName: 'safeTransferFrom', args: [from, to, id] }),
      )
      expect(erc1155Transfer(from, to, id, amount)).toBe(
        encodeFunctionData({
          abi: erc1155,
          functionName: 'safeTransferFrom',
          args: [from, to, id, amount, '0x'],
        }),
      )
    }),
  )
})

test.each([-1n, 2n ** 256n])('%s is no uint256', (amount) => {
  expect(() => erc20Transfer('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', amount)).toThrow(RangeError)
})
