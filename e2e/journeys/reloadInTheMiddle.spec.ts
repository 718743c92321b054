// A page reloads or goes away while it asks: its question ends with it, and nothing is signed for nobody.
import { expect } from '@playwright/test'
import { nonceOf, testAccounts } from '../fixtures/anvil'
import { aResult, ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { approvalWindow, approve, expectNoApproval, rejectButton, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts

for (const [way, leave] of [
  ['reloads', 'reload'],
  ['is closed', 'close'],
] as const) {
  test(`the window goes when the page ${way}`, async ({ extension, plainSite, anvil }) => {
    await unlock(extension)
    const page = await extension.context.newPage()
    await page.goto(plainSite.origin)
    await connect(extension, page)
    const asked = ask(page, 'eth_sendTransaction', [{ from, to, value: '0x1' }])
    const prompt = await approvalWindow(extension)
    await expect(rejectButton(prompt)).toBeVisible()
    await page[leave]()
    expect(await asked).toEqual({ type: 'page gone' })
    await expectNoApproval(extension)
    expect(await nonceOf(anvil, from)).toBe(0)
  })
}

test('after a reload the page asks anew and is served', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const first = ask(page, 'personal_sign', ['0x68656c6c6f', from])
  await approvalWindow(extension)
  await page.reload()
  expect(await first).toEqual({ type: 'page gone' })
  await expectNoApproval(extension)
  expect(await result(page, 'eth_accounts')).toHaveLength(1)
  const second = ask(page, 'personal_sign', ['0x68656c6c6f', from])
  await approve(extension, 'Sign')
  expect(await second).toEqual(aResult)
})

test('the approval window may be reloaded; the question is still there', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'personal_sign', ['0x68656c6c6f', from])
  const prompt = await approvalWindow(extension)
  await prompt.reload()
  await approve(extension, 'Sign')
  expect(await asked).toEqual(aResult)
})
