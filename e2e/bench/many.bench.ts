// How long each screen takes with 1,000 accounts, 10,000 contacts and 1,000 transactions in the wallet.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { getAddress } from 'viem'
import type { Address } from '@/lib/base/address'
import { manyAccounts, manyContacts, manyTransactions, seedRows } from '../fixtures/seed'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { password, unlock } from '../fixtures/wallet'
import { print, repeat, repetitions } from './measure'

const filePassword = 'copper kettles by the door 77'

/** Every page of the dashboard. */
const pages = [
  'activity',
  'doctor',
  'check',
  'signed',
  'practice',
  'payments',
  'chain',
  'accounts',
  'import',
  'discover',
  'contacts',
  'networks',
  'sites',
  'settings',
  'security',
  'backup',
  'reveal',
]

declare global {
  interface Window {
    /** Runs something, and answers when the page's last change after it was drawn, in ms since then. */
    drawnAfter: (deed: () => void) => Promise<number>
    /** The longest time for which the page drew nothing, in ms, from now until `ended` says so. */
    longestStill: (ended: () => boolean) => Promise<number>
  }
}

/** Puts both into a page that is open. */
async function measureIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const quietMs = 300
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    window.drawnAfter = async (deed) => {
      const start = performance.now()
      let last = start
      let drawn = start
      const observer = new MutationObserver(() => {
        last = performance.now()
      })
      observer.observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
      })
      deed()
      while (performance.now() - Math.max(last, start) < quietMs) {
        const seen = last
        await frame()
        if (drawn < seen) drawn = performance.now()
      }
      observer.disconnect()
      return drawn - start
    }
    window.longestStill = async (ended) => {
      let longest = 0
      let before = performance.now()
      while (!ended()) {
        await frame()
        const now = performance.now()
        longest = Math.max(longest, now - before)
        before = now
      }
      return longest
    }
  })
}

/** From a change of the address until the page has stopped changing, and its last change is drawn. */
function pageTimes(page: Page, name: string, rounds: number): Promise<number[]> {
  return page.evaluate(
    async ({ name, rounds }) => {
      const show = (hash: string) =>
        window.drawnAfter(() => {
          location.hash = hash
        })
      const away = name === 'networks' ? '#/settings' : '#/networks'
      const times: number[] = []
      for (let round = 0; round < rounds + 1; round += 1) {
        await show(away)
        times.push(await show(`#/${name}`))
      }
      // The first brings the page's script.
      return times.slice(1)
    },
    { name, rounds },
  )
}

/** From the press of a button that opens a dialog or a fold until it is drawn; closed again by `close`. */
async function openTimes(open: Locator, close: Locator | undefined, rounds: number): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    times.push(await open.evaluate((element: HTMLElement) => window.drawnAfter(() => element.click())))
    await (close ?? open).evaluate((element: HTMLElement) => window.drawnAfter(() => element.click()))
  }
  return times
}

test('1,000 accounts, 10,000 contacts and 1,000 transactions', async ({ extension }) => {
  const popup = await unlock(extension)
  const [first] = await popup.evaluate(
    () =>
      new Promise<{ address: Address; source: object }[]>((resolve, reject) => {
        const opening = indexedDB.open('holdfast-4')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('accounts').objectStore('accounts').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result)
          }
        }
      }),
  )
  if (!first) throw new Error('the wallet has no account')
  const own = manyAccounts(1_499, first, getAddress)
  // Beside the thousand in sight there are those that were put away.
  const kept = own.map((account, at) => (at < 999 ? account : { ...account, hidden: true }))
  await seedRows(popup, 'accounts', kept)
  const site = { origin: 'https://example.test', topOrigin: 'https://example.test' }
  await seedRows(popup, 'permissions', [
    { ...site, accounts: own.slice(0, 900).map(({ address }) => address), grantedAt: 1_700_000_000_000 },
  ])
  await seedRows(popup, 'contacts', manyContacts(10_000, getAddress))
  const { transactions, sightings } = manyTransactions(
    1_000,
    { from: first.address, chainId: 31337 },
    getAddress,
  )
  await seedRows(popup, 'transactions', transactions)
  await seedRows(popup, 'sightings', sightings)
  await popup.close()

  const dashboard = await extension.open('dashboard')
  await dashboard.getByRole('navigation').waitFor()
  await measureIn(dashboard)
  for (const name of pages) {
    print(
      `dashboard, ${name}, with 1,000 accounts, 10,000 contacts and 1,000 transactions`,
      'ms',
      await pageTimes(dashboard, name, repetitions),
      100,
    )
  }
  await dialogTimes(dashboard)
  await dashboard.close()

  const opened: number[] = []
  for (let round = 0; round < repetitions; round += 1) {
    const page = await extension.open('popup')
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor()
    opened.push(
      await page.evaluate(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint')
        return paint?.startTime ?? Number.NaN
      }),
    )
    if (round < repetitions - 1) {
      await page.close()
      continue
    }
    await measureIn(page)
    const accounts = page.getByRole('button', { name: t('popup.switchAccount', { name: 'Account 1' }) })
    const close = page.getByRole('button', { name: t('common.close') })
    print('popup, accounts to choose from', 'ms', await openTimes(accounts, close, repetitions), 100)
    const sites = page.getByRole('tab', { name: t('popup.tab.sites') })
    const activity = page.getByRole('tab', { name: t('popup.tab.activity') })
    print('popup, a site that sees 900 accounts', 'ms', await openTimes(sites, activity, repetitions), 100)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByLabel('Recipient').fill('contact')
    print(
      'popup, recipients offered while typing',
      'ms',
      await searchTimes(page.getByLabel('Recipient'), repetitions),
      100,
    )
  }
  print('popup, first contentful paint', 'ms', opened)
})

