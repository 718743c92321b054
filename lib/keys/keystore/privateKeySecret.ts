// The plaintext of a private key's record, before it is sealed.
//
//    1 byte   layout: 1
//   32 bytes  the key, big-endian
import { WalletError } from '@/lib/base/walletError'

const layout = 1
const keyLength = 32

/** The caller wipes the result, and the key. */
export function encodePrivateKey(key: Uint8Array): Uint8Array<ArrayBuffer> {
  if (key.length !== keyLength) throw new RangeError(`expected a key of 32 bytes, got ${key.length}`)
  const plain = new Uint8Array(1 + keyLength)
  plain[0] = layout
  plain.set(key, 1)
  return plain
}

/** A view of the key inside an opened plaintext: wiping the one wipes the other. Throws Keystore.UnknownKeyLayout. */
export function privateKeyIn(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (plain[0] !== layout || plain.length !== 1 + keyLength) throw new UnknownKeyLayout()
  return plain.subarray(1)
}

export class UnknownKeyLayout extends WalletError {
  override readonly name = 'Keystore.UnknownKeyLayout'
  constructor() {
    super('expected a private key in layout 1')
  }
}
