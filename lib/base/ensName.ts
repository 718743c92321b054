// The words about ENS names that the chain room, the commands and the screens share.
import { type Address, parseAddress } from './address'
import type { HowKnown } from './known'
import { mayBePhrase } from './splitPhrase'

/** Why a text is no name that ENS could hold (ENSIP-15). Characters are given as code points: they may be unprintable. */
export type NameProblem =
  /** Two dots beside each other, or one at an end. */
  | { type: 'empty label' }
  /** Letters of two scripts in one part of the name, as a Cyrillic а in a Latin word. */
  | { type: 'mixed scripts'; codePoint?: number }
  /** Letters of one script that together look like another one's. */
  | { type: 'confusable' }
  | { type: 'disallowed character'; codePoint?: number }
  /** A character where none such may stand: an underscore inside, an accent at the beginning, two apostrophes. */
  | { type: 'misplaced character' }
  /** Two hyphens as the third and fourth letter: kept free for encodings. */
  | { type: 'label extension' }
  | { type: 'too long' }

/** What the address says of itself, asked because anybody may point a name of theirs at any address. */
export type PrimaryName =
  /** Its primary name is this one: name and address agree in both directions. */
  | { type: 'agrees' }
  /** It calls itself something else; `name` holds no hidden characters. */
  | { type: 'another name'; name: string }
  | { type: 'none' }
  /** Only these hosts outside the chain could say; they were not asked. */
  | { type: 'needs gateway'; hosts: string[] }
  | { type: 'unknown'; reason: string }

/** What came of looking up a name. `name` is always the normalised one. */
export type NameResolution =
  | {
      type: 'resolved'
      name: string
      address: Address
      known: HowKnown
      /** Milliseconds since 1970, by our clock. */
      at: number
      primary: PrimaryName
      /** Hosts outside the chain that were asked, with the user's leave (EIP-3668). */
      gateways: string[]
    }
  | { type: 'not found'; name: string }
  | { type: 'invalid name'; problem: NameProblem }
  /** The answer lies outside the chain: these hosts would learn the name and who asks. */
  | { type: 'needs gateway'; name: string; hosts: string[] }
  /** Nobody could be asked, or the answer could not be understood. */
  | { type: 'failed'; name: string; reason: string }

/** ENS names are as long as their DNS encoding may be. */
export const longestName = 255

/** No name has so many parts; a recovery phrase with dots between its words does. */
const tooManyParts = 8

/**
 * True for what a person means as a name: parts with dots between them, no spaces, no address. Never for what may be a
 * recovery phrase: who looks a name up tells it to an endpoint.
 */
export function isNameShaped(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.length > longestName || /^0x/i.test(trimmed)) return false
  // NFKC makes a dot of the full-width one, as ENSIP-15 does.
  if (trimmed.normalize('NFKC').split('.').length >= tooManyParts || mayBePhrase(trimmed)) return false
  return /^[^\s.]+(\.[^\s.]+)+$/u.test(trimmed) && parseAddress(trimmed).type === 'not an address'
}

/** A name that may be looked up while it is still being typed: an ENS name, which is no beginning of a phrase. */
export function isWholeName(text: string): boolean {
  return isNameShaped(text) && /\.eth$/i.test(text.trim())
}
