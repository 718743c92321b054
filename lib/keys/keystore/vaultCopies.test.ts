// The vault in two copies: killed at any write, damaged anywhere, emptied, or on a full disk, it opens with its password,
// heals, or says exactly what is damaged.
import { beforeAll, describe, expect, test } from 'vitest'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import type { VaultRecord } from '../ports'
import { createKeystore, type Keystore } from './createKeystore'
import { listChanges, recordChanges } from './fakeDamage'
import {
  copyOfCopies,
  createFakeCopies,
  type FakeCopies,
  fakeKeystorePorts,
  portsOn,
  fakeWords as words,
} from './fakeKeystore'
import { fakePassword } from './fakeWorld'
import { manifestOf } from './manifest'
import { headerBytes } from './record'
import { createVaultCopies } from './vaultCopies'

const { sealer, stretch } = fakeKeystorePorts(webCrypto)
const right = () => fakePassword('right')

const open = (copies: FakeCopies): Keystore =>
  createKeystore({ ...fakeKeystorePorts(webCrypto), ...portsOn(copies) })

const create = (copies: FakeCopies) => open(copies).create({ password: right(), words })

let whole: FakeCopies

beforeAll(async () => {
  whole = createFakeCopies()
  await create(whole)
})

/** Both copies hold what the whole vault holds. */
function expectHealed({ first, second }: FakeCopies, like = whole) {
  for (const copy of [first, second]) {
    expect(copy.list).toEqual(like.first.list)
    const byName = (records: VaultRecord[]) =>
      records
        .filter(({ id, revision }) => like.first.list?.revisions.get(id) === revision)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(byName(copy.records)).toEqual(byName(like.first.records))
  }
}

test('a vault lies in both copies, the same', () => {
  expect(whole.first.records).toHaveLength(2)
  expect(whole.repairs).toEqual([])
  expectHealed(whole)
})

describe.each(['first', 'second'] as const)('the %s copy', (name) => {
  const other = name === 'first' ? 'second' : 'first'
  const copyName = name === 'first' ? 'database' : 'second'

  test('with any byte changed is healed from the other, and said', async () => {
    let tried = 0
    const attempt = async (copies: FakeCopies, change: string) => {
      expect(await open(copies).state(), change).toEqual({ type: 'locked' })
      expectHealed(copies)
      expect(copies.repairs, change).toMatchObject([{ copy: copyName }])
      expect(copies.repairs[0]?.failed, change).toBeUndefined()
      copies.repairs = []
      expect(await open(copies).unlock(right()), change).toEqual({ type: 'unlocked' })
      expect(copies.repairs, change).toEqual([])
      tried++
    }
    for (const [at, record] of whole[name].records.entries()) {
      for (const [change, apply] of recordChanges(record)) {
        const copies = copyOfCopies(whole)
        const target = copies[name].records[at]
        if (!target) throw new Error('expected a record')
        apply(target)
        await attempt(copies, change)
      }
    }
    if (!whole[name].list) throw new Error('expected a list')
    for (const [change, apply] of listChanges(whole[name].list)) {
      const copies = copyOfCopies(whole)
      apply(copies[name])
      await attempt(copies, change)
    }
    expect(tried).toBeGreaterThan(600)
  })

  test('emptied, is filled again from the other, and never the other way', async () => {
    const copies = copyOfCopies(whole)
    copies[name].records = []
    copies[name].list = undefined
    expect(await open(copies).create({ password: fakePassword('other'), words })).toEqual({
      type: 'exists already',
    })
    expectHealed(copies)
    expect(copies.repairs).toMatchObject([{ copy: copyName, problem: 'missing' }])
    expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
  })

  test('being healed and killed at any write, is healed by the next look', async () => {
    for (let stopAfter = 0; stopAfter < 4; stopAfter++) {
      const copies = copyOfCopies(whole, stopAfter)
      copies[name].records = []
      copies[name].list = undefined
      await open(copies).state()
      copies.first.disk.stopAfter = Number.POSITIVE_INFINITY
      expect(await open(copies).unlock(right()), `${stopAfter}`).toEqual({ type: 'unlocked' })
      expectHealed(copies)
    }
  })

  test('that cannot be healed because the disk is full is said, and the vault opens all the same', async () => {
    const copies = copyOfCopies(whole)
    copies[name].records = []
    copies[name].full = true
    expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
    expect(copies.repairs[0]).toMatchObject({ copy: copyName, problem: 'damaged' })
    expect(copies.repairs[0]?.failed).toMatch('quota')
    copies[name].full = false
    expect(await open(copies).state()).toEqual({ type: 'locked' })
    expectHealed(copies)
  })

  test('older than the other takes over what is newer', async () => {
    const { copies, newPassword } = await withNewWrap()
    copies[name] = copyOfCopies(whole)[name]
    expect(await open(copies).unlock(newPassword)).toEqual({ type: 'unlocked' })
    expect(copies.repairs).toMatchObject([{ copy: copyName, problem: 'older' }])
    expect(copies[name].list).toEqual(copies[other].list)
  })
})

