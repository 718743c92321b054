// I disconnect a site, in the wallet or from the page, and it sees nothing any more.
import { expect, type Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts

/** Notes the accounts that the page is told of. */
async function listen(page: Page) {
  await page.evaluate(() => {
    const told: unknown[] = []
    Object.assign(window, { told })
    const { ethereum } = window as unknown as {
      ethereum: { on(event: string, hear: (value: unknown) => void): void }
    }
    ethereum.on('accountsChanged', (accounts) => told.push(accounts))
  })
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told)

test('disconnects in the popup; the open page is told at once', async ({ extension, plainSite }) => {
  const popup = await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  await listen(page)
  await popup.getByRole('tab', { name: /Sites/ }).click()
  await popup.getByRole('button', { name: `Disconnect ${plainSite.origin}` }).click()
  await expect(popup.getByText(t('popup.sites.empty.title'))).toBeVisible()
  await expect.poll(() => told(page)).toEqual([[]])
  expect(await result(page, 'eth_accounts')).toEqual([])
  expect(await ask(page, 'eth_sendTransaction', [{ from, to, value: '0x1' }])).toMatchObject({
    type: 'error',
    code: 4100,
  })
})

test('disconnects in the dashboard', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const dashboard = await extension.open('dashboard', '#/sites')
  await dashboard.getByRole('button', { name: `Disconnect ${plainSite.origin}` }).click()
  await dashboard.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
  await expect(dashboard.getByText(t('popup.sites.empty.title'))).toBeVisible()
  expect(await result(page, 'eth_accounts')).toEqual([])
})

test('a page may give its own permission back (EIP-2255)', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  await result(page, 'wallet_revokePermissions', [{ eth_accounts: {} }])
  expect(await result(page, 'eth_accounts')).toEqual([])
})
