// The EVM's instructions as far as a walk through code needs them: what each takes from the stack and puts on it.
// Source: the Yellow Paper, appendix H; EIP-145, EIP-1052, EIP-1153, EIP-1344, EIP-1884, EIP-3198, EIP-3855, EIP-4844,
// EIP-5656, EIP-7516.

/** From, to, taken, put. */
const rows: readonly (readonly [number, number, number, number])[] = [
  [0x01, 0x07, 2, 1],
  [0x08, 0x09, 3, 1],
  [0x0a, 0x0b, 2, 1],
  [0x10, 0x14, 2, 1],
  [0x15, 0x15, 1, 1],
  [0x16, 0x18, 2, 1],
  [0x19, 0x19, 1, 1],
  [0x1a, 0x1d, 2, 1],
  [0x20, 0x20, 2, 1],
  [0x30, 0x30, 0, 1],
  [0x31, 0x31, 1, 1],
  [0x32, 0x34, 0, 1],
  [0x35, 0x35, 1, 1],
  [0x36, 0x36, 0, 1],
  [0x37, 0x37, 3, 0],
  [0x38, 0x38, 0, 1],
  [0x39, 0x39, 3, 0],
  [0x3a, 0x3a, 0, 1],
  [0x3b, 0x3b, 1, 1],
  [0x3c, 0x3c, 4, 0],
  [0x3d, 0x3d, 0, 1],
  [0x3e, 0x3e, 3, 0],
  [0x3f, 0x40, 1, 1],
  [0x41, 0x48, 0, 1],
  [0x49, 0x49, 1, 1],
  [0x4a, 0x4a, 0, 1],
  [0x50, 0x50, 1, 0],
  [0x51, 0x51, 1, 1],
  [0x52, 0x53, 2, 0],
  [0x54, 0x54, 1, 1],
  [0x55, 0x55, 2, 0],
  [0x56, 0x56, 1, 0],
  [0x57, 0x57, 2, 0],
  [0x58, 0x5a, 0, 1],
  [0x5b, 0x5b, 0, 0],
  [0x5c, 0x5c, 1, 1],
  [0x5d, 0x5d, 2, 0],
  [0x5e, 0x5e, 3, 0],
  [0xa0, 0xa0, 2, 0],
  [0xa1, 0xa1, 3, 0],
  [0xa2, 0xa2, 4, 0],
  [0xa3, 0xa3, 5, 0],
  [0xa4, 0xa4, 6, 0],
  [0xf0, 0xf0, 3, 1],
  [0xf1, 0xf2, 7, 1],
  [0xf4, 0xf4, 6, 1],
  [0xf5, 0xf5, 4, 1],
  [0xfa, 0xfa, 6, 1],
  [0xff, 0xff, 1, 0],
]

const byOp = new Map(
  rows.flatMap(([from, to, pops, pushes]) =>
    Array.from({ length: to - from + 1 }, (_, place) => [from + place, { pops, pushes }] as const),
  ),
)

/** undefined for what is no instruction: it fails. Pushes, copies and swaps are looked at by themselves. */
export function stackOf(op: number): { pops: number; pushes: number } | undefined {
  return byOp.get(op)
}

/** PUSH0 to PUSH32: the number, and how many bytes of the code it takes. */
export function pushedOf(code: Uint8Array, at: number): { value: bigint; length: number } | undefined {
  const op = code[at] ?? 0
  if (op < 0x5f || op > 0x7f) return undefined
  const length = op - 0x5f
  let value = 0n
  for (let place = 1; place <= length; place += 1) value = (value << 8n) | BigInt(code[at + place] ?? 0)
  return { value, length }
}
