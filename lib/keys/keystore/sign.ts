// Signatures over what Ethereum defines: transactions, EIP-191 messages, EIP-712 typed data. Never over a bare digest.
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import * as secp256k1 from '@noble/secp256k1'
import { concat, encodePacked, hashMessage, hashTypedData, keccak256, serializeTransaction } from 'viem'
import { bytesToHex, type Hex, hexToBytes } from '@/lib/base/hex'
import { serializeUnsigned, toViem, type UnsignedTransaction } from '@/lib/base/transaction'
import { WalletError } from '@/lib/base/walletError'

// The library brings no hash of its own for signing at once; RFC 6979 needs both.
secp256k1.hashes.sha256 = sha256
secp256k1.hashes.hmacSha256 = (key, message) => hmac(sha256, key, message)

export interface SignedTransaction {
  /** Ready to be broadcast. */
  bytes: Hex
  hash: Hex
}

/** Legacy transactions by EIP-155, the others by EIP-1559. */
export function signTransactionWith(
  privateKey: Uint8Array,
  unsigned: UnsignedTransaction,
): SignedTransaction {
  const { r, s, recovery } = signHash(keccak256(serializeUnsigned(unsigned)), privateKey)
  const bytes = serializeTransaction(toViem(unsigned), {
    r: bytesToHex(r),
    s: bytesToHex(s),
    v: BigInt(27 + recovery),
    yParity: recovery,
  })
  return { bytes, hash: keccak256(bytes) }
}

/** personal_sign: the bytes in EIP-191's 0x45 envelope; 65 bytes r, s, v with v 27 or 28. */
export function signMessageWith(privateKey: Uint8Array, message: Hex): Hex {
  return joined(signHash(hashMessage({ raw: message }), privateKey))
}

/** JSON text: types, primaryType, domain and message as EIP-712 has them, or the list of fields of its first draft. Throws Keystore.BadTypedData. */
export function signTypedDataWith(privateKey: Uint8Array, typedData: string): Hex {
  return joined(signHash(typedDataHash(typedData), privateKey))
}

function typedDataHash(typedData: string): Hex {
  try {
    const data: unknown = JSON.parse(typedData)
    return Array.isArray(data) ? firstDraftHash(data) : hashTypedData(data as never)
  } catch (cause) {
    throw new BadTypedData('expected typed data as EIP-712 defines it', { cause })
  }
}

interface FirstDraftField {
  type: string
  name: string
  value: unknown
}

/**
 * The digest of EIP-712's first draft (eth_signTypedData, "v1"), as MetaMask's eth-sig-util defines it: names and types
 * hashed tightly packed, values hashed tightly packed, and the two together.
 */
function firstDraftHash(fields: readonly FirstDraftField[]): Hex {
  const names = fields.map(({ type, name }) => `${type} ${name}`)
  const values = fields.map(({ type, value }) => (/^u?int/.test(type) ? BigInt(String(value)) : value))
  const types = fields.map(({ type }) => type)
  return keccak256(
    concat([
      keccak256(encodePacked(Array(names.length).fill('string'), names)),
      keccak256(encodePacked(types, values)),
    ]),
  )
}

interface Parts {
  r: Uint8Array
  s: Uint8Array
  recovery: 0 | 1
}

/** Deterministic (RFC 6979) and low-s (EIP-2). */
function signHash(hash: Hex, privateKey: Uint8Array): Parts {
  const signature = secp256k1.sign(hexToBytes(hash), privateKey, { prehash: false, format: 'recovered' })
  const recovery = signature[0]
  // 2 and 3 stand for an r beyond the curve's order, which nobody has ever met and Ethereum cannot express.
  if (recovery !== 0 && recovery !== 1)
    throw new UnusableSignature(`expected recovery 0 or 1, got ${recovery}`)
  return { r: signature.subarray(1, 33), s: signature.subarray(33, 65), recovery }
}

function joined({ r, s, recovery }: Parts): Hex {
  return bytesToHex(Uint8Array.of(...r, ...s, 27 + recovery))
}

export class BadTypedData extends WalletError {
  override readonly name = 'Keystore.BadTypedData'
}

export class UnusableSignature extends WalletError {
  override readonly name = 'Keystore.UnusableSignature'
}
