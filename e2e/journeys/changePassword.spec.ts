// I change my password: the old one is asked for, the new one is judged, and from then on only the new one opens.
import type { Page } from '@playwright/test'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { password, passwordField, unlockIn } from '../fixtures/wallet'

const newPassword = 'eleven slow ferries past noon'

async function openSecurity(extension: Extension): Promise<Page> {
  const page = await extension.open('dashboard', '#/security')
  await unlockIn(page)
  await expect(page.getByRole('heading', { name: t('security.title'), level: 1 })).toBeVisible()
  return page
}

async function change(page: Page, old: string, fresh: string, again = fresh) {
  await passwordField(page, t('security.password.old')).fill(old)
  await passwordField(page, t('security.password.new')).fill(fresh)
  await passwordField(page, t('security.password.repeat')).fill(again)
  await page.getByRole('button', { name: t('security.password.submit') }).click()
}

test('the new password opens the wallet and the old one does not, also after the browser was closed', async ({
  extension,
}) => {
  test.slow()
  const page = await openSecurity(extension)
  await change(page, 'not the password at all', newPassword)
  await expect(page.getByText(t('backup.problem.wallet'))).toBeVisible()
  await change(page, password, newPassword, 'another one')
  await expect(page.getByText(t('security.password.different'))).toBeVisible()
  await change(page, password, 'password1')
  await expect(page.getByText(t('onboarding.password.common'))).toBeVisible()
  await change(page, password, newPassword)
  await expect(page.getByText(t('security.password.changed'))).toBeVisible()

  await extension.restartBrowser()
  const popup = await extension.open('popup')
  await unlockIn(popup)
  await expect(popup.getByText(t('unlock.wrong'))).toBeVisible()
  await unlockIn(popup, newPassword)
  await expect(popup.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
})
