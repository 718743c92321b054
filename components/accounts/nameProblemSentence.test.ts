import { expect, test } from 'vitest'
import { createText } from '@/lib/i18n/createText'
import { nameProblemSentence } from './nameProblemSentence'

const t = createText('en')

test.each([
  [{ type: 'mixed scripts', codePoint: 0x430 }, '(а U+0430)'],
  [{ type: 'disallowed character', codePoint: 0x202e }, '(U+202E)'],
  [{ type: 'disallowed character', codePoint: 0x20 }, '(U+0020)'],
  [{ type: 'disallowed character' }, '(?)'],
  [{ type: 'confusable' }, 'another script'],
  [{ type: 'empty label' }, 'between two dots'],
] as const)('%j is said', (problem, words) => {
  expect(nameProblemSentence(problem, t)).toContain(words)
})
