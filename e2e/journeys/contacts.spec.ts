// I keep the people I send to by name: added, imported, offered when I send, named in the prompt, and guarded against
// addresses that only look like theirs.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { getAddress } from 'viem'
import { testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { manyContacts, seedRows } from '../fixtures/seed'
import { test } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { approvalWindow, openUnlocked, rejectButton } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [, second] = testAccounts
/** Nobody's key is known here. */
const alice = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
/** Begins and ends like Alice's. */
const twin = getAddress('0x5aae1111111111111111111111111111111beaed')
const secondTwin = getAddress('0x5aae2222222222222222222222222222222beaed')

async function openContacts(extension: Extension): Promise<Page> {
  const page = await openUnlocked(extension, 'dashboard', '#/contacts')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contacts')
  return page
}

async function addContact(page: Page, name: string, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Add contact' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  await dialog.getByLabel('Address', { exact: true }).fill(address)
  await dialog.getByLabel('How you made sure').selectOption({ label: 'Verified in person' })
  await dialog.getByRole('button', { name: 'Add contact' }).click()
  await expect(dialog).toBeHidden()
}

async function openSend(extension: Extension): Promise<Page> {
  const popup = await extension.open('popup')
  await popup.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(popup.getByRole('heading', { name: 'Send ETH' })).toBeVisible()
  return popup
}

test('adds, finds, changes and removes a contact', async ({ extension }) => {
  const page = await openContacts(extension)
  await expect(page.getByText(t('contacts.empty.title'))).toBeVisible()

  // A letter in the wrong case is refused and named.
  await page.getByRole('button', { name: 'Add contact' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Alice')
  await dialog.getByLabel('Address', { exact: true }).fill(alice.replace('Ae', 'ae'))
  await expect(dialog.getByText(saying('address.wrongChecksum', { count: 1, places: 3 }))).toBeVisible()
  await look(page, 'contacts-wrong-checksum')
  await dialog.getByRole('button', { name: 'Add contact' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await addContact(page, 'Alice', alice)
  await addContact(page, 'Bob', second)
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Verified in person')
  await expect(rows.first()).toContainText(alice)

  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('0x5AAEB6')
  await expect(rows).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('nobody')
  await expect(page.getByText(t('contacts.nothing.title'))).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('')

  await page.getByRole('button', { name: 'Change Alice' }).click()
  await dialog.getByLabel('Name', { exact: true }).fill('Alice Liddell')
  await dialog.getByLabel('Network').selectOption({ label: 'Local chain' })
  await dialog.getByLabel('Note').fill('from the river')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(rows.first()).toContainText('Alice Liddell')
  await expect(rows.first()).toContainText('only on Local chain')
  await expect(rows.first()).toContainText('from the river')
  await look(page, 'contacts-list')

  await page.getByRole('button', { name: 'Remove Bob' }).click()
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(rows).toHaveCount(1)
})

test('is offered when I send, and the prompt says whom it is', async ({ extension }) => {
  const page = await openContacts(extension)
  await addContact(page, 'Alice Liddell', alice)
  const popup = await openSend(extension)
  await popup.getByLabel('Recipient').fill('alice l')
  await popup.getByRole('button', { name: /Alice Liddell/ }).click()
  const recipient = popup.getByRole('group', { name: 'Recipient' })
  await expect(recipient).toContainText('Alice Liddell')
  await expect(recipient).toContainText(alice)
  await expect(recipient).toContainText('Contact · Verified in person')
  await popup.getByLabel('Amount').fill('1')
  await popup.getByRole('button', { name: 'Review' }).click()

  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText('Known as Alice Liddell · Verified in person')).toBeVisible()
  await expect(prompt.getByText(alice)).toBeVisible()
  await look(prompt, 'prompt-known-as')
  await rejectButton(prompt).click()
})

test('an address that looks like a contact’s is compared before anything goes on', async ({ extension }) => {
  const page = await openContacts(extension)
  await addContact(page, 'Alice', alice)
  const popup = await openSend(extension)
  await popup.getByLabel('Recipient').fill(twin)
  const warning = popup.getByRole('alert').filter({ hasText: t('similar.title') })
  await expect(warning).toContainText(alice)
  await expect(warning).toContainText(twin)
  // 4 digits at the beginning and 6 at the end are the same, two more by chance in the middle.
  const marked = (text: string) => warning.locator('mark').filter({ hasText: text })
  await expect(marked('1').first()).toBeVisible()
  await look(popup, 'popup-similar')

  await popup.getByLabel('Amount').fill('1')
  await popup.getByRole('button', { name: 'Review' }).click()
  await expect(popup.getByText(t('send.compareFirst'))).toBeVisible()
  expect(extension.openScreens('approval')).toHaveLength(0)

  await popup.getByRole('button', { name: t('similar.useKnown') }).click()
  await expect(popup.getByRole('group', { name: 'Recipient' })).toContainText('Alice')
  await expect(warning).toBeHidden()

  // Whoever has compared them may go on.
  await popup.getByRole('button', { name: 'Change the recipient' }).click()
  await popup.getByLabel('Recipient').fill(twin)
  await popup.getByRole('button', { name: t('similar.useThis') }).click()
  await expect(warning).toBeHidden()
  await popup.getByRole('button', { name: 'Review' }).click()
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByText(twin)).toBeVisible()
  await expect(prompt.getByText(saying('approval.tx.knownAs'))).toHaveCount(0)
  await rejectButton(prompt).click()
})

test('takes contacts from a file, says what it can’t take, and gives them back', async ({ extension }) => {
  const page = await openContacts(extension)
  await addContact(page, 'Alice', alice)
  const csv = [
    'name,address,network,note,verified',
    `Alice again,${alice},all,,`,
    `"=Bob, the ""builder""",${second},all,"two\nlines",in person`,
    `Carol,${alice.replace('Ae', 'ae')},all,,`,
    ',0x12,all,,',
    `Alice at work,${twin},all,,`,
    `Alice at home,${secondTwin},all,,`,
  ].join('\n')
  await page.getByRole('button', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog')
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await dialog.getByLabel('CSV file').setInputFiles(file)
  await expect(dialog).toContainText('3 new contacts')
  await expect(dialog).toContainText('1 that you have already')
  await expect(dialog).toContainText('2 rows can’t be taken')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Line 5' })).toContainText(
    saying('address.wrongChecksum', { count: 1, places: 3 }),
  )
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Line 6' })).toContainText(
    '“0x12” is not an address.',
  )
  // Two look like Alice's: nothing is taken before each was compared with hers.
  const warning = dialog.getByRole('alert').filter({ hasText: t('similar.title') })
  await expect(warning).toContainText('Alice at work')
  await expect(warning).toContainText(twin)
  await expect(warning).toContainText(alice)
  await expect(warning.locator('mark').first()).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Import 3 contacts' })).toBeDisabled()
  await look(page, 'contacts-import')
  await dialog.getByRole('button', { name: t('contacts.importLeaveOut'), exact: true }).click()
  await expect(warning).toContainText('Alice at home')
  await dialog.getByRole('button', { name: t('similar.useThis') }).click()
  await expect(warning).toBeHidden()
  await dialog.getByRole('button', { name: 'Import 2 contacts' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3)
  await expect(page.getByRole('main')).not.toContainText('Alice at work')

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('holdfast-contacts.csv')
  const text = await readFile(await download.path(), 'utf8')
  // No spreadsheet takes a name for a formula.
  expect(text).toContain(`"'=Bob, the ""builder""",${second},all,"two\nlines",in person,`)
  expect(text).toContain(`Alice,${alice},all,,in person,`)
})

test('ten thousand contacts are found at once, and the page holds only those it shows', async ({
  extension,
}) => {
  const page = await openContacts(extension)
  await seedRows(page, 'contacts', manyContacts(10_000, getAddress))
  await page.reload()
  await expect(page.getByText('25 of 10000 shown')).toBeVisible()
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(25)
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('contact 777')
  await expect(page.getByText('11 contacts')).toBeVisible()
  await expect(rows).toHaveCount(11)

  // The send form is there at once, and finds one of them by name.
  const popup = await openSend(extension)
  await popup.getByLabel('Recipient').fill('contact 9999')
  await popup.getByRole('button', { name: /Contact 9999/ }).click()
  await expect(popup.getByRole('group', { name: 'Recipient' })).toContainText('Contact 9999')
})

test.describe('in Chinese', () => {
  test.use({ browserOptions: { locale: 'zh-CN', colorScheme: 'dark' } })

  test('the page, its dialogs and the comparison speak Chinese', async ({ extension }) => {
    const page = await extension.open('dashboard', '#/contacts')
    await page.locator('input[type=password]').fill('seven quiet lanterns at dusk')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('联系人')
    await page.getByRole('button', { name: '添加联系人' }).first().click()
    await page.getByLabel('名称', { exact: true }).fill('小明')
    await page.getByLabel('地址', { exact: true }).fill(alice)
    await page.getByRole('dialog').getByRole('button', { name: '添加联系人' }).click()
    await expect(page.getByRole('main').getByRole('listitem')).toContainText('小明')
    await look(page, 'contacts-list', { locale: 'zh-CN', colorScheme: 'dark' })
    const popup = await extension.open('popup')
    await popup.getByRole('button', { name: '发送', exact: true }).click()
    await popup.getByLabel('收款人').fill(twin)
    await expect(popup.getByRole('alert')).toContainText('它看起来像你认识的地址，但并不是')
    await look(popup, 'popup-similar', { locale: 'zh-CN', colorScheme: 'dark' })
  })
})
