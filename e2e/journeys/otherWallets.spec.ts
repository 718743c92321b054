// I come from another wallet: whatever I bring is recognised, what is wrong with it is said, and my accounts are here.
import type { Page } from '@playwright/test'
import { HDKey } from '@scure/bip32'
import { mnemonicToSeedSync } from '@scure/bip39'
import { toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { testAccounts, testPhrase } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { expect, said } from '../fixtures/inLanguage'
import { makeKeystoreFile } from '../fixtures/keystoreFile'
import { paste } from '../fixtures/paste'
import { test } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { choosePassword, password, passwordField, takeMarkAndEndpoints, unlockIn } from '../fixtures/wallet'

const key = '0x4646464646464646464646464646464646464646464646464646464646464646'
const keyAddress = privateKeyToAccount(key).address
const vitalik = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'

/** The first account of a phrase, by other code than the wallet's. */
function firstAddress(phrase: string, passphrase = ''): string {
  const node = HDKey.fromMasterSeed(mnemonicToSeedSync(phrase, passphrase)).derive("m/44'/60'/0'/0/0")
  return privateKeyToAccount(toHex(node.privateKey ?? new Uint8Array())).address
}

const pasteField = (page: Page) => page.getByLabel(t('sources.paste'), { exact: true })

async function openImport(extension: Extension): Promise<Page> {
  const page = await extension.open('dashboard', '#/import')
  await unlockIn(page)
  await expect(page.getByRole('heading', { level: 1, name: t('sources.title') })).toBeVisible()
  return page
}

/** Takes what was found, and waits until it is there. */
async function add(page: Page) {
  await page.getByRole('button', { name: t('sources.found.add') }).click()
  await expect(page.getByText(t('sources.added.title'), { exact: true })).toBeVisible()
}

test('a new wallet from a private key: pasted, recognised, checked, sealed', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await page.getByRole('button', { name: t('sources.way') }).click()
  await paste(pasteField(page), key.slice(2))
  await expect(page.getByText(t('sources.recognised.private key'))).toBeVisible()
  await page.getByRole('button', { name: t('sources.check') }).click()
  await expect(page.getByRole('heading', { name: t('sources.found.title') })).toBeVisible()
  await expect(page.getByText(keyAddress)).toBeVisible()
  await page.getByRole('button', { name: t('onboarding.found.yes') }).click()
  await choosePassword(page, password)
  await page.getByRole('button', { name: t('onboarding.password.restore') }).click()
  await takeMarkAndEndpoints(page)
  await page.getByRole('button', { name: t('onboarding.done.open') }).click()
  await page.goto(freshExtension.url('dashboard', '#/accounts'))
  await expect(page.getByText(t('sources.accounts.tag.private key'))).toBeVisible()
})

test('a new wallet that only watches has no key to lose', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await page.getByRole('button', { name: t('sources.way') }).click()
  await paste(pasteField(page), vitalik)
  await page.getByRole('button', { name: t('sources.watch.takeOne') }).click()
  await expect(page.getByText(t('sources.watch.what'))).toBeVisible()
  await page.getByRole('button', { name: t('onboarding.found.yes') }).click()
  await choosePassword(page, password)
  await page.getByRole('button', { name: t('onboarding.password.restore') }).click()
  await takeMarkAndEndpoints(page)
  await page.getByRole('button', { name: t('onboarding.done.open') }).click()
  const popup = await freshExtension.open('popup')
  await popup.getByRole('button', { name: t('common.send'), exact: true }).click()
  // Refused before anything could be filled in.
  await expect(popup.getByText(t('common.watchOnly.cannotSend', { name: said('Watched 1') }))).toBeVisible()
  await expect(popup.getByRole('textbox')).toHaveCount(0)
})

test('phrases in other languages are recognised by themselves, with and without accents', async ({
  freshExtension,
}) => {
  const page = await freshExtension.open('dashboard')
  await page.getByRole('button', { name: 'Restore a wallet' }).click()
  // BIP-39's own vectors for 128 bits of zeros.
  for (const [typed, written, list] of [
    [`${'abaco '.repeat(11)}abierto`, `${'ábaco '.repeat(11)}abierto`, 'Spanish'],
    ['的的的的的的的的的的的在', `${'的 '.repeat(11)}在`, 'Chinese (simplified)'],
    [`${'あいこくしん　'.repeat(11)}あおぞら`, `${'あいこくしん '.repeat(11)}あおぞら`, 'Japanese'],
    [`${'가격 '.repeat(11)}가능`, `${'가격 '.repeat(11)}가능`, 'Korean'],
  ] as const) {
    await paste(page.getByLabel('Word 1', { exact: true }), typed)
    await expect(page.getByText(firstAddress(written)), list).toBeVisible()
    await page.getByRole('button', { name: 'No, back to the words' }).click()
  }
  await expect(page.getByLabel('Word 1', { exact: true })).toHaveValue('가격')
})

