// My accounts: found again below my phrase, shown to sites or not, put away, and removed with what goes with them.
import type { Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { expect, said } from '../fixtures/inLanguage'
import { look } from '../fixtures/look'
import { paste } from '../fixtures/paste'
import { ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { saying, t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, openUnlocked, rejectButton } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const vitalik = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const key = '4646464646464646464646464646464646464646464646464646464646464646'

async function openPage(extension: Extension, rest: string): Promise<Page> {
  const page = await openUnlocked(extension, 'dashboard', rest)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

async function bring(page: Page, extension: Extension, text: string, check: string) {
  await page.goto(extension.url('dashboard', '#/import'))
  await paste(page.getByLabel(t('sources.paste'), { exact: true }), text)
  await page.getByRole('button', { name: check }).click()
  await page.getByRole('button', { name: t('sources.found.add') }).click()
  await expect(page.getByText(t('sources.added.title'), { exact: true })).toBeVisible()
  await page.getByRole('link', { name: t('sources.added.accounts') }).click()
}

test('finds the accounts that were used, by asking only the networks I chose', async ({
  extension,
  node,
}) => {
  const page = await openPage(extension, '#/discover')
  await expect(page.getByText(t('sources.discover.privacy.text'))).toBeVisible()
  const before = node.of('eth_getTransactionCount').length
  await page.getByRole('button', { name: t('sources.discover.start') }).click()
  // Anvil's ten accounts have ether, so the search ends 20 numbers behind the tenth.
  await expect(page.getByText(t('sources.discover.done', { looked: 30, found: 10 }))).toBeVisible()
  await look(page, 'dashboard-discovered')
  expect(node.of('eth_getTransactionCount').length - before).toBe(30)
  await page.getByRole('button', { name: t('sources.discover.add', { count: 9 }) }).click()
  await page.goto(extension.url('dashboard', '#/accounts'))
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(10)
})

test('a network that does not answer is a failed network, never an empty one', async ({
  extension,
  node,
}) => {
  const page = await openPage(extension, '#/discover')
  const heal = node.fail('eth_getBalance', { code: -32_000, message: 'the node is asleep' })
  await page.getByRole('button', { name: t('sources.discover.start') }).click()
  await expect(page.getByText(t('sources.discover.noAnswer'))).toBeVisible()
  await expect(page.getByText(t('sources.discover.nothing'))).toBeHidden()
  heal()
  await page.getByRole('button', { name: t('sources.discover.retry') }).click()
  await expect(page.getByText(t('sources.discover.done', { looked: 30, found: 10 }))).toBeVisible()
})

test('the search can be stopped, and says how far it came', async ({ extension, node }) => {
  const page = await openPage(extension, '#/discover')
  const hold = node.hold('eth_getBalance', 'answer')
  await page.getByRole('button', { name: t('sources.discover.start') }).click()
  await hold.held
  await page.getByRole('button', { name: t('sources.discover.stop') }).click()
  hold.release()
  await expect(page.getByText(t('sources.discover.stopped', { looked: 20, found: 10 }))).toBeVisible()
})

test('accounts on other paths: Ledger Live’s next, and a path of my own', async ({ extension }) => {
  const page = await openPage(extension, '#/accounts')
  await page.getByRole('button', { name: t('dashboard.accounts.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('sources.add.scheme')).selectOption('ledger live')
  await dialog.getByRole('button', { name: t('dashboard.accounts.add') }).click()
  await expect(dialog).toBeHidden()
  await page
    .getByRole('button', { name: t('sources.accounts.manageNamed', { name: said('Account 2') }) })
    .click()
  // Number 0 is the path of the first account.
  await expect(page.getByText("m/44'/60'/1'/0/0")).toBeVisible()
  await page.getByRole('button', { name: t('dashboard.accounts.add') }).click()
  await dialog.getByLabel(t('sources.add.scheme')).selectOption('custom')
  const path = dialog.getByLabel(t('sources.add.path'))
  await path.fill('m/44/60')
  await path.fill('nonsense')
  await dialog.getByRole('button', { name: t('dashboard.accounts.add') }).click()
  await expect(dialog.getByText(t('sources.scheme.notPath'))).toBeVisible()
  await path.fill("m/44'/60'/7'/0/3")
  await dialog.getByRole('button', { name: t('dashboard.accounts.add') }).click()
  await expect(dialog).toBeHidden()
  await page
    .getByRole('button', { name: t('sources.accounts.manageNamed', { name: said('Account 3') }) })
    .click()
  await expect(page.getByText("m/44'/60'/7'/0/3")).toBeVisible()
})

test('a savings account is offered to no site, and a request in its name learns nothing', async ({
  extension,
  plainSite,
}) => {
  const page = await openPage(extension, '#/accounts')
  await page.getByRole('button', { name: t('dashboard.accounts.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('sources.add.savings')).check()
  await dialog.getByRole('button', { name: t('dashboard.accounts.add') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(t('sources.accounts.tag.savings'), { exact: true })).toBeVisible()
  const site = await extension.context.newPage()
  await site.goto(plainSite.origin)
  const asked = ask(site, 'eth_requestAccounts')
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('checkbox')).toHaveCount(1)
  await rejectButton(prompt).click()
  await asked
  await expectNoApproval(extension)
  await connect(extension, site)
  const own = await ask(site, 'personal_sign', ['0x00', testAccounts[1]])
  expect(own).toMatchObject({ type: 'error', code: 4100 })
  expect(own).toEqual(
    await ask(site, 'personal_sign', ['0x00', '0x00000000000000000000000000000000000000aa']),
  )
})

test('a watched account is offered to no site, and a request in its name learns nothing', async ({
  extension,
  plainSite,
}) => {
  const page = await openPage(extension, '#/import')
  await bring(page, extension, `${vitalik} Vitalik`, t('sources.watch.takeOne'))
  const site = await extension.context.newPage()
  await site.goto(plainSite.origin)
  const asked = ask(site, 'eth_requestAccounts')
  const prompt = await approvalWindow(extension)
  await expect(prompt.getByRole('checkbox')).toHaveCount(1)
  await expect(prompt.getByText('Vitalik')).toHaveCount(0)
  await rejectButton(prompt).click()
  await asked
  await expectNoApproval(extension)
  await connect(extension, site)
  const stranger = '0x00000000000000000000000000000000000000aa'
  for (const method of ['eth_sendTransaction', 'personal_sign'] as const) {
    const params = (from: string) =>
      method === 'personal_sign' ? ['0x00', from] : [{ from, to: testAccounts[1], value: '0x1' }]
    const own = await ask(site, method, params(vitalik))
    expect(own).toMatchObject({ type: 'error', code: 4100 })
    // Word for word what an address gets that the wallet has never seen.
    expect(own).toEqual(await ask(site, method, params(stranger)))
  }
  // Shown to sites by the user's own choice it can be seen, but signs nothing, and nobody is asked.
  await page.getByRole('button', { name: t('sources.accounts.manageNamed', { name: 'Vitalik' }) }).click()
  const box = page.getByLabel(t('sources.accounts.sites.named', { name: 'Vitalik' }))
  await box.click()
  await expect(box).toBeChecked()
  await page.goto(extension.url('dashboard', '#/sites'))
  await page
    .getByRole('button', { name: saying('dashboard.sites.accountsNamed') })
    .first()
    .click()
  await page.getByRole('dialog').getByText('Vitalik').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.save') })
    .click()
  await expect.poll(() => result(site, 'eth_accounts')).toHaveLength(2)
  expect(await ask(site, 'personal_sign', ['0x00', vitalik])).toMatchObject({
    code: 4100,
    message: expect.stringContaining('watch-only'),
  })
  expect(extension.openScreens('approval')).toHaveLength(0)
})

test('an account that sites may not see any more is gone from them at once', async ({
  extension,
  plainSite,
}) => {
  const page = await openPage(extension, '#/accounts')
  const site = await extension.context.newPage()
  await site.goto(plainSite.origin)
  await connect(extension, site)
  await page
    .getByRole('button', { name: t('sources.accounts.manageNamed', { name: said('Account 1') }) })
    .click()
  await page.getByLabel(t('sources.accounts.sites.named', { name: said('Account 1') })).click()
  await expect.poll(() => result(site, 'eth_accounts')).toEqual([])
})

test('an account is put away and brought back, but the last one stays in sight', async ({ extension }) => {
  const page = await openPage(extension, '#/accounts')
  await page
    .getByRole('button', { name: t('sources.accounts.manageNamed', { name: said('Account 1') }) })
    .click()
  const hide = page.getByRole('button', {
    name: t('sources.accounts.hideNamed', { name: said('Account 1') }),
  })
  await hide.click()
  await expect(page.getByText(t('sources.accounts.lastShown'))).toBeVisible()
  await page.getByRole('button', { name: t('dashboard.accounts.add') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('dashboard.accounts.add') })
    .click()
  await expect(page.getByRole('heading', { level: 2, name: 'Account 2' })).toBeVisible()
  await hide.click()
  await expect(page.getByRole('heading', { level: 2, name: 'Account 1' })).toBeHidden()
  // The one in use moves on.
  await expect(page.getByText(t('dashboard.accounts.inUse'))).toBeVisible()
  await page.getByText(t('sources.accounts.hidden', { count: 1 })).click()
  await page
    .getByRole('button', { name: t('sources.accounts.showNamed', { name: said('Account 1') }) })
    .click()
  await expect(page.getByRole('heading', { level: 2, name: 'Account 1' })).toBeVisible()
})

test('removing the last account of a key without a backup takes a typed word, and the key goes', async ({
  extension,
}) => {
  const page = await openPage(extension, '#/import')
  const word = t('sources.remove.word')
  await bring(page, extension, key, t('sources.check'))
  const manage = page.getByRole('button', {
    name: t('sources.accounts.manageNamed', { name: said('Account 2') }),
  })
  await manage.click()
  await page
    .getByRole('button', { name: t('sources.accounts.removeNamed', { name: said('Account 2') }) })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(t('sources.remove.privateKey'))).toBeVisible()
  await expect(dialog.getByText(t('sources.remove.notBackedUp'))).toBeVisible()
  const remove = dialog.getByRole('button', { name: t('sources.remove.confirm') })
  await remove.click()
  await expect(dialog.getByText(t('sources.remove.wrongWord', { word }))).toBeVisible()
  await dialog.getByLabel(t('sources.remove.type', { word })).fill(word)
  await remove.click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
  // It comes back only with the key itself, as something new.
  await bring(page, extension, key, t('sources.check'))
  await expect(page.getByText(t('sources.accounts.tag.private key'))).toBeVisible()
})
