import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import type { StoredHead } from '@/lib/chain/watch/treeHeader'
import { me, unsignedSend } from './fakeWorld'
import { howReplaced } from './replacement'
import { deriveStatus, holdsNonce, isUnfinished, type StatusFacts } from './status'
import type { OtherTransaction, Sighting, StoredReceipt, StoredTransaction } from './transaction'

const row: StoredTransaction = {
  id: 'one',
  chainId: 1,
  from: me,
  nonce: 5n,
  unsigned: unsignedSend(5n),
  reservedAt: 10,
}
const hash: Hex = `0x${'aa'.repeat(32)}`
const signed = { ...row, signed: { bytes: '0x02' as Hex, hash, at: 20 } }
const endpoint = 'https://node.example'
const saw = (type: Sighting['type'], at: number, more: Partial<Sighting> = {}): Sighting => ({
  transactionId: 'one',
  endpoint,
  at,
  type,
  ...more,
})
const receipt = (at: number, block: number, more: Partial<StoredReceipt> = {}): StoredReceipt => ({
  transactionId: 'one',
  endpoint,
  at,
  blockHash: `0x${block.toString(16).padStart(64, '0')}`,
  blockNumber: BigInt(block),
  succeeded: true,
  gasUsed: 21_000n,
  effectiveGasPriceWei: 3n,
  ...more,
})
const head = (block: number): StoredHead => ({ chainId: 1, number: BigInt(block), hash, endpoint, at: 99 })
const blockOf = (block: number) => ({
  number: BigInt(block),
  hash: receipt(0, block).blockHash,
})
const stands = (...blocks: [number, boolean][]) =>
  new Map(blocks.map(([block, isOurs]) => [blockOf(block).hash, isOurs] as const))
const mark = (block: number) => ({ ...blockOf(block), endpoint: '2/3', at: 90 })
const rival = (block?: number): OtherTransaction => ({
  hash: `0x${'ee'.repeat(32)}`,
  to: me,
  valueWei: 9n,
  data: '0x',
  maxFeePerGasWei: 200n,
  ...(block === undefined ? {} : { block: blockOf(block) }),
})
const facts = (sightings: Sighting[] = [], receipts: StoredReceipt[] = [], at?: StoredHead): StatusFacts => ({
  transaction: signed,
  sightings,
  receipts,
  head: at,
})

test('before it is signed it is reserved, or released', () => {
  expect(deriveStatus({ transaction: row, sightings: [], receipts: [] })).toEqual({
    type: 'reserved',
    at: 10,
  })
  const released = { ...row, released: { at: 15, reason: 'locked' } }
  expect(deriveStatus({ transaction: released, sightings: [], receipts: [] })).toEqual({
    type: 'released',
    at: 15,
    reason: 'locked',
  })
})

