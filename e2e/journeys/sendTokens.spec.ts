// I see only tokens that I accepted, and send them and NFTs from the wallet; the prompt says in words what goes.
import type { Locator, Page } from '@playwright/test'
import { erc20Transfer } from '@/lib/chain/contracts/transferCalls'
import { testAccounts } from '../fixtures/anvil'
import { deployErc20, deployErc721, deployErc1155, readNumber } from '../fixtures/contracts'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { approvalWindow, approve, expectNoApproval, password, pressYes, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts
const word = (value: string | bigint) =>
  (typeof value === 'bigint' ? value.toString(16) : value.slice(2).toLowerCase()).padStart(64, '0')

async function acceptToken(popup: Page, token: string): Promise<void> {
  await popup.getByRole('tab', { name: 'Tokens' }).click()
  await popup.getByRole('button', { name: 'Add a token' }).click()
  await popup.getByLabel('Token contract').fill(token)
  await popup.getByRole('button', { name: 'Show this token' }).click()
  await expect(tokenRow(popup, 'TST')).toBeVisible()
}

const tokenRow = (popup: Page, symbol: string): Locator =>
  popup.getByRole('listitem').filter({ has: popup.getByRole('button', { name: `Send ${symbol}` }) })

async function confirmTitled(extension: Extension, title: string, name: string): Promise<Page> {
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(prompt.getByText(to)).toBeVisible()
  await look(prompt, name)
  return prompt
}

test('adds a token by its contract, sees its balance, sends some and then all of it', async ({
  extension,
  anvil,
}) => {
  const token = await deployErc20(anvil)
  const popup = await unlock(extension)
  await popup.getByRole('tab', { name: 'Tokens' }).click()
  await expect(popup.getByText(t('tokens.empty.title'))).toBeVisible()
  await popup.getByRole('button', { name: 'Add a token' }).click()

  // An address without a token is said to be none; a contract's words are shown as its own.
  await popup.getByLabel('Token contract').fill(to)
  await expect(popup.getByText(saying('tokens.unknown'))).toBeVisible()
  await expect(popup.getByRole('button', { name: 'Show this token' })).toBeDisabled()
  await popup.getByLabel('Token contract').fill(token)
  await expect(popup.getByText(t('tokens.claims'))).toBeVisible()
  await expect(popup.getByText('Test token')).toBeVisible()
  await look(popup, 'popup-add-token')
  await popup.getByRole('button', { name: 'Show this token' }).click()
  await expect(tokenRow(popup, 'TST')).toContainText('10')
  await look(popup, 'popup-tokens-held')

  await popup.getByRole('button', { name: 'Send TST' }).click()
  await expect(popup.getByRole('heading', { name: 'Send TST' })).toBeVisible()
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByLabel('Amount').fill('10.5')
  await expect(
    popup.getByText(saying('send.tokenShort', { symbol: 'TST', available: '10 TST' })),
  ).toBeVisible()
  await popup.getByLabel('Amount').fill('1.23456')
  await expect(popup.getByText('TST has at most 4 decimals.')).toBeVisible()
  await popup.getByLabel('Amount').fill('1.5')
  await look(popup, 'popup-send-token')
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await confirmTitled(extension, 'Send 1.5 TST', 'prompt-send-token')
  await expect(prompt.getByText(token)).toBeVisible()
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)
  await expect(popup.getByRole('listitem').filter({ hasText: '1.5' })).toContainText('Included')
  const balance = (account: string) => readNumber(anvil, token, `0x70a08231${word(account)}`)
  expect(await balance(to)).toBe(15_000n)

  await popup.getByRole('tab', { name: 'Tokens' }).click()
  await expect(tokenRow(popup, 'TST')).toContainText('8.5')
  await popup.getByRole('button', { name: 'Send TST' }).click()
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByRole('button', { name: 'Send all of it' }).click()
  await expect(popup.getByLabel('Amount')).toHaveValue('8.5')
  await popup.getByRole('button', { name: 'Review' }).click()
  await approve(extension, 'Confirm')
  await expect.poll(() => balance(from)).toBe(0n)
})

test('a token from a site is not shown until I accept it, and can be hidden again', async ({
  extension,
  anvil,
  plainSite,
}) => {
  const token = await deployErc20(anvil)
  const popup = await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_sendTransaction', [{ from, to: token, data: erc20Transfer(to, 10_000n) }])
  await approve(extension, 'Confirm')
  expect(await asked).toMatchObject({ type: 'result' })

  await popup.getByRole('tab', { name: 'Tokens' }).click()
  await expect(popup.getByText('One token from your activity is not shown.')).toBeVisible()
  await expect(popup.getByRole('button', { name: 'Send TST' })).toHaveCount(0)
  await popup.getByRole('button', { name: 'Look at it' }).click()
  await expect(popup.getByLabel('Token contract')).toHaveValue(token)
  await popup.getByRole('button', { name: 'Show this token' }).click()
  await expect(tokenRow(popup, 'TST')).toContainText('9')
  await expect(popup.getByText(saying('tokens.hidden'))).toHaveCount(0)

  await popup.getByRole('button', { name: 'Hide TST' }).click()
  await expect(popup.getByText(t('tokens.empty.title'))).toBeVisible()
  await expect(popup.getByText(saying('tokens.hidden'))).toHaveCount(0)
})

