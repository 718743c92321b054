// The user's own mark: a picture and three words that every window of ours shows and no page can know.

export const motifs = [
  'lighthouse',
  'boat',
  'anchor',
  'fish',
  'whale',
  'snail',
  'bird',
  'owl',
  'cat',
  'fox',
  'bee',
  'mushroom',
  'tulip',
  'leaf',
  'pine',
  'cactus',
  'apple',
  'cherries',
  'mountain',
  'moon',
  'sun',
  'cloud',
  'house',
  'windmill',
  'balloon',
  'rocket',
  'kettle',
  'lantern',
  'umbrella',
  'bell',
  'hourglass',
  'kite',
] as const
export type Motif = (typeof motifs)[number]

export const markColours = ['teal', 'plum', 'brick', 'moss', 'ink', 'ochre'] as const
export type MarkColour = (typeof markColours)[number]

export interface OwnMark {
  motif: Motif
  colour: MarkColour
  words: readonly [string, string, string]
}

export const longestMarkWord = 16

/** The word as it is kept: trimmed, in Unicode's form NFC; undefined when it is empty, too long or not one plain word. */
export function readMarkWord(text: string): string | undefined {
  const word = text.trim().normalize('NFC')
  // Letters, digits and what holds a word together: nothing invisible, nothing that turns the line around.
  return [...word].length <= longestMarkWord && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u.test(word)
    ? word
    : undefined
}

/** Takes anything. */
export function isOwnMark(value: unknown): value is OwnMark {
  if (typeof value !== 'object' || value === null) return false
  const { motif, colour, words } = value as Record<string, unknown>
  return (
    motifs.some((known) => known === motif) &&
    markColours.some((known) => known === colour) &&
    Array.isArray(words) &&
    words.length === 3 &&
    words.every((word) => typeof word === 'string' && readMarkWord(word) === word)
  )
}