// Each row is a story: what was seen, and what it adds up to.
test.each<[string, StatusFacts, object]>([
  ['signed, then nothing', facts(), { type: 'signed', at: 20 }],
  [
    'signed, and nobody answered',
    facts([saw('unreachable', 30, { message: 'timeout' })]),
    { type: 'signed', tried: { endpoint, at: 30, message: 'timeout' } },
  ],
  ['accepted', facts([saw('accepted', 30)]), { type: 'broadcast', endpoint, at: 30 }],
  ['known already', facts([saw('unreachable', 30), saw('already known', 40)]), { type: 'broadcast', at: 40 }],
  [
    'refused',
    facts([saw('refused', 30, { message: 'no', refusal: 'insufficient funds' })]),
    { type: 'refused', message: 'no', refusal: 'insufficient funds', endpoint, at: 30 },
  ],
  [
    'looked for while on its way, then refused',
    facts([saw('not found', 25), saw('refused', 30, { message: 'no' })]),
    { type: 'refused', message: 'no' },
  ],
  [
    'refused, and not found afterwards',
    facts([saw('refused', 30, { message: 'no' }), saw('not found', 40)]),
    { type: 'refused', message: 'no' },
  ],
  [
    'accepted once, refused when sent again',
    facts([saw('accepted', 30), saw('refused', 40)]),
    { type: 'broadcast', at: 30 },
  ],
  [
    'seen waiting',
    facts([saw('accepted', 30), saw('seen pending', 40)]),
    { type: 'pending seen', wasIncluded: false },
  ],
  [
    'not found',
    facts([saw('accepted', 30), saw('not found', 40)]),
    { type: 'not found', wasIncluded: false },
  ],
  [
    'not found, then taken again',
    facts([saw('not found', 40), saw('accepted', 50)]),
    { type: 'broadcast', at: 50 },
  ],
  [
    'included, head unknown',
    facts([saw('accepted', 30)], [receipt(40, 7)]),
    { type: 'included', succeeded: true, confirmations: 1n, feeWei: 63_000n, endpoint, at: 40 },
  ],
  ['included in the head', facts([], [receipt(40, 7)], head(7)), { type: 'included', confirmations: 1n }],
  ['included below the head', facts([], [receipt(40, 7)], head(10)), { type: 'included', confirmations: 4n }],
  [
    'included above an old head',
    facts([], [receipt(40, 7)], head(3)),
    { type: 'included', confirmations: 1n },
  ],
  [
    'included and failed',
    facts([], [receipt(40, 7, { succeeded: false })], head(8)),
    { type: 'included', succeeded: false, confirmations: 2n },
  ],
  [
    'reorganised out, waiting again',
    facts([saw('seen pending', 50)], [receipt(40, 7)], head(8)),
    { type: 'pending seen', wasIncluded: true },
  ],
  [
    'reorganised out, forgotten',
    facts([saw('not found', 50)], [receipt(40, 7)], head(8)),
    { type: 'not found', wasIncluded: true },
  ],
  [
    'reorganised into another block',
    facts([saw('seen pending', 50)], [receipt(40, 7), receipt(60, 9)], head(9)),
    { type: 'included', block: { number: 9n } },
  ],
  [
    'reorganised out, and another took its nonce',
    facts([saw('not found', 50), saw('nonce used', 60)], [receipt(40, 7)], head(9)),
    { type: 'replaced', wasIncluded: true, at: 60 },
  ],
  [
    'replaced, as it seemed, but included after all',
    facts([saw('nonce used', 50)], [receipt(60, 9)], head(9)),
    { type: 'included' },
  ],
  [
    'two receipts in the same millisecond',
    facts([], [receipt(40, 7, { id: 1 }), receipt(40, 8, { id: 2 })], head(9)),
    { type: 'included', block: { number: 8n } },
  ],
  [
    'in a block of ours, and an endpoint behind does not find it',
    { ...facts([saw('not found', 50)], [receipt(40, 7)], head(9)), stands: stands([7, true]) },
    { type: 'included', confirmations: 3n },
  ],
  [
    'its block left, and came back',
    {
      ...facts([saw('reorganised out', 50, { block: blockOf(7) })], [receipt(40, 7)], head(9)),
      stands: stands([7, true]),
    },
    { type: 'included', block: { number: 7n } },
  ],
  [
    'its block left: what was said of it before counts again',
    {
      ...facts(
        [saw('accepted', 30), saw('reorganised out', 50, { block: { ...blockOf(7), instead: hash } })],
        [receipt(40, 7)],
        head(9),
      ),
      stands: stands([7, false]),
    },
    { type: 'broadcast', wasIncluded: true, out: { number: 7n, instead: hash, at: 50 } },
  ],
  [
    'its block left, another holds it',
    { ...facts([], [receipt(40, 7), receipt(60, 8)], head(9)), stands: stands([7, false], [8, true]) },
    { type: 'included', block: { number: 8n } },
  ],
  [
    'said to be in a block that is proved not to hold it: as if nobody had said so',
    {
      ...facts([saw('accepted', 30), saw('disproved', 50, { block: blockOf(7) })], [receipt(40, 7)], head(9)),
      stands: stands([7, true]),
    },
    { type: 'broadcast', wasIncluded: false },
  ],
  [
    'said so of one block falsely, and of another truly',
    facts([saw('disproved', 50, { block: blockOf(7) })], [receipt(40, 7), receipt(45, 6)], head(9)),
    { type: 'included', block: { number: 6n } },
  ],
  [
    'safe, by the chain',
    facts([], [receipt(40, 7)], { ...head(9), safe: mark(7) }),
    { type: 'included', level: 'safe', levelBy: { endpoint: '2/3' } },
  ],
  [
    'finalised, by the chain',
    facts([], [receipt(40, 7)], { ...head(9), safe: mark(9), finalised: mark(8) }),
    { type: 'included', level: 'finalised', levelBy: { number: 8n } },
  ],
  [
    'above what is safe',
    facts([], [receipt(40, 7)], { ...head(9), safe: mark(6) }),
    { type: 'included', level: 'included' },
  ],
  [
    'seen by two of three',
    facts([saw('seen pending', 40, { endpoint: '2/3' })]),
    { type: 'pending seen', seenBy: 2 },
  ],
  [
    'replaced in a block of ours',
    {
      ...facts([saw('accepted', 30), saw('nonce used', 50, { other: rival(8) })], [], head(9)),
      stands: stands([8, true]),
    },
    { type: 'replaced', by: { hash: rival().hash }, how: 'different content' },
  ],
  [
    'replaced in a block that left',
    {
      ...facts([saw('accepted', 30), saw('nonce used', 50, { other: rival(8) })], [], head(9)),
      stands: stands([8, false]),
    },
    { type: 'broadcast', at: 30 },
  ],
  [
    'another one waits in its place',
    facts([saw('accepted', 30), saw('outbid', 50, { other: rival() })]),
    { type: 'outbid', by: { hash: rival().hash } },
  ],
])('%s', (_, story, status) => {
  expect(deriveStatus(story)).toMatchObject(status)
})

