// Every secret of a wallet is driven through every error, log, message and store, and is found in none of them.
import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { argon2id } from '@noble/hashes/argon2.js'
import { scrypt } from '@noble/hashes/scrypt.js'
import { HDKey } from '@scure/bip32'
import { mnemonicToEntropy, mnemonicToSeedSync } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { Dexie } from 'dexie'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Address } from '@/lib/base/address'
import { addressOfPrivateKey } from '@/lib/keys/derivation/address'
import type { Keystore } from '@/lib/keys/keystore/createKeystore'
import { makeKeystoreFile } from '../../e2e/fixtures/keystoreFile'
import { dump } from './dump'
import { areas, left, sendFrom } from './fakeChrome'
import { sendFromDashboard, startFakeWallet } from './startFakeWallet'
import type { Wallet } from './wallet'

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
const words = phrase.split(' ')
const otherPhrase = 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above'
const passwords = {
  wallet: 'nine-lanterns-behind-the-mill',
  wrong: 'almost-the-right-password-1',
  file: 'copper-kettles-by-the-door-77',
  keystore: 'blue-ladders-in-the-orchard-5',
  short: 'zyx9wvu',
  next: 'seventeen-swifts-above-the-barn',
}
const first: Address = '0x58A57ed9d8d624cBD12e2C467D34787555bB1b25'

const passphrase = 'winter-harbour-under-ice'
/** What a passkey's PRF gave, from which its page makes a key that can't be read. */
const prfOutput = Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 11) % 251)
const loneKey = '0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6'
const fileKey = '0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba'
const phraseSource = (typed: readonly string[]) => ({ type: 'phrase', words: typed })

const keystoreFile = makeKeystoreFile(
  fileKey,
  passwords.keystore,
  addressOfPrivateKey(Buffer.from(fileKey.slice(2), 'hex')),
)

/** Each secret in every form that it could be written in. */
const forms = new Map<string, string>()
const seeds = [
  [words[0], mnemonicToSeedSync(phrase), phrase],
  ['letter', mnemonicToSeedSync(otherPhrase, passphrase), otherPhrase],
] as const

function formsOf(): void {
  for (const [name, bytes] of secretBytes()) addBytes(name, bytes)
  forms.set('passphrase', passphrase)
  for (const [name, seed] of seeds) {
    const master = HDKey.fromMasterSeed(seed)
    forms.set(`extended master key of ${name}`, master.privateExtendedKey)
    for (const index of [0, 1]) {
      const node = master.derive(`m/44'/60'/0'/0/${index}`)
      forms.set(`extended key ${index} of ${name}`, node.privateExtendedKey)
    }
  }
  for (const [name, text] of Object.entries(passwords)) {
    forms.set(`password ${name}`, text)
    forms.set(`password ${name}, hexadecimal`, Buffer.from(text).toString('hex'))
    forms.set(`password ${name}, base64`, Buffer.from(text).toString('base64').replaceAll('=', ''))
  }
  for (const list of [words, otherPhrase.split(' ')]) {
    for (let at = 0; at + 3 <= list.length; at++) {
      forms.set(`words ${at + 1} to ${at + 3} of ${list[0]}`, list.slice(at, at + 3).join(' '))
    }
  }
  forms.set('words, hexadecimal', Buffer.from(words.slice(0, 3).join(' ')).toString('hex'))
}

/** Each secret that is bytes: entropy, seed, and every key on the way from it; private keys; a passkey's output. */
function secretBytes(): [string, Uint8Array][] {
  const ofSeeds = seeds.flatMap(([name, seed, typed]): [string, Uint8Array | null][] => {
    const master = HDKey.fromMasterSeed(seed)
    const nodes = ['m', "m/44'/60'", "m/44'/60'/0'/0", "m/44'/60'/0'/0/0", "m/44'/60'/0'/0/1"]
    return [
      [`entropy of ${name}`, mnemonicToEntropy(typed, wordlist)],
      [`seed of ${name}`, seed],
      [`half of the seed of ${name}`, seed.subarray(0, 32)],
      ...nodes.flatMap((path): [string, Uint8Array | null][] => [
        [`private key ${path} of ${name}`, master.derive(path).privateKey],
        [`chain code ${path} of ${name}`, master.derive(path).chainCode],
      ]),
    ]
  })
  return [
    ['lone key', Buffer.from(loneKey.slice(2), 'hex')],
    ['key in a keystore file', Buffer.from(fileKey.slice(2), 'hex')],
    ['passkey', prfOutput],
    ...ofSeeds.flatMap(([name, bytes]): [string, Uint8Array][] => (bytes ? [[name, bytes]] : [])),
  ]
}

