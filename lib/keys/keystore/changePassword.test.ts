// Another password for the same vault, and a higher cost for the same password.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import { copyOfWorld, createFakeKeystores, type FakeWorld } from './fakeKeystore'
import { fakePassword } from './fakeWorld'
import type { KdfCost } from './openVault'
import { highestCost, raisedCost } from './rewrap'

const { createUnlocked, fakePasskey, keystoreIn } = createFakeKeystores(webCrypto)
const right = () => fakePassword('right')
const fresh = () => fakePassword('new')
const wrapIn = (world: FakeWorld) => world.first.records.find(({ kind }) => kind === 'password wrap')

test('the new password opens, the old one does not, and secrets, session and passkeys stay', async () => {
  const { world, keystore, secretId } = await createUnlocked()
  const passkey = await fakePasskey(1)
  const added = await keystore.addPasskey(right(), passkey.facts, passkey.key)
  if (added.type !== 'added') throw new Error(added.type)
  const salt = wrapIn(world)?.kdf?.salt
  expect(await keystore.changePassword({ old: right(), new: fresh() })).toEqual({ type: 'changed' })
  expect(await keystore.state()).toEqual({ type: 'unlocked' })
  expect(wrapIn(world)?.kdf?.salt).not.toEqual(salt)
  const next = keystoreIn(world)
  expect(await next.state()).toEqual({ type: 'unlocked' })
  await next.lock()
  expect(await next.unlock(right())).toEqual({ type: 'wrong password' })
  expect(await next.unlock(fresh())).toEqual({ type: 'unlocked' })
  expect(await next.secretIds()).toEqual([secretId])
  await next.lock()
  expect(await next.unlockWithPasskey(added.id, passkey.key)).toEqual({ type: 'unlocked' })
  for (const { records } of [world.first, world.second]) {
    expect(records.filter(({ kind }) => kind === 'password wrap').map(({ revision }) => revision)).toEqual([
      2,
    ])
  }
})

test('a wrong old password and a weak new one change nothing, and only the wrong one counts', async () => {
  const { world, keystore } = await createUnlocked()
  const before = world.first.list
  expect(await keystore.changePassword({ old: right(), new: fakePassword('weak') })).toEqual({
    type: 'weak',
    reason: 'too short',
  })
  expect(world.attempts.failures).toBeUndefined()
  for (let i = 0; i < 5; i++) {
    expect(await keystore.changePassword({ old: fakePassword('wrong'), new: fresh() })).toEqual({
      type: 'wrong password',
    })
  }
  expect(await keystore.changePassword({ old: right(), new: fresh() })).toEqual({
    type: 'wait',
    until: world.now + 30_000,
  })
  expect(world.first.list).toEqual(before)
  await keystore.lock()
  await expect(keystore.changePassword({ old: right(), new: fresh() })).rejects.toMatchObject({
    name: 'Keystore.Locked',
  })
})

test('a stretcher that breaks at the new password changes nothing', async () => {
  const { world, keystore } = await createUnlocked()
  await expect(keystore.changePassword({ old: right(), new: fakePassword('never') })).rejects.toThrow('broke')
  await keystore.lock()
  expect(await keystoreIn(world).unlock(right())).toEqual({ type: 'unlocked' })
})

test('killed at any write, exactly one of old and new password opens, never neither', async () => {
  const { world } = await createUnlocked()
  const opened: string[] = []
  for (let stopAfter = 0; stopAfter <= 5; stopAfter++) {
    const copy = copyOfWorld(world, stopAfter)
    await keystoreIn(copy)
      .changePassword({ old: right(), new: fresh() })
      .catch(() => {})
    copy.first.disk.stopAfter = Number.POSITIVE_INFINITY
    const types = []
    for (const password of [right(), fresh()]) {
      const keystore = keystoreIn(copy)
      await keystore.lock()
      types.push((await keystore.unlock(password)).type)
    }
    expect([...types].sort(), `${stopAfter}`).toEqual(['unlocked', 'wrong password'])
    opened.push(types[0] === 'unlocked' ? 'old' : 'new')
    expect(copy.second.list).toEqual(copy.first.list)
  }
  expect(opened).toEqual(['old', 'old', 'old', 'new', 'new', 'new'])
})

