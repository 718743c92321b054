// The plaintext of a phrase's record, before it is sealed. Integers are big-endian.
//
//    1 byte   layout: 1 without a passphrase, 2 with one
//    1 byte   word list (see derivation/wordLists.ts): 0 is English
//    1 byte   n, the number of words
//   2n bytes  each word's place in its list, from 0
//   in layout 2 only:
//     2 bytes   p, the length of the passphrase
//     p bytes   the passphrase as it is hashed: form NFKD in UTF-8
//   64 bytes  the BIP-39 seed, so that signing need not stretch the phrase again

import type { PhraseLanguage } from '@/lib/base/phraseLanguage'
import { WalletError } from '@/lib/base/walletError'
import type { Phrase } from '../derivation/bip39'
import { languageNumbered, listLength, numberOf } from '../derivation/wordLists'

const seedLength = 64
/** In bytes of UTF-8. */
export const longestPassphrase = 1_024

/** The caller wipes the result. Throws a RangeError for a passphrase over 1,024 bytes. */
export function encodePhrase(phrase: Phrase, passphrase: string, seed: Uint8Array): Uint8Array<ArrayBuffer> {
  const places = phrase.indexes.length
  const hashed = new TextEncoder().encode(passphrase.normalize('NFKD'))
  if (hashed.length > longestPassphrase) throw new RangeError('expected a passphrase of at most 1,024 bytes')
  const layout = hashed.length === 0 ? 1 : 2
  const before = 3 + 2 * places + (layout === 2 ? 2 + hashed.length : 0)
  const plain = new Uint8Array(before + seedLength)
  plain.set([layout, numberOf(phrase.language), places])
  const view = new DataView(plain.buffer)
  phrase.indexes.forEach((index, place) => {
    view.setUint16(3 + 2 * place, index)
  })
  if (layout === 2) {
    view.setUint16(3 + 2 * places, hashed.length)
    plain.set(hashed, 5 + 2 * places)
    hashed.fill(0)
  }
  plain.set(seed, before)
  return plain
}

/** A view of the seed inside an opened plaintext: wiping the one wipes the other. Throws Keystore.UnknownLayout. */
export function seedIn(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { seedAt } = read(plain)
  return plain.subarray(seedAt)
}

/** What was written down, from an opened plaintext; the passphrase is empty for none. Throws Keystore.UnknownLayout. */
export function phraseIn(plain: Uint8Array<ArrayBuffer>): WrittenPhrase {
  const { indexes, passphrase } = read(plain)
  const language = languageNumbered(plain[1] ?? -1)
  if (!language || indexes.some((index) => index >= listLength)) throw new UnknownLayout()
  return { language, indexes: Uint16Array.from(indexes), passphrase: passphrase.slice() }
}

/** Copies: the caller wipes indexes and passphrase (UTF-8). */
export interface WrittenPhrase {
  language: PhraseLanguage
  indexes: Uint16Array
  passphrase: Uint8Array<ArrayBuffer>
}

function read(plain: Uint8Array<ArrayBuffer>) {
  const [layout, , count = 0] = plain
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength)
  const wordsEnd = 3 + 2 * count
  const isLong = layout === 2
  if ((layout !== 1 && !isLong) || plain.length < wordsEnd + (isLong ? 2 : 0)) throw new UnknownLayout()
  const passphraseAt = wordsEnd + (isLong ? 2 : 0)
  const seedAt = passphraseAt + (isLong ? view.getUint16(wordsEnd) : 0)
  if (plain.length !== seedAt + seedLength) throw new UnknownLayout()
  const indexes = Array.from({ length: count }, (_, place) => view.getUint16(3 + 2 * place))
  return { indexes, passphrase: plain.subarray(passphraseAt, seedAt), seedAt }
}

export class UnknownLayout extends WalletError {
  override readonly name = 'Keystore.UnknownLayout'
  constructor() {
    super('expected a phrase in layout 1 or 2')
  }
}
