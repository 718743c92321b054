// Reads the JSON of a keystore file (Web3 Secret Storage, version 3) as far as it goes without the password. What it
// asks for is judged before anything is stretched.
import { type Address, parseAddress } from '@/lib/base/address'
import { hexToBytes } from '@/lib/base/hex'
import type { FileKdf } from '../ports'

export type KeystoreFileProblem =
  | { type: 'not a keystore file' }
  /** Versions before 3 are of 2015; `version` is as the file writes it. */
  | { type: 'other version'; version: string }
  | { type: 'unknown cipher'; cipher: string }
  | { type: 'unknown key derivation'; kdf: string }
  /** A member that version 3 requires is missing or no such value. */
  | { type: 'broken member'; member: string }
  /** What it asks for would freeze or exhaust the machine, or is nothing that a key could come from. */
  | { type: 'absurd parameters'; detail: string }
  | { type: 'wrong file password' }
  /** The password is right, but the key inside has another address than the file says. */
  | { type: 'other address'; claimed: Address; actual: Address }
  /** The password is right, but what is inside is no private key. */
  | { type: 'no key inside' }

export interface KeystoreFile {
  type: 'file'
  kdf: FileKdf
  /** AES-128-CTR's first counter. */
  counter: Uint8Array<ArrayBuffer>
  ciphertext: Uint8Array<ArrayBuffer>
  mac: Uint8Array<ArrayBuffer>
  /** As the file claims; some leave it out. */
  claimed: Address | undefined
}

/** Files are about 500 bytes. */
export const longestKeystoreFile = 65_536

// geth's standard asks for 256 MiB (N 2^18, r 8, p 1). Twice that, and four times its work, are bearable.
const mostScryptBytes = 512 * 1_048_576
const mostScryptWork = 2 ** 23
// geth's and Parity's are 262,144 and 10,240.
const mostIterations = 5_000_000
const longestSalt = 1_024
const longestKey = 64

export function parseKeystoreFile(json: string): KeystoreFile | KeystoreFileProblem {
  if (json.length > longestKeystoreFile) return { type: 'not a keystore file' }
  const file = lowerCased(parse(json))
  const crypto = lowerCased(file?.crypto)
  if (!file || !crypto) return { type: 'not a keystore file' }
  if (Number(file.version) !== 3) return { type: 'other version', version: shortly(file.version) }
  if (crypto.cipher !== 'aes-128-ctr') return { type: 'unknown cipher', cipher: shortly(crypto.cipher) }
  const counter = bytesOf(lowerCased(crypto.cipherparams)?.iv)
  if (counter?.length !== 16) return { type: 'broken member', member: 'cipherparams.iv' }
  const ciphertext = bytesOf(crypto.ciphertext)
  if (!ciphertext || ciphertext.length === 0) return { type: 'broken member', member: 'ciphertext' }
  const mac = bytesOf(crypto.mac)
  if (mac?.length !== 32) return { type: 'broken member', member: 'mac' }
  const kdf = readKdf(crypto.kdf, lowerCased(crypto.kdfparams))
  if ('type' in kdf) return kdf
  return { type: 'file', kdf, counter, ciphertext, mac, claimed: claimedAddress(file.address) }
}

function readKdf(name: unknown, parameters: Members | undefined): FileKdf | KeystoreFileProblem {
  if (name !== 'scrypt' && name !== 'pbkdf2') return { type: 'unknown key derivation', kdf: shortly(name) }
  if (!parameters) return { type: 'broken member', member: 'kdfparams' }
  const salt = bytesOf(parameters.salt)
  if (!salt) return { type: 'broken member', member: 'kdfparams.salt' }
  if (salt.length > longestSalt) return absurd(`salt ${salt.length} bytes`)
  const { dklen } = parameters
  if (!isCount(dklen)) return { type: 'broken member', member: 'kdfparams.dklen' }
  if (dklen < 32 || dklen > longestKey) return absurd(`dklen ${dklen}`)
  if (name === 'scrypt') return readScrypt(parameters, salt, dklen)
  const { c, prf } = parameters
  if (prf !== 'hmac-sha256') return { type: 'unknown key derivation', kdf: `pbkdf2, ${shortly(prf)}` }
  if (!isCount(c)) return { type: 'broken member', member: 'kdfparams.c' }
  if (c < 1 || c > mostIterations) return absurd(`c ${c}`)
  return { name: 'pbkdf2-sha256', iterations: c, keyLength: dklen, salt }
}

function readScrypt(
  { n, r, p }: Members,
  salt: Uint8Array<ArrayBuffer>,
  keyLength: number,
): FileKdf | KeystoreFileProblem {
  if (!isCount(n)) return { type: 'broken member', member: 'kdfparams.n' }
  if (!isCount(r)) return { type: 'broken member', member: 'kdfparams.r' }
  if (!isCount(p)) return { type: 'broken member', member: 'kdfparams.p' }
  const isPower = n > 1 && Number.isInteger(Math.log2(n))
  const isBearable = 128 * n * r <= mostScryptBytes && n * r * p <= mostScryptWork
  if (!isPower || r < 1 || p < 1 || !isBearable) return absurd(`n ${n}, r ${r}, p ${p}`)
  return { name: 'scrypt', costFactor: n, blockSize: r, parallelism: p, keyLength, salt }
}

type Members = Record<string, unknown>

/** Some writers begin "Crypto" or "KDFParams" with capitals. undefined for anything but an object. */
function lowerCased(value: unknown): Members | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]))
}

function claimedAddress(value: unknown): Address | undefined {
  if (typeof value !== 'string') return undefined
  const digits = value.replace(/^0x/i, '').toLowerCase()
  const parsed = parseAddress(`0x${digits}`)
  return parsed.type === 'address' ? parsed.address : undefined
}

function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof value !== 'string') return undefined
  const digits = value.replace(/^0x/i, '')
  return /^([0-9a-fA-F]{2})*$/.test(digits) ? hexToBytes(`0x${digits}`) : undefined
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function absurd(detail: string): KeystoreFileProblem {
  return { type: 'absurd parameters', detail }
}

function shortly(value: unknown): string {
  return value === undefined ? '–' : String(value).slice(0, 40)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