function addBytes(name: string, bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes)
  forms.set(`${name}, hexadecimal`, buffer.toString('hex'))
  forms.set(`${name}, base64`, buffer.toString('base64').replaceAll('=', ''))
  forms.set(`${name}, base64url`, buffer.toString('base64url'))
  forms.set(`${name}, as a list of bytes`, [...bytes].join(' '))
  forms.set(`${name}, decimal`, BigInt(`0x${buffer.toString('hex')}`).toString())
}

/** The keys that passwords were stretched to are known once their salts are. */
async function addStretched(): Promise<void> {
  const wraps = (await rowsOf('vaultRecords')) as { kdf?: { salt: Uint8Array } }[]
  const salts = wraps.flatMap(({ kdf }) => (kdf ? [kdf.salt] : []))
  expect(salts).toHaveLength(1)
  for (const salt of salts) {
    addBytes('wrapping key', argon2id(passwords.wallet, salt, { t: 1, m: 64, p: 1, dkLen: 32 }))
  }
  const { n: N, r, p, dklen: dkLen, salt } = JSON.parse(keystoreFile).crypto.kdfparams
  addBytes('key of a keystore file', scrypt(passwords.keystore, Buffer.from(salt, 'hex'), { N, r, p, dkLen }))
}

formsOf()

/** The secrets found in a text; words count whatever stands between them. */
function foundIn(text: string): string[] {
  const lower = text.toLowerCase()
  const spaced = lower.replace(/[^a-z0-9]+/g, ' ')
  return [...forms].flatMap(([name, form]) =>
    lower.includes(form.toLowerCase()) || (name.startsWith('words') && spaced.includes(form)) ? [name] : [],
  )
}

let wallet: Wallet
let keystore: Keystore
const errors: unknown[] = []
const replies: { command: string; reply: unknown }[] = []

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const) {
    vi.spyOn(console, method).mockImplementation(
      (...lines: unknown[]) => void left.push({ where: 'console', what: lines }),
    )
  }
  wallet = await startFakeWallet((error) => {
    errors.push(error)
  })
  keystore = wallet.keystore
  await useEverything()
  await addStretched()
}, 60_000)

afterAll(() => {
  vi.restoreAllMocks()
})

async function send(
  command: string,
  params: unknown,
  ...texts: string[]
): Promise<{ type: string; result?: never }> {
  const reply = await sendFromDashboard(command, params, ...texts)
  replies.push({ command, reply })
  return reply as { type: string }
}

/** Runs deeds that are to fail, or not, and keeps what they throw. */
async function attempt(...deeds: (() => unknown)[]): Promise<void> {
  for (const deed of deeds) {
    try {
      await deed()
    } catch (error) {
      errors.push(error)
    }
  }
}

