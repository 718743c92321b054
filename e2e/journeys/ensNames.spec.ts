// I type a name instead of an address: I see the address it leads to, whether it knows that name, and send to the address.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { type Anvil, startAnvil, testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { askForEthereum, gatewayAnswer, setNames } from '../fixtures/mainnet'
import { test as base } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { approvalWindow, openUnlocked, pressYes, rejectButton } from '../fixtures/wallet'

const [, second] = testAccounts
/** Nobody's key is known here. */
const alice = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const bob = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'

interface Gateway {
  url: string
  asked: string[]
}

const test = base.extend<{ ethereum: Anvil; gateway: Gateway; dashboard: Page; ask: () => Promise<Page> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  ethereum: async ({}, use) => {
    const anvil = await startAnvil({ chainId: 1 })
    await use(anvil)
    await anvil.stop()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  gateway: async ({}, use) => {
    const asked: string[] = []
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.setHeader('content-type', 'application/json')
      response.setHeader('access-control-allow-origin', '*')
      response.end(JSON.stringify(gatewayAnswer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked })
    server.closeAllConnections()
    server.close()
  },
  dashboard: async ({ extension, ethereum, gateway }, use) => {
    await setNames(ethereum, [
      { name: 'alice.eth', address: alice, primary: 'alice.eth' },
      { name: 'bob.eth', address: bob, primary: 'robert.eth' },
      { name: 'silent.eth', address: second },
      { name: 'far.eth', address: alice, gateway: `${gateway.url}/{sender}/{data}.json` },
    ])
    const dashboard = await openUnlocked(extension, 'dashboard', '#/networks')
    await askForEthereum(dashboard, ethereum.url, false)
    await use(dashboard)
  },
})

test.use({ start: 'unlocked' })

async function openSend(extension: Extension): Promise<Page> {
  const popup = await extension.open('popup')
  await popup.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(popup.getByRole('heading', { name: 'Send ETH' })).toBeVisible()
  return popup
}

const answer = (page: Page, name: string) => page.getByRole('region', { name: t('ens.answer', { name }) })

test('sends to the address of a name that the address confirms', async ({ extension, dashboard, anvil }) => {
  void dashboard
  const popup = await openSend(extension)
  await popup.getByLabel('Recipient').fill('Alice.ETH')
  const found = answer(popup, 'alice.eth')
  await expect(found).toContainText(alice)
  await expect(found).toContainText(t('ens.agrees', { name: 'alice.eth' }))
  // The local chain is another network than the one that the name was looked up on.
  await expect(found).toContainText(t('ens.otherNetwork', { network: 'Local chain' }))
  await look(popup, 'popup-ens-agrees')

  // Without the press nobody is chosen.
  await popup.getByRole('button', { name: 'Review' }).click()
  await expect(popup.getByText(t('ens.takeFirst'))).toBeVisible()
  expect(extension.openScreens('approval')).toHaveLength(0)

  await found.getByRole('button', { name: t('ens.use') }).click()
  const recipient = popup.getByRole('group', { name: 'Recipient' })
  await expect(recipient).toContainText(alice)
  await expect(recipient).toContainText(t('ens.resolvedFrom', { name: 'alice.eth' }))
  await popup.getByLabel('Amount').fill('1')
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText(alice)).toBeVisible()
  await expect(prompt.getByText('alice.eth')).toHaveCount(0)
  await pressYes(prompt, 'Confirm')
  await expect
    .poll(async () => BigInt(await anvil.rpc<string>('eth_getBalance', [alice, 'latest'])))
    .toBe(10n ** 18n)
})

test('a name that its address does not confirm is told, and taken only all the same', async ({
  extension,
  dashboard,
}) => {
  void dashboard
  const popup = await openSend(extension)
  await popup.getByLabel('Recipient').fill('bob.eth')
  const found = answer(popup, 'bob.eth')
  await expect(found).toContainText(bob)
  await expect(found).toContainText(t('ens.notAgreed.title'))
  await expect(found).toContainText(t('ens.anotherName', { name: 'robert.eth' }))
  await look(popup, 'popup-ens-disagrees')

  await popup.getByLabel('Recipient').fill('silent.eth')
  await expect(answer(popup, 'silent.eth')).toContainText(t('ens.noName'))
  await answer(popup, 'silent.eth')
    .getByRole('button', { name: t('ens.useAnyway') })
    .click()
  await expect(popup.getByRole('group', { name: 'Recipient' })).toContainText(second)

  await popup.getByRole('button', { name: 'Change the recipient' }).click()
  await popup.getByLabel('Recipient').fill('nobody.eth')
  await expect(popup.getByText(t('ens.failed', { name: 'nobody.eth', reason: '' }).trim())).toBeVisible()
})

