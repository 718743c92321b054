// Where blocks stand in the picture: the newest at the left, our chain on the first row, what left it, or was never on it,
// below. Pure.
import type { Hex } from '@/lib/base/hex'
import type { PictureBlock } from './withHeard'

export interface PlacedBlock {
  block: PictureBlock
  /** 0 is the newest height. */
  column: number
  /** 0 is our chain. */
  row: number
  /** Where its parent stands; missing when that is not shown. */
  parent?: { column: number; row: number }
}

export interface Layout {
  blocks: PlacedBlock[]
  columns: number
  rows: number
  /** Places between two columns where heights are not kept, by the column before them; how many. */
  gaps: Map<number, bigint>
}

/** Heights get a column each, the highest first; a branch keeps its row as far as its blocks follow each other. */
export function layOut(headers: readonly PictureBlock[]): Layout {
  const heights = [...new Set(headers.map(({ number }) => number))].sort((a, b) => (a > b ? -1 : 1))
  const columnOf = new Map(heights.map((number, column) => [number, column]))
  const rowOf = new Map<Hex, number>()
  const taken = new Set<string>()
  // From below: a block that left takes its parent's row where that is free, else the next free one.
  const fromBelow = [...headers].sort((a, b) =>
    a.number === b.number ? (a.hash < b.hash ? -1 : 1) : a.number < b.number ? -1 : 1,
  )
  for (const { number, hash, parentHash, left, onlySaid } of fromBelow) {
    const isBelow = left !== undefined || onlySaid
    let row = isBelow ? Math.max(1, rowOf.get(parentHash) ?? 1) : 0
    while (isBelow && taken.has(`${number} ${row}`)) row += 1
    rowOf.set(hash, row)
    taken.add(`${number} ${row}`)
  }
  const place = (hash: Hex, number: bigint) => {
    const [column, row] = [columnOf.get(number), rowOf.get(hash)]
    return column === undefined || row === undefined ? undefined : { column, row }
  }
  const blocks = headers.flatMap((block): PlacedBlock[] => {
    const at = place(block.hash, block.number)
    if (!at) return []
    const parent = place(block.parentHash, block.number - 1n)
    return [{ block, ...at, ...(parent ? { parent } : {}) }]
  })
  const gaps = new Map(
    heights.flatMap((number, column): [number, bigint][] => {
      const next = heights[column + 1]
      return next !== undefined && number - next > 1n ? [[column, number - next - 1n]] : []
    }),
  )
  const rows = 1 + Math.max(0, ...blocks.map(({ row }) => row))
  return { blocks, columns: heights.length, rows, gaps }
}
