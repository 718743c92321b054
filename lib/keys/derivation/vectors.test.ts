// BIP-39, BIP-32 and BIP-44 against the standards' vectors.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { HDKey } from '@scure/bip32'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { bytesToHex, hexToBytes } from '@/lib/base/hex'
import { phraseLanguages, phraseLengths } from '@/lib/base/phraseLanguage'
import { derivePrivateKey, eachPrivateKey, parsePath } from './bip32'
import { entropyLength, phraseFromEntropy, readPhrase as readPhraseIn, seedOf } from './bip39'
import { ethereumPath } from './bip44'
import { firstAddressOf } from './firstAddress'
import { editDistance, nearestWords } from './nearestWords'
import { comparable, readWordLists } from './wordLists'

const packed = new URL('../../../public/lists/words.txt', import.meta.url)
const wordLists = readWordLists(readFileSync(packed, 'utf8'))
const readPhrase = (typed: readonly string[]) => readPhraseIn(wordLists, typed)

const vectors = fileURLToPath(new URL('../../../../shared/data/crypto/', import.meta.url))
const given = existsSync(vectors)
const external = given ? test : test.skip
const named = (name: string) => (given ? name : `SKIPPED, no vectors beside the project: ${name}`)

const junk = 'test test test test test test test test test test test junk'.split(' ')

