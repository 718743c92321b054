// My wallet in a file: I make it, check it, and in another browser it brings back the same accounts. And when I have
// forgotten my password, I delete the wallet here and restore it from the file.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { launchExtension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { secondCopyNames } from '../fixtures/secondCopy'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { choosePassword, password, passwordField, takeMarkAndEndpoints, unlockIn } from '../fixtures/wallet'
import { readBackup } from '../run/readBackup.mjs'

const filePassword = 'nine copper kettles by the door'

/** Makes a file on the backup page of an unlocked wallet; it outlives the browser. */
async function makeFile(page: Page, path: string): Promise<void> {
  await passwordField(page, t('backup.make.wallet')).fill(password)
  await passwordField(page, t('backup.make.file')).fill(filePassword)
  await passwordField(page, t('backup.make.repeat')).fill(filePassword)
  const downloading = page.waitForEvent('download', { timeout: 30_000 })
  await page.getByRole('button', { name: t('backup.make.submit') }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^holdfast-[\d-]+\.backup$/)
  await download.saveAs(path)
}

async function openFile(page: Page, path: string, text: string, submit: string) {
  await page.getByLabel(t('backup.file'), { exact: true }).setInputFiles(path)
  await passwordField(page, t('backup.file.password')).fill(text)
  await page.getByRole('button', { name: submit }).click()
}

/** From the first screen to the open wallet. */
async function restoreFromFile(page: Page, path: string) {
  await page.getByRole('button', { name: t('backup.restore.way') }).click()
  await openFile(page, path, filePassword, t('backup.restore.submit'))
  await expect(page.getByText(testAccounts[0])).toBeVisible()
  await page.getByRole('button', { name: t('backup.restore.yes') }).click()
  await choosePassword(page, 'another password for this computer')
  await page.getByRole('button', { name: t('onboarding.password.restore') }).click()
  await takeMarkAndEndpoints(page)
  await page.getByRole('button', { name: t('onboarding.done.open') }).click()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Accounts' }).click()
  await expect(page.getByText(testAccounts[0].slice(0, 6)).first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Networks' }).click()
  await expect(page.getByText('Local chain').first()).toBeVisible()
}

test('made, checked, and restored in a fresh browser; read without the wallet too', async ({
  extension,
}, testInfo) => {
  test.slow()
  const page = await extension.open('dashboard', '#/backup')
  await unlockIn(page)
  await expect(page.getByRole('heading', { name: t('backup.title'), level: 1 })).toBeVisible()

  await passwordField(page, t('backup.make.wallet')).fill('a wrong password')
  await passwordField(page, t('backup.make.file')).fill(filePassword)
  await passwordField(page, t('backup.make.repeat')).fill(filePassword)
  await page.getByRole('button', { name: t('backup.make.submit') }).click()
  await expect(page.getByText(t('backup.problem.wallet'))).toBeVisible()

  const path = testInfo.outputPath('made.backup')
  await makeFile(page, path)
  await openFile(page, path, 'not its password', t('backup.check.submit'))
  await expect(page.getByText(t('backup.problem.password'))).toBeVisible()
  await openFile(page, path, filePassword, t('backup.check.submit'))
  await expect(page.getByText(t('backup.check.covers'))).toBeVisible()
  await expect(page.getByText(testAccounts[0])).toBeVisible()

  const read = await readBackup(await readFile(path), filePassword)
  expect(read.secrets).toHaveLength(1)
  expect(JSON.stringify(read.profile)).toContain(testAccounts[0])

  const fresh = await launchExtension()
  try {
    await restoreFromFile(await fresh.open('dashboard'), path)
  } finally {
    await fresh.close()
  }
})

test('a forgotten password: the wallet is deleted after a typed word, and the file brings it back', async ({
  extension,
}, testInfo) => {
  test.slow()
  const page = await extension.open('dashboard', '#/backup')
  await unlockIn(page)
  const path = testInfo.outputPath('made.backup')
  await makeFile(page, path)
  await page.getByRole('button', { name: t('common.lockWallet') }).click()

  await page.getByRole('button', { name: t('unlock.forgot') }).click()
  await expect(page.getByText(t('wipe.first.text'))).toBeVisible()
  await look(page, 'dashboard-forgotten')
  const submit = page.getByRole('button', { name: t('wipe.submit') })
  await expect(submit).toBeDisabled()
  await page.getByLabel(t('wipe.type', { word: t('wipe.word') })).fill(t('wipe.word'))
  await submit.click()
  await expect(page.getByRole('button', { name: t('backup.restore.way') })).toBeVisible()
  expect(await secondCopyNames(page)).toEqual([])

  // Gone means gone, also after the browser was closed.
  await extension.restartBrowser()
  const again = await extension.open('dashboard')
  await restoreFromFile(again, path)
})
