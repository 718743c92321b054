// The primitives beneath keys and phrases, by Project Wycheproof: what libraries get wrong, and ours must not.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sha256 } from '@noble/hashes/sha2.js'
import { pbkdf2, sha512 } from '@noble/hashes/webcrypto.js'
import * as secp256k1 from '@noble/secp256k1'
import { expect, test } from 'vitest'
import { stretchFile } from '@/entrypoints/offscreen/stretchFile'
import { bytesToHex, hexToBytes } from '@/lib/base/hex'
// Gives the library its hashes.
import '../keystore/sign'

const folder = new URL('../../../../shared/data/crypto/wycheproof/testvectors_v1/', import.meta.url)
const given = existsSync(fileURLToPath(folder))
const named = (name: string) => (given ? name : `${name}: SKIPPED, ../shared/data/crypto is not here`)

interface Group<Case> {
  publicKey?: { uncompressed: string }
  tests: (Case & { tcId: number; comment: string; result: string })[]
}

function groups<Case>(file: string): Group<Case>[] {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')).testGroups
}

const bytes = (hex: string) => hexToBytes(`0x${hex}`)

test.skipIf(!given)(
  named('ECDSA over secp256k1: 252 signatures are taken or refused as they should be'),
  () => {
    let cases = 0
    for (const { publicKey, tests } of groups<{ msg: string; sig: string }>(
      'ecdsa_secp256k1_sha256_p1363_test.json',
    )) {
      const key = bytes(publicKey?.uncompressed ?? '')
      for (const { tcId, comment, msg, sig, result } of tests) {
        expect(verifies(bytes(sig), sha256(bytes(msg)), key), `${tcId} ${comment}`).toBe(result === 'valid')
        cases++
      }
    }
    expect(cases).toBe(252)
  },
)

/** A signature that can't even be read does not verify. */
function verifies(signature: Uint8Array, digest: Uint8Array, key: Uint8Array): boolean {
  try {
    return secp256k1.verify(signature, digest, key, { prehash: false, lowS: false })
  } catch {
    return false
  }
}

interface Stretching {
  password: string
  salt: string
  iterationCount: number
  dkLen: number
  dk: string
}

test.skipIf(!given)(
  named('PBKDF2 with HMAC-SHA-512 in WebCrypto, as phrases are stretched: 58 keys'),
  async () => {
    let cases = 0
    for (const { tests } of groups<Stretching>('pbkdf2_hmacsha512_test.json')) {
      for (const { tcId, password, salt, iterationCount, dkLen, dk } of tests) {
        const key = await pbkdf2(sha512, bytes(password), bytes(salt), { c: iterationCount, dkLen })
        expect(bytesToHex(key), `${tcId}`).toBe(`0x${dk}`)
        cases++
      }
    }
    expect(cases).toBe(58)
  },
)

test.skipIf(!given)(
  named('PBKDF2 with HMAC-SHA-256 in hash-wasm, as keystore files ask for it'),
  async () => {
    let cases = 0
    let noText = 0
    for (const { tests } of groups<Stretching>('pbkdf2_hmacsha256_test.json')) {
      for (const { tcId, password, salt, iterationCount, dkLen, dk } of tests) {
        const text = new TextDecoder().decode(bytes(password))
        // A password is typed, so it is text.
        if (bytesToHex(new TextEncoder().encode(text)) !== `0x${password}`) {
          noText++
          continue
        }
        const kdf = {
          name: 'pbkdf2-sha256',
          iterations: iterationCount,
          keyLength: dkLen,
          salt: bytes(salt),
        } as const
        const [key] = await stretchFile(text, kdf)
        expect(key && bytesToHex(key), `${tcId}`).toBe(`0x${dk}`)
        cases++
      }
    }
    expect(cases + noText).toBe(60)
    expect(cases).toBeGreaterThan(30)
  },
)
