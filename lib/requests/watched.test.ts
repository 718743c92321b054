// Accounts that are only watched, and accounts that sites may see no more.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, siteAsker } from './fakeRequestPorts'
import { createRequests } from './handleRequest'

test.each([
  ['personal_sign', ['0x00', anna]],
  ['eth_sendTransaction', [{ from: anna, to: bert, value: '0x1' }]],
])('%s for a watched account is refused with a sentence, and nobody is asked', async (method, params) => {
  const world = createFakeWorld()
  world.canSign = async (account) => account !== anna
  const requests = createRequests(world)
  const asker = siteAsker()
  await requests.permissions.grant(asker, [anna], 1)
  expect(await requests.handle(asker, { id: 1, method, params })).toMatchObject({
    type: 'error',
    error: { code: 4100, message: expect.stringContaining('watch-only') },
  })
  expect(world.timesOpened).toBe(0)
})

test('for an account that was not granted, watched or not, the answer is a stranger’s', async () => {
  const world = createFakeWorld()
  world.canSign = async () => false
  const requests = createRequests(world)
  const asker = siteAsker()
  const stranger = '0x00000000000000000000000000000000000000AA'
  const [own, foreign] = await Promise.all(
    [anna, stranger].map((account, place) =>
      requests.handle(asker, { id: place + 1, method: 'personal_sign', params: ['0x00', account] }),
    ),
  )
  expect({ ...own, id: 0 }).toEqual({ ...foreign, id: 0 })
})

test('an account that is withdrawn is gone from every site; one that saw no other is disconnected', async () => {
  const world = createFakeWorld()
  const { permissions } = createRequests(world)
  const [both, only, other] = ['both.example', 'only.example', 'other.example'].map((host) => siteAsker(host))
  if (!both || !only || !other) throw new Error('expected three sites')
  await permissions.grant(both, [anna, bert], 1)
  await permissions.grant(only, [anna], 1)
  await permissions.grant(other, [bert], 1)
  world.announced.length = 0
  await permissions.withdraw(anna)
  expect((await permissions.granted(both))?.accounts).toEqual([bert])
  expect(await permissions.granted(only)).toBeUndefined()
  expect((await permissions.granted(other))?.accounts).toEqual([bert])
  // Only those that saw it are told.
  expect(world.announced.map((site) => site?.origin).sort()).toEqual([
    'https://both.example',
    'https://only.example',
  ])
})
