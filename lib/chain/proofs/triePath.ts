// Keys of a trie as half-bytes, and how a node writes a part of one (Yellow Paper, appendix C).

/** Each byte's two halves, the higher first. */
export function nibblesOf(bytes: Uint8Array): number[] {
  return Array.from(bytes).flatMap((byte) => [byte >> 4, byte & 15])
}

/** Reads a path with its flags; undefined unless it is written the one way there is. */
export function readPath(bytes: Uint8Array): { path: number[]; isLeaf: boolean } | undefined {
  const [flags, padding, ...rest] = nibblesOf(bytes)
  if (flags === undefined || padding === undefined || flags > 3) return undefined
  const isOdd = flags % 2 === 1
  if (!isOdd && padding !== 0) return undefined
  return { path: isOdd ? [padding, ...rest] : rest, isLeaf: flags >= 2 }
}

/** Writes a path with its flags, the one way there is. */
export function writePath(path: readonly number[], isLeaf: boolean): Uint8Array {
  const isOdd = path.length % 2 === 1
  const flags = (isLeaf ? 2 : 0) + (isOdd ? 1 : 0)
  const nibbles = isOdd ? [flags, ...path] : [flags, 0, ...path]
  return Uint8Array.from({ length: nibbles.length / 2 }, (_, place) => {
    const [high = 0, low = 0] = nibbles.slice(2 * place, 2 * place + 2)
    return high * 16 + low
  })
}
