// The letters behind a host's `xn--` labels.

/** RFC 3492 §6.2 with the parameters of §5; undefined when the text is no Punycode. */
export function decodePunycode(input: string): string | undefined {
  const base = 36
  const lastBasic = input.lastIndexOf('-')
  const output = [...input.slice(0, Math.max(lastBasic, 0))].map((letter) => letter.charCodeAt(0))
  let codePoint = 128
  let place = 0
  let bias = 72
  let at = lastBasic < 0 ? 0 : lastBasic + 1
  while (at < input.length) {
    const before = place
    let weight = 1
    for (let k = base; ; k += base) {
      const digit = digitOf(input.charCodeAt(at++))
      if (digit === undefined) return undefined
      place += digit * weight
      const threshold = Math.min(Math.max(k - bias, 1), 26)
      if (digit < threshold) break
      weight *= base - threshold
      if (place > 0x7fff_ffff) return undefined
    }
    const length = output.length + 1
    bias = adapt(place - before, length, before === 0)
    codePoint += Math.floor(place / length)
    if (codePoint > 0x10_ffff) return undefined
    place %= length
    output.splice(place++, 0, codePoint)
  }
  return String.fromCodePoint(...output)
}

function digitOf(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26
  return undefined
}

function adapt(delta: number, length: number, first: boolean): number {
  let left = first ? Math.floor(delta / 700) : delta >> 1
  left += Math.floor(left / length)
  let k = 0
  for (; left > 455; k += 36) left = Math.floor(left / 35)
  return k + Math.floor((36 * left) / (left + 38))
}
