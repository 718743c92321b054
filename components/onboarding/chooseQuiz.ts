// The backup quiz: which places of the phrase are asked, and among which words. Pure; the dice are handed in.

export interface QuizQuestion {
  /** The word's place in the phrase, from 1. */
  place: number
  /** Four different words; one of them is the right one. */
  options: string[]
}

/** A whole number from 0 up to, but not including, `below`. */
export type Dice = (below: number) => number

/** Stand in where a phrase repeats itself so much that it has no four different words. */
const spareWords = ['harbor', 'lantern', 'copper', 'meadow']

/**
 * Asks for `count` places of the phrase, in the order of the phrase, each among four words.
 * The wrong ones come from the phrase too, so that only looking at the written copy helps.
 */
export function chooseQuiz(words: readonly string[], dice: Dice, count = 3): QuizQuestion[] {
  const places = shuffled(
    words.map((_, index) => index),
    dice,
  )
  return places
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((index) => ({ place: index + 1, options: optionsFor(words, index, dice) }))
}

/** Dice from bytes of randomness: unbiased, a new byte whenever one falls beyond the last whole multiple. */
export function diceFrom(randomByte: () => number): Dice {
  return (below) => {
    const limit = 256 - (256 % below)
    for (;;) {
      const byte = randomByte()
      if (byte < limit) return byte % below
    }
  }
}

function optionsFor(words: readonly string[], index: number, dice: Dice): string[] {
  const right = words[index] ?? ''
  const others = [...new Set(words)].filter((word) => word !== right)
  const spare = spareWords.filter((word) => !words.includes(word))
  const wrong = [...shuffled(others, dice), ...spare].slice(0, 3)
  return shuffled([right, ...wrong], dice)
}

/** Fisher and Yates, on a copy. */
function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const left = [...items]
  const drawn: T[] = []
  while (left.length > 0) drawn.push(...left.splice(dice(left.length), 1))
  return drawn
}
