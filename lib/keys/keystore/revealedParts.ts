// A secret's record as the parts that a person can write down. One case for each kind of secret.
import { wordsOf } from '../derivation/bip39'
import type { SecretKind } from './createVault'
import { phraseIn } from './phraseSecret'

/** Bytes, so that whoever holds them can wipe them. */
export interface RevealedPart {
  /** `words`: UTF-8, one space between two. `key`: the 32 bytes of a private key. */
  name: 'words' | 'key'
  bytes: Uint8Array<ArrayBuffer>
}

/** Copies out of an opened plaintext; the caller wipes both. Throws Keystore.UnknownLayout. */
export function revealedParts(kind: SecretKind, plain: Uint8Array<ArrayBuffer>): RevealedPart[] {
  switch (kind) {
    case 'phrase':
      return [{ name: 'words', bytes: wordBytes(plain) }]
  }
}

/** Word by word: the phrase is at no time one string. */
function wordBytes(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { language, indexes } = phraseIn(plain)
  const encoder = new TextEncoder()
  const words = wordsOf(language, indexes).map((word) => encoder.encode(word))
  const bytes = new Uint8Array(words.reduce((length, word) => length + word.length + 1, -1)).fill(0x20)
  let at = 0
  for (const word of words) {
    bytes.set(word, at)
    at += word.length + 1
    word.fill(0)
  }
  indexes.fill(0)
  return bytes
}

export function wipeParts(parts: readonly RevealedPart[]): void {
  for (const { bytes } of parts) bytes.fill(0)
}
