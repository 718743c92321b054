// A page sends several calls as one batch (EIP-5792): one question, each call a transaction of its own.
import { expect, type Page } from '@playwright/test'
import { encodeFunctionData, erc20Abi, getAddress } from 'viem'
import { balanceOf, nonceOf, testAccounts } from '../fixtures/anvil'
import { deployErc20, readNumber } from '../fixtures/contracts'
import type { Extension } from '../fixtures/extension'
import { ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, pressYes, readToEnd, reject } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts
const batch = { version: '2.0.0', chainId: '0x7a69', from, atomicRequired: false }
const send = (value: number) => ({ to, value: `0x${value.toString(16)}` })
interface Status {
  status: number
  receipts?: { transactionHash: string; status: string; logs: object[] }[]
}

async function openConnected(extension: Extension, origin: string): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(origin)
  await connect(extension, page)
  return page
}

const statusOf = async (page: Page, id: string) =>
  (await result(page, 'wallet_getCallsStatus', [id])) as Status

test('three calls, the last of which needs the second: one yes, three transactions in order', async ({
  extension,
  plainSite,
  anvil,
}) => {
  const token = await deployErc20(anvil)
  const first = await nonceOf(anvil, from)
  const before = await balanceOf(anvil, to)
  const page = await openConnected(extension, plainSite.origin)
  const call = (data: `0x${string}`) => ({ to: token, data })
  const calls = [
    send(1234),
    call(encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [from, 500n] })),
    call(encodeFunctionData({ abi: erc20Abi, functionName: 'transferFrom', args: [from, to, 500n] })),
  ]
  const asked = ask(page, 'wallet_sendCalls', [{ ...batch, id: 'swap', calls }])
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(t('calls.title', { count: 3 }))
  await expect(prompt.getByRole('heading', { level: 2 })).toHaveCount(3 + 2)
  const effects = prompt.getByRole('region', { name: t('effects.title') })
  await expect(effects).toContainText('0.05 TST')
  // It would fail alone; tried after the approval it does not.
  await expect(prompt.getByText(/would fail|fails/)).toHaveCount(0)
  await expect(
    prompt.getByText(t('calls.noncesFromTo', { first: String(first), last: String(first + 2) })),
  ).toBeVisible()
  // One press for all of them, which comes back as another version of the question.
  const critical = prompt.getByRole('checkbox', { name: t('fees.critical') })
  await critical.click()
  await expect(critical).toBeEnabled()
  await expect(critical).toBeChecked()
  // The approval's amount is the user's to choose, here as anywhere.
  const amounts = prompt.getByRole('group', { name: t('approvalAmount.title') })
  await amounts.getByText(t('approvalAmount.round'), { exact: true }).click()
  await expect(prompt.getByText(t('approval.tx.approve', { amount: '1 TST' }))).toBeVisible()
  await readToEnd(prompt)
  expect(await statusOf(page, 'swap')).toMatchObject({ status: 100 })
  await pressYes(prompt, t('calls.confirm', { count: 3 }))
  await expectNoApproval(extension)
  expect(await asked).toEqual({ type: 'result', value: { id: 'swap' } })
  await expect.poll(async () => (await statusOf(page, 'swap')).status).toBe(200)
  const { receipts = [] } = await statusOf(page, 'swap')
  expect(receipts.map(({ status }) => status)).toEqual(['0x1', '0x1', '0x1'])
  expect(receipts.map(({ logs }) => logs.length)).toEqual([0, 1, 2])
  expect(await nonceOf(anvil, from)).toBe(first + 3)
  expect(await balanceOf(anvil, to)).toBe(before + 1234n)
  const balance = encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [to] })
  expect(await readNumber(anvil, getAddress(token), balance)).toBe(500n)
  const allowance = encodeFunctionData({ abi: erc20Abi, functionName: 'allowance', args: [from, from] })
  expect(await readNumber(anvil, getAddress(token), allowance)).toBe(9_500n)

  await test.step('the wallet lists each of them, where the page may lead', async () => {
    const opened = extension.context.waitForEvent('page')
    expect(await ask(page, 'wallet_showCallsStatus', ['swap'])).toEqual({ type: 'result', value: null })
    const activity = await opened
    await expect(activity).toHaveURL(/#\/activity$/)
    await expect(activity.getByText('Included')).toHaveCount(3)
  })

  await test.step('the id is taken, and the rest of the standard’s refusals open no window', async () => {
    const codes = [
      [{ ...batch, id: 'swap', calls: [send(1)] }, 5720],
      [{ ...batch, atomicRequired: true, calls: [send(1)] }, 5760],
      [{ ...batch, calls: [send(1)], capabilities: { paymasterService: {} } }, 5700],
      [{ ...batch, chainId: '0x539', calls: [send(1)] }, 5710],
      [{ ...batch, calls: Array(21).fill(send(1)) }, 5740],
      [{ ...batch, version: '1.0', calls: [send(1)] }, -32602],
    ] as const
    for (const [params, code] of codes) {
      expect(await ask(page, 'wallet_sendCalls', [params])).toMatchObject({ type: 'error', code })
    }
    expect(await ask(page, 'wallet_getCallsStatus', ['0x1'])).toMatchObject({ type: 'error', code: 5730 })
    const capabilities = (await result(page, 'wallet_getCapabilities', [from, ['0x7a69']])) as object
    expect(capabilities).toEqual({ '0x7a69': { atomic: { status: 'unsupported' } } })
    await expectNoApproval(extension)
  })
})

test('the worker is stopped between two calls: the batch goes on, and nothing is sent twice', async ({
  extension,
  plainSite,
  anvil,
  node,
}) => {
  const page = await openConnected(extension, plainSite.origin)
  const first = await nonceOf(anvil, from)
  const asked = ask(page, 'wallet_sendCalls', [{ ...batch, calls: [send(1), send(2), send(3)] }])
  const prompt = await approvalWindow(extension)
  await readToEnd(prompt)
  const hold = node.hold('eth_sendRawTransaction', 'answer')
  await pressYes(prompt, t('calls.confirm', { count: 3 }))
  await hold.held
  await extension.stopWorker()
  hold.release()
  const answer = await asked
  expect(answer).toMatchObject({ type: 'result', value: { id: expect.stringMatching(/^0x[0-9a-f]{64}$/) } })
  const { id } = (answer.type === 'result' ? answer.value : {}) as { id: string }
  await expect.poll(async () => (await statusOf(page, id)).status).toBe(200)
  expect(await nonceOf(anvil, from)).toBe(first + 3)
  const sent = new Set(node.of('eth_sendRawTransaction').map(({ params }) => params[0]))
  expect(sent.size).toBe(3)
  await expectNoApproval(extension)

  await test.step('rejected, nothing is sent and the batch has failed', async () => {
    const rejected = ask(page, 'wallet_sendCalls', [{ ...batch, id: 'no', calls: [send(1)] }])
    await reject(extension)
    expect(await rejected).toMatchObject({ type: 'error', code: 4001 })
    expect(await statusOf(page, 'no')).toMatchObject({ status: 400 })
    expect(await nonceOf(anvil, from)).toBe(first + 3)
  })
})
