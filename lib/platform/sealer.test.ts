// The sealer: what it seals opens with the same key and associated data, and with nothing else.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexToBytes } from '@/lib/base/hex'
import { createSealer } from './sealer'

const sealer = createSealer()
const file = fileURLToPath(
  new URL('../../../shared/data/crypto/wycheproof/testvectors_v1/aes_gcm_test.json', import.meta.url),
)
const given = existsSync(file)
const external = given ? test : test.skip

const importKey = (bytes: Uint8Array, usages: KeyUsage[]) =>
  crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, usages)
const bytes = fc.uint8Array({ maxLength: 300 })

test('what is sealed opens again, and its nonce is never the same', async () => {
  const { key } = await sealer.makeDataKey(await sealer.makeWrappingKey(), new Uint8Array())
  const nonces = new Set<string>()
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (plain, associated) => {
      const sealed = await sealer.seal(key, plain, associated)
      expect(await sealer.open(key, sealed, associated)).toEqual(plain)
      expect(nonces.has(sealed.nonce.join())).toBe(false)
      nonces.add(sealed.nonce.join())
    }),
  )
})

test('any changed bit of nonce, ciphertext or associated data keeps it shut, and so does another key', async () => {
  const wrapping = await sealer.makeWrappingKey()
  const { key } = await sealer.makeDataKey(wrapping, new Uint8Array())
  const other = await sealer.makeDataKey(wrapping, new Uint8Array())
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
      fc.nat(),
      async (plain, associated, at) => {
        const sealed = await sealer.seal(key, plain, associated)
        const flip = (from: Uint8Array<ArrayBuffer>) => {
          const copy = from.slice()
          copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << (at % 8))
          return copy
        }
        const open = sealer.open
        expect(await open(key, { ...sealed, nonce: flip(sealed.nonce) }, associated)).toBeUndefined()
        expect(
          await open(key, { ...sealed, ciphertext: flip(sealed.ciphertext) }, associated),
        ).toBeUndefined()
        expect(await open(key, sealed, flip(Uint8Array.from(associated)))).toBeUndefined()
        expect(await open(other.key, sealed, associated)).toBeUndefined()
      },
    ),
  )
})

test('a data key wraps, rewraps and unwraps, never extractable, and only where it belongs', async () => {
  const place = Uint8Array.of(1)
  const [password, session] = [await sealer.makeWrappingKey(), await sealer.makeWrappingKey()]
  const made = await sealer.makeDataKey(password, place)
  expect([password.extractable, made.key.extractable]).toEqual([false, false])
  const half = await sealer.rewrapDataKey(
    { wrapping: password, sealed: made.sealed, associated: place },
    { wrapping: session, associated: Uint8Array.of(2) },
  )
  if (!half) throw new Error('expected the data key')
  const again = await sealer.unwrapDataKey(session, half, Uint8Array.of(2))
  expect(again?.extractable).toBe(false)
  const sealed = await sealer.seal(made.key, Uint8Array.of(7), place)
  expect(again && (await sealer.open(again, sealed, place))).toEqual(Uint8Array.of(7))
  expect(await sealer.unwrapDataKey(session, half, place)).toBeUndefined()
  expect(await sealer.unwrapDataKey(session, made.sealed, place)).toBeUndefined()
  const wrong = { wrapping: session, sealed: made.sealed, associated: place }
  expect(await sealer.rewrapDataKey(wrong, { wrapping: session, associated: place })).toBeUndefined()
})

interface Case {
  key: string
  iv: string
  aad: string
  msg: string
  ct: string
  tag: string
  result: 'valid' | 'invalid' | 'acceptable'
}

external(given ? 'Wycheproof’s AES-256-GCM' : 'SKIPPED, no vectors beside the project: AES-GCM', async () => {
  const { testGroups } = JSON.parse(readFileSync(file, 'utf8')) as {
    testGroups: { keySize: number; ivSize: number; tests: Case[] }[]
  }
  let tried = 0
  for (const { tests } of testGroups.filter(({ keySize, ivSize }) => keySize === 256 && ivSize === 96)) {
    for (const { key, iv, aad, msg, ct, tag, result } of tests) {
      const sealed = { nonce: hexToBytes(`0x${iv}`), ciphertext: hexToBytes(`0x${ct}${tag}`) }
      const opened = await sealer.open(
        await importKey(hexToBytes(`0x${key}`), ['decrypt']),
        sealed,
        hexToBytes(`0x${aad}`),
      )
      expect(opened).toEqual(result === 'valid' ? hexToBytes(`0x${msg}`) : undefined)
      tried++
    }
  }
  expect(tried).toBe(66)
})
