// Passkeys open the vault, are added and removed with the password only, and never keep it shut.
import { describe, expect, test } from 'vitest'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import { recordChanges } from './fakeDamage'
import { copyOfWorld, createFakeKeystores, type FakeWorld } from './fakeKeystore'
import { fakePassword } from './fakeWorld'
import { isIntact } from './record'

const { createUnlocked, fakePasskey, keystoreIn } = createFakeKeystores(webCrypto)
const right = () => fakePassword('right')

async function withPasskey() {
  const { world, keystore, secretId } = await createUnlocked()
  const passkey = await fakePasskey(1)
  const added = await keystore.addPasskey(right(), passkey.facts, passkey.key)
  if (added.type !== 'added') throw new Error(added.type)
  return { world, keystore, secretId, passkey, id: added.id }
}

const locked = async (world: FakeWorld) => {
  const keystore = keystoreIn(world)
  await keystore.lock()
  return keystore
}

test('a passkey opens the same vault, in this worker and in the next, and the password goes on opening it', async () => {
  const { world, passkey, id, secretId } = await withPasskey()
  const keystore = await locked(world)
  expect(await keystore.unlockWithPasskey(id, passkey.key)).toEqual({ type: 'unlocked' })
  expect(await keystore.secretIds()).toEqual([secretId])
  expect((await keystore.deriveAccount(secretId, 0)).address).toMatch(/^0xf39F/)
  const next = keystoreIn(world)
  expect(await next.state()).toEqual({ type: 'unlocked' })
  await next.lock()
  expect(await next.unlock(right())).toEqual({ type: 'unlocked' })
})

test('another passkey, an unknown one and a removed one open nothing, each by its name', async () => {
  const { world, keystore, passkey, id } = await withPasskey()
  const other = await fakePasskey(2)
  await keystore.lock()
  expect(await keystore.unlockWithPasskey(id, other.key)).toEqual({ type: 'wrong passkey' })
  expect(await keystore.unlockWithPasskey('passkey:none', passkey.key)).toEqual({ type: 'unknown passkey' })
  expect(await keystore.state()).toEqual({ type: 'locked' })
  await keystore.unlock(right())
  expect(await keystore.removePasskey(right(), 'passkey:none')).toEqual({ type: 'unknown passkey' })
  expect(await keystore.removePasskey(right(), id)).toEqual({ type: 'removed' })
  await keystore.lock()
  expect(await keystore.unlockWithPasskey(id, passkey.key)).toEqual({ type: 'unknown passkey' })
  expect(await keystoreIn(world).unlockWithPasskey(id, passkey.key)).toEqual({ type: 'unknown passkey' })
  for (const { records } of [world.first, world.second]) {
    const left = records.filter((record) => record.id === id)
    expect(left.map(({ kind, revision, passkey }) => [kind, revision, passkey])).toEqual([
      ['removed', 2, undefined],
    ])
  }
})

test('several passkeys stand beside each other; one more than twenty is refused', async () => {
  const { keystore, passkey, id } = await withPasskey()
  const ids = [id]
  for (let byte = 2; byte <= 20; byte++) {
    const { facts, key } = await fakePasskey(byte)
    const added = await keystore.addPasskey(right(), facts, key)
    if (added.type === 'added') ids.push(added.id)
  }
  expect(new Set(ids).size).toBe(20)
  expect(await keystore.addPasskey(right(), passkey.facts, passkey.key)).toEqual({ type: 'too many' })
  await keystore.removePasskey(right(), ids[3] ?? '')
  await keystore.lock()
  const last = await fakePasskey(20)
  expect(await keystore.unlockWithPasskey(ids[19] ?? '', last.key)).toEqual({ type: 'unlocked' })
})

