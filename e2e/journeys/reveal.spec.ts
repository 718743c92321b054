// I see my recovery phrase and a private key again: after my password, only while I press, and nobody can copy it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { createText } from '@/lib/i18n/createText'
import { testAccounts, testPhrase } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { test } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { openUnlocked, password, passwordField } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

/** Of the first account of the test phrase: known to everybody. */
const firstKey = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

const holdText = (page: Page): Locator => page.getByRole('button', { name: t('reveal.hold') })
const holdQr = (page: Page): Locator => page.getByRole('button', { name: t('reveal.holdQr') })
const shownWords = (page: Page): Locator => page.getByRole('list', { name: saying('reveal.choice.phrase') })

async function openPage(extension: Extension): Promise<Page> {
  const page = await openUnlocked(extension, 'dashboard', '#/settings')
  await page.getByRole('link', { name: t('reveal.open') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('reveal.title'))
  return page
}

async function giveReasonAndPassword(page: Page, text = password): Promise<void> {
  await page.getByRole('button', { name: t('reveal.understood') }).click()
  await passwordField(page, t('reveal.password')).fill(text)
  await page.getByRole('button', { name: t('reveal.submit'), exact: true }).click()
}

/** Presses the mouse on it and leaves it pressed. */
async function press(page: Page, button: Locator): Promise<void> {
  // Scrolled to where nothing lies over it, such as the pages at the foot of a narrow window.
  await button.hover()
  await page.mouse.down()
}

/** Everything that script, a screen reader or a search of the page could find. */
const wholePage = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML)

async function expectNothingShown(page: Page): Promise<void> {
  await expect(shownWords(page)).toHaveCount(0)
  const html = await wholePage(page)
  expect(html).not.toContain('junk')
  expect(html).not.toContain(firstKey.slice(2))
}

test('the phrase is shown while the button is pressed, by pointer or by key, and not a moment longer', async ({
  extension,
}) => {
  const page = await openPage(extension)
  await expect(page.getByText(t('reveal.warning.support'))).toBeVisible()
  await expect(page.getByText(t('reveal.never'), { exact: true })).toBeVisible()

  await giveReasonAndPassword(page, 'not my password')
  await expect(page.getByText(t('reveal.wrong'))).toBeVisible()
  await passwordField(page, t('reveal.password')).fill(password)
  await page.getByRole('button', { name: t('reveal.submit'), exact: true }).click()

  await expect(holdText(page)).toBeVisible()
  await expectNothingShown(page)
  await press(page, holdText(page))
  await expect(shownWords(page).getByRole('listitem')).toHaveText(
    testPhrase.split(' ').map((word, place) => `${place + 1}${word}`),
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await page.mouse.up()
  await expectNothingShown(page)

  await holdText(page).focus()
  await page.keyboard.down('Space')
  await expect(shownWords(page)).toBeVisible()
  await page.keyboard.up('Space')
  await expectNothingShown(page)

  // The code is behind a press of its own, and says nothing that could be read out.
  await press(page, holdQr(page))
  await expect(
    page.getByRole('img', { name: saying('common.qrOf', { text: saying('reveal.choice.phrase') }) }),
  ).toBeVisible()
  await expectNothingShown(page)
  await page.mouse.up()
  await expect(page.getByRole('img', { name: saying('common.qrOf') })).toHaveCount(0)

  await page.getByRole('button', { name: t('reveal.done') }).click()
  await expect(page.getByText(saying('reveal.shown', { count: 1 }))).toBeVisible()
  await expect(page.getByRole('button', { name: t('reveal.understood') })).toBeVisible()
})

test('it hides when the window is left, and coming back needs another press', async ({ extension }) => {
  const page = await openPage(extension)
  await giveReasonAndPassword(page)
  await press(page, holdText(page))
  await expect(shownWords(page)).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expectNothingShown(page)
  await expect(page.getByText(t('reveal.away'))).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText(t('reveal.hidden'))).toBeVisible()
  await expectNothingShown(page)
  await page.mouse.up()
  await press(page, holdText(page))
  await expect(shownWords(page)).toBeVisible()

  // A lock, from wherever it comes, takes the page away.
  const popup = await extension.open('popup')
  await popup.getByRole('button', { name: t('common.lockWallet') }).click()
  await expect(passwordField(page)).toBeVisible()
  await expectNothingShown(page)
})

test('a private key is shown whole; neither it nor a phrase can be selected or copied, an address can', async ({
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await openPage(extension)
  const key = page.getByLabel(t('reveal.what')).locator('option').nth(1)
  await page.getByLabel(t('reveal.what')).selectOption({ label: (await key.textContent()) ?? '' })
  await expect(page.getByText(t('reveal.warning.key'))).toBeVisible()
  await giveReasonAndPassword(page)

  await page.getByRole('button', { name: t('common.copyAddress') }).click()
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  expect(await clipboard()).toBe(testAccounts[0])

  await press(page, holdText(page))
  const shown = page.getByText(firstKey)
  await expect(shown).toBeVisible()
  for (const keys of ['ControlOrMeta+a', 'ControlOrMeta+c', 'ControlOrMeta+x'])
    await page.keyboard.press(keys)
  const tried = await shown.evaluate((element) => {
    const selection = getSelection()
    selection?.selectAllChildren(element)
    const outcomes = ['copy', 'cut', 'dragstart', 'selectstart', 'contextmenu'].map((name) =>
      element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })),
    )
    document.execCommand('copy')
    return { outcomes, select: getComputedStyle(element).userSelect, selected: String(selection) }
  })
  // dispatchEvent answers false where the event was refused.
  expect(tried).toEqual({ outcomes: [false, false, false, false, false], select: 'none', selected: '' })
  expect(await clipboard()).toBe(testAccounts[0])
  await page.mouse.up()
  await expectNothingShown(page)
  expect(extension.errors.join('\n')).not.toContain(firstKey.slice(2))
})

test.describe('in Chinese', () => {
  test.use({ browserOptions: { locale: 'zh-CN', colorScheme: 'dark' } })

  test('the warning, the phrase and the list of what was shown', async ({ extension }) => {
    const zh = createText('zh-CN')
    const page = await extension.open('dashboard', '#/reveal')
    await page.locator('input[type=password]').fill(password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('reveal.title'))
    await expect(page.getByText(zh('reveal.warning.support'))).toBeVisible()
    await page.getByRole('button', { name: zh('reveal.understood') }).click()
    await page.getByLabel(zh('reveal.password'), { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await press(page, page.getByRole('button', { name: zh('reveal.hold') }))
    await expect(page.getByRole('listitem').filter({ hasText: 'junk' })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await page.mouse.up()
    await page.getByRole('button', { name: zh('reveal.done') }).click()
    await expect(page.getByText(zh('reveal.log.text'))).toBeVisible()
  })
})
