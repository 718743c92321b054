// I let Holdfast compare three endpoints: one that lies never changes a number and is named, two that forge are told as
// what they are.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Anvil, testAccounts } from '../fixtures/anvil'
import { type FaultProxy, startFaultProxy } from '../fixtures/faultProxy'
import type { NodeProxy } from '../fixtures/nodeProxy'
import { test as base } from '../fixtures/test'
import { t } from '../fixtures/text'
import { startTwinChains, type TwinChains } from '../fixtures/twinChains'
import { openUnlocked } from '../fixtures/wallet'

const pictures = fileURLToPath(new URL('../.results/screens', import.meta.url))
const [me] = testAccounts

/** Nodes that are one chain, another chain, and proxies in front of them that can be put at fault. */
const test = base.extend<{
  twins: TwinChains
  other: TwinChains
  proxyTo: (node: Anvil) => Promise<FaultProxy>
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  twins: async ({}, use) => {
    const twins = await startTwinChains(1)
    await twins.mine(100)
    await use(twins)
    await twins.stop()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  other: async ({}, use) => {
    const other = await startTwinChains(1)
    // From its first block on it is another chain.
    await other.each('anvil_setBalance', [me, `0x${(777n * 10n ** 18n).toString(16)}`])
    await other.mine(101)
    await use(other)
    await other.stop()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  proxyTo: async ({}, use) => {
    const proxies: FaultProxy[] = []
    await use(async (node) => {
      const proxy = await startFaultProxy(node.url)
      proxies.push(proxy)
      return proxy
    })
    await Promise.all(proxies.map((proxy) => proxy.stop()))
  },
})

test.use({ start: 'unlocked' })

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
  node,
  twins,
  other,
  proxyTo,
}) => {
  const [honest, stranger] = [twins.nodes[0] as Anvil, other.nodes[0] as Anvil]
  node.reset(honest.url)
  const dashboard = await openUnlocked(extension, 'dashboard', '#/networks')
  const popup = await openUnlocked(extension, 'popup')
  const balance = popup.getByRole('region', { name: t('popup.balance.label', { network: 'Local chain' }) })
  /** Asks anew: what is on the screen afterwards was read after this. */
  const refresh = async () => {
    await popup.reload()
    await expect(balance.getByRole('button', { name: /of \d agree/ }).first()).toBeVisible()
    await expect(popup.getByRole('button', { name: t('popup.balance.refresh') })).not.toHaveAttribute(
      'aria-busy',
      'true',
    )
  }
  const dialog = await openEndpoints(dashboard)
  const [second, third] = [await proxyTo(honest), await proxyTo(honest)]

  await test.step('two endpoints more, and all agree', async () => {
    await add(dialog, second)
    await add(dialog, third)
    await compare(dialog)
    for (const proxy of [node, second, third]) {
      await expect(rowOf(dialog, proxy)).toContainText(t('endpoints.state.agrees'))
    }
    await refresh()
    await expect(balance).toContainText('10,000 ETH')
    await expect(balance).toContainText(/of 3 agree/)
  })

  await test.step('one of three tells a balance that its own proof denies', async () => {
    // The newest of the user's own is asked first.
    third.fault({ type: 'forged balance', wei: 10n ** 18n })
    await twins.mine()
    await expect(async () => {
      await refresh()
      await expect(rowOf(dialog, third)).toContainText(t('endpoints.state.lied'), { timeout: 500 })
    }).toPass()
    await expect(rowOf(dialog, node)).toContainText(t('endpoints.state.agrees'))
    await expect(balance).toContainText('10,000 ETH')
    await expect(balance).toContainText('of 3 agree')
    await rowOf(dialog, third).scrollIntoViewIfNeeded()
    await look(dashboard, 'dashboard-endpoints-lie')
    await remove(dialog, third)
    await remove(dialog, second)
  })

  await test.step('two that lie about a value under the honest header are refused by the proof', async () => {
    const liars = [await proxyTo(honest), await proxyTo(honest)]
    for (const liar of liars) await add(dialog, liar)
    for (const liar of liars) {
      liar.forge('eth_getProof', (_, [account, slots]) =>
        stranger.rpc('eth_getProof', [account, slots, 'latest']),
      )
      liar.forge('eth_getBalance', () => '0x1')
    }
    await twins.mine()
    await expect(async () => {
      await refresh()
      for (const liar of liars) {
        await expect(rowOf(dialog, liar)).toContainText(t('endpoints.state.lied'), { timeout: 500 })
      }
    }).toPass()
    await expect(balance).toContainText('10,000 ETH')
    for (const liar of liars) await remove(dialog, liar)
  })

  await test.step('two that forge the same header win, and it is said how many agree and who does not', async () => {
    const forgers = [await proxyTo(stranger), await proxyTo(stranger)]
    for (const forger of forgers) await add(dialog, forger)
    await expect(async () => {
      await refresh()
      await expect(balance).toContainText('777 ETH', { timeout: 500 })
    }).toPass()
    await expect(balance).toContainText(t('known.agreed', { by: 2, of: 3 }))
    await expect(rowOf(dialog, node)).toContainText(t('endpoints.state.branch'))
    await expect(popup.locator('body')).not.toContainText(/verified|proved/i)
    await rowOf(dialog, node).scrollIntoViewIfNeeded()
    await look(dashboard, 'dashboard-endpoints-branch')
  })
})

async function look(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png` })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect.soft(serious, name).toEqual([])
}
