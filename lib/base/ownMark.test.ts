import { expect, test } from 'vitest'
import { isOwnMark, markColours, motifs, readMarkWord } from './ownMark'

test.each([
  ['kettle', 'kettle'],
  ['  North ', 'North'],
  ['灯塔', '灯塔'],
  ['e\u0301te\u0301', 'été'],
  ["o'clock", "o'clock"],
  ['नमस्ते', 'नमस्ते'],
  ['', undefined],
  ['two words', undefined],
  ['a'.repeat(17), undefined],
  ['ab\u202ecd', undefined],
  ['ab\u200bcd', undefined],
  ['<b>', undefined],
  ['-', undefined],
])('%j is kept as %j', (text, word) => {
  expect(readMarkWord(text)).toBe(word)
})

const mark = { motif: 'boat', colour: 'plum', words: ['kettle', 'north', 'amber'] }

test.each([
  [mark, true],
  [{ ...mark, motif: 'dragon' }, false],
  [{ ...mark, colour: '#fff' }, false],
  [{ ...mark, words: ['kettle', 'north'] }, false],
  [{ ...mark, words: ['kettle', 'north', ' amber'] }, false],
  [{ ...mark, words: ['kettle', 'north', 7] }, false],
  [{ ...mark, words: 'abc' }, false],
  [undefined, false],
  ['boat', false],
])('%j is a mark: %s', (value, is) => {
  expect(isOwnMark(value)).toBe(is)
})

test('there are enough pictures that nobody draws the right one by chance', () => {
  expect(new Set(motifs).size * new Set(markColours).size).toBeGreaterThanOrEqual(144)
})
