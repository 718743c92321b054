// I read what a request would change for me before I answer: tokens out and in, who may take what, and how that is known.
import { expect, type Page } from '@playwright/test'
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import type { Address } from '@/lib/base/address'
import { testAccounts } from '../fixtures/anvil'
import { deployErc20, deployErc721, readNumber } from '../fixtures/contracts'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, holdYes, rejectButton, yesButton } from '../fixtures/wallet'

const [from, to] = testAccounts

test.use({ start: 'unlocked' })

const word = (value: string | bigint) => BigInt(value).toString(16).padStart(64, '0')
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

  await test.step('an endpoint that can’t simulate is said to be one', async () => {
    node.fail('eth_simulateV1', { code: -32601, message: 'method not found' })
    node.fail('debug_traceCall', { code: -32601, message: 'method not found' })
    const asked = send(to, '0x', '0x1')
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByText(t('effects.notOffered'), { exact: true })).toBeVisible()
    await rejectButton(prompt).click()
    await asked
    await expectNoApproval(extension)
  })
})
