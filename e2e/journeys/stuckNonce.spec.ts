// A transaction is stuck: the nonce doctor says why and what waits behind it, and a press there cures it.
import { expect } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, openUnlocked, pressYes, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts
const gwei = 10n ** 9n

test('a stuck nonce is cured from the doctor', async ({ extension, anvil }) => {
  await anvil.rpc('evm_setAutomine', [false])
  const popup = await unlock(extension)
  for (const amount of ['1.5', '2.5']) {
    await popup.getByRole('button', { name: 'Send', exact: true }).click()
    await popup.getByLabel('Recipient').fill(to)
    await popup.getByLabel('Amount').fill(amount)
    await popup.getByRole('button', { name: 'Review' }).click()
    await pressYes(await approvalWindow(extension), 'Confirm')
    await expectNoApproval(extension)
    await expect(popup.getByRole('listitem').filter({ hasText: amount })).toBeVisible()
  }
  // A block asks for far more than the first one may pay: it can't hold either of them.
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', [`0x${(200n * gwei).toString(16)}`])
  await anvil.rpc('anvil_mine', ['0x1'])

  const dashboard = await openUnlocked(extension, 'dashboard', '#/activity')
  // The page of the second one says what blocks it, and leads on.
  await dashboard.getByRole('listitem').filter({ hasText: '2.5' }).getByRole('button').click()
  await expect(dashboard.getByText(t('activity.obstacle.earlier', { nonce: '0' }))).toBeVisible()
  await dashboard.getByRole('link', { name: t('activity.obstacle.doctor') }).click()
  const line = dashboard.getByRole('list', { name: t('doctor.line') })
  await expect(line.locator('[aria-current=step]')).toHaveText(`0${t('doctor.state.underpriced')}`)
  await expect(line.getByRole('listitem')).toHaveCount(2)
  await expect(dashboard.getByText(/a block asks for \d+(\.\d+)? gwei now/)).toBeVisible()

  await dashboard.getByRole('button', { name: t('replace.speedUpNamed', { nonce: '0' }) }).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(t('replace.title.speedUp'))
  await expect(prompt.getByText('Send 1.5 ETH').first()).toBeVisible()
  await expect(prompt.getByText(t('replace.says.speedUp', { nonce: '0' }))).toBeVisible()
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)

  // It is enough now: the first one's place is well, and a block takes it.
  await expect(line.locator('[aria-current=step]')).toHaveText(`1${t('doctor.state.underpriced')}`)
  await anvil.rpc('anvil_mine', ['0x1'])
  await expect(line.getByRole('listitem').first()).toHaveText(`0${t('doctor.state.used')}`)

  // The other one is given up: nothing is sent in its place.
  await dashboard.getByRole('button', { name: t('replace.cancelNamed', { nonce: '1' }) }).click()
  const cancel = await approvalWindow(extension)
  await expect(cancel.getByRole('heading', { level: 1 })).toHaveText(t('replace.title.cancel'))
  await pressYes(cancel, 'Confirm')
  await expectNoApproval(extension)
  await anvil.rpc('anvil_mine', ['0x1'])
  await expect(dashboard.getByText(t('doctor.well'))).toBeVisible()
  expect(BigInt(await anvil.rpc<string>('eth_getTransactionCount', [from, 'latest']))).toBe(2n)

  await dashboard.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Activity' }).click()
  await expect(dashboard.getByText('Included', { exact: true })).toHaveCount(2)
})
