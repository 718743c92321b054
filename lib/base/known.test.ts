import { expect, test } from 'vitest'
import { provedUnder, reportedAt, type Voucher } from './known'

const two: Voucher = { type: 'agreed', by: 2, of: 3 }
const three: Voucher = { type: 'agreed', by: 3, of: 3 }
const one: Voucher = { type: 'single endpoint', endpoint: 'https://a.example' }
const own: Voucher = { type: 'local', endpoint: 'http://localhost:8545' }

test('a proof is as sure as its header: under one endpoint’s own header it is a single endpoint', () => {
  expect(provedUnder(one)).toEqual({ ...one, facts: { header: one, value: 'proved' } })
  expect(provedUnder(two)).toEqual({ ...two, facts: { header: two, value: 'proved' } })
})

test.each<[string, Voucher, Voucher, Voucher]>([
  ['an agreed header, one report', three, one, one],
  ['one header, an agreed report', one, three, one],
  ['an agreed header, fewer reports', three, two, two],
  ['fewer for the header', two, three, two],
  ['the own node', own, own, own],
  ['the own node’s header, another’s report', own, one, one],
])('of two facts the weaker is said: %s', (_, header, by, said) => {
  expect(reportedAt(header, by)).toEqual({ ...said, facts: { header, value: 'reported' } })
})
