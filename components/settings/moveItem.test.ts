import { expect, test } from 'vitest'
import { moveItem } from './moveItem'

test.each([
  [1, -1, ['b', 'a', 'c']],
  [1, 1, ['a', 'c', 'b']],
  [0, 2, ['b', 'c', 'a']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
])('from place %i by %i', (from, by, expected) => {
  const items = ['a', 'b', 'c']
  expect(moveItem(items, from, by)).toEqual(expected)
  expect(items).toEqual(['a', 'b', 'c'])
})
