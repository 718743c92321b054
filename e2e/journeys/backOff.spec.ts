// Somebody tries passwords: after five they wait, every window says how long, and no restart forgets it.
import type { Page } from '@playwright/test'
import { expect } from '../fixtures/inLanguage'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { passwordField, unlockIn } from '../fixtures/wallet'

const tooMany = (page: Page) => page.getByText(t('unlock.tooMany'))

async function failFiveTimes(page: Page) {
  for (let time = 1; time <= 5; time += 1) {
    await unlockIn(page, `wrong number ${time}`)
    await expect(page.getByText(t('unlock.wrong'))).toBeVisible()
    if (time < 5) await expect(passwordField(page)).toBeEnabled()
  }
}

/** Seconds that the countdown shows. */
async function secondsLeft(page: Page): Promise<number> {
  const [, minutes = '', seconds = ''] =
    /(\d+):(\d\d)/.exec((await page.getByRole('timer').textContent()) ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** Lets time pass for the stored count, as a clock would: a page of the extension stands in for it. */
function passTime(milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('holdfast-4')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('unlockAttempts', 'readwrite')
      const store = transaction.objectStore('unlockAttempts')
      store.get('failures').onsuccess = (event) => {
        const row = (event.target as IDBRequest<{ lastAt: number }>).result
        store.put({ ...row, lastAt: row.lastAt - milliseconds })
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

test('the wait runs down in every window at once, outlives the worker and the browser, and ends', async ({
  extension,
}) => {
  test.slow()
  const popup = await extension.open('popup')
  const dashboard = await extension.open('dashboard')
  await failFiveTimes(popup)
  for (const page of [popup, dashboard]) {
    await expect(tooMany(page)).toBeVisible()
    await expect(passwordField(page)).toBeDisabled()
  }
  const before = await secondsLeft(popup)
  expect(before).toBeLessThanOrEqual(30)
  await expect.poll(() => secondsLeft(popup)).toBeLessThan(before)

  await extension.stopWorker()
  await popup.reload()
  await expect(tooMany(popup)).toBeVisible()
  await extension.restartBrowser()
  const again = await extension.open('popup')
  await expect(tooMany(again)).toBeVisible()
  await expect(passwordField(again)).toBeDisabled()

  await again.evaluate(passTime, 31_000)
  await again.reload()
  await unlockIn(again, 'wrong once more')
  await expect(tooMany(again)).toBeVisible()
  expect(await secondsLeft(again)).toBeGreaterThan(30)
  await again.evaluate(passTime, 61_000)
  await again.reload()
  await unlockIn(again)
  await expect(again.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
})

test('wrong passwords in the settings count too, and make the unlocking wait', async ({ extension }) => {
  test.slow()
  const page = await extension.open('dashboard', '#/security')
  await unlockIn(page)
  await passwordField(page, t('security.password.new')).fill('eleven slow ferries past noon')
  await passwordField(page, t('security.password.repeat')).fill('eleven slow ferries past noon')
  for (let time = 1; time <= 5; time += 1) {
    await passwordField(page, t('security.password.old')).fill(`wrong number ${time}`)
    await page.getByRole('button', { name: t('security.password.submit') }).click()
    await expect(page.getByText(t('backup.problem.wallet'))).toBeVisible()
  }
  await expect(tooMany(page)).toBeVisible()
  await page.getByRole('button', { name: t('security.mark.change') }).click()
  await expect(passwordField(page, t('backup.make.wallet'))).toBeDisabled()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.cancel') })
    .click()
  await page.getByRole('button', { name: 'Lock Holdfast' }).first().click()
  await expect(passwordField(page)).toBeDisabled()
  await expect(tooMany(page)).toBeVisible()
})
