// The ten word lists of BIP-39, by the names that screens and messages use, and the lengths of phrases.

export const phraseLanguages = [
  'english',
  'chinese simplified',
  'chinese traditional',
  'czech',
  'french',
  'italian',
  'japanese',
  'korean',
  'portuguese',
  'spanish',
] as const

export type PhraseLanguage = (typeof phraseLanguages)[number]

/** Words in a phrase: 128 to 256 bits, in steps of 32. */
export const phraseLengths = [12, 15, 18, 21, 24] as const
export type PhraseLength = (typeof phraseLengths)[number]

export function isPhraseLength(count: number): count is PhraseLength {
  return phraseLengths.some((length) => length === count)
}