test('the same record damaged in both copies is named, and is never a wrong password', async () => {
  for (const [at, record] of whole.first.records.entries()) {
    for (const [change, apply] of recordChanges(record)) {
      const copies = copyOfCopies(whole)
      for (const copy of [copies.first, copies.second]) {
        const target = copy.records[at]
        if (target) apply(target)
      }
      const before = structuredClone([copies.first.records, copies.second.records])
      const damaged = { type: 'damaged', records: [record.id] }
      expect(await open(copies).state(), change).toEqual(damaged)
      expect(await open(copies).unlock(right()), change).toEqual(damaged)
      expect([copies.first.records, copies.second.records], change).toEqual(before)
    }
  }
})

describe('one of two secrets damaged in both copies', () => {
  const key = '0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6'

  async function withTwo() {
    const copies = copyOfCopies(whole)
    const keystore = open(copies)
    await keystore.unlock(right())
    const added = await keystore.addSource({ type: 'private key', key })
    if (added.type !== 'added') throw new Error(added.type)
    return { copies, lost: added.secretId }
  }

  function damage({ first, second }: FakeCopies, id: string) {
    for (const copy of [first, second]) copy.records.find((record) => record.id === id)?.checksum.fill(0)
  }

  test('leaves the other: it opens, says what is lost, gives a backup file, and takes the secret again', async () => {
    const { copies, lost } = await withTwo()
    damage(copies, lost)
    const keystore = open(copies)
    expect(await keystore.state()).toEqual({ type: 'locked' })
    expect(copies.repairs).toContainEqual({ copy: 'database', problem: 'secret lost', records: [lost] })
    expect(await keystore.unlock(right())).toEqual({ type: 'unlocked' })
    const [phrase, ...others] = await keystore.secretIds()
    expect([phrase?.startsWith('phrase:'), others]).toEqual([true, []])
    expect(await keystore.deriveAccount(phrase ?? '', 0)).toMatchObject({ address: expect.any(String) })
    // What is left of it stays where it is.
    for (const copy of [copies.first, copies.second]) {
      expect(copy.records.map(({ id }) => id)).toContain(lost)
    }
    const exported = await keystore.exportBackup({ password: right(), filePassword: right(), profile: {} })
    expect(exported.type).toBe('exported')
    expect(await keystore.addSource({ type: 'private key', key })).toMatchObject({ type: 'added' })
    expect(await open(copies).secretIds()).toHaveLength(2)
  })

  test.each(['lost', 'damaged'] as const)('and both lists %s, leaves the other', async (lists) => {
    const { copies, lost } = await withTwo()
    damage(copies, lost)
    for (const copy of [copies.first, copies.second]) {
      if (lists === 'lost') copy.list = undefined
      else copy.list?.checksum.fill(0)
    }
    expect(await open(copies).state()).toEqual({ type: 'locked' })
    expect(copies.repairs).toContainEqual({ copy: 'database', problem: 'secret lost', records: [lost] })
    expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
    expect(await open(copies).secretIds()).toHaveLength(1)
    for (const copy of [copies.first, copies.second]) {
      expect(copy.records.map(({ id }) => id)).toContain(lost)
    }
  })

  test('and both lists and the wrap, is damage: a wrap of before would take another password', async () => {
    const { copies, lost } = await withTwo()
    const wrap = copies.first.records.find(({ kdf }) => kdf)?.id ?? ''
    for (const id of [lost, wrap]) damage(copies, id)
    for (const copy of [copies.first, copies.second]) copy.list = undefined
    const answer = await open(copies).unlock(right())
    expect(answer).toMatchObject({ type: 'damaged', records: expect.arrayContaining([lost, wrap]) })
  })

  test('is not given up while a copy can’t be read', async () => {
    const { copies, lost } = await withTwo()
    damage({ ...copies, second: copies.first }, lost)
    const before = copies.first.list
    const { all } = copies.second
    copies.second.all = () => Promise.reject(new Error('no such area'))
    expect(await open(copies).state()).toEqual({ type: 'damaged', records: [lost] })
    expect(copies.first.list).toEqual(before)
    copies.second.all = all
    expect(await open(copies).state()).toEqual({ type: 'locked' })
    expect(await open(copies).secretIds()).toHaveLength(2)
  })

  test('comes back from an older copy that has it whole; what was removed does not', async () => {
    const { copies, lost } = await withTwo()
    const old = copyOfCopies(copies)
    damage(copies, lost)
    expect(await open(copies).secretIds()).toHaveLength(1)
    const mixed = copyOfCopies(copies)
    mixed.second = old.second
    expect(await open(mixed).secretIds()).toHaveLength(2)
    expectHealed(mixed, mixed)

    const removed = copyOfCopies(old)
    const keystore = open(removed)
    await keystore.unlock(right())
    await keystore.removeSecret(lost)
    removed.second = old.second
    expect(await open(removed).secretIds()).toHaveLength(1)
  })
})

