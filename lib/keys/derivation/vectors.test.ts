// BIP-39, BIP-32 and BIP-44 against the standards' vectors.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { HDKey } from '@scure/bip32'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesToHex, hexToBytes } from '@/lib/base/hex'
import { childKey, derivePrivateKey, masterKey, parsePath } from './bip32'
import { entropyLength, phraseFromEntropy, readPhrase, seedOf } from './bip39'
import { ethereumPath } from './bip44'
import { firstAddressOf } from './firstAddress'
import { editDistance, nearestWords } from './nearestWords'

const vectors = fileURLToPath(new URL('../../../../shared/data/crypto/', import.meta.url))
const given = existsSync(vectors)
const external = given ? test : test.skip
const named = (name: string) => (given ? name : `SKIPPED, no vectors beside the project: ${name}`)

const junk = 'test test test test test test test test test test test junk'.split(' ')

function keyAt(seed: Uint8Array, path: string) {
  return parsePath(path).reduce((key, index) => childKey(key, index), masterKey(seed))
}

describe('BIP-39', () => {
  external(named('its reference vectors: entropy to words, words to seed'), () => {
    const { english } = JSON.parse(readFileSync(`${vectors}bip39/vectors.json`, 'utf8')) as {
      english: [string, string, string, string][]
    }
    let tried = 0
    for (const [entropy, mnemonic, seed] of english) {
      const words = mnemonic.split(' ')
      if (words.length !== 12 && words.length !== 24) continue
      expect(phraseFromEntropy(hexToBytes(`0x${entropy}`))).toEqual(words)
      const phrase = readPhrase(words)
      if (phrase.type !== 'phrase') throw new Error(phrase.type)
      expect(bytesToHex(seedOf(phrase, 'TREZOR'))).toBe(`0x${seed}`)
      tried++
    }
    expect(tried).toBe(16)
  })

  test('a phrase made from entropy is read back, whatever its case and spaces', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(12 as const, 24 as const),
        fc.infiniteStream(fc.nat(255)),
        (count, bytes) => {
          const entropy = Uint8Array.from({ length: entropyLength(count) }, () => bytes.next().value ?? 0)
          const words = phraseFromEntropy(entropy)
          expect(words).toHaveLength(count)
          expect(readPhrase(words.map((word) => ` ${word.toUpperCase()} `))).toMatchObject({
            type: 'phrase',
            words,
          })
        },
      ),
      { numRuns: 50 },
    )
    expect(() => phraseFromEntropy(new Uint8Array(20))).toThrow(RangeError)
  })

  test('a wrong phrase is named: its length, the unknown word with its place, or the checksum', () => {
    expect(readPhrase(junk.slice(1))).toEqual({ type: 'wrong length', count: 11 })
    const typo = junk.with(4, 'tset')
    expect(readPhrase(typo)).toMatchObject({ type: 'unknown word', place: 5, word: 'tset' })
    expect(readPhrase(junk.with(11, 'test'))).toEqual({ type: 'wrong checksum' })
    expect(readPhrase([...junk.slice(1), 'test'])).toEqual({ type: 'wrong checksum' })
  })

  test.each([
    ['tset', 'test'],
    ['abandn', 'abandon'],
    ['zooo', 'zoo'],
    ['recieve', 'receive'],
    ['accou', 'account'],
  ])('for %s the nearest words hold %s', (typed, meant) => {
    const problem = readPhrase(junk.with(0, typed))
    expect(problem.type === 'unknown word' && problem.nearest).toContain(meant)
  })

  test('nothing is near to nothing, and distance counts letters', () => {
    expect(nearestWords('', ['abandon'], 3)).toEqual([])
    expect(nearestWords('0x1234567', ['abandon'], 3)).toEqual([])
    expect(editDistance('abcd', 'acbd')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
  })
})

