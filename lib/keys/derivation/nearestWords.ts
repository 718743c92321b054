// Which words of a list someone may have meant: by how many letters would have to change.

/** The `count` words closest to `typed`, closest first; none when nothing is near. */
export function nearestWords(typed: string, list: readonly string[], count: number): string[] {
  if (typed === '') return []
  const limit = Math.max(2, Math.ceil(typed.length / 2))
  return list
    .map((word, place) => ({ word, place, distance: distanceOf(typed, word) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.place - b.place)
    .slice(0, count)
    .map(({ word }) => word)
}

/** Letters to add, drop, change or swap with their neighbour; half as much where only an ending is missing. */
function distanceOf(typed: string, word: string): number {
  // BIP-39's words differ in their first four letters, so a beginning says nearly all.
  if (typed.length >= 3 && word.startsWith(typed)) return 0.5
  return editDistance(typed, word)
}

/** Damerau-Levenshtein distance, in its form where no piece is changed twice. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(beforeLast, j - 2) + 1)
      }
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY
}
