// Every button of a page that nobody here wrote (@metamask/test-dapp): each asks what it should in the words it should,
// with the findings it should, and the page gets what it should. What would rob me can't be confirmed by accident.
import { expect, type Page } from '@playwright/test'
import { encodeFunctionData, erc20Abi } from 'viem'
import type { RuleId } from '@/lib/safety/risk/ruleIds'
import { type Anvil, startAnvil, testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { askForEthereum, setToken } from '../fixtures/mainnet'
import type { NodeProxy } from '../fixtures/nodeProxy'
import type { Site } from '../fixtures/pages'
import { test } from '../fixtures/test'
import { askedSince, buttonOf, fill, openTestDapp, press } from '../fixtures/testDapp'
import {
  type Asks,
  type Finds,
  harmfulButtons,
  ordinaryButtons,
  otherButtons,
  type Row,
  signingButtons,
} from '../fixtures/testDappButtons'
import { t } from '../fixtures/text'
import {
  approvalWindow,
  expectNoApproval,
  openUnlocked,
  pressYes,
  readToEnd,
  rejectButton,
  typeWord,
  untilArmed,
} from '../fixtures/wallet'

test.use({ start: 'unlocked', anvilOptions: { chainId: 1 } })

const [account] = testAccounts

/** What is found of the page whatever it asks: it is new here, and came in a tab of its own. Of tokens nothing is found. */
const ofThePage: Finds[] = ['site-first-seen:info', 'site-opened-by-link:info']

/** How fast the test presses its buttons is the machine's affair: more than a few questions in a minute are a burst. */
const byTheClock: RuleId = 'prompt-burst'
const isCompared = (finding: string) => finding.split(':')[0] !== byTheClock

test('all its buttons are in the table', async ({ extension, testDapp }) => {
  const page = await openTestDapp(extension, testDapp, '')
  const there = await page.locator('button[id]').evaluateAll((buttons) => buttons.map(({ id }) => id))
  const named = [...ordinaryButtons, ...signingButtons, ...harmfulButtons].map(({ id }) => id.split(' ')[0])
  expect([...new Set([...named, ...otherButtons])].sort()).toEqual(there.sort())
})

test('contracts, tokens and calls', async ({ extension, testDapp, anvil, node }) => {
  await setUp(extension, anvil, node)
  await playTable(extension, testDapp, ordinaryButtons)
})

test('signatures, and malformed requests', async ({ extension, testDapp, anvil, node }) => {
  await setUp(extension, anvil, node)
  await playTable(extension, testDapp, signingButtons)
})

test('what would rob me, and what asks ten times', async ({ extension, testDapp, anvil, node }) => {
  const another = await startAnvil({ chainId: 1338 })
  await setUp(extension, anvil, node)
  await playTable(extension, testDapp, harmfulButtons, another.url)
  await another.stop()
})

/** Ethereum as far as the page's buttons know it: the tokens and contracts that they name are there. */
async function setUp(extension: Extension, anvil: Anvil, node: NodeProxy): Promise<void> {
  const wallet = await openUnlocked(extension, 'dashboard')
  await askForEthereum(wallet, node.url, true)
  await wallet.close()
  const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
  const call = (functionName: 'transfer' | 'approve', to: `0x${string}`, amount: bigint) => ({
    to: encodeFunctionData({ abi: erc20Abi, functionName, args: [to, amount] }),
    returns: `0x${'1'.padStart(64, '0')}` as const,
  })
  await setToken(anvil, usdc, { symbol: 'USDC', decimals: 6, holder: account, balance: 5_000_000n }, [
    call('transfer', '0x5FbDB2315678afecb367f032d93F642f64180aa3', 100n),
    call('approve', '0xe50a2dbc466d01a34c3e8b7e8e45fce4f7da39e6', 2n ** 64n - 1n),
  ])
  // A collection, the contract of a theft, and two routers: whatever they are asked, they do not fail.
  for (const address of [
    '0xBC4CA0EdA7647A8aB7C2061c2E118A18a936f13D',
    '0x000062Accd1a9d62eF428eC86cA3dD4f45120000',
    '0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af',
    '0x000000000022D473030F116dDEE9F6B43aC78BA3',
  ])
    await anvil.rpc('anvil_setCode', [address, '0x00'])
}

async function playTable(
  extension: Extension,
  site: Site,
  rows: readonly Row[],
  localChain = '',
): Promise<void> {
  // Some fifty questions, each with a limit of its own.
  test.setTimeout(300_000)
  const page = await openTestDapp(extension, site, localChain)
  for (const row of rows) {
    await test.step(row.id, () => play(extension, page, row))
  }
}

/** Notes what is not as it should be, and goes on: one run shows every row that is wrong. */
const softly = expect.configure({ soft: true })

/** Presses the button, reads and answers what it asks, and compares what the page got. */
async function play(extension: Extension, page: Page, row: Row): Promise<void> {
  const { asks, method, times = 1 } = row
  if (row.disabled) return softly(buttonOf(page, row.id), row.id).toBeDisabled()
  if (row.fill) await fill(page, row.fill)
  const before = await press(page, row.id)
  const askedSoFar = async () =>
    (await askedSince(page, before)).filter((each) => method === undefined || each.method === method)
  if (asks) {
    const prompt = await readQuestion(extension, { ...row, asks })
    if (row.harmful) await pressByAccident(prompt, row.id, asks)
    if (asks.types !== undefined) await typedField(prompt).fill(asks.types)
    if (asks.answer) await pressYes(prompt, await nameOfYes(prompt))
    else if (times === 1) await rejectButton(prompt).click()
    else {
      const answered = async () => (await askedSoFar()).filter(({ error }) => error).length
      await rejectEach(extension, row.id, asks, times, answered)
    }
    await expectNoApproval(extension)
  }
  if (method !== undefined) {
    const outcome = outcomeOf(row)
    await softly
      .poll(askedSoFar, row.id)
      .toEqual(Array.from({ length: times }, () => ({ method, ...outcome })))
  }
  if (row.shows) await softly(page.locator(`#${row.shows[0]}`), row.id).toHaveText(row.shows[1])
  if (!asks) expect(extension.openScreens('approval'), `${row.id}: no window`).toEqual([])
}

/**
 * Says no to one question after the other. The next one stands in the same window or in a new one, in the same words. Its
 * findings are the first one's, so that they are not read again. A question that came while its window was closing is
 * asked once more: it is over once the page was answered.
 */
async function rejectEach(
  extension: Extension,
  id: string,
  asks: Asks,
  times: number,
  answered: () => Promise<number>,
): Promise<void> {
  const over: string[] = []
  while (over.length < times) {
    await expect(async () => {
      const [prompt, asked] = await nextQuestion(extension, over)
      const question = prompt.locator(`[data-question="${asked}"]`)
      await expect(question.getByRole('heading', { level: 1 }), id).toHaveText(asks.title, { timeout: 2000 })
      await rejectButton(prompt).click({ timeout: 2000 })
      await expect.poll(answered, { intervals: [20], timeout: 5000 }).toBeGreaterThan(over.length)
      over.push(asked)
    }).toPass({ timeout: 40_000, intervals: [50] })
  }
}

/** The window that asks something that is not over yet, and what it asks. A window that closes is none. */
async function nextQuestion(extension: Extension, over: readonly string[]): Promise<[Page, string]> {
  let found: [Page, string] | undefined
  const look = async () => {
    for (const page of extension.openScreens('approval')) {
      const asked = await page
        .locator('[data-question]')
        .getAttribute('data-question', { timeout: 200 })
        .catch(() => null)
      if (asked !== null && !over.includes(asked)) found = [page, asked]
    }
    return found !== undefined
  }
  await expect.poll(look, { intervals: [20] }).toBe(true)
  if (!found) throw new Error('expected a question that is not over')
  return found
}

/** NFTs that the page shows by its older provider have no method here. */
const aboutToken = (method: Row['method']) => method === undefined || method === 'wallet_watchAsset'

function outcomeOf({ asks, error }: Row): object {
  const said = error ?? (asks && !asks.answer ? { code: 4001, says: 'rejected' } : undefined)
  if (!said) return { result: expect.anything() }
  return { error: { code: said.code, message: expect.stringContaining(said.says) } }
}

const answerButton = (prompt: Page) => prompt.locator('[data-armed]')
const typedField = (prompt: Page) => prompt.locator('footer').getByRole('textbox')

/** What the button is called that says yes, without how it must be pressed. */
async function nameOfYes(prompt: Page): Promise<string> {
  const label = (await answerButton(prompt).textContent()) ?? ''
  return label.replace(t('prompt.hold.label', { answer: '' }), '')
}

/** Waits for the question until it could be answered, and compares its words and all that is found. */
async function readQuestion(extension: Extension, { id, method, asks }: Row & { asks: Asks }): Promise<Page> {
  const prompt = await approvalWindow(extension)
  // Long questions are led to their end in jumps: the journeys that sign see them slide.
  await prompt.emulateMedia({ reducedMotion: 'reduce' })
  await softly(prompt.getByRole('heading', { level: 1 }), id).toHaveText(asks.title)
  // Before all has been found, nothing looks like nothing found.
  await untilSettled(prompt)
  let found: string[] = []
  await expect(async () => {
    found = await readFindings(prompt)
  }).toPass({ timeout: 15_000 })
  softly(found, id).toEqual([...asks.finds, ...(aboutToken(method) ? [] : ofThePage)].sort())
  softly(await prompt.locator('[data-says]').allTextContents(), id).toEqual(
    asks.says === undefined
      ? []
      : [typeof asks.says === 'string' ? asks.says : expect.stringMatching(asks.says)],
  )
  if (asks.blocked) await softly(answerButton(prompt), id).toBeDisabled()
  return prompt
}

/** Nothing is awaited any more but a person: to wait a moment and press, or to type what is asked for. */
async function untilSettled(prompt: Page): Promise<void> {
  const waits = [
    t('approval.wait.preparing'),
    t('approval.wait.updating'),
    t('effects.pending'),
    t('approval.sending'),
    t('approval.wait.reviewing'),
    t('approval.wait.readOn'),
    t('calls.readOn'),
  ]
  await expect(async () => {
    await readToEnd(prompt)
    if ((await answerButton(prompt).getAttribute('data-armed')) === 'true') return
    // It arms by itself now: everything is there.
    if (await answerButton(prompt).locator('.arming-progress').isVisible()) return
    await expect(typedField(prompt)).toBeVisible({ timeout: 100 })
    const said = (await prompt.locator('footer [role=status]').textContent()) ?? ''
    expect(waits).not.toContain(said)
  }).toPass({ timeout: 30_000, intervals: [50] })
}

/** Opens every card to its end. What is found, each once however often it is said, in the order of the alphabet. */
async function readFindings(prompt: Page): Promise<string[]> {
  const cards = prompt.locator('section[data-score] details')
  await cards.evaluateAll((all) => {
    for (const card of all as HTMLDetailsElement[]) if (!card.open) card.querySelector('summary')?.click()
  })
  await expect(cards.locator('ol')).toHaveCount(await cards.count(), { timeout: 1000 })
  const found = await prompt
    .locator('[data-finding]')
    .evaluateAll((all) => all.map(({ dataset }) => dataset.finding ?? ''))
  return [...new Set(found)].filter(isCompared).sort()
}

/** What is meant for something else counts for nothing: not the Enter that a person was typing, and, where it is dangerous, not a click or a key on the button itself, even when it could be confirmed. */
async function pressByAccident(prompt: Page, id: string, asks: Asks): Promise<void> {
  const title = prompt.getByRole('heading', { level: 1 })
  await prompt.keyboard.press('Enter')
  if (asks.finds.some((found) => found.endsWith(':danger'))) {
    const button = answerButton(prompt)
    await typeWord(prompt)
    await untilArmed(prompt, button)
    await button.click()
    await button.press('Enter')
  }
  await expect(title, id).toHaveText(asks.title)
  await expect(rejectButton(prompt), id).toBeEnabled()
}
