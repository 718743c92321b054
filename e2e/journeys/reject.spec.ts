// I say no, in whichever way: the page is told so, and nothing was signed.
import { expect } from '@playwright/test'
import { nonceOf, testAccounts } from '../fixtures/anvil'
import { ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, reject, rejectButton, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts
const refused = { type: 'error', code: 4001 }

test('a rejected connection tells the page 4001 and shows it nothing', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  const asked = ask(page, 'eth_requestAccounts')
  await reject(extension)
  expect(await asked).toMatchObject(refused)
  expect(await result(page, 'eth_accounts')).toEqual([])
})

test('a rejected transaction, message and typed data each answer 4001', async ({
  extension,
  plainSite,
  node,
  anvil,
}) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const typedData = JSON.stringify({
    domain: { chainId: 31337 },
    primaryType: 'Note',
    types: { EIP712Domain: [{ name: 'chainId', type: 'uint256' }], Note: [{ name: 'text', type: 'string' }] },
    message: { text: 'hello' },
  })
  const requests: [string, unknown[]][] = [
    ['eth_sendTransaction', [{ from, to, value: '0x1' }]],
    ['personal_sign', ['0x68656c6c6f', from]],
    ['eth_signTypedData_v4', [from, typedData]],
  ]
  for (const [method, params] of requests) {
    const asked = ask(page, method, params)
    await reject(extension)
    expect(await asked, method).toMatchObject(refused)
  }
  expect(node.of('eth_sendRawTransaction')).toHaveLength(0)
  expect(await nonceOf(anvil, from)).toBe(0)
})

test('closing the window answers 4001', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'personal_sign', ['0x68656c6c6f', from])
  const prompt = await approvalWindow(extension)
  await expect(rejectButton(prompt)).toBeVisible()
  await prompt.close()
  expect(await asked).toMatchObject(refused)
  await expectNoApproval(extension)
})

test.describe('locked', () => {
  test.use({ start: 'locked' })

  test('closing the window while it asks for the password answers 4001 too', async ({
    extension,
    plainSite,
  }) => {
    const page = await extension.context.newPage()
    await page.goto(plainSite.origin)
    const asked = ask(page, 'eth_requestAccounts')
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByRole('heading', { name: t('approval.unlock.title') })).toBeVisible()
    await prompt.close()
    expect(await asked).toMatchObject(refused)
  })
})
