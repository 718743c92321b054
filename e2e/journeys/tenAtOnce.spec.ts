// A page asks ten things at once: one window, one question at a time, each answered by itself.
import { expect } from '@playwright/test'
import { parseEther } from 'viem'
import { nonceOf, testAccounts } from '../fixtures/anvil'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, pressYes, rejectButton, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts

test('ten transactions at once: confirmed and rejected one by one, in order', async ({
  extension,
  plainSite,
  anvil,
}) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = Array.from({ length: 10 }, (_, place) =>
    ask(page, 'eth_sendTransaction', [{ from, to, value: `0x${parseEther(`${place + 1}.5`).toString(16)}` }]),
  )
  const prompt = await approvalWindow(extension)
  for (let place = 0; place < 10; place += 1) {
    const left = 10 - place
    if (left > 1) await expect(prompt.getByText(/^\d+ of \d+$/)).toBeVisible()
    await expect(prompt.getByRole('heading', { level: 1 })).toHaveText(
      t('approval.tx.send', { amount: `${place + 1}.5 ETH` }),
    )
    expect(extension.openScreens('approval')).toHaveLength(1)
    // Every third is refused.
    if (place % 3 === 2) await rejectButton(prompt).click()
    else await pressYes(prompt, 'Confirm')
  }
  await expectNoApproval(extension)
  const answers = await Promise.all(asked)
  for (const [place, answer] of answers.entries()) {
    expect(answer, `request ${place + 1}`).toMatchObject(
      place % 3 === 2 ? { type: 'error', code: 4001 } : aResult,
    )
  }
  expect(await nonceOf(anvil, from)).toBe(7)
})

test('closing the window answers all that were waiting in it', async ({ extension, plainSite, anvil }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = Array.from({ length: 10 }, (_, place) => ask(page, 'personal_sign', [`0x0${place}`, from]))
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText(/of 10$/)).toBeVisible()
  await prompt.close()
  for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ type: 'error', code: 4001 })
  expect(await nonceOf(anvil, from)).toBe(0)
})

test('ten connect requests at once are one question', async ({ extension, plainSite }) => {
  const page = await (async () => {
    await unlock(extension)
    return extension.context.newPage()
  })()
  await page.goto(plainSite.origin)
  const asked = Array.from({ length: 10 }, () => ask(page, 'eth_requestAccounts'))
  const prompt = await approvalWindow(extension)
  await pressYes(prompt, 'Connect')
  await expectNoApproval(extension)
  for (const answer of await Promise.all(asked)) expect(answer).toEqual(aResult)
})
