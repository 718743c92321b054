// I send and receive from the wallet itself: a mistyped address is refused, the same prompt asks, the list shows it.
import { expect, type Page } from '@playwright/test'
import { balanceOf, testAccounts } from '../fixtures/anvil'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import {
  approvalWindow,
  expectNoApproval,
  localExplorer,
  pressYes,
  rejectButton,
  unlock,
} from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts

async function openSend(popup: Page) {
  await popup.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(popup.getByRole('heading', { name: 'Send ETH' })).toBeVisible()
}

test('sends ETH: the same prompt, then the list, then the details', async ({ extension, anvil }) => {
  const popup = await unlock(extension)
  const before = await balanceOf(anvil, to)
  await openSend(popup)
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByLabel('Amount').fill('1.5')
  await expect(popup.getByText(t('send.total'))).toBeVisible()
  await popup.getByRole('button', { name: 'Review' }).click()

  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText('Send 1.5 ETH')
  await expect(prompt.getByText(t('approval.asker.wallet'))).toBeVisible()
  await expect(prompt.getByText(to)).toBeVisible()
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)

  const row = popup.getByRole('listitem').filter({ hasText: '1.5' })
  await expect(row).toContainText('Included')
  expect(await balanceOf(anvil, to)).toBe(before + 1_500_000_000_000_000_000n)
  await row.getByRole('button').click()
  await expect(popup.getByRole('heading', { name: 'Transaction' })).toBeVisible()
  await expect(popup.getByText(to)).toBeVisible()
  const links = await popup
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(links).toContainEqual(`${localExplorer}/address/${to}`)
  expect(links).toContainEqual(expect.stringMatching(/^https:\/\/explorer\.test\/tx\/0x[0-9a-f]{64}$/))
})

test('refuses an address with a wrong EIP-55 letter and marks it', async ({ extension }) => {
  const popup = await unlock(extension)
  await openSend(popup)
  await popup.getByLabel('Recipient').fill(to.replace('C5', 'c5'))
  await expect(popup.getByText(/1 letter has the wrong case/)).toBeVisible()
  await popup.getByLabel('Amount').fill('1')
  await popup.getByRole('button', { name: 'Review' }).click()
  await expect(popup.getByText(/wrong case/)).toBeVisible()
  expect(extension.openScreens('approval')).toHaveLength(0)
})

test('refuses more than there is', async ({ extension }) => {
  const popup = await unlock(extension)
  await openSend(popup)
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByLabel('Amount').fill('10001')
  await expect(popup.getByText(/^Not enough ETH/)).toBeVisible()
  await popup.getByRole('button', { name: 'Review' }).click()
  expect(extension.openScreens('approval')).toHaveLength(0)
})

test('sends everything, less the fee', async ({ extension, anvil }) => {
  const popup = await unlock(extension)
  await openSend(popup)
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByRole('button', { name: 'Send all of it, less the fee' }).click()
  await expect(popup.getByLabel('Amount')).toHaveValue(/^9999\.99/)
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await approvalWindow(extension)
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)
  await expect.poll(() => balanceOf(anvil, from)).toBeLessThan(10n ** 16n)
})

test('a rejected send leaves everything as it was', async ({ extension, node }) => {
  const popup = await unlock(extension)
  await openSend(popup)
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByLabel('Amount').fill('1')
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await approvalWindow(extension)
  await rejectButton(prompt).click()
  await expectNoApproval(extension)
  expect(node.of('eth_sendRawTransaction')).toHaveLength(0)
})

test('receives: the whole address, as text and as a code', async ({ extension, anvil }) => {
  const popup = await unlock(extension)
  await popup.getByRole('button', { name: 'Receive' }).click()
  await expect(popup.getByRole('img', { name: /QR code/ })).toBeVisible()
  await expect(popup.getByText(from)).toBeVisible()
  await popup.getByRole('button', { name: 'Back' }).click()
  const balance = popup.getByRole('region', { name: 'Balance on Local chain' })
  await expect(balance).toContainText(/10,?000/)
  await anvil.rpc('anvil_setBalance', [from, `0x${(42n * 10n ** 18n).toString(16)}`])
  await popup.getByRole('button', { name: 'Refresh the balance' }).click()
  await expect(balance).toContainText('42')
})
