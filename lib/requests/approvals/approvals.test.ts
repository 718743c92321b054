// Every way a question can go: decided, edited, closed, left, and taken up again after the worker was stopped.
import { describe, expect, test } from 'vitest'
import { WalletError } from '@/lib/base/walletError'
import { RpcError } from '@/lib/chain/client/chainErrors'
import { scoreOf } from '@/lib/safety/risk/score'
import {
  anna,
  bert,
  createFakeWorld,
  emptyDisk,
  type FakeDisk,
  type FakeWorld,
  siteAsker,
} from '../fakeRequestPorts'
import { createPermissions } from '../permissions/createPermissions'
import type { RequestPorts } from '../ports'
import { createSilences } from '../silences/createSilences'
import { createApprovals } from './createApprovals'
import type { QuestionBody } from './question'
import { versionOf } from './version'

const site = siteAsker()
const transaction: QuestionBody = {
  kind: 'transaction',
  request: { chainId: 1, from: anna, to: bert, valueWei: 1n, data: '0x' },
}
const message = { kind: 'message', account: anna, message: '0x00' } as const satisfies QuestionBody

async function start(change: Partial<RequestPorts> = {}, disk: FakeDisk = emptyDisk()) {
  const world = createFakeWorld(change, disk)
  const permissions = createPermissions({
    ...world,
    store: world.permissions,
    lost: (site) => approvals.grantChanged(site),
  })
  const silences = createSilences({ store: world.silences, clock: world.clock })
  const approvals = createApprovals({ ...world, permissions, silences })
  if (disk.permissions.size === 0) await permissions.grant(site, [anna], 1)
  return { world, permissions, approvals }
}

const turn = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms))
const stored = (world: FakeWorld, id = 'a') => world.disk.questions.get(id)
const versionIn = (world: FakeWorld, id = 'a') => stored(world, id)?.version ?? '0x'
const approved = (world: FakeWorld, id = 'a') => ({
  type: 'approved' as const,
  version: versionIn(world, id),
})

test('a transaction is stored and its window opened before its draft is there', async () => {
  let prepared: (() => void) | undefined
  const { world, approvals } = await start()
  const { prepare } = world
  const slow = await start({
    prepare: async (...values) => {
      await new Promise<void>((resolve) => {
        prepared = resolve
      })
      return prepare(...values)
    },
  })
  await slow.approvals.ask({ id: 'a', asker: site, body: transaction })
  expect(slow.world.windowOpen).toBe(true)
  expect(stored(slow.world)).toMatchObject({ body: transaction })
  expect(stored(slow.world)?.version).toBeUndefined()
  await turn()
  prepared?.()
  await turn()
  expect(stored(slow.world)).toMatchObject({ preparation: { type: 'ready' }, version: expect.any(String) })
  void approvals
})

describe('typed data', () => {
  const typedData = {
    kind: 'typed data',
    account: anna,
    chainId: 1,
    typedData: '{"primaryType":"A","types":{},"domain":{},"message":{}}',
  } as const satisfies QuestionBody
  const review = { findings: [], score: scoreOf([]) }
  /** The chain answers when it is told to. */
  function slowChain() {
    const answers: (() => void)[] = []
    const change: Partial<RequestPorts> = {
      async review(_body, _asker, askChain) {
        if (askChain) await new Promise<void>((resolve) => answers.push(resolve))
        return review
      },
    }
    return { change, answer: () => answers.shift()?.() }
  }

  test('cannot be approved before the chain was asked about the contracts in it', async () => {
    const chain = slowChain()
    const { world, approvals } = await start(chain.change)
    await approvals.ask({ id: 'a', asker: site, body: typedData })
    await turn()
    expect(stored(world)).toMatchObject({ review, reviewing: true })
    expect(stored(world)?.version).toBeUndefined()
    const early = versionOf({ asker: site, body: typedData, review }) ?? '0x'
    expect(await approvals.decide('a', { type: 'approved', version: early })).toEqual({
      type: 'other version',
    })
    chain.answer()
    await turn()
    expect(stored(world)?.reviewing).toBeUndefined()
    expect(await approvals.decide('a', approved(world))).toEqual({ type: 'answered' })
  })

  test('is judged by what is known when the chain cannot be asked', async () => {
    const { world, approvals } = await start({
      async review(_body, _asker, askChain) {
        if (askChain) throw new Error('no chain')
        return review
      },
    })
    await approvals.ask({ id: 'a', asker: site, body: typedData })
    await turn()
    expect(await approvals.decide('a', approved(world))).toEqual({ type: 'answered' })
  })

  test('the chain is asked again where the worker stopped before it answered', async () => {
    const before = await start(slowChain().change)
    await before.approvals.ask({ id: 'a', asker: site, body: typedData })
    await turn()
    const chain = slowChain()
    const { world, approvals } = await start(chain.change, before.world.disk)
    void approvals.resume()
    await turn()
    chain.answer()
    await turn()
    expect(stored(world)?.version).toEqual(expect.any(String))
  })
})

