// My browser lost part of what the wallet stored: it opens with its password as before, and says that a copy was repaired.
import type { Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { emptySecondCopy, secondCopyNames } from '../fixtures/secondCopy'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { passwordField, unlockIn } from '../fixtures/wallet'

/** Empties these tables, as a browser that cleared "site data" or a failing disk would. */
function emptyTables(tables: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('holdfast-4')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(tables, 'readwrite')
      for (const table of tables) transaction.objectStore(table).clear()
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

/** A database of the same name that is none of ours: every write of the mark fails. */
function replaceDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase('holdfast-4')
    const opening = indexedDB.open('holdfast-4', 1_000)
    opening.onupgradeneeded = () => opening.result.createObjectStore('about', { keyPath: 'stranger' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

/** Every page of the extension may write both stores; the popup stands in for the disk. */
async function damageAndRestart(extension: Extension, damage: (popup: Page) => Promise<unknown>) {
  const popup = await extension.open('popup')
  await expect(passwordField(popup)).toBeVisible()
  await damage(popup)
  await extension.restartBrowser()
}

/** `looked`: the name of a picture of what is said then. */
async function expectOpens(extension: Extension, looked?: string) {
  const dashboard = await extension.open('dashboard')
  await unlockIn(dashboard)
  await expect(dashboard.getByText(t('backup.repair.title'))).toBeVisible()
  if (looked) await look(dashboard, looked)
  await dashboard.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Accounts' }).click()
  await expect(dashboard.getByText(testAccounts[0].slice(0, 6)).first()).toBeVisible()
  return dashboard
}

test('an emptied database is filled again from the second copy, with accounts and networks', async ({
  extension,
}) => {
  await damageAndRestart(extension, (popup) =>
    popup.evaluate(emptyTables, ['vaultRecords', 'vaultPointers', 'accounts', 'networks', 'settings']),
  )
  const dashboard = await expectOpens(extension)
  await dashboard.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Networks' }).click()
  await expect(dashboard.getByText('Local chain').first()).toBeVisible()
})

test('an emptied second copy is filled again from the database', async ({ extension }) => {
  await damageAndRestart(extension, emptySecondCopy)
  const dashboard = await expectOpens(extension, 'dashboard-repaired')
  const names = await secondCopyNames(dashboard)
  expect(names.filter((name) => name.startsWith('vault:'))).toHaveLength(3)
  expect(names).toContain('profile')
})

test('a database that can’t be opened is made anew from the second copy, and the wallet opens', async ({
  extension,
}) => {
  await damageAndRestart(extension, (popup) => popup.evaluate(replaceDatabase))
  const popup = await extension.open('popup')
  await expect(popup.getByRole('heading', { name: t('unopened.title') })).toBeVisible()
  await expect(popup.getByRole('button', { name: t('damaged.open') })).toBeVisible()
  await look(popup, 'popup-unopened')
  await popup.close()
  const dashboard = await extension.open('dashboard')
  await expect(dashboard.getByRole('heading', { name: t('unopened.title') })).toBeVisible()
  await expect(dashboard.getByText(t('unopened.copy.whole'))).toBeVisible()
  await look(dashboard, 'dashboard-unopened')
  await dashboard.getByRole('button', { name: t('unopened.rebuild') }).click()
  await expectOpens(extension)
})
