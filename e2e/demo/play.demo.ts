// The main job, played without a display: each step with its time and a picture.
import { mkdir } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import {
  addLocalNetwork,
  approvalWindow,
  expectNoApproval,
  readToEnd,
  restore,
  unlock,
  type Yes,
  yesButton,
} from '../fixtures/wallet'
import { test } from './stage'

const pictures = fileURLToPath(new URL('../.results/demo', import.meta.url))

test('the main job', async ({ anvil, demoPage, extension }) => {
  await mkdir(pictures, { recursive: true })
  let count = 0
  let before = performance.now()
  const step = async (done: string, page: Page) => {
    const seconds = ((performance.now() - before) / 1000).toFixed(2).padStart(6)
    count += 1
    const path = `${pictures}/${String(count).padStart(2, '0')}-${done.toLowerCase().replaceAll(/\W+/g, '-')}.png`
    await page.screenshot({ path })
    console.log(`${seconds} s  ${done.padEnd(44)} ${relative(process.cwd(), path)}`)
    before = performance.now()
  }

  const dashboard = await restore(extension)
  await step('Restored a wallet from the test phrase', dashboard)
  await addLocalNetwork(dashboard, anvil.url)
  await step('Added the local chain', dashboard)
  await dashboard.getByRole('button', { name: 'Lock Holdfast' }).click()
  await expect(dashboard.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
  await step('Locked', dashboard)
  const popup = await unlock(extension)
  await step('Unlocked with the password', popup)

  const page = await extension.context.newPage()
  await page.goto(demoPage)
  const asked = async (action: string, yes: Yes, question: string, outcome: string, expected: RegExp) => {
    await page.getByRole('button', { name: action }).click()
    const prompt = await approvalWindow(extension)
    await readToEnd(prompt)
    await expect(yesButton(prompt, yes)).toBeEnabled()
    await step(`Asked: ${question}`, prompt)
    await yesButton(prompt, yes).click()
    await expectNoApproval(extension)
    await expect(page.getByLabel(outcome, { exact: true })).toHaveText(expected)
    await step(`Confirmed: ${question}`, page)
  }
  await asked('Connect Holdfast', 'Connect', 'connect', 'Account', /^0xf39F/)
  await asked('Send 0.25 ETH', 'Confirm', 'send 0.25 ETH', 'Transaction outcome', /^0x[0-9a-f]{64}$/)
  await expect(page.getByLabel('Receipt')).toHaveText(/^success in block/)
  await step('The chain included the transaction', page)
  await asked('Sign a message', 'Sign', 'sign a message', 'Check', /^message: signed by the account$/)
  await asked('Sign typed data', 'Sign', 'sign typed data', 'Check', /^typed data: signed by the account$/)
  console.log('The main job ran from end to end.')
})
