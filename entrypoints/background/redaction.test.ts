// Every secret of a wallet is driven through every error, log, message and store, and is found in none of them.
import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { HDKey } from '@scure/bip32'
import { mnemonicToSeedSync } from '@scure/bip39'
import { Dexie } from 'dexie'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Keystore } from '@/lib/keys/keystore/createKeystore'
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
  short: 'zyx9wvu',
  next: 'seventeen-swifts-above-the-barn',
}
const first: Address = '0x58A57ed9d8d624cBD12e2C467D34787555bB1b25'

const passphrase = 'winter-harbour-under-ice'
/** What a passkey's PRF gave, from which its page makes a key that can't be read. */
const prfOutput = Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 11) % 251)
const loneKey = '0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6'
const phraseSource = (typed: readonly string[]) => ({ type: 'phrase', words: typed })

/** Each secret in every form that it could be written in. */
function formsOf(): Map<string, string> {
  const forms = new Map<string, string>()
  const addBytes = (name: string, bytes: Uint8Array) => {
    const buffer = Buffer.from(bytes)
    forms.set(`${name}, hexadecimal`, buffer.toString('hex'))
    forms.set(`${name}, base64`, buffer.toString('base64').replaceAll('=', ''))
    forms.set(`${name}, base64url`, buffer.toString('base64url'))
    forms.set(`${name}, as a list of bytes`, [...bytes].join(' '))
    forms.set(`${name}, decimal`, BigInt(`0x${buffer.toString('hex')}`).toString())
  }
  addBytes('lone key', Buffer.from(loneKey.slice(2), 'hex'))
  addBytes('passkey', prfOutput)
  addBytes('other seed', mnemonicToSeedSync(otherPhrase, passphrase))
  forms.set('passphrase', passphrase)
  const seed = mnemonicToSeedSync(phrase)
  addBytes('seed', seed)
  addBytes('half of the seed', seed.subarray(0, 32))
  for (const index of [0, 1]) {
    const node = HDKey.fromMasterSeed(seed).derive(`m/44'/60'/0'/0/${index}`)
    if (node.privateKey) addBytes(`private key ${index}`, node.privateKey)
    if (node.chainCode) addBytes(`chain code ${index}`, node.chainCode)
    forms.set(`extended key ${index}`, node.privateExtendedKey)
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
  return forms
}

const forms = formsOf()

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
  await send('resolveName', { name: words.join('.') })
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
  expect(forms.size).toBeGreaterThan(60)
  expect(await keystore.secretIds()).toHaveLength(3)
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
  expect(foundIn(dump(key))).toEqual(expect.arrayContaining(['private key 0, hexadecimal']))
  const seed = mnemonicToSeedSync(phrase)
  expect(foundIn(dump({ deep: [new Map([['x', seed]])] }))).toContain('seed, base64')
  expect(foundIn(dump(new Error('x', { cause: new Error(passwords.file) })))).toContain('password file')
  expect(foundIn(dump(HDKey.fromMasterSeed(seed).derive("m/44'/60'/0'/0/0").toJSON()))).toContain(
    'extended key 0',
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
  expect(await keystore.secretIds()).toHaveLength(3)
  for (const { command, reply } of replies) expect(foundIn(dump(reply)), command).toEqual([])
  for (const { where, what } of left) expect(foundIn(dump(what)), where).toEqual([])
  for (const error of errors) expect(foundIn(dump(error)), String(error)).toEqual([])
  expect(foundIn(await databases())).toEqual([])
})
