// The browser stops the background at every point that can be seen from outside: request, prompt, transaction and the
// page's promise survive, or end with the truth; nothing is asked or sent twice.
import { expect, type Page } from '@playwright/test'
import { keccak256 } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { balanceOf, localChainId, nonceOf, testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import {
  approvalWindow,
  expectNoApproval,
  pressYes,
  rejectButton,
  unlock,
  yesButton,
} from '../fixtures/wallet'

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

/** A page in another window of the browser. */
async function openWindow({ context }: Extension, url: string): Promise<Page> {
  const [first] = context.pages()
  if (!first) throw new Error('the browser shows no page')
  const session = await context.newCDPSession(first)
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url, newWindow: true }),
  ])
  await session.detach()
  await page.waitForURL(`${url}/**`)
  return page
}

/** What the raw transactions that the node was given have in common: all must be the same bytes. */
function oneRawTransaction(seen: { params: unknown[] }[]) {
  expect(new Set(seen.map(({ params }) => params[0])).size).toBe(1)
}

test('stopped while the prompt is shown: the same prompt can be confirmed', async ({
  extension,
  plainSite,
  node,
  anvil,
}) => {
  const { page } = await openConnected(extension, plainSite.origin)
  const before = await balanceOf(anvil, to)
  const asked = ask(page, 'eth_sendTransaction', [transfer])
  const prompt = await approvalWindow(extension)
  await expect(yesButton(prompt, 'Confirm')).toBeEnabled()
  await extension.stopWorker()
  await pressYes(prompt, 'Confirm')
  await expectNoApproval(extension)
  expect(await asked).toEqual(aResult)
  expect(await nonceOf(anvil, from)).toBe(1)
  expect(await balanceOf(anvil, to)).toBe(before + amount)
  oneRawTransaction(node.of('eth_sendRawTransaction'))
})

test('stopped when it was decided and before the node saw anything: it is sent once', async ({
  extension,
  plainSite,
  node,
  anvil,
}) => {
  const { page } = await openConnected(extension, plainSite.origin)
  const before = await balanceOf(anvil, to)
  const hold = node.hold('eth_sendRawTransaction', 'request')
  const asked = ask(page, 'eth_sendTransaction', [transfer])
  const prompt = await approvalWindow(extension)
  const pressed = pressYes(prompt, 'Confirm')
  await hold.held
  expect(await nonceOf(anvil, from)).toBe(0)
  await extension.stopWorker()
  hold.release()
  await pressed
  expect(await asked).toEqual(aResult)
  await expect.poll(() => nonceOf(anvil, from)).toBe(1)
  expect(await balanceOf(anvil, to)).toBe(before + amount)
  oneRawTransaction(node.of('eth_sendRawTransaction'))
})

test('stopped after the node saw it and before its answer: it is not sent as another one', async ({
  extension,
  plainSite,
  node,
  anvil,
}) => {
  const { page, popup } = await openConnected(extension, plainSite.origin)
  const before = await balanceOf(anvil, to)
  const hold = node.hold('eth_sendRawTransaction', 'answer')
  const asked = ask(page, 'eth_sendTransaction', [transfer])
  const prompt = await approvalWindow(extension)
  const pressed = pressYes(prompt, 'Confirm')
  await hold.held
  await expect.poll(() => nonceOf(anvil, from)).toBe(1)
  await extension.stopWorker()
  hold.release()
  await pressed
  expect(await asked).toMatchObject({ type: 'result', value: expect.stringMatching(/^0x[0-9a-f]{64}$/) })
  expect(await nonceOf(anvil, from)).toBe(1)
  expect(await balanceOf(anvil, to)).toBe(before + amount)
  oneRawTransaction(node.of('eth_sendRawTransaction'))
  await popup.reload()
  await expect(popup.getByRole('listitem').filter({ hasText: 'Included' })).toHaveCount(1)
})

