// What is forbidden can be had for one address, a day after its owner asked for it; nothing else changes by it.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Finding } from './finding'
import { forbiddingRules, type Lift, liftDelayMs, withLifts } from './lifts'

const subject = '0x5cc2e9a17d04b6f38e21af590c7d4e8b361fa0d7'
const forbidden: Finding = {
  rule: 'delegation-not-allowed',
  level: 'forbidden',
  values: {},
  subject,
  found: ['list'],
  weight: 100,
}
const lift: Lift = { rule: 'delegation-not-allowed', subject, askedAt: 1_000 }

test.each<[string, Lift[], number, Finding['level']]>([
  ['without one', [], 10 * liftDelayMs, 'forbidden'],
  ['at once', [lift], 1_000, 'forbidden'],
  ['a moment before the day is over', [lift], 999 + liftDelayMs, 'forbidden'],
  ['when the day is over', [lift], 1_000 + liftDelayMs, 'danger'],
  ['with the clock put back', [lift], 500, 'forbidden'],
  ['for another address', [{ ...lift, subject: `0x${'1'.repeat(40)}` }], 10 * liftDelayMs, 'forbidden'],
])('%s it is so: %s', (_, lifts, now, level) => {
  expect(withLifts([forbidden], lifts, now)).toMatchObject([{ level }])
})

test('it makes no finding go away, and changes no milder one', () => {
  const milder: Finding = { ...forbidden, level: 'caution', weight: 30 }
  expect(withLifts([milder, forbidden], [lift], 10 * liftDelayMs)).toMatchObject([
    milder,
    { rule: 'delegation-not-allowed', level: 'danger' },
  ])
})

test('the rules that forbid are the ones on the list, and the README names each', () => {
  const folder = new URL('./rules/', import.meta.url)
  const forbid = readdirSync(folder)
    .filter((file) => readFileSync(new URL(file, folder), 'utf8').includes("'forbidden'"))
    .map((file) => file.replace('.ts', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  expect(forbid).toEqual([...forbiddingRules])
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  for (const rule of forbiddingRules) expect(readme).toContain(`\`${rule}\``)
})
