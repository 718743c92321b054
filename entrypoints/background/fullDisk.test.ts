// A disk that takes no more writes keeps nobody out: the wallet starts, opens with its password and gives a backup file.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTryAt } from '@/lib/keys/keystore/backOff'
import { sendFromDashboard, startFakeWallet } from './startFakeWallet'

const password = 'nine-lanterns-behind-the-mill'
const filePassword = 'eleven-herons-over-the-weir'
const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')

beforeEach(async () => {
  await startFakeWallet(() => {})
  const source = { type: 'phrase', words }
  await sendFromDashboard('createVault', { source, accountName: 'One', backedUp: true }, password)
  await sendFromDashboard('lock', {})
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** Every write of a row is refused, as Chromium does. */
function fillDisk() {
  const refuse = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse)
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(refuse)
}

test('it starts, unlocks and exports; passwords are counted in memory, each with a wait', async () => {
  fillDisk()
  const wallet = await startFakeWallet(() => {})
  expect((await sendFromDashboard('walletState', {})).result).toEqual({ type: 'locked', notStored: true })
  expect((await sendFromDashboard('unlock', {}, password)).result).toEqual({ type: 'unlocked' })
  expect((await sendFromDashboard('walletState', {})).result).toMatchObject({
    type: 'unlocked',
    notStored: true,
  })
  expect((await wallet.accounts.all()).map(({ name }) => name)).toEqual(['One'])
  const exported = await sendFromDashboard('exportBackup', {}, password, filePassword)
  expect(exported.result).toMatchObject({ type: 'exported' })

  const refused = await sendFromDashboard('addContact', {
    name: 'Alice',
    address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    chain: 'all',
    note: '',
    verified: 'not verified',
  })
  expect(JSON.stringify(refused)).toContain('QuotaExceeded')

  await sendFromDashboard('lock', {})
  expect((await sendFromDashboard('walletState', {})).result).toMatchObject({ type: 'locked' })
  const wrong = await sendFromDashboard('unlock', {}, 'another-password-of-theirs')
  expect(wrong.result).toEqual({ type: 'wrong password' })
  expect((await sendFromDashboard('unlock', {}, password)).result).toMatchObject({ type: 'wait' })
  vi.setSystemTime(Date.now() + 31_000)
  expect((await sendFromDashboard('unlock', {}, password)).result).toEqual({ type: 'unlocked' })
  vi.useRealTimers()
})

test('a count that ends with the browser has a wait from its first failure on', () => {
  expect(nextTryAt({ count: 1, lastAt: 1_000 })).toBe(0)
  expect(nextTryAt({ count: 1, lastAt: 1_000, unwritten: true })).toBe(31_000)
  expect(nextTryAt({ count: 6, lastAt: 1_000, unwritten: true })).toBe(61_000)
})
