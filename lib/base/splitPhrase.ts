// Reads a recovery phrase as people keep it: on one line or many, numbered or not, full-width or not, Chinese with or
// without spaces.

/**
 * The words of a pasted text, in lower case. Digits and punctuation never belong to a word, so "1. word", "1) word,"
 * and "- word" all give "word". The Chinese lists are of single characters, and no other list has any.
 */
export function splitPhrase(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((word) => (isChinese(word) ? [...word] : [word]))
    .filter((word) => word !== '')
}

/**
 * True where a text without spaces may be a phrase, or most of one: twelve words or more, whatever stands between
 * them. One letter, or two, are no word of any list but the Chinese ones.
 */
export function mayBePhrase(text: string): boolean {
  return splitPhrase(text).filter((word) => isChinese(word) || word.length > 1).length >= 12
}

function isChinese(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word)
}
