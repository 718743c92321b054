// BIP-32: a tree of private keys below one seed. Only what signing needs: private keys, no serialised form.
import { hmac } from '@noble/hashes/hmac.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { getPublicKey, Point } from '@noble/secp256k1'
import { WalletError } from '@/lib/base/walletError'

/** A private key and its chain code, 32 bytes each. Whoever has both has everything below. */
export interface ExtendedKey {
  privateKey: Uint8Array<ArrayBuffer>
  chainCode: Uint8Array<ArrayBuffer>
}

/** Compressed public keys (33 bytes) by path; a map handed in again saves two multiplications a call. */
export type PublicKeys = Map<string, Uint8Array>

const hardened = 0x8000_0000
const order = Point.CURVE().n

/** The key of "m". Throws Derivation.BadSeed unless the seed has 16 to 64 bytes. */
export function masterKey(seed: Uint8Array): ExtendedKey {
  if (seed.length < 16 || seed.length > 64) {
    throw new BadSeed(`expected a seed of 16 to 64 bytes, got ${seed.length}`)
  }
  const both = hmac(sha512, new TextEncoder().encode('Bitcoin seed'), seed)
  const scalar = toScalar(both.subarray(0, 32))
  if (scalar === 0n || scalar >= order) throw new InvalidKey('expected a seed that gives a key')
  return split(both)
}

/**
 * CKDpriv: the child at `index` (from 2^31 on hardened). `parentPublicKey` spares its computation.
 * Throws Derivation.InvalidKey where BIP-32 skips an index (less than 1 in 2^127).
 */
export function childKey(parent: ExtendedKey, index: number, parentPublicKey?: Uint8Array): ExtendedKey {
  const data = new Uint8Array(37)
  if (index >= hardened) data.set(parent.privateKey, 1)
  else data.set(parentPublicKey ?? getPublicKey(parent.privateKey), 0)
  new DataView(data.buffer).setUint32(33, index)
  const both = hmac(sha512, parent.chainCode, data)
  data.fill(0)
  const left = toScalar(both.subarray(0, 32))
  const scalar = (left + toScalar(parent.privateKey)) % order
  if (left >= order || scalar === 0n) throw new InvalidKey(`expected a key at index ${index}`)
  const child = split(both)
  writeScalar(child.privateKey, scalar)
  return child
}

/** The private key at a path such as m/44'/60'/0'/0/0. Keys on the way are wiped; the caller wipes the result. */
export function derivePrivateKey(
  seed: Uint8Array,
  path: string,
  publicKeys: PublicKeys = new Map(),
): Uint8Array<ArrayBuffer> {
  const steps = parsePath(path)
  let key = masterKey(seed)
  let here = 'm'
  for (const index of steps) {
    let publicKey: Uint8Array | undefined
    if (index < hardened) {
      publicKey = publicKeys.get(here) ?? getPublicKey(key.privateKey)
      publicKeys.set(here, publicKey)
    }
    const child = childKey(key, index, publicKey)
    wipe(key)
    key = child
    here += index >= hardened ? `/${index - hardened}'` : `/${index}`
  }
  key.chainCode.fill(0)
  return key.privateKey
}

/** The indexes of a path, 2^31 added to hardened ones. Throws Derivation.BadPath on anything else than m/1/2'. */
export function parsePath(path: string): number[] {
  if (!/^m(\/\d{1,10}'?)*$/.test(path)) throw new BadPath(path)
  return path
    .split('/')
    .slice(1)
    .map((step) => {
      const isHardened = step.endsWith("'")
      const number = Number(isHardened ? step.slice(0, -1) : step)
      if (number >= hardened) throw new BadPath(path)
      return isHardened ? number + hardened : number
    })
}

function wipe(key: ExtendedKey): void {
  key.privateKey.fill(0)
  key.chainCode.fill(0)
}

function split(both: Uint8Array): ExtendedKey {
  const key = {
    privateKey: Uint8Array.from(both.subarray(0, 32)),
    chainCode: Uint8Array.from(both.subarray(32)),
  }
  both.fill(0)
  return key
}

function toScalar(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 32)
  return (
    (view.getBigUint64(0) << 192n) |
    (view.getBigUint64(8) << 128n) |
    (view.getBigUint64(16) << 64n) |
    view.getBigUint64(24)
  )
}

function writeScalar(bytes: Uint8Array<ArrayBuffer>, scalar: bigint): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 32)
  for (let word = 0; word < 4; word++) {
    view.setBigUint64(8 * word, (scalar >> BigInt(192 - 64 * word)) & 0xffff_ffff_ffff_ffffn)
  }
}

export class BadSeed extends WalletError {
  override readonly name = 'Derivation.BadSeed'
}

export class BadPath extends WalletError {
  override readonly name = 'Derivation.BadPath'
  constructor(path: string) {
    super(`expected a path such as m/44'/60'/0'/0/0, got ${JSON.stringify(path.slice(0, 80))}`)
  }
}

export class InvalidKey extends WalletError {
  override readonly name = 'Derivation.InvalidKey'
}
