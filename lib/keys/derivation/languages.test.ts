// Phrases are recognised by their words: forms, accents, and lists that share words.
import { readFileSync } from 'node:fs'
import { entropyToMnemonic } from '@scure/bip39'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PhraseLanguage, phraseLanguages } from '@/lib/base/phraseLanguage'
import { makeWordLists } from '../../../e2e/run/wordLists.mjs'
import { type Phrase, type PhraseProblem, readPhrase as readPhraseIn, seedOf } from './bip39'
import { comparable, createWordLists, readWordLists, withoutAccents } from './wordLists'

const packed = readFileSync(new URL('../../../public/lists/words.txt', import.meta.url), 'utf8')
const wordLists = readWordLists(packed)
const readPhrase = (typed: readonly string[], language?: PhraseLanguage): Phrase | PhraseProblem =>
  readPhraseIn(wordLists, typed, language)

function wordListOf(language: PhraseLanguage) {
  const list = wordLists.find((list) => list.language === language)
  if (!list) throw new Error(`no list is called ${language}`)
  return list
}

const entropy = fc
  .constantFrom(16, 20, 24, 28, 32)
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
const wordsOf = (bytes: Uint8Array, language: PhraseLanguage) =>
  entropyToMnemonic(bytes, [...wordListOf(language).words]).split(/\s/u)

test('the packed lists are those of the package', () => {
  expect(packed).toBe(makeWordLists())
})

test('lists with a word too few are refused; read once, and again after a failure', async () => {
  expect(() => readWordLists(packed.replace('abaisser ', ''))).toThrow('french')
  const texts = ['', packed]
  const lists = createWordLists(async () => texts.shift() ?? 'read once more')
  await expect(lists()).rejects.toThrow('chinese simplified')
  expect((await lists()).map(({ language }) => language)).toEqual(phraseLanguages)
  expect(await lists()).toBe(await lists())
})

test.each(phraseLanguages)('any phrase in %s is recognised, in any Unicode form and any case', (language) => {
  fc.assert(
    fc.property(
      entropy,
      fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
      fc.boolean(),
      (bytes, form, upper) => {
        const words = wordsOf(bytes, language)
        const typed = words.map((word) => (upper ? word.toUpperCase() : word).normalize(form))
        const phrase = readPhrase(typed)
        if (phrase.type !== 'phrase') throw new Error(phrase.type)
        // Another list that has all these words and the checksum gives the same seed: only the words are hashed.
        expect(phrase.words.map(comparable)).toEqual(words.map(comparable))
        expect(readPhrase(typed, language)).toMatchObject({ type: 'phrase', language, words })
      },
    ),
    { numRuns: 40 },
  )
})

test.each(['french', 'spanish'] as const)('accents may be left out in %s', (language) => {
  fc.assert(
    fc.property(entropy, (bytes) => {
      const words = wordsOf(bytes, language)
      const phrase = readPhrase(words.map(withoutAccents))
      expect(phrase).toMatchObject({ type: 'phrase', language, words })
    }),
    { numRuns: 40 },
  )
})

test('no two words of a list become one without case, form or (where they may be left out) accents', () => {
  for (const language of phraseLanguages) {
    const { words } = wordListOf(language)
    const fold = language === 'french' || language === 'spanish' ? withoutAccents : comparable
    expect(new Set(words.map(fold)).size).toBe(2_048)
  }
})

describe('lists that share words', () => {
  test('what both Chinese lists have leads to one seed, whichever it is taken for', async () => {
    const shared = wordListOf('chinese simplified').words.filter((word) =>
      wordListOf('chinese traditional').words.includes(word),
    )
    expect(shared.length).toBeGreaterThan(1_000)
    const words = [...'的的的的的的的的的的的在']
    const one = readPhrase(words, 'chinese simplified')
    const other = readPhrase(words, 'chinese traditional')
    if (one.type !== 'phrase' || other.type !== 'phrase') throw new Error('expected a phrase in both')
    expect(readPhrase(words)).toEqual(one)
    expect(await seedOf(one)).toEqual(await seedOf(other))
  })

  test('words of two lists whose checksum is right in one only are of that one', () => {
    const french = new Set(wordListOf('french').words.map(comparable))
    const shared = wordListOf('english').words.filter((word) => french.has(word))
    expect(shared.length).toBeGreaterThan(50)
    let tried = 0
    let asked = 0
    for (let at = 0; at + 12 <= shared.length * 12 && tried < 200; at++) {
      const typed = Array.from(
        { length: 12 },
        (_, place) => shared[(at * 7 + place * (at + 1)) % shared.length] ?? '',
      )
      const english = readPhrase(typed, 'english')
      const other = readPhrase(typed, 'french')
      if (english.type !== 'phrase' && other.type !== 'phrase') continue
      tried++
      const read = readPhrase(typed)
      if (read.type === 'ambiguous') asked++
      else if (english.type !== other.type) {
        expect(read).toMatchObject({ language: english.type === 'phrase' ? 'english' : 'french' })
      } else expect(read.type).toBe('phrase')
    }
    expect(tried).toBeGreaterThan(10)
    // The same letters are the same seed: nobody needs to be asked.
    expect(asked).toBe(0)
  })

  test('a mistake is named from the list that most words are from, with words of that list', () => {
    const words = wordsOf(new Uint8Array(16).fill(9), 'spanish').with(3, 'abdomenn')
    expect(readPhrase(words)).toMatchObject({
      type: 'unknown word',
      place: 4,
      language: 'spanish',
      nearest: expect.arrayContaining(['abdomen']),
    })
    const chinese = [...'的的的的的的的的的的的'].concat('x')
    expect(readPhrase(chinese)).toMatchObject({
      type: 'unknown word',
      place: 12,
      language: 'chinese simplified',
    })
  })
})
