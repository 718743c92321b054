// Typing finds people by name and by address.
import { expect, test } from 'vitest'
import type { KnownAddress } from '@/lib/accounts/known'
import type { Address } from '@/lib/base/address'
import { findable, suggestRecipients } from './suggestRecipients'

const at = (digit: string): Address => `0x${digit.repeat(40)}`
const contact = (address: Address, name: string): KnownAddress => ({
  address,
  as: [{ type: 'contact', name, chain: 'all', verified: 'not verified' }],
})
const all = findable([
  { address: at('a'), as: [{ type: 'own account', name: 'Main' }] },
  { address: at('b'), as: [{ type: 'own account', name: 'Savings' }] },
  contact(at('c'), 'Zoë'),
  contact(at('d'), 'Anna Zoellner'),
  { address: at('e'), as: [{ type: 'past recipient', times: 1, lastAt: 5 }] },
])
const names = (text: string) => {
  const { contacts, own, recent } = suggestRecipients(all, text, at('a'))
  return [contacts, own, recent].map((list) => list.map(({ address }) => address[2]).join(''))
}

test.each([
  ['', ['cd', 'b', 'e']],
  ['zoe', ['cd', '', '']],
  ['ANNA', ['d', '', '']],
  ['0xee', ['', '', 'e']],
  ['sav', ['', 'b', '']],
  ['main', ['', '', '']],
  ['nobody', ['', '', '']],
])('%j offers %j', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('of ten thousand contacts a few are offered, at once', () => {
  const many = findable(Array.from({ length: 10_000 }, (_, index) => contact(at('f'), `Contact ${index}`)))
  const timesMs = [1, 2, 3, 4, 5].map(() => {
    const before = performance.now()
    expect(suggestRecipients(many, 'contact 99', at('a')).contacts).toHaveLength(6)
    return performance.now() - before
  })
  expect(Math.min(...timesMs)).toBeLessThan(50)
})
