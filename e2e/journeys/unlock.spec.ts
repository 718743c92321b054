// I come back: the right password opens the wallet, a wrong one does not, and a lock is one press away.

import { testAccounts } from '../fixtures/anvil'
import { expect } from '../fixtures/inLanguage'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { passwordField, unlock, unlockIn } from '../fixtures/wallet'

test('unlocks, shows the account, and locks again', async ({ extension }) => {
  const popup = await unlock(extension)
  await expect(popup.getByText(testAccounts[0].slice(0, 6)).first()).toBeVisible()
  await popup.getByRole('button', { name: 'Lock Holdfast' }).click()
  await expect(passwordField(popup)).toBeVisible()
  await expect(popup.getByText(testAccounts[0].slice(0, 6))).toHaveCount(0)
})

test('a wrong password is called that, and the right one opens after it', async ({ extension }) => {
  const popup = await extension.open('popup')
  await unlockIn(popup, 'not the password at all')
  await expect(popup.getByText(t('unlock.wrong'))).toBeVisible()
  await unlockIn(popup)
  await expect(popup.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
})

test('Enter in the password field unlocks', async ({ extension }) => {
  const popup = await extension.open('popup')
  await passwordField(popup).fill('seven quiet lanterns at dusk')
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
})

test('stays unlocked when the worker is stopped', async ({ extension }) => {
  const popup = await unlock(extension)
  await extension.stopWorker()
  await popup.reload()
  await expect(popup.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
  await expect(passwordField(popup)).toBeHidden()
})

test('is locked after the browser was closed', async ({ extension }) => {
  await unlock(extension)
  await extension.restartBrowser()
  const popup = await extension.open('popup')
  await expect(passwordField(popup)).toBeVisible()
})

test('a lock in one window locks the others', async ({ extension }) => {
  const popup = await unlock(extension)
  const dashboard = await extension.open('dashboard')
  await expect(dashboard.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await popup.getByRole('button', { name: 'Lock Holdfast' }).click()
  await expect(passwordField(dashboard)).toBeVisible()
})
