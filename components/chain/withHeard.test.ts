// What an endpoint tells beside the chain that we follow is drawn where it says, once, and only near what is shown.
import { expect, test } from 'vitest'
import { newFacts } from '@/lib/chain/client/endpointFacts'
import type { TreeHeader } from '@/lib/chain/watch/treeHeader'
import { layOut } from './layOut'
import { withHeard } from './withHeard'

const name = (number: number, mark = 'a') => `0x${mark}${number}` as const
const block = (number: number): TreeHeader => ({
  chainId: 1,
  number: BigInt(number),
  hash: name(number),
  parentHash: name(number - 1),
  timestampSeconds: 0n,
  endpoint: '2/3',
  at: 5,
})
const head = (number: number, mark: string, parent: string) => ({
  number: BigInt(number),
  hash: name(number, mark),
  parentHash: name(number - 1, parent),
  at: 7_000,
})
const ours = [block(12), block(11), block(10)]

test('a fork that only one endpoint has hangs below our chain, from where it says', () => {
  const facts = {
    ...newFacts(1, 'https://a.example'),
    head: head(12, 'f', 'f'),
    earlierHeads: [head(11, 'f', 'a'), head(10, 'a', 'a'), head(4, 'f', 'f')],
  }
  const other = { ...newFacts(1, 'https://b.example'), head: head(12, 'f', 'f') }
  const blocks = withHeard({ blocks: ours, endpoints: [facts, other] })
  expect(blocks.filter(({ onlySaid }) => onlySaid).map(({ hash }) => hash)).toEqual(['0xf12', '0xf11'])
  const placed = layOut(blocks).blocks.filter(({ block }) => block.onlySaid)
  expect(placed.map(({ column, row, parent }) => [column, row, parent])).toEqual([
    [0, 1, { column: 1, row: 1 }],
    [1, 1, { column: 2, row: 0 }],
  ])
})

test('one that is a little ahead is shown above; one that is far ahead, or hangs on nothing known, is not placed on ours', () => {
  const endpoints = [
    { ...newFacts(1, 'https://a.example'), head: head(14, 'a', 'a') },
    { ...newFacts(1, 'https://b.example'), head: head(99, 'a', 'a') },
    { ...newFacts(1, 'https://c.example'), head: { number: 12n, hash: name(12, 'c'), at: 1 } },
  ]
  const blocks = withHeard({ blocks: ours, endpoints })
  expect(blocks.map(({ hash }) => hash)).toEqual(['0xa14', '0xa12', '0xc12', '0xa11', '0xa10'])
  const rows = layOut(blocks).blocks.map(({ block, row, parent }) => [block.hash, row, parent])
  expect(rows[0]).toEqual(['0xa14', 1, undefined])
  expect(rows[2]).toEqual(['0xc12', 1, undefined])
})

test('without a block of ours there is no picture', () => {
  const endpoints = [{ ...newFacts(1, 'https://a.example'), head: head(14, 'a', 'a') }]
  expect(withHeard({ blocks: [], endpoints })).toEqual([])
})
