import { encodeFunctionData, erc721Abi } from 'viem'
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import { listsFrom } from '@/lib/lists/createLists'
import { review } from '../review'

const collection: Address = '0x1111111111111111111111111111111111111111'
const spender: Address = '0x2222222222222222222222222222222222222222'
const account: Address = '0x3333333333333333333333333333333333333333'
const lists = listsFrom({ contracts: '1 0x4444444444444444444444444444444444444444 collection Listed' })
const listed: Address = '0x4444444444444444444444444444444444444444'
const usdc: Address = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'

const approve = (to: Address) =>
  encodeFunctionData({ abi: erc721Abi, functionName: 'approve', args: [to, 7n] })
const move = encodeFunctionData({
  abi: erc721Abi,
  functionName: 'transferFrom',
  args: [account, spender, 7n],
})

const read = (to: Address, data: `0x${string}`, collections = new Map([[collection as string, true]])) => {
  const { actions, deeds } = review(
    { asked: { type: 'transaction', to, valueWei: 0n, data }, chainId: 1, account, collections },
    lists,
  )
  return { action: actions[0], deeds: deeds.filter(({ type }) => type !== 'calls') }
}

test('an approval of a collection is of one NFT', () => {
  const { action, deeds } = read(collection, approve(spender))
  expect(action).toMatchObject({ type: 'known call', sentence: { name: 'approveNft' } })
  expect(deeds).toEqual([
    { type: 'grants', grant: { type: 'nft', token: collection, tokenId: 7n }, spender, by: 'transaction' },
  ])
  expect(read(collection, approve('0x0000000000000000000000000000000000000000')).deeds).toMatchObject([
    { type: 'revokes' },
  ])
})

test('a list’s word is enough, and stronger than the contract’s', () => {
  expect(read(listed, approve(spender), new Map()).action).toMatchObject({ sentence: { name: 'approveNft' } })
  expect(read(usdc, approve(spender), new Map([[usdc.toLowerCase(), true]])).action).toMatchObject({
    type: 'token approve',
  })
})

test('transferFrom of a collection moves an NFT', () => {
  const { action, deeds } = read(collection, move)
  expect(action).toMatchObject({ type: 'nft transfer', tokenId: 7n, from: account, to: spender })
  expect(deeds).toMatchObject([{ type: 'moves', asset: { type: 'nft', tokenId: 7n } }])
  expect(read(collection, move, new Map()).deeds).toMatchObject([
    { type: 'moves', asset: { type: 'erc20', amount: 7n } },
  ])
})
