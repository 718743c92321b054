// I have no wallet yet: I make one, write its words down, prove that I did, and it is mine.
import type { Page } from '@playwright/test'
import { expect } from '../fixtures/inLanguage'
import { test } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { choosePassword, password, passwordField, takeMarkAndEndpoints, unlock } from '../fixtures/wallet'

async function startCreating(page: Page, length: '12 words' | '24 words') {
  await page.getByRole('button', { name: 'Create a new wallet' }).click()
  await page.getByRole('radio', { name: length }).check({ force: true })
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function readWords(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { name: t('onboarding.write.title') })).toBeVisible()
  await page.getByRole('button', { name: 'Show the words' }).click()
  const items = await page
    .getByRole('list', { name: t('onboarding.write.list') })
    .getByRole('listitem')
    .allInnerTexts()
  return items.map((item) => item.replaceAll(/[\s\d]/g, ''))
}

async function answerQuiz(page: Page, words: readonly string[]) {
  for (let question = 0; question < 3; question += 1) {
    const asked = page.getByText(saying('onboarding.quiz.question'))
    await expect(page.getByText(`Question ${question + 1} of 3`)).toBeAttached()
    const place = Number(/\d+/.exec((await asked.textContent()) ?? '')?.[0])
    await page.getByRole('button', { name: words[place - 1] ?? '', exact: true }).click()
  }
}

for (const length of ['12 words', '24 words'] as const) {
  test(`creates a wallet of ${length}, with the quiz`, async ({ freshExtension }) => {
    const page = await freshExtension.open('dashboard')
    await startCreating(page, length)
    await choosePassword(page, password)
    await page.getByRole('button', { name: 'Create wallet' }).click()
    const words = await readWords(page)
    expect(words).toHaveLength(Number.parseInt(length, 10))
    await page.getByRole('button', { name: 'I have written them down' }).click()
    await answerQuiz(page, words)
    await takeMarkAndEndpoints(page)
    await expect(page.getByRole('heading', { name: t('onboarding.done.created') })).toBeVisible()
    await page.getByRole('button', { name: 'Open the wallet' }).click()
    await expect(page.getByText(t('backup.remind.title'))).toBeHidden()

    // It is there again after the browser was closed, and opens with the password.
    await freshExtension.restartBrowser()
    await unlock(freshExtension)
  })
}

test('a wrong word in the quiz is said, and may be tried again', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await startCreating(page, '12 words')
  await choosePassword(page, password)
  await page.getByRole('button', { name: 'Create wallet' }).click()
  const words = await readWords(page)
  await page.getByRole('button', { name: 'I have written them down' }).click()
  const place = Number(
    /\d+/.exec((await page.getByText(saying('onboarding.quiz.question')).textContent()) ?? '')?.[0],
  )
  const right = words[place - 1] ?? ''
  const wrong = words.find((word) => word !== right && words.includes(word)) ?? ''
  const options = page.getByRole('button').filter({ hasText: new RegExp(`^(${words.join('|')})$`) })
  const offered = await options.allInnerTexts()
  expect(offered).toContain(right)
  const wrongOffered = offered.find((word) => word !== right) ?? wrong
  await page.getByRole('button', { name: wrongOffered, exact: true }).click()
  await expect(page.getByText(t('onboarding.quiz.wrong', { word: wrongOffered, place }))).toBeVisible()
  await answerQuiz(page, words)
  await expect(page.getByRole('heading', { name: t('mark.title') })).toBeVisible()
})

test('weak passwords are refused, and why is said', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await startCreating(page, '12 words')
  const cases = [
    ['short', t('onboarding.password.tooShort')],
    ['password1', t('onboarding.password.common')],
    ['abcdefghijk', t('onboarding.password.guessable')],
  ] as const
  for (const [text, reason] of cases) {
    await choosePassword(page, text)
    await page.getByRole('button', { name: 'Create wallet' }).click()
    await expect(page.getByText(reason)).toBeVisible()
  }
  // Another tab may be the active one: what counts is where this page has its focus.
  await expect
    .poll(() => passwordField(page).evaluate((field) => field === document.activeElement))
    .toBe(true)
})

test('the words are hidden when the window is left; who goes on unchecked is reminded of a backup', async ({
  freshExtension,
}) => {
  const page = await freshExtension.open('dashboard')
  await startCreating(page, '12 words')
  await choosePassword(page, password)
  await page.getByRole('button', { name: 'Create wallet' }).click()
  const words = await readWords(page)
  // What a real change of windows tells the page; Playwright itself keeps every page focused.
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect(page.getByText(t('onboarding.write.away'))).toBeVisible()
  const text = (await page.locator('body').textContent()) ?? ''
  expect(words.filter((word) => text.includes(word)).length).toBeLessThan(4)
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await page.getByRole('button', { name: t('onboarding.quiz.later') }).click()
  await page.getByRole('button', { name: t('onboarding.later.go') }).click()
  await takeMarkAndEndpoints(page)
  await page.getByRole('button', { name: 'Open the wallet' }).click()
  await expect(page.getByText(t('backup.remind.title'))).toBeVisible()
})
