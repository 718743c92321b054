// I have my words on paper: I type or paste them, mistakes are named, and my accounts are back.
import type { Page } from '@playwright/test'
import { testAccounts, testPhrase } from '../fixtures/anvil'
import { expect } from '../fixtures/inLanguage'
import { test } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { choosePassword, enterPhrase, password, restore, takeMarkAndEndpoints } from '../fixtures/wallet'

/** BIP-39's own vector of 24 words, and the first Ethereum address that it leads to. */
const longPhrase = `${'abandon '.repeat(23)}art`
const longPhraseAddress = '0xF278cF59F82eDcf871d630F28EcC8056f25C1cdb'

const word = (page: Page, place: number) => page.getByLabel(`Word ${place}`, { exact: true })

async function openRestore(page: Page) {
  await page.getByRole('button', { name: 'Restore a wallet' }).click()
  await expect(word(page, 1)).toBeVisible()
}

/** As a paste from the clipboard arrives. */
async function paste(page: Page, place: number, text: string) {
  await word(page, place).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('restores from 12 words typed one by one', async ({ freshExtension }) => {
  const page = await restore(freshExtension)
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Accounts' }).click()
  await expect(page.getByText(testAccounts[0].slice(0, 6)).first()).toBeVisible()
})

test('restores from 24 words pasted at once', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await openRestore(page)
  await paste(page, 1, `  ${longPhrase.replaceAll(' ', '\n')}\n`)
  // A whole phrase is checked without another press.
  await expect(page.getByRole('heading', { name: t('onboarding.found.title') })).toBeVisible()
  await expect(page.getByText(longPhraseAddress)).toBeVisible()
  await page.getByRole('button', { name: 'Yes, go on' }).click()
  await choosePassword(page, password)
  await page.getByRole('button', { name: 'Restore wallet' }).click()
  await takeMarkAndEndpoints(page)
  await expect(page.getByRole('heading', { name: t('onboarding.done.restored') })).toBeVisible()
})

test('every word has a field of its own that never shows it unasked', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await openRestore(page)
  for (let place = 1; place <= 12; place += 1) {
    await expect(word(page, place)).toHaveAttribute('type', 'password')
  }
})

test('names an unknown word, its place and the nearest words', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await openRestore(page)
  await enterPhrase(page, testPhrase.replace('junk', 'jnuk'))
  await page.getByRole('button', { name: 'Check phrase' }).click()
  await expect(page.getByText(saying('sources.phrase.unknown', { word: 'jnuk', place: 12 }))).toBeVisible()
  await page.getByRole('button', { name: t('onboarding.restore.use', { word: 'junk', place: 12 }) }).click()
  await expect(page.getByText(testAccounts[0])).toBeVisible()
})

test('says of a wrong checksum that some word or the order is wrong', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await openRestore(page)
  await enterPhrase(page, 'junk test test test test test test test test test test test')
  await page.getByRole('button', { name: 'Check phrase' }).click()
  await expect(page.getByText(t('onboarding.restore.checksum'))).toBeVisible()
})
