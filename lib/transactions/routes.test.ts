import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Route } from '@/lib/base/route'
import { createFakeWorld, endpoint, me, unsignedSend } from './fakeWorld'
import { resumeBroadcasts } from './resume'
import { chooseRoute, routesOf } from './routes'
import { broadcastStored } from './sendStored'
import { createSubmitter } from './submit'
import type { TransactionFacts } from './transaction'

const relay = 'https://relay.example'
const all: Route = { type: 'all endpoints' }
const byRelay: Route = { type: 'relay', endpoint: relay }
const byOwn: Route = { type: 'own node', endpoint: 'https://mine.example' }

test.each<[string, Parameters<typeof routesOf>[0], Route[]]>([
  ['no choice', {}, [all]],
  ['a relay', { relays: [relay] }, [byRelay, all]],
  ['an own node', { trusted: 'https://mine.example' }, [byOwn, all]],
  ['both', { trusted: 'https://mine.example', relays: [relay] }, [byRelay, byOwn, all]],
])('%s', (_, network, routes) => {
  expect(routesOf(network)).toEqual(routes)
})

describe('which road it takes', () => {
  const facts = (id: string, reservedAt: number, route?: Route): TransactionFacts => ({
    transaction: {
      id,
      chainId: 1,
      from: me,
      nonce: 0n,
      unsigned: unsignedSend(0n),
      reservedAt,
      ...(route ? { route } : {}),
    },
    sightings: [],
    receipts: [],
  })
  const replaces = { id: 'a', kind: 'cancel' as const, fees: unsignedSend(0n).fees, step: 100 }

  test.each<[string, Route[], Route | undefined, TransactionFacts[], boolean, Route]>([
    ['the most private one', [byRelay, all], undefined, [], false, byRelay],
    ["the user's word for this one", [byRelay, all], all, [], false, all],
    [
      "the account's last one",
      [byRelay, all],
      undefined,
      [facts('a', 1, byRelay), facts('b', 2, all)],
      false,
      all,
    ],
    ['not one that is gone', [byOwn, all], undefined, [facts('a', 1, byRelay)], false, byOwn],
    ['not a word about one that is gone', [byOwn, all], byRelay, [], false, byOwn],
    [
      'that of what it replaces',
      [all, byOwn],
      undefined,
      [facts('a', 1, byOwn), facts('b', 2, all)],
      true,
      byOwn,
    ],
    ['that of what it replaces, be it closed', [all], undefined, [facts('a', 1, byRelay)], true, byRelay],
    ["the user's word against what it replaces", [byRelay, all], all, [facts('a', 1, byRelay)], true, all],
  ])('%s', (_, routes, wanted, history, isReplacement, expected) => {
    expect(chooseRoute(routes, wanted, isReplacement ? { replaces } : {}, history)).toEqual(expected)
  })
})

test('one sent privately is never sent publicly, whatever fails, restarts or is tried again', async () => {
  const deed = fc.constantFrom('submit', 'restart', 'again', 'relay down', 'relay up', 'mine', 'evict')
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      const world = createFakeWorld({ network: { relays: [relay] } })
      const { node } = world
      let { ports } = world
      const intent = { id: 'a', unsigned: unsignedSend(0n), nextNonce: 0n, route: byRelay }
      for (const each of ['submit', ...deeds]) {
        world.time.now += 40_000
        if (each === 'submit') await createSubmitter(ports).submit(intent)
        else if (each === 'restart') {
          ports = world.restart()
          await resumeBroadcasts(ports)
        } else if (each === 'again') await broadcastStored(ports, 'a')
        else if (each === 'relay down') node.faults.down.add(relay)
        else if (each === 'relay up') node.faults.down.delete(relay)
        else if (each === 'mine') node.mine()
        else node.mempool = []
      }
      const sent = node.asked.filter(({ method }) => method === 'eth_sendRawTransaction')
      expect(sent.every((one) => one.endpoint === relay)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('when its relay is set up no more, it goes nowhere, and says why', async () => {
  const { ports, node, store } = createFakeWorld()
  const intent = { id: 'a', unsigned: unsignedSend(0n), nextNonce: 0n, route: byRelay }
  expect(await createSubmitter(ports).submit(intent)).toMatchObject({
    type: 'waiting',
    reason: expect.stringContaining('relay that was chosen for it is not set up'),
  })
  expect(store.rows.get('a')?.route).toEqual(byRelay)
  expect(node.asked.filter(({ method }) => method === 'eth_sendRawTransaction')).toEqual([])
})

test('what every endpoint said to a broadcast is kept, beside the first word that decided', async () => {
  const other = 'https://other.example'
  const { ports, node, store } = createFakeWorld({ network: { endpoints: [endpoint, other] } })
  node.faults.down.add(other)
  await createSubmitter(ports).submit({ id: 'a', unsigned: unsignedSend(0n), nextNonce: 0n, route: all })
  await expect
    .poll(() => store.sightings.find(({ type }) => type === 'all answered'))
    .toMatchObject({
      outcomes: [
        { endpoint, type: 'accepted' },
        { endpoint: other, type: 'unreachable' },
      ],
    })
  expect(store.sightings).toContainEqual(expect.objectContaining({ type: 'accepted', endpoint }))
})
