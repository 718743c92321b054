// I update Holdfast from its first version: my wallet is there as before. And if its data can't be brought to the new
// form, nothing is lost: I unlock as before and take everything out in a backup file.
import type { Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { password, passwordField, unlockIn } from '../fixtures/wallet'

/** The tables of the first version, with their keys as IndexedDB takes them. */
const firstTables: Record<string, { keyPath: string | string[]; autoIncrement?: boolean }> = {
  vaultRecords: { keyPath: ['id', 'revision'] },
  vaultPointers: { keyPath: 'id' },
  sessionHalf: { keyPath: 'id' },
  unlockAttempts: { keyPath: 'id' },
  lock: { keyPath: 'id' },
  backups: { keyPath: 'secretId' },
  accounts: { keyPath: 'address' },
  settings: { keyPath: 'id' },
  networks: { keyPath: 'chainId' },
  balances: { keyPath: ['address', 'chainId'] },
  permissions: { keyPath: ['origin', 'topOrigin'] },
  siteChains: { keyPath: ['origin', 'topOrigin'] },
  questions: { keyPath: 'id' },
  transactions: { keyPath: 'id' },
  sightings: { keyPath: 'id', autoIncrement: true },
  receipts: { keyPath: 'id', autoIncrement: true },
  heads: { keyPath: 'chainId' },
}

/** A page of the extension that runs no script, and so opens no database. */
async function openBarePage(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(`chrome-extension://${extension.id}/icon/16.png`)
  return page
}

/** Makes of the wallet here what the first version would have left: its one database, and no mark of any other. */
async function makeFirstVersion(extension: Extension, leftOver: boolean): Promise<void> {
  // A worker that is stopped while it starts is started again, and would make the newest database anew.
  const popup = await extension.open('popup')
  await expect(passwordField(popup)).toBeVisible()
  await popup.close()
  const page = await openBarePage(extension)
  await extension.stopWorker()
  await page.evaluate(
    async ({ tables, leftOver }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const newest = await done(indexedDB.open('holdfast-4'))
      const opening = indexedDB.open('holdfast', 10)
      opening.onupgradeneeded = () => {
        for (const [name, keys] of Object.entries(tables)) opening.result.createObjectStore(name, keys)
        if (leftOver) opening.result.createObjectStore('diary', { keyPath: 'id' })
      }
      const first = await done(opening)
      for (const name of Object.keys(tables)) {
        const rows = await done(newest.transaction(name).objectStore(name).getAll())
        const store = first.transaction(name, 'readwrite').objectStore(name)
        for (const row of rows) store.put(row)
      }
      if (leftOver) await done(first.transaction('diary', 'readwrite').objectStore('diary').put({ id: 1 }))
      newest.close()
      first.close()
      await done(indexedDB.deleteDatabase('holdfast-4'))
      // Another browser than the one that knew the newest database.
      localStorage.clear()
    },
    { tables: firstTables, leftOver },
  )
  await page.close()
}

const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []).sort())

test('the first version’s wallet opens with its accounts and networks', async ({ extension }) => {
  await makeFirstVersion(extension, false)
  await extension.restartBrowser()
  const page = await extension.open('dashboard', '#/accounts')
  await unlockIn(page)
  await expect(page.getByText(testAccounts[0].slice(0, 6)).first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Networks' }).click()
  await expect(page.getByText('Local chain').first()).toBeVisible()
  expect(await databases(page)).toContain('holdfast-4')

  // Once the new one was opened at a start of its own, the old one goes.
  await extension.restartBrowser()
  const again = await extension.open('dashboard', '#/accounts')
  await unlockIn(again)
  await expect(again.getByText(testAccounts[0].slice(0, 6)).first()).toBeVisible()
  await expect.poll(() => databases(again)).toEqual(['holdfast-4'])
})

test('what can’t be brought to the new form is said, opens as before, and goes into a backup file', async ({
  extension,
}) => {
  await makeFirstVersion(extension, true)
  await extension.restartBrowser()
  const popup = await extension.open('popup')
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(t('notMigrated.title'))
  await expect(popup.getByText(/diary/)).toBeVisible()
  await expect(popup.getByRole('link', { name: t('damaged.open') })).toBeVisible()
  await look(popup, 'popup-not-migrated')

  const page = await extension.open('dashboard')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notMigrated.title'))
  await unlockIn(page)
  await passwordField(page, t('backup.make.wallet')).fill(password)
  await passwordField(page, t('backup.make.file')).fill('nine copper kettles by the door')
  await passwordField(page, t('backup.make.repeat')).fill('nine copper kettles by the door')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: t('backup.make.submit') }).click()
  expect((await downloading).suggestedFilename()).toMatch(/^holdfast-[\d-]+\.backup$/)
  await look(page, 'dashboard-not-migrated')
  expect(await databases(page)).toContain('holdfast')
})
