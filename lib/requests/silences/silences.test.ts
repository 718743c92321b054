// Silence: what was asked is rejected, what is asked next gets an answer and no window, for an hour and no longer.
import { expect, test } from 'vitest'
import { anna, createFakeWorld, emptyDisk, type FakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests, type Requests } from '../handleRequest'
import { silenceMs } from './createSilences'

const site = siteAsker('loud.example')
const other = siteAsker('other.example', 'document-2')

async function start(disk = emptyDisk()) {
  const world = createFakeWorld({}, disk)
  const requests = createRequests(world)
  for (const asker of [site, other]) {
    if (!(await requests.permissions.granted(asker))) await requests.permissions.grant(asker, [anna], 1)
  }
  return { world, requests }
}

let lastId = 0
const call = (requests: Requests, method: string, params?: unknown, asker = site) =>
  requests.handle(asker, { id: ++lastId, method, ...(params === undefined ? {} : { params }) })
const sign = (requests: Requests, asker = site) => call(requests, 'personal_sign', ['0x00', anna], asker)
const silenced = { type: 'error', error: { code: 4001, data: { silencedUntil: expect.any(String) } } }

async function untilOpen(world: FakeWorld, count: number) {
  while ((await world.questions.open()).length < count) await new Promise((resolve) => setTimeout(resolve))
}

test('all that the site asked is rejected, and nothing of another site', async () => {
  const { world, requests } = await start()
  const asked = [sign(requests), sign(requests), sign(requests)]
  void sign(requests, other)
  await untilOpen(world, 4)
  await requests.approvals.silence(site)
  for (const answer of await Promise.all(asked)) {
    expect(answer).toMatchObject({ type: 'error', error: { code: 4001 } })
  }
  expect((await world.questions.open()).map(({ asker }) => asker)).toEqual([other])
})

test('whatever would open a window is answered without one; all else as before', async () => {
  const { world, requests } = await start()
  await requests.approvals.silence(site)
  for (const [method, params] of [
    ['personal_sign', ['0x00', anna]],
    ['eth_sendTransaction', [{ from: anna, to: anna }]],
    ['wallet_requestPermissions', [{ eth_accounts: {} }]],
    ['wallet_switchEthereumChain', [{ chainId: '0xa' }]],
    ['wallet_addEthereumChain', [{ chainId: '0xa' }]],
  ] as const) {
    expect(await call(requests, method, params), method).toMatchObject(silenced)
  }
  expect(world.timesOpened).toBe(0)
  expect(await call(requests, 'eth_accounts')).toMatchObject({ result: [anna] })
  expect(await call(requests, 'eth_requestAccounts')).toMatchObject({ result: [anna] })
  expect(await call(requests, 'eth_gasPrice')).toMatchObject({ type: 'result' })
  void sign(requests, other)
  await untilOpen(world, 1)
})

test('a malformed request still learns what is wrong with it', async () => {
  const { requests } = await start()
  await requests.approvals.silence(site)
  expect(await call(requests, 'personal_sign', ['0x0', anna])).toMatchObject({ error: { code: -32602 } })
})

test('it outlives the worker, and ends after an hour', async () => {
  const disk = emptyDisk()
  const before = await start(disk)
  await before.requests.approvals.silence(site)
  const { world, requests } = await start(disk)
  world.now = before.world.now + silenceMs - 100
  expect(await sign(requests)).toMatchObject(silenced)
  expect(world.timesOpened).toBe(0)
  world.now += 1_000
  void sign(requests)
  await untilOpen(world, 1)
})

test('a clock that is put back ends it', async () => {
  const { world, requests } = await start()
  world.now = 10_000_000
  await requests.approvals.silence(site)
  world.now = 5_000_000
  void sign(requests)
  await untilOpen(world, 1)
})

test('the user can lift it', async () => {
  const { world, requests } = await start()
  await requests.approvals.silence(site)
  await requests.silences.lift(site)
  void sign(requests)
  await untilOpen(world, 1)
})

test('a frame’s silence is not its page’s', async () => {
  const { world, requests } = await start()
  const frame = { ...site, origin: 'https://ad.example', documentId: 'frame' }
  await requests.approvals.silence(frame)
  expect(await call(requests, 'eth_requestAccounts', undefined, frame)).toMatchObject(silenced)
  void sign(requests)
  await untilOpen(world, 1)
})

test('requests that wait for the unlock are answered too, and later ones open nothing', async () => {
  const { world, requests } = await start()
  world.unlocked = false
  const waiting = call(requests, 'eth_requestAccounts')
  while (world.unlockWaits.length === 0) await new Promise((resolve) => setTimeout(resolve))
  await requests.approvals.silence(site)
  expect(await waiting).toMatchObject(silenced)
  const opened = world.timesOpened
  expect(await call(requests, 'eth_requestAccounts')).toMatchObject(silenced)
  expect(await sign(requests)).toMatchObject(silenced)
  expect(world.timesOpened).toBe(opened)
})

test('a flood through many frames of one page stops where one frame’s would', async () => {
  const { world, requests } = await start()
  const answers = Array.from({ length: 60 }, (_, place) => {
    const documentId = `frame-${place}`
    world.present.add(documentId)
    const frame = { ...site, origin: `https://${place}.loud.example`, documentId }
    return call(requests, 'eth_requestAccounts', undefined, frame)
  })
  await untilOpen(world, 20)
  const settled = await Promise.all(
    answers.map((answer) =>
      Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'waits'))]),
    ),
  )
  expect(settled.filter((answer) => answer === 'waits')).toHaveLength(20)
  for (const answer of settled)
    if (answer !== 'waits') expect(answer).toMatchObject({ error: { code: -32005 } })
  // Another page is not held to account.
  void sign(requests, other)
  await untilOpen(world, 21)
})
