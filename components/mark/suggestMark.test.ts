import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOwnMark, markColours, motifs, readMarkWord } from '@/lib/base/ownMark'
import { drawings, palettes } from './drawings'
import { markWords } from './markWords'
import { suggestMark } from './suggestMark'

const languages = ['en', 'zh-CN'] as const

test.each(languages)('in %s, every suggestion is a mark of three different words', (language) => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const mark = suggestMark(language, (sides) => (numbers.next().value ?? 0) % sides)
      expect(isOwnMark(mark)).toBe(true)
      expect(new Set(mark.words).size).toBe(3)
    }),
  )
})

test.each(languages)('in %s, the words are many, different, and of the form that is kept', (language) => {
  const words = markWords[language]
  expect(new Set(words).size).toBe(words.length)
  expect(words.length).toBeGreaterThan(96)
  for (const word of words) expect(readMarkWord(word)).toBe(word)
})

test('every picture is drawn, no two alike, in colours that stand out', () => {
  const drawn = motifs.map((motif) => JSON.stringify(drawings[motif]))
  expect(new Set(drawn).size).toBe(motifs.length)
  for (const motif of motifs) {
    expect(drawings[motif].length).toBeGreaterThan(1)
    for (const [, path] of drawings[motif]) expect(path).toMatch(/^M[-\d., a-zA-Z]+$/)
  }
  expect(new Set(markColours.map((colour) => palettes[colour].ground)).size).toBe(markColours.length)
})
