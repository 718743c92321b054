// Backup files: what goes in comes out, in the wallet and in the standalone reader; everything else has its own answer.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBackup } from '@/e2e/run/readBackup.mjs'
import { stretchPassword } from '@/entrypoints/offscreen/stretchPassword'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import { readWordLists } from '../derivation/wordLists'
import { createKeystore, type Keystore } from '../keystore/createKeystore'
import { fakeKeystorePorts, fakeWords as words } from '../keystore/fakeKeystore'
import { createFakeVaultStore, type FakeVaultStore } from '../keystore/fakeVaultStore'
import { fakePassword } from '../keystore/fakeWorld'
import type { PasswordSource, Stretch } from '../ports'
import { decodeContents, encodeContents } from './contents'
import { decodeFile, longestFile } from './file'

const first = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const path = "m/44'/60'/0'/0/0"

/** The real Argon2id, with little memory; no password is weak but 'weak'. */
const stretch: Stretch = async (password, parameters, { judge }) => {
  const { text } = password as PasswordSource & { text: string }
  if (judge && text === 'weak') return { type: 'weak', reason: 'too short' }
  return { type: 'stretched', key: await stretchPassword(text.normalize('NFKC'), parameters) }
}

function createWorld() {
  const store = createFakeVaultStore()
  const keystore = createKeystore({
    ...fakeKeystorePorts(webCrypto),
    store,
    stretch,
    wordLists: async () => readWordLists(readFileSync('public/lists/words.txt', 'utf8')),
    clock: () => Date.UTC(2026, 10, 21),
    kdf: { memoryKib: 64, iterations: 1, parallelism: 1 },
  })
  return { store, keystore }
}

const profileOf = (secretId: string) => ({
  accounts: [{ address: first, name: 'Everyday', source: { type: 'phrase', secretId, path } }],
  networks: [{ chainId: 31_337, network: { name: 'Local' } }],
  settings: { theme: 'dark' },
})
const sourcesOf = (profile: unknown) =>
  (profile as ReturnType<typeof profileOf>).accounts.map(({ source }) => source)

let keystore: Keystore
let store: FakeVaultStore
let file: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  ;({ keystore, store } = createWorld())
  const created = await keystore.create({ password: fakePassword('wallet'), words })
  if (created.type !== 'created') throw new Error(created.type)
  const exported = await keystore.exportBackup({
    password: fakePassword('wallet'),
    filePassword: fakePassword('ﬁle e\u0301'),
    profile: profileOf(created.secretId),
  })
  if (exported.type !== 'exported') throw new Error(exported.type)
  file = exported.file
})

const check = (bytes: Uint8Array, password = 'file é') =>
  keystore.checkBackup({ file: bytes, filePassword: fakePassword(password) }, sourcesOf)

/** The file with other bytes at a place, its checksum made right. */
function withBytes(at: number, bytes: number[]): Uint8Array {
  const changed = file.slice()
  changed.set(bytes, at)
  changed.set(sha256(changed.subarray(0, -32)), changed.length - 32)
  return changed
}

test('a check says what is in a file and which addresses it leads to, and touches nothing', async () => {
  const { writes } = store.disk
  expect(await check(file)).toMatchObject({
    type: 'readable',
    createdAt: Date.UTC(2026, 10, 21),
    secrets: 1,
    profile: { settings: { theme: 'dark' } },
    addresses: [first],
  })
  expect(await check(file, 'another')).toEqual({ type: 'wrong password' })
  expect(store.disk.writes).toBe(writes)
})

test('a fresh keystore restores it under a password of its own, and signs as before', async () => {
  const world = createWorld()
  const restore = (password: string, filePassword: string) =>
    world.keystore.restoreBackup({
      file,
      filePassword: fakePassword(filePassword),
      password: fakePassword(password),
    })
  expect(await restore('new', 'another')).toEqual({ type: 'wrong password' })
  expect(await restore('weak', 'file é')).toMatchObject({ type: 'weak' })
  expect(await world.keystore.state()).toEqual({ type: 'empty' })
  const restored = await restore('new', 'file é')
  if (restored.type !== 'restored') throw new Error(restored.type)
  const [secretId] = restored.secretIds.values()
  expect(await world.keystore.addressesOf(secretId ?? '', [path])).toEqual([first])
  const before = await keystore.signMessage({ secretId: (await keystore.secretIds())[0] ?? '', path }, '0x00')
  expect(await world.keystore.signMessage({ secretId: secretId ?? '', path }, '0x00')).toBe(before)
  await world.keystore.lock()
  expect(await world.keystore.unlock(fakePassword('new'))).toEqual({ type: 'unlocked' })
  expect(await restore('other', 'file é')).toEqual({ type: 'exists already' })
})