test('a mistake in another language is named with words of that language', async ({ freshExtension }) => {
  const page = await freshExtension.open('dashboard')
  await page.getByRole('button', { name: 'Restore a wallet' }).click()
  await paste(page.getByLabel('Word 1', { exact: true }), `${'abaco '.repeat(11)}abiertoo`)
  await expect(page.getByText(saying('sources.phrase.unknown', { list: said('Spanish') }))).toBeVisible()
  await page
    .getByRole('button', { name: t('onboarding.restore.use', { word: 'abierto', place: 12 }) })
    .click()
  await expect(page.getByText(firstAddress(`${'ábaco '.repeat(11)}abierto`))).toBeVisible()
})

test('the same phrase with a passphrase is another secret, of 15 words too', async ({ extension }) => {
  const page = await openImport(extension)
  await page.getByLabel(t('sources.phrase.hasPassphrase')).check()
  await page.getByLabel(t('sources.phrase.passphrase'), { exact: true }).fill('Zoë, 25th')
  await page.getByLabel('Word 1', { exact: true }).focus()
  await paste(page.getByLabel('Word 1', { exact: true }), testPhrase)
  await page.getByRole('button', { name: 'Check phrase' }).click()
  await expect(page.getByText(firstAddress(testPhrase, 'Zoë, 25th'))).toBeVisible()
  await add(page)
  await page.getByRole('button', { name: t('sources.added.again') }).click()
  const fifteen = `${'abandon '.repeat(14)}address`
  await paste(pasteField(page), fifteen)
  await page.getByRole('button', { name: 'Check phrase' }).click()
  await expect(page.getByText(firstAddress(fifteen))).toBeVisible()
  await add(page)
  await page.getByRole('button', { name: t('sources.added.again') }).click()
  // The phrase that the wallet was made from is no new one.
  await paste(pasteField(page), testPhrase)
  await page.getByRole('button', { name: 'Check phrase' }).click()
  await expect(page.getByText(t('sources.found.own'))).toBeVisible()
  await add(page)
  await expect(page.getByText(t('sources.added.known'))).toBeVisible()
})

test('a keystore file: a wrong password is said, the right one opens, and the screen stays alive', async ({
  extension,
}) => {
  const page = await openImport(extension)
  await paste(pasteField(page), makeKeystoreFile(key, 'geth password', keyAddress))
  await expect(page.getByText(t('sources.recognised.keystore file'))).toBeVisible()
  const field = passwordField(page, t('sources.file.password'))
  await field.fill('another')
  await page.getByRole('button', { name: t('sources.file.open') }).click()
  await expect(page.getByText(t('sources.file.password.wrong'))).toBeVisible()
  await field.fill('geth password')
  await page.getByRole('button', { name: t('sources.file.open') }).click()
  await expect(page.getByText(keyAddress)).toBeVisible()
  await add(page)

  await page.getByRole('button', { name: t('sources.added.again') }).click()
  const absurd = makeKeystoreFile(key, 'x', keyAddress).replace('"n":4096', '"n":1073741824')
  await paste(pasteField(page), absurd)
  await page.getByRole('button', { name: t('sources.file.open') }).click()
  await expect(page.getByText(saying('sources.file.absurd'))).toBeVisible()
})

test('each wrong private key gets its own sentence', async ({ extension }) => {
  const page = await openImport(extension)
  await page.getByText(t('sources.kind.private key'), { exact: true }).click()
  const field = passwordField(page, t('sources.key')).and(page.locator('input[type=password]'))
  for (const [typed, sentence] of [
    ['0'.repeat(64), t('sources.key.zero')],
    ['f'.repeat(64), t('sources.key.tooLarge')],
    [key.slice(0, -1), t('sources.key.length', { digits: 63 })],
    [`${key.slice(0, -1)}g`, t('sources.key.notHexadecimal')],
  ] as const) {
    await field.fill(typed)
    await page.getByRole('button', { name: t('sources.check') }).click()
    await expect(page.getByText(sentence)).toBeVisible()
  }
})

test('a list of addresses: each line that cannot be taken is named, the rest is watched', async ({
  extension,
}) => {
  const page = await openImport(extension)
  const list = [
    'address,name',
    `${vitalik},Vitalik`,
    vitalik.toLowerCase(),
    vitalik.replace('d8dA', 'D8dA'),
    testAccounts[0],
    'hello',
    `${testAccounts[0].slice(0, 8)}${'0'.repeat(30)}${testAccounts[0].slice(-4)}`.toLowerCase(),
    ...Array.from({ length: 5 }, (_, place) => `0x${String(place + 1).padStart(40, '0')}`),
  ].join('\n')
  await paste(pasteField(page), list)
  await expect(page.getByText(t('sources.watch.line.twice', { line: 2 }))).toBeVisible()
  await expect(page.getByText(t('sources.watch.line.checksum', { letters: 'D' }))).toBeVisible()
  await expect(page.getByText(t('sources.watch.line.own', { name: said('Account 1') }))).toBeVisible()
  await expect(page.getByText(t('sources.watch.line.noAddress'))).toBeVisible()
  await expect(page.getByText(t('similar.title'))).toBeVisible()
  await page.getByRole('button', { name: t('similar.useThis') }).click()
  await page.getByRole('button', { name: t('sources.watch.take', { count: 7 }) }).click()
  await add(page)
  await page.getByRole('link', { name: t('sources.added.accounts') }).click()
  await expect(page.getByText(t('sources.accounts.tag.watch-only')).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Vitalik' })).toBeVisible()
})
