// Fields of an endpoint's objects as the bytes that are hashed. Throws Chain.BadField where one is missing or odd.
import { hexToBytes, isHexBytes } from '@/lib/base/hex'
import { WalletError } from '@/lib/base/walletError'
import { integerBytes } from './rlp'

export type Fields = Readonly<Record<string, unknown>>

/** A field that can't be what it says it is. */
export class BadField extends WalletError {
  readonly name = 'Chain.BadField'
  constructor(name: string) {
    super(`expected another ${name}`)
  }
}

/** Big-endian without leading zeros. */
export function integer(fields: Fields, name: string): Uint8Array {
  const value = fields[name]
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) throw new BadField(name)
  return integerBytes(BigInt(value))
}

export function bytes(fields: Fields, name: string, length?: number): Uint8Array {
  const value = fields[name]
  if (!isHexBytes(value)) throw new BadField(name)
  const read = hexToBytes(value)
  if (length !== undefined && read.length !== length) throw new BadField(name)
  return read
}

export function objects(fields: Fields, name: string): Fields[] {
  const value = fields[name]
  if (!Array.isArray(value)) throw new BadField(name)
  return value.map((one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) throw new BadField(name)
    return one as Fields
  })
}

/** A list of texts of bytes of this length. */
export function manyBytes(fields: Fields, name: string, length: number): Uint8Array[] {
  const value = fields[name]
  if (!Array.isArray(value)) throw new BadField(name)
  return value.map((one) => bytes({ [name]: one }, name, length))
}

export function isMissing(fields: Fields, name: string): boolean {
  return fields[name] === undefined || fields[name] === null
}

/** EIP-2718: 0 is what had no type yet. */
export function typeOf(fields: Fields): number {
  if (isMissing(fields, 'type')) return 0
  const [type = 0, ...more] = integer(fields, 'type')
  if (more.length > 0 || type > 0x7f) throw new BadField('type')
  return type
}