test('a name that deceives is refused with its letter, and asked of nobody', async ({
  extension,
  dashboard,
}) => {
  void dashboard
  const popup = await openSend(extension)
  await popup.getByLabel('Recipient').fill('aliсe.eth')
  await expect(popup.getByText(saying('ens.problem.mixedScripts', { character: 'с U+0441' }))).toBeVisible()
  await popup.getByLabel('Recipient').fill('al ice.eth')
  await expect(answer(popup, 'alice.eth')).toHaveCount(0)
})

test('a gateway outside of Ethereum is named first, and asked only when I agree', async ({
  extension,
  dashboard,
  gateway,
}) => {
  void dashboard
  const popup = await openSend(extension)
  await popup.getByLabel('Recipient').fill('far.eth')
  const host = new URL(gateway.url).host
  await expect(popup.getByText(t('ens.gateway.text', { hosts: host, name: 'far.eth' }))).toBeVisible()
  expect(gateway.asked).toEqual([])
  await look(popup, 'popup-ens-gateway')
  await popup.getByRole('button', { name: t('ens.gateway.ask', { hosts: host }) }).click()
  await expect(answer(popup, 'far.eth')).toContainText(alice)
  await expect(answer(popup, 'far.eth')).toContainText(t('ens.askedOutside', { hosts: host }))
  expect(gateway.asked).toEqual([
    `/${'0xeEeEEEeE14D718C2B47D9923Deab1335E144EeEe'.toLowerCase()}/0x1234.json`,
  ])
})

test('an endpoint that is down is said, and asked again by a press', async ({
  extension,
  dashboard,
  ethereum,
}) => {
  void dashboard
  const popup = await openSend(extension)
  await ethereum.stop()
  await popup.getByLabel('Recipient').fill('alice.eth')
  await expect(popup.getByText(saying('ens.failed', { name: 'alice.eth' }))).toBeVisible({ timeout: 60_000 })
  const revived = await startAnvil({ chainId: 1, port: Number(new URL(ethereum.url).port) })
  await setNames(revived, [{ name: 'alice.eth', address: alice, primary: 'alice.eth' }])
  await popup.getByRole('button', { name: t('ens.again') }).click()
  await expect(answer(popup, 'alice.eth')).toContainText(alice)
  await revived.stop()
})

test('a contact may be found by its name, and keeps the address and how it was verified', async ({
  extension,
  dashboard,
}) => {
  await dashboard.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Contacts' }).click()
  await dashboard.getByRole('button', { name: 'Add contact' }).first().click()
  const dialog = dashboard.getByRole('dialog')
  await dialog.getByLabel('Address', { exact: true }).fill('alice.eth')
  await expect(answer(dashboard, 'alice.eth')).toContainText(alice)
  await look(dashboard, 'contacts-ens')
  await answer(dashboard, 'alice.eth')
    .getByRole('button', { name: t('ens.use') })
    .click()
  await expect(dialog.getByLabel('Address', { exact: true })).toHaveValue(alice)
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('alice.eth')
  await dialog.getByRole('button', { name: 'Add contact' }).click()
  await expect(dialog).toBeHidden()
  const row = dashboard.getByRole('main').getByRole('listitem')
  await expect(row).toContainText(alice)
  await expect(row).toContainText(t('contact.byEnsName'))

  // What may be meant for somebody I know is asked of nobody before I press.
  const popup = await openSend(extension)
  await popup.getByLabel('Recipient').fill('alice.eth')
  await expect(popup.getByRole('button', { name: t('ens.lookUp', { name: 'alice.eth' }) })).toBeVisible()
  await expect(answer(popup, 'alice.eth')).toHaveCount(0)
  await popup.getByRole('button', { name: t('ens.lookUp', { name: 'alice.eth' }) }).click()
  await expect(answer(popup, 'alice.eth')).toContainText(alice)
  await popup.getByLabel('Recipient').fill(alice)
  await popup.getByLabel('Amount').fill('1')
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText(saying('approval.tx.knownAs', { name: 'alice.eth' }))).toBeVisible()
  await rejectButton(prompt).click()
})

test.describe('in Chinese, dark', () => {
  test.use({ browserOptions: { locale: 'zh-CN', colorScheme: 'dark' } })

  test('a name is looked up and told in Chinese', async ({ extension, ethereum }) => {
    await setNames(ethereum, [{ name: 'bob.eth', address: bob, primary: 'robert.eth' }])
    // The networks' page needs no name here: the endpoint is set before the language is looked at.
    const popup = await extension.open('popup')
    await popup.locator('input[type=password]').fill('seven quiet lanterns at dusk')
    await popup.keyboard.press('Enter')
    await popup
      .getByRole('region')
      .first()
      .getByRole('button')
      .filter({ hasText: /^(发送|转账)$/ })
      .click()
    await popup.locator('textarea').first().fill('bо b.eth'.replace(' ', ''))
    await expect(popup.getByText(/混用了多种文字/)).toBeVisible()
    await look(popup, 'popup-ens-invalid', { locale: 'zh-CN', colorScheme: 'dark' })
  })
})
