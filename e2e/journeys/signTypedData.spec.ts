// A page wants typed data signed: I see its fields, and the signature is over exactly these.
import { expect } from '@playwright/test'
import { recoverTypedDataAddress } from 'viem'
import { testAccounts } from '../fixtures/anvil'
import { ask, connect, openOurDapp } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, holdYes, pressYes, readToEnd, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account, spender] = testAccounts

const permit = {
  domain: {
    name: 'Chestnut Dollar',
    version: '2',
    chainId: 31337,
    verifyingContract: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
  },
  primaryType: 'Permit',
  types: {
    EIP712Domain: [
      { name: 'name', type: 'string' },
      { name: 'version', type: 'string' },
      { name: 'chainId', type: 'uint256' },
      { name: 'verifyingContract', type: 'address' },
    ],
    Permit: [
      { name: 'owner', type: 'address' },
      { name: 'spender', type: 'address' },
      { name: 'value', type: 'uint256' },
      { name: 'deadline', type: 'uint256' },
    ],
  },
  message: { owner: account, spender, value: '1250000', deadline: '1795000000' },
} as const

test('signs from our wagmi page, which checks the signature', async ({ extension, ourDapp, node }) => {
  await unlock(extension)
  const page = await openOurDapp(extension, ourDapp, node)
  await page.getByRole('button', { name: 'Sign typed data' }).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { name: t('approval.typed.title') })).toBeVisible()
  for (const text of ['Fieldnotes', 'title', 'Chestnuts', 'pages', '12']) {
    await expect(prompt.getByText(text, { exact: true }).first()).toBeVisible()
  }
  await readToEnd(prompt)
  await pressYes(prompt, 'Sign')
  await expect(page.getByLabel('Check')).toHaveText('typed data: signed by the account')
})

test('shows a permit as fields: domain, contract, spender, value', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_signTypedData_v4', [account, JSON.stringify(permit)])
  const prompt = await approvalWindow(extension)
  for (const text of ['Chestnut Dollar', 'spender', 'value', 'deadline']) {
    await expect(prompt.getByText(text, { exact: true }).first()).toBeVisible()
  }
  await expect(prompt.getByText(/1[, ]?250[, ]?000/).first()).toBeVisible()
  await readToEnd(prompt)
  // The spender is no contract, which is dangerous: it must be held.
  await holdYes(prompt, 'Sign')
  const answer = await asked
  const signature = answer.type === 'result' ? (answer.value as `0x${string}`) : '0x'
  const message = { ...permit.message, value: 1250000n, deadline: 1795000000n }
  const { EIP712Domain: _, ...types } = permit.types
  expect(await recoverTypedDataAddress({ ...permit, types, message, signature })).toBe(account)
})
