// The bytes of a backup file; README.md beside this has the layout for whoever writes a reader of their own.
import { sha256 } from '@noble/hashes/sha2.js'
import type { KdfParameters, Sealed } from '../ports'

/** Sixteen ASCII bytes that every version begins with. */
const magic = new TextEncoder().encode('holdfast-backup\n')
const version = 1
const headerLength = 56
const saltLength = 16
const nonceLength = 12
const tagLength = 16
const keyLength = 32 + tagLength
const checksumLength = 32
const contentsAt = headerLength + nonceLength + keyLength
const shortest = contentsAt + nonceLength + tagLength + checksumLength

/** Ten thousand contacts fit, each with the longest note, in any script. */
export const longestFile = 64 * 1_048_576

// Stretching what a file asks for must not freeze the machine that only wants to look.
const mostMemoryKib = 524_288
const mostIterations = 12
const mostLanes = 4

/** The last millisecond that a Date can hold. */
const latestDate = 8_640_000_000_000_000

export interface BackupFile {
  /** Milliseconds since 1970. */
  createdAt: number
  kdf: KdfParameters
  /** The data key under the stretched password. Its associated data is the header. */
  key: Sealed
  /** The contents under the data key. Their associated data is all that stands before their nonce. */
  contents: Sealed
}

export type FileProblem =
  | { type: 'not a backup' }
  | { type: 'too large'; bytes: number }
  /** The checksum at the end does not fit: bytes were changed or are missing. */
  | { type: 'damaged file' }
  | { type: 'newer version'; version: number }
  | { type: 'absurd parameters'; memoryKib: number; iterations: number; parallelism: number }

export type FileHeader = Pick<BackupFile, 'createdAt' | 'kdf'>

/** The first 56 bytes: the associated data of the key's seal. */
export function headerOf({ createdAt, kdf }: FileHeader): Uint8Array<ArrayBuffer> {
  if (kdf.salt.length !== saltLength) throw new RangeError(`expected a salt of ${saltLength} bytes`)
  const header = new Uint8Array(headerLength)
  header.set(magic)
  const view = new DataView(header.buffer)
  view.setUint32(16, version)
  view.setBigUint64(20, BigInt(createdAt))
  view.setUint32(28, kdf.memoryKib)
  view.setUint32(32, kdf.iterations)
  view.setUint32(36, kdf.parallelism)
  header.set(kdf.salt, 40)
  return header
}

/** Header, nonce and sealed key: the associated data of the contents' seal. */
export function beforeContents(header: FileHeader, key: Sealed): Uint8Array<ArrayBuffer> {
  return joined([headerOf(header), key.nonce, key.ciphertext])
}

export function encodeFile(file: BackupFile): Uint8Array<ArrayBuffer> {
  const body = joined([beforeContents(file, file.key), file.contents.nonce, file.contents.ciphertext])
  return joined([body, Uint8Array.from(sha256(body))])
}

/** Reads the outside of a file, without any password. Takes anything, throws nothing. */
export function decodeFile(bytes: Uint8Array): ({ type: 'file' } & BackupFile) | FileProblem {
  if (bytes.length > longestFile) return { type: 'too large', bytes: bytes.length }
  if (bytes.length < magic.length || !magic.every((byte, place) => bytes[place] === byte)) {
    return { type: 'not a backup' }
  }
  const end = bytes.length - checksumLength
  if (bytes.length < shortest || !sameBytes(sha256(bytes.subarray(0, end)), bytes.subarray(end))) {
    return { type: 'damaged file' }
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const found = view.getUint32(16)
  if (found !== version) return { type: 'newer version', version: found }
  const memoryKib = view.getUint32(28)
  const iterations = view.getUint32(32)
  const parallelism = view.getUint32(36)
  const bearable =
    parallelism >= 1 &&
    parallelism <= mostLanes &&
    iterations >= 1 &&
    iterations <= mostIterations &&
    memoryKib >= 8 * parallelism &&
    memoryKib <= mostMemoryKib
  if (!bearable) return { type: 'absurd parameters', memoryKib, iterations, parallelism }
  const createdAt = Number(view.getBigUint64(20))
  if (createdAt > latestDate) return { type: 'damaged file' }
  const slice = (from: number, to: number) => Uint8Array.from(bytes.subarray(from, to))
  return {
    type: 'file',
    createdAt,
    kdf: { name: 'argon2id', memoryKib, iterations, parallelism, salt: slice(40, headerLength) },
    key: {
      nonce: slice(headerLength, headerLength + nonceLength),
      ciphertext: slice(headerLength + nonceLength, contentsAt),
    },
    contents: {
      nonce: slice(contentsAt, contentsAt + nonceLength),
      ciphertext: slice(contentsAt + nonceLength, end),
    },
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
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
