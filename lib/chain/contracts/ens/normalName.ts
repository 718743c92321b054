// A name as ENS knows it (ENSIP-15): one spelling for what reads the same, and none for what could deceive.
import { normalize } from 'viem/ens'
import { longestName, type NameProblem } from '@/lib/base/ensName'

/** In bytes: the resolver takes names in DNS encoding, where one byte says how long a label is. */
const longestLabel = 255

export type NormalName = { type: 'name'; name: string } | { type: 'invalid name'; problem: NameProblem }

/** The normalised name, or why there is none. */
export function normalName(text: string): NormalName {
  const trimmed = text.trim()
  if (trimmed.length > longestName) return invalid({ type: 'too long' })
  if (trimmed === '') return invalid({ type: 'empty label' })
  try {
    const name = normalize(trimmed)
    const tooLong = name.split('.').some((label) => new TextEncoder().encode(label).length > longestLabel)
    return tooLong ? invalid({ type: 'too long' }) : { type: 'name', name }
  } catch (error) {
    return invalid(problemOf(error instanceof Error ? error.message : ''))
  }
}

function invalid(problem: NameProblem): NormalName {
  return { type: 'invalid name', problem }
}

/** The library says why in words; the code point stands in braces at their end. */
function problemOf(message: string): NameProblem {
  const words = message.replace(/^Invalid label .*?: (?=[a-z-]+ )/su, '')
  const [, hexadecimal] = /\{([0-9A-F]{2,6})\}\W*$/.exec(words) ?? []
  const place = hexadecimal === undefined ? {} : { codePoint: Number.parseInt(hexadecimal, 16) }
  if (words.startsWith('empty label')) return { type: 'empty label' }
  if (words.startsWith('illegal mixture')) return { type: 'mixed scripts', ...place }
  if (words.startsWith('whole-script confusable')) return { type: 'confusable' }
  if (words.startsWith('invalid label extension')) return { type: 'label extension' }
  if (words.startsWith('disallowed character')) return { type: 'disallowed character', ...place }
  return { type: 'misplaced character' }
}
