// Keystore files: geth's and the Ethereum tests' vectors, and each way a file can be refused.
import { pbkdf2Sync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keccak256 } from 'viem'
import { describe, expect, test } from 'vitest'
import { stretchFile } from '@/entrypoints/offscreen/stretchFile'
import { bytesToHex } from '@/lib/base/hex'
import { decryptAesCtr } from '@/lib/platform/aesCtr'
import { addressOfPrivateKey } from '../derivation/address'
import type { FileKdf, KeystoreFilePorts, PasswordSource } from '../ports'
import { openKeystoreFile } from './openKeystoreFile'
import { parseKeystoreFile } from './parseKeystoreFile'

const vectors = fileURLToPath(new URL('../../../../shared/data/crypto/', import.meta.url))
const given = existsSync(vectors)
const external = given ? test : test.skip
const named = (name: string) => (given ? name : `SKIPPED, no vectors beside the project: ${name}`)

interface TypedPassword extends PasswordSource {
  text: string
}
const typed = (text: string): PasswordSource => {
  const password: TypedPassword = { kind: 'password source', text }
  return password
}

/** As the offscreen document's Worker does it. */
const ports: KeystoreFilePorts & { stretched: FileKdf[] } = {
  stretched: [],
  stretchFile: async (password, kdf) => {
    ports.stretched.push(kdf)
    return stretchFile((password as TypedPassword).text, kdf)
  },
  decryptAesCtr,
}

interface Vector {
  json: { crypto?: Record<string, unknown>; Crypto?: Record<string, unknown>; version: number }
  password: string
  priv: string
}

const read = (path: string) => JSON.parse(readFileSync(`${vectors}${path}`, 'utf8')) as Record<string, Vector>

describe('vectors', () => {
  external.each(
    given
      ? [
          ...Object.entries(read('geth-keystore-signer/accounts/keystore/testdata/v3_test_vector.json')),
          ...Object.entries(read('ethereum-tests/KeyStoreTests/basic_tests.json')),
        ].filter(([, { json }]) => json.version === 3)
      : [['none', undefined as unknown as Vector]],
  )(named('%s opens with its password, and with no other'), async (_, { json, password, priv }) => {
    const text = JSON.stringify(json)
    const opened = await openKeystoreFile(ports, text, typed(password))
    if (opened.type !== 'key') throw new Error(opened.type)
    expect(bytesToHex(opened.key)).toBe(`0x${priv.padStart(64, '0')}`)
    expect(await openKeystoreFile(ports, text, typed(`${password}!`))).toEqual({
      type: 'wrong file password',
    })
  })

  external(named('geth’s very light file, with "Crypto" or "crypto" and an address to compare'), async () => {
    const path = 'geth-keystore-signer/accounts/keystore/testdata/very-light-scrypt.json'
    const text = readFileSync(`${vectors}${path}`, 'utf8')
    const opened = await openKeystoreFile(ports, text, typed(''))
    if (opened.type !== 'key') throw new Error(opened.type)
    const { address } = JSON.parse(text) as { address: string }
    expect(addressOfPrivateKey(opened.key).toLowerCase()).toBe(`0x${address}`)
    const lying = JSON.stringify({ ...JSON.parse(text), address: `${'00'.repeat(19)}01` })
    expect(await openKeystoreFile(ports, lying, typed(''))).toMatchObject({ type: 'other address' })
  })
})

/** A light file of our own making. */
async function file(options: { key?: Uint8Array; password?: string; address?: string } = {}) {
  const { key = new Uint8Array(32).fill(7), password = 'geheim' } = options
  const salt = Uint8Array.from({ length: 32 }, (_, place) => place)
  const iv = new Uint8Array(16).fill(3)
  const stretched = Uint8Array.from(pbkdf2Sync(password, salt, 2, 32, 'sha256'))
  // CTR is its own inverse.
  const ciphertext = await decryptAesCtr(stretched.slice(0, 16), iv, Uint8Array.from(key))
  const hex = (bytes: Uint8Array) => bytesToHex(bytes).slice(2)
  return {
    version: 3,
    id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
    ...(options.address ? { address: options.address } : {}),
    crypto: {
      cipher: 'aes-128-ctr',
      cipherparams: { iv: hex(iv) },
      ciphertext: hex(ciphertext),
      kdf: 'pbkdf2',
      kdfparams: { c: 2, dklen: 32, prf: 'hmac-sha256', salt: hex(salt) } as Record<string, unknown>,
      mac: keccak256(Uint8Array.of(...stretched.slice(16), ...ciphertext)).slice(2),
    },
  }
}
type File = Awaited<ReturnType<typeof file>>

