// What short texts are compared by when the question is whether people would take one for the other.

/**
 * Letters and digits of other scripts by the Latin ones they are drawn like (a choice from UTS #39's confusables: those
 * that occur in the names of tokens made to deceive), and Latin ones that are hard to tell apart.
 */
const drawnLike: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'аαɑａ'],
  ['b', 'ьвβЬ6'],
  ['c', 'сϲᴄⅽ¢'],
  ['d', 'ԁⅾđ'],
  ['e', 'еεєҽ€3'],
  ['g', 'ɡց9'],
  ['h', 'һнհ'],
  ['i', 'іıɩιӏl|1!ⅼ'],
  ['j', 'јϳ'],
  ['k', 'кκ'],
  ['m', 'мⅿ'],
  ['n', 'ոп'],
  ['o', 'оοօσ0ө'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['r', 'гᴦ'],
  ['s', 'ѕꜱ$5'],
  ['t', 'тτ₮7ŧ'],
  ['u', 'υսц'],
  ['v', 'ѵνⅴ'],
  ['w', 'ѡԝω'],
  ['x', 'хχⅹ×'],
  ['y', 'уүγ'],
  ['z', 'ᴢ2'],
]

const latinOf = new Map(
  drawnLike.flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
)

/**
 * Texts with the same key look alike: case, accents, width, spaces and signs between letters do not count, and
 * look-alikes of other scripts are their Latin twin. Empty for a text without letters and digits.
 */
export function lookKey(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$₮€¢|!×]/gu, '')
  return [...letters].map((letter) => latinOf.get(letter) ?? letter).join('')
}
