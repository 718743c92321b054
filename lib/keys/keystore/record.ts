// The bytes that a stored record's checksum covers and that its seal is bound to.
//
// Header: all of a record but its seal and checksum, in this order. Integers are big-endian; `text` and `bytes` are a
// 4-byte length and then UTF-8 or the bytes themselves.
//
//   14 bytes  "room:keystore" and 0x00, so that these bytes are never anyone else's
//    4 bytes  format
//   text      vaultId
//   text      id
//   text      kind
//    8 bytes  revision
//    8 bytes  createdAt
//    1 byte   what follows: 0 nothing, 1 a key derivation, 2 a passkey, 3 both
//   a key derivation:
//   text        name
//    4 bytes    memoryKib
//    4 bytes    iterations
//    4 bytes    parallelism
//   bytes       salt
//   a passkey:
//   text        name
//   bytes       credentialId
//    4 bytes    number of transports, then each as text
//   bytes       salt
//
// The header is the associated data of the record's AES-256-GCM seal: a record put in another's place, vault or
// revision, or with other parameters, does not open.
// Checksum: SHA-256(header, bytes nonce, bytes ciphertext). It tells damage from a wrong password; it stops no attacker.
import { sha256 } from '@noble/hashes/sha2.js'
import type { KdfParameters, PasskeyFacts, VaultRecord } from '../ports'

export const recordFormat = 1

/** Separates our associated data from everyone else's; the built bundles are searched for it. */
const domain = 'room:keystore\0'

/** All of a record that is known before it is sealed. */
export type RecordHeader = Omit<VaultRecord, 'sealed' | 'checksum'>

/** The associated data of a record's seal. Throws a TypeError when a member is not what its type says. */
export function headerBytes(record: RecordHeader): Uint8Array<ArrayBuffer> {
  return inDomain([
    uint32(record.format),
    text(record.vaultId),
    text(record.id),
    text(record.kind),
    uint64(record.revision),
    uint64(record.createdAt),
    Uint8Array.of((record.kdf ? 1 : 0) | (record.passkey ? 2 : 0)),
    ...(record.kdf ? kdfParts(record.kdf) : []),
    ...(record.passkey ? passkeyParts(record.passkey) : []),
  ])
}

/** The associated data of the session's memory half. */
export function sessionBytes(vaultId: string): Uint8Array<ArrayBuffer> {
  return inDomain([text('session'), text(vaultId)])
}

/** The associated data of an account's key that a session keeps sealed in memory (see accountKeys.ts). */
export function accountKeyBytes(vaultId: string, secretId: string, path: string): Uint8Array<ArrayBuffer> {
  return inDomain([text('account key'), text(vaultId), text(secretId), text(path)])
}

export function checksumOf(record: Omit<VaultRecord, 'checksum'>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    sha256(joined([headerBytes(record), bytes(record.sealed.nonce), bytes(record.sealed.ciphertext)])),
  )
}

/** True when the record is whole: the checksum is the one its members give. Takes anything, throws nothing. */
export function isIntact(record: VaultRecord): boolean {
  try {
    const expected = checksumOf(record)
    const found = record.checksum
    return found.length === expected.length && expected.every((byte, place) => byte === found[place])
  } catch (error) {
    // A member that is missing or of another type cannot be encoded: that is damage too.
    if (error instanceof TypeError) return false
    throw error
  }
}

function kdfParts(kdf: KdfParameters): Uint8Array[] {
  return [
    text(kdf.name),
    uint32(kdf.memoryKib),
    uint32(kdf.iterations),
    uint32(kdf.parallelism),
    bytes(kdf.salt),
  ]
}

function passkeyParts({ name, credentialId, transports, salt }: PasskeyFacts): Uint8Array[] {
  return [text(name), bytes(credentialId), uint32(transports.length), ...transports.map(text), bytes(salt)]
}

/** These parts behind the keystore's domain. */
export function inDomain(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined([new TextEncoder().encode(domain), ...parts])
}

/** A length and UTF-8. Throws a TypeError for anything but text. */
export function text(value: string): Uint8Array<ArrayBuffer> {
  if (typeof value !== 'string') throw new TypeError(`expected text, got ${typeof value}`)
  return bytes(new TextEncoder().encode(value))
}

function bytes(value: Uint8Array): Uint8Array<ArrayBuffer> {
  if (!(value instanceof Uint8Array)) throw new TypeError(`expected bytes, got ${typeof value}`)
  return joined([uint32(value.length), value])
}

function uint32(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) throw new TypeError('expected 32 bits')
  const part = new Uint8Array(4)
  new DataView(part.buffer).setUint32(0, value)
  return part
}

/** Big-endian. Throws a TypeError for anything but a whole number from 0 to 2^53 - 1. */
export function uint64(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(value) || value < 0) throw new TypeError('expected a whole number below 2^53')
  const part = new Uint8Array(8)
  new DataView(part.buffer).setBigUint64(0, BigInt(value))
  return part
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