describe('BIP-32', () => {
  const path = fc.array(fc.tuple(fc.nat(2 ** 31 - 1), fc.boolean()), { maxLength: 5 })

  test('gives the same keys as @scure/bip32', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 64 }), path, (seed, steps) => {
        const text = ['m', ...steps.map(([index, hard]) => `${index}${hard ? "'" : ''}`)].join('/')
        const theirs = HDKey.fromMasterSeed(seed).derive(text)
        const ours = keyAt(seed, text)
        expect(bytesToHex(ours.privateKey)).toBe(bytesToHex(theirs.privateKey ?? new Uint8Array()))
        expect(bytesToHex(ours.chainCode)).toBe(bytesToHex(theirs.chainCode ?? new Uint8Array()))
        const known = new Map()
        expect(derivePrivateKey(seed, text, known)).toEqual(ours.privateKey)
        expect(derivePrivateKey(seed, text, known)).toEqual(ours.privateKey)
      }),
      { numRuns: 25 },
    )
  })

  external(named('the vectors of the BIP itself, leading zeros among them'), () => {
    const text = readFileSync(`${vectors}bips/bip-0032.mediawiki`, 'utf8')
    let seed = new Uint8Array()
    let at = 'm'
    let tried = 0
    for (const line of text.slice(text.indexOf('==Test Vectors==')).split('\n')) {
      const newSeed = /Seed \(hex\): (?:<code>)?([0-9a-f]+)/.exec(line)?.[1]
      if (newSeed) seed = hexToBytes(`0x${newSeed}`)
      const chain = /^\* Chain (m\S*)/.exec(line)?.[1]
      if (chain) at = chain.replaceAll('<sub>H</sub>', "'")
      const xprv = /ext prv: (?:<code>)?(xprv\w+)/.exec(line)?.[1]
      if (!xprv) continue
      const theirs = HDKey.fromExtendedKey(xprv)
      const ours = keyAt(seed, at)
      expect(ours.privateKey).toEqual(theirs.privateKey)
      expect(ours.chainCode).toEqual(theirs.chainCode)
      tried++
    }
    expect(tried).toBe(17)
  })

  external(named('ethers’ nodes below 400 phrases'), () => {
    const file = gunzipSync(readFileSync(`${vectors}ethers-testcases/testcases/mnemonics.json.gz`))
    const cases = JSON.parse(file.toString()) as {
      seed: string
      nodes: { path: string; privateKey: string; chainCode: string }[]
    }[]
    let tried = 0
    for (const [place, { seed, nodes }] of cases.entries()) {
      // Every fourth phrase: all of them take many seconds and show nothing more.
      if (place % 4 !== 0) continue
      for (const node of nodes) {
        const ours = keyAt(hexToBytes(seed), node.path)
        expect(bytesToHex(ours.privateKey)).toBe(node.privateKey)
        expect(bytesToHex(ours.chainCode)).toBe(node.chainCode)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(300)
  })

  test.each(['', 'm/', '44', 'm/x', 'm/-1', 'm/2147483648', "m/1''", 'm//1', 'M/1', 'm/1h'])(
    'the path %j is refused',
    (bad) => {
      expect(() => parsePath(bad)).toThrow(expect.objectContaining({ name: 'Derivation.BadPath' }))
    },
  )

  test('a seed of the wrong length is refused', () => {
    const named = expect.objectContaining({ name: 'Derivation.BadSeed' })
    expect(() => masterKey(new Uint8Array(15))).toThrow(named)
    expect(() => masterKey(new Uint8Array(65))).toThrow(named)
  })
})

describe('BIP-44', () => {
  test('Anvil’s phrase leads to its first account', () => {
    const phrase = readPhrase(junk)
    if (phrase.type !== 'phrase') throw new Error(phrase.type)
    expect(firstAddressOf(phrase)).toBe('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266')
  })

  test('an index is a whole number below 2^31', () => {
    expect(ethereumPath(7)).toBe("m/44'/60'/0'/0/7")
    for (const index of [-1, 0.5, 2 ** 31, Number.NaN]) {
      expect(() => ethereumPath(index)).toThrow(expect.objectContaining({ name: 'Derivation.BadPath' }))
    }
  })
})
