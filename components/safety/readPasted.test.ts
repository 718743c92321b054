// What is pasted is recognised as what it is, whatever it is.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPasted } from './readPasted'

const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const transfer = `0xa9059cbb${'0'.repeat(24)}${usdc.slice(2).toLowerCase()}${'0'.repeat(63)}1`

test.each([
  ['', { kind: 'empty' }],
  [`  ${usdc}\n`, { kind: 'address', address: usdc }],
  [usdc.toLowerCase(), { kind: 'address', address: usdc }],
  [transfer, { kind: 'call', data: transfer }],
  ['0x11223344', { kind: 'call', data: '0x11223344' }],
  [`0x${'ab'.repeat(32)}`, { kind: 'message' }],
  ['{"types":{},"message":{},"domain":{},"primaryType":"A"}', { kind: 'typed data' }],
  [`[{"to":"${usdc}","value":"0x10","data":"${transfer}"}]`, { kind: 'call', to: usdc, valueWei: 16n }],
  ['https://app.uniswap.org/swap?x=1', { kind: 'site' }],
  ['uniswap.org', { kind: 'site', url: 'uniswap.org' }],
  ['Good evening. I agree.', { kind: 'message' }],
  ['{"a":1}', { kind: 'message' }],
])('%j', (text, expected) => expect(readPasted(text)).toMatchObject(expected))

test('nothing makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readPasted(text)))
  fc.assert(fc.property(fc.json(), (text) => void readPasted(text)))
})