test('approved: carried out once, and told to all who wait', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: transaction })
  await turn()
  const outcomes = [approvals.outcomeOf('a'), approvals.outcomeOf('a')]
  expect(await approvals.decide('a', approved(world))).toEqual({ type: 'answered' })
  for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatchObject({ type: 'result' })
  expect(world.submitted).toEqual(['a'])
  expect(await approvals.decide('a', approved(world))).toEqual({ type: 'closed already' })
  expect(await approvals.outcomeOf('a')).toMatchObject({ type: 'result' })
})

test('rejected: 4001 in the user’s name', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: message })
  expect(await approvals.decide('a', { type: 'rejected' })).toEqual({ type: 'answered' })
  expect(await approvals.outcomeOf('a')).toMatchObject({ type: 'error', code: 4001 })
  expect(await approvals.decide('a', approved(world))).toEqual({ type: 'closed already' })
  expect(await approvals.decide('a', { type: 'rejected' })).toEqual({ type: 'closed already' })
  expect(await approvals.decide('nobody', { type: 'rejected' })).toEqual({ type: 'closed already' })
  expect(world.signed).toEqual([])
})

test('another version than the one that was seen is refused, and nothing happens', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: transaction })
  await turn()
  const seen = approved(world)
  world.feeWei = 8n
  await approvals.prepareAnew('a')
  expect(await approvals.decide('a', seen)).toEqual({ type: 'other version' })
  expect(world.submitted).toEqual([])
  expect(await approvals.decide('a', approved(world))).toEqual({ type: 'answered' })
})

test('a stored question whose parts no longer hash to its version is refused', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: message })
  const question = stored(world)
  if (!question) throw new Error('expected the question')
  world.disk.questions.set('a', { ...question, body: { ...message, message: '0xff' } as QuestionBody })
  expect(await approvals.decide('a', approved(world))).toEqual({ type: 'other version' })
  expect(world.signed).toEqual([])
})

test('a question without a draft can’t be approved', async () => {
  const { approvals } = await start({ prepare: async () => ({ type: 'failed', reason: 'timeout' }) })
  await approvals.ask({ id: 'a', asker: site, body: transaction })
  await turn()
  expect(await approvals.decide('a', { type: 'approved', version: `0x${'00'.repeat(32)}` })).toEqual({
    type: 'other version',
  })
})

test('a draft that breaks is a failed one, and can be tried again', async () => {
  let broken = true
  const { prepare } = createFakeWorld()
  const { world, approvals } = await start({
    prepare: async (...values) => {
      if (broken) throw new Error('no')
      return prepare(...values)
    },
  })
  await approvals.ask({ id: 'a', asker: site, body: transaction })
  await turn()
  expect(stored(world)?.preparation).toMatchObject({ type: 'failed' })
  broken = false
  await approvals.prepareAnew('a')
  expect(stored(world)?.preparation).toMatchObject({ type: 'ready' })
})

