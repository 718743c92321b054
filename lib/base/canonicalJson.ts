// One text for one value, whatever the order its keys were written in; used where a value is hashed.

/** JSON with sorted keys; bigint becomes {"$bigint":"…"}; undefined members are left out. Throws a TypeError on a cycle. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value, []))
}

function sorted(value: unknown, above: object[]): unknown {
  if (typeof value === 'bigint') return { $bigint: value.toString() }
  if (typeof value !== 'object' || value === null) return value
  if (above.includes(value)) throw new TypeError('expected a value without cycles')
  const path = [...above, value]
  if (Array.isArray(value)) return value.map((item) => sorted(item, path))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member, path)]),
  )
}
