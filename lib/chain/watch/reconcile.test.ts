import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import type { Link } from '../client/agreeOnHead'
import { reconcile } from './reconcile'

const hashOf = (name: string): Hex => `0x${name.padStart(64, '0')}`
/** "5a" is block 5 of branch a; its parent is given where it is on another branch. */
function block(name: string, parent = `${Number.parseInt(name, 10) - 1}${name.at(-1)}`): Link {
  return { number: BigInt(Number.parseInt(name, 10)), hash: hashOf(name), parentHash: hashOf(parent) }
}
const chain = (...names: string[]) => names.map((name) => block(name))
const final = (name: string) => ({ number: BigInt(Number.parseInt(name, 10)), hash: hashOf(name) })

// Each row: what we hold, what is reported, what is final, and what follows.
test.each<[string, Link[], Link[], ReturnType<typeof final> | undefined, object]>([
  ['the first block ever seen', [], chain('7a'), undefined, { type: 'extended', added: chain('7a') }],
  ['the same head', chain('6a', '7a'), chain('7a'), undefined, { type: 'unchanged' }],
  [
    'a head below ours, of an endpoint behind',
    chain('6a', '7a'),
    chain('6a'),
    undefined,
    { type: 'unchanged' },
  ],
  ['the next block', chain('6a', '7a'), chain('8a'), undefined, { type: 'extended', added: chain('8a') }],
  [
    'two blocks later',
    chain('7a'),
    chain('9a'),
    undefined,
    { type: 'missing', parentHash: hashOf('8a'), number: 8n },
  ],
  [
    'and with the one between',
    chain('7a'),
    chain('8a', '9a'),
    undefined,
    { type: 'extended', added: chain('8a', '9a') },
  ],
  [
    'a branch that overlaps ours',
    chain('6a', '7a'),
    chain('5a', '6a', '7a', '8a'),
    undefined,
    { type: 'extended', added: chain('8a') },
  ],
  [
    'another block at our height',
    chain('6a', '7a'),
    [block('7b', '6a')],
    undefined,
    { type: 'reorganised', removed: chain('7a'), added: [block('7b', '6a')], ancestor: block('6a') },
  ],
  [
    'another one, whose parent nobody showed yet',
    chain('5a', '6a', '7a'),
    chain('7b'),
    undefined,
    { type: 'missing', parentHash: hashOf('6b'), number: 6n },
  ],
  [
    'two blocks deep',
    chain('5a', '6a', '7a'),
    [block('6b', '5a'), block('7b')],
    undefined,
    { type: 'reorganised', removed: chain('6a', '7a'), ancestor: block('5a') },
  ],
  [
    'a shorter branch that wins',
    chain('5a', '6a', '7a'),
    [block('6b', '5a')],
    undefined,
    { type: 'reorganised', removed: chain('6a', '7a'), ancestor: block('5a') },
  ],
  [
    'below all that we hold, with nothing final',
    chain('6a', '7a'),
    chain('6b', '7b'),
    undefined,
    { type: 'reorganised', removed: chain('6a', '7a'), ancestor: undefined },
  ],
  [
    'down to the finalised block, which stays',
    chain('5a', '6a', '7a'),
    [block('6b', '5a'), block('7b')],
    final('5a'),
    { type: 'reorganised', removed: chain('6a', '7a') },
  ],
  [
    'one below the finalised block',
    chain('5a', '6a', '7a'),
    [block('6b', '5a'), block('7b')],
    final('6a'),
    { type: 'tooDeep', ours: final('6a'), theirs: final('6b') },
  ],
  [
    'another block where we hold a final one that we never saw the parents of',
    chain('6a'),
    chain('5b', '6b'),
    final('6a'),
    { type: 'tooDeep', ours: final('6a'), theirs: final('6b') },
  ],
  [
    'a shorter chain that lacks the finalised block',
    chain('5a', '6a', '7a'),
    [block('6b', '5a')],
    final('7a'),
    { type: 'tooDeep', ours: final('6a'), theirs: final('6b') },
  ],
  ['a head far below everything we hold', chain('90a'), chain('7a'), final('90a'), { type: 'unchanged' }],
])('%s', (_, ours, branch, finalised, expected) => {
  expect(reconcile(ours, branch, finalised)).toMatchObject(expected)
})

test('a branch whose blocks do not stand on each other is a mistake of the caller', () => {
  expect(() => reconcile([], chain('5a', '7a'))).toThrow(RangeError)
  expect(() => reconcile([], [])).toThrow(RangeError)
})

test('property: following any walk through a random tree, ours is always the path to the reported head', () => {
  const walk = fc.array(fc.record({ parent: fc.nat(), head: fc.nat() }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(walk, (steps) => {
      const tree: Link[] = [{ number: 0n, hash: hashOf('ff'), parentHash: hashOf('fe') }]
      const byHash = new Map(tree.map((link) => [link.hash, link]))
      const pathTo = (link: Link): Link[] => {
        const parent = byHash.get(link.parentHash)
        return parent ? [...pathTo(parent), link] : [link]
      }
      let ours: Link[] = [...tree]
      for (const [place, step] of steps.entries()) {
        const parent = tree[step.parent % tree.length] as Link
        const link = {
          number: parent.number + 1n,
          hash: hashOf((place + 1).toString(16)),
          parentHash: parent.hash,
        }
        tree.push(link)
        byHash.set(link.hash, link)
        const head = tree[step.head % tree.length] as Link
        let branch = [head]
        for (;;) {
          const result = reconcile(ours, branch)
          if (result.type === 'missing') {
            branch = [byHash.get(result.parentHash) as Link, ...branch]
            continue
          }
          if (result.type === 'reorganised') {
            ours = [...ours.filter((one) => !result.removed.includes(one)), ...result.added]
          }
          if (result.type === 'extended') ours = [...ours, ...result.added]
          const path = pathTo(head)
          // A head that is ours already takes nothing back.
          expect(ours.slice(0, path.length)).toEqual(path)
          if (result.type !== 'unchanged') expect(ours).toEqual(path)
          break
        }
      }
    }),
  )
})