test('connect takes at least one of the user’s own accounts', async () => {
  const { world, approvals, permissions } = await start()
  const other = siteAsker('other.example')
  await approvals.ask({ id: 'a', asker: other, body: { kind: 'connect', chainId: 1 } })
  const stranger = `0x${'99'.repeat(20)}` as const
  for (const accounts of [undefined, [], [stranger], [anna, stranger]]) {
    await expect(approvals.decide('a', { ...approved(world), accounts })).rejects.toMatchObject({
      name: 'Requests.UnknownAccount',
    })
  }
  await approvals.decide('a', { ...approved(world), accounts: [bert, bert] })
  expect(await approvals.outcomeOf('a')).toMatchObject({ value: [bert] })
  expect(await permissions.granted(other)).toMatchObject({ accounts: [bert] })
})

test('an edit is another version; until its draft is there nothing can be approved', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: transaction })
  await turn()
  const seen = approved(world)
  const editing = approvals.edit('a', { nonce: 9n, gas: undefined })
  await Promise.resolve()
  await editing
  expect(stored(world)).toMatchObject({
    edits: { nonce: 9n },
    preparation: { draft: { unsigned: { nonce: 9n } } },
  })
  expect(await approvals.decide('a', seen)).toEqual({ type: 'other version' })
  await approvals.edit('a', { fees: { type: 'legacy', gasPrice: 3n } })
  expect(stored(world)?.edits).toEqual({ nonce: 9n, fees: { type: 'legacy', gasPrice: 3n } })
  await approvals.edit('a', { feeChoice: 'fast' })
  expect(stored(world)?.edits).toEqual({ nonce: 9n, feeChoice: 'fast' })
})

test('a slow draft does not overtake the draft of a later edit', async () => {
  const waiting: (() => void)[] = []
  const { prepare } = createFakeWorld()
  const { world, approvals } = await start({
    prepare: async (...values) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return prepare(...values)
    },
  })
  await approvals.ask({ id: 'a', asker: site, body: transaction })
  await turn()
  const edit = approvals.edit('a', { nonce: 5n })
  await turn()
  waiting[1]?.()
  await edit
  waiting[0]?.()
  await turn()
  expect(stored(world)?.preparation).toMatchObject({ draft: { unsigned: { nonce: 5n } } })
})

test('closing the window is a no to what was in it', async () => {
  const { world, approvals } = await start()
  for (const id of ['a', 'b', 'c']) await approvals.ask({ id, asker: site, body: message })
  await approvals.windowClosed(world.now)
  for (const id of ['a', 'b', 'c']) expect(await approvals.outcomeOf(id)).toMatchObject({ code: 4001 })
  expect(stored(world)?.answer).toMatchObject({ why: 'window closed' })
})

test('a question that came just as the window closed itself gets another one', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: message })
  await approvals.decide('a', approved(world))
  const openedAt = world.now
  world.now += 60_000
  await approvals.ask({ id: 'b', asker: site, body: message })
  world.windowOpen = false
  await approvals.windowClosed(openedAt)
  expect(stored(world, 'b')?.answer).toBeUndefined()
  expect(world.windowOpen).toBe(true)
})

test('closing the window is a no also to what has just joined a question that was seen', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: message })
  const openedAt = world.now
  world.now += 100
  await approvals.ask({ id: 'b', asker: site, body: message })
  await approvals.windowClosed(openedAt)
  expect(stored(world, 'a')?.answer).toMatchObject({ why: 'window closed' })
  expect(stored(world, 'b')?.answer).toMatchObject({ why: 'window closed' })
})

test('a document that goes away takes its questions with it, and no other’s', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: message })
  await approvals.ask({ id: 'b', asker: { ...site, documentId: 'document-2' }, body: message })
  await approvals.documentGone('document-1')
  expect(stored(world, 'a')?.answer).toMatchObject({ why: 'page gone' })
  expect(stored(world, 'b')?.answer).toBeUndefined()
})

