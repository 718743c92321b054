// What a pasted text makes of the fields of a recovery phrase.
import { isPhraseLength, type PhraseLength } from '@/lib/base/phraseLanguage'
import { splitPhrase } from '@/lib/base/splitPhrase'

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
