// I connect a site: I see who asks and what it will see, and it sees just that.
import { expect } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { aResult, ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, pressYes, unlock, unlockIn, yesButton } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

test('connects our wagmi page: the prompt shows the full origin and the account', async ({
  extension,
  ourDapp,
  node,
}) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(`${ourDapp.origin}/?rpc=${node.url}`)
  await page.getByRole('button', { name: 'Connect Holdfast' }).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { name: t('approval.connect.title') })).toBeVisible()
  await expect(prompt.getByText(ourDapp.origin)).toBeVisible()
  await expect(prompt.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(prompt.getByTitle(testAccounts[0], { exact: true })).toBeVisible()
  await pressYes(prompt, 'Connect')
  await expectNoApproval(extension)
  await expect(page.getByLabel('Account', { exact: true })).toHaveText(testAccounts[0])
  await expect(page.getByLabel('Chain', { exact: true })).toHaveText('31337')
})

test('a stranger learns nothing, a connected site is not asked about twice', async ({
  extension,
  plainSite,
}) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  expect(await result(page, 'eth_accounts')).toEqual([])
  expect(await result(page, 'wallet_getPermissions')).toEqual([])
  expect(await ask(page, 'personal_sign', ['0x00', testAccounts[0]])).toMatchObject({
    type: 'error',
    code: 4100,
  })
  await connect(extension, page)
  // No window opens for these: the answers come at once.
  expect(await result(page, 'eth_requestAccounts')).toHaveLength(1)
  expect(await result(page, 'eth_accounts')).toHaveLength(1)
  expect(extension.openScreens('approval')).toHaveLength(0)
  expect(await result(page, 'wallet_getPermissions')).toMatchObject([
    { parentCapability: 'eth_accounts' },
    { parentCapability: 'endowment:permitted-chains' },
  ])
  await page.reload()
  expect(await result(page, 'eth_accounts')).toHaveLength(1)
})

test.describe('locked', () => {
  test.use({ start: 'locked' })

  test('connects from the locked state: unlock first, then the question', async ({
    extension,
    plainSite,
  }) => {
    const page = await extension.context.newPage()
    await page.goto(plainSite.origin)
    const asked = ask(page, 'eth_requestAccounts')
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByRole('heading', { name: t('approval.unlock.title') })).toBeVisible()
    await unlockIn(prompt)
    await yesButton(prompt, 'Connect').click()
    expect(await asked).toEqual(aResult)
  })
})

test('one origin’s grant is no other’s', async ({ extension, plainSite, ourDapp }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  await page.goto(ourDapp.origin)
  expect(await result(page, 'eth_accounts')).toEqual([])
})
