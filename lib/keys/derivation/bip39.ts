// BIP-39: phrases of words that stand for a seed, in the ten lists of the standard.
import { entropyToMnemonic, mnemonicToSeedWebcrypto, validateMnemonic } from '@scure/bip39'
import { isPhraseLength, type PhraseLanguage, type PhraseLength } from '@/lib/base/phraseLanguage'
import { editDistance, nearestWords } from './nearestWords'
import { comparable, englishList, placeIn, type WordList } from './wordLists'

export type PhraseProblem =
  | { type: 'wrong length'; count: number }
  /** `place` counts from 1; `nearest` are the words closest to it in the list that most other words are from. */
  | { type: 'unknown word'; place: number; word: string; nearest: string[]; language: PhraseLanguage }
  | { type: 'wrong checksum' }
  /** Right in several lists, and each would give another seed: the user must say which. */
  | { type: 'ambiguous'; languages: PhraseLanguage[] }

/** A phrase whose words and checksum are right; `indexes` are the words' places in the list, from 0. */
export interface Phrase {
  type: 'phrase'
  language: PhraseLanguage
  /** As the list writes them. */
  words: string[]
  indexes: number[]
}

/** The bytes of entropy behind a phrase of so many words. */
export function entropyLength(wordCount: PhraseLength): number {
  return (wordCount / 3) * 4
}

/** English words for 16, 20, 24, 28 or 32 random bytes. Throws a RangeError for another length. */
export function phraseFromEntropy(entropy: Uint8Array): string[] {
  if (!isPhraseLength((entropy.length / 4) * 3)) {
    throw new RangeError(`expected 16 to 32 bytes of entropy, got ${entropy.length}`)
  }
  return entropyToMnemonic(entropy, [...englishList.words]).split(' ')
}

/**
 * Reads words as people type them: case, outer spaces, Unicode form and (in French and Spanish) accents do not matter.
 * The list is recognised by the words, then by the checksum. Only the words are hashed into a seed, not the name of
 * their list: where two lists have them all and both checksums are right, either will do, unless the words differ
 * (accents that were left out). `language` is the user's answer then.
 */
export function readPhrase(
  wordLists: readonly WordList[],
  typed: readonly string[],
  language?: PhraseLanguage,
): Phrase | PhraseProblem {
  const words = typed.map(comparable)
  if (!isPhraseLength(words.length)) return { type: 'wrong length', count: words.length }
  const lists = wordLists.filter((list) => language === undefined || list.language === language)
  const looks = lists.map((list) => ({ list, places: words.map((word) => placeIn(list, word)) }))
  const complete = looks.flatMap(({ list, places }) => {
    const indexes = places.flatMap((place) => place ?? [])
    return indexes.length === words.length ? [{ list, phrase: phraseIn(list, indexes) }] : []
  })
  if (complete.length === 0) return unknownWord(words, looks)
  const right = complete.filter(isChecked).map(({ phrase }) => phrase)
  const [first] = right
  if (!first) return { type: 'wrong checksum' }
  const sentence = sentenceOf(first)
  if (right.every((other) => sentenceOf(other) === sentence)) return first
  // Words that were typed as the list has them count before words that lack an accent.
  const exact = right.filter((phrase) => sentenceOf(phrase) === words.join(' '))
  if (exact.length > 0 && exact[0]) return exact[0]
  return { type: 'ambiguous', languages: right.map((phrase) => phrase.language) }
}

/**
 * The 64-byte seed (PBKDF2-HMAC-SHA512, 2048 rounds, in WebCrypto: the worker goes on meanwhile). The caller wipes it.
 * The passphrase is hashed in form NFKD; with another one the same words are another wallet.
 */
export async function seedOf(phrase: Pick<Phrase, 'words'>, passphrase = ''): Promise<Uint8Array> {
  return mnemonicToSeedWebcrypto(phrase.words.join(' '), passphrase)
}

/** The phrase at these places of a list. Throws a RangeError for a place that the list does not have. */
export function phraseIn(list: WordList, indexes: readonly number[]): Phrase {
  const words = indexes.map((index) => {
    const word = list.words[index]
    if (word === undefined) throw new RangeError(`expected a place below ${list.words.length}, got ${index}`)
    return word
  })
  return { type: 'phrase', language: list.language, words, indexes: [...indexes] }
}

function isChecked({ list, phrase }: { list: WordList; phrase: Phrase }): boolean {
  return validateMnemonic(phrase.words.join(' '), [...list.words])
}

function sentenceOf({ words }: Phrase): string {
  return words.map(comparable).join(' ')
}

/** Says the first word that is not in the list which most of them are in, or, of several such, which has one nearest. */
function unknownWord(
  words: readonly string[],
  looks: readonly { list: WordList; places: readonly (number | undefined)[] }[],
): PhraseProblem {
  const known = (places: readonly (number | undefined)[]) =>
    places.filter((place) => place !== undefined).length
  const most = Math.max(...looks.map(({ places }) => known(places)))
  const problems = looks
    .filter(({ places }) => known(places) === most)
    .map(({ list, places }) => {
      const place = places.indexOf(undefined)
      const word = words[place] ?? ''
      const nearest = nearestWords(word, list.words, 3)
      const distance = nearest[0] === undefined ? word.length : editDistance(word, nearest[0])
      return { place, word, nearest, distance, language: list.language }
    })
    .sort((a, b) => a.distance - b.distance)
  const { place, word, nearest, language } = problems[0] ?? {
    place: 0,
    word: '',
    nearest: [],
    language: 'english',
  }
  const composed = (text: string) => text.normalize('NFC')
  return {
    type: 'unknown word',
    place: place + 1,
    word: composed(word),
    nearest: nearest.map(composed),
    language,
  }
}
