// How many digits two addresses share where people look: at the beginning and at the end.
import type { Address } from './address'

/** Digits behind 0x that are the same, whatever their case; 40 and 40 for the same address. */
export function sameEnds(a: Address, b: Address): { leading: number; trailing: number } {
  const [one, two] = [a.slice(2).toLowerCase(), b.slice(2).toLowerCase()]
  let leading = 0
  while (leading < one.length && one[leading] === two[leading]) leading += 1
  let trailing = 0
  while (trailing < one.length && one.at(-1 - trailing) === two.at(-1 - trailing)) trailing += 1
  return { leading, trailing }
}

/**
 * The same as one number. Zeros at the start are bought by many for cheaper gas: more than three of them do not count.
 */
export function alikeAtEnds(a: Address, b: Address): number {
  const { leading, trailing } = sameEnds(a, b)
  const zeros = /^0*/.exec(a.slice(2, 2 + leading))?.[0].length ?? 0
  return leading - Math.max(0, zeros - 3) + trailing
}
