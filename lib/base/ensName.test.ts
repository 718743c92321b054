import { expect, test } from 'vitest'
import { isNameShaped, isWholeName, longestName } from './ensName'

test.each(['vitalik.eth', ' Vitalik.ETH ', 'a.b.c', '测试.eth', '🦊.eth', 'xn--fox.com'])(
  '%j looks like a name',
  (text) => expect(isNameShaped(text)).toBe(true),
)

test.each([
  '',
  'vitalik',
  'vitalik.',
  '.eth',
  'a..eth',
  'two words.eth',
  '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045.eth',
  `${'a'.repeat(longestName)}.eth`,
  'test.test.test.test.test.test.test.test.test.test.test.junk',
  'test.test.test.test.test.test.test.junk',
  'test-test-test-test-test-test-test-test-test-test-test.junk',
  'test-test-test-test-test-test-test-test-test-test-test-junk.eth',
  '的的的的的的.的的的的的在',
])('%j does not', (text) => expect(isNameShaped(text)).toBe(false))

test('only a whole ENS name is looked up while it is typed: the beginning of a phrase with dots is none', () => {
  expect(isWholeName(' Vitalik.ETH ')).toBe(true)
  expect(isWholeName('test.test.test')).toBe(false)
})
