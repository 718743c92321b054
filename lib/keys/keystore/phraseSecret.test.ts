import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phraseLengths } from '@/lib/base/phraseLanguage'
import { phraseIn } from '../derivation/bip39'
import { englishList, readWordLists } from '../derivation/wordLists'
import { encodePhrase, seedIn, phraseIn as writtenIn } from './phraseSecret'

const packed = new URL('../../../public/lists/words.txt', import.meta.url)
const wordLists = readWordLists(readFileSync(packed, 'utf8'))
const seed = Uint8Array.from({ length: 64 }, (_, place) => place)
const english = phraseIn(englishList, Array(12).fill(0))

test('any phrase with any passphrase comes back as it was, with its seed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...wordLists),
      fc.constantFrom(...phraseLengths),
      fc.infiniteStream(fc.nat(2_047)),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (list, length, places, passphrase) => {
        const indexes = Array.from({ length }, () => places.next().value ?? 0)
        const phrase = phraseIn(list, indexes)
        const plain = encodePhrase(phrase, passphrase, seed)
        expect(plain[0]).toBe(passphrase === '' ? 1 : 2)
        expect(seedIn(plain)).toEqual(seed)
        const written = writtenIn(plain)
        expect({ ...written, indexes: [...written.indexes] }).toEqual({
          language: list.language,
          indexes,
          passphrase: new TextEncoder().encode(passphrase.normalize('NFKD')),
        })
      },
    ),
  )
})

test('layout 1 is what the first version wrote, byte by byte', () => {
  const plain = encodePhrase(phraseIn(englishList, [1, 258, 3]), '', seed)
  expect([...plain.subarray(0, 9)]).toEqual([1, 0, 3, 0, 1, 1, 2, 0, 3])
  expect(plain.subarray(9)).toEqual(seed)
})

test('other layouts, lists and lengths are refused', () => {
  const plain = encodePhrase(english, 'ab', seed)
  for (const spoil of [
    (bytes: Uint8Array) => bytes.fill(3, 0, 1),
    (bytes: Uint8Array) => bytes.fill(13, 2, 3),
    (bytes: Uint8Array) => bytes.fill(1, 27, 28),
  ]) {
    const bytes = plain.slice()
    spoil(bytes)
    expect(() => seedIn(bytes)).toThrow('layout 1 or 2')
  }
  expect(() => seedIn(plain.slice(0, -1))).toThrow('layout 1 or 2')
  expect(() => seedIn(new Uint8Array())).toThrow('layout 1 or 2')
  expect(() => writtenIn(plain.slice().fill(77, 1, 2))).toThrow('layout 1 or 2')
  expect(() => writtenIn(plain.slice().fill(255, 3, 5))).toThrow('layout 1 or 2')
  expect(() => encodePhrase(english, 'x'.repeat(1_025), seed)).toThrow(RangeError)
})

test('the plaintext is a view wherever it lies: an offset changes nothing', () => {
  const plain = encodePhrase(english, 'ab', seed)
  const around = new Uint8Array(plain.length + 20)
  around.set(plain, 7)
  const view = around.subarray(7, 7 + plain.length)
  expect(writtenIn(view)).toEqual(writtenIn(plain))
  seedIn(view).fill(0)
  expect(around.subarray(-77, -13).every((byte) => byte === 0)).toBe(true)
})
