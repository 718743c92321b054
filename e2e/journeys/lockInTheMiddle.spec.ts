// I lock the wallet while it asks me something: nothing is answered until I have unlocked it and seen it again.
import { expect } from '@playwright/test'
import { nonceOf, testAccounts } from '../fixtures/anvil'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, pressYes, unlock, unlockIn, yesButton } from '../fixtures/wallet'

const [from, to] = testAccounts

test('a lock hides the open question; after unlocking it is asked again and can be confirmed', async ({
  extension,
  plainSite,
  anvil,
}) => {
  const popup = await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_sendTransaction', [{ from, to, value: '0x1' }])
  const prompt = await approvalWindow(extension)
  await expect(yesButton(prompt, 'Confirm')).toBeEnabled()

  await popup.getByRole('button', { name: 'Lock Holdfast' }).click()
  await expect(prompt.getByRole('heading', { name: t('approval.unlock.title') })).toBeVisible()
  await expect(yesButton(prompt, 'Confirm')).toBeHidden()
  expect(await nonceOf(anvil, from)).toBe(0)

  await unlockIn(prompt)
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)
  expect(await asked).toEqual(aResult)
  expect(await nonceOf(anvil, from)).toBe(1)
})

test('the prompt’s own lock button locks', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'personal_sign', ['0x68656c6c6f', from])
  const prompt = await approvalWindow(extension)
  await prompt.getByRole('button', { name: 'Lock Holdfast' }).click()
  await expect(prompt.getByRole('heading', { name: t('approval.unlock.title') })).toBeVisible()
  await prompt.close()
  expect(await asked).toMatchObject({ type: 'error', code: 4001 })
})
