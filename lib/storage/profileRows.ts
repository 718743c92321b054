// What the rows of a profile's lists are read with.
import * as v from 'valibot'
import { type Address, parseAddress } from '@/lib/base/address'

export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
export const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const chainId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export const address = v.custom<Address>((value) => {
  if (typeof value !== 'string') return false
  const parsed = parseAddress(value)
  return parsed.type === 'address' && parsed.address === value
}, 'expected an address as this wallet writes it')
/** Without the two facts it rests on: they are about a moment that is over. */
export const howKnown = v.variant('type', [
  v.object({ type: v.literal('agreed'), by: time, of: time }),
  v.object({ type: v.literal('single endpoint'), endpoint: text(2_000) }),
  v.object({ type: v.literal('local') }),
])

/** The rows that can be read; a row that can't costs that row only. */
export function readList<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  most: number,
): v.InferOutput<S>[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, most).flatMap((each: unknown) => {
    const parsed = v.safeParse(schema, each)
    return parsed.success ? [parsed.output] : []
  })
}
