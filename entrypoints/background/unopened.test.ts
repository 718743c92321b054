// A database that can't be opened costs no keys: it is said, and made anew from the second copy.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deleteDatabases, NewerDatabase, openCurrentDatabase } from '@/lib/storage/currentDatabase'
import { areas } from './fakeChrome'
import { sendFromDashboard, startFakeWallet } from './startFakeWallet'
import { answerUnopened } from './unopened'

const password = 'nine-lanterns-behind-the-mill'
const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')

beforeEach(async () => {
  for (const name of Object.keys(areas.local.values)) delete areas.local.values[name]
  await deleteDatabases()
  const wallet = await startFakeWallet(() => {})
  const source = { type: 'phrase', words }
  await sendFromDashboard('createVault', { source, accountName: 'One', backedUp: true }, password)
  await vi.waitFor(() => expect(areas.local.values).toHaveProperty('profile'))
  await wallet.keystore.lock()
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** What opening the database fails with now. */
const problemOf = () =>
  openCurrentDatabase({ clock: Date.now }).then(
    () => undefined,
    (error) => error,
  )

function breakDatabase() {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  })
}

const noRebuild = async () => {
  throw new Error('expected no rebuild')
}

test('it is named, with what the second copy has; every other command fails by name; nothing is deleted', async () => {
  breakDatabase()
  const problem = await problemOf()
  expect(await answerUnopened(problem, 'dashboard', { name: 'databaseState' }, noRebuild)).toEqual({
    type: 'unreadable',
    reason: expect.stringContaining('Internal error'),
    secondCopy: 'whole',
  })
  for (const name of ['walletState', 'unlock', 'createVault'] as const) {
    await expect(answerUnopened(problem, 'dashboard', { name }, noRebuild)).rejects.toMatchObject({
      name: 'Wallet.NotOpened',
    })
  }
  await expect(
    answerUnopened(problem, 'popup', { name: 'rebuildDatabase' }, noRebuild),
  ).rejects.toMatchObject({ name: 'Wallet.NotOpened' })
  for (const name of Object.keys(areas.local.values)) {
    if (name.startsWith('vault:record:')) delete areas.local.values[name]
  }
  expect(await answerUnopened(problem, 'dashboard', { name: 'databaseState' }, noRebuild)).toMatchObject({
    secondCopy: 'damaged',
  })
  for (const name of Object.keys(areas.local.values)) delete areas.local.values[name]
  expect(await answerUnopened(problem, 'dashboard', { name: 'databaseState' }, noRebuild)).toMatchObject({
    secondCopy: 'empty',
  })
})

test('made anew, it has keys and accounts again and opens with the password', async () => {
  breakDatabase()
  const problem = await problemOf()
  vi.restoreAllMocks()
  const rebuild = async () => {
    await deleteDatabases()
    await startFakeWallet(() => {})
  }
  expect(await answerUnopened(problem, 'dashboard', { name: 'rebuildDatabase' }, rebuild)).toEqual({
    type: 'rebuilt',
  })
  expect((await sendFromDashboard('unlock', {}, password)).result).toEqual({ type: 'unlocked' })
  const wallet = await startFakeWallet(() => {})
  expect((await wallet.accounts.all()).map(({ name }) => name)).toEqual(['One'])
})

test('what a newer Holdfast wrote is left alone, whoever asks', async () => {
  const newer = new Dexie('holdfast-99')
  newer.version(1).stores({ about: 'id' })
  await newer.table('about').put({ id: 'schema', version: 99, at: 1 })
  newer.close()
  const problem = await problemOf()
  expect(problem).toBeInstanceOf(NewerDatabase)
  expect(await answerUnopened(problem, 'dashboard', { name: 'databaseState' }, noRebuild)).toMatchObject({
    type: 'newer',
  })
  await expect(
    answerUnopened(problem, 'dashboard', { name: 'rebuildDatabase' }, noRebuild),
  ).rejects.toMatchObject({ name: 'Wallet.NotOpened' })
  await Dexie.delete('holdfast-99')
})
