// A mark by chance, for the user to take or to change. Pure.
import { markColours, motifs, type OwnMark } from '@/lib/base/ownMark'
import { markWords } from './markWords'

/** `dice(n)` gives a whole number from 0 below n. */
export type Dice = (sides: number) => number

export function suggestMark(language: 'en' | 'zh-CN', dice: Dice): OwnMark {
  return { motif: oneOf(motifs, dice), colour: oneOf(markColours, dice), words: suggestWords(language, dice) }
}

/** Three different ones. */
export function suggestWords(language: 'en' | 'zh-CN', dice: Dice): OwnMark['words'] {
  const left = [...markWords[language]]
  const take = () => left.splice(dice(left.length), 1)[0] ?? ''
  return [take(), take(), take()]
}

function oneOf<T>(choices: readonly T[], dice: Dice): T {
  const chosen = choices[dice(choices.length)]
  if (chosen === undefined) throw new RangeError('expected dice with as many sides as there are choices')
  return chosen
}