describe('parameters', () => {
  const old = { memoryKib: 8, iterations: 1, parallelism: 1 }
  const today = { memoryKib: 16, iterations: 3, parallelism: 1 }

  /** Resolves when what runs beside the unlock is through. */
  async function settled(world: FakeWorld, kdf: KdfCost) {
    for (let i = 0; i < 50; i++) await new Promise((resolve) => setTimeout(resolve))
    await keystoreIn(world, kdf).secretIds()
  }

  test('of an old vault rise at its next unlock, under the same password, in both copies', async () => {
    const { world } = await createUnlocked(old)
    const keystore = keystoreIn(world, today)
    await keystore.lock()
    expect(await keystore.unlock(fakePassword('wrong'))).toEqual({ type: 'wrong password' })
    expect(wrapIn(world)).toMatchObject({ revision: 1, kdf: old })
    expect(await keystore.unlock(right())).toEqual({ type: 'unlocked' })
    await expect.poll(() => wrapIn(world)).toMatchObject({ revision: 2, kdf: today })
    await settled(world, today)
    expect(world.second.list).toEqual(world.first.list)
    await keystore.lock()
    expect(await keystore.unlock(fakePassword('wrong'))).toEqual({ type: 'wrong password' })
    expect(await keystore.unlock(right())).toEqual({ type: 'unlocked' })
    await settled(world, today)
    expect(wrapIn(world)?.revision).toBe(2)
  })

  test('are never lowered, by an unlock or by another password', async () => {
    const { world } = await createUnlocked(today)
    const keystore = keystoreIn(world, old)
    await keystore.lock()
    expect(await keystore.unlock(right())).toEqual({ type: 'unlocked' })
    await settled(world, old)
    expect(wrapIn(world)).toMatchObject({ revision: 1, kdf: today })
    expect(await keystore.changePassword({ old: right(), new: fresh() })).toEqual({ type: 'changed' })
    expect(wrapIn(world)).toMatchObject({ revision: 2, kdf: today })
  })

  test('whose rise is killed at any write, or whose disk is full, leave the vault opening', async () => {
    const { world } = await createUnlocked(old)
    for (let stopAfter = 0; stopAfter <= 4; stopAfter++) {
      const copy = copyOfWorld(world, stopAfter)
      const keystore = keystoreIn(copy, today)
      expect(await keystore.unlock(right()), `${stopAfter}`).toEqual({ type: 'unlocked' })
      await settled(copy, today)
      expect(await keystore.state()).toEqual({ type: 'unlocked' })
      copy.first.disk.stopAfter = Number.POSITIVE_INFINITY
      const next = keystoreIn(copy, today)
      await next.lock()
      expect(await next.unlock(right())).toEqual({ type: 'unlocked' })
      await expect.poll(() => wrapIn(copy)?.kdf).toMatchObject(today)
      await settled(copy, today)
    }
  })

  test('do not rise over a password that was changed meanwhile, nor after a wipe', async () => {
    const { world } = await createUnlocked(old)
    const keystore = keystoreIn(world, today)
    await keystore.lock()
    const [unlocked, changed] = await Promise.all([
      keystore.unlock(right()),
      keystore.changePassword({ old: right(), new: fresh() }),
    ])
    expect([unlocked.type, changed.type]).toEqual(['unlocked', 'changed'])
    await settled(world, today)
    expect(wrapIn(world)).toMatchObject({ revision: 2, kdf: today })
    await keystore.lock()
    expect(await keystore.unlock(fresh())).toEqual({ type: 'unlocked' })

    const other = await createUnlocked(old)
    const wiped = keystoreIn(other.world, today)
    await Promise.all([wiped.unlock(right()), wiped.wipe()])
    await settled(other.world, today)
    expect([other.world.first.records, other.world.second.records]).toEqual([[], []])
  })

  const cost = fc.record({ memoryKib: fc.nat(99), iterations: fc.nat(9), parallelism: fc.nat(3) })
  const names = ['memoryKib', 'iterations', 'parallelism'] as const

  test('raised are at least both, and a raise of the raised is none', () => {
    fc.assert(
      fc.property(cost, cost, (stored, now) => {
        const highest = highestCost(stored, now)
        for (const name of names) expect(highest[name]).toBe(Math.max(stored[name], now[name]))
        expect(raisedCost(highest, now)).toBeUndefined()
        const isBelow = names.some((name) => stored[name] < now[name])
        expect(raisedCost(stored, now)).toEqual(isBelow ? highest : undefined)
      }),
    )
  })
})
