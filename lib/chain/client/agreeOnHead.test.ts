import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { agreeOnHead, hashAt, type Link, quorumOf, type View, withLink } from './agreeOnHead'
import { judgePosition } from './judgePosition'

const hashOf = (branch: string, number: bigint): Hex =>
  `0x${branch.charCodeAt(0).toString(16)}${number.toString(16).padStart(62, '0')}`

/** A block of a branch that left branch a above `fork`. */
function link(branch: string, number: bigint, fork = 0n): Link {
  const at = (height: bigint) => hashOf(height <= fork ? 'a' : branch, height)
  return { number, hash: at(number), parentHash: at(number - 1n) }
}
const view = (endpoint: string, links: Link[], operator = endpoint): View => ({ endpoint, operator, links })

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [5, 3],
])('of %i endpoints %i must agree', (count, quorum) => expect(quorumOf(count)).toBe(quorum))

test.each<[string, View[], number, unknown]>([
  [
    'all at one block',
    [view('x', [link('a', 9n)]), view('y', [link('a', 9n)])],
    2,
    { type: 'agreed', number: 9n },
  ],
  [
    'one a block ahead',
    [view('x', [link('a', 10n)]), view('y', [link('a', 9n)])],
    2,
    { type: 'agreed', number: 9n },
  ],
  [
    'one two blocks ahead: it is asked',
    [view('x', [link('a', 11n)]), view('y', [link('a', 9n)])],
    2,
    { type: 'missing', asks: [{ endpoint: 'x', number: 9n }] },
  ],
  [
    'one far ahead of two',
    [view('x', [link('b', 999n)]), view('y', [link('a', 9n)]), view('z', [link('a', 9n)])],
    2,
    { type: 'agreed', number: 9n, holders: ['y', 'z'] },
  ],
  [
    'a fork of one block',
    [view('x', [link('a', 9n)]), view('y', [link('b', 9n, 8n)])],
    2,
    { type: 'agreed', number: 8n, hash: hashOf('a', 8n) },
  ],
  [
    'a fork of two: what lies below is asked of both',
    [view('x', [link('a', 9n)]), view('y', [link('b', 9n, 7n)])],
    2,
    {
      type: 'missing',
      asks: [
        { endpoint: 'x', number: 7n },
        { endpoint: 'y', number: 7n },
      ],
    },
  ],
  ['only one', [view('x', [link('a', 9n)])], 2, { type: 'none' }],
  ['nobody', [], 2, { type: 'none' }],
  [
    'two of one operator',
    [view('x', [link('a', 0n)], 'same'), view('y', [link('a', 0n)], 'same')],
    2,
    { type: 'none' },
  ],
  ['genesis', [view('x', [link('a', 0n)]), view('y', [link('a', 0n)])], 2, { type: 'agreed', number: 0n }],
])('%s', (_, views, quorum, expected) => expect(agreeOnHead(views, quorum)).toMatchObject(expected as object))

test('whatever a minority says, the rest agree on their own chain, and never on a block of the minority', () => {
  const liar = fc.record({
    number: fc.bigInt(0n, 30n),
    branch: fc.constantFrom('a', 'b', 'c'),
    fork: fc.bigInt(0n, 30n),
  })
  const honest = fc.array(fc.bigInt(20n, 22n), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(honest, liar, (heads, { number, branch, fork }) => {
      const views = [
        ...heads.map((head, place) =>
          view(`h${place}`, [link('a', head), link('a', head - 1n), link('a', head - 2n)]),
        ),
        view('liar', [link(branch, number, fork)]),
      ]
      // What is lacking is asked for, until it is decided: each answers from its own branch.
      let agreement = agreeOnHead(views, 2)
      for (let asked = 0; agreement.type === 'missing' && asked < 20; asked++) {
        for (const ask of agreement.asks) {
          const found = views.find(({ endpoint }) => endpoint === ask.endpoint) as View
          const heard = ask.endpoint === 'liar' ? link(branch, ask.number, fork) : link('a', ask.number)
          views[views.indexOf(found)] = { ...found, links: [...found.links, heard] }
        }
        agreement = agreeOnHead(views, 2)
      }
      expect(agreement.type).toBe('agreed')
      if (agreement.type === 'agreed') expect(agreement.hash).toBe(hashOf('a', agreement.number))
    }),
  )
})

test('what was heard before counts as long as it lies below', () => {
  const links = withLink(withLink([], link('a', 5n)), link('a', 6n))
  expect(links.map(({ number }) => number)).toEqual([6n, 5n])
  // A gap, and another branch: nobody knows what lies below.
  expect(withLink(links, link('a', 9n)).length).toBe(1)
  expect(withLink(links, link('b', 7n)).length).toBe(1)
  expect(hashAt(view('x', links), 4n)).toBe(hashOf('a', 4n))
  expect(hashAt(view('x', links), 3n)).toBeUndefined()
})

const place = (branch: string, number: bigint, fork?: bigint) => ({
  ...link(branch, number, fork),
  timestampSeconds: 12n * number,
})
const agreed = place('a', 100n)
const branch = view('holder', [link('a', 100n), link('a', 99n)])

test.each<[string, ReturnType<typeof place>, string | undefined]>([
  ['the same block', place('a', 100n), 'agrees'],
  ['a block behind', place('a', 99n), 'agrees'],
  ['a block behind, on another branch', place('b', 99n), 'other branch'],
  ['the same height, another block', place('b', 100n), 'other branch'],
  ['three blocks behind', place('a', 97n), 'behind'],
  ['a block ahead on another branch', place('b', 101n), 'other branch'],
  ['a block ahead', place('a', 101n), 'agrees'],
  ['far ahead, saying nothing of this height', place('a', 110n), undefined],
])('judged: %s', (_, newest, type) => {
  expect(judgePosition(view('x', [newest]), newest, agreed, branch)?.type).toBe(type)
})

test('blocks that come quickly are no fault; many are; far ahead of all is one', () => {
  const quick = (number: bigint) => ({ ...link('a', number), timestampSeconds: number / 4n })
  const at = (number: bigint) =>
    judgePosition(view('x', [quick(number)]), quick(number), quick(1_000n), undefined)
  expect(at(960n)).toEqual({ type: 'agrees' })
  expect(at(900n)).toEqual({ type: 'behind', blocks: 100n })
  const ahead = place('a', 110n)
  expect(judgePosition(view('x', [ahead, link('a', 100n)]), ahead, agreed, branch)).toEqual({
    type: 'ahead',
    blocks: 10n,
  })
})
