import { expect, test } from 'vitest'
import { addressUrl, blockUrl, explorerBase, transactionUrl } from './explorer'

const hash = `0x${'ab'.repeat(32)}`

test.each(['https://etherscan.io', 'https://etherscan.io/', 'https://etherscan.io//'])(
  'builds pages below %s',
  (explorer) => {
    expect(transactionUrl({ explorer }, hash)).toBe(`https://etherscan.io/tx/${hash}`)
    expect(addressUrl({ explorer }, '0x1234')).toBe('https://etherscan.io/address/0x1234')
    expect(blockUrl({ explorer }, 17n)).toBe('https://etherscan.io/block/17')
  },
)

test('keeps a path of the explorer', () => {
  expect(transactionUrl({ explorer: 'https://example.org/chains/7/' }, '0x1')).toBe(
    'https://example.org/chains/7/tx/0x1',
  )
})

test('there is no link where there is no explorer', () => {
  expect(transactionUrl({}, hash)).toBeUndefined()
})

test.each([
  'javascript:alert(1)//',
  'data:text/html,x',
  'http://example.org',
  'https://a:b@example.org',
  'nonsense',
])('never links to %s', (explorer) => {
  expect(transactionUrl({ explorer }, hash)).toBeUndefined()
  expect(explorerBase(explorer)).toBeUndefined()
})

test('an id that could change the address of the page makes no link', () => {
  expect(transactionUrl({ explorer: 'https://etherscan.io' }, '../login?x')).toBeUndefined()
})