test('a page that is gone before its question is stored is asked nothing, and no window opens', async () => {
  const { world, approvals } = await start()
  const add = world.questions.add
  world.questions.add = async (question) => {
    // It reloads while its question is on its way to the disk.
    world.present.delete('document-1')
    await approvals.documentGone('document-1')
    await add(question)
  }
  await approvals.ask({ id: 'a', asker: site, body: transaction })
  expect(stored(world, 'a')?.answer).toMatchObject({ why: 'page gone' })
  expect(world.timesOpened).toBe(0)
})

test('a site that is disconnected gets 4100 at once for what it had asked in the account’s name', async () => {
  const { world, approvals, permissions } = await start()
  const other = { ...siteAsker('other.example', 'document-2') }
  await permissions.grant(other, [anna], 1)
  await approvals.ask({ id: 'a', asker: site, body: message })
  await approvals.ask({ id: 'b', asker: site, body: transaction })
  await approvals.ask({ id: 'c', asker: site, body: { kind: 'switch chain', fromChainId: 1, toChainId: 10 } })
  await approvals.ask({ id: 'd', asker: other, body: message })
  await permissions.revoke(site)
  for (const id of ['a', 'b']) {
    expect(await approvals.outcomeOf(id)).toMatchObject({ type: 'error', code: 4100 })
    expect(await approvals.decide(id, approved(world, id))).toEqual({ type: 'closed already' })
  }
  for (const id of ['c', 'd']) expect(stored(world, id)?.answer).toBeUndefined()
  expect(world.signed).toEqual([])
})

test('a site that sees fewer accounts than before gets 4100 for those it lost', async () => {
  const { world, approvals, permissions } = await start()
  await permissions.grant(site, [anna, bert], 1)
  await approvals.ask({ id: 'a', asker: site, body: message })
  await approvals.ask({ id: 'b', asker: site, body: { ...message, account: bert } })
  await permissions.changeAccounts(site, [bert])
  expect(await approvals.outcomeOf('a')).toMatchObject({ type: 'error', code: 4100 })
  expect(stored(world, 'b')?.answer).toBeUndefined()
})

test('disconnected in the very moment of the yes: 4100, and nothing is signed', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: message })
  world.disk.permissions.clear()
  await approvals.decide('a', approved(world))
  expect(await approvals.outcomeOf('a')).toMatchObject({ type: 'error', code: 4100 })
  expect(world.signed).toEqual([])
})

test('what joins an open question brings its window to the front, but a page that goes on asking does not', async () => {
  const { world, approvals } = await start()
  const connect: QuestionBody = { kind: 'connect', chainId: 1 }
  await approvals.ask({ id: 'a', asker: site, body: connect })
  expect(world.timesOpened).toBe(1)
  await approvals.ask({ id: 'b', asker: site, body: connect })
  await turn()
  expect(world.timesOpened).toBe(2)
  for (const id of ['c', 'd', 'e']) await approvals.ask({ id, asker: site, body: connect })
  await turn()
  expect(world.timesOpened).toBe(2)
  world.now += 5_000
  await approvals.ask({ id: 'f', asker: site, body: connect })
  await turn()
  expect(world.timesOpened).toBe(3)
  // A replay is no press.
  world.now += 5_000
  await approvals.ask({ id: 'a', asker: site, body: connect })
  await turn()
  expect(world.timesOpened).toBe(3)
})

test('the window can be called to the front while something waits, and only then', async () => {
  const { world, approvals } = await start()
  await approvals.show()
  expect(world.timesOpened).toBe(0)
  await approvals.ask({ id: 'a', asker: site, body: message })
  await approvals.show()
  expect(world.timesOpened).toBe(2)
  await approvals.decide('a', { type: 'rejected' })
  world.unlocked = false
  void approvals.waitForUnlock(site)
  await turn()
  const before = world.timesOpened
  await approvals.show()
  expect(world.timesOpened).toBe(before + 1)
})

