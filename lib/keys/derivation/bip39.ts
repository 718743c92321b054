// BIP-39: phrases of words that stand for a seed. English for now; another list is another entry in `wordLists`.
import { entropyToMnemonic, mnemonicToSeedSync, validateMnemonic } from '@scure/bip39'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { nearestWords } from './nearestWords'

/** The number is what a stored phrase says of its list (see keystore/phraseSecret.ts); never use one again for another. */
const wordLists = { english: { number: 0, words: english } } as const

export type PhraseLanguage = keyof typeof wordLists

/** How many words a phrase of this wallet may have; BIP-39 also knows 15, 18 and 21. */
export type WordCount = 12 | 24

export type PhraseProblem =
  | { type: 'wrong length'; count: number }
  /** `place` counts from 1; `nearest` are the words of the list closest to it. */
  | { type: 'unknown word'; place: number; word: string; nearest: string[] }
  | { type: 'wrong checksum' }

/** A phrase whose words and checksum are right; `indexes` are the words' places in the list, from 0. */
export interface Phrase {
  type: 'phrase'
  language: PhraseLanguage
  words: string[]
  indexes: number[]
}

/** The bytes of entropy behind a phrase of so many words. */
export function entropyLength(wordCount: WordCount): 16 | 32 {
  return wordCount === 12 ? 16 : 32
}

/** The words for 16 or 32 random bytes. Throws a RangeError for another length. */
export function phraseFromEntropy(entropy: Uint8Array): string[] {
  if (entropy.length !== 16 && entropy.length !== 32) {
    throw new RangeError(`expected 16 or 32 bytes of entropy, got ${entropy.length}`)
  }
  return entropyToMnemonic(entropy, english).split(' ')
}

/** Reads words as people type them: case, outer spaces and Unicode form do not matter. */
export function readPhrase(typed: readonly string[]): Phrase | PhraseProblem {
  const words = typed.map((word) => word.normalize('NFKD').trim().toLowerCase())
  if (words.length !== 12 && words.length !== 24) return { type: 'wrong length', count: words.length }
  const indexes = words.map((word) => english.indexOf(word))
  const unknown = indexes.indexOf(-1)
  if (unknown >= 0) {
    const word = words[unknown] ?? ''
    return { type: 'unknown word', place: unknown + 1, word, nearest: nearestWords(word, english, 3) }
  }
  if (!validateMnemonic(words.join(' '), english)) return { type: 'wrong checksum' }
  return { type: 'phrase', language: 'english', words, indexes }
}

/** The 64-byte seed (PBKDF2, 2048 rounds: tens of milliseconds). The caller wipes it. */
export function seedOf(phrase: Phrase, passphrase = ''): Uint8Array {
  return mnemonicToSeedSync(phrase.words.join(' '), passphrase)
}

export function languageNumber(language: PhraseLanguage): number {
  return wordLists[language].number
}

/** The words at these places of a list. Throws a RangeError where the list has no such place. */
export function wordsOf(language: PhraseLanguage, indexes: ArrayLike<number>): string[] {
  const { words } = wordLists[language]
  return Array.from(indexes, (index) => {
    const word = words[index]
    if (word === undefined) throw new RangeError('expected a place in the word list')
    return word
  })
}

/** undefined for a number that no list has. */
export function languageOf(number: number): PhraseLanguage | undefined {
  return (Object.keys(wordLists) as PhraseLanguage[]).find((name) => wordLists[name].number === number)
}
