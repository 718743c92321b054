import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TreeHeader } from '@/lib/chain/watch/treeHeader'
import { layOut } from './layOut'

const name = (number: number, branch: number): `0x${string}` => `0x${branch}${number}`
const block = (number: number, branch = 0, parentBranch = branch): TreeHeader => ({
  chainId: 1,
  number: BigInt(number),
  hash: name(number, branch),
  parentHash: name(number - 1, parentBranch),
  timestampSeconds: 0n,
  endpoint: '',
  at: 0,
  ...(branch > 0 ? { left: { at: 1 } } : {}),
})

describe('the picture of a chain', () => {
  test('the newest first, on one row, each beside its parent', () => {
    const { blocks, columns, rows } = layOut([block(3), block(2), block(1)])
    expect([columns, rows]).toEqual([3, 1])
    expect(blocks.map(({ column, row, parent }) => [column, row, parent?.column])).toEqual([
      [0, 0, 1],
      [1, 0, 2],
      [2, 0, undefined],
    ])
  })

  test('a branch that was left hangs below, on one row, from where it left', () => {
    const { blocks, rows } = layOut([block(4), block(3), block(3, 1), block(2), block(2, 1, 0), block(1)])
    expect(rows).toBe(2)
    const left = blocks.filter(({ row }) => row === 1)
    expect(left.map((one) => one.parent)).toEqual([
      { column: 2, row: 1 },
      { column: 3, row: 0 },
    ])
  })

  test('heights that are not kept are a gap', () => {
    expect([...layOut([block(9), block(8), block(3)]).gaps]).toEqual([[1, 4n]])
  })

  test('whatever there is, no two blocks stand at one place, and ours on the first row', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 })), {
          selector: String,
        }),
        (places) => {
          const { blocks } = layOut(places.map(([number, branch]) => block(number, branch)))
          expect(blocks).toHaveLength(places.length)
          expect(new Set(blocks.map(({ column, row }) => `${column} ${row}`)).size).toBe(places.length)
          expect(blocks.every(({ block: { left }, row }) => (row === 0) === !left)).toBe(true)
        },
      ),
    )
  })
})
