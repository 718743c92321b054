// What I sent leaves the chain: the wallet says so, sends it again, and shows it in its new block. When somebody else's
// signature takes its place I am told which, and that it is not mine.
import { expect, type Page } from '@playwright/test'
import { keccak256 } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { type Anvil, localChainId, testAccounts, testPhrase } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, openUnlocked, pressYes, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [, friend] = testAccounts

async function send(popup: Page, extension: Extension, amount: string) {
  await popup.getByRole('button', { name: 'Send', exact: true }).click()
  await popup.getByLabel('Recipient').fill(friend)
  await popup.getByLabel('Amount').fill(amount)
  await expect(popup.getByText(t('send.total'))).toBeVisible()
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await approvalWindow(extension)
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)
}

/** The same key as the wallet's, elsewhere: it pays more for something else with the nonce that waits. */
async function signElsewhere(anvil: Anvil): Promise<string> {
  const elsewhere = mnemonicToAccount(testPhrase)
  const nonce = Number(await anvil.rpc('eth_getTransactionCount', [elsewhere.address, 'latest']))
  const bytes = await elsewhere.signTransaction({
    chainId: localChainId,
    type: 'eip1559',
    nonce,
    to: elsewhere.address,
    value: 77n,
    gas: 21_000n,
    maxFeePerGas: 900_000_000_000n,
    maxPriorityFeePerGas: 90_000_000_000n,
  })
  await anvil.rpc('eth_sendRawTransaction', [bytes])
  return keccak256(bytes)
}

test('pending again after a reorganisation, and included again; replaced from elsewhere, by name', async ({
  extension,
  anvil,
}) => {
  // There is something to go back to.
  await anvil.rpc('anvil_mine', ['0x5'])
  const popup = await unlock(extension)
  await send(popup, extension, '1.5')
  const row = popup.getByRole('listitem').filter({ hasText: '1.5' })
  await expect(row).toContainText(t('status.included'))

  // The wallet holds the chain's newest block before that block is taken away.
  await row.getByRole('button').click()
  const levels = popup.getByRole('list', { name: t('activity.levels') })
  await expect(levels).toContainText(`${t('activity.level.included')}: ${t('activity.level.done')}`)
  await expect(popup.getByText(t('activity.rely.no'))).toBeVisible()
  await anvil.rpc('evm_setAutomine', [false])
  await anvil.rpc('anvil_reorg', [2, []])
  await expect(popup.getByText(t('status.pendingAgain')).first()).toBeVisible()
  await expect(levels).toContainText(`${t('activity.level.left')}: ${t('activity.level.bad')}`)
  await expect(popup.getByText(t('activity.out.was'))).toBeVisible()
  await popup.getByRole('button', { name: 'Back' }).click()
  await expect(popup.getByText(t('activity.frozen', { count: 1 }))).toBeVisible()
  await row.getByRole('button').click()
  await anvil.rpc('anvil_mine', ['0x1'])
  await expect(levels).toContainText(`${t('activity.level.included')}: ${t('activity.level.done')}`)
  // What is deep enough may be relied on.
  await anvil.rpc('anvil_mine', ['0x40'])
  await expect(popup.getByText(t('activity.rely.yes'))).toBeVisible()
  await popup.getByRole('button', { name: 'Back' }).click()

  // Nothing is mined from here on until it is said.
  await send(popup, extension, '2.5')
  const hash = await signElsewhere(anvil)
  const second = popup.getByRole('listitem').filter({ hasText: '2.5' })
  // Mempools are looked into every 15 seconds.
  await expect(second).toContainText(t('status.outbid'), { timeout: 40_000 })
  const dashboard = await openUnlocked(extension, 'dashboard', '#/activity')
  await dashboard.getByRole('listitem').filter({ hasText: '2.5' }).getByRole('button').click()
  await expect(dashboard.getByText(t('status.how.different.open'))).toBeVisible()
  await expect(dashboard.getByTitle(hash).first()).toBeVisible()
  await anvil.rpc('anvil_mine', ['0x1'])
  await expect(dashboard.getByText(t('status.how.different'))).toBeVisible()
  await expect(dashboard.getByText(t('activity.replacedBy'))).toBeVisible()
  await expect(dashboard.getByTitle(hash).first()).toBeVisible()
})