/** Dialogs and folds with all accounts or contacts in them, and what a file with as many brings. */
async function dialogTimes(dashboard: Page): Promise<void> {
  const button = (name: string) => dashboard.getByRole('button', { name })
  const close = button(t('common.close'))
  const show = async (page: string) => {
    await dashboard.evaluate((page) => {
      location.hash = `#/${page}`
    }, page)
    await dashboard.getByRole('heading', { level: 1 }).waitFor()
  }
  const opened = async (page: string, what: string, open: Locator, end: Locator | undefined) => {
    await show(page)
    await open.waitFor()
    print(`dashboard, ${what}`, 'ms', await openTimes(open, end, repetitions), 100)
  }
  await opened('accounts', 'another account', button(t('dashboard.accounts.add')), close)
  await opened('accounts', '500 hidden accounts', dashboard.locator('summary').last(), undefined)
  await opened('sites', 'accounts of a site', button('Change the accounts that'), close)
  await opened('payments', 'a new order', button(t('payments.new')).first(), close)

  await show('backup')
  const fields = dashboard.locator('input[type=password]')
  for (const [at, text] of [password, filePassword, filePassword].entries()) await fields.nth(at).fill(text)
  const downloading = dashboard.waitForEvent('download')
  await button(t('backup.make.submit')).click()
  const backup = await readFile(await (await downloading).path())
  const checked = async (): Promise<number> => {
    await show('networks')
    await show('backup')
    await dashboard
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.backup', mimeType: 'application/octet-stream', buffer: backup })
    await fields.last().fill(filePassword)
    const still = dashboard.evaluate((checked) => {
      return window.longestStill(() => document.body.textContent?.includes(checked) ?? false)
    }, t('backup.check.partly'))
    await button(t('backup.check.submit')).click()
    return still
  }
  print('dashboard, longest standstill while a backup file is checked', 'ms', await repeat(checked, 5), 100)

  const rows = Array.from({ length: 10_000 }, (_, at) => {
    const digits = BigInt(at + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n * 0x2545f4914f6cdd1dn
    return `Person ${at},0x${digits.toString(16).padStart(40, '0').slice(-40)}`
  })
  const csv = Buffer.from(['name,address', ...rows].join('\n'))
  const compared = async (): Promise<number> => {
    await show('contacts')
    await button(t('contacts.import')).click()
    const still = dashboard.evaluate(
      (found) => {
        return window.longestStill(() => document.body.textContent?.includes(found) ?? false)
      },
      t('contacts.importNew', { count: 10_000 }),
    )
    await dashboard.getByRole('dialog').locator('input[type=file]').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: csv,
    })
    const longest = await still
    await close.click()
    return longest
  }
  print('dashboard, longest standstill while 10,000 rows are compared', 'ms', await repeat(compared, 5), 100)
}

/** From a change of the text in the recipient's field until what it finds is drawn. */
function searchTimes(field: Locator, rounds: number): Promise<number[]> {
  return field.evaluate(async (field: HTMLInputElement | HTMLTextAreaElement, rounds) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const type = (text: string) => {
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const isFound = () => document.querySelector('main')?.textContent.includes('Contact 9999') ?? false
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      type('contact')
      while (isFound()) await frame()
      const start = performance.now()
      type('contact 9999')
      while (!isFound()) await frame()
      await frame()
      times.push(performance.now() - start)
    }
    return times
  }, rounds)
}