test('who waits for nothing but the unlock is told to the screens, each site once', async () => {
  const { world, approvals } = await start()
  world.unlocked = false
  const frame = { ...site, origin: 'https://frame.example', documentId: 'frame' }
  const waits = [site, site, frame].map((asker) => approvals.waitForUnlock(asker))
  await turn()
  expect(world.unlockWaits).toEqual([
    { origin: site.origin, topOrigin: site.topOrigin },
    { origin: frame.origin, topOrigin: site.topOrigin },
  ])
  expect(world.windowOpen).toBe(true)
  await approvals.documentGone('frame')
  expect(world.unlockWaits).toEqual([{ origin: site.origin, topOrigin: site.topOrigin }])
  world.unlocked = true
  approvals.unlocked()
  expect(await Promise.all(waits)).toEqual([{ type: 'unlocked' }, { type: 'unlocked' }, { type: 'closed' }])
  expect(world.unlockWaits).toEqual([])
})

test('a page that has gone does not wait for the unlock', async () => {
  const { world, approvals } = await start()
  world.unlocked = false
  world.present.delete('document-1')
  expect(await approvals.waitForUnlock(site)).toEqual({ type: 'closed' })
  expect(world.timesOpened).toBe(0)
})

test('the wallet’s own question needs no permission', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: { type: 'wallet' }, body: transaction })
  await turn()
  await approvals.decide('a', approved(world))
  expect(await approvals.outcomeOf('a')).toMatchObject({ type: 'result' })
})

class Locked extends WalletError {
  readonly name = 'Keystore.Locked'
}

test.each<[string, Error, object]>([
  [
    'the node’s own words',
    new RpcError(-32000, 'insufficient funds'),
    { code: -32000, message: 'insufficient funds' },
  ],
  [
    'locked in between',
    new Locked('locked'),
    { code: 4100, message: expect.stringContaining('Nothing was signed') },
  ],
  ['broken inside', new Error('secret'), { code: -32603, message: 'Something broke inside the wallet.' }],
])('a failure is told as what it is: %s', async (_, error, outcome) => {
  const { world, approvals } = await start({
    submit: async () => {
      throw error
    },
  })
  await approvals.ask({ id: 'a', asker: site, body: transaction })
  await turn()
  await approvals.decide('a', approved(world))
  expect(await approvals.outcomeOf('a')).toMatchObject({ type: 'error', ...outcome })
})

/** A worker that was stopped after the answer was stored and before anything was done. */
async function stoppedAfterAnswer(body: QuestionBody) {
  const disk = emptyDisk()
  const { world, approvals } = await start({ submit: () => new Promise(() => {}), sign: never }, disk)
  await approvals.ask({ id: 'a', asker: site, body })
  await turn()
  expect(await approvals.decide('a', approved(world))).toEqual({ type: 'answered' })
  await turn()
  expect(stored(world)?.outcome).toBeUndefined()
  return disk
}

const never: RequestPorts['sign'] = {
  message: () => new Promise(() => {}),
  typedData: () => new Promise(() => {}),
}

test('after a restart, what was approved is carried out', async () => {
  const { world, approvals } = await start({}, await stoppedAfterAnswer(transaction))
  void approvals.resume()
  expect(await approvals.outcomeOf('a')).toMatchObject({ type: 'result' })
  expect(world.submitted).toEqual(['a'])
})

test('after a restart into a locked wallet, what was approved ends with the truth', async () => {
  const lockedSign: RequestPorts['sign'] = {
    message: () => Promise.reject(new Locked('locked')),
    typedData: () => Promise.reject(new Locked('locked')),
  }
  const { approvals } = await start({ sign: lockedSign }, await stoppedAfterAnswer(message))
  await approvals.resume()
  expect(await approvals.outcomeOf('a')).toMatchObject({ code: 4100 })
})

