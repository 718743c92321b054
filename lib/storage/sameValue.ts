// Are two values that came out of a database the same?

/** By content: objects, arrays, maps, dates and bytes. Keys that nobody can read are the same when their kind is. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one.constructor !== other.constructor) return false
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) return sameBytes(bytesOf(one), bytesOf(other))
  if (one instanceof ArrayBuffer && other instanceof ArrayBuffer) {
    return sameBytes(new Uint8Array(one), new Uint8Array(other))
  }
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime()
  if (one instanceof CryptoKey && other instanceof CryptoKey) {
    return (
      sameValue({ ...one.algorithm }, { ...other.algorithm }) && sameValue([...one.usages], [...other.usages])
    )
  }
  if (one instanceof Map && other instanceof Map) return sameValue([...one], [...other])
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every(
    (name) =>
      Object.hasOwn(other, name) &&
      sameValue((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  )
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}
