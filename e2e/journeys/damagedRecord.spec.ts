// A bit of both copies on my disk has flipped: the wallet says that this is damage, names the record, does not blame my
// password, and takes my phrase instead.

import { testPhrase } from '../fixtures/anvil'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { damageSecondCopy } from '../fixtures/secondCopy'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import {
  choosePassword,
  enterPhrase,
  password,
  passwordField,
  takeMarkAndEndpoints,
} from '../fixtures/wallet'

/** Flips one bit of every stored record of a kind, as a failing disk would; the checksum stays as it was. */
function flipBits(kind: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('holdfast-4')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('vaultRecords', 'readwrite')
      let flipped = 0
      transaction.objectStore('vaultRecords').openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
        if (!cursor) return
        const record = cursor.value
        if (record.kind === kind) {
          record.sealed.ciphertext[7] ^= 1
          cursor.update(record)
          flipped += 1
        }
        cursor.continue()
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve(flipped)
      }
    }
  })
}

for (const kind of ['password wrap', 'phrase']) {
  test(`a damaged ${kind} is named at the next start, while still locked`, async ({ extension }) => {
    // Every page of the extension may write the database; the popup stands in for the disk.
    const page = await extension.open('popup')
    await expect(passwordField(page)).toBeVisible()
    expect(await page.evaluate(flipBits, kind)).toBeGreaterThan(0)
    expect(await damageSecondCopy(page, kind)).toBeGreaterThan(0)
    await extension.restartBrowser()

    const popup = await extension.open('popup')
    await expect(popup.getByText(t('damaged.title'))).toBeVisible()
    await expect(popup.getByText(t('unlock.wrong'))).toHaveCount(0)
    await expect(popup.getByRole('listitem')).not.toHaveCount(0)
    await look(popup, 'popup-damaged')

    const dashboard = await extension.open('dashboard')
    await expect(dashboard.getByText(t('dashboard.damaged.lead'))).toBeVisible()
    await look(dashboard, 'dashboard-damaged')

    await dashboard.getByRole('button', { name: t('backup.damaged.phrase') }).click()
    await enterPhrase(dashboard, testPhrase)
    await dashboard.getByRole('button', { name: t('onboarding.restore.check') }).click()
    await dashboard.getByRole('button', { name: t('onboarding.found.yes') }).click()
    await choosePassword(dashboard, password)
    await dashboard.getByRole('button', { name: t('onboarding.password.restore') }).click()
    await takeMarkAndEndpoints(dashboard)
    await dashboard.getByRole('button', { name: t('onboarding.done.open') }).click()
    await expect(dashboard.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  })
}
