// I have newer lists fetched, and see what they know; and what is forbidden I lift for one address, a day from now.
import { generateKeyPairSync } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { servePages } from '../fixtures/pages'
import { ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, openUnlocked, password, rejectButton } from '../fixtures/wallet'
import { publicKeyOf, signedList } from '../run/signList.mjs'

test.use({ start: 'unlocked' })

const [account] = testAccounts
const delegate = '0x00000000000000000000000000000000deadc0de'
const dayMs = 86_400_000

/** Writes one row as it is found; a page of the extension stands in for a clock, or for a place that is elsewhere. */
function putRow([table, row]: [string, object]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('holdfast-4')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(table, 'readwrite')
      transaction.objectStore(table).put(row)
      transaction.onerror = () => reject(transaction.error)
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

const finding = (page: Page, rule: string) => page.locator(`[data-rule="${rule}"]`).first()

test('a signed list and MetaMask’s are fetched whole, and the sites on them are known from then on', async ({
  extension,
}) => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const expires = new Date(Date.now() + dayMs)
  const signed = signedList(privateKey, {
    blocked: ['chestnut-giveaway.example', 'acorn-drop.example'],
    allowed: [],
    version: 1,
    expires,
  })
  const lists = await servePages({
    '/list.json': JSON.stringify(signed),
    '/v1/stalelist': JSON.stringify({
      data: { blocklist: ['walnut-claim.example'], allowlist: [], lastUpdated: 1_764_000_000 },
    }),
  })
  try {
    const page = await openUnlocked(extension, 'dashboard', '#/settings')
    await page.evaluate(putRow, ['listPlaces', { id: 'metamask', on: true, url: lists.origin }] as [
      string,
      object,
    ])
    await page.getByLabel(t('lists.signed.url')).fill(`${lists.origin}/list.json`)
    await page.getByLabel(t('lists.signed.key')).fill(publicKeyOf(privateKey).toString('hex'))
    await page.getByRole('button', { name: t('lists.signed.save') }).click()
    await expect(page.getByText(t('lists.has', { count: 2 }))).toBeVisible()
    await expect(page.getByText(t('lists.has', { count: 1 }))).toBeVisible()

    const check = await openUnlocked(extension, 'dashboard', '#/check')
    for (const host of ['acorn-drop.example', 'app.walnut-claim.example']) {
      await check.getByLabel(t('check.paste')).fill(`https://${host}/`)
      await check.getByRole('button', { name: t('check.do') }).click()
      await expect(finding(check, 'site-on-phishing-list')).toBeVisible()
    }
    await page.bringToFront()
    const off = page.getByRole('button', { name: t('lists.off') })
    for (const left of [1, 0]) {
      await off.first().click()
      await expect(off).toHaveCount(left)
    }
    await check.bringToFront()
    await check.getByLabel(t('check.paste')).fill('https://acorn-drop.example/again')
    await check.getByRole('button', { name: t('check.do') }).click()
    await expect(check.getByRole('region', { name: t('risk.title') })).toBeVisible()
    await expect(finding(check, 'site-on-phishing-list')).toHaveCount(0)
  } finally {
    await lists.stop()
  }
})

test('what is forbidden is a danger once its lift is a day old, in the prompt that stands open too', async ({
  extension,
  plainSite,
}) => {
  const dashboard = await openUnlocked(extension, 'dashboard', '#/security')
  await dashboard.getByRole('button', { name: t('lifts.ask') }).click()
  const dialog = dashboard.getByRole('dialog')
  await dialog.getByLabel(t('lifts.address')).fill(delegate)
  await dialog.getByLabel(t('backup.make.wallet')).fill(password)
  await dialog.getByRole('button', { name: t('lifts.submit') }).click()
  await expect(dialog).toBeHidden()
  await expect(dashboard.getByText(/^Counts from/)).toBeVisible()

  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const typedData = {
    domain: { chainId: 31337 },
    primaryType: 'Authorization',
    types: {
      EIP712Domain: [{ name: 'chainId', type: 'uint256' }],
      Authorization: [
        { name: 'chainId', type: 'uint256' },
        { name: 'address', type: 'address' },
        { name: 'nonce', type: 'uint256' },
      ],
    },
    message: { chainId: '31337', address: delegate, nonce: '0' },
  }
  const asked = ask(page, 'eth_signTypedData_v4', [account, JSON.stringify(typedData)])
  const prompt = await approvalWindow(extension)
  const found = finding(prompt, 'delegation-not-allowed')
  await expect(found).toHaveAttribute('data-level', 'forbidden')
  await prompt.evaluate(putRow, [
    'lifts',
    {
      rule: 'delegation-not-allowed',
      subject: delegate.toLowerCase(),
      askedAt: Date.now() - dayMs,
    },
  ] as [string, object])
  await expect(found).toHaveAttribute('data-level', 'danger')
  await dashboard.bringToFront()
  await dashboard.getByRole('button', { name: t('lifts.takeBack') }).click()
  await expect(dashboard.getByText(t('lifts.none'))).toBeVisible()
  await prompt.bringToFront()
  await expect(found).toHaveAttribute('data-level', 'forbidden')
  await rejectButton(prompt).click()
  expect(await asked).toMatchObject({ type: 'error', code: 4001 })
  await expectNoApproval(extension)
})
