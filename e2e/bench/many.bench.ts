// How long each screen takes with 1,000 accounts, 10,000 contacts and 1,000 transactions in the wallet.
import type { Page } from '@playwright/test'
import { getAddress } from 'viem'
import type { Address } from '@/lib/base/address'
import { manyAccounts, manyContacts, manyTransactions, seedRows } from '../fixtures/seed'
import { test } from '../fixtures/test'
import { unlock } from '../fixtures/wallet'
import { print, repetitions } from './measure'

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

/** From a change of the address until the page has stopped changing, and its last change is drawn. */
function pageTimes(page: Page, name: string, rounds: number): Promise<number[]> {
  return page.evaluate(
    async ({ name, rounds }) => {
      const quietMs = 300
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      /** Shows a page and answers when its last change was drawn, in ms since then. */
      const show = async (hash: string) => {
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
        location.hash = hash
        while (performance.now() - Math.max(last, start) < quietMs) {
          const seen = last
          await frame()
          if (drawn < seen) drawn = performance.now()
        }
        observer.disconnect()
        return drawn - start
      }
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
  await seedRows(popup, 'accounts', manyAccounts(999, first, getAddress))
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
  for (const name of pages) {
    print(
      `dashboard, ${name}, with 1,000 accounts, 10,000 contacts and 1,000 transactions`,
      'ms',
      await pageTimes(dashboard, name, repetitions),
      100,
    )
  }
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
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByLabel('Recipient').fill('contact')
    print('popup, recipients offered while typing', 'ms', await searchTimes(page, repetitions), 100)
  }
  print('popup, first contentful paint', 'ms', opened)
})

/** From a change of the text in the recipient's field until what it finds is drawn. */
function searchTimes(page: Page, rounds: number): Promise<number[]> {
  return page.evaluate(async (rounds) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const input = document.querySelector<HTMLInputElement>('input[role=combobox], input[type=text], input')
    const type = (text: string) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input?.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const text = () => document.body.textContent ?? ''
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      type('contact')
      while (text().includes('Contact 9999')) await frame()
      const start = performance.now()
      type('contact 9999')
      while (!text().includes('Contact 9999')) await frame()
      await frame()
      times.push(performance.now() - start)
    }
    return times
  }, rounds)
}
