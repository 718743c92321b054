// A site proposes a token or an NFT; I see what its contract says of it, and only what I accept is shown.
import type { Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { deployErc20, deployErc721, deployErc1155 } from '../fixtures/contracts'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { approvalWindow, approve, expectNoApproval, pressYes, reject, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account, other] = testAccounts
const show = (page: Page) => page.getByRole('button', { name: t('watch.confirm'), exact: true })

test('a token is shown after I said yes, and not after no', async ({ extension, anvil, plainSite }) => {
  const token = await deployErc20(anvil)
  const popup = await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  const options = {
    address: token,
    symbol: 'TST',
    decimals: 4,
    image: `${plainSite.origin}/metamask-fox.svg`,
  }
  const wish = { type: 'ERC20', options }
  // A stranger is answered at once.
  expect(await ask(page, 'wallet_watchAsset', wish)).toMatchObject({ type: 'error', code: 4100 })
  await connect(extension, page)

  const rejected = ask(page, 'wallet_watchAsset', wish)
  await reject(extension)
  expect(await rejected).toMatchObject({ type: 'error', code: 4001 })
  await popup.getByRole('tab', { name: 'Tokens' }).click()
  await expect(popup.getByText(t('tokens.empty.title'))).toBeVisible()

  const asked = ask(page, 'wallet_watchAsset', wish)
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(
    t('watch.title.erc20', { symbol: 'TST' }),
  )
  await expect(prompt.getByText('Test token')).toBeVisible()
  await expect(prompt.getByText(token)).toBeVisible()
  await expect(prompt.locator('img[src^="http"]')).toHaveCount(0)
  await look(prompt, 'prompt-watch-token')
  await show(prompt).click()
  expect(await asked).toEqual({ type: 'result', value: true })
  // A window that closes is not the one that asks next.
  await expectNoApproval(extension)
  const row = popup.getByRole('listitem').filter({ has: popup.getByRole('button', { name: 'Send TST' }) })
  await expect(row).toContainText('10')

  // It is asked also for what is shown already: a page learns nothing of what I have.
  const again = ask(page, 'wallet_watchAsset', wish)
  const second = await approvalWindow(extension)
  await expect(second.getByText(t('watch.already'))).toBeVisible()
  await show(second).click()
  expect(await again).toEqual({ type: 'result', value: true })
})

test('what a site says of a token counts for nothing beside its contract', async ({
  extension,
  anvil,
  plainSite,
}) => {
  const token = await deployErc20(anvil)
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'wallet_watchAsset', {
    type: 'ERC20',
    options: { address: token, symbol: 'US\u202eDC', decimals: 6 },
  })
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText(t('watch.siteSymbol', { symbol: 'USDC' }))).toBeVisible()
  await expect(prompt.getByText(t('watch.siteDecimals', { decimals: 6 }))).toBeVisible()
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(
    t('watch.title.erc20', { symbol: 'TST' }),
  )
  await look(prompt, 'prompt-watch-lie')
  await reject(extension)
  expect(await asked).toMatchObject({ code: 4001 })

  // What is no token opens no window.
  const none = await ask(page, 'wallet_watchAsset', { type: 'ERC20', options: { address: other } })
  expect(none).toMatchObject({
    type: 'error',
    code: -32602,
    message: expect.stringMatching(/params\.options\.address/),
  })
  await expectNoApproval(extension)
})

test('an NFT is shown when I have it, and can be sent from there', async ({
  extension,
  anvil,
  plainSite,
}) => {
  const [erc721, erc1155] = [await deployErc721(anvil), await deployErc1155(anvil)]
  const popup = await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const watch = (type: string, address: string, tokenId: string) =>
    ask(page, 'wallet_watchAsset', { type, options: { address, tokenId } })

  const first = watch('ERC721', erc721, '1')
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(t('watch.title.nft'))
  await expect(prompt.getByText('#1', { exact: true })).toBeVisible()
  await expect(prompt.getByText(erc721)).toBeVisible()
  await look(prompt, 'prompt-watch-nft')
  await show(prompt).click()
  expect(await first).toEqual({ type: 'result', value: true })
  await expectNoApproval(extension)

  const second = watch('ERC1155', erc1155, '7')
  await show(await approvalWindow(extension)).click()
  expect(await second).toEqual({ type: 'result', value: true })
  // Not mine, or not of this kind: no window.
  expect(await watch('ERC1155', erc1155, '8')).toMatchObject({ code: -32602 })
  expect(await watch('ERC721', erc1155, '7')).toMatchObject({ code: -32602 })
  await expectNoApproval(extension)

  await popup.getByRole('tab', { name: 'Tokens' }).click()
  const rows = popup.getByRole('listitem').filter({ hasText: '#' })
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: '#7' })).toContainText('5')
  await look(popup, 'popup-nfts')

  await rows
    .filter({ hasText: '#1' })
    .getByRole('button', { name: saying('nfts.send') })
    .click()
  await expect(popup.getByRole('heading', { name: t('send.nftTitle') })).toBeVisible()
  await popup.getByLabel('Recipient').fill(other)
  await popup.getByRole('button', { name: 'Review' }).click()
  const sending = await approvalWindow(extension)
  await pressYes(sending, 'Confirm')
  await expectNoApproval(extension)
  await popup.getByRole('tab', { name: 'Tokens' }).click()
  await expect(rows.filter({ hasText: '#1' })).toContainText(t('nfts.gone'))
  await rows
    .filter({ hasText: '#1' })
    .getByRole('button', { name: saying('nfts.hide') })
    .click()
  await expect(rows).toHaveCount(1)
})

test('the button of a page that nobody here wrote', async ({ extension, testDapp }) => {
  const popup = await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(testDapp.origin)
  await connect(extension, page)
  await page.reload()
  await expect(page.locator('#accounts')).toHaveText(new RegExp(account, 'i'))
  await page.locator('#createToken').click()
  await approve(extension, 'Confirm')
  await expect(page.locator('#erc20TokenAddresses')).toHaveText(/0x[0-9a-fA-F]{40}/)
  await page.locator('#watchAssets').click()
  await show(await approvalWindow(extension)).click()
  await expectNoApproval(extension)
  await popup.getByRole('tab', { name: 'Tokens' }).click()
  await expect(popup.getByRole('button', { name: 'Send TST' })).toBeVisible()
})