async function useEverything(): Promise<void> {
  const typo = [...words.slice(0, 11), 'yellou']
  await send('checkSource', { source: phraseSource(typo) })
  await send('checkSource', { source: phraseSource(words.slice(1)) })
  await send('checkSource', { source: { type: 'private key', key: `${loneKey}ff` } })
  await send('checkSource', { source: { type: 'private key', key: `${loneKey.slice(0, -1)}g` } })
  await send('checkSource', { source: phraseSource([...words.slice(0, 11), 'zoo']) })
  await send(
    'createVault',
    { source: phraseSource(typo), accountName: 'One', backedUp: false },
    passwords.wallet,
  )
  await send(
    'createVault',
    { source: phraseSource(words), accountName: '', backedUp: false },
    passwords.wallet,
  )
  await send(
    'createVault',
    { source: phraseSource(words), accountName: 'One', backedUp: 'yes' },
    passwords.wallet,
  )
  await send(
    'createVault',
    { source: phraseSource(words), accountName: 'One', backedUp: false },
    passwords.short,
  )
  await send('createVault', { source: phraseSource(words), accountName: 'One', backedUp: false })
  await send(
    'createVault',
    { source: phraseSource(words), accountName: 'One', backedUp: false },
    passwords.wallet,
  )
  await send(
    'createVault',
    { source: phraseSource(otherPhrase.split(' ')), accountName: 'Two', backedUp: false },
    passwords.wallet,
  )
  await send('judgePassword', {}, passwords.wallet)
  await send('addAccount', { name: 'Two' })
  const other = { ...phraseSource(otherPhrase.split(' ')), passphrase }
  await send('addSource', { source: other, accountName: 'Other' })
  await send('addSource', { source: other, accountName: 'Again' })
  await send('addSource', { source: { type: 'private key', key: loneKey }, accountName: 'Lone' })
  await send('addSource', { source: { type: 'private key', key: '0x00' }, accountName: 'Bad' })
  const [secretId = ''] = await keystore.secretIds()
  const source = { secretId, path: "m/44'/60'/0'/0/0" }
  const unsigned = {
    chainId: 1,
    from: first,
    to: first,
    valueWei: 1n,
    data: '0x',
    nonce: 0n,
    gas: 21_000n,
    fees: { type: 'legacy', gasPrice: 1n },
  } as const
  const badTransaction = { ...unsigned, gas: -1n, data: '0xzz' } as never
  for (let round = 0; round < 2; round++) {
    await attempt(
      () => keystore.signTransaction(source, unsigned),
      () => keystore.signTransaction({ ...source, path: "m/44'/60'/0'/0/1" }, unsigned),
      () => keystore.signTransaction(source, badTransaction),
      () => keystore.signMessage(source, '0x68656c6c6f'),
      () => keystore.signMessage(source, 'no hex' as never),
      () => keystore.signTypedData(source, '{'),
      () =>
        keystore.signTypedData(
          source,
          JSON.stringify({ types: {}, primaryType: 'X', domain: {}, message: 7 }),
        ),
      () => keystore.signMessage({ ...source, path: 'm/x' }, '0x00'),
      () => keystore.signMessage({ ...source, secretId: 'phrase:none' }, '0x00'),
      () => keystore.addressesOf(secretId, ["m/44'/60'/0'/0/99999999999"]),
      () => keystore.deriveAccount(secretId, -1),
      () => keystore.warmUp(source),
    )
  }
  await send('unlock', {}, passwords.wrong)
  await send('unlock', {})
  await send('reveal', { what: { type: 'secret', secretId } }, passwords.wrong)
  await send('reveal', { what: { type: 'secret', secretId: 'phrase:none' } }, passwords.wallet)
  await send(
    'reveal',
    { what: { type: 'key', address: '0x0000000000000000000000000000000000000001' } },
    passwords.wallet,
  )
  await send('reveal', { what: { type: 'all' } }, passwords.wallet)
  await send('exportBackup', {}, passwords.wrong, passwords.file)
  await send('exportBackup', {}, passwords.wallet, passwords.short)
  const made = (await send('exportBackup', {}, passwords.wallet, passwords.file)) as unknown as {
    result: { file: Uint8Array }
  }
  const file = made.result.file.slice()
  const damaged = file.map((byte, place) => (place === file.length - 40 ? byte ^ 1 : byte))
  await send('checkBackup', { file }, passwords.wrong)
  await send('checkBackup', { file: damaged }, passwords.file)
  await send('checkBackup', { file: new Uint8Array(9) }, passwords.file)
  await send('checkBackup', { file }, passwords.file)
  await send('restoreBackup', { file, accountName: 'One' }, passwords.file, passwords.wallet)
  await send('addContact', { address: first, chain: 'all', name: 'Me', note: '', verified: 'not verified' })
  await send('renameAccount', { address: first, name: 'Renamed' })
  await send('noSuchCommand', { words })
  await sendFrom('popup', 'reveal', { what: { type: 'secret', secretId } }, passwords.wallet)
  await attempt(() =>
    keystore.reveal({
      what: { type: 'secret', secretId },
      password: { kind: 'password source' },
      note: async () => {},
    }),
  )
  await send('lock', {})
  await attempt(
    () => keystore.signMessage(source, '0x00'),
    () => keystore.removeSecret(secretId),
  )
  for (const text of [passwords.wrong, passwords.wallet]) await send('unlock', {}, text)
  await send('unlock', {}, passwords.wallet)
  await useTheRest()
}

