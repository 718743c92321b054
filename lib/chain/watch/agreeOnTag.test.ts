import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { agreeOnTag, type TaggedBlock } from './agreeOnTag'

const said = (operator: string, number: bigint, branch = 'a'): TaggedBlock => ({
  endpoint: `https://${operator}.example`,
  operator,
  number,
  hash: `0x${branch}${number.toString(16).padStart(63, '0')}` as Hex,
})

test.each<[string, TaggedBlock[], number, { number: bigint; by: number } | undefined]>([
  ['nobody answers', [], 2, undefined],
  ['one of two that are needed', [said('a', 64n)], 2, undefined],
  ['one, where one is all there is', [said('a', 64n)], 1, { number: 64n, by: 1 }],
  ['both the same', [said('a', 64n), said('b', 64n)], 2, { number: 64n, by: 2 }],
  ['one an epoch ahead', [said('a', 96n), said('b', 64n)], 2, { number: 64n, by: 2 }],
  ['one an epoch behind', [said('a', 96n), said('b', 64n), said('c', 96n)], 2, { number: 96n, by: 2 }],
  [
    'one that claims far too much',
    [said('a', 9_000n), said('b', 64n), said('c', 64n)],
    2,
    { number: 64n, by: 3 },
  ],
  ['two blocks at one height', [said('a', 64n), said('b', 64n, 'b')], 2, undefined],
  ['two endpoints of one operator are one voice', [said('a', 64n), said('a', 96n)], 2, undefined],
])('%s', (_, blocks, quorum, expected) => {
  const agreed = agreeOnTag(blocks, quorum)
  if (expected) expect(agreed).toMatchObject(expected)
  else expect(agreed).toBeUndefined()
})
