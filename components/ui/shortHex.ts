// Long hexadecimal texts made short or put into groups.

/** 0x1234…abcd: enough to tell two apart on one screen, never enough to trust. */
export function shortHex(text: string): string {
  return text.length <= 14 ? text : `${text.slice(0, 6)}…${text.slice(-4)}`
}

/** An address in ten groups of four digits; the first keeps its 0x. Joined they are the address again. */
export function addressGroups(address: string): string[] {
  const digits = address.slice(2)
  const groups = digits.match(/.{1,4}/g) ?? []
  return groups.map((group, place) => (place === 0 ? `${address.slice(0, 2)}${group}` : group))
}
