// The ten word lists of BIP-39, and how a word that someone typed is found in them.
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js'
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js'
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js'
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js'
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js'
import { type PhraseLanguage, phraseLanguages } from '@/lib/base/phraseLanguage'

export interface WordList {
  language: PhraseLanguage
  /** What a stored phrase says of its list (see keystore/phraseSecret.ts); never use one again for another. */
  number: number
  /** As the list's authors wrote them; BIP-39 hashes their form NFKD. */
  words: readonly string[]
  /** Letters with accents may be typed without them: these lists have no two words that differ in nothing else. */
  accentsOptional?: true
}

const lists: Record<PhraseLanguage, WordList> = {
  english: { language: 'english', number: 0, words: english },
  'chinese simplified': { language: 'chinese simplified', number: 1, words: simplified },
  'chinese traditional': { language: 'chinese traditional', number: 2, words: traditional },
  czech: { language: 'czech', number: 3, words: czech },
  french: { language: 'french', number: 4, words: french, accentsOptional: true },
  italian: { language: 'italian', number: 5, words: italian },
  japanese: { language: 'japanese', number: 6, words: japanese },
  korean: { language: 'korean', number: 7, words: korean },
  portuguese: { language: 'portuguese', number: 8, words: portuguese },
  spanish: { language: 'spanish', number: 9, words: spanish, accentsOptional: true },
}

export const wordLists: readonly WordList[] = phraseLanguages.map((language) => lists[language])

export function wordListOf(language: PhraseLanguage): WordList {
  return lists[language]
}

/** undefined for a number that this version does not know. */
export function wordListNumbered(number: number): WordList | undefined {
  return wordLists.find((list) => list.number === number)
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
    for (const fold of list.accentsOptional ? [withoutAccents, comparable] : [comparable]) {
      for (const [place, known] of list.words.entries()) found.set(fold(known), place)
    }
    places.set(list.language, found)
  }
  return found.get(word)
}

export function withoutAccents(word: string): string {
  return comparable(word).replace(/[\u0300-\u036f]/g, '')
}
