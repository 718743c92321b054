// A secret's record as the parts that a person can write down. One case for each kind of secret.
import { phraseIn as phraseAt } from '../derivation/bip39'
import type { WordList } from '../derivation/wordLists'
import type { SecretKind } from './createVault'
import { phraseIn, UnknownLayout } from './phraseSecret'
import { privateKeyIn } from './privateKeySecret'

/** Bytes, so that whoever holds them can wipe them. */
export interface RevealedPart {
  /** `words`: UTF-8, one space between two. `passphrase`: UTF-8. `key`: the 32 bytes of a private key. */
  name: 'words' | 'passphrase' | 'key'
  bytes: Uint8Array<ArrayBuffer>
}

/** Copies out of an opened plaintext; the caller wipes both. Throws Keystore.UnknownLayout. */
export function revealedParts(
  kind: SecretKind,
  plain: Uint8Array<ArrayBuffer>,
  wordLists: readonly WordList[],
): RevealedPart[] {
  switch (kind) {
    case 'phrase':
      return phraseParts(plain, wordLists)
    case 'private key':
      return [{ name: 'key', bytes: privateKeyIn(plain).slice() }]
  }
}

function phraseParts(plain: Uint8Array<ArrayBuffer>, wordLists: readonly WordList[]): RevealedPart[] {
  const { language, indexes, passphrase } = phraseIn(plain)
  const list = wordLists.find((list) => list.language === language)
  if (!list) throw new UnknownLayout()
  const words: RevealedPart = { name: 'words', bytes: wordBytes(list, indexes) }
  indexes.fill(0)
  return passphrase.length === 0 ? [words] : [words, { name: 'passphrase', bytes: passphrase }]
}

/** Word by word: the phrase is at no time one string. Composed, as people write them. */
function wordBytes(list: WordList, indexes: Uint16Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const words = phraseAt(list, [...indexes]).words.map((word) => encoder.encode(word.normalize('NFC')))
  const bytes = new Uint8Array(words.reduce((length, word) => length + word.length + 1, -1)).fill(0x20)
  let at = 0
  for (const word of words) {
    bytes.set(word, at)
    at += word.length + 1
    word.fill(0)
  }
  return bytes
}

export function wipeParts(parts: readonly RevealedPart[]): void {
  for (const { bytes } of parts) bytes.fill(0)
}
