// Who was written into the user's transfers to be copied by mistake, and who only looks or only sends like it.
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import { findPlanted, type TransferSighting } from './planted'

const account: Address = '0x1000000000000000000000000000000000000001'
const robin: Address = '0x8f3c51aa00000000000000000000000000007d42'
/** Two digits at the beginning, two at the end. */
const twin: Address = '0x8fee00000000000000000000000000000000ee42'
const stranger: Address = '0x5500000000000000000000000000000000000055'
const usdc: Address = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const fake: Address = '0xfa00000000000000000000000000000000000001'

const seen = (counterparty: Address, change: Partial<TransferSighting> = {}): TransferSighting => ({
  chainId: 1,
  account,
  counterparty,
  token: usdc,
  direction: 'in',
  moved: 'something',
  transactionHash: `0x${'1'.repeat(64)}`,
  at: 1,
  ...change,
})
const nothing = { moved: 'nothing' } as const
const ofFake = { token: fake }
const knowsRobin = [{ address: robin }]

test.each<[string, Address, TransferSighting[], { address: Address }[], boolean]>([
  ['a transfer of nothing from a twin', twin, [seen(twin, nothing)], knowsRobin, true],
  [
    'one in the user’s own name, to a twin',
    twin,
    [seen(twin, { ...nothing, direction: 'out' })],
    knowsRobin,
    true,
  ],
  ['a token that nobody knows, from a twin', twin, [seen(twin, ofFake)], knowsRobin, true],
  ['one that says the user sent it', twin, [seen(twin, { ...ofFake, direction: 'out' })], knowsRobin, true],
  [
    'a twin of somebody who really paid, known to nobody else',
    twin,
    [seen(robin), seen(twin, nothing)],
    [],
    true,
  ],
  [
    'a twin of somebody who only sent a token that nobody knows',
    twin,
    [seen(robin, ofFake), seen(twin, nothing)],
    [],
    false,
  ],
  ['a twin that paid too', twin, [seen(twin, nothing), seen(twin)], knowsRobin, false],
  ['a twin that the user knows', twin, [seen(twin, nothing)], [...knowsRobin, { address: twin }], false],
  ['a twin that never stood anywhere', twin, [seen(stranger, nothing)], knowsRobin, false],
  ['a stranger who looks like nobody', stranger, [seen(stranger, nothing)], knowsRobin, false],
  [
    'where new tokens come from',
    '0x0000000000000000000000000000000000000000',
    [seen('0x0000000000000000000000000000000000000000', ofFake)],
    [{ address: '0x00000000000000000000000000000000000000aa' }],
    false,
  ],
  [
    'zeros at the start alone',
    '0x0000005500000000000000000000000000000055',
    [seen('0x0000005500000000000000000000000000000055', nothing)],
    [{ address: '0x000000aa000000000000000000000000000000aa' }],
    false,
  ],
])('%s', (_, address, sightings, known, planted) => {
  const isKnownToken = (token: Address) => token === usdc
  const found = findPlanted([address], { sightings, known, isKnownToken })
  expect([...found]).toEqual(planted ? [address] : [])
})

test('only who is asked about is answered, in whatever case it is asked', () => {
  const facts = { sightings: [seen(twin, nothing)], known: knowsRobin, isKnownToken: () => true }
  expect(findPlanted([stranger], facts).size).toBe(0)
  expect([...findPlanted([`0x${twin.slice(2).toUpperCase()}`], facts)]).toEqual([twin])
})
