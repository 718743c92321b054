// I read what a request would change for me before I answer: tokens out and in, who may take what, and how that is known.
import { expect, type Page } from '@playwright/test'
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import type { Address } from '@/lib/base/address'
import { testAccounts } from '../fixtures/anvil'
import { deployErc20, deployErc721, readNumber } from '../fixtures/contracts'
import { startNodeProxy } from '../fixtures/nodeProxy'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import {
  approvalWindow,
  expectNoApproval,
  holdYes,
  openUnlocked,
  rejectButton,
  yesButton,
} from '../fixtures/wallet'

const [from, to] = testAccounts

test.use({ start: 'unlocked' })

const word = (value: string | bigint) => BigInt(value).toString(16).padStart(64, '0')
const wary = '0x3000000000000000000000000000000000000001'
const finding = (prompt: Page, rule: string) => prompt.locator(`[data-rule="${rule}"]`)
const effects = (prompt: Page) => prompt.getByRole('region', { name: t('effects.title') })

test('what would change is simulated, and shown with how it is known', async ({
  extension,
  plainSite,
  anvil,
  node,
}) => {
  const token = await deployErc20(anvil)
  const collection = await deployErc721(anvil)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const send = (to: Address, data: `0x${string}`, value = '0x0') =>
    ask(page, 'eth_sendTransaction', [{ from, to, data, value }])

  await test.step('ether out', async () => {
    const asked = send(to, '0x', '0xde0b6b3a7640000')
    const prompt = await approvalWindow(extension)
    await expect(effects(prompt)).toContainText(t('effects.send'))
    await expect(effects(prompt)).toContainText('1 ETH')
    await rejectButton(prompt).click()
    expect(await asked).toMatchObject({ type: 'error', code: 4001 })
    await expectNoApproval(extension)
  })

  await test.step('a token, and it is sent', async () => {
    const asked = send(
      token,
      encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, 25_000n] }),
    )
    const prompt = await approvalWindow(extension)
    await expect(effects(prompt)).toContainText('2.5 TST')
    await expect(effects(prompt)).toContainText(t('effects.then', { amount: '7.5 TST' }))
    await yesButton(prompt, 'Confirm').click()
    expect(await asked).toEqual(aResult)
    await expectNoApproval(extension)
  })

  await test.step('an NFT, by a call that nothing decodes', async () => {
    const asked = send(collection, `0x23b872dd${word(from)}${word(to)}${word(1n)}`)
    const prompt = await approvalWindow(extension)
    await expect(effects(prompt)).toContainText(t('effects.nft', { id: '1' }))
    await rejectButton(prompt).click()
    await asked
    await expectNoApproval(extension)
  })

  await test.step('an unlimited approval becomes a limit, and the limit is what is signed', async () => {
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [to, maxUint256] })
    const asked = send(token, data)
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(
      t('approval.tx.approveUnlimited', { symbol: 'TST' }),
    )
    await expect(effects(prompt)).toContainText(t('effects.mayTakeAll', { symbol: 'TST' }))
    // Nobody approves all by pressing on: unlimited too is chosen, and until then nothing can be signed.
    const amounts = prompt.getByRole('group', { name: t('approvalAmount.title') })
    await expect(prompt.getByText(t('approvalAmount.choose'))).toBeVisible()
    await expect(amounts.getByRole('radio', { checked: true })).toHaveCount(0)
    await amounts.getByText(t('approvalAmount.unlimited'), { exact: true }).click()
    await expect(prompt.getByText(t('approvalAmount.choose'))).toBeHidden()
    await prompt.getByText(t('approvalAmount.own'), { exact: true }).click()
    await prompt.getByLabel(t('approvalAmount.field', { symbol: 'TST' })).fill('3.25')
    await prompt.getByRole('button', { name: t('approvalAmount.apply') }).click()
    await expect(effects(prompt)).toContainText(t('effects.mayTake', { amount: '3.25 TST' }))
    await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(
      t('approval.tx.approve', { amount: '3.25 TST' }),
    )
    // The spender is no contract: that is dangerous, and must be held.
    await holdYes(prompt, 'Confirm')
    expect(await asked).toEqual(aResult)
    await expectNoApproval(extension)
    expect(await readNumber(anvil, token, `0xdd62ed3e${word(from)}${word(to)}`)).toBe(32_500n)
  })

  await test.step('a contract that behaves well only while nobody proposes the block', async () => {
    // COINBASE, then pays two ether back for one, or keeps it.
    await anvil.rpc('anvil_setCode', [wary, `0x41601957${'6000'.repeat(4)}671bc16d674ec80000335af1005b00`])
    await anvil.rpc('anvil_setBalance', [wary, '0x8ac7230489e80000'])
    const asked = send(wary, '0x4e71d92d', '0xde0b6b3a7640000')
    const prompt = await approvalWindow(extension)
    await expect(effects(prompt)).toContainText(t('effects.receive'))
    const other = prompt.getByRole('region', { name: t('effects.otherBlock') })
    await expect(other).toContainText(t('effects.send'))
    await expect(finding(prompt, 'simulation-varies')).toHaveAttribute('data-level', 'danger')
    await rejectButton(prompt).click()
    await asked
    await expectNoApproval(extension)
  })

  await test.step('what comes to mean something else while it is read is another version, with both shown', async () => {
    // Pays the caller what its first slot says.
    await anvil.rpc('anvil_setCode', [wary, `0x${'6000'.repeat(4)}600054335af100`])
    const pays = (amount: bigint) =>
      anvil.rpc('anvil_setStorageAt', [wary, `0x${word(0n)}`, `0x${word(amount)}`])
    await pays(2n * 10n ** 18n)
    const asked = send(wary, '0x4e71d92d')
    const prompt = await approvalWindow(extension)
    await expect(effects(prompt)).toContainText('2 ETH')
    await pays(1n)
    await anvil.rpc('anvil_mine', ['0x1'])
    await expect(finding(prompt, 'simulation-changed')).toBeVisible()
    await expect(effects(prompt).getByRole('region')).toContainText('2 ETH')
    await rejectButton(prompt).click()
    await asked
    await expectNoApproval(extension)
  })

  await test.step('an endpoint that offers nothing but eth_call still shows what changes', async () => {
    const allow = ['eth_simulateV1', 'debug_traceCall'].map((method) =>
      node.fail(method, { code: -32004, message: 'this method is not offered now' }),
    )
    const asked = send(
      token,
      encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, 10_000n] }),
    )
    const prompt = await approvalWindow(extension)
    await expect(effects(prompt)).toContainText('1 TST')
    await expect(effects(prompt)).toContainText(t('effects.byMeasuring'))
    await rejectButton(prompt).click()
    await asked
    await expectNoApproval(extension)
    for (const again of allow) again()
  })

  await test.step('an endpoint that forges the result is contradicted by another operator’s', async () => {
    await anvil.rpc('anvil_mine', ['0x2'])
    const second = await startNodeProxy()
    try {
      second.reset(anvil.url)
      const dashboard = await openUnlocked(extension, 'dashboard', '#/networks')
      await dashboard
        .getByRole('button', { name: t('dashboard.networks.changeNamed', { name: 'Local chain' }) })
        .click()
      const dialog = dashboard.getByRole('dialog')
      await dialog.getByLabel('Endpoint URL').fill(second.url)
      await dialog.getByRole('button', { name: t('endpoints.add') }).click()
      await expect(dialog.getByRole('heading', { name: new URL(second.url).host })).toBeVisible()
      await dashboard.close()
      // What is measured after is what was measured before: as if nothing happened.
      const quiet = (result: unknown) => {
        const [block] = result as { calls: { returnData: string }[] }[]
        const calls = block?.calls ?? []
        const half = (calls.length - 1) / 2
        return [
          {
            ...block,
            calls: calls.map((call, at) =>
              at > half ? { ...call, returnData: calls[at - half - 1]?.returnData } : call,
            ),
          },
        ]
      }
      // The first endpoint is known to offer nothing but eth_call since the step before.
      second.forge('eth_simulateV1', quiet)
      const asked = send(to, '0x', '0xde0b6b3a7640000')
      const prompt = await approvalWindow(extension)
      await expect(finding(prompt, 'simulation-contradicted')).toHaveAttribute('data-level', 'danger')
      await expect(effects(prompt)).toContainText('1 ETH')
      await expect(effects(prompt)).toContainText(t('effects.none'))
      await rejectButton(prompt).click()
      await asked
      await expectNoApproval(extension)
    } finally {
      await second.stop()
    }
  })
})

test('an endpoint that can’t simulate is said to be one', async ({ extension, plainSite, node }) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  for (const method of ['eth_simulateV1', 'debug_traceCall', 'eth_call'])
    node.fail(method, { code: -32601, message: 'method not found' })
  const asked = ask(page, 'eth_sendTransaction', [{ from, to, value: '0x1' }])
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText(t('effects.notOffered'), { exact: true })).toBeVisible()
  await rejectButton(prompt).click()
  await asked
  await expectNoApproval(extension)
})