test('an export wants an unlocked wallet, its password, and a good password for the file', async () => {
  const world = createWorld()
  await world.keystore.create({ password: fakePassword('wallet'), words })
  const exportWith = (password: string, filePassword: string) =>
    world.keystore.exportBackup({
      password: fakePassword(password),
      filePassword: fakePassword(filePassword),
      profile: {},
    })
  expect(await exportWith('wrong', 'file')).toEqual({ type: 'wrong password' })
  expect(await exportWith('wallet', 'weak')).toMatchObject({ type: 'weak' })
  expect(await exportWith('wallet', 'file')).toMatchObject({ type: 'exported' })
  // A wrong password here counts like one at the lock.
  for (let tries = 0; tries < 5; tries++) await exportWith('wrong', 'file')
  expect(await exportWith('wallet', 'file')).toMatchObject({ type: 'wait' })
  await world.keystore.lock()
  await expect(exportWith('wallet', 'file')).rejects.toMatchObject({ name: 'Keystore.Locked' })
})

test('each byte of the file, changed, is damage or no backup, and never a wrong password', async () => {
  for (let place = 0; place < file.length; place++) {
    const changed = file.slice()
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(decodeFile(changed)).toEqual({ type: place < 16 ? 'not a backup' : 'damaged file' })
  }
  for (let length = 0; length < file.length; length++) {
    expect(decodeFile(file.subarray(0, length))).toEqual({
      type: length < 16 ? 'not a backup' : 'damaged file',
    })
  }
})

describe('a file changed on purpose, its checksum made right', () => {
  test('with a newer version is not guessed at', () => {
    expect(decodeFile(withBytes(16, [0, 0, 0, 2]))).toEqual({ type: 'newer version', version: 2 })
  })

  test.each([
    ['memory', 28, [0xff, 0xff, 0xff, 0xff]],
    ['no memory', 28, [0, 0, 0, 0]],
    ['passes', 32, [0, 0, 1, 0]],
    ['no pass', 32, [0, 0, 0, 0]],
    ['lanes', 36, [0, 0, 0, 5]],
    ['no lane', 36, [0, 0, 0, 0]],
  ])('with absurd parameters (%s) is refused before anything is stretched', async (_, at, bytes) => {
    expect(await check(withBytes(at, bytes))).toMatchObject({ type: 'absurd parameters' })
  })

  test.each([
    ['time', 27],
    ['salt', 40],
    ['key', 70],
  ])('with another %s does not open', async (_, at) => {
    expect(await check(withBytes(at, [(file[at] ?? 0) ^ 1]))).toEqual({ type: 'wrong password' })
  })

  test('with other contents is damaged', async () => {
    expect(await check(withBytes(130, [(file[130] ?? 0) ^ 1]))).toEqual({ type: 'damaged file' })
  })
})

test('a thousand accounts and ten thousand contacts with long notes go into a file and come out, also without the wallet', async () => {
  const { keystore } = createWorld()
  const created = await keystore.create({ password: fakePassword('wallet'), words })
  if (created.type !== 'created') throw new Error(created.type)
  const [account] = profileOf(created.secretId).accounts
  const profile = {
    ...profileOf(created.secretId),
    accounts: Array.from({ length: 1_000 }, (_, at) => ({ ...account, name: `Account ${at}` })),
    contacts: Array.from({ length: 10_000 }, (_, at) => ({ name: `Contact ${at}`, note: 'x'.repeat(2_000) })),
  }
  const exported = await keystore.exportBackup({
    password: fakePassword('wallet'),
    filePassword: fakePassword('file'),
    profile,
  })
  if (exported.type !== 'exported') throw new Error(exported.type)
  const checked = await keystore.checkBackup(
    { file: exported.file, filePassword: fakePassword('file') },
    sourcesOf,
  )
  expect(checked).toMatchObject({ type: 'readable', secrets: 1 })
  expect(checked.type === 'readable' && checked.addresses.length).toBe(1_000)
  const read = await readBackup(exported.file, 'file')
  expect(JSON.stringify(read.profile)).toBe(JSON.stringify(profile))
})