test.each<[string, StatusFacts, boolean]>([
  ['signed', facts(), true],
  ['broadcast', facts([saw('accepted', 30)]), true],
  ['refused', facts([saw('refused', 30)]), false],
  ['included once', facts([], [receipt(40, 7)], head(7)), true],
  ['included 63 deep', facts([], [receipt(40, 7)], head(69)), true],
  ['included 64 deep', facts([], [receipt(40, 7)], head(70)), false],
  ['just replaced', facts([saw('nonce used', 40, { headNumber: 7n })], [], head(8)), true],
  ['replaced long ago', facts([saw('nonce used', 40, { headNumber: 7n })], [], head(71)), false],
  [
    'included below the finalised block',
    facts([], [receipt(40, 7)], { ...head(8), finalised: mark(7) }),
    false,
  ],
  ['deep, but not final', facts([], [receipt(40, 7)], { ...head(500), finalised: mark(6) }), true],
  [
    'replaced below the finalised block',
    facts([saw('nonce used', 40, { other: rival(7) })], [], { ...head(9), finalised: mark(7) }),
    false,
  ],
])('%s may still change: %s', (_, story, unfinished) => {
  expect(isUnfinished(story)).toBe(unfinished)
})

test('only what was released or refused gives its nonce back', () => {
  const reserved = { transaction: row, sightings: [], receipts: [] }
  expect(holdsNonce(reserved)).toBe(true)
  expect(holdsNonce({ ...reserved, transaction: { ...row, released: { at: 1, reason: '' } } })).toBe(false)
  expect(holdsNonce(facts())).toBe(true)
  expect(holdsNonce(facts([saw('refused', 30)]))).toBe(false)
  expect(holdsNonce(facts([saw('accepted', 20), saw('refused', 30)]))).toBe(true)
  expect(holdsNonce(facts([saw('unreachable', 20)]))).toBe(true)
})

const mine = unsignedSend(5n)
const same = { to: mine.to, valueWei: mine.valueWei, data: mine.data }
const nothing = { to: mine.from, valueWei: 0n, data: '0x' as Hex }
test.each<[string, Partial<OtherTransaction>, string]>([
  ['ours, the same', { ...same, ours: 'b' }, 'sped up'],
  ['ours, nothing', { ...nothing, ours: 'b' }, 'cancelled'],
  ['ours, something else', { ours: 'b' }, 'replaced here'],
  ['not ours, the same', same, 'another device'],
  ['not ours, nothing', nothing, 'another device'],
  ['not ours, something else', {}, 'different content'],
  ['not ours, the same but for a wei', { ...same, valueWei: mine.valueWei + 1n }, 'different content'],
  ['not ours, a contract instead', { ...same, to: null }, 'different content'],
  ['not ours, nothing but with data', { ...nothing, data: '0x01' }, 'different content'],
])('replaced by %s: %s', (_, change, how) => {
  expect(howReplaced(mine, { ...rival(), ...change })).toBe(how)
})
