// The list reads back as what it was made from, and finds what imitates.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInNetworks } from '@/lib/chain/networks/builtIn'
import { canMakeTokenList, makeTokenList } from '../../../e2e/run/tokenList.mjs'
import { listedTokens, viewOfList } from './findListed'
import { table } from './table'

const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const stranger = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const claims = (claimedSymbol: string, claimedDecimals: number) => ({ claimedSymbol, claimedDecimals })

const present = canMakeTokenList()
const title = present ? 'the table' : 'the table: SKIPPED, the packages it is made from are not installed;'

test.skipIf(!present)(`${title} is what the packages give`, () => {
  expect(readFileSync(new URL('./table.ts', import.meta.url), 'utf8')).toBe(makeTokenList())
})

test('every row is a token, each once, on a network that ships', () => {
  const shipped = builtInNetworks.map(({ chainId }) => chainId)
  for (const chainId of Object.keys(table).map(Number)) {
    expect(shipped).toContain(chainId)
    const tokens = listedTokens(chainId)
    expect(tokens.length).toBeGreaterThan(4)
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(tokens.length)
    for (const { symbol, decimals } of tokens) {
      expect(symbol).toMatch(/^\S{1,20}$/)
      expect(decimals).toBeGreaterThanOrEqual(0)
      expect(decimals).toBeLessThanOrEqual(36)
    }
  }
})

test('a network without a table has no list', () => {
  expect(listedTokens(31337)).toEqual([])
  expect(viewOfList(31337, usdc, claims('USDC', 6))).toEqual({ type: 'no list' })
})

test('a listed token that says what the list says', () => {
  expect(viewOfList(1, usdc, claims('USDC', 6))).toEqual({
    type: 'listed',
    token: usdc,
    symbol: 'USDC',
    decimals: 6,
    otherSymbol: false,
    otherDecimals: false,
  })
})

test.each([
  [claims('USDC', 18), { otherSymbol: false, otherDecimals: true }],
  [claims('FOO', 6), { otherSymbol: true, otherDecimals: false }],
  [claims('usdc', 6), { otherSymbol: false, otherDecimals: false }],
])('a listed token whose contract says %j', (claim, differences) => {
  expect(viewOfList(1, usdc, claim)).toMatchObject({ type: 'listed', ...differences })
})

test.each(['USDC', 'usdc', 'USDС', 'ＵＳＤＣ', 'U\u200bSDC'])('%j elsewhere imitates', (symbol) => {
  expect(viewOfList(1, stranger, claims(symbol, 6))).toMatchObject({
    type: 'not listed',
    looksLike: { token: usdc, symbol: 'USDC' },
  })
})

test('a token that nobody knows and that looks like none', () => {
  expect(viewOfList(1, stranger, claims('CHESTNUT', 18))).toEqual({ type: 'not listed' })
})
