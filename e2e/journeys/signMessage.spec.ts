// A page wants a message signed: I see all of it, hidden characters too, and the signature is mine.
import { expect } from '@playwright/test'
import { recoverMessageAddress } from 'viem'
import { testAccounts } from '../fixtures/anvil'
import { aResult, ask, connect, openOurDapp } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import {
  approvalWindow,
  approve,
  expectNoApproval,
  pressYes,
  readToEnd,
  unlock,
  yesButton,
} from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account] = testAccounts
const hex = (text: string) => `0x${Buffer.from(text).toString('hex')}` as const

test('signs from our wagmi page, which checks the signature', async ({ extension, ourDapp, node }) => {
  await unlock(extension)
  const page = await openOurDapp(extension, ourDapp, node)
  await page.getByRole('button', { name: 'Sign a message' }).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('heading', { name: t('approval.message.title') })).toBeVisible()
  await expect(prompt.getByText('I have read the field notes of 21 November.')).toBeVisible()
  await pressYes(prompt, 'Sign')
  await expect(page.getByLabel('Check')).toHaveText('message: signed by the account')
})

test('shows control and direction characters as what they are', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const text = 'pay \u202Eylno\u202C 5\u0000 \u200Bnow'
  const asked = ask(page, 'personal_sign', [hex(text), account])
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText(t('approval.message.hidden', { count: 4 }))).toBeVisible()
  for (const name of ['U+202E', 'U+202C', 'U+0000', 'U+200B']) {
    await expect(prompt.getByText(name)).toBeVisible()
  }
  await readToEnd(prompt)
  await pressYes(prompt, 'Sign')
  const answer = await asked
  const signature = answer.type === 'result' ? (answer.value as `0x${string}`) : '0x'
  expect(await recoverMessageAddress({ message: text, signature })).toBe(account)
})

test('a long message and long typed data must have been seen to their end, by keyboard too', async ({
  extension,
  plainSite,
}) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const lines = Array.from({ length: 80 }, (_, line) => `Line ${line} of the terms.`)
  const typedData = {
    domain: { name: 'Terms', chainId: 31337 },
    primaryType: 'Terms',
    types: { Terms: [{ name: 'lines', type: 'string[]' }] },
    message: { lines },
  }
  const questions = [
    ['personal_sign', [hex(lines.join('\n')), account]],
    ['eth_signTypedData_v4', [account, JSON.stringify(typedData)]],
  ] as const
  for (const [method, params] of questions) {
    const asked = ask(page, method, params)
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByText(t('approval.wait.readOn'))).toBeVisible()
    await expect(yesButton(prompt, 'Sign')).toBeDisabled()
    // What scrolls has the focus, as a keyboard or a screen reader gives it.
    await prompt.getByRole('main').focus()
    await expect(async () => {
      await prompt.keyboard.press('End')
      await expect(yesButton(prompt, 'Sign')).toBeEnabled({ timeout: 1000 })
    }).toPass()
    await yesButton(prompt, 'Sign').click()
    await expectNoApproval(extension)
    expect(await asked).toEqual(aResult)
  }
})

test('eth_sign is refused without a window', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  expect(await ask(page, 'eth_sign', [account, `0x${'11'.repeat(32)}`])).toMatchObject({
    type: 'error',
    code: 4200,
  })
  expect(extension.openScreens('approval')).toHaveLength(0)
})

test('an empty message is said to be empty', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'personal_sign', ['0x', account])
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText(t('approval.message.empty'))).toBeVisible()
  await approve(extension, 'Sign')
  expect(await asked).toEqual(aResult)
})
