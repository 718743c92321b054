// My wallet is from a time when guessing passwords was dearer to those who guess: at the next unlock its cost rises to today's, and all I
// notice is that it opens.
import type { Page } from '@playwright/test'
import { stretchPassword } from '@/entrypoints/offscreen/stretchPassword'
import { createKeystore } from '@/lib/keys/keystore/createKeystore'
import { createFakeVaultStore } from '@/lib/keys/keystore/fakeVaultStore'
import {
  createFakeAttempts,
  createFakeRandom,
  createFakeSessionStore,
  fakePassword,
} from '@/lib/keys/keystore/fakeWorld'
import type { Stretch } from '@/lib/keys/ports'
import { createSealer } from '@/lib/platform/sealer'
import { testAccounts, testPhrase } from '../fixtures/anvil'
import { expect } from '../fixtures/inLanguage'
import { test } from '../fixtures/test'
import { password, passwordField, unlockIn } from '../fixtures/wallet'

const oldCost = { memoryKib: 8_192, iterations: 1, parallelism: 1 }

/** What a vault of that time has on disk: its rows, with bytes as lists of numbers. */
async function oldVault(): Promise<{ records: unknown[]; list: unknown }> {
  const store = createFakeVaultStore()
  const stretch: Stretch = async (_, parameters) => ({
    type: 'stretched',
    key: await stretchPassword(password, parameters),
  })
  const keystore = createKeystore({
    store,
    secondCopy: createFakeVaultStore(),
    repaired: async () => {},
    session: createFakeSessionStore(),
    attempts: createFakeAttempts(),
    sealer: createSealer(),
    stretch,
    clock: () => 1_700_000_000_000,
    ...createFakeRandom(),
    kdf: oldCost,
  })
  const created = await keystore.create({ password: fakePassword(password), words: testPhrase.split(' ') })
  expect(created.type).toBe('created')
  const { generation, revisions = new Map(), checksum } = store.list ?? {}
  return asNumbers({
    records: store.records,
    list: { id: 'manifest', generation, revisions: [...revisions], checksum },
  }) as { records: unknown[]; list: unknown }
}

/** Only plain JSON crosses to a page. */
function asNumbers(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: [...value] }
  if (Array.isArray(value)) return value.map(asNumbers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asNumbers(member)]))
}

/** Runs in a page of the extension, which may write the database. */
function putVault({ records, list }: { records: unknown[]; list: unknown }): Promise<void> {
  const asBytes = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(asBytes)
    if (typeof value !== 'object' || value === null) return value
    if ('bytes' in value) return Uint8Array.from(value.bytes as number[])
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asBytes(member)]))
  }
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('holdfast-4')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['vaultRecords', 'vaultPointers'], 'readwrite')
      for (const record of records) transaction.objectStore('vaultRecords').put(asBytes(record))
      transaction.objectStore('vaultPointers').put(asBytes(list))
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

/** Revision and cost of the password's wrap, in the database and in the second copy. */
function wrapsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Wrap = { kind: string; revision: number; kdf: { memoryKib: number; iterations: number } }
    const inDatabase = await new Promise<Wrap[]>((resolve, reject) => {
      const opening = indexedDB.open('holdfast-4')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const all = opening.result.transaction('vaultRecords').objectStore('vaultRecords').getAll()
        all.onsuccess = () => {
          opening.result.close()
          resolve(all.result)
        }
      }
    })
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { get(n: null): unknown } } } }
    ).chrome
    const inArea = Object.values((await storage.local.get(null)) as Record<string, Wrap>)
    return [...inDatabase, ...inArea]
      .filter(({ kind }) => kind === 'password wrap')
      .map(({ revision, kdf }) => `${revision}: ${kdf.memoryKib} KiB, ${kdf.iterations}`)
  })
}

test('an old vault’s cost rises at its first unlock, once, in both copies', async ({ freshExtension }) => {
  test.slow()
  const page = await freshExtension.open('popup')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(putVault, await oldVault())
  await freshExtension.restartBrowser()

  const popup = await freshExtension.open('popup')
  await expect(passwordField(popup)).toBeVisible()
  expect(await wrapsOf(popup)).toEqual(['1: 8192 KiB, 1', '1: 8192 KiB, 1'])
  await unlockIn(popup)
  await expect(popup.getByText(testAccounts[0].slice(0, 6)).first()).toBeVisible()
  const raised = ['2: 65536 KiB, 3', '2: 65536 KiB, 3']
  await expect.poll(() => wrapsOf(popup)).toEqual(raised)

  await freshExtension.restartBrowser()
  const again = await freshExtension.open('popup')
  await unlockIn(again, 'not the password at all')
  await unlockIn(again)
  await expect(again.getByText(testAccounts[0].slice(0, 6)).first()).toBeVisible()
  expect(await wrapsOf(again)).toEqual(raised)
})
