// Removing the last account of a key removes the key; a worker that dies between the two loses nothing.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendFromDashboard, startFakeWallet } from './startFakeWallet'
import type { Wallet } from './wallet'

const password = 'nine-lanterns-behind-the-mill'
const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
const key = '0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6'

let wallet: Wallet

beforeEach(async () => {
  wallet = await startFakeWallet(() => {})
  const source = { type: 'phrase', words }
  await sendFromDashboard('createVault', { source, accountName: 'One', backedUp: true }, password)
  await sendFromDashboard('addSource', { source: { type: 'private key', key }, accountName: 'Lone' })
})

afterEach(() => {
  vi.restoreAllMocks()
})

test('a death after the account and before its key: the next unlock brings the account back', async () => {
  const lone = (await wallet.accounts.all()).find(({ name }) => name === 'Lone')
  expect(lone).toBeDefined()
  const secrets = await wallet.keystore.secretIds()
  vi.spyOn(wallet.keystore, 'removeSecret').mockRejectedValueOnce(new Error('the worker died here'))
  const address = lone?.address
  const died = await sendFromDashboard('removeAccount', { address, secret: 'goes without backup' })
  expect(died.type).not.toBe('result')
  expect((await wallet.accounts.all()).map(({ name }) => name)).toEqual(['One'])
  expect(await wallet.keystore.secretIds()).toEqual(secrets)

  await wallet.afterUnlock()
  expect((await wallet.accounts.all()).map((account) => account.address)).toContain(address)

  const removed = await sendFromDashboard('removeAccount', { address, secret: 'goes without backup' })
  expect(removed).toMatchObject({ result: { type: 'removed' } })
  expect(await wallet.keystore.secretIds()).toHaveLength(1)
  await wallet.afterUnlock()
  expect(await wallet.accounts.all()).toHaveLength(1)
})
