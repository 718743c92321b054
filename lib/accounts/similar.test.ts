// Addresses that look like a known one are found, whatever split of digits they share.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import { findSimilar, findSimilarAmong } from './similar'

const known = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const digits = known.slice(2).toLowerCase()

/** The known address with only so many digits kept at both ends. */
function lookalike(leading: number, trailing: number): Address {
  const changed = [...digits].map((digit, place) =>
    place < leading || place >= digits.length - trailing ? digit : digit === '0' ? '1' : '0',
  )
  return `0x${changed.join('')}`
}

test.each([
  [6, 0, true],
  [0, 6, true],
  [3, 3, true],
  [3, 4, true],
  [4, 4, true],
  [1, 5, true],
  [20, 19, true],
  [39, 0, true],
  [3, 2, false],
  [5, 0, false],
  [0, 5, false],
  [2, 3, false],
  [0, 0, false],
])('%i digits alike at the beginning and %i at the end: %s', (leading, trailing, resembles) => {
  const found = findSimilar(lookalike(leading, trailing), [{ address: known }])
  expect(found.map((each) => [each.leading, each.trailing])).toEqual(resembles ? [[leading, trailing]] : [])
})

test('the address itself resembles nobody, in any case', () => {
  const others = [{ address: lookalike(10, 10) }, { address: known as Address }]
  expect(findSimilar(known, others)).toEqual([])
  expect(findSimilar(`0x${digits}`, others)).toEqual([])
})

test('the most alike comes first, and the differing places are named', () => {
  const far = lookalike(3, 3)
  const near = `0x${digits.slice(0, 20)}${digits[20] === '0' ? '1' : '0'}${digits.slice(21)}` as Address
  const found = findSimilar(known, [{ address: far }, { address: near }])
  expect(found.map((each) => each.known.address)).toEqual([near, far])
  expect(found[0]?.differsAt).toEqual([20])
  expect(found[1]?.differsAt).toEqual(Array.from({ length: 34 }, (_, place) => place + 3))
})

const someDigits = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))

test('a lookalike is found if and only if its two ends share six digits', () => {
  fc.assert(
    fc.property(someDigits, fc.nat(39), fc.nat(39), (text, leading, trailing) => {
      fc.pre(leading + trailing < 40)
      const other = [...text]
        .map((digit, place) =>
          place < leading || place >= 40 - trailing ? digit : (15 - Number.parseInt(digit, 16)).toString(16),
        )
        .join('')
      const found = findSimilar(`0x${text}`, [{ address: `0x${other}` }])
      expect(found.length).toBe(leading + trailing >= 6 ? 1 : 0)
      if (found[0]) expect(found[0].differsAt).toHaveLength(40 - leading - trailing)
    }),
  )
})

test('it works both ways', () => {
  fc.assert(
    fc.property(someDigits, someDigits, (a, b) => {
      const there = findSimilar(`0x${a}`, [{ address: `0x${b}` }])
      const back = findSimilar(`0x${b}`, [{ address: `0x${a}` }])
      expect(there.map((each) => each.differsAt)).toEqual(back.map((each) => each.differsAt))
    }),
  )
})

test('ten thousand known addresses are looked through at once', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    address: `0x${((index + 1) * 2_654_435_761).toString(16).padStart(40, '7').slice(-40)}` as Address,
  }))
  const timesMs = [1, 2, 3, 4, 5].map(() => {
    const before = performance.now()
    findSimilar(known, many)
    return performance.now() - before
  })
  // Some milliseconds; the bound is for slow machines.
  expect(Math.min(...timesMs)).toBeLessThan(50)
})

test('ten thousand rows of a file are compared with ten thousand known addresses at once', () => {
  const spread = (index: number): Address => {
    const mixed = BigInt(index + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n * 0x2545f4914f6cdd1dn
    return `0x${mixed.toString(16).padStart(40, '0').slice(-40)}`
  }
  const many = Array.from({ length: 10_000 }, (_, index) => ({ address: spread(index) }))
  const file = Array.from({ length: 10_000 }, (_, index) => spread(index + 10_000))
  const twins = many.slice(0, 50).map(({ address }): Address => {
    const middle = address[20] === '0' ? '1' : '0'
    return `0x${address.slice(2, 20)}${middle}${address.slice(21)}`
  })
  const timesMs = [1, 2, 3].map(() => {
    const before = performance.now()
    const found = findSimilarAmong([...file, ...twins], many)
    const passedMs = performance.now() - before
    const ofTwins = found.filter(({ address }) => twins.includes(address))
    expect(ofTwins.map(({ similar }) => similar.known)).toEqual(many.slice(0, 50))
    return passedMs
  })
  // About 40 ms; the bound is for slow machines.
  expect(Math.min(...timesMs)).toBeLessThan(500)
})

test('among many, each is found as it is alone', () => {
  const places = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 19 }))
  fc.assert(
    fc.property(fc.array(places, { maxLength: 8 }), (splits) => {
      const addresses = [
        known as Address,
        ...splits.map(([leading, trailing]) => lookalike(leading, trailing)),
      ]
      const others: { address: Address }[] = [{ address: known }, { address: lookalike(12, 0) }]
      const alone = addresses.flatMap((address) => {
        const [similar] = findSimilar(address, others)
        return similar ? [{ address, similar }] : []
      })
      expect(findSimilarAmong(addresses, others)).toEqual(alone)
    }),
  )
})
