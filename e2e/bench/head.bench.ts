// From a new block at the node to the status on the screen, where the endpoint tells of blocks by WebSocket.
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { addLocalNetwork, approvalWindow, expectNoApproval, openUnlocked, pressYes } from '../fixtures/wallet'
import { print, repeat } from './measure'

const [, to] = testAccounts
const chainId = 31_338

test.use({ anvilOptions: { noMining: true, chainId } })

/** The moment, in ms since 1970, at which this was drawn on the page. */
function drawn(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.body.textContent.includes(text)) return
          observer.disconnect()
          requestAnimationFrame(() => resolve(Date.now()))
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        look()
      }),
    text,
  )
}

test('new head to status', async ({ extension, anvil, node }) => {
  await anvil.rpc('anvil_mine', ['0x3'])
  const dashboard = await openUnlocked(extension, 'dashboard', '#/networks')
  await addLocalNetwork(dashboard, node.socketUrl, chainId, 'Sockets')
  const popup = await openUnlocked(extension, 'popup')
  await popup.getByRole('button', { name: 'Send', exact: true }).click()
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByLabel('Amount').fill('1.5')
  await popup.getByRole('button', { name: 'Review' }).click()
  await pressYes(await approvalWindow(extension), 'Confirm')
  await expectNoApproval(extension)
  await popup.close()

  const page = await openUnlocked(extension, 'dashboard', '#/activity')
  await page.getByRole('listitem').filter({ hasText: '1.5' }).getByRole('button').click()
  await expect(page.getByText(t('activity.levels'), { exact: true })).toBeVisible()
  await anvil.rpc('anvil_mine', ['0x1'])
  await expect(page.getByText(`· ${t('status.confirmations', { count: 1 })}`)).toBeVisible()
  const times = await repeat(async (round) => {
    const seen = drawn(page, `· ${t('status.confirmations', { count: round + 2 })}`)
    // Blocks come when nobody expects them, and seconds apart.
    await new Promise((resolve) => setTimeout(resolve, 2_000 + 137 * round))
    const start = Date.now()
    await anvil.rpc('anvil_mine', ['0x1'])
    return (await seen) - start
  })
  print('new head at the node to status on screen, by WebSocket', 'ms', times, 150)
})
