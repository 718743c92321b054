// A site that does not leave the user alone: its questions have a limit, the window says what it does, and one press
// answers all of it and keeps it quiet for an hour.
import { expect, type Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { middleOf } from '../fixtures/middle'
import { type Answer, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, expectNoApproval, rejectButton, unlockIn } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account] = testAccounts
const silenceButton = (page: Page) => page.getByRole('button', { name: t('approval.silence.button') })
const silenced = { type: 'error', code: 4001, message: expect.stringContaining('Nothing was asked') }

/** Counts the windows that ask, from now on. */
function countApprovals(extension: Extension) {
  const opened: string[] = []
  extension.context.on('page', (page) => {
    if (page.url().startsWith(extension.url('approval'))) opened.push(page.url())
  })
  return opened
}

test('a flood of questions is cut off, named, and silenced for an hour, across a restart, until it is lifted', async ({
  extension,
  plainSite,
}) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const host = new URL(plainSite.origin).host
  const sign = () => ask(page, 'personal_sign', ['0x68656c6c6f', account])

  const flood = Array.from({ length: 60 }, sign)
  const prompt = await approvalWindow(extension)
  await test.step('twenty are open, the rest is refused by its own code', async () => {
    await expect(prompt.getByText('1 of 20', { exact: true })).toBeVisible()
    const refused: Answer[] = []
    for (const answer of flood) answer.then((settled) => refused.push(settled))
    await expect.poll(() => refused.length).toBe(40)
    for (const answer of refused) expect(answer).toMatchObject({ type: 'error', code: -32005 })
  })
  await test.step('the burst is said, and one press answers everything', async () => {
    await expect(prompt.getByText(/\d\d times within a minute/)).toContainText(host)
    await silenceButton(prompt).click()
    await expectNoApproval(extension)
    for (const answer of await Promise.all(flood)) {
      expect(answer).toMatchObject({ type: 'error', code: expect.any(Number) })
    }
  })
  const opened = countApprovals(extension)
  await test.step('silent: answered at once, no window, also by another worker; reads go on', async () => {
    expect(await sign()).toMatchObject(silenced)
    await extension.stopWorker()
    expect(await sign()).toMatchObject(silenced)
    expect(await ask(page, 'wallet_requestPermissions', [{ eth_accounts: {} }])).toMatchObject(silenced)
    expect(await ask(page, 'eth_chainId')).toMatchObject({ type: 'result' })
    expect(await ask(page, 'eth_accounts')).toMatchObject({ type: 'result', value: [expect.any(String)] })
    expect(opened).toEqual([])
  })
  await test.step('the sites page shows it and lets it ask again', async () => {
    const dashboard = await extension.open('dashboard', '#/sites')
    await expect(dashboard.getByRole('heading', { name: t('dashboard.silences.title') })).toBeVisible()
    await dashboard
      .getByRole('button', { name: t('dashboard.silences.liftNamed', { origin: plainSite.origin }) })
      .click()
    await expect(dashboard.getByRole('heading', { name: t('dashboard.silences.title') })).toBeHidden()
    const again = sign()
    await rejectButton(await approvalWindow(extension)).click()
    expect(await again).toMatchObject({ type: 'error', code: 4001 })
  })
})

test('many requests at once are answered or refused, and an honest page is served within a second meanwhile', async ({
  extension,
  plainSite,
  otherSite,
}) => {
  const [loud, honest] = [await extension.context.newPage(), await extension.context.newPage()]
  await loud.goto(plainSite.origin)
  await honest.goto(otherSite.origin)
  await ask(honest, 'eth_chainId')
  const flood = loud.evaluate(async () => {
    const { ethereum } = window as unknown as { ethereum: { request(call: object): Promise<unknown> } }
    const asked = Array.from({ length: 5_000 }, () => ethereum.request({ method: 'eth_accounts' }))
    const settled = await Promise.allSettled(asked)
    const codes = settled.map((each) =>
      each.status === 'fulfilled' ? 0 : (each.reason as { code: number }).code,
    )
    return {
      answered: codes.filter((code) => code === 0).length,
      limited: codes.filter((code) => code === -32005).length,
    }
  })
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const before = Date.now()
    expect(await ask(honest, 'eth_chainId')).toMatchObject({ type: 'result' })
    times.push(Date.now() - before)
  }
  const { answered, limited } = await flood
  expect(answered + limited).toBe(5_000)
  expect(answered).toBeGreaterThanOrEqual(2_000)
  expect(limited).toBeGreaterThan(0)
  expect(middleOf(times)).toBeLessThan(1_000)
  expect(Math.max(...times)).toBeLessThan(5_000)
})

