// Secrets that come and go: killed at any write, on a full disk, with either copy damaged, nothing is lost that was
// there, and nothing that was removed comes back.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import { createKeystore, type Keystore } from './createKeystore'
import {
  copyOfCopies,
  createFakeCopies,
  type FakeCopies,
  fakeKeystorePorts,
  portsOn,
  fakeWords as words,
} from './fakeKeystore'
import { fakePassword } from './fakeWorld'
import type { SecretSource } from './readSecret'

const right = () => fakePassword('right')
const keyNumber = (number: number): SecretSource => ({
  type: 'private key',
  key: number.toString(16).padStart(64, '0'),
})

const open = (copies: FakeCopies): Keystore =>
  createKeystore({ ...fakeKeystorePorts(webCrypto), ...portsOn(copies) })

async function unlocked(copies: FakeCopies): Promise<Keystore> {
  const keystore = open(copies)
  expect(await keystore.unlock(right())).toEqual({ type: 'unlocked' })
  return keystore
}

/** A vault with the test phrase and a key. */
async function createWhole() {
  const copies = createFakeCopies()
  const keystore = open(copies)
  const created = await keystore.create({ password: right(), words })
  const added = await keystore.addSource(keyNumber(7))
  if (created.type !== 'created' || added.type !== 'added') throw new Error('expected both')
  return { copies, phrase: created.secretId, key: added.secretId }
}

test('a secret that is added is there after a restart, and is added once', async () => {
  const { copies, phrase, key } = await createWhole()
  const keystore = await unlocked(copies)
  expect(await keystore.secrets()).toEqual([
    { id: phrase, kind: 'phrase' },
    { id: key, kind: 'private key' },
  ])
  expect(await keystore.addSource(keyNumber(7))).toEqual({ type: 'known already', secretId: key })
  expect(await keystore.addSource({ type: 'phrase', words })).toEqual({
    type: 'known already',
    secretId: phrase,
  })
  // With a passphrase the same words are another secret.
  expect(await keystore.addSource({ type: 'phrase', words, passphrase: 'x' })).toMatchObject({
    type: 'added',
  })
  expect(await keystore.secretIds()).toHaveLength(3)
})

test('a key has one address without a path, and signs as such', async () => {
  const { copies, phrase, key } = await createWhole()
  const keystore = await unlocked(copies)
  const [address] = await keystore.addressesOf(key, [''])
  expect(address).toBe('0xd41c057fd1c78805AAC12B0A94a405c0461A6FBb')
  expect(await keystore.signMessage({ secretId: key }, '0x00')).toMatch(/^0x[0-9a-f]{130}$/)
  await expect(keystore.signMessage({ secretId: key, path: 'm/0' }, '0x00')).rejects.toMatchObject({
    name: 'Keystore.WrongSource',
  })
  await expect(keystore.signMessage({ secretId: phrase }, '0x00')).rejects.toMatchObject({
    name: 'Keystore.WrongSource',
  })
})

test('while locked nothing is added or removed', async () => {
  const { copies, key } = await createWhole()
  const keystore = open(copies)
  const locked = { name: 'Keystore.Locked' }
  await expect(keystore.addSource(keyNumber(8))).rejects.toMatchObject(locked)
  await expect(keystore.removeSecret(key)).rejects.toMatchObject(locked)
  const opened = await unlocked(copies)
  await expect(opened.removeSecret('private key:nobody')).rejects.toMatchObject({
    name: 'Keystore.UnknownSecret',
  })
})

describe('killed at any write', () => {
  test('adding is whole or has not happened, and the next start opens', async () => {
    const { copies, phrase, key } = await createWhole()
    let writes = 0
    let came = 0
    for (let stopAfter = 0; ; stopAfter++) {
      const killed = copyOfCopies(copies, stopAfter)
      const keystore = await unlocked(killed)
      const result = await keystore.addSource(keyNumber(8)).catch(() => undefined)
      const after = await unlocked(copyOfCopies(killed))
      const ids = await after.secretIds()
      expect(ids.slice(0, 2)).toEqual([phrase, key])
      expect([2, 3]).toContain(ids.length)
      if (result) expect(ids).toHaveLength(3)
      if (ids.length === 3) came++
      // It can be asked again, and is there once.
      await after.addSource(keyNumber(8))
      expect(await after.secretIds()).toHaveLength(3)
      if (result && killed.first.disk.writes < stopAfter) {
        writes = killed.first.disk.writes
        break
      }
    }
    // One record and one list in each copy.
    expect(writes).toBe(4)
    expect(came).toBeGreaterThan(0)
  })

  test('removing is whole or has not happened; once the list is switched it stays removed', async () => {
    const { copies, phrase, key } = await createWhole()
    for (let stopAfter = 0; ; stopAfter++) {
      const killed = copyOfCopies(copies, stopAfter)
      const keystore = await unlocked(killed)
      const done = await keystore.removeSecret(key).then(
        () => true,
        () => false,
      )
      const restarted = copyOfCopies(killed)
      const after = await unlocked(restarted)
      const ids = await after.secretIds()
      expect([[phrase], [phrase, key]]).toContainEqual(ids)
      if (done) expect(ids).toEqual([phrase])
      // Whatever it was, looking again says the same.
      expect(await (await unlocked(copyOfCopies(restarted))).secretIds()).toEqual(ids)
      if (done && killed.first.disk.writes < stopAfter) break
      expect(stopAfter).toBeLessThan(20)
    }
  })
})

