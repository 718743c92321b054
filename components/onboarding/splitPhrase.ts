// Reads a recovery phrase as people keep it: on one line or many, numbered or not, full-width or not.

/** The lengths this version restores, and the others that BIP-39 knows. */
export const phraseLengths = [12, 24] as const
export type PhraseLength = (typeof phraseLengths)[number]
const otherLengths = [15, 18, 21]

/**
 * The words of a pasted text, in BIP-39's form (NFKD, lower case).
 * Digits and punctuation never belong to a word, so "1. word", "1) word," and "- word" all give "word".
 */
export function splitPhrase(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Cf}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
}

export type FilledPhrase =
  /** The text was a whole phrase: the fields become these, whichever one it was pasted into. */
  | { type: 'whole'; words: string[] }
  /** Some words, put in from the field on; `next` is the field to go on with (from 0). */
  | { type: 'part'; words: string[]; next: number }
  /** A length that BIP-39 has but this version does not restore. */
  | { type: 'unsupported length'; count: number }
  /** More words than fit, and not a phrase's number of them. */
  | { type: 'wrong length'; count: number }
  | { type: 'nothing' }

/** What a text pasted into the field `at` (from 0) makes of the fields. The fields given are left as they were. */
export function fillPhrase(fields: readonly string[], at: number, text: string): FilledPhrase {
  const words = splitPhrase(text)
  const count = words.length
  if (count === 0) return { type: 'nothing' }
  if (isPhraseLength(count)) return { type: 'whole', words }
  if (otherLengths.includes(count)) return { type: 'unsupported length', count }
  if (at + count > fields.length) return { type: 'wrong length', count }
  const filled = [...fields]
  filled.splice(at, count, ...words)
  return { type: 'part', words: filled, next: Math.min(at + count, fields.length - 1) }
}

/** The same words in another number of fields: kept from the front, empty where there are none. */
export function resizePhrase(fields: readonly string[], length: PhraseLength): string[] {
  return Array.from({ length }, (_, place) => fields[place] ?? '')
}

function isPhraseLength(count: number): count is PhraseLength {
  return phraseLengths.some((length) => length === count)
}
