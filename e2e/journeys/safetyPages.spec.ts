// I check what somebody wants of me before I sign it, read what I signed before, and practise on made-up requests.
import { expect } from '@playwright/test'
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { testAccounts } from '../fixtures/anvil'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, holdYes, openUnlocked, pressYes } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account, spender] = testAccounts
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const hex = (text: string) => `0x${Buffer.from(text).toString('hex')}`

test('what is pasted is judged as a request would be, and what was signed is kept with its reasons', async ({
  extension,
  plainSite,
  node,
}) => {
  const page = await openUnlocked(extension, 'dashboard', '#/check')
  const risk = page.getByRole('region', { name: t('risk.title') })
  const paste = async (text: string) => {
    await page.getByLabel(t('check.paste')).fill(text)
    await page.getByRole('button', { name: t('check.do') }).click()
  }

  await test.step('a link to a lookalike', async () => {
    const asked = node.of('eth_getCode').length
    await paste('https://app-uniswap.example/claim')
    await expect(risk).toHaveAttribute('data-level', 'danger')
    await expect(risk.locator('[data-rule="site-resembles"]').first()).toBeVisible()
    // Lists that are here answer it.
    expect(node.of('eth_getCode')).toHaveLength(asked)
  })

  await test.step('calldata, with the contract it goes to', async () => {
    await page
      .getByLabel(t('check.paste'))
      .fill(encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, maxUint256] }))
    await expect(page.getByRole('button', { name: t('check.do') })).toBeDisabled()
    await page.getByLabel(t('check.to')).fill(usdc)
    await page.getByRole('button', { name: t('check.do') }).click()
    await expect(risk.locator('[data-rule="spender-without-code"]').first()).toBeVisible()
    // Everything is shown here: how it is known, what it rests on, what explains it.
    await expect(risk.getByText(t('evidence.chain')).first()).toBeVisible()
    await expect(risk.getByRole('link', { name: t('practice.link') }).first()).toBeVisible()
  })

  await test.step('what can’t be read says so', async () => {
    await paste('{"types":{},"message":{},"primaryType":"Nothing","domain":{}}')
    await expect(page.getByRole('alert')).toBeVisible()
    await paste('Good evening.')
    await expect(risk).toHaveAttribute('data-level', 'none')
  })

  await test.step('a message and a danger that I signed stand in the list, as they were shown', async () => {
    const site = await extension.context.newPage()
    await site.goto(plainSite.origin)
    await connect(extension, site)
    const said = ask(site, 'personal_sign', [hex('I promise nothing.'), account])
    await pressYes(await approvalWindow(extension), 'Sign')
    expect(await said).toEqual(aResult)
    await expectNoApproval(extension)
    const hash = ask(site, 'personal_sign', [`0x1901${'ab'.repeat(64)}`, account])
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByRole('region', { name: t('risk.title') })).toHaveAttribute(
      'data-level',
      'danger',
    )
    await holdYes(prompt, 'Sign')
    expect(await hash).toEqual(aResult)
    await expectNoApproval(extension)
    await page.bringToFront()
    await page.getByRole('link', { name: t('safety.tab.signed') }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'I promise nothing.' })).toBeVisible()
    await page.getByLabel(t('signed.filter')).selectOption('dangerous')
    await expect(page.getByRole('link', { name: new RegExp(t('signed.kind.message')) })).toHaveCount(1)
    await page.getByRole('link', { name: new RegExp(t('signed.kind.message')) }).click()
    await expect(risk).toHaveAttribute('data-level', 'danger')
    // It is shown as it was, without an answer.
    await expect(page.getByRole('button', { name: t('approval.reject') })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Sign', exact: true })).toHaveCount(0)
  })
})

test('ten made-up requests teach, in the real window, and none of them signs', async ({
  extension,
  node,
}) => {
  const page = await openUnlocked(extension, 'dashboard', '#/practice')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(10)
  await page.getByRole('link', { name: t('practice.lookalike.name') }).click()
  const prompt = page.getByRole('region', { name: t('practice.prompt') })
  await expect(prompt.getByRole('region', { name: t('risk.title') })).toHaveAttribute('data-level', 'danger')
  await expect(prompt.locator('[data-rule="lookalike-recipient"]')).toBeVisible()
  const before = node.of('eth_sendRawTransaction').length
  await holdYes(page, 'Confirm')
  await expect(page.getByText(t('practice.wrong.signed'))).toBeVisible()
  await page.getByRole('button', { name: t('practice.again') }).click()
  await prompt.getByRole('button', { name: t('approval.reject') }).click()
  await expect(page.getByText(t('practice.lookalike.why'))).toBeVisible()
  await page.getByRole('link', { name: t('practice.back') }).click()
  await expect(page.getByText(t('practice.done.right'))).toHaveCount(1)
  expect(extension.openScreens('approval')).toHaveLength(0)
  expect(node.of('eth_sendRawTransaction')).toHaveLength(before)
  await page.getByRole('link', { name: t('safety.tab.signed') }).click()
  await expect(page.getByText(t('signed.empty.title'))).toBeVisible()
})
