// Contacts are added, changed and removed; an import never overwrites what is there.
import { beforeEach, expect, test } from 'vitest'
import type { ContactEntry } from '@/lib/base/contact'
import { type Contacts, createContacts } from './createContacts'
import { createFakeContactStore } from './fakeContactStore'

const alice = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const bob = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
const entry = (change: Partial<ContactEntry> = {}): ContactEntry => ({
  address: alice,
  chain: 'all',
  name: 'Alice',
  note: '',
  verified: 'not verified',
  ...change,
})

let store: ReturnType<typeof createFakeContactStore>
let contacts: Contacts
let now = 100

beforeEach(() => {
  now = 100
  store = createFakeContactStore()
  contacts = createContacts({ store, clock: () => now })
})

test('a contact is kept clean, with the time it was made', async () => {
  await contacts.add(entry({ name: '  Ali\u202ece ', note: ' a\r\nb\u0007 ' }))
  expect(store.all()).toEqual(
    [entry({ name: 'Alice', note: 'a\nb' })].map((each) => ({ ...each, createdAt: 100 })),
  )
})

test('an address is one contact a network', async () => {
  await contacts.add(entry())
  expect(await contacts.add(entry({ name: 'Mallory' }))).toEqual({ type: 'exists already', name: 'Alice' })
  expect(await contacts.add(entry({ name: 'Alice on 10', chain: 10 }))).toEqual({ type: 'added' })
  expect(store.all().map(({ name }) => name)).toEqual(['Alice', 'Alice on 10'])
})

test('a name must be there', async () => {
  await expect(contacts.add(entry({ name: '\u200b ' }))).rejects.toMatchObject({ name: 'Accounts.EmptyName' })
})

test('a contact is changed in place, moves to another network, and keeps its age', async () => {
  await contacts.add(entry())
  now = 200
  await contacts.change(entry(), { chain: 1, name: 'A.', note: 'x', verified: 'in person' })
  expect(store.all()).toEqual([
    { address: alice, chain: 1, name: 'A.', note: 'x', verified: 'in person', createdAt: 100 },
  ])
})

test('it does not move onto another contact, and one that is gone can’t be changed', async () => {
  await contacts.add(entry())
  await contacts.add(entry({ chain: 1, name: 'Alice on 1' }))
  const answer = await contacts.change(entry(), { chain: 1, name: 'B', note: '', verified: 'not verified' })
  expect(answer).toEqual({ type: 'exists already', name: 'Alice on 1' })
  expect(store.all().map(({ name }) => name)).toEqual(['Alice', 'Alice on 1'])
  await expect(contacts.change({ address: bob, chain: 'all' }, entry())).rejects.toMatchObject({
    name: 'Accounts.UnknownContact',
  })
})

test('removing it twice is no error', async () => {
  await contacts.add(entry())
  await contacts.remove(entry())
  await contacts.remove(entry())
  expect(store.all()).toEqual([])
})

const check = { onlyCheck: true, leaveOut: [] }
const deed = { onlyCheck: false, leaveOut: [] }
const file = `name,address,network,created\nEvil twin,${alice},all,\nBob,${bob},all,2030-01-01\nCarol,0x1,all,\n`

test('an import says what it would do, then does it, and never replaces a contact', async () => {
  await contacts.add(entry())
  const expected = {
    added: 1,
    fresh: [{ name: 'Bob', address: bob }],
    existing: 1,
    problems: [{ line: 4, type: 'not an address', text: '0x1' }],
  }
  expect(await contacts.importCsv(file, check)).toEqual(expected)
  expect(store.all()).toHaveLength(1)
  expect(await contacts.importCsv(file, deed)).toEqual(expected)
  expect(store.all().map(({ name, createdAt }) => [name, createdAt])).toEqual([
    ['Alice', 100],
    // A time that has not come yet is not believed.
    ['Bob', 100],
  ])
  expect(await contacts.importCsv(file, deed)).toMatchObject({ added: 0, existing: 2 })
})

test('an import takes none of what is left out, whatever the case of its letters and its network', async () => {
  const lowerCase = alice.toLowerCase() as typeof alice
  const two = `name,address,network\nTwin,${alice},all\nTwin on 10,${alice},10\nBob,${bob},all\n`
  const report = await contacts.importCsv(two, { onlyCheck: false, leaveOut: [lowerCase] })
  expect(report).toMatchObject({ added: 1, fresh: [{ name: 'Bob', address: bob }] })
  expect(store.all().map(({ name }) => name)).toEqual(['Bob'])
})