/** Deeds that take a password beside those above, each with the wrong one and with the right one. */
async function useTheRest(): Promise<void> {
  const mark = { motif: 'owl', colour: 'plum', words: ['one', 'two', 'three'] }
  await send('setMark', { mark })
  for (const text of [passwords.wrong, passwords.wallet]) {
    await send('setMark', { mark }, text)
    await send('checkPassword', {}, text)
    await send('liftForbidden', { rule: 'delegation-not-allowed', address: first }, text)
    await send('unlock', {}, passwords.wallet)
  }
  await send('changePassword', {}, passwords.wrong, passwords.next)
  await send('changePassword', {}, passwords.wallet, passwords.short)
  await send('changePassword', {}, passwords.wallet, passwords.next)
  await send('changePassword', {}, passwords.next, passwords.wallet)
  const usages: KeyUsage[] = ['wrapKey', 'unwrapKey']
  const key = await crypto.subtle.importKey('raw', prfOutput, 'AES-GCM', false, usages)
  const passkey = {
    name: 'Key',
    credentialId: new Uint8Array(16),
    transports: [],
    salt: new Uint8Array(32),
    key,
  }
  await send('addPasskey', passkey, passwords.wrong)
  const added = (await send('addPasskey', passkey, passwords.wallet)) as unknown as {
    result?: { id?: string }
  }
  const id = added.result?.id ?? ''
  expect(id).toContain('passkey:')
  await send('lock', {})
  await send('unlockWithPasskey', { id: 'passkey:none', key })
  await send('unlockWithPasskey', { id, key })
  await send('removePasskey', { id }, passwords.wrong)
  await send('removePasskey', { id }, passwords.wallet)
  const kdfparams = { n: 2, r: 8, p: 1, dklen: 32, salt: '00'.repeat(32) }
  const cipher = { cipher: 'aes-128-ctr', ciphertext: '00'.repeat(32), cipherparams: { iv: '00'.repeat(16) } }
  const json = JSON.stringify({
    version: 3,
    crypto: { ...cipher, kdf: 'scrypt', kdfparams, mac: '00'.repeat(32) },
  })
  const source = { type: 'keystore file', json }
  await send('checkSource', { source }, passwords.file)
  await send('addSource', { source, accountName: 'File' }, passwords.file)
  await send('addSource', { source: { ...source, json: json.slice(1) }, accountName: 'File' }, passwords.file)
  const real = { type: 'keystore file', json: keystoreFile }
  for (const text of [passwords.wrong, passwords.keystore]) {
    await send('checkSource', { source: real }, text)
    await send('addSource', { source: real, accountName: 'From a file' }, text)
  }
  await send('resolveName', { name: words.join('.') })
}

/** A table's rows, of whichever database has it. */
async function rowsOf(table: string): Promise<unknown[]> {
  const rows: unknown[] = []
  for (const name of await Dexie.getDatabaseNames()) {
    const database = await new Dexie(name).open()
    if (database.tables.some((each) => each.name === table))
      rows.push(...(await database.table(table).toArray()))
    database.close()
  }
  return rows
}

async function databases(): Promise<string> {
  const texts: string[] = []
  for (const name of await Dexie.getDatabaseNames()) {
    const database = await new Dexie(name).open()
    for (const table of database.tables) texts.push(dump(await table.toArray()))
    database.close()
  }
  return texts.join('\n')
}

