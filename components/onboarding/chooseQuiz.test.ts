import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseQuiz, diceFrom } from './chooseQuiz'

const phrase = 'legal winner thank year wave sausage worth useful march brown cloud yellow'.split(' ')

describe('chooseQuiz', () => {
  test('asks three different places in the order of the phrase, each among four words with the right one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 64, maxLength: 64 }), (bytes) => {
        let at = 0
        const quiz = chooseQuiz(
          phrase,
          diceFrom(() => bytes[at++ % bytes.length] ?? 0),
        )
        const places = quiz.map((question) => question.place)
        expect(new Set(places).size).toBe(3)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        for (const { place, options } of quiz) {
          expect(new Set(options).size).toBe(4)
          expect(options).toContain(phrase[place - 1])
          expect(options.every((word) => phrase.includes(word))).toBe(true)
        }
      }),
    )
  })

  test('the same dice give the same quiz', () => {
    expect(chooseQuiz(phrase, () => 0)).toEqual(chooseQuiz(phrase, () => 0))
  })

  test('the dice decide place and order', () => {
    expect(chooseQuiz(phrase, () => 0).map(({ place }) => place)).toEqual([1, 2, 3])
    expect(chooseQuiz(phrase, (below) => below - 1).map(({ place }) => place)).toEqual([10, 11, 12])
  })

  test('a phrase of two different words still offers four', () => {
    const repeated = [...Array.from({ length: 11 }, () => 'abandon'), 'about']
    for (const { options } of chooseQuiz(repeated, () => 0)) {
      expect(new Set(options).size).toBe(4)
      expect(options).toContain('abandon')
    }
  })
})

describe('diceFrom', () => {
  test('throws a byte away that would make low numbers likelier', () => {
    const bytes = [255, 254, 7]
    const dice = diceFrom(() => bytes.shift() ?? 0)
    expect(dice(6)).toBe(1)
    expect(bytes).toEqual([])
  })

  test('stays below its limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.nat(255), (below, byte) => {
        const bytes = [byte, 0]
        const rolled = diceFrom(() => bytes.shift() ?? 0)(below)
        expect(rolled).toBeGreaterThanOrEqual(0)
        expect(rolled).toBeLessThan(below)
      }),
    )
  })
})
