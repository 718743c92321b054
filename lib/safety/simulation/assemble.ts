// For tests: EVM code from hexadecimal with labels. 'name' pushes a place (PUSH2), 'name:' is a JUMPDEST.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

/** A word of 32 bytes, without 0x. */
export function word(value: Address | bigint): string {
  return BigInt(value).toString(16).padStart(64, '0')
}

export function code(parts: TemplateStringsArray, ...names: string[]): Hex {
  const places = new Map<string, number>()
  const pieces = parts.flatMap((part, at) => [
    part.replace(/\s/g, ''),
    ...(at < names.length ? [names[at] ?? ''] : []),
  ])
  const isCode = (piece: string) => piece.startsWith('0x') || /^[0-9a-f]*$/.test(piece)
  let at = 0
  for (const piece of pieces) {
    if (isCode(piece)) at += piece.replace('0x', '').length / 2
    else if (piece.endsWith(':')) places.set(piece.slice(0, -1), at++)
    else at += 3
  }
  const place = (name: string) => (places.get(name) ?? 0).toString(16).padStart(4, '0')
  const text = pieces.map((piece) =>
    isCode(piece) ? piece.replace('0x', '') : piece.endsWith(':') ? '5b' : `61${place(piece)}`,
  )
  return `0x${text.join('')}`
}
