// The list that ships with the wallet: it finds what I have, agrees or disagrees with a contract, and names an imitation.
import type { Page } from '@playwright/test'
import { startAnvil, testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { askForEthereum, setToken } from '../fixtures/mainnet'
import { type NodeProxy, startNodeProxy } from '../fixtures/nodeProxy'
import { test as base } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { openUnlocked } from '../fixtures/wallet'

const [holder] = testAccounts
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const usdt = '0xdAC17F958D2ee523a2206206994597C13D831ec7'
const stranger = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

const test = base.extend<{ ethereum: NodeProxy; popup: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  ethereum: async ({}, use) => {
    const anvil = await startAnvil({ chainId: 1 })
    await setToken(anvil, usdc, { symbol: 'USDC', decimals: 6, holder, balance: 12_500_000n })
    // It says other decimals than the list.
    await setToken(anvil, usdt, { symbol: 'USDT', decimals: 18, holder, balance: 7n })
    // The С is Cyrillic.
    await setToken(anvil, stranger, { symbol: 'USDС', decimals: 6, holder, balance: 9n })
    const proxy = await startNodeProxy()
    proxy.reset(anvil.url)
    await use(proxy)
    await proxy.stop()
    await anvil.stop()
  },
  popup: async ({ extension, ethereum }, use) => {
    const dashboard = await openUnlocked(extension, 'dashboard', '#/networks')
    await askForEthereum(dashboard, ethereum.url, true)
    await dashboard.close()
    await use(await openTokens(extension))
  },
})

test.use({ start: 'unlocked' })

/** The search runs in the place of a contract's creation: it names no contract. */
const isSearch = ([call]: unknown[]) => !(call as { to?: string }).to

async function openTokens(extension: Extension): Promise<Page> {
  const popup = await extension.open('popup')
  await popup.getByRole('tab', { name: 'Tokens' }).click()
  return popup
}

test('finds the tokens I have in one question, and only when I ask', async ({ popup, ethereum }) => {
  // What the popup asks about the coin's price goes to contracts that are there.
  const calls = () => ethereum.of('eth_call').filter(({ params }) => isSearch(params)).length
  await expect(popup.getByText(t('tokens.empty.title'))).toBeVisible()
  expect(calls()).toBe(0)
  await popup.getByRole('button', { name: t('tokens.find') }).click()
  await expect(popup.getByText(saying('tokens.found', { count: 2 })).filter({ hasText: /US/ })).toBeVisible()
  expect(calls()).toBe(1)
  await look(popup, 'popup-tokens-found')

  // Found is not accepted: each is looked at, with its contract's own words.
  await popup.getByRole('button', { name: t('tokens.look') }).click()
  await expect(popup.getByText(t('tokens.claims'))).toBeVisible()
  const first = await popup.getByLabel(t('tokens.contract')).inputValue()
  expect([usdc, usdt]).toContain(first)
  await popup.getByRole('button', { name: first === usdc ? t('tokens.accept') : t('tokens.decline') }).click()
  await expect(popup.getByText(saying('tokens.found', { count: 1 }))).toBeVisible()
  await popup.getByRole('button', { name: t('tokens.look') }).click()
  await popup.getByRole('button', { name: first === usdc ? t('tokens.decline') : t('tokens.accept') }).click()
  await expect(popup.getByRole('listitem')).toHaveCount(1)
  await expect(popup.getByRole('listitem')).toContainText('USDC')
  await expect(popup.getByRole('listitem')).toContainText('12.5')

  await popup.getByRole('button', { name: t('tokens.find') }).click()
  await expect(popup.getByText(saying('tokens.foundNone'))).toBeVisible()
})

test('says when the list agrees, when it does not, and whom a token imitates', async ({ popup }) => {
  await popup.getByRole('button', { name: t('tokens.add') }).click()
  const contract = popup.getByLabel(t('tokens.contract'))
  await contract.fill(usdc)
  await expect(popup.getByText(t('tokens.listed'))).toBeVisible()
  await look(popup, 'popup-add-listed')

  await contract.fill(usdt)
  await expect(popup.getByText(t('tokens.listOtherDecimals', { decimals: 6 }))).toBeVisible()

  await contract.fill(stranger)
  await expect(popup.getByText(t('tokens.looksLike'))).toBeVisible()
  await expect(popup.getByText(t('tokens.looksLikeText', { symbol: 'USDC' }))).toBeVisible()
  await expect(popup.getByText(usdc)).toBeVisible()
  await look(popup, 'popup-add-imitation')
})

test('a search that could not be made says so', async ({ popup, ethereum }) => {
  const mend = ethereum.fail('eth_call', { code: -32000, message: 'out of gas' })
  await popup.getByRole('button', { name: t('tokens.find') }).click()
  await expect(popup.getByText(t('tokens.findFailed', { reason: 'out of gas' }))).toBeVisible()
  mend()
  await popup.getByRole('button', { name: t('tokens.find') }).click()
  await expect(popup.getByText(saying('tokens.found', { count: 2 }))).toBeVisible()
})
