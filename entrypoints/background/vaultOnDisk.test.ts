// Every byte of the vault as it really lies on the disk, changed: in the database's rows and in storage.local's text, in
// one of them, and in both. It opens, heals, or says exactly what is damaged, and never "wrong password".
// HOLDFAST_SOAK: every byte; else every 19th.
import { areas, left } from './fakeChrome'

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createKeystore } from '@/lib/keys/keystore/createKeystore'
import { createFakeKeystores, fakeKeystorePorts, fakeWords } from '@/lib/keys/keystore/fakeKeystore'
import { fakePassword } from '@/lib/keys/keystore/fakeWorld'
import { isIntactManifest } from '@/lib/keys/keystore/manifest'
import { isIntact } from '@/lib/keys/keystore/record'
import type { VaultRepair, VaultStore } from '@/lib/keys/ports'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import { createLocalArea } from '@/lib/platform/localArea'
import { openDatabase } from '@/lib/storage/database'
import { createAreaVaultStore } from '@/lib/storage/vaultArea'
import { createVaultStore } from '@/lib/storage/vaultStore'

const every = process.env.HOLDFAST_SOAK ? 1 : 19
const key = '0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6'

const database = openDatabase('vault-on-disk')
const store = createVaultStore(database)
const secondCopy = createAreaVaultStore(createLocalArea())
const { local } = areas
let repairs: VaultRepair[] = []

const worker = () =>
  createKeystore({
    ...fakeKeystorePorts(webCrypto),
    store,
    secondCopy,
    repaired: async (repair) => void repairs.push(repair),
  })

/** What lies on the disk: rows and lists of the database, names and values of storage.local. */
let whole: Awaited<ReturnType<typeof disk>>
let wholeList: Awaited<ReturnType<VaultStore['manifest']>>

async function disk() {
  const [rows, lists] = await Promise.all([database.vaultRecords.toArray(), database.vaultPointers.toArray()])
  return structuredClone({ rows, lists, values: local.values })
}

async function putBack() {
  await Promise.all([database.vaultRecords.clear(), database.vaultPointers.clear()])
  await database.vaultRecords.bulkPut(structuredClone(whole.rows))
  await database.vaultPointers.bulkPut(structuredClone(whole.lists))
  for (const name of Object.keys(local.values)) delete local.values[name]
  Object.assign(local.values, structuredClone(whole.values))
  repairs = []
  left.length = 0
}

beforeAll(async () => {
  const keystore = worker()
  await keystore.create({ password: fakePassword('right'), words: fakeWords })
  await keystore.addSource({ type: 'private key', key })
  const { facts, key: passkey } = await createFakeKeystores(webCrypto).fakePasskey(1)
  const added = await keystore.addPasskey(fakePassword('right'), facts, passkey)
  expect(added).toMatchObject({ type: 'added' })
  whole = await disk()
  wholeList = await store.manifest()
  // A phrase, a key, a passkey, the password; and the list.
  expect([whole.rows.length, Object.keys(whole.values).length]).toEqual([4, 5])
})

beforeEach(putBack)

test('a byte of the database, of a record or the list, is healed from storage.local', async () => {
  let tried = 0
  for (const change of nth(databaseChanges())) {
    await putBack()
    await change.apply()
    await expectHealed(change.name)
    tried++
  }
  expect(tried).toBeGreaterThan(35)
})

test('a letter of storage.local’s text or names is healed from the database', async () => {
  let tried = 0
  for (const change of nth(areaChanges())) {
    await putBack()
    await change.apply()
    await expectHealed(change.name)
    tried++
  }
  expect(tried).toBeGreaterThan(60)
})

test('in both copies of the same record or list: it opens without it, or names it', async () => {
  const outcomes = new Set<string>()
  const inArea = areaChanges()
  for (const change of nth(databaseChanges())) {
    // Somewhere in the same record, as far into it.
    const alike = inArea.filter(({ record }) => record === change.record)
    const other = alike[Math.floor(change.at * alike.length)]
    if (!other) throw new Error(`expected ${change.record} in storage.local`)
    await putBack()
    await change.apply()
    await other.apply()
    const name = `${change.name} and ${other.name}`
    const isLost = !(await isWholeSomewhere(change.record))
    const state = await worker().state()
    const unlocked = await worker().unlock(fakePassword('right'))
    if (!isLost || change.record === listName) {
      expect([state, unlocked], name).toEqual([{ type: 'locked' }, { type: 'unlocked' }])
      expect(await worker().secretIds(), name).toHaveLength(2)
      outcomes.add('heals')
    } else if (change.record.startsWith('password')) {
      const damaged = { type: 'damaged', records: [change.record] }
      expect([state, unlocked], name).toEqual([damaged, damaged])
      outcomes.add('damaged')
    } else {
      expect([state, unlocked], name).toEqual([{ type: 'locked' }, { type: 'unlocked' }])
      const problem = change.record.startsWith('passkey') ? 'passkey lost' : 'secret lost'
      expect(repairs, name).toContainEqual({ copy: 'database', problem, records: [change.record] })
      outcomes.add(problem)
    }
  }
  expect([...outcomes].sort()).toEqual(['damaged', 'heals', 'passkey lost', 'secret lost'])
})

