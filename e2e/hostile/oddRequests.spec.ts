// Ten thousand requests that nobody would write, from pages that are connected and pages that are not: each gets an
// answer, none opens a window, nothing breaks, and nobody else waits for it.
import { expect } from '@playwright/test'
import { methodTable } from '@/lib/requests/methodTable'
import { testAccounts } from '../fixtures/anvil'
import { middleOf } from '../fixtures/middle'
import { servePages } from '../fixtures/pages'
import { ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { callOddly, oddCalls } from './oddValues'

test.use({ start: 'unlocked' })

/** Each page has an allowance of 2,000 at once, of which a batch takes two. */
const pages = 8
const callsEach = 1_250
const batch = 250
const account = testAccounts[0].slice(2).toLowerCase()
/** These open a window when they are right, as they now and then are. */
const asksStrangers = /^(eth_requestAccounts|wallet_requestPermissions|wallet_(switch|add)EthereumChain)$/

test('ten thousand odd requests: answers, no window, no error of ours, and an honest page is served', async ({
  extension,
  plainSite,
}) => {
  test.slow()
  const html = '<!doctype html><title>odd</title>'
  const sites = await Promise.all(Array.from({ length: pages }, () => servePages({ '/': html })))
  const honest = await extension.context.newPage()
  await honest.goto(plainSite.origin)
  const page = await extension.context.newPage()
  await page.goto(sites[0]?.origin ?? '')
  await connect(extension, page)

  const opened: string[] = []
  extension.context.on('page', (other) => opened.push(other.url()))
  const crashes: string[] = []
  page.on('crash', () => crashes.push('page'))
  const methods = [...methodTable.keys()].filter((method) => !asksStrangers.test(method))
  const seed = Number(process.env.HOLDFAST_SEED ?? Date.now() % 1_000_000)
  const outcomes: Record<string, number> = {}
  const odd: string[] = []
  let answered = 0
  const waits: number[] = []
  for (const [place, { origin }] of sites.entries()) {
    await page.goto(origin)
    for (let from = 0; from < callsEach; from += batch) {
      const calls = oddCalls(methods, batch, seed + 100 * place + from)
      const answers = page.evaluate(callOddly, calls)
      const before = Date.now()
      const { type } = await ask(honest, 'eth_chainId')
      if (type !== 'result') odd.push(`honest: ${type}`)
      waits.push(Date.now() - before)
      for (const answer of await answers) {
        const kind = /^error -?\d+/.exec(answer)?.[0] ?? answer.split(/[ :]/, 1)[0] ?? ''
        outcomes[kind] = (outcomes[kind] ?? 0) + 1
        answered += 1
        // Only the page that was connected ever sees an account.
        const isLeak = place > 0 && answer.toLowerCase().includes(account)
        if (isLeak || /^error (-32603|of the page: no answer)/.test(answer)) odd.push(answer)
      }
    }
  }
  test.info().annotations.push({
    type: 'outcomes',
    description: JSON.stringify({ seed, slowestMs: Math.max(...waits), outcomes }),
  })
  expect(odd, `seed ${seed}`).toEqual([])
  expect(answered).toBe(pages * callsEach)
  // Not all of them were refused for the same reason: the requests did reach the methods.
  expect(Object.keys(outcomes)).toEqual(
    expect.arrayContaining(['result', 'error -32602', 'error 4100', 'error 4200']),
  )
  expect(outcomes['error -32005'] ?? 0).toBeLessThan(pages * callsEach * 0.05)
  expect({ opened, crashes, windows: extension.openScreens('approval').length }).toEqual({
    opened: [],
    crashes: [],
    windows: 0,
  })
  expect(middleOf(waits)).toBeLessThan(1_000)
  // And nobody is starved, however busy the machine is.
  expect(Math.max(...waits)).toBeLessThan(5_000)
  const ours = extension.errors.filter((error) => error.startsWith('worker') || error.includes(extension.id))
  expect(ours).toEqual([])
  await Promise.all(sites.map((site) => site.stop()))
})
