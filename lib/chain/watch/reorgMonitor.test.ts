// Reorganisations that happened on mainnet in 2021, replayed head by head.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import type { Link } from '../client/agreeOnHead'
import { reconcile } from './reconcile'

const file = '../shared/data/chain/reorg-monitor/reorgs.json'

interface Shape {
  blocks: string[]
  /** Parent and child, by hash. */
  edges?: [Hex, Hex][]
  expected?: {
    StartBlock: number
    EndBlock: number
    Depth: number
    NumBlocks: number
    NumReplacedBlocks: number
  }
}

/** What is seen, in the order of being seen, and where each block hangs. */
interface Replay {
  heads: Link[]
  byHash: Map<Hex, Link>
}

const nameOf = (branch: string, number: number): Hex => `0x${branch}${number.toString(16).padStart(62, '0')}`

/** The shape is given block by block. */
function fromEdges({ blocks, edges = [] }: Shape): Replay {
  const parents = new Map(edges.map(([parent, child]) => [child, parent]))
  const numberOf = (hash: Hex): bigint => {
    const parent = parents.get(hash)
    return parent ? numberOf(parent) + 1n : 100n
  }
  const all = [...new Set(edges.flat())]
  const links = all.map((hash) => ({
    hash,
    number: numberOf(hash),
    parentHash: parents.get(hash) ?? nameOf('00', 99),
  }))
  const byHash = new Map(links.map((link) => [link.hash, link]))
  return { byHash, heads: blocks.flatMap((hash) => byHash.get(hash as Hex) ?? []) }
}

/** The shape is given in numbers: the longest replaced branch, the other replaced blocks one by one, then what stayed. */
function fromNumbers({ expected, blocks }: Shape): Replay {
  const numbers = blocks.map(Number).filter(Number.isSafeInteger)
  const start = expected?.StartBlock ?? Math.min(...numbers) + 1
  const end = expected?.EndBlock ?? Math.max(...numbers)
  const byHash = new Map<Hex, Link>()
  const add = (branch: string, number: number, parent: string): Link => {
    const link = {
      number: BigInt(number),
      hash: nameOf(branch, number),
      parentHash: nameOf(parent, number - 1),
    }
    byHash.set(link.hash, link)
    return link
  }
  const stayed = Array.from({ length: end - start + 3 }, (_, i) => add('aa', start - 1 + i, 'aa'))
  const heads = stayed.slice(0, 1)
  const depth = expected?.Depth ?? 0
  for (let i = 0; i < depth; i++) heads.push(add('bb', start + i, i === 0 ? 'aa' : 'bb'))
  for (let i = 0; i < (expected?.NumReplacedBlocks ?? 0) - depth; i++) {
    const height = Math.min(start + depth - 1 + i, end)
    heads.push(...stayed.filter(({ number }) => number === BigInt(height - 1) && i > 0))
    heads.push(add(`c${i}`, height, 'aa'))
  }
  heads.push(...stayed.slice(1))
  return { heads, byHash }
}

/** Follows what is seen; answers every block that was ours and left. */
function replay({ heads, byHash }: Replay) {
  let ours: Link[] = []
  const left = new Set<Hex>()
  let deepest = 0
  for (const head of heads) {
    let branch = [head]
    for (;;) {
      const result = reconcile(ours, branch)
      if (result.type === 'missing') {
        const parent = byHash.get(result.parentHash)
        if (!parent) throw new Error(`expected the parent of ${branch[0]?.hash}`)
        branch = [parent, ...branch]
        continue
      }
      if (result.type === 'tooDeep') throw new Error('nothing is final here')
      if (result.type === 'reorganised') {
        for (const { hash } of result.removed) left.add(hash)
        deepest = Math.max(deepest, result.removed.length)
        ours = ours.filter((one) => !result.removed.includes(one))
      }
      if (result.type !== 'unchanged') ours = [...ours, ...result.added]
      break
    }
    // Ours is one chain, up to what was seen or further.
    for (const [place, link] of ours.entries()) {
      if (place > 0) expect(link.parentHash).toBe(ours[place - 1]?.hash)
    }
    expect(ours.some(({ hash }) => hash === head.hash)).toBe(true)
  }
  return { ours, left, deepest }
}

if (!existsSync(file)) {
  test.skip(`SKIPPED: ${file} is not there`, () => {})
} else {
  const shapes = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Shape>)

  test('there are twelve shapes', () => expect(shapes.length).toBe(12))

  describe.each(shapes)('%s', (_, shape) => {
    test('ends on the branch that was seen last, and knows what it left', () => {
      const told = shape.edges ? fromEdges(shape) : fromNumbers(shape)
      const { ours, left, deepest } = replay(told)
      const last = told.heads.at(-1)
      expect(ours.at(-1)?.hash).toBe(last?.hash)
      expect(ours.some(({ hash }) => left.has(hash) && !told.heads.some((head) => head.hash === hash))).toBe(
        false,
      )
      if (!shape.expected) return
      const gone = [...left].filter((hash) => !ours.some((one) => one.hash === hash))
      expect(gone.length).toBe(shape.expected.NumReplacedBlocks)
      expect(deepest).toBeGreaterThanOrEqual(shape.expected.Depth)
    })
  })
}
