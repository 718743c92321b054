// Contacts on a database: kept by address and network, listed by name, known beside accounts and past recipients.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createContacts } from '@/lib/accounts/contacts/createContacts'
import type { ContactEntry } from '@/lib/base/contact'
import type { StoredTransaction } from '@/lib/transactions/transaction'
import { createContactStore } from './contactStore'
import { openedDatabase } from './openedDatabase'
import {
  readContacts,
  readContactsAsCsv,
  readContactsAt,
  readFirstContacts,
  readKnownAddresses,
  readSimilar,
} from './read/contacts'

const alice = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const bob = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
const carol = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const entry = (change: Partial<ContactEntry> = {}): ContactEntry => ({
  address: alice,
  chain: 'all',
  name: 'Alice',
  note: '',
  verified: 'not verified',
  ...change,
})

const database = openedDatabase()
const contacts = createContacts({ store: createContactStore(database), clock: () => 7 })

beforeEach(async () => {
  await Promise.all([database.contacts.clear(), database.transactions.clear()])
})
afterEach(() => expect(database.isOpen()).toBe(true))

test('they are listed by name, whatever the case, and the first of them are quick to get', async () => {
  await contacts.add(entry({ name: 'bob', address: bob }))
  await contacts.add(entry({ name: 'Ámelie', address: carol }))
  await contacts.add(entry())
  expect((await readContacts()).map(({ name }) => name)).toEqual(['Alice', 'Ámelie', 'bob'])
  const { contacts: first, total } = await readFirstContacts(1)
  expect([first.map(({ name }) => name), total]).toEqual([['Alice'], 3])
})

test('a contact moves to another network and leaves nothing behind', async () => {
  await contacts.add(entry())
  await contacts.change(entry(), { ...entry(), chain: 10, name: 'Zoë' })
  expect(await readContactsAt(alice, 1)).toEqual([])
  expect((await readContactsAt(alice, 10)).map(({ name, createdAt }) => [name, createdAt])).toEqual([
    ['Zoë', 7],
  ])
  await contacts.remove({ address: alice, chain: 10 })
  expect(await database.contacts.count()).toBe(0)
})

test('what is exported can be imported again', async () => {
  await contacts.add(entry({ name: '=1+1' }))
  const csv = await readContactsAsCsv()
  await database.contacts.clear()
  expect(await contacts.importCsv(csv, { onlyCheck: false, leaveOut: [] })).toMatchObject({
    added: 1,
    existing: 0,
    problems: [],
  })
  expect((await readContacts()).map(({ name }) => name)).toEqual(['=1+1'])
})

const sent = (id: string, to: `0x${string}`, signedAt?: number): StoredTransaction => ({
  id,
  chainId: 1,
  from: alice,
  nonce: 0n,
  unsigned: {
    chainId: 1,
    from: alice,
    to,
    valueWei: 1n,
    data: '0x',
    nonce: 0n,
    gas: 21_000n,
    fees: { type: 'legacy', gasPrice: 1n },
  },
  reservedAt: 1,
  ...(signedAt === undefined ? {} : { signed: { bytes: '0x', hash: '0x', at: signedAt } }),
})

test('whom something was signed for is known, what was given up is not', async () => {
  await contacts.add(entry())
  await database.transactions.bulkPut([sent('a', bob, 5), sent('b', carol)])
  expect(await readKnownAddresses()).toEqual([
    { address: alice, as: [{ type: 'contact', name: 'Alice', chain: 'all', verified: 'not verified' }] },
    { address: bob, as: [{ type: 'past recipient', times: 1, lastAt: 5 }] },
  ])
})

test('an address like a contact of another network is still found out', async () => {
  await contacts.add(entry({ chain: 10 }))
  const twin = `${alice.slice(0, 6).toLowerCase()}${'0'.repeat(32)}${alice.slice(-4).toLowerCase()}` as const
  expect((await readSimilar(twin as `0x${string}`)).map(({ known }) => known.address)).toEqual([alice])
  expect(await readSimilar(alice)).toEqual([])
})
