import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFakeStore, type FakeStore } from './fakeStore'
import { me, unsignedSend } from './fakeWorld'
import { nextNonce } from './nonce'
import { type Intent, mayReserve, OtherThanReserved, reserve } from './reserve'
import { holdsNonce } from './status'

const intent = (id: string, nonce: bigint, next = nonce): Intent => ({
  id,
  unsigned: unsignedSend(nonce),
  nextNonce: next,
})
const clock = () => 1
const account = { chainId: 1, from: me }
const sign = (store: FakeStore, id: string) =>
  store.addSigned(id, { bytes: '0x02', hash: `0x${'00'.repeat(32)}`, at: 2 })
const word = (store: FakeStore, id: string, type: 'accepted' | 'refused') =>
  store.addSighting({ transactionId: id, endpoint: 'https://node.example', at: 3, type })

describe('the next nonce', () => {
  test("is the chain's count when nothing of ours is under way", async () => {
    expect(nextNonce(4n, await createFakeStore().history(account))).toBe(4n)
  })

  test('passes over what we hold', async () => {
    const store = createFakeStore()
    for (const nonce of [4n, 5n, 6n]) await reserve(store, clock, intent(`q${nonce}`, nonce))
    expect(nextNonce(4n, await store.history(account))).toBe(7n)
  })

  test('fills the gap that a released one left', async () => {
    const store = createFakeStore()
    for (const nonce of [4n, 5n, 6n]) await reserve(store, clock, intent(`q${nonce}`, nonce))
    await store.release('q5', { at: 2, reason: 'locked' })
    expect(nextNonce(4n, await store.history(account))).toBe(5n)
  })

  test('fills the gap that a refused one left, but not one that was accepted before', async () => {
    const store = createFakeStore()
    for (const nonce of [4n, 5n]) {
      await reserve(store, clock, intent(`q${nonce}`, nonce))
      await sign(store, `q${nonce}`)
      await word(store, `q${nonce}`, 'accepted')
    }
    await word(store, 'q5', 'refused')
    expect(nextNonce(4n, await store.history(account))).toBe(6n)
    await reserve(store, clock, intent('q6', 6n))
    await sign(store, 'q6')
    await word(store, 'q6', 'refused')
    expect(nextNonce(4n, await store.history(account))).toBe(6n)
  })

  test("is never below the chain's count", async () => {
    const store = createFakeStore()
    await reserve(store, clock, intent('q4', 4n))
    expect(nextNonce(9n, await store.history(account))).toBe(9n)
  })
})

test('the same approval reserves once, however often it is carried out', async () => {
  const store = createFakeStore()
  expect(await reserve(store, clock, intent('a', 4n))).toMatchObject({ type: 'reserved' })
  expect(await reserve(store, clock, intent('a', 4n))).toMatchObject({ type: 'exists' })
  expect(store.rows.size).toBe(1)
})

test('another transaction under the same approval is a mistake', async () => {
  const store = createFakeStore()
  await reserve(store, clock, intent('a', 4n))
  await expect(reserve(store, clock, intent('a', 5n))).rejects.toThrow(OtherThanReserved)
})

test('a nonce that another approval holds is not given twice', async () => {
  const store = createFakeStore()
  await reserve(store, clock, intent('a', 4n))
  expect(await reserve(store, clock, intent('b', 4n))).toEqual({ type: 'nonce taken', by: 'a' })
})

test('what the prompt called a replacement may take the place of a signed one, not of one being signed', async () => {
  const store = createFakeStore()
  await reserve(store, clock, intent('a', 4n))
  expect(await reserve(store, clock, intent('b', 4n, 5n))).toEqual({ type: 'nonce taken', by: 'a' })
  await sign(store, 'a')
  expect(await reserve(store, clock, intent('b', 4n, 5n))).toMatchObject({ type: 'reserved' })
})

test('of two replacements made for one transaction, only the first is signed', async () => {
  const store = createFakeStore()
  const replaces = { id: 'a', kind: 'speed up' as const }
  await reserve(store, clock, intent('a', 4n))
  await sign(store, 'a')
  expect(await reserve(store, clock, { ...intent('b', 4n, 5n), replaces })).toMatchObject({
    type: 'reserved',
    transaction: { replaces },
  })
  await sign(store, 'b')
  expect(await reserve(store, clock, { ...intent('c', 4n, 5n), replaces })).toEqual({
    type: 'nonce taken',
    by: 'b',
  })
  const next = { id: 'b', kind: 'cancel' as const }
  expect(await reserve(store, clock, { ...intent('d', 4n, 5n), replaces: next })).toMatchObject({
    type: 'reserved',
  })
})

test('an approval that was released before it was signed may be carried out after all', async () => {
  const store = createFakeStore()
  await reserve(store, clock, intent('a', 4n))
  await store.release('a', { at: 2, reason: 'locked' })
  expect(await reserve(store, clock, intent('a', 4n))).toMatchObject({ type: 'reserved' })
  expect(store.rows.get('a')?.released).toBeUndefined()
})

test('but not if its nonce was given away meanwhile', async () => {
  const store = createFakeStore()
  await reserve(store, clock, intent('a', 4n))
  await store.release('a', { at: 2, reason: 'locked' })
  await reserve(store, clock, intent('b', 4n))
  expect(await reserve(store, clock, intent('a', 4n))).toEqual({ type: 'nonce taken', by: 'b' })
})

test('other accounts and chains have nonces of their own', async () => {
  const store = createFakeStore()
  await reserve(store, clock, intent('a', 4n))
  const elsewhere = { ...intent('b', 4n), unsigned: unsignedSend(4n, { chainId: 10 }) }
  expect(await reserve(store, clock, elsewhere)).toMatchObject({ type: 'reserved' })
})

test('the decision is pure: asked twice it answers the same', () => {
  expect(mayReserve([], intent('a', 4n), 1)).toEqual(mayReserve([], intent('a', 4n), 1))
})

test('whatever happens at once and again, no two live transactions have one nonce', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('send' as const), id: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ do: fc.constant('sign' as const), id: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ do: fc.constant('release' as const), id: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ do: fc.constant('refuse' as const), id: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ do: fc.constant('accept' as const), id: fc.integer({ min: 0, max: 7 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 8 }), async (turns) => {
      const store = createFakeStore()
      for (const turn of turns) {
        // Everything of one turn was prepared with what was known before it.
        const next = nextNonce(3n, await store.history(account))
        await Promise.all(
          turn.map(async ({ do: what, id: number }) => {
            const id = `q${number}`
            const row = store.rows.get(id)
            if (what === 'send') {
              const nonce = row?.nonce ?? next
              await reserve(store, clock, intent(id, nonce))
            } else if (row && what === 'sign' && !row.released) await sign(store, id)
            else if (row && what === 'release') await store.release(id, { at: 2, reason: 'test' })
            else if (row?.signed && what === 'refuse') await word(store, id, 'refused')
            // A node accepts only what it did not refuse.
            else if (row?.signed && what === 'accept' && !store.sightings.some((s) => s.transactionId === id))
              await word(store, id, 'accepted')
          }),
        )
        const live = (await store.history(account))
          .filter(holdsNonce)
          .map(({ transaction }) => transaction.nonce)
        expect(new Set(live).size).toBe(live.length)
      }
    }),
  )
})
