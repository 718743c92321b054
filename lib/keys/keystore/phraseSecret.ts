// The plaintext of a phrase's record, before it is sealed.
//
//    1 byte   layout: 1
//    1 byte   word list (see derivation/bip39.ts): 0 is English
//    1 byte   n, the number of words
//   2n bytes  each word's place in its list, from 0, big-endian
//   64 bytes  the BIP-39 seed (no passphrase), so that signing need not stretch the phrase again
import { WalletError } from '@/lib/base/walletError'
import { languageNumber, languageOf, type Phrase, type PhraseLanguage } from '../derivation/bip39'

const layout = 1
const seedLength = 64

/** The caller wipes the result. */
export function encodePhrase(phrase: Phrase, seed: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = phrase.indexes.length
  const plain = new Uint8Array(3 + 2 * count + seedLength)
  plain.set([layout, languageNumber(phrase.language), count])
  const view = new DataView(plain.buffer)
  phrase.indexes.forEach((index, place) => {
    view.setUint16(3 + 2 * place, index)
  })
  plain.set(seed, 3 + 2 * count)
  return plain
}

/** A view of the seed inside an opened plaintext: wiping the one wipes the other. Throws Keystore.UnknownLayout. */
export function seedIn(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = 3 + 2 * (plain[2] ?? 0)
  if (plain[0] !== layout || plain.length !== start + seedLength) throw new UnknownLayout()
  return plain.subarray(start)
}

/** What was written down, from an opened plaintext. The caller wipes the indexes. Throws Keystore.UnknownLayout. */
export function phraseIn(plain: Uint8Array<ArrayBuffer>): { language: PhraseLanguage; indexes: Uint16Array } {
  const seed = seedIn(plain)
  const language = languageOf(plain[1] ?? -1)
  if (language === undefined) throw new UnknownLayout()
  const view = new DataView(plain.buffer, plain.byteOffset)
  const count = (plain.length - 3 - seed.length) / 2
  const indexes = Uint16Array.from({ length: count }, (_, place) => view.getUint16(3 + 2 * place))
  return { language, indexes }
}

export class UnknownLayout extends WalletError {
  override readonly name = 'Keystore.UnknownLayout'
  constructor() {
    super('expected a phrase in layout 1')
  }
}
