import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { createTrackedIndex, type Tracked } from './tracked'

const [anna, bert] = [
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
] as const satisfies Address[]
const hashOf = (name: string): Hex => `0x${name.padStart(64, '0')}`
const waiting = (name: string, from: Address, nonce = 0n): Tracked => ({
  id: name,
  chainId: 1,
  from,
  nonce,
  hash: hashOf(name),
  signedAt: 1,
  status: { type: 'broadcast', wasIncluded: false, endpoint: '', at: 1 },
})
const included = (entry: Tracked, block: string): Tracked => ({
  ...entry,
  status: {
    type: 'included',
    succeeded: true,
    confirmations: 1n,
    level: 'included',
    block: { number: 7n, hash: hashOf(block) },
    gasUsed: 1n,
    feeWei: 1n,
    endpoint: '',
    at: 1,
  },
})

test('a turn is of one account, and of those asked about longest ago', () => {
  const index = createTrackedIndex()
  for (const name of ['a1', 'a2', 'a3']) index.put(waiting(name, anna))
  index.put(waiting('b1', bert))
  const turn = () => index.nextTurn(1, 2).map(({ id }) => id)
  expect([turn(), turn(), turn(), turn()]).toEqual([['a1', 'a2'], ['b1'], ['a3', 'a1'], ['b1']])
  expect(index.nextTurn(10, 2)).toEqual([])
})

test('what is in a block is found by the block, not in a turn, and waits again when it is put so', () => {
  const index = createTrackedIndex()
  const entry = waiting('a1', anna)
  index.put(entry)
  index.put(included(entry, 'b7'))
  expect(index.nextTurn(1, 2)).toEqual([])
  expect(index.inBlock(1, hashOf('b7')).map(({ id }) => id)).toEqual(['a1'])
  expect(index.inBlock(10, hashOf('b7'))).toEqual([])
  expect(index.blocks(1)).toMatchObject([{ number: 7n }])
  index.put(entry)
  expect(index.blocks(1)).toEqual([])
  expect(index.nextTurn(1, 2).map(({ id }) => id)).toEqual(['a1'])
})

test('rivals have the same sender and nonce; nothing of what is removed stays', () => {
  const index = createTrackedIndex()
  const entry = waiting('a1', anna, 5n)
  for (const one of [entry, waiting('a2', anna, 5n), waiting('a3', anna, 6n), waiting('b1', bert, 5n)])
    index.put(one)
  expect(index.rivals(entry).map(({ id }) => id)).toEqual(['a2'])
  index.put({ ...entry, isLost: true })
  expect(index.lost(1).map(({ id }) => id)).toEqual(['a1'])
  for (const id of ['a1', 'a2', 'a3', 'b1']) index.remove(waiting(id, anna))
  expect([index.size, index.chainIds(), index.lost(1), index.byHash(entry.hash)]).toEqual([
    0,
    [],
    [],
    undefined,
  ])
})
