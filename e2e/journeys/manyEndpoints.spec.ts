// I let Holdfast compare several endpoints: one that lies never changes a number and is named, two that lie about a value
// are refused by the proof, two that forge a block are told as what they are.
import { expect, type Page } from '@playwright/test'
import { type Anvil, startAnvil, testAccounts } from '../fixtures/anvil'
import { type FaultProxy, startFaultProxy } from '../fixtures/faultProxy'
import { look } from '../fixtures/look'
import type { NodeProxy } from '../fixtures/nodeProxy'
import { test as base } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, openUnlocked, pressYes } from '../fixtures/wallet'

const [me, friend] = testAccounts
const ether = (amount: bigint) => amount * 10n ** 18n

/** Proxies in front of a chain, as many as a test wants; all are stopped at its end. */
const test = base.extend<{ proxyTo: (anvil: Anvil) => Promise<FaultProxy>; otherChain: Anvil }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  proxyTo: async ({}, use) => {
    const proxies: FaultProxy[] = []
    await use(async (anvil) => {
      const proxy = await startFaultProxy(anvil.url)
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

type Dialog = ReturnType<Page['getByRole']>

const rowOf = (dialog: Dialog, proxy: NodeProxy) =>
  dialog
    .getByRole('listitem')
    .filter({ has: dialog.page().getByRole('heading', { name: new URL(proxy.url).host }) })

/** The newest stands first in the list, and is asked first: three are compared. */
async function add(dialog: Dialog, proxy: NodeProxy): Promise<void> {
  await dialog.getByLabel('Endpoint URL').fill(proxy.url)
  await dialog.getByRole('button', { name: t('endpoints.add') }).click()
  await expect(rowOf(dialog, proxy)).toBeVisible()
}

test('who lies is named and changes no number on the screen; what two forge is told as what two say', async ({
  extension,
  anvil,
  node,
  proxyTo,
  otherChain,
}) => {
  // Two chains that start in the same second would have the same blocks.
  await otherChain.rpc('anvil_setBalance', ['0x000000000000000000000000000000000000dEaD', '0x1'])
  await otherChain.rpc('anvil_setBalance', [me, `0x${ether(777n).toString(16)}`])
  await otherChain.rpc('evm_mine')
  const dashboard = await openUnlocked(extension, 'dashboard', '#/networks')
  const popup = await openUnlocked(extension, 'popup')
  const balance = popup.getByRole('region', { name: t('popup.balance.label', { network: 'Local chain' }) })
  await dashboard
    .getByRole('button', { name: t('dashboard.networks.changeNamed', { name: 'Local chain' }) })
    .click()
  const dialog = dashboard.getByRole('dialog')

  /** Presses refresh, with a new block to ask about, until this endpoint is said to be so. */
  const untilNamed = async (proxy: NodeProxy, word: string) => {
    await expect(async () => {
      await anvil.rpc('evm_mine')
      await popup.getByRole('button', { name: t('popup.balance.refresh') }).click()
      await expect(rowOf(dialog, proxy)).toContainText(word, { timeout: 1500 })
    }).toPass({ timeout: 30_000 })
  }

  const honest = await proxyTo(anvil)
  const liars = await Promise.all(['receipt', 'nonce', 'head', 'balance'].map(() => proxyTo(anvil)))
  const [ofReceipt, ofNonce, ofHead, ofBalance] = liars as [FaultProxy, FaultProxy, FaultProxy, FaultProxy]

  await test.step('endpoints more, and those that are compared agree', async () => {
    for (const proxy of [honest, ...liars]) await add(dialog, proxy)
    await untilNamed(ofBalance, t('endpoints.state.agrees'))
    await expect(balance).toContainText('10,000 ETH')
    await expect(balance).toContainText(t('known.agreed', { by: 3, of: 3 }))
  })

  await test.step('one of three forges a balance, another one its head', async () => {
    ofBalance.fault({ type: 'forged balance', wei: ether(1n) })
    await untilNamed(ofBalance, t('endpoints.state.lied'))
    await expect(balance).toContainText('10,000 ETH')
    await expect(rowOf(dialog, ofBalance)).toContainText('1 ETH')
    await rowOf(dialog, ofBalance).scrollIntoViewIfNeeded()
    await look(dashboard, 'dashboard-endpoints-lie')
    ofHead.fault({ type: 'forged head', what: 'hash' })
    await untilNamed(ofHead, t('endpoints.state.lied'))
    await expect(balance).toContainText('10,000 ETH')
    await expect(balance).toContainText('agree')
  })

  await test.step('one forges my nonce, another what came of my transaction', async () => {
    ofNonce.fault({ type: 'forged nonce', nonce: 9n })
    ofReceipt.fault({ type: 'forged receipt' })
    await anvil.rpc('evm_mine')
    await popup.getByRole('button', { name: 'Send', exact: true }).click()
    await popup.getByLabel('Recipient').fill(friend)
    await popup.getByLabel('Amount').fill('1')
    await popup.getByRole('button', { name: 'Review' }).click()
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByText('of 3 agree').first()).toBeVisible()
    await pressYes(prompt, 'Confirm')
    await expectNoApproval(extension)
    await expect(rowOf(dialog, ofNonce)).toContainText(t('endpoints.state.lied'))
    // What it says is not signed: the node took the transaction, and the others have it, too.
    for (const proxy of [node, honest, ofReceipt]) {
      await expect.poll(() => proxy.of('eth_sendRawTransaction').length).toBeGreaterThan(0)
    }
    await expect(popup.getByRole('listitem').filter({ hasText: 'Included' })).toBeVisible()
    await expect(rowOf(dialog, ofReceipt)).toContainText(t('endpoints.state.lied'))
    await expect(popup.getByText('Failed')).toBeHidden()
  })

  const pair = await Promise.all([proxyTo(anvil), proxyTo(anvil)])
  await test.step('two that lie about a value under the honest header are refused by the proof', async () => {
    for (const liar of pair) {
      liar.forge('eth_getProof', (_, [account, slots]) =>
        otherChain.rpc('eth_getProof', [account, slots, 'latest']),
      )
      liar.forge('eth_getBalance', () => '0x1')
      await add(dialog, liar)
    }
    for (const liar of pair) await untilNamed(liar, t('endpoints.state.lied'))
    await expect(balance).toContainText('9,998.99')
  })

  await test.step('two that forge the same header win, and it is said how many agree and who does not', async () => {
    // One honest endpoint is left beside them.
    for (const proxy of [node, ...liars, ...pair]) {
      await rowOf(dialog, proxy).getByRole('combobox').selectOption('off')
    }
    const forgers = await Promise.all([proxyTo(otherChain), proxyTo(otherChain)])
    for (const forger of forgers) await add(dialog, forger)
    await untilNamed(honest, t('endpoints.state.branch'))
    await expect(balance).toContainText('777 ETH')
    await expect(balance).toContainText(t('known.agreed', { by: 2, of: 3 }))
    for (const page of [popup, dashboard]) await expect(page.locator('body')).not.toContainText(/verified/i)
    await expect(popup.locator('body')).not.toContainText(/proved/i)
    await rowOf(dialog, honest).scrollIntoViewIfNeeded()
    await look(dashboard, 'dashboard-endpoints-branch')
  })
})