test('different records damaged in each copy make one whole vault', async () => {
  for (const [mine, theirs] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const copies = copyOfCopies(whole)
    copies.first.records.splice(mine, 1)
    copies.second.records.splice(theirs, 1)
    expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
    expectHealed(copies)
    expect(copies.repairs.map(({ copy }) => copy)).toEqual(['database', 'second'])
  }
})

test('both lists lost or damaged: the one whole vault among the records is taken', async () => {
  for (const damage of [() => undefined, () => manifestOf(7, new Map([['phrase:other', 1]]))]) {
    const copies = copyOfCopies(whole)
    for (const copy of [copies.first, copies.second]) {
      copy.list = damage()
      if (copy.list) copy.list.checksum.fill(0)
    }
    expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
  }
})

test('a damaged list without any record is damage, not an empty wallet', async () => {
  const copies = createFakeCopies()
  copies.first.list = { ...manifestOf(1, new Map()), checksum: new Uint8Array(32) }
  expect(await create(copies)).toEqual({ type: 'exists already' })
  expect(await open(copies).state()).toEqual({ type: 'damaged', records: ['vaultManifest'] })
})

test('killed at any write of a first vault, it is empty or opens with its password', async () => {
  const states: string[] = []
  for (let stopAfter = 0; ; stopAfter++) {
    const copies = createFakeCopies(stopAfter)
    const ended = await create(copies).then(
      () => 'created',
      () => 'stopped',
    )
    copies.first.disk.stopAfter = Number.POSITIVE_INFINITY
    const { type } = await open(copies).state()
    states.push(type)
    if (type === 'empty') expect(await create(copies)).toMatchObject({ type: 'created' })
    expect(await open(copies).unlock(right()), `${stopAfter}`).toEqual({ type: 'unlocked' })
    expectHealed(copies, copies)
    if (ended === 'created' && copies.first.disk.writes <= stopAfter) break
  }
  expect(states).toEqual(['empty', 'empty', 'locked', 'locked', 'locked', 'locked', 'locked'])
})

test('killed at any write of a change, exactly one of old and new password opens, and the copies agree', async () => {
  const opened: string[] = []
  for (let stopAfter = 0; stopAfter <= 4; stopAfter++) {
    const { copies, newPassword } = await withNewWrap(stopAfter)
    copies.first.disk.stopAfter = Number.POSITIVE_INFINITY
    const before = await open(copies).unlock(right())
    const after = await open(copies).unlock(newPassword)
    const answers = [before.type, after.type]
    expect([...answers].sort()).toEqual(['unlocked', 'wrong password'])
    opened.push(before.type === 'unlocked' ? 'old' : 'new')
    expect(copies.first.list).toEqual(copies.second.list)
    expect(copies.first.records).toHaveLength(2)
    expect(copies.second.records).toHaveLength(2)
  }
  // Added to both, then switched in the first, then in the second: a second that cannot be reached is no failure.
  expect(opened).toEqual(['old', 'old', 'old', 'new', 'new'])
})

test('a second copy whose quota is used up stops no change, is said, and is healed when there is room', async () => {
  const copies = createFakeCopies()
  copies.second.full = true
  expect(await create(copies)).toMatchObject({ type: 'created' })
  expect(copies.repairs[0]).toMatchObject({ copy: 'second', problem: 'not written' })
  expect(copies.repairs[0]?.failed).toMatch('quota')
  copies.second.full = false
  expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
  expectHealed(copies, copies)
})

