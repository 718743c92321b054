import { expect, test } from 'vitest'
import { nameKey } from './nameKey'

test.each([
  ['Zoë', 'zoe'],
  [' ZOE ', 'zoe'],
  ['Ｂｏｂ', 'bob'],
  ['王小明', '王小明'],
  ['', ''],
])('%j is found by %j', (name, key) => {
  expect(nameKey(name)).toBe(key)
})