test('a token that takes the name of the network’s coin, or of another token, is told', async ({
  extension,
  anvil,
}) => {
  const popup = await unlock(extension)
  await acceptToken(popup, await deployErc20(anvil))
  await popup.getByRole('button', { name: 'Add a token' }).click()
  await popup.getByLabel('Token contract').fill(await deployErc20(anvil, 'eth'))
  await expect(popup.getByText(t('tokens.posesAsNative', { symbol: 'ETH' }))).toBeVisible()
  await popup.getByLabel('Token contract').fill(await deployErc20(anvil, 'tst'))
  await expect(popup.getByText(saying('tokens.sameSymbol'))).toBeVisible()
})

test('sends an ERC-721 token', async ({ extension, anvil }) => {
  const collection = await deployErc721(anvil)
  const popup = await unlock(extension)
  await popup.getByRole('button', { name: 'Send', exact: true }).click()
  await popup.getByLabel('What to send').selectOption({ label: t('send.nft') })
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByLabel('Collection’s contract').fill(collection)
  await popup.getByLabel('Token id').fill('999')
  await expect(popup.getByText(saying('send.nftUnknown'))).toBeVisible()
  await popup.getByRole('button', { name: 'Review' }).click()
  expect(extension.openScreens('approval')).toHaveLength(0)
  await popup.getByLabel('Token id').fill('1')
  await expect(popup.getByText('You have one of this token.')).toBeVisible()
  await look(popup, 'popup-send-nft')
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await confirmTitled(extension, 'Send NFT #1', 'prompt-send-nft')
  await expect(prompt.getByText(collection)).toBeVisible()
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)
  await expect(popup.getByRole('listitem').filter({ hasText: 'Send NFT' })).toContainText('#1')
  await expect.poll(() => readNumber(anvil, collection, `0x6352211e${word(1n)}`)).toBe(BigInt(to))
})

test('sends some of an ERC-1155 token, and no more than there are', async ({ extension, anvil }) => {
  const contract = await deployErc1155(anvil)
  const popup = await unlock(extension)
  await popup.getByRole('button', { name: 'Send', exact: true }).click()
  await popup.getByLabel('What to send').selectOption({ label: t('send.nft') })
  await popup.getByLabel('Recipient').fill(to)
  await popup.getByLabel('Collection’s contract').fill(contract)
  await popup.getByLabel('Token id').fill('7')
  await expect(popup.getByText('You have 5 of this token.')).toBeVisible()
  await popup.getByLabel('Amount').fill('6')
  await popup.getByRole('button', { name: 'Review' }).click()
  expect(extension.openScreens('approval')).toHaveLength(0)
  await popup.getByLabel('Amount').fill('3')
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await confirmTitled(extension, 'Send 3 of token #7', 'prompt-send-nfts')
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)
  await expect.poll(() => readNumber(anvil, contract, `0x00fdd58e${word(to)}${word(7n)}`)).toBe(3n)
})

test.describe('in Chinese, dark', () => {
  test.use({ browserOptions: { locale: 'zh-CN', colorScheme: 'dark' } })

  test('tokens and NFTs speak Chinese', async ({ extension, anvil }) => {
    const token = await deployErc20(anvil)
    const collection = await deployErc721(anvil)
    const popup = await extension.open('popup')
    await popup.locator('input[type=password]').fill(password)
    await popup.keyboard.press('Enter')
    await popup.getByRole('tab', { name: '代币' }).click()
    await look(popup, 'popup-tokens-empty', { locale: 'zh-CN', colorScheme: 'dark' })
    await popup.getByRole('button', { name: '添加代币' }).click()
    await popup.getByLabel('代币合约').fill(token)
    await expect(popup.getByText('合约对自己的说法')).toBeVisible()
    await look(popup, 'popup-add-token', { locale: 'zh-CN', colorScheme: 'dark' })
    await popup.getByRole('button', { name: '显示此代币' }).click()
    await expect(popup.getByRole('button', { name: '发送 TST' })).toBeVisible()
    await look(popup, 'popup-tokens-held', { locale: 'zh-CN', colorScheme: 'dark' })
    await popup.getByRole('button', { name: '发送', exact: true }).click()
    await popup.getByLabel('发送什么').selectOption('nft')
    await popup.getByLabel('收款人').fill(to)
    await popup.getByLabel('合集合约').fill(collection)
    await popup.getByLabel('代币编号').fill('1')
    await expect(popup.getByText('你持有 1 个此代币。')).toBeVisible()
    await look(popup, 'popup-send-nft', { locale: 'zh-CN', colorScheme: 'dark' })
    await popup.getByRole('button', { name: '核对' }).click()
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByRole('heading', { level: 1 })).toHaveText('发送 NFT #1')
    await look(prompt, 'prompt-send-nft', { locale: 'zh-CN', colorScheme: 'dark' })
    await prompt.close()
  })
})
