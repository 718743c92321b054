// A batch leaves call by call: in order, each once, however often the worker dies between.
import { expect, test } from 'vitest'
import { createFakeWorld, friend, me, unsignedSend } from '@/lib/transactions/fakeWorld'
import { deriveStatus } from '@/lib/transactions/status'
import { createSubmitter } from '@/lib/transactions/submit'
import { callTransactionId } from '../calls/callTransaction'
import { draftOf } from '../fakeRequestPorts'
import type { Question } from './question'
import { submitCalls } from './submitCalls'

function batchOf(count: number, firstNonce = 0n): Question {
  const nonces = Array.from({ length: count }, (_, place) => firstNonce + BigInt(place))
  const drafts = nonces.map((nonce) => {
    const unsigned = unsignedSend(nonce, { valueWei: nonce + 1n })
    return { ...draftOf({ ...unsigned, data: '0x' }, unsigned.fees, nonce), unsigned }
  })
  return {
    id: 'batch',
    askedAt: 1,
    asker: { type: 'wallet' },
    body: { kind: 'calls', account: me, chainId: 1, bundleId: 'b', askedBy: 'd:1', calls: [] },
    batch: { type: 'ready', drafts, untried: [] },
  }
}

const statuses = async (world: ReturnType<typeof createFakeWorld>, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, place) => {
      const facts = await world.store.get(callTransactionId('batch', place))
      return facts && deriveStatus(facts).type
    }),
  )
const sentNonces = (world: ReturnType<typeof createFakeWorld>) =>
  world.node.mempool.map(({ nonce }) => BigInt(nonce))

test('all nonces are held before the first signature, then the calls leave in order', async () => {
  const world = createFakeWorld()
  let heldAtFirst: number | undefined
  const submitter = createSubmitter({
    ...world.ports,
    sign: (unsigned) => {
      heldAtFirst ??= world.store.rows.size
      return world.ports.sign(unsigned)
    },
  })
  await submitCalls(submitter, batchOf(4))
  expect(heldAtFirst).toBe(4)
  expect(sentNonces(world)).toEqual([0n, 1n, 2n, 3n])
  expect(await statuses(world, 4)).toEqual(Array(4).fill('broadcast'))
})

test('done again, nothing is signed or sent twice', async () => {
  const world = createFakeWorld()
  await submitCalls(createSubmitter(world.ports), batchOf(3))
  await submitCalls(createSubmitter(world.restart()), batchOf(3))
  expect(world.signatures).toHaveLength(3)
  expect(sentNonces(world)).toEqual([0n, 1n, 2n])
})

test('killed before any of its writes: the next worker completes it, and each call leaves once', async () => {
  for (let writes = 0; writes < 12; writes++) {
    const world = createFakeWorld()
    world.store.writesLeft = writes
    await submitCalls(createSubmitter(world.ports), batchOf(3)).catch(() => undefined)
    world.store.writesLeft = Number.POSITIVE_INFINITY
    await submitCalls(createSubmitter(world.restart()), batchOf(3))
    expect(sentNonces(world), `killed before write ${writes}`).toEqual([0n, 1n, 2n])
    expect([...world.store.rows.values()].filter(({ signed }) => signed)).toHaveLength(3)
  }
})

test('when the first is refused, nothing else leaves and all nonces are free again', async () => {
  const world = createFakeWorld()
  world.node.balances.clear()
  await expect(submitCalls(createSubmitter(world.ports), batchOf(3))).rejects.toMatchObject({ code: -32003 })
  expect(await statuses(world, 3)).toEqual(['refused', 'released', 'released'])
  expect(world.signatures).toHaveLength(1)
})

test('when a later one can not be signed, what was sent stands and the rest is given up', async () => {
  const world = createFakeWorld()
  const locked = new Error('locked')
  const submitter = createSubmitter({
    ...world.ports,
    sign: async (unsigned) => {
      if (unsigned.nonce > 0n) throw locked
      return world.ports.sign(unsigned)
    },
  })
  await submitCalls(submitter, batchOf(3))
  expect(sentNonces(world)).toEqual([0n])
  expect(await statuses(world, 3)).toEqual(['broadcast', 'released', 'released'])
})

test('locked before the first: the signer’s error, and no nonce is held', async () => {
  const world = createFakeWorld()
  const submitter = createSubmitter({
    ...world.ports,
    sign: async () => {
      throw new Error('locked')
    },
  })
  await expect(submitCalls(submitter, batchOf(2))).rejects.toThrow('locked')
  expect(await statuses(world, 2)).toEqual(['released', 'released'])
})

test('a nonce that another transaction took: nothing is signed, and no nonce of the batch stays held', async () => {
  const world = createFakeWorld()
  const submitter = createSubmitter(world.ports)
  await submitter.submit({ id: 'other', unsigned: unsignedSend(1n, { to: friend }), nextNonce: 1n })
  await expect(submitCalls(submitter, batchOf(3))).rejects.toMatchObject({ code: -32003 })
  expect(world.signatures).toHaveLength(1)
  expect(await statuses(world, 3)).toEqual(['released', undefined, undefined])
})

test('an endpoint that is silent does not stop the batch: what is signed goes out again by itself', async () => {
  const world = createFakeWorld()
  world.node.faults.loseBroadcastAnswer = true
  await submitCalls(createSubmitter(world.ports), batchOf(2))
  expect(await statuses(world, 2)).toEqual(['signed', 'signed'])
  expect(world.signatures).toHaveLength(2)
})
