// Everything that can be read out of a value, as text, for tests that search for what must not be there.

/** Strings as they are, bytes as hexadecimal, base64 and text, numbers in decimal; errors with causes and stacks. */
export function dump(value: unknown, seen = new Set<object>()): string {
  if (typeof value === 'string') return value
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || seen.has(value)) return ''
  seen.add(value)
  if (value instanceof ArrayBuffer) return dumpBytes(new Uint8Array(value))
  if (ArrayBuffer.isView(value)) {
    return dumpBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
  }
  if (value instanceof Map || value instanceof Set)
    return [...value].map((each) => dump(each, seen)).join('\n')
  const own = Reflect.ownKeys(value).map((name) => `${String(name)} ${dump(Reflect.get(value, name), seen)}`)
  // As a list too: words or numbers in a row are found by their separators.
  const row = Array.isArray(value) ? value.filter((each) => typeof each !== 'object').join(' ') : ''
  const text =
    value instanceof Error ? `${value.name} ${value.message} ${value.stack} ${dump(value.cause, seen)}` : ''
  return [text, row, ...own].join('\n')
}

function dumpBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  return [
    buffer.toString('hex'),
    buffer.toString('base64'),
    buffer.toString('latin1'),
    [...bytes].join(' '),
  ].join('\n')
}
