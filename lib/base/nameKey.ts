// What names are sorted and found by.

/** Small letters without accents, in one Unicode form: "Zoë" and "ZOE" have the same key. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
}