test('a window that lies behind others comes to the front: by another request, and by the popup', async ({
  extension,
  plainSite,
}) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  const asked = ask(page, 'eth_requestAccounts')
  const prompt = await approvalWindow(extension)
  await expect(rejectButton(prompt)).toBeVisible()
  const focused = () => prompt.evaluate(() => document.visibilityState)
  expect(await focused()).toBe('visible')

  const popup = await extension.open('popup')
  await expect(popup.getByText(t('popup.asks', { count: 1 }))).toBeVisible()
  const worker = await extension.worker()
  const calls = await worker.evaluateHandle(() => {
    const seen: { id: number; focused: boolean | undefined }[] = []
    const { windows } = (
      globalThis as unknown as { chrome: { windows: { update(id: number, to: object): unknown } } }
    ).chrome
    const update = windows.update.bind(windows)
    windows.update = (id, to) => {
      seen.push({ id, focused: (to as { focused?: boolean }).focused })
      return update(id, to)
    }
    return seen
  })
  await popup.getByRole('button', { name: t('popup.showApproval') }).click()
  await expect.poll(() => calls.evaluate((seen) => seen.length)).toBe(1)
  const joined = ask(page, 'eth_requestAccounts')
  await expect.poll(() => calls.evaluate((seen) => seen.length)).toBe(2)
  expect(await calls.evaluate((seen) => seen.every(({ focused }) => focused === true))).toBe(true)
  await rejectButton(prompt).click()
  for (const answer of [await asked, await joined]) expect(answer).toMatchObject({ code: 4001 })
})

test('a frame of another site: the question and the locked window name both, its silence is its own', async ({
  extension,
  plainSite,
  otherSite,
}) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  await page.evaluate((source) => {
    const frame = document.createElement('iframe')
    frame.name = 'guest'
    frame.src = source
    document.body.append(frame)
    return new Promise((resolve) => frame.addEventListener('load', resolve))
  }, otherSite.origin)
  const guest = page.frame({ name: 'guest' })
  if (!guest) throw new Error('the frame did not load')
  const askInFrame = () =>
    guest.evaluate(() => {
      const { ethereum } = window as unknown as { ethereum: { request(call: object): Promise<unknown> } }
      return ethereum
        .request({ method: 'eth_requestAccounts' })
        .catch((error: { code: number }) => error.code)
    })
  const first = askInFrame()
  const prompt = await approvalWindow(extension)
  const text = (url: string) => `localhost:${new URL(url).port}`
  await expect(prompt.getByText(text(otherSite.origin)).first()).toBeVisible()
  await expect(prompt.getByText(text(plainSite.origin)).first()).toBeVisible()
  await expect(prompt.getByText(t('approval.asker.twoSites'))).toBeVisible()
  await prompt.getByRole('button', { name: t('common.lockWallet') }).click()
  await expect(prompt.getByRole('heading', { name: t('approval.unlock.title') })).toBeVisible()
  await expect(prompt.getByText(text(otherSite.origin))).toBeVisible()
  await expect(prompt.getByText(text(plainSite.origin))).toBeVisible()
  await unlockIn(prompt)
  await rejectButton(prompt).click()
  expect(await first).toBe(4001)
  await expectNoApproval(extension)

  await test.step('who waits for nothing but the unlock is named too', async () => {
    const popup = await extension.open('popup')
    await popup.getByRole('button', { name: t('common.lockWallet') }).click()
    const waiting = [ask(page, 'eth_requestAccounts'), ask(page, 'eth_requestAccounts')]
    const window = await approvalWindow(extension)
    await expect(window.getByText(t('approval.unlock.someone'))).toBeVisible()
    await expect(window.getByText(text(plainSite.origin))).toBeVisible()
    await extension.stopWorker()
    await expect(window.getByText(text(plainSite.origin))).toBeVisible()
    await unlockIn(window)
    for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ type: 'result' })
    await expectNoApproval(extension)
  })
})
