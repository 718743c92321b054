// The ten word lists of BIP-39, and how a word that someone typed is found in them. English is code; the others are a file
// that is packed with the wallet, read when a phrase is first read or shown.
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { type PhraseLanguage, phraseLanguages } from '@/lib/base/phraseLanguage'
import { WalletError } from '@/lib/base/walletError'

export interface WordList {
  language: PhraseLanguage
  /** As the list's authors wrote them; BIP-39 hashes their form NFKD. */
  words: readonly string[]
}

/** Every list has as many. */
export const listLength = 2_048

/** What a stored phrase says of its list (see keystore/phraseSecret.ts); never use one again for another. */
const numbers: Record<PhraseLanguage, number> = {
  english: 0,
  'chinese simplified': 1,
  'chinese traditional': 2,
  czech: 3,
  french: 4,
  italian: 5,
  japanese: 6,
  korean: 7,
  portuguese: 8,
  spanish: 9,
}

/** Letters with accents may be typed without them: these lists have no two words that differ in nothing else. */
const accentsOptional: readonly PhraseLanguage[] = ['french', 'spanish']

export const numberOf = (language: PhraseLanguage): number => numbers[language]

/** undefined for a number that this version does not know. */
export function languageNumbered(number: number): PhraseLanguage | undefined {
  return phraseLanguages.find((language) => numbers[language] === number)
}

export const englishList: WordList = { language: 'english', words: english }

/** All ten, from the text of public/lists/words.txt. Throws Keys.WordListsDamaged. */
export function readWordLists(packed: string): WordList[] {
  const found = new Map(
    packed
      .trim()
      .split('\n')
      .map((line) => {
        const [language = '', words = ''] = line.split(': ')
        return [language, words.split(' ')] as const
      }),
  )
  return phraseLanguages.map((language) => {
    if (language === 'english') return englishList
    const words = found.get(language)
    if (words?.length !== listLength) throw new WordListsDamaged(language)
    return { language, words }
  })
}

/** Reads them once; what failed is tried again the next time. */
export function createWordLists(read: () => Promise<string>): () => Promise<readonly WordList[]> {
  let lists: readonly WordList[] | undefined
  return async () => {
    lists ??= readWordLists(await read())
    return lists
  }
}

class WordListsDamaged extends WalletError {
  override readonly name = 'Keys.WordListsDamaged'
  constructor(language: PhraseLanguage) {
    super(`expected ${listLength} words in the list called ${language}`)
  }
}

/** Form NFKD, lower case, no outer spaces: how words are compared, and what BIP-39 hashes. */
export function comparable(word: string): string {
  return word.normalize('NFKD').trim().toLowerCase()
}

/** Made when a phrase is first read in this worker's life, list by list. */
const places = new Map<PhraseLanguage, Map<string, number>>()

/** The word's place in the list, from 0; undefined when it is not in it. `word` is comparable. */
export function placeIn(list: WordList, word: string): number | undefined {
  let found = places.get(list.language)
  if (!found) {
    found = new Map()
    // The words as they are come last, so that they count before another word without its accents.
    const folds = accentsOptional.includes(list.language) ? [withoutAccents, comparable] : [comparable]
    for (const fold of folds) {
      for (const [place, known] of list.words.entries()) found.set(fold(known), place)
    }
    places.set(list.language, found)
  }
  return found.get(word)
}

export function withoutAccents(word: string): string {
  return comparable(word).replace(/[\u0300-\u036f]/g, '')
}