test('the search is not blind: it finds each secret in what is meant to hold it', async () => {
  expect(forms.size).toBeGreaterThan(150)
  for (const [name, bytes] of secretBytes())
    expect(foundIn(dump({ deep: [bytes] })).join(), name).toContain(name)
  for (const [name, text] of Object.entries(passwords))
    expect(foundIn(text), name).toContain(`password ${name}`)
  expect(await keystore.secretIds()).toHaveLength(4)
  const [secretId = ''] = await keystore.secretIds()
  const what = { type: 'secret', secretId }
  const shown = await sendFrom('dashboard', 'reveal', { what }, passwords.wallet)
  expect(foundIn(dump(shown))).toContain('words 1 to 3 of legal')
  const key = await sendFrom(
    'dashboard',
    'reveal',
    { what: { type: 'key', address: first } },
    passwords.wallet,
  )
  expect(foundIn(dump(key))).toEqual(
    expect.arrayContaining(["private key m/44'/60'/0'/0/0 of legal, hexadecimal"]),
  )
  const seed = mnemonicToSeedSync(phrase)
  expect(foundIn(dump({ deep: [new Map([['x', seed]])] }))).toContain('seed of legal, base64')
  expect(foundIn(dump(new Error('x', { cause: new Error(passwords.file) })))).toContain('password file')
  expect(foundIn(dump(HDKey.fromMasterSeed(seed).derive("m/44'/60'/0'/0/0").toJSON()))).toContain(
    'extended key 0 of legal',
  )
})

test('no error holds one, in its words, stack, cause or members', () => {
  expect(errors.length).toBeGreaterThan(15)
  for (const error of errors) expect(foundIn(dump(error)), String(error)).toEqual([])
})

test('no reply to a page holds one, but the one that shows it', () => {
  expect(replies.length).toBeGreaterThan(25)
  expect(replies.filter(({ reply }) => (reply as { type: string }).type === 'error').length).toBeGreaterThan(
    5,
  )
  for (const { command, reply } of replies) expect(foundIn(dump(reply)), command).toEqual([])
})

test('no message to the offscreen document, no stored entry and no line of the console holds one', () => {
  const places = new Set(left.map(({ where }) => where))
  for (const place of ['storage.local', 'storage.session', 'to the offscreen document']) {
    expect(places).toContain(place)
  }
  for (const { where, what } of left) expect(foundIn(dump(what)), where).toEqual([])
  expect(foundIn(dump(areas.local.values))).toEqual([])
  expect(foundIn(dump(areas.session.values))).toEqual([])
})

test('no table of the database holds one', async () => {
  const text = await databases()
  expect(text.toLowerCase()).toContain(first.toLowerCase())
  expect(foundIn(text)).toEqual([])
})

test('every command that takes a secret was among them', () => {
  const used = new Set(replies.map(({ command }) => command))
  const folder = 'entrypoints/background/commands'
  const takesPassword = readdirSync(folder).flatMap((file) => {
    const text = file.includes('.test.') ? '' : readFileSync(`${folder}/${file}`, 'utf8')
    // A third parameter is a password's port.
    return /command\('(\w+)',[^=]*\(wallet, [^()]*, \w*assword/.exec(text)?.[1] ?? []
  })
  expect(takesPassword.length).toBeGreaterThan(12)
  const withSecrets = [
    'checkSource',
    'createVault',
    'addSource',
    'addPasskey',
    'unlockWithPasskey',
    'resolveName',
  ]
  for (const name of [...takesPassword, ...withSecrets]) expect([...used], name).toContain(name)
})

test('nothing that can be logged, cloned or stringified holds one', () => {
  expect(foundIn(dump(wallet))).toEqual([])
  expect(foundIn(JSON.stringify(keystore))).toEqual([])
  expect(() => structuredClone(keystore)).toThrow()
})

test('a wallet that is deleted and restored from its file leaves none behind', async () => {
  const made = (await send('exportBackup', {}, passwords.wallet, passwords.file)) as unknown as {
    result: { file: Uint8Array }
  }
  await send('wipe', {})
  expect(await keystore.secretIds()).toEqual([])
  const { file } = made.result
  await send('restoreBackup', { file, accountName: 'One' }, passwords.wrong, passwords.wallet)
  await send('restoreBackup', { file, accountName: 'One' }, passwords.file, passwords.short)
  await send('restoreBackup', { file, accountName: 'One' }, passwords.file, passwords.wallet)
  expect(await keystore.secretIds()).toHaveLength(4)
  for (const { command, reply } of replies) expect(foundIn(dump(reply)), command).toEqual([])
  for (const { where, what } of left) expect(foundIn(dump(what)), where).toEqual([])
  for (const error of errors) expect(foundIn(dump(error)), String(error)).toEqual([])
  expect(foundIn(await databases())).toEqual([])
})
