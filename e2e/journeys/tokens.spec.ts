// On a page that nobody here wrote I deploy contracts, move a token and approve a spender, and read each in words.
import { expect, type Page } from '@playwright/test'
import { type Anvil, testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import type { NodeProxy } from '../fixtures/nodeProxy'
import { connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, pressYes, unlock, yesButton } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account] = testAccounts

async function openConnected(extension: Extension, origin: string): Promise<Page> {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(origin)
  await connect(extension, page)
  await page.reload()
  await expect(page.locator('#accounts')).toHaveText(new RegExp(account, 'i'))
  return page
}

/** Presses a button of the page, reads the question's title, confirms. */
async function confirm(extension: Extension, page: Page, button: string, title: string): Promise<void> {
  await page.locator(button).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(title)
  await yesButton(prompt, 'Confirm').click()
  await expectNoApproval(extension)
}

/** The newest transaction that the node was given, as the chain has it. */
async function lastTransaction(node: NodeProxy, anvil: Anvil) {
  await expect.poll(() => node.of('eth_sendRawTransaction').at(-1)?.answered).toBe(true)
  const block = await anvil.rpc<{ transactions: { to: string | null; input: string; hash: string }[] }>(
    'eth_getBlockByNumber',
    ['latest', true],
  )
  const [transaction] = block.transactions
  if (!transaction) throw new Error('the newest block is empty')
  return transaction
}

test('deploys a contract', async ({ extension, testDapp, node, anvil }) => {
  const page = await openConnected(extension, testDapp.origin)
  await confirm(extension, page, '#deployButton', t('approval.tx.deploy'))
  await expect(page.locator('#contractStatus')).toHaveText('Deployed')
  const { hash } = await lastTransaction(node, anvil)
  expect(await anvil.rpc('eth_getTransactionReceipt', [hash])).toMatchObject({
    status: '0x1',
    contractAddress: expect.stringMatching(/^0x/),
  })
})

test('creates a token, transfers it and approves a spender', async ({ extension, testDapp, node, anvil }) => {
  const page = await openConnected(extension, testDapp.origin)
  await confirm(extension, page, '#createToken', t('approval.tx.deploy'))
  await expect(page.locator('#erc20TokenAddresses')).toHaveText(/0x[0-9a-fA-F]{40}/)
  await expect(page.locator('#transferTokens')).toBeEnabled()

  // 1.5 TST: the page sends 15000 units of a token with four decimals.
  await confirm(extension, page, '#transferTokens', t('approval.tx.tokenTransfer', { amount: '1.5 TST' }))
  expect((await lastTransaction(node, anvil)).input).toMatch(/^0xa9059cbb/)

  await page.locator('#approveTokens').click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(
    t('approval.tx.approve', { amount: '7 TST' }),
  )
  await expect(prompt.getByText('Spender', { exact: true })).toBeVisible()
  // The spender has no code there, which is dangerous.
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)
  expect((await lastTransaction(node, anvil)).input).toMatch(/^0x095ea7b3/)
})

test('an unlimited approval is called unlimited', async ({ extension, testDapp }) => {
  const page = await openConnected(extension, testDapp.origin)
  await confirm(extension, page, '#createToken', t('approval.tx.deploy'))
  await expect(page.locator('#erc20TokenAddresses')).toHaveText(/0x[0-9a-fA-F]{40}/)
  const token = await page.locator('#erc20TokenAddresses').textContent()
  const spender = testAccounts[2].slice(2).toLowerCase()
  await page.evaluate(
    ({ from, to, data }) => {
      const { ethereum } = window as unknown as { ethereum: { request(args: unknown): Promise<unknown> } }
      ethereum.request({ method: 'eth_sendTransaction', params: [{ from, to, data }] }).catch(() => undefined)
    },
    { from: account, to: token?.trim(), data: `0x095ea7b3${spender.padStart(64, '0')}${'f'.repeat(64)}` },
  )
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(
    t('approval.tx.approveUnlimited', { symbol: 'TST' }),
  )
})