test('a newest list whose record is whole nowhere gives way to the older whole one, keeping newer secrets', async () => {
  const { copies } = await withNewWrap()
  const old = copyOfCopies(whole)
  copies.second = old.second
  const wrap = copies.first.records.find(({ kdf }) => kdf)
  wrap?.checksum.fill(0)
  expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
  expect(copies.first.list?.generation).toBe(3)
  expect(copies.first.list).toEqual(copies.second.list)
  expect(copies.repairs.map(({ copy, problem }) => [copy, problem])).toEqual([
    ['database', 'damaged'],
    ['second', 'older'],
  ])
})

test('an unreadable second copy is said, and the vault opens', async () => {
  const copies = copyOfCopies(whole)
  copies.second.all = () => Promise.reject(new Error('no such area'))
  expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
  expect(copies.repairs[0]).toMatchObject({ copy: 'second', problem: 'unreadable' })
})

test('an unreadable first copy is said, and the vault opens from the second; both unreadable is an error', async () => {
  const copies = copyOfCopies(whole)
  copies.first.all = () => Promise.reject(new Error('no such table'))
  expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
  expect(copies.repairs[0]).toMatchObject({ copy: 'database', problem: 'unreadable' })
  copies.second.all = () => Promise.reject(new Error('no such area'))
  await expect(open(copies).state()).rejects.toThrow('no such table')
})

test('an unreadable first copy beside an empty second one is no empty wallet', async () => {
  const copies = createFakeCopies()
  copies.first.all = () => Promise.reject(new Error('no such table'))
  await expect(open(copies).state()).rejects.toThrow('no such table')
})

test('what cannot be noted keeps no vault shut', async () => {
  const copies = copyOfCopies(whole)
  copies.second.records = []
  copies.repairs.push = () => {
    throw new Error('the database is full')
  }
  expect(await open(copies).unlock(right())).toEqual({ type: 'unlocked' })
})

test('wiped, both copies are empty and a new vault may be made', async () => {
  const copies = copyOfCopies(whole)
  const keystore = open(copies)
  await keystore.wipe()
  expect(await keystore.state()).toEqual({ type: 'empty' })
  expect([copies.first, copies.second].map(({ records, list }) => [records, list])).toEqual([
    [[], undefined],
    [[], undefined],
  ])
  expect(await keystore.create({ password: right(), words })).toMatchObject({ type: 'created' })
})

test('a damaged vault is replaced only when that is said, and its records stay', async () => {
  const copies = copyOfCopies(whole)
  const damagedWrap = copies.first.records.find(({ kdf }) => kdf)
  if (!damagedWrap) throw new Error('expected a wrap')
  for (const copy of [copies.first, copies.second]) {
    for (const record of copy.records) if (record.kdf) record.checksum.fill(0)
  }
  const other = fakePassword('other')
  expect(await create(copies)).toEqual({ type: 'exists already' })
  expect(await open(copies).create({ password: other, words, afterDamage: true })).toMatchObject({
    type: 'created',
  })
  expect(await open(copies).unlock(fakePassword('other'))).toEqual({ type: 'unlocked' })
  expect(copies.first.records.some(({ id }) => id === damagedWrap.id)).toBe(true)
  expect(copies.first.records).toHaveLength(4)
})

/** The whole vault with its data key under another password too: what changing a password writes. */
async function withNewWrap(stopAfter?: number) {
  const copies = copyOfCopies(whole, stopAfter)
  const wrap = copies.first.records.find(({ kdf }) => kdf)
  if (!wrap?.kdf) throw new Error('expected a wrap')
  const under = async (password: string) => {
    if (!wrap.kdf) throw new Error('expected parameters')
    const stretched = await stretch(fakePassword(password), wrap.kdf, { judge: false })
    if (stretched.type !== 'stretched') throw new Error(stretched.type)
    return stretched.key
  }
  const { checksum: _, sealed, ...header } = wrap
  const next = { ...header, revision: 2 }
  const resealed = await sealer.rewrapDataKey(
    { wrapping: await under('right'), sealed, associated: headerBytes(header) },
    { wrapping: await under('new'), associated: headerBytes(next) },
  )
  if (!resealed) throw new Error('expected the old password to open')
  const vault = createVaultCopies({
    store: copies.first,
    secondCopy: copies.second,
    repaired: async () => {},
  })
  await vault.write([{ ...next, sealed: resealed }], async () => true).catch(() => {})
  return { copies, newPassword: fakePassword('new') }
}
