// I let Holdfast compare three endpoints: one that lies never changes a number and is named, two that forge are told as
// what they are.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Anvil, startAnvil, testAccounts } from '../fixtures/anvil'
import { type NodeProxy, startNodeProxy } from '../fixtures/nodeProxy'
import { test as base } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, openUnlocked, yesButton } from '../fixtures/wallet'

const pictures = fileURLToPath(new URL('../.results/screens', import.meta.url))
const [me, friend] = testAccounts

/** Proxies in front of a chain, as many as a test wants; all are stopped at its end. */
const test = base.extend<{ proxyTo: (anvil: Anvil) => Promise<NodeProxy>; otherChain: Anvil }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  proxyTo: async ({}, use) => {
    const proxies: NodeProxy[] = []
    await use(async (anvil) => {
      const proxy = await startNodeProxy()
      proxy.reset(anvil.url)
      proxies.push(proxy)
      return proxy
    })
    await Promise.all(proxies.map((proxy) => proxy.stop()))
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  otherChain: async ({}, use) => {
    const anvil = await startAnvil()
    await use(anvil)
    await anvil.stop()
  },
})

test.use({ start: 'unlocked' })

type Proof = { balance: string; nonce: string }
type Block = Record<string, unknown>

/** Some of each kind: all of them, and where in the list the liar stands, are in manyEndpoints.test.ts. */
interface Lie {
  what: string
  tell(liar: NodeProxy, anvil: Anvil): void
  /** What its row says of it. */
  named: string
}

const lies: Lie[] = [
  {
    what: 'a balance that its own proof denies',
    tell: (liar) =>
      void liar.forge('eth_getProof', (proof) => ({ ...(proof as Proof), balance: '0xde0b6b3a7640000' })),
    named: t('endpoints.state.lied'),
  },
  {
    what: 'a hash that the block does not have',
    tell: (liar) =>
      void liar.forge('eth_getBlockByNumber', (block) => ({
        ...(block as Block),
        hash: `0x${'ee'.repeat(32)}`,
      })),
    named: t('endpoints.state.lied'),
  },
  {
    what: 'an old head',
    tell: (liar, anvil) =>
      void liar.forge('eth_getBlockByNumber', () => anvil.rpc('eth_getBlockByNumber', ['0x10', false])),
    named: t('endpoints.state.behind', { blocks: '84' }),
  },
  {
    what: 'another chain',
    tell: (liar) => void liar.forge('eth_chainId', () => '0x1'),
    named: t('endpoints.state.chain'),
  },
  {
    what: 'a megabyte of junk',
    tell: (liar) => void liar.spoil({ status: 200, text: 'x'.repeat(1_000_000) }),
    named: t('endpoints.state.fails'),
  },
]

const rowOf = (dialog: ReturnType<Page['getByRole']>, proxy: NodeProxy) =>
  dialog
    .getByRole('listitem')
    .filter({ has: dialog.page().getByRole('heading', { name: new URL(proxy.url).host }) })

async function openEndpoints(dashboard: Page) {
  await dashboard
    .getByRole('button', { name: t('dashboard.networks.changeNamed', { name: 'Local chain' }) })
    .click()
  return dashboard.getByRole('dialog')
}

type Dialog = Awaited<ReturnType<typeof openEndpoints>>

async function add(dialog: Dialog, proxy: NodeProxy): Promise<void> {
  await dialog.getByLabel('Endpoint URL').fill(proxy.url)
  await dialog.getByRole('button', { name: t('endpoints.add') }).click()
  await expect(rowOf(dialog, proxy)).toBeVisible()
}

async function remove(dialog: Dialog, proxy: NodeProxy): Promise<void> {
  const { host } = new URL(proxy.url)
  await dialog.getByRole('button', { name: t('endpoints.removeNamed', { host }) }).click()
  await expect(rowOf(dialog, proxy)).toBeHidden()
}

const compare = (dialog: Dialog) => dialog.getByRole('button', { name: t('endpoints.compare') }).click()