test('after a restart, the questions of documents that do not come back are closed, the others wait on', async () => {
  const disk = emptyDisk()
  const before = await start({}, disk)
  before.world.present.add('left')
  await before.approvals.ask({ id: 'a', asker: site, body: transaction })
  await before.approvals.ask({ id: 'b', asker: { ...site, documentId: 'left' }, body: message })
  await before.approvals.ask({ id: 'c', asker: { type: 'wallet' }, body: transaction })

  const { world, approvals } = await start({}, disk)
  const resumed = approvals.resume()
  await turn()
  expect(stored(world, 'c')?.answer).toMatchObject({ why: 'window closed' })
  expect(stored(world, 'b')?.answer).toBeUndefined()
  world.passTime()
  await resumed
  expect(stored(world, 'b')?.answer).toMatchObject({ why: 'page gone' })
  expect(stored(world, 'a')).toMatchObject({ preparation: { type: 'ready' } })
  expect(stored(world, 'a')?.answer).toBeUndefined()
  expect(world.windowOpen).toBe(true)
})

test('after a restart with the window still there, the wallet’s own question waits on', async () => {
  const disk = emptyDisk()
  await (await start({}, disk)).approvals.ask({ id: 'c', asker: { type: 'wallet' }, body: transaction })
  const { world, approvals } = await start({}, disk)
  world.windowOpen = true
  const resumed = approvals.resume()
  await turn()
  world.passTime()
  await resumed
  expect(stored(world, 'c')?.answer).toBeUndefined()
  expect(world.timesOpened).toBe(0)
})

test('questions are in the order they were asked, also within one millisecond', async () => {
  const { world, approvals } = await start({ clock: () => 5 })
  for (const id of ['z', 'a', 'm']) await approvals.ask({ id, asker: site, body: message })
  expect((await world.questions.open()).map(({ id }) => id)).toEqual(['z', 'a', 'm'])
})

const signIn = (domain: string, expires = '2100-01-01T00:00:00Z') =>
  `0x${Buffer.from(`${domain} wants you to sign in with your Ethereum account:
${anna}

Hello

URI: https://${domain}/
Version: 1
Chain ID: 1
Nonce: 12345678
Issued At: 1970-01-01T00:00:00Z
Expiration Time: ${expires}`).toString('hex')}` as const

test('a sign-in for another site counts only when its domain was typed', async () => {
  const { world, approvals } = await start()
  const body: QuestionBody = { kind: 'message', account: anna, message: signIn('bank.example'), chainId: 1 }
  await approvals.ask({ id: 'a', asker: site, body })
  expect(stored(world)?.signIn).toMatchObject({
    signIn: { domain: 'bank.example' },
    problems: [{ type: 'other site', host: 'dapp.example' }],
    mustType: 'bank.example',
  })
  expect(await approvals.decide('a', approved(world))).toEqual({ type: 'not typed' })
  expect(await approvals.decide('a', { ...approved(world), typed: 'dapp.example' })).toEqual({
    type: 'not typed',
  })
  expect(world.signed).toEqual([])
  expect(await approvals.decide('a', { ...approved(world), typed: ' Bank.example ' })).toEqual({
    type: 'answered',
  })
})

test('a sign-in that expires while it is shown is no longer signed just so', async () => {
  const { world, approvals } = await start()
  const message = signIn('dapp.example', '1970-01-01T01:00:00Z')
  await approvals.ask({ id: 'a', asker: site, body: { kind: 'message', account: anna, message, chainId: 1 } })
  expect(stored(world)?.signIn).toMatchObject({ problems: [] })
  world.now = 3_700_000
  expect(await approvals.decide('a', approved(world))).toEqual({ type: 'not typed' })
  expect(stored(world)?.signIn).toMatchObject({ problems: [{ type: 'expired' }], mustType: 'dapp.example' })
})

test('a message that signs in nowhere has no such reading', async () => {
  const { world, approvals } = await start()
  await approvals.ask({ id: 'a', asker: site, body: message })
  expect(stored(world)?.signIn).toBeUndefined()
})
