// I add a passkey with my password, open the wallet with it in every window, and take it away again.
import type { Page } from '@playwright/test'
import { type Authenticator, addAuthenticator } from '../fixtures/authenticator'
import type { Extension } from '../fixtures/extension'
import { expect } from '../fixtures/inLanguage'
import { damageSecondCopy } from '../fixtures/secondCopy'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { password, passwordField, unlockIn } from '../fixtures/wallet'

const passkeyButton = (page: Page) => page.getByRole('button', { name: t('unlock.passkey') })
const walletPassword = (page: Page) => passwordField(page, t('backup.make.wallet'))
const dialogOf = (page: Page) => page.getByRole('dialog')

/** The security page, open, in a tab with an authenticator. */
async function openSecurity(extension: Extension, options: { prf?: boolean } = {}) {
  const page = await extension.open('dashboard', '#/security')
  const authenticator = await addAuthenticator(page, options)
  await unlockIn(page)
  await expect(page.getByRole('heading', { name: t('security.passkeys') })).toBeVisible()
  return { page, authenticator }
}

async function tryToAdd(page: Page, name: string, text = password) {
  await page.getByRole('button', { name: t('security.passkeys.add') }).click()
  await dialogOf(page).getByLabel(t('security.passkeys.name')).fill(name)
  await walletPassword(page).fill(text)
  await dialogOf(page)
    .getByRole('button', { name: t('security.passkeys.add.submit'), exact: true })
    .click()
}

async function add(page: Page, name: string) {
  await tryToAdd(page, name)
  await expect(page.getByText(t('security.passkeys.added', { name }))).toBeVisible()
  await expect(page.getByRole('list', { name: t('security.passkeys') }).getByText(name)).toBeVisible()
}

async function lock(page: Page) {
  await page.getByRole('button', { name: 'Lock Holdfast' }).first().click()
  await expect(passwordField(page)).toBeVisible()
}