test('three endpoints are compared: who lies is named and changes no number, who is outvoted is told', async ({
  extension,
  anvil,
  node,
  proxyTo,
  otherChain,
}) => {
  test.slow()
  await anvil.rpc('anvil_mine', ['0x64', '0xc'])
  // Two chains that start in the same second would have the same blocks.
  await otherChain.rpc('anvil_setBalance', ['0x000000000000000000000000000000000000dEaD', '0x1'])
  await otherChain.rpc('anvil_mine', ['0x64', '0xc'])
  const dashboard = await openUnlocked(extension, 'dashboard', '#/networks')
  const popup = await openUnlocked(extension, 'popup')
  const balance = popup.getByRole('region', { name: t('popup.balance.label', { network: 'Local chain' }) })
  const refresh = async () => {
    const press = popup.getByRole('button', { name: t('popup.balance.refresh') })
    await press.click()
    await expect(balance.getByRole('button', { name: /of \d agree/ }).first()).toBeVisible()
  }
  const dialog = await openEndpoints(dashboard)
  const second = await proxyTo(anvil)

  await test.step('an endpoint more, and all agree', async () => {
    const third = await proxyTo(anvil)
    await add(dialog, second)
    await add(dialog, third)
    await compare(dialog)
    for (const proxy of [node, second, third]) {
      await expect(rowOf(dialog, proxy)).toContainText(t('endpoints.state.agrees'))
    }
    await refresh()
    await expect(balance).toContainText('10,000 ETH')
    await expect(balance).toContainText(t('known.agreed', { by: 3, of: 3 }))
    await remove(dialog, third)
  })

  for (const lie of lies) {
    await test.step(`one of three tells ${lie.what}`, async () => {
      const liar = await proxyTo(anvil)
      await add(dialog, liar)
      lie.tell(liar, anvil)
      await refresh()
      await compare(dialog)
      await expect(rowOf(dialog, liar)).toContainText(lie.named)
      await expect(rowOf(dialog, node)).toContainText(t('endpoints.state.agrees'))
      await expect(balance).toContainText('10,000 ETH')
      await expect(balance).toContainText('agree')
      await rowOf(dialog, liar).scrollIntoViewIfNeeded()
      if (lie === lies[0]) await look(dashboard, 'dashboard-endpoints-lie')
      await remove(dialog, liar)
    })
  }

  await test.step('one of three says nothing at all', async () => {
    const silent = await proxyTo(anvil)
    await add(dialog, silent)
    silent.spoil(undefined)
    await refresh()
    await expect(balance).toContainText('10,000 ETH')
    await expect(balance).toContainText(t('known.agreed', { by: 2, of: 3 }))
    await remove(dialog, silent)
  })

  await test.step('two that lie about a value under the honest header are refused by the proof', async () => {
    await remove(dialog, second)
    const liars = [await proxyTo(anvil), await proxyTo(anvil)]
    for (const liar of liars) await add(dialog, liar)
    for (const liar of liars) {
      liar.forge('eth_getProof', (_, [account, slots]) =>
        otherChain.rpc('eth_getProof', [account, slots, 'latest']),
      )
      liar.forge('eth_getBalance', () => '0x1')
    }
    await otherChain.rpc('anvil_setBalance', [me, `0x${(777n * 10n ** 18n).toString(16)}`])
    await refresh()
    for (const liar of liars) await expect(rowOf(dialog, liar)).toContainText(t('endpoints.state.lied'))
    await expect(balance).toContainText('10,000 ETH')
    for (const liar of liars) await remove(dialog, liar)
  })

  await test.step('two that forge the same header win, and it is said how many agree and who does not', async () => {
    await otherChain.rpc('anvil_mine', ['0x1'])
    const forgers = [await proxyTo(otherChain), await proxyTo(otherChain)]
    for (const forger of forgers) await add(dialog, forger)
    await refresh()
    await expect(balance).toContainText('777 ETH')
    await expect(balance).toContainText(t('known.agreed', { by: 2, of: 3 }))
    await expect(rowOf(dialog, node)).toContainText(t('endpoints.state.branch'))
    await expect(popup.locator('body')).not.toContainText(/verified|proved/i)
    await rowOf(dialog, node).scrollIntoViewIfNeeded()
    await look(dashboard, 'dashboard-endpoints-branch')
    for (const forger of forgers) await remove(dialog, forger)
  })

  await test.step('what I send goes to all of them', async () => {
    const third = await proxyTo(anvil)
    await add(dialog, second)
    await add(dialog, third)
    await compare(dialog)
    await expect(rowOf(dialog, node)).toContainText(t('endpoints.state.agrees'))
    await popup.getByRole('button', { name: 'Send', exact: true }).click()
    await popup.getByLabel('Recipient').fill(friend)
    await popup.getByLabel('Amount').fill('1')
    await popup.getByRole('button', { name: 'Review' }).click()
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByText('of 3 agree').first()).toBeVisible()
    await yesButton(prompt, 'Confirm').click()
    await expectNoApproval(extension)
    for (const proxy of [node, second, third]) {
      await expect.poll(() => proxy.of('eth_sendRawTransaction').length).toBe(1)
    }
  })
})

async function look(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png` })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect.soft(serious, name).toEqual([])
}
