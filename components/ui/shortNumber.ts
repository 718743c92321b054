// Numbers that are names, such as the id of an NFT: they may have 78 digits.

/** "123456…4321" for more than 14 digits; enough to tell two apart on one screen, never enough to trust. */
export function shortNumber(value: bigint): string {
  const digits = value.toString()
  return digits.length <= 14 ? digits : `${digits.slice(0, 6)}…${digits.slice(-4)}`
}