describe('adding and removing', () => {
  test('take the password, whose failures count and wait like an unlock’s', async () => {
    const { world, keystore, passkey, id } = await withPasskey()
    const wrong = () => fakePassword('wrong')
    for (let i = 0; i < 2; i++) {
      expect(await keystore.addPasskey(wrong(), passkey.facts, passkey.key)).toEqual({
        type: 'wrong password',
      })
      expect(await keystore.removePasskey(wrong(), id)).toEqual({ type: 'wrong password' })
    }
    expect(await keystore.checkPassword(wrong())).toEqual({ type: 'wrong password' })
    const wait = { type: 'wait', until: world.now + 30_000 }
    expect(await keystore.addPasskey(right(), passkey.facts, passkey.key)).toEqual(wait)
    expect(await keystore.removePasskey(right(), id)).toEqual(wait)
    expect(await keystore.checkPassword(right())).toEqual(wait)
    expect(await keystoreIn(world).unlock(right())).toEqual(wait)
    // A passkey is not guessed, so it does not wait.
    expect(await (await locked(world)).unlockWithPasskey(id, passkey.key)).toEqual({ type: 'unlocked' })
  })

  test('are refused while locked', async () => {
    const { keystore, passkey, id } = await withPasskey()
    await keystore.lock()
    const isLocked = { name: 'Keystore.Locked' }
    await expect(keystore.addPasskey(right(), passkey.facts, passkey.key)).rejects.toMatchObject(isLocked)
    await expect(keystore.removePasskey(right(), id)).rejects.toMatchObject(isLocked)
    await expect(keystore.checkPassword(right())).rejects.toMatchObject(isLocked)
  })

  test('killed at any write leave the passkey either whole or not there, and the password always opens', async () => {
    const { world } = await createUnlocked()
    const passkey = await fakePasskey(1)
    const there: number[] = []
    for (let stopAfter = 0; stopAfter <= 4; stopAfter++) {
      const copy = copyOfWorld(world, stopAfter)
      await keystoreIn(copy)
        .addPasskey(right(), passkey.facts, passkey.key)
        .catch(() => {})
      copy.first.disk.stopAfter = Number.POSITIVE_INFINITY
      const keystore = await locked(copy)
      expect(await keystore.unlock(right()), `${stopAfter}`).toEqual({ type: 'unlocked' })
      const named = [...(copy.first.list?.revisions.keys() ?? [])].filter((id) => id.startsWith('passkey:'))
      there.push(named.length)
      expect(copy.first.records.filter(({ kind }) => kind === 'passkey wrap')).toHaveLength(named.length)
      expect(copy.second.records.filter(({ kind }) => kind === 'passkey wrap')).toHaveLength(named.length)
      await keystore.lock()
      for (const id of named) {
        expect(await keystore.unlockWithPasskey(id, passkey.key)).toEqual({ type: 'unlocked' })
      }
    }
    expect(there).toEqual([0, 0, 0, 1, 1])
  })

  test('a removal killed at any write: once the list is switched it stays removed, whatever a copy still has', async () => {
    const { world, passkey, id } = await withPasskey()
    const opens: string[] = []
    for (let stopAfter = 0; stopAfter <= 4; stopAfter++) {
      const copy = copyOfWorld(world, stopAfter)
      await keystoreIn(copy)
        .removePasskey(right(), id)
        .catch(() => {})
      copy.first.disk.stopAfter = Number.POSITIVE_INFINITY
      const keystore = await locked(copy)
      opens.push((await keystore.unlockWithPasskey(id, passkey.key)).type)
      expect(await keystore.unlock(right())).toEqual({ type: 'unlocked' })
      expect(copy.second.list).toEqual(copy.first.list)
    }
    expect(opens).toEqual(['unlocked', 'unlocked', 'unlocked', 'unknown passkey', 'unknown passkey'])
  })
})

describe('damage', () => {
  test('of any byte in one copy is healed from the other, and the passkey opens', async () => {
    const { world, passkey, id } = await withPasskey()
    const record = world.first.records.find((each) => each.id === id)
    if (!record) throw new Error('expected the passkey’s record')
    let tried = 0
    for (const name of ['first', 'second'] as const) {
      for (const [change, apply] of recordChanges(record)) {
        const copy = copyOfWorld(world)
        const target = copy[name].records.find((each) => each.id === id)
        if (target) apply(target)
        const keystore = await locked(copy)
        expect(await keystore.unlockWithPasskey(id, passkey.key), change).toEqual({ type: 'unlocked' })
        const isHealed = copy[name].records.some((each) => each.id === id && isIntact(each))
        expect(isHealed, change).toBe(true)
        expect(
          copy.repairs.map(({ problem }) => problem),
          change,
        ).toEqual(['damaged'])
        tried++
      }
    }
    expect(tried).toBeGreaterThan(400)
  })

  test('of both copies gives the passkey up, says so once, and the password opens', async () => {
    const { world, passkey, id } = await withPasskey()
    for (const lose of ['change', 'delete'] as const) {
      const copy = copyOfWorld(world)
      for (const store of [copy.first, copy.second]) {
        if (lose === 'delete') store.records = store.records.filter((record) => record.id !== id)
        else store.records.find((record) => record.id === id)?.checksum.fill(0)
      }
      const keystore = await locked(copy)
      expect(await keystore.unlockWithPasskey(id, passkey.key)).toEqual({ type: 'unknown passkey' })
      expect(await keystore.unlock(right())).toEqual({ type: 'unlocked' })
      expect(copy.repairs.filter(({ problem }) => problem === 'passkey lost')).toEqual([
        { copy: 'database', problem: 'passkey lost', records: [id] },
      ])
      expect(copy.repairs.filter(({ failed }) => failed !== undefined)).toEqual([])
      // And what is written next is written.
      const again = await fakePasskey(3)
      expect(await keystore.addPasskey(right(), again.facts, again.key)).toMatchObject({ type: 'added' })
      expect(await keystoreIn(copy).state()).toEqual({ type: 'unlocked' })
    }
  })

  test('of a newer list never brings a removed passkey back', async () => {
    const { world, keystore, passkey, id } = await withPasskey()
    const before = copyOfWorld(world)
    expect(await keystore.removePasskey(right(), id)).toEqual({ type: 'removed' })
    expect(await keystore.changePassword({ old: right(), new: fakePassword('new') })).toEqual({
      type: 'changed',
    })
    // The second copy is of before, and the newest wrap is whole nowhere: the older vault counts, without the passkey.
    const mixed = copyOfWorld(world)
    mixed.second = before.second
    mixed.first.records.find(({ kind }) => kind === 'password wrap')?.checksum.fill(0)
    const opened = await locked(mixed)
    expect(await opened.unlockWithPasskey(id, passkey.key)).toEqual({ type: 'unknown passkey' })
    expect(await opened.unlock(right())).toEqual({ type: 'unlocked' })
  })

  test('a copy that was not written at a removal is healed with the empty record too', async () => {
    const { world, keystore, id } = await withPasskey()
    world.second.full = true
    await keystore.removePasskey(right(), id)
    world.second.full = false
    expect(await keystoreIn(world).state()).toEqual({ type: 'unlocked' })
    expect(world.second.list).toEqual(world.first.list)
    expect(world.repairs.at(-1)?.failed).toBeUndefined()
  })
})
