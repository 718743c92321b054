// A page asks for a transaction: I read what it does, confirm, and the chain has it.
import { expect } from '@playwright/test'
import { balanceOf, nonceOf, testAccounts } from '../fixtures/anvil'
import { aResult, ask, connect, openOurDapp, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, holdYes, pressYes, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts
const quarterEther = 250_000_000_000_000_000n

test('sends ETH from our wagmi page', async ({ extension, ourDapp, node, anvil }) => {
  const popup = await unlock(extension)
  const page = await openOurDapp(extension, ourDapp, node)
  const before = await balanceOf(anvil, to)

  await page.getByRole('button', { name: 'Send 0.25 ETH' }).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { name: 'Send 0.25 ETH' })).toBeVisible()
  await expect(prompt.getByText(ourDapp.origin)).toBeVisible()
  await expect(prompt.getByText(to)).toBeVisible()
  await expect(prompt.getByText(t('approval.fee.nothingForUs'))).toBeVisible()
  await expect(prompt.getByText(t('approval.tx.total'))).toBeVisible()
  expect(node.of('eth_sendRawTransaction')).toHaveLength(0)
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)

  const hash = page.getByLabel('Transaction outcome')
  await expect(hash).toHaveText(/^0x[0-9a-f]{64}$/)
  await expect(page.getByLabel('Receipt')).toHaveText(/^success in block 1$/)
  expect(await balanceOf(anvil, to)).toBe(before + quarterEther)
  expect(await nonceOf(anvil, from)).toBe(1)

  // The wallet's own list has it too, with a link to the chain's explorer.
  await popup.reload()
  const row = popup.getByRole('listitem').filter({ hasText: '0.25' })
  await expect(row).toContainText('Included')
  await expect(row.getByRole('link')).toHaveAttribute(
    'href',
    `https://explorer.test/tx/${await hash.textContent()}`,
  )
})

test('the fee can be chosen, and written by hand', async ({ extension, plainSite, anvil }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_sendTransaction', [{ from, to, value: '0x1' }])
  const prompt = await approvalWindow(extension)
  const fast = prompt.getByRole('radio', { name: /Fast/ })
  // The radio itself takes no room; a person presses what stands around it.
  await prompt.locator('label').filter({ has: fast }).click()
  await expect(fast).toBeChecked()
  await prompt.getByText('Advanced').click()
  await prompt.getByLabel('Maximum fee per gas').fill('7')
  await prompt.getByLabel('Priority fee per gas').fill('3')
  await prompt.getByLabel('Gas limit').fill('30000')
  await prompt.getByRole('button', { name: 'Apply' }).click()
  await pressYes(prompt, 'Confirm')
  const answer = await asked
  expect(answer).toEqual(aResult)
  const hash = answer.type === 'result' ? answer.value : ''
  expect(await anvil.rpc('eth_getTransactionByHash', [hash])).toMatchObject({
    maxFeePerGas: `0x${(7_000_000_000).toString(16)}`,
    maxPriorityFeePerGas: `0x${(3_000_000_000).toString(16)}`,
    gas: '0x7530',
  })
})

test('an unknown call says so and shows its selector', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_sendTransaction', [{ from, to, data: '0xdeadbeef00112233' }])
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { name: t('approval.tx.unknownCall') })).toBeVisible()
  await expect(prompt.getByText('0xdeadbeef').first()).toBeVisible()

  await test.step('a gas limit below the estimate is warned of while it is typed, and found once it is taken', async () => {
    const found = prompt.locator('[data-rule=gas-below-estimate]')
    await prompt.getByText('Advanced').click()
    await prompt.getByLabel('Gas limit').fill('21000')
    await expect(prompt.getByText(t('approval.fee.belowEstimate'))).toBeVisible()
    await prompt.getByRole('button', { name: 'Apply' }).click()
    await expect(found).toBeVisible()
    await prompt.getByLabel('Gas limit').fill('60000')
    await prompt.getByRole('button', { name: 'Apply' }).click()
    await expect(found).toHaveCount(0)
  })
  // Nobody is there to be called, which is dangerous: it must be held.
  await holdYes(prompt, 'Confirm')
  expect(await asked).toEqual(aResult)
})

test('an account that the site does not see cannot be asked for', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const answer = await ask(page, 'eth_sendTransaction', [{ from: testAccounts[1], to, value: '0x1' }])
  expect(answer).toMatchObject({ type: 'error', code: 4100 })
  expect(await result(page, 'eth_accounts')).toHaveLength(1)
})
