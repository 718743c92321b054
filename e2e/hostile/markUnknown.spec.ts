// A page that wants to draw our window looks everywhere for the user's mark, and so does code that has taken over our
// content script: neither finds it.
import { type CDPSession, expect, type Page } from '@playwright/test'
import { connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

/** Everything that the page's own code can observe, as one text. */
async function allThatAPageSees(page: Page, id: string): Promise<string> {
  return page.evaluate(async (extensionId) => {
    const seen: string[] = [document.documentElement.outerHTML]
    const listen = (event: Event) => {
      const { detail, data } = event as Event & { detail?: unknown; data?: unknown }
      seen.push(event.type, String(JSON.stringify(detail)), String(JSON.stringify(data)))
    }
    for (const type of ['message', 'eip6963:announceProvider', 'ethereum#initialized', 'storage']) {
      window.addEventListener(type, listen)
    }
    window.dispatchEvent(new Event('eip6963:requestProvider'))
    const provider = (window as unknown as { ethereum?: { request(call: object): Promise<unknown> } })
      .ethereum
    const methods = [
      'eth_accounts',
      'wallet_getPermissions',
      'web3_clientVersion',
      'wallet_getMark',
      'holdfast_mark',
    ]
    for (const method of methods) {
      const answer = await provider?.request({ method }).catch((error: unknown) => error)
      seen.push(String(JSON.stringify(answer)), String(answer))
    }
    for (const value of Object.values(provider ?? {})) seen.push(String(value))
    for (const path of ['popup.html', 'dashboard.html', 'approval.html', 'manifest.json', 'background.js']) {
      seen.push(
        await fetch(`chrome-extension://${extensionId}/${path}`).then(
          (answer) => answer.text(),
          (error: unknown) => String(error),
        ),
      )
    }
    for (const storage of [localStorage, sessionStorage]) seen.push(JSON.stringify({ ...storage }))
    for (const { name = '' } of await indexedDB.databases()) seen.push(name)
    seen.push(document.cookie, ...(await caches.keys()), document.title)
    seen.push(...performance.getEntriesByType('resource').map(({ name }) => name))
    return seen.join('\n')
  }, id)
}

/** What the world of our content script can read: its APIs, and every storage that an extension has. */
async function allThatAContentScriptSees(page: Page): Promise<string> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const worlds: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context)
  })
  await session.send('Runtime.enable')
  await expect.poll(() => worlds.length).toBeGreaterThan(0)
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: worlds[0]?.id ?? 0,
    expression: `(async () => {
      const seen = [JSON.stringify({ ...localStorage })]
      for (const area of ['local', 'session', 'sync', 'managed']) {
        seen.push(await Promise.resolve()
          .then(() => chrome.storage[area].get(null))
          .then((all) => JSON.stringify(all), (error) => 'refused: ' + error))
      }
      for (const path of ['popup.html', 'dashboard.html', 'manifest.json']) {
        seen.push(await fetch(chrome.runtime.getURL(path)).then((a) => a.text(), (error) => 'refused: ' + error))
      }
      for (const { name } of await indexedDB.databases()) seen.push(name)
      return seen.join('\\n')
    })()`,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

test('nothing of the mark reaches a page or the content script', async ({ extension, plainSite }) => {
  const popup = await unlock(extension)
  const mark = await popup.getByRole('figure', { name: t('mark.yours') }).textContent()
  const words = (mark ?? '').trim().split(' · ')
  expect(words).toHaveLength(3)
  const kept = await popup.evaluate(() => localStorage.getItem('holdfast:first paint'))
  expect(kept).toContain(words[0])

  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  const before = await allThatAPageSees(page, extension.id)
  await connect(extension, page)
  const after = await allThatAPageSees(page, extension.id)
  const inScript = await allThatAContentScriptSees(page)
  expect(inScript).toContain('refused')
  // The page's own text is English too: what counts is that the three words stand nowhere together.
  for (const seen of [before, after, inScript]) {
    expect(words.every((word) => seen.includes(word))).toBe(false)
    expect(seen).not.toContain('holdfast:first paint')
    expect(seen).not.toMatch(/"motif"|"markAsked"/)
  }
})
