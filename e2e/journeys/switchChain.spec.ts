// A site wants another network: I am asked, and only this site switches.
import { expect } from '@playwright/test'
import { ask, connect, openOurDapp, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, pressYes, reject, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

test('switches our wagmi page to Sepolia and back', async ({ extension, ourDapp, plainSite, node }) => {
  await unlock(extension)
  const other = await extension.context.newPage()
  await other.goto(plainSite.origin)
  const page = await openOurDapp(extension, ourDapp, node)
  const chain = page.getByLabel('Chain', { exact: true })
  await expect(chain).toHaveText('31337')

  await page.getByRole('button', { name: 'Use Sepolia' }).click()
  const prompt = await approvalWindow(extension)
  await expect(
    prompt.getByRole('heading', { name: t('approval.switch.title', { network: 'Sepolia' }) }),
  ).toBeVisible()
  await pressYes(prompt, 'Switch network')
  await expectNoApproval(extension)
  await expect(chain).toHaveText('11155111')
  expect(await result(page, 'eth_chainId')).toBe('0xaa36a7')

  // The other site and the wallet itself stayed where they were.
  expect(await result(other, 'eth_chainId')).toBe('0x7a69')
})

test('a refused switch answers 4001 and changes nothing', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'wallet_switchEthereumChain', [{ chainId: '0xaa36a7' }])
  await reject(extension)
  expect(await asked).toMatchObject({ type: 'error', code: 4001 })
  expect(await result(page, 'eth_chainId')).toBe('0x7a69')
})

test('an unknown network is refused with 4902, without a window', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const answer = await ask(page, 'wallet_switchEthereumChain', [{ chainId: '0x539' }])
  expect(answer).toMatchObject({ type: 'error', code: 4902 })
  expect(extension.openScreens('approval')).toHaveLength(0)
})
