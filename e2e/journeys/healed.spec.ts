// My browser lost part of what the wallet stored: it opens with its password as before, and says that a copy was repaired.
import { expect, type Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
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

/** Every page of the extension may write both stores; the popup stands in for the disk. */
async function damageAndRestart(extension: Extension, damage: (popup: Page) => Promise<unknown>) {
  const popup = await extension.open('popup')
  await expect(passwordField(popup)).toBeVisible()
  await damage(popup)
  await extension.restartBrowser()
}

async function expectOpens(extension: Extension) {
  const dashboard = await extension.open('dashboard')
  await unlockIn(dashboard)
  await expect(dashboard.getByText(t('backup.repair.title'))).toBeVisible()
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
  const dashboard = await expectOpens(extension)
  const names = await secondCopyNames(dashboard)
  expect(names.filter((name) => name.startsWith('vault:'))).toHaveLength(3)
  expect(names).toContain('profile')
})