test('stopped after the answer: the list still follows the transaction', async ({
  extension,
  plainSite,
  node,
  anvil,
}) => {
  await anvil.rpc('evm_setAutomine', [false])
  const { page, popup } = await openConnected(extension, plainSite.origin)
  const asked = ask(page, 'eth_sendTransaction', [transfer])
  const prompt = await approvalWindow(extension)
  await pressYes(prompt, 'Confirm')
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

test('the page’s promise outlives ten restarts while the question waits', async ({
  extension,
  plainSite,
}) => {
  const { page } = await openConnected(extension, plainSite.origin)
  const asked = ask(page, 'personal_sign', ['0x68656c6c6f', from])
  const prompt = await approvalWindow(extension)
  for (let restart = 0; restart < 10; restart += 1) await extension.stopWorker()
  await pressYes(prompt, 'Sign')
  expect(await asked).toEqual(aResult)
  await expectNoApproval(extension)
})

test('stopped before anything is decided: the connection, the draft, two windows at once', async ({
  extension,
  plainSite,
  otherSite,
  node,
  anvil,
}) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  const other = await openWindow(extension, otherSite.origin)

  await test.step('the prompt to connect is shown', async () => {
    const asked = ask(page, 'eth_requestAccounts')
    const prompt = await approvalWindow(extension)
    await expect(yesButton(prompt, 'Connect')).toBeEnabled()
    await extension.stopWorker()
    await pressYes(prompt, 'Connect')
    expect(await asked).toEqual(aResult)
    await expectNoApproval(extension)
    expect(await ask(page, 'eth_accounts')).toMatchObject({ value: [from] })
  })

  for (const what of ['request', 'answer'] as const) {
    await test.step(`the draft: ${what === 'request' ? 'before the node saw' : 'after the node saw'} the question`, async () => {
      const hold = node.hold('eth_estimateGas', what)
      const nonce = await nonceOf(anvil, from)
      const asked = ask(page, 'eth_sendTransaction', [transfer])
      const prompt = await approvalWindow(extension)
      await hold.held
      await extension.stopWorker()
      hold.release()
      await pressYes(prompt, 'Confirm')
      expect(await asked).toEqual(aResult)
      await expectNoApproval(extension)
      await expect.poll(() => nonceOf(anvil, from)).toBe(nonce + 1)
    })
  }

  await test.step('two sites in two windows wait, each gets its own answer', async () => {
    await connect(extension, other)
    const nonce = await nonceOf(anvil, from)
    const signature = ask(page, 'personal_sign', ['0x6f6e65', from])
    const prompt = await approvalWindow(extension)
    await expect(rejectButton(prompt)).toBeVisible()
    const sent = ask(other, 'eth_sendTransaction', [transfer])
    await expect(prompt.getByText('1 of 2', { exact: true })).toBeVisible()
    await extension.stopWorker()
    await expect(prompt.getByText('1 of 2', { exact: true })).toBeVisible()
    await rejectButton(prompt).click()
    expect(await signature).toMatchObject({ type: 'error', code: 4001 })
    await extension.stopWorker()
    await pressYes(prompt, 'Confirm')
    expect(await sent).toEqual(aResult)
    await expectNoApproval(extension)
    await expect.poll(() => nonceOf(anvil, from)).toBe(nonce + 1)
  })
})

test('stopped while a page reads and sends by itself: it is answered, and nothing failed that did not', async ({
  extension,
  plainSite,
  node,
  anvil,
}) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  for (const what of ['request', 'answer'] as const) {
    await test.step(`a read: ${what} kept back`, async () => {
      const hold = node.hold('eth_getBalance', what)
      const asked = ask(page, 'eth_getBalance', [to, 'latest'])
      await hold.held
      await extension.stopWorker()
      hold.release()
      expect(await asked).toMatchObject({ type: 'result', value: expect.stringMatching(/^0x/) })
    })
  }
  await test.step('a transaction signed elsewhere, that the node has and has not answered for', async () => {
    const wallet = privateKeyToAccount('0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d')
    const gasPrice = BigInt(await anvil.rpc<string>('eth_gasPrice'))
    const nonce = await nonceOf(anvil, wallet.address)
    const raw = await wallet.signTransaction({
      ...{ chainId: localChainId, to: from, value: 1n, gas: 21_000n, gasPrice: 2n * gasPrice, nonce },
      type: 'legacy',
    })
    const hold = node.hold('eth_sendRawTransaction', 'answer')
    const asked = ask(page, 'eth_sendRawTransaction', [raw])
    await hold.held
    await extension.stopWorker()
    hold.release()
    expect(await asked).toEqual({ type: 'result', value: keccak256(raw) })
    expect(await nonceOf(anvil, wallet.address)).toBe(nonce + 1)
  })
})
