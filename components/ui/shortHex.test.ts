// Long hexadecimal texts, short and in groups.
import { expect, it } from 'vitest'
import { addressGroups, shortHex } from './shortHex'

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

it('keeps both ends of an address', () => {
  expect(shortHex(address)).toBe('0x5aAe…eAed')
  expect(shortHex('0x1234')).toBe('0x1234')
})

it('makes ten groups that are the address again', () => {
  const groups = addressGroups(address)
  expect(groups).toHaveLength(10)
  expect(groups[0]).toBe('0x5aAe')
  expect(groups.at(-1)).toBe('eAed')
  expect(groups.join('')).toBe(address)
})