test('a password in another Unicode form opens too, as other wallets normalise or do not', async () => {
  for (const [made, entered] of [
    ['Zoë'.normalize('NFKC'), 'Zoë'.normalize('NFD')],
    ['Zoë'.normalize('NFD'), 'Zoë'.normalize('NFD')],
  ] as const) {
    const json = JSON.stringify(await file({ password: made }))
    expect((await openKeystoreFile(ports, json, typed(entered))).type).toBe('key')
  }
})

const scrypt = (n: number, r: number, p: number) => (json: File) => {
  const { salt } = json.crypto.kdfparams
  Object.assign(json.crypto, { kdf: 'scrypt', kdfparams: { n, r, p, dklen: 32, salt } })
}
const kdf = (members: Record<string, unknown>) => (json: File) =>
  Object.assign(json.crypto.kdfparams, members)
const member = (members: Record<string, unknown>) => (json: File) => Object.assign(json.crypto, members)

test.each<[string, (json: File) => void, object]>([
  ['version 1', (json) => Object.assign(json, { version: 1 }), { type: 'other version', version: '1' }],
  ['no version', (json) => Object.assign(json, { version: undefined }), { type: 'other version' }],
  ['another cipher', member({ cipher: 'aes-128-cbc' }), { type: 'unknown cipher', cipher: 'aes-128-cbc' }],
  ['another derivation', member({ kdf: 'argon2id' }), { type: 'unknown key derivation', kdf: 'argon2id' }],
  [
    'another hash',
    kdf({ prf: 'hmac-sha512' }),
    { type: 'unknown key derivation', kdf: 'pbkdf2, hmac-sha512' },
  ],
  [
    'a short counter',
    member({ cipherparams: { iv: '00' } }),
    { type: 'broken member', member: 'cipherparams.iv' },
  ],
  ['no ciphertext', member({ ciphertext: '' }), { type: 'broken member', member: 'ciphertext' }],
  ['a short MAC', member({ mac: 'aabb' }), { type: 'broken member', member: 'mac' }],
  [
    'a MAC that is no hexadecimal',
    member({ mac: 'zz'.repeat(32) }),
    { type: 'broken member', member: 'mac' },
  ],
  ['no salt', kdf({ salt: undefined }), { type: 'broken member', member: 'kdfparams.salt' }],
  ['rounds as text', kdf({ c: '262144' }), { type: 'broken member', member: 'kdfparams.c' }],
  ['no rounds', kdf({ c: 0 }), { type: 'absurd parameters', detail: 'c 0' }],
  ['a thousand million rounds', kdf({ c: 1e9 }), { type: 'absurd parameters', detail: 'c 1000000000' }],
  ['a short result', kdf({ dklen: 16 }), { type: 'absurd parameters', detail: 'dklen 16' }],
  ['a long result', kdf({ dklen: 2 ** 30 }), { type: 'absurd parameters' }],
  ['a long salt', kdf({ salt: '00'.repeat(2_000) }), { type: 'absurd parameters' }],
  [
    'scrypt over a terabyte',
    scrypt(2 ** 30, 8, 1),
    { type: 'absurd parameters', detail: 'n 1073741824, r 8, p 1' },
  ],
  ['scrypt a thousand times', scrypt(2 ** 18, 8, 1_000), { type: 'absurd parameters' }],
  ['scrypt with N no power of two', scrypt(1_000, 8, 1), { type: 'absurd parameters' }],
  ['scrypt with r 0', scrypt(1_024, 0, 1), { type: 'absurd parameters' }],
  ['scrypt with p 0', scrypt(1_024, 8, 0), { type: 'absurd parameters' }],
])('%s is refused in its own words, before anything is stretched', async (_, spoil, problem) => {
  const json = await file()
  spoil(json)
  const before = ports.stretched.length
  expect(await openKeystoreFile(ports, JSON.stringify(json), typed('geheim'))).toMatchObject(problem)
  expect(ports.stretched).toHaveLength(before)
})

test.each(['', 'null', '[]', '{}', '{"version":3}', 'hello', '{"crypto":[]}', 'x'.repeat(70_000)])(
  '%.20j is no keystore file',
  (text) => {
    expect(parseKeystoreFile(text)).toEqual({ type: 'not a keystore file' })
  },
)

test('what geth and other wallets write is within the bounds', async () => {
  for (const [n, r, p] of [
    [262_144, 8, 1],
    [131_072, 8, 1],
    [8_192, 8, 1],
    [4_096, 8, 6],
    [262_144, 1, 8],
  ] as const) {
    const json = await file()
    scrypt(n, r, p)(json)
    expect(parseKeystoreFile(JSON.stringify(json)).type).toBe('file')
  }
})

test('a file whose password fits but holds no key is named', async () => {
  for (const key of [new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(33).fill(1)]) {
    const json = JSON.stringify(await file({ key }))
    expect(await openKeystoreFile(ports, json, typed('geheim'))).toEqual({ type: 'no key inside' })
  }
})
