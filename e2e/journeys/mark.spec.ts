// My mark: I choose it at the set-up, every window shows it before I type a password, and it takes the password to change.
import type { Page } from '@playwright/test'
import { testPhrase } from '../fixtures/anvil'
import { expect, said } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { emptySecondCopy } from '../fixtures/secondCopy'
import { ask } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import {
  approvalWindow,
  choosePassword,
  enterPhrase,
  password,
  passwordField,
  takeMark,
  takeMarkAndEndpoints,
  unlockIn,
} from '../fixtures/wallet'

const words = ['quartz', '灯塔', 'été']
const shown = words.join(' · ')

const markIn = (page: Page) => page.getByRole('figure', { name: t('mark.yours') })

async function expectMark(page: Page, motif: string, colour: string, text = shown) {
  const label = t('mark.label', { motif: said(motif), colour: said(colour) })
  await expect(markIn(page).first()).toContainText(text)
  await expect(markIn(page).first().getByRole('img', { name: label })).toBeVisible()
}

async function choose(page: Page, motif: string, colour: string, chosen = words) {
  for (const name of [motif, colour]) {
    const radio = page.getByRole('radio', { name, exact: true })
    await page.locator('label').filter({ has: radio }).click()
    await expect(radio).toBeChecked()
  }
  for (const [index, word] of chosen.entries()) {
    await page.getByLabel(t('mark.word', { place: index + 1 })).fill(word)
  }
}

test('chosen at the set-up, it stands in every window, before the password', async ({
  freshExtension,
  plainSite,
}) => {
  test.slow()
  const page = await freshExtension.open('dashboard')
  await page.getByRole('button', { name: 'Restore a wallet' }).click()
  await enterPhrase(page, testPhrase)
  await page.getByRole('button', { name: 'Check phrase' }).click()
  await page.getByRole('button', { name: 'Yes, go on' }).click()
  await choosePassword(page, password)
  await page.getByRole('button', { name: 'Restore wallet' }).click()
  await expect(page.getByText(t('mark.rule'))).toBeVisible()
  await look(page, 'dashboard-choose-mark')

  await choose(page, 'owl', 'plum', ['quartz', 'two words', 'été'])
  await takeMark(page)
  await expect(page.getByText(t('mark.word.problem', { most: 16 }))).toBeVisible()
  await choose(page, 'owl', 'plum')
  await takeMarkAndEndpoints(page)
  await expectMark(page, 'owl', 'plum')
  await page.getByRole('button', { name: 'Open the wallet' }).click()
  await expectMark(page, 'owl', 'plum')

  const popup = await freshExtension.open('popup')
  await expect(popup.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
  await expectMark(popup, 'owl', 'plum')
  await popup.getByRole('button', { name: 'Lock Holdfast' }).click()
  for (const locked of [popup, page]) {
    await expect(passwordField(locked)).toBeVisible()
    await expectMark(locked, 'owl', 'plum')
  }

  const site = await freshExtension.context.newPage()
  await site.goto(plainSite.origin)
  const asked = ask(site, 'eth_requestAccounts', [])
  const prompt = await approvalWindow(freshExtension)
  await expect(passwordField(prompt)).toBeVisible()
  await expectMark(prompt, 'owl', 'plum')
  await unlockIn(prompt)
  await expect(prompt.getByRole('button', { name: 'Reject', exact: true })).toBeVisible()
  await expectMark(prompt, 'owl', 'plum')
  await prompt.close()
  await asked
})

test('another one takes the password', async ({ extension }) => {
  const page = await extension.open('dashboard', '#/security')
  await unlockIn(page)
  await page.getByRole('button', { name: t('security.mark.change') }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, 'fox', 'moss green')
  await passwordField(page, t('backup.make.wallet')).fill('not the password at all')
  await dialog.getByRole('button', { name: t('mark.take') }).click()
  await expect(dialog.getByText(t('backup.problem.wallet'))).toBeVisible()
  await passwordField(page, t('backup.make.wallet')).fill(password)
  await dialog.getByRole('button', { name: t('mark.take') }).click()
  await expect(dialog).toBeHidden()
  await expectMark(page, 'fox', 'moss green')
  // The first paint of the next window has it already, before any database is read.
  const next = await extension.open('popup')
  expect(await next.evaluate(() => localStorage.getItem('holdfast:first paint'))).toContain('quartz')
})

test('a wallet from before is asked once, kindly', async ({ extension }) => {
  const before = await extension.open('dashboard')
  await expect(passwordField(before)).toBeVisible()
  await emptySecondCopy(before)
  await before.evaluate(forgetMark)
  await extension.restartBrowser()
  const page = await extension.open('dashboard')
  await expect(markIn(page)).toHaveCount(0)
  await unlockIn(page)
  await expect(page.getByText(t('mark.remind.title'))).toBeVisible()
  await page.getByRole('button', { name: t('mark.remind.later') }).click()
  await expect(page.getByText(t('mark.remind.title'))).toBeHidden()
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await expect(page.getByText(t('mark.remind.title'))).toBeHidden()
  // The settings still offer it, and the first one takes no password.
  await page.goto(extension.url('dashboard', '#/security'))
  await choose(page, 'whale', 'teal')
  await takeMark(page)
  await expectMark(page, 'whale', 'teal')
})

/** What a wallet of an earlier version has in its settings. */
function forgetMark(): Promise<void> {
  return new Promise((resolve, reject) => {
    localStorage.clear()
    const opening = indexedDB.open('holdfast-4')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('settings', 'readwrite')
      const store = transaction.objectStore('settings')
      store.get('settings').onsuccess = (event) => {
        const { mark: _, markAsked: __, ...row } = (event.target as IDBRequest).result
        store.put(row)
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}
