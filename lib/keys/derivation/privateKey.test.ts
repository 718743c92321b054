import { expect, test } from 'vitest'
import { bytesToHex, hexToBytes } from '@/lib/base/hex'
import { isPrivateKey, readPrivateKey } from './privateKey'

const key = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const order = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'
const largest = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140'

test.each([
  ['plain', key],
  ['with 0x', `0x${key}`],
  ['with 0X and capitals', `0X${key.toUpperCase()}`],
  ['with spaces around and between', ` ${key.slice(0, 32)}\n${key.slice(32)}\t`],
  ['full-width', [...key].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('')],
  ['behind a byte order mark', `\ufeff${key}`],
])('a key %s is read', (_, text) => {
  const read = readPrivateKey(text)
  expect(read.type === 'key' && bytesToHex(read.key)).toBe(`0x${key}`)
})

test.each([
  ['', { type: 'wrong key length', digits: 0 }],
  [key.slice(1), { type: 'wrong key length', digits: 63 }],
  [`${key}0`, { type: 'wrong key length', digits: 65 }],
  [`0x${key.slice(2)}`, { type: 'wrong key length', digits: 62 }],
  [`${key.slice(1)}g`, { type: 'not hexadecimal' }],
  ['correct horse battery staple', { type: 'not hexadecimal' }],
  ['0'.repeat(64), { type: 'zero key' }],
  [order, { type: 'key too large' }],
  ['f'.repeat(64), { type: 'key too large' }],
])('%j is refused by its own name', (text, problem) => {
  expect(readPrivateKey(text)).toEqual(problem)
})

test('the largest key and the smallest are keys', () => {
  expect(readPrivateKey(largest).type).toBe('key')
  expect(readPrivateKey('1'.padStart(64, '0')).type).toBe('key')
  expect(isPrivateKey(hexToBytes(`0x${largest}`))).toBe(true)
  expect(isPrivateKey(hexToBytes(`0x${order}`))).toBe(false)
  expect(isPrivateKey(new Uint8Array(31).fill(1))).toBe(false)
})