describe('BIP-39', () => {
  external(named('its reference vectors in all ten languages: words recognised, words to seed'), async () => {
    const files = JSON.parse(readFileSync(`${vectors}bip39/vectors.json`, 'utf8')) as Record<
      string,
      [string, string, string, string][]
    >
    let tried = 0
    for (const language of phraseLanguages) {
      const [name] = [language.startsWith('chinese') ? language.replace(' ', '_') : language]
      const cases = files[name] ?? []
      expect(cases).toHaveLength(24)
      for (const [entropy, mnemonic, seed] of cases) {
        const words = mnemonic.split(/\s/u)
        if (language === 'english') expect(phraseFromEntropy(hexToBytes(`0x${entropy}`))).toEqual(words)
        const phrase = readPhrase(words)
        if (phrase.type !== 'phrase') throw new Error(`${language}: ${phrase.type}`)
        // What both Chinese lists have, with a right checksum in both, is the same phrase in either.
        if (!language.startsWith('chinese')) expect(phrase.language).toBe(language)
        expect(phrase.words.map(comparable)).toEqual(words.map(comparable))
        expect(bytesToHex(await seedOf(phrase, 'TREZOR'))).toBe(`0x${seed}`)
        tried++
      }
    }
    expect(tried).toBe(240)
  })

  test('a phrase made from entropy is read back, whatever its case and spaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phraseLengths), fc.infiniteStream(fc.nat(255)), (count, bytes) => {
        const entropy = Uint8Array.from({ length: entropyLength(count) }, () => bytes.next().value ?? 0)
        const words = phraseFromEntropy(entropy)
        expect(words).toHaveLength(count)
        expect(readPhrase(words.map((word) => ` ${word.toUpperCase()} `))).toMatchObject({
          type: 'phrase',
          words,
        })
      }),
      { numRuns: 50 },
    )
    expect(() => phraseFromEntropy(new Uint8Array(18))).toThrow(RangeError)
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
  afterEach(() => {
    vi.restoreAllMocks()
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
      expect(derivePrivateKey(seed, at)).toEqual(HDKey.fromExtendedKey(xprv).privateKey)
      tried++
    }
    expect(tried).toBe(17)
  })

  external(named('ethers’ nodes below 400 phrases'), () => {
    const file = gunzipSync(readFileSync(`${vectors}ethers-testcases/testcases/mnemonics.json.gz`))
    const cases = JSON.parse(file.toString()) as {
      seed: string
      nodes: { path: string; privateKey: string }[]
    }[]
    let tried = 0
    for (const [place, { seed, nodes }] of cases.entries()) {
      // Every fourth phrase: all of them take many seconds and show nothing more.
      if (place % 4 !== 0) continue
      const paths = nodes.map(({ path }) => path)
      const keys = eachPrivateKey(hexToBytes(seed), paths, bytesToHex)
      expect(keys).toEqual(nodes.map(({ privateKey }) => privateKey))
      tried += nodes.length
    }
    expect(tried).toBeGreaterThan(300)
  })

  // The first vector of the BIP, decoded, for those who have no vectors beside the project.
  test("the key at m/0'/1 below 000102…0f", () => {
    const seed = Uint8Array.from({ length: 16 }, (_, place) => place)
    expect(bytesToHex(derivePrivateKey(seed, 'm'))).toBe(
      '0xe8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35',
    )
    expect(bytesToHex(derivePrivateKey(seed, "m/0'/1"))).toBe(
      '0x3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368',
    )
  })

  /** Every node of the library that is made from here on. */
  function watchNodes(): () => HDKey[] {
    const made = [vi.spyOn(HDKey, 'fromMasterSeed'), vi.spyOn(HDKey.prototype, 'deriveChild')]
    return () => made.flatMap(({ mock }) => mock.results.map(({ value }) => value as HDKey))
  }

  const seed = new Uint8Array(64).fill(7)
  const accounts = Array.from({ length: 100 }, (_, index) => ethereumPath(index))

  test('what paths have in common is derived once, and their keys are those of each alone', () => {
    const nodes = watchNodes()
    const keys = eachPrivateKey(seed, accounts, bytesToHex)
    expect(nodes()).toHaveLength(5 + accounts.length)
    for (const index of [0, 1, 99]) {
      expect(keys[index]).toBe(bytesToHex(derivePrivateKey(seed, ethereumPath(index))))
    }
  })

  test('every node is wiped and every lent key is zeros, also when its user throws', () => {
    const nodes = watchNodes()
    const kept: Uint8Array[] = []
    eachPrivateKey(seed, accounts.slice(0, 2), (key) => kept.push(key))
    expect(() =>
      eachPrivateKey(seed, accounts, (key) => {
        kept.push(key)
        throw new Error('no')
      }),
    ).toThrow('no')
    const own = derivePrivateKey(seed, ethereumPath(0))
    expect(nodes()).toHaveLength(7 + 6 + 6)
    expect(nodes().map(({ privateKey }) => privateKey)).toEqual(nodes().map(() => null))
    expect(kept).toEqual([1, 2, 3].map(() => new Uint8Array(32)))
    expect(own).not.toEqual(new Uint8Array(32))
  })

  test('an index without a key is refused, though the library goes on to the next', () => {
    const deriveChild = HDKey.prototype.deriveChild
    vi.spyOn(HDKey.prototype, 'deriveChild').mockImplementationOnce(function (this: HDKey, index) {
      return deriveChild.call(this, index + 1)
    })
    expect(() => derivePrivateKey(seed, 'm/5')).toThrow(
      expect.objectContaining({ name: 'Derivation.InvalidKey' }),
    )
  })

  const tooLong = `m${'/0'.repeat(256)}`
  test.each([tooLong, '', 'm/', '44', 'm/x', 'm/-1', 'm/2147483648', "m/1''", 'm//1', 'M/1', 'm/1h'])(
    'the path %j is refused',
    (bad) => {
      expect(() => parsePath(bad)).toThrow(expect.objectContaining({ name: 'Derivation.BadPath' }))
    },
  )

  test('a seed of the wrong length is refused', () => {
    const named = expect.objectContaining({ name: 'Derivation.BadSeed' })
    expect(() => derivePrivateKey(new Uint8Array(15), 'm')).toThrow(named)
    expect(() => derivePrivateKey(new Uint8Array(65), 'm')).toThrow(named)
  })
})

describe('BIP-44', () => {
  test('Anvil’s phrase leads to its first account', async () => {
    const phrase = readPhrase(junk)
    if (phrase.type !== 'phrase') throw new Error(phrase.type)
    expect(await firstAddressOf(phrase)).toBe('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266')
  })

  test('an index is a whole number below 2^31', () => {
    expect(ethereumPath(7)).toBe("m/44'/60'/0'/0/7")
    for (const index of [-1, 0.5, 2 ** 31, Number.NaN]) {
      expect(() => ethereumPath(index)).toThrow(expect.objectContaining({ name: 'Derivation.BadPath' }))
    }
  })
})
