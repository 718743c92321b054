// Reads a recovery phrase as people keep it: on one line or many, numbered or not, full-width or not, Chinese with or
// without spaces.
import { isPhraseLength, type PhraseLength } from '@/lib/base/phraseLanguage'

/**
 * The words of a pasted text, in lower case. Digits and punctuation never belong to a word, so "1. word", "1) word,"
 * and "- word" all give "word". The Chinese lists are of single characters, and no other list has any.
 */
export function splitPhrase(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((word) => (/^\p{Script=Han}+$/u.test(word) ? [...word] : [word]))
    .filter((word) => word !== '')
}

export type FilledPhrase =
  /** The text was a whole phrase: the fields become these, whichever one it was pasted into. */
  | { type: 'whole'; words: string[] }
  /** Some words, put in from the field on; `next` is the field to go on with (from 0). */
  | { type: 'part'; words: string[]; next: number }
  /** More words than fit, and not a phrase's number of them. */
  | { type: 'wrong length'; count: number }
  | { type: 'nothing' }

/** What a text pasted into the field `at` (from 0) makes of the fields. The fields given are left as they were. */
export function fillPhrase(fields: readonly string[], at: number, text: string): FilledPhrase {
  const words = splitPhrase(text)
  const count = words.length
  if (count === 0) return { type: 'nothing' }
  if (isPhraseLength(count)) return { type: 'whole', words }
  if (at + count > fields.length) return { type: 'wrong length', count }
  const filled = [...fields]
  filled.splice(at, count, ...words)
  return { type: 'part', words: filled, next: Math.min(at + count, fields.length - 1) }
}

/** The same words in another number of fields: kept from the front, empty where there are none. */
export function resizePhrase(fields: readonly string[], length: PhraseLength): string[] {
  return Array.from({ length }, (_, place) => fields[place] ?? '')
}

/** The shortest form with room for so many words. */
export function lengthFor(count: number): PhraseLength {
  return isPhraseLength(count) ? count : 12
}