/** It opens with its password, and both copies hold what the list names, as it was. */
async function expectHealed(change: string) {
  expect(await worker().state(), change).toEqual({ type: 'locked' })
  expect(await worker().unlock(fakePassword('right')), change).toEqual({ type: 'unlocked' })
  for (const copy of [store, secondCopy]) {
    const list = await copy.manifest()
    expect(isIntactManifest(list) && list, change).toEqual(wholeList)
    for (const row of whole.rows) expect(await copy.read(row.id, row.revision), change).toEqual(row)
  }
  expect(
    repairs.filter(({ failed }) => failed !== undefined),
    change,
  ).toEqual([])
}

async function isWholeSomewhere(id: string): Promise<boolean> {
  const records = (await Promise.all([store.all(), secondCopy.all()])).flat()
  return records.some((record) => record.id === id && isIntact(record))
}

interface Change {
  name: string
  /** The record's id, or the list's name. */
  record: string
  /** How far into it, from 0 to below 1. */
  at: number
  apply: () => Promise<unknown>
}

const listName = 'vault:manifest'

/** Each byte, letter, number and member of each row of the database. */
function databaseChanges(): Change[] {
  const rows = whole.rows.flatMap((row) =>
    spread(row.id, changedCopies(row), async (changed) => {
      await database.vaultRecords.delete([row.id, row.revision])
      await database.vaultRecords.put(changed)
    }),
  )
  const lists = whole.lists.flatMap((row) =>
    spread(listName, changedCopies(row), async (changed) => {
      await database.vaultPointers.clear()
      await database.vaultPointers.put(changed)
    }),
  )
  return [...rows, ...lists]
}

/** Each letter of each name and of each value's JSON; what is JSON no more is there no more. */
function areaChanges(): Change[] {
  return Object.entries(whole.values).flatMap(([name, value]) => {
    const record = whole.rows.find(({ id, revision }) => name.endsWith(`:${id}:${revision}`))?.id ?? name
    const text = JSON.stringify(value)
    const names = letterChanges(name).map(([place, changed]): [string, [string, string]] => [
      `name[${place}]`,
      [changed, text],
    ])
    const texts = letterChanges(text).map(([place, changed]): [string, [string, string]] => [
      `text[${place}]`,
      [name, changed],
    ])
    return spread(record, [...names, ...texts], async ([changedName, changedText]) => {
      delete local.values[name]
      try {
        local.values[changedName] = JSON.parse(changedText)
      } catch {
        // It is gone, as the browser says of what it can't read.
      }
    })
  })
}

function spread<C>(
  record: string,
  copies: readonly [string, C][],
  apply: (copy: C) => Promise<void>,
): Change[] {
  return copies.map(([name, copy], place) => ({
    name: `${record} ${name}`,
    record,
    at: place / copies.length,
    apply: () => apply(copy),
  }))
}

/** Copies of a row in which one thing is changed, with the place of the change. */
function changedCopies<T extends object>(row: T): [string, T][] {
  const places = leaves(row)
  return places.flatMap(([path, value]) =>
    changesOf(value).map(([what, changed]): [string, T] => [
      `${path.join('.')}${what}`,
      withAt(structuredClone(row), path, changed),
    ]),
  )
}

function leaves(value: object, path: string[] = []): [string[], unknown][] {
  return Object.entries(value).flatMap(([name, member]): [string[], unknown][] =>
    typeof member === 'object' && member !== null && !(member instanceof Uint8Array)
      ? leaves(member, [...path, name])
      : [[[...path, name], member]],
  )
}

function changesOf(value: unknown): [string, unknown][] {
  if (typeof value === 'string') return letterChanges(value).map(([place, text]) => [`[${place}]`, text])
  if (typeof value === 'number') return [[' + 1', value + 1]]
  if (!(value instanceof Uint8Array)) return []
  return [...value].map((byte, place) => {
    const changed = Uint8Array.from(value)
    changed[place] = byte ^ (1 << (place % 8))
    return [`[${place}]`, changed]
  })
}

/** One bit of each letter, another one from place to place. */
function letterChanges(text: string): [number, string][] {
  return [...text].map((letter, place) => {
    const changed = String.fromCharCode(letter.charCodeAt(0) ^ (1 << (place % 7)))
    return [place, `${text.slice(0, place)}${changed}${text.slice(place + 1)}`]
  })
}

function withAt<T extends object>(target: T, path: readonly string[], value: unknown): T {
  const [name = '', ...rest] = path
  const members = target as Record<string, unknown>
  if (rest.length === 0) members[name] = value
  else withAt(members[name] as object, rest, value)
  return target
}

/** The same ones each time. */
function nth<T>(all: readonly T[]): T[] {
  return all.filter((_, place) => place % every === 0)
}