test('added, it opens the dashboard and the popup, also after the worker was stopped and the browser closed', async ({
  extension,
}) => {
  test.slow()
  const { page } = await openSecurity(extension)
  await tryToAdd(page, 'My laptop', 'not the password at all')
  await expect(dialogOf(page).getByText(t('backup.problem.wallet'))).toBeVisible()
  await walletPassword(page).fill(password)
  await dialogOf(page)
    .getByRole('button', { name: t('security.passkeys.add.submit'), exact: true })
    .click()
  await expect(page.getByText(t('security.passkeys.added', { name: 'My laptop' }))).toBeVisible()

  await lock(page)
  await passkeyButton(page).click()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()

  await extension.stopWorker()
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await lock(page)
  await extension.stopWorker()
  await passkeyButton(page).click()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await lock(page)

  // The popup's own window asks by itself; afterwards it is the wallet.
  await page.goto(extension.url('popup', '#passkey'))
  await expect(page.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
  await lock(page)
  await page.goto(extension.url('approval'))
  await passkeyButton(page).click()
  await expect(passwordField(page)).toBeHidden()
})

test('the popup asks in a window of its own, where the password works too', async ({ extension }) => {
  const { page } = await openSecurity(extension)
  await add(page, 'My laptop')
  await lock(page)
  // No authenticator is there, so the question stays open.
  await extension.context.addInitScript(() => {
    if (location.hash === '#passkey') navigator.credentials.get = () => new Promise(() => undefined)
  })
  const popup = await extension.open('popup')
  const opening = extension.context.waitForEvent('page')
  await passkeyButton(popup).click()
  const opened = await opening
  await expect(opened.getByText(t('unlock.passkey.waiting'))).toBeVisible()
  await expect.poll(() => popup.isClosed()).toBe(true)
  await unlockIn(opened)
  await expect(opened.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
})

test('each thing that can go wrong with it is said, and the password goes on working', async ({
  extension,
}) => {
  test.slow()
  const { page, authenticator } = await openSecurity(extension)
  await add(page, 'My laptop')
  // One authenticator holds one passkey of this wallet, and a name stands for one.
  await tryToAdd(page, 'My laptop')
  await expect(dialogOf(page).getByText(t('security.passkeys.name.taken'))).toBeVisible()
  await dialogOf(page).getByLabel(t('security.passkeys.name')).fill('Again')
  await dialogOf(page)
    .getByRole('button', { name: t('security.passkeys.add.submit'), exact: true })
    .click()
  await expect(dialogOf(page).getByText(t('passkey.problem.alreadyThere'))).toBeVisible()
  await dialogOf(page)
    .getByRole('button', { name: t('common.cancel') })
    .click()

  await lock(page)
  await authenticator.setUserVerified(false)
  await passkeyButton(page).click()
  await expect(page.getByText(t('passkey.problem.notGiven'))).toBeVisible()
  await authenticator.setUserVerified(true)
  await forgetAll(authenticator)
  await passkeyButton(page).click()
  await expect(page.getByText(t('passkey.problem.notGiven'))).toBeVisible()
  await unlockIn(page)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
})

async function forgetAll(authenticator: Authenticator) {
  for (const { credentialId } of await authenticator.credentials()) await authenticator.forget(credentialId)
}

test('an authenticator that can keep no key for pages is refused when it is added', async ({ extension }) => {
  const { page } = await openSecurity(extension, { prf: false })
  await tryToAdd(page, 'Old key')
  await expect(dialogOf(page).getByText(t('passkey.problem.noPrf'))).toBeVisible()
  await dialogOf(page)
    .getByRole('button', { name: t('common.cancel') })
    .click()
  await expect(page.getByText(t('security.passkeys.none'))).toBeVisible()
})

test('removed with the password, it is offered no more, and what a window remembered of it is refused', async ({
  extension,
}) => {
  test.slow()
  const { page, authenticator } = await openSecurity(extension)
  await add(page, 'My laptop')
  const remembered = await page.evaluate(passkeyRecords)
  expect(remembered).toHaveLength(1)
  await page.getByRole('button', { name: t('security.passkeys.removeNamed', { name: 'My laptop' }) }).click()
  await walletPassword(page).fill('not the password at all')
  await dialogOf(page)
    .getByRole('button', { name: t('common.remove'), exact: true })
    .click()
  await expect(dialogOf(page).getByText(t('backup.problem.wallet'))).toBeVisible()
  await walletPassword(page).fill(password)
  await dialogOf(page)
    .getByRole('button', { name: t('common.remove'), exact: true })
    .click()
  await expect(page.getByText(t('security.passkeys.none'))).toBeVisible()
  await lock(page)
  await expect(passkeyButton(page)).toBeHidden()
  expect(await authenticator.credentials()).toHaveLength(1)
  const refused = await page.evaluate(async (id) => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['unwrapKey'])
    const { active } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise<unknown>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data)
    })
    active?.postMessage({ type: 'command', name: 'unlockWithPasskey', params: { id, key } }, [port2])
    return answer
  }, remembered[0] ?? '')
  expect(refused).toEqual({ type: 'result', result: { type: 'unknown passkey' } })
})

test('a passkey whose record is damaged in both copies is given up and said, and the password opens', async ({
  extension,
}) => {
  test.slow()
  const { page } = await openSecurity(extension)
  await add(page, 'My laptop')
  expect(await page.evaluate(damagePasskeys)).toBe(1)
  expect(await damageSecondCopy(page, 'passkey wrap')).toBe(1)
  await extension.restartBrowser()
  const again = await extension.open('dashboard')
  await expect(passwordField(again)).toBeVisible()
  await expect(passkeyButton(again)).toBeHidden()
  await unlockIn(again)
  await expect(again.getByText(t('backup.repair.passkey.title'))).toBeVisible()
})

/** The ids of the stored passkeys. */
function passkeyRecords(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('holdfast-4')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const all = opening.result.transaction('vaultRecords').objectStore('vaultRecords').getAll()
      all.onsuccess = () => {
        opening.result.close()
        const records = all.result as { id: string; kind: string }[]
        resolve(records.filter(({ kind }) => kind === 'passkey wrap').map(({ id }) => id))
      }
    }
  })
}

/** Flips a bit of each stored passkey; answers how many there were. */
function damagePasskeys(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('holdfast-4')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('vaultRecords', 'readwrite')
      let flipped = 0
      transaction.objectStore('vaultRecords').openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
        if (!cursor) return
        if (cursor.value.kind === 'passkey wrap') {
          cursor.value.sealed.ciphertext[7] ^= 1
          cursor.update(cursor.value)
          flipped += 1
        }
        cursor.continue()
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve(flipped)
      }
    }
  })
}