test('on a full disk nothing is added, nothing removed, and it is said', async () => {
  const { copies, phrase, key } = await createWhole()
  const full = copyOfCopies(copies)
  const keystore = await unlocked(full)
  full.first.full = true
  await expect(keystore.addSource(keyNumber(8))).rejects.toThrow('quota')
  await expect(keystore.removeSecret(key)).rejects.toThrow('quota')
  full.first.full = false
  expect(await (await unlocked(full)).secretIds()).toEqual([phrase, key])
})

describe.each(['first', 'second'] as const)('with the %s copy as it was before', (name) => {
  test('a removed secret does not come back', async () => {
    const { copies, phrase, key } = await createWhole()
    const before = copyOfCopies(copies)
    await (await unlocked(copies)).removeSecret(key)
    // A backup of the browser's folder brings one copy back, whole and older.
    const mixed = { ...copies, [name]: before[name], repairs: [] }
    const keystore = await unlocked(mixed)
    expect(await keystore.secretIds()).toEqual([phrase])
    expect(mixed.repairs).toMatchObject([{ problem: 'older' }])
    const holds = [mixed.first, mixed.second].flatMap(({ records }) =>
      records.filter(({ id, sealed }) => id === key && sealed.ciphertext.length > 0),
    )
    expect(holds).toEqual([])
  })

  test('an added secret is not lost', async () => {
    const { copies } = await createWhole()
    const before = copyOfCopies(copies)
    await (await unlocked(copies)).addSource(keyNumber(8))
    const mixed = { ...copies, [name]: before[name], repairs: [] }
    expect(await (await unlocked(mixed)).secretIds()).toHaveLength(3)
  })

  test('damage to the record of a removed secret is healed like any other', async () => {
    const { copies, phrase, key } = await createWhole()
    await (await unlocked(copies)).removeSecret(key)
    const record = copies[name].records.find(({ id }) => id === key)
    if (!record) throw new Error('expected what stands for the removed one')
    record.createdAt++
    expect(await (await unlocked(copies)).secretIds()).toEqual([phrase])
  })
})

test('a vault may hold no secret at all: a wallet that only watches', async () => {
  const copies = createFakeCopies()
  expect(await open(copies).createFrom({ password: right() })).toEqual({ type: 'created' })
  const keystore = await unlocked(copies)
  expect(await keystore.secretIds()).toEqual([])
  expect(await keystore.addSource(keyNumber(3))).toMatchObject({ type: 'added' })
  expect(await (await unlocked(copies)).secretIds()).toHaveLength(1)
})

type Step = { type: 'add' | 'remove'; number: number } | { type: 'restart' | 'lose first' | 'lose second' }

test('any history of adding, removing, restarting and losing one copy ends with what was added and not removed', async () => {
  const step = fc.oneof(
    fc.record({
      type: fc.constantFrom('add' as const, 'remove' as const),
      number: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ type: fc.constantFrom('restart' as const, 'lose first' as const, 'lose second' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps: Step[]) => {
      const copies = createFakeCopies()
      let keystore = open(copies)
      await keystore.create({ password: right(), words })
      const there = new Map<number, string>()
      for (const step of steps) {
        if (step.type === 'add') {
          const added = await keystore.addSource(keyNumber(step.number))
          if (added.type !== 'added' && added.type !== 'known already') throw new Error(added.type)
          expect(added.type).toBe(there.has(step.number) ? 'known already' : 'added')
          there.set(step.number, added.secretId)
        } else if (step.type === 'remove') {
          const id = there.get(step.number)
          if (id === undefined) continue
          await keystore.removeSecret(id)
          there.delete(step.number)
        } else {
          const lost = step.type === 'lose first' ? copies.first : copies.second
          if (step.type !== 'restart') {
            lost.records = []
            lost.list = undefined
          }
          keystore = await unlocked(copies)
        }
      }
      const keys = (await (await unlocked(copies)).secrets()).filter(({ kind }) => kind === 'private key')
      expect(new Set(keys.map(({ id }) => id))).toEqual(new Set(there.values()))
    }),
    { numRuns: 60 },
  )
})
