// The browser stops the background in the middle of a send: nothing is lost, nothing is sent twice.
import { expect } from '@playwright/test'
import { balanceOf, nonceOf, testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { approvalWindow, expectNoApproval, unlock, yesButton } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts
const transfer = { from, to, value: '0x3039' }
const amount = 12345n

async function openConnected(extension: Extension, origin: string) {
  const popup = await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(origin)
  await connect(extension, page)
  return { page, popup }
}

/** What the raw transactions that the node was given have in common: all must be the same bytes. */
function oneRawTransaction(seen: { params: unknown[] }[]) {
  expect(new Set(seen.map(({ params }) => params[0])).size).toBe(1)
}

test('stopped while the prompt is shown: the same prompt can be confirmed', async ({
  extension,
  testDapp,
  node,
  anvil,
}) => {
  const { page } = await openConnected(extension, testDapp.origin)
  const before = await balanceOf(anvil, to)
  const asked = ask(page, 'eth_sendTransaction', [transfer])
  const prompt = await approvalWindow(extension)
  await expect(yesButton(prompt, 'Confirm')).toBeEnabled()
  await extension.stopWorker()
  await yesButton(prompt, 'Confirm').click()
  await expectNoApproval(extension)
  expect(await asked).toEqual(aResult)
  expect(await nonceOf(anvil, from)).toBe(1)
  expect(await balanceOf(anvil, to)).toBe(before + amount)
  oneRawTransaction(node.of('eth_sendRawTransaction'))
})

test('stopped when it was decided and before the node saw anything: it is sent once', async ({
  extension,
  testDapp,
  node,
  anvil,
}) => {
  const { page } = await openConnected(extension, testDapp.origin)
  const before = await balanceOf(anvil, to)
  const hold = node.hold('eth_sendRawTransaction', 'request')
  const asked = ask(page, 'eth_sendTransaction', [transfer])
  const prompt = await approvalWindow(extension)
  await yesButton(prompt, 'Confirm').click()
  await hold.held
  expect(await nonceOf(anvil, from)).toBe(0)
  await extension.stopWorker()
  hold.release()
  expect(await asked).toEqual(aResult)
  await expect.poll(() => nonceOf(anvil, from)).toBe(1)
  expect(await balanceOf(anvil, to)).toBe(before + amount)
  oneRawTransaction(node.of('eth_sendRawTransaction'))
})

test('stopped after the node saw it and before its answer: it is not sent as another one', async ({
  extension,
  testDapp,
  node,
  anvil,
}) => {
  const { page, popup } = await openConnected(extension, testDapp.origin)
  const before = await balanceOf(anvil, to)
  const hold = node.hold('eth_sendRawTransaction', 'answer')
  const asked = ask(page, 'eth_sendTransaction', [transfer])
  const prompt = await approvalWindow(extension)
  await yesButton(prompt, 'Confirm').click()
  await hold.held
  await expect.poll(() => nonceOf(anvil, from)).toBe(1)
  await extension.stopWorker()
  hold.release()
  expect(await asked).toMatchObject({ type: 'result', value: expect.stringMatching(/^0x[0-9a-f]{64}$/) })
  expect(await nonceOf(anvil, from)).toBe(1)
  expect(await balanceOf(anvil, to)).toBe(before + amount)
  oneRawTransaction(node.of('eth_sendRawTransaction'))
  await popup.reload()
  await expect(popup.getByRole('listitem').filter({ hasText: 'Included' })).toHaveCount(1)
})

test('stopped after the answer: the list still follows the transaction', async ({
  extension,
  testDapp,
  node,
  anvil,
}) => {
  await anvil.rpc('evm_setAutomine', [false])
  const { page, popup } = await openConnected(extension, testDapp.origin)
  const asked = ask(page, 'eth_sendTransaction', [transfer])
  const prompt = await approvalWindow(extension)
  await yesButton(prompt, 'Confirm').click()
  const answer = await asked
  expect(answer).toEqual(aResult)
  await extension.stopWorker()
  await popup.reload()
  await expect(popup.getByRole('listitem').filter({ hasText: 'Pending' })).toHaveCount(1)
  await anvil.rpc('evm_mine')
  await expect(popup.getByRole('listitem').filter({ hasText: 'Included' })).toHaveCount(1, {
    timeout: 30_000,
  })
  expect(await nonceOf(anvil, from)).toBe(1)
  oneRawTransaction(node.of('eth_sendRawTransaction'))
})

test('the page’s promise outlives ten restarts while the question waits', async ({ extension, testDapp }) => {
  const { page } = await openConnected(extension, testDapp.origin)
  const asked = ask(page, 'personal_sign', ['0x68656c6c6f', from])
  const prompt = await approvalWindow(extension)
  for (let restart = 0; restart < 10; restart += 1) await extension.stopWorker()
  await yesButton(prompt, 'Sign').click()
  expect(await asked).toEqual(aResult)
  await expectNoApproval(extension)
})
