// A restore that is cut short anywhere ends in a wallet that can be restored again, or in one that has all of the file.
import 'fake-indexeddb/auto'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { deleteDatabases } from '@/lib/storage/currentDatabase'
import { areas } from './fakeChrome'
import { sendFromDashboard, startFakeWallet } from './startFakeWallet'

// The workers that were killed must not go on following the database: here nobody does.
vi.mock('dexie', async (original) => ({
  ...(await original<typeof import('dexie')>()),
  liveQuery: () => ({ subscribe: () => ({ unsubscribe: () => {} }) }),
}))

const password = 'nine-lanterns-behind-the-mill'
const filePassword = 'eleven-herons-over-the-weir'
const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
const key = '0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6'
const contact = {
  name: 'Alice',
  address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  chain: 'all',
  note: 'from the river',
  verified: 'not verified',
}

async function startFresh() {
  for (const name of Object.keys(areas.local.values)) delete areas.local.values[name]
  for (const name of Object.keys(areas.session.values)) delete areas.session.values[name]
  await deleteDatabases()
  return startFakeWallet(() => {})
}

let file: Uint8Array

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  await startFresh()
  const source = { type: 'phrase', words }
  await sendFromDashboard('createVault', { source, accountName: 'Everyday', backedUp: true }, password)
  await sendFromDashboard('addAccount', { name: 'For the roof' })
  await sendFromDashboard('addSource', { source: { type: 'private key', key }, accountName: 'Lone' })
  await sendFromDashboard('addContact', contact)
  const exported = await sendFromDashboard('exportBackup', {}, password, filePassword)
  file = (exported.result as { file: Uint8Array }).file
})

afterEach(() => {
  vi.restoreAllMocks()
})

const restore = () =>
  sendFromDashboard('restoreBackup', { file, accountName: 'Account 1' }, filePassword, password)

/** After so many writes of rows and entries nothing is written any more, as when the process is killed. */
function stopAfter(most: number): { writes(): number } {
  let writes = 0
  const count = () => {
    if (writes >= most) throw new DOMException('stopped', 'AbortError')
    writes++
  }
  for (const name of ['put', 'add', 'delete', 'clear'] as const) {
    const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      count()
      return real.apply(this, args) as never
    })
  }
  const { set } = areas.local
  vi.spyOn(areas.local, 'set').mockImplementation(async (values) => {
    count()
    return set(values)
  })
  return { writes: () => writes }
}

test('killed at each write: the next start is empty, or opens with accounts, names, contacts and the fact of the file', async () => {
  let stoppedEmpty = 0
  let finished = 0
  for (let most = 0; ; most++) {
    await startFresh()
    const disk = stopAfter(most)
    const { result: restored } = await restore()
    const whole = (restored as { type?: string } | undefined)?.type === 'restored' && disk.writes() < most
    vi.restoreAllMocks()
    // The memory half may have been written, so that the session goes on.
    const wallet = await startFakeWallet(() => {})
    const { result } = await sendFromDashboard('walletState', {})
    const { type } = result as { type: string }
    expect(['empty', 'locked', 'unlocked'], `after ${most} writes`).toContain(type)
    if (type === 'empty') {
      stoppedEmpty++
      expect((await restore()).result, `again after ${most}`).toMatchObject({ type: 'restored', accounts: 3 })
    } else if (type === 'locked') {
      expect((await sendFromDashboard('unlock', {}, password)).result).toEqual({ type: 'unlocked' })
    }
    const accounts = await wallet.accounts.all()
    expect(
      accounts.map(({ name }) => name),
      `after ${most} writes`,
    ).toEqual(['Everyday', 'For the roof', 'Lone'])
    const secretIds = await wallet.keystore.secretIds()
    expect(secretIds).toHaveLength(2)
    expect((await wallet.readProfile()).contacts).toMatchObject([{ name: 'Alice', note: 'from the river' }])
    for (const id of secretIds) expect(await wallet.backups.isBackedUp(id)).toBe(true)
    expect(await wallet.pendingRestore.finish()).toBe(false)
    if (type !== 'empty') finished++
    if (whole) break
  }
  expect(stoppedEmpty).toBeGreaterThan(1)
  expect(finished).toBeGreaterThan(3)
}, 120_000)

test('a file’s profile that was kept for a vault that was not made is not written into another', async () => {
  const wallet = await startFresh()
  await wallet.pendingRestore.keep({
    vaultId: 'another',
    secretIds: new Map(),
    profile: { ...(await wallet.readProfile()), contacts: [{ ...contact, createdAt: 1 }] },
  })
  const source = { type: 'phrase', words }
  await sendFromDashboard('createVault', { source, accountName: 'One', backedUp: true }, password)
  await sendFromDashboard('lock', {})
  await sendFromDashboard('unlock', {}, password)
  expect((await wallet.readProfile()).contacts).toEqual([])
  expect(await wallet.pendingRestore.finish()).toBe(false)
})
