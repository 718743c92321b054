import { describe, expect, test } from 'vitest'
import { splitPhrase } from '@/lib/base/splitPhrase'
import { fillPhrase, resizePhrase } from './fillPhrase'

const twelve = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')

describe('splitPhrase', () => {
  test.each([
    ['single spaces', twelve.join(' ')],
    ['several spaces, tabs and lines', `  ${twelve.join(' \t\n ')}\r\n`],
    ['ideographic spaces', twelve.join('\u3000')],
    ['no-break spaces', twelve.join('\u00a0')],
    ['commas', twelve.join(', ')],
    ['upper case', twelve.join(' ').toUpperCase()],
    ['full-width letters', [...twelve.join(' ')].map(fullWidth).join('')],
    ['numbers with a point', twelve.map((word, i) => `${i + 1}. ${word}`).join('\n')],
    ['numbers without a space', twelve.map((word, i) => `${i + 1}.${word}`).join(' ')],
    ['numbers with a bracket', twelve.map((word, i) => `${i + 1}) ${word}`).join('\n')],
    ['circled numbers', twelve.map((word, i) => `${String.fromCodePoint(0x2460 + i)}${word}`).join(' ')],
    ['bullets', twelve.map((word) => `• ${word}`).join('\n')],
    ['quotes around it', `“${twelve.join(' ')}”`],
    ['zero-width characters', `\ufeff${twelve.join('\u200b ')}`],
  ])('reads twelve words with %s', (_, text) => {
    expect(splitPhrase(text)).toEqual(twelve)
  })

  test('keeps letters with marks as they are written', () => {
    expect(splitPhrase('a\u0301baco')).toEqual(['ábaco'])
    expect(splitPhrase('あいこくしん　か\u3099い')).toEqual(['あいこくしん', 'がい'])
  })

  test.each([
    '的的的的的的的的的的的在',
    '的 的 的 的 的 的 的 的 的 的 的 在',
    '的的的的 的的的的\n的的的在',
    '1. 的的的的，2. 的的的的。的的的在',
  ])('takes Chinese characters one by one: %j', (text) => {
    expect(splitPhrase(text)).toEqual([...'的的的的的的的的的的的在'])
  })

  test('finds nothing in a text without letters', () => {
    expect(splitPhrase(' 1. 2. — ')).toEqual([])
  })
})

describe('fillPhrase', () => {
  const empty = resizePhrase([], 12)

  test('a whole phrase fills all fields, whichever it was pasted into', () => {
    expect(fillPhrase(empty, 7, twelve.join(' '))).toEqual({ type: 'whole', words: twelve })
  })

  test('twenty-four words make twenty-four fields of twelve', () => {
    const words = [...twelve, ...twelve]
    expect(fillPhrase(empty, 0, words.join(' '))).toEqual({ type: 'whole', words })
  })

  test('some words go in from the field on and leave the others alone', () => {
    const fields = resizePhrase(['first'], 12)
    const filled = fillPhrase(fields, 2, 'thank year')
    expect(filled).toEqual({
      type: 'part',
      words: ['first', '', 'thank', 'year', '', '', '', '', '', '', '', ''],
      next: 4,
    })
    expect(fields[2]).toBe('')
  })

  test('after the last field the last stays the next', () => {
    expect(fillPhrase(empty, 11, 'yellow')).toMatchObject({ type: 'part', next: 11 })
  })

  test.each([15, 18, 21])('%i words are a phrase too', (count) => {
    const words = Array.from({ length: count }, () => 'zoo')
    expect(fillPhrase(empty, 0, words.join(' '))).toEqual({ type: 'whole', words })
  })

  test.each([
    [0, 13],
    [6, 7],
  ])('from field %i, %i words are too many', (at, count) => {
    const text = Array.from({ length: count }, () => 'zoo').join(' ')
    expect(fillPhrase(empty, at, text)).toEqual({ type: 'wrong length', count })
  })

  test('nothing but spaces changes nothing', () => {
    expect(fillPhrase(empty, 0, ' \n ')).toEqual({ type: 'nothing' })
  })
})

test('resizePhrase keeps the words from the front', () => {
  expect(resizePhrase(twelve, 24).slice(0, 12)).toEqual(twelve)
  expect(resizePhrase([...twelve, 'more'], 12)).toEqual(twelve)
})

function fullWidth(letter: string): string {
  return letter === ' ' ? '\u3000' : String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)
}
