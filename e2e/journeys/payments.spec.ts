// Selling: an order is made, paid, and taken back by the chain as often as it likes; one that is replaced warns in time.
import { expect, type Page } from '@playwright/test'
import type { Hex } from '@/lib/base/hex'
import { type Anvil, testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { openUnlocked } from '../fixtures/wallet'

/** An account of anvil's own: the customer. */
const payer = testAccounts[2]
const ether = '0xde0b6b3a7640000'
/** Confirmations for little, on a network without a rule of "final", from a payer that nothing speaks against. */
const wanted = 12

test.use({ start: 'unlocked', anvilOptions: { noMining: true } })

async function makeOrder(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: t('payments.new') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('payments.form.label')).fill(name)
  await dialog.getByLabel(t('payments.form.amount')).fill('1')
  await dialog.getByLabel(t('payments.form.stake')).selectOption('small')
  await dialog.getByRole('button', { name: t('payments.form.make') }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('button', { name: t('payments.copyAddress') })).toBeVisible()
  const shown = await page.locator('dd span.font-mono').first().textContent()
  return (shown ?? '').replaceAll(/\s/g, '')
}

const answer = (page: Page) => page.locator('[data-answer]')
const mine = (anvil: Anvil, blocks: number) => anvil.rpc('anvil_mine', [`0x${blocks.toString(16)}`])
const pay = (anvil: Anvil, to: string, change: object = {}) =>
  anvil.rpc<Hex>('eth_sendTransaction', [{ from: payer, to, value: ether, ...change }])

/** The notifications that the wallet has shown. */
async function notices(extension: Extension): Promise<string[]> {
  const worker = extension.context.serviceWorkers()[0]
  if (!worker) return []
  return worker.evaluate(async () => {
    const { notifications } = (globalThis as unknown as { chrome: Browser }).chrome
    return Object.keys(await notifications.getAll())
  })
}

interface Browser {
  notifications: { getAll(): Promise<object> }
}

test('an order is paid, and reorganisations of depth 1, 7, 12 and 2 take it back and bring it again', async ({
  extension,
  anvil,
}) => {
  await mine(anvil, 14)
  const page = await openUnlocked(extension, 'dashboard', '#/payments')
  const to = await makeOrder(page, 'Bicycle')
  await expect(answer(page)).toHaveText(t('payments.answer.not yet'))
  await expect(page.getByText(t('payments.reason.nothingSeen'))).toBeVisible()

  const hash = await pay(anvil, to)
  await expect(page.getByText(t('payments.reason.pending'))).toBeVisible()
  await expect(page.getByText('txpool_content')).toBeVisible()
  const raw = await anvil.rpc<Hex>('eth_getRawTransactionByHash', [hash])

  for (const depth of [1, 7, wanted, 2]) {
    await mine(anvil, 1)
    const paidIn = await anvil.rpc<{ number: Hex; hash: Hex }>('eth_getBlockByNumber', ['latest', false])
    if (depth > 1) await mine(anvil, depth - 1)
    await expect(page.getByText(`· ${t('payments.count', { count: depth })}`)).toBeVisible()
    await expect(answer(page)).toHaveText(
      t(depth >= wanted ? 'payments.answer.safe' : 'payments.answer.not yet'),
    )

    await anvil.rpc('anvil_reorg', [depth, []])
    await expect(answer(page)).toHaveText(t('payments.answer.danger'))
    const alarm = page.getByRole('alert').filter({ hasText: t('payments.takenBack.title') })
    const instead = await anvil.rpc<{ hash: Hex }>('eth_getBlockByNumber', [paidIn.number, false])
    await expect(alarm).toContainText(paidIn.hash)
    await expect(alarm).toContainText(instead.hash)
    await expect(alarm).toContainText(
      t(depth >= wanted ? 'payments.reason.takenBackSafe' : 'payments.reason.takenBack'),
    )
    await expect
      .poll(async () => (await notices(extension)).filter((id) => id.endsWith(paidIn.hash)))
      .toContainEqual(expect.stringContaining('taken back'))
    await anvil.rpc('eth_sendRawTransaction', [raw])
  }
  await mine(anvil, 1)
  await expect(page.getByText(/The payment was in block/)).toBeVisible()

  // The picture shows where it sits and what left; and when it is deep enough, the list says so.
  await page.getByRole('link', { name: t('payments.chain') }).click()
  await expect(page.getByRole('button', { name: /stands, .*1 payment to you/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /left; now .*1 payment to you/ }).first()).toBeVisible()
  await mine(anvil, wanted - 1)
  await page.goto(extension.url('dashboard', '#/payments'))
  await expect(page.getByRole('link', { name: /Bicycle.*Safe to deliver/ })).toBeVisible()
})

test('a payment that is replaced warns, with both hashes, before it could be trusted', async ({
  extension,
  anvil,
}) => {
  await mine(anvil, 3)
  const page = await openUnlocked(extension, 'dashboard', '#/payments')
  const to = await makeOrder(page, 'Guitar')
  const paying = await pay(anvil, to, { maxFeePerGas: '0x77359400', maxPriorityFeePerGas: '0x3b9aca00' })
  await expect(page.getByText(t('payments.reason.pending'))).toBeVisible()
  const { nonce } = await anvil.rpc<{ nonce: Hex }>('eth_getTransactionByHash', [paying])
  const other = await pay(anvil, payer, {
    nonce,
    maxFeePerGas: '0xee6b2800',
    maxPriorityFeePerGas: '0x77359400',
  })
  const alarm = page.getByRole('alert').filter({ hasText: t('payments.reason.replacedWaiting') })
  await expect(alarm).toContainText(paying)
  await expect(alarm).toContainText(other)
  await expect(answer(page)).toHaveText(t('payments.answer.danger'))
  await mine(anvil, 4)
  await expect(page.getByRole('alert').filter({ hasText: paying })).toContainText(
    t('payments.reason.replacedIncluded'),
  )
  await expect(answer(page)).toHaveText(t('payments.answer.danger'))
})