test('a file that is too large is not read', () => {
  expect(decodeFile(new Uint8Array(longestFile + 1))).toEqual({ type: 'too large', bytes: longestFile + 1 })
})

test('contents of another shape are not taken', () => {
  const good = encodeContents({
    secrets: [{ id: 'a', kind: 'phrase', plain: Uint8Array.of(1, 2, 3) }],
    profile: {},
  })
  expect(decodeContents(good)?.secrets[0]?.plain).toEqual(Uint8Array.of(1, 2, 3))
  expect(decodeContents(good.slice(0, -1))).toBeUndefined()
  expect(decodeContents(Uint8Array.of(...good, 0))).toBeUndefined()
  expect(decodeContents(Uint8Array.of(0, 0, 0))).toBeUndefined()
  expect(decodeContents(Uint8Array.of(255, 0, 0, 0, 1))).toBeUndefined()
  for (const json of ['[]', '{"secrets":1}', '{"secrets":[{"id":1}]}', '{"secrets":[null]}', '{']) {
    const text = new TextEncoder().encode(json)
    expect(decodeContents(Uint8Array.of(0, 0, 0, text.length, ...text))).toBeUndefined()
  }
})

describe('the standalone reader', () => {
  test('reads the words, the accounts and the networks out of a file that the wallet made', async () => {
    const read = await readBackup(file, 'file é')
    expect(read.secrets).toMatchObject([{ kind: 'phrase', text: words.join(' ') }])
    expect(read.profile).toMatchObject({ accounts: [{ address: first, name: 'Everyday' }] })
    expect(read.createdAt).toEqual(new Date(Date.UTC(2026, 10, 21)))
  })

  test('says what is wrong', async () => {
    await expect(readBackup(file, 'another')).rejects.toThrow('password is wrong')
    await expect(readBackup(file.subarray(1), 'file é')).rejects.toThrow('not a Holdfast backup')
    await expect(readBackup(file.subarray(0, -1), 'file é')).rejects.toThrow('damaged')
    await expect(readBackup(withBytes(16, [0, 0, 0, 9]), 'file é')).rejects.toThrow('version 9')
  })

  test('asks for the password and prints everything', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-backup-'))
    await writeFile(join(folder, 'file'), file)
    const child = spawn(process.execPath, ['e2e/run/readBackup.mjs', join(folder, 'file')])
    child.stdin.end('file é\n')
    let printed = ''
    for await (const chunk of child.stdout) printed += chunk
    await rm(folder, { recursive: true })
    expect(printed).toContain(first)
    expect(printed).toContain(words.join(' '))
    expect(printed).toContain('Everyday')
  })
})

test('every kind of secret is in the file, is restored, and is read without the wallet too', async () => {
  const { keystore } = createWorld()
  await keystore.create({ password: fakePassword('wallet'), words })
  const key = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'
  const spanish = [...Array(11).fill('ábaco'), 'abierto']
  await keystore.addSource({ type: 'phrase', words: spanish, passphrase: 'Zoë' })
  await keystore.addSource({ type: 'private key', key })
  const [, spanishId = '', keyId = ''] = await keystore.secretIds()
  const addresses = [
    (await keystore.addressesOf(spanishId, [path]))[0],
    (await keystore.addressesOf(keyId, ['']))[0],
  ]
  const exported = await keystore.exportBackup({
    password: fakePassword('wallet'),
    filePassword: fakePassword('file'),
    profile: {},
  })
  if (exported.type !== 'exported') throw new Error(exported.type)
  const sources = [{ secretId: spanishId, path }, { secretId: keyId }]
  const given = { file: exported.file, filePassword: fakePassword('file') }
  expect(await keystore.checkBackup(given, () => sources)).toMatchObject({ secrets: 3, addresses })

  const restored = await createWorld().keystore.restoreBackup({ ...given, password: fakePassword('new') })
  expect(restored).toMatchObject({ type: 'restored' })
  const read = await readBackup(exported.file, 'file')
  expect(read.secrets.map(({ kind, text }) => [kind, text.normalize('NFC')])).toEqual([
    ['phrase', words.join(' ')],
    ['phrase', `${spanish.join(' ')}\n    with the passphrase: Zoë`],
    ['private key', key],
  ])
})
