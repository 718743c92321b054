// Typed data that moves money is not signed while the endpoints disagree, as a transaction isn't; other typed data is.
import { expect, test } from 'vitest'
import type { Deed } from '@/lib/safety/decode/deed'
import { scoreOf } from '@/lib/safety/risk/score'
import { anna, bert, createFakeWorld, siteAsker } from '../fakeRequestPorts'
import { createPermissions } from '../permissions/createPermissions'
import type { RequestPorts } from '../ports'
import { createSilences } from '../silences/createSilences'
import { createApprovals } from './createApprovals'
import type { QuestionBody } from './question'

const site = siteAsker()
const typedData: QuestionBody = { kind: 'typed data', account: anna, chainId: 1, typedData: '{}' }
const permit: Deed = {
  type: 'grants',
  grant: { type: 'erc20', token: bert, amount: 1n, unlimited: false },
  spender: bert,
  by: 'signature',
}
const payment: Deed = { type: 'pays', to: bert, valueWei: 5n }

/** Asks, says yes once it can be said, and answers what came of it. */
async function sign(deeds: Deed[], disagreement: RequestPorts['disagreement']) {
  const world = createFakeWorld({
    disagreement,
    review: async () => ({
      findings: [],
      score: scoreOf([]),
      meaning: { kind: 'permit', fields: [], deeds },
    }),
  })
  const permissions = createPermissions({
    ...world,
    store: world.permissions,
    lost: (lost) => approvals.grantChanged(lost),
  })
  const silences = createSilences({ store: world.silences, clock: world.clock })
  const approvals = createApprovals({ ...world, permissions, silences })
  await permissions.grant(site, [anna], 1)
  await approvals.ask({ id: 'a', asker: site, body: typedData })
  // Nothing can be approved before the chain was asked about it.
  await expect.poll(() => world.disk.questions.get('a')?.version, { interval: 1 }).toBeDefined()
  const version = world.disk.questions.get('a')?.version ?? '0x'
  expect(await approvals.decide('a', { type: 'approved', version })).toEqual({ type: 'answered' })
  return { outcome: await approvals.outcomeOf('a'), signed: world.signed }
}

const disagreed = async () => ({ smallAmountWei: 10n })
const agreed = async () => undefined

test.each<[string, Deed[], RequestPorts['disagreement'], 'result' | 'error']>([
  ['a permit while they agree', [permit], agreed, 'result'],
  ['a permit while they disagree', [permit], disagreed, 'error'],
  ['a small payment while they disagree', [payment], disagreed, 'result'],
  ['a payment above the line while they disagree', [payment, payment, payment], disagreed, 'error'],
  ['what moves nothing while they disagree', [], disagreed, 'result'],
])('%s', async (_, deeds, disagreement, expected) => {
  const { outcome, signed } = await sign(deeds, disagreement)
  expect(outcome.type).toBe(expected)
  expect(signed.length).toBe(expected === 'result' ? 1 : 0)
  if (outcome.type === 'error') expect(outcome.message).toMatch(/do not agree .* Nothing was signed/)
})

test('what moves nothing asks no chain', async () => {
  let asked = 0
  await sign([], async () => {
    asked += 1
    return undefined
  })
  expect(asked).toBe(0)
})
