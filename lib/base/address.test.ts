import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAddress, sameAddress } from './address'

// The test vectors of EIP-55.
const vectors = [
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  '0xde709f2102306220921060314715629080e2fb77',
  '0x27b1fdb04752bbc536007a920d24acb045561c26',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
] as const

test.each(vectors)('%s is right as it is written', (address) => {
  expect(parseAddress(address)).toEqual({ type: 'address', address })
})

test.each(vectors)('%s in one case carries no checksum and is given its own', (address) => {
  expect(parseAddress(address.toLowerCase())).toEqual({ type: 'address', address })
  expect(parseAddress(`0x${address.slice(2).toUpperCase()}`)).toEqual({ type: 'address', address })
  expect(parseAddress(`0X${address.slice(2).toUpperCase()}`)).toEqual({ type: 'address', address })
})

test('the letters in the wrong case are named by their place', () => {
  expect(parseAddress('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed')).toEqual({
    type: 'wrong checksum',
    expected: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    wrongAt: [37],
  })
})

test('white space around a pasted address is forgiven', () => {
  expect(parseAddress(` ${vectors[4]}\n`).type).toBe('address')
})

test.each([
  '',
  '0x',
  'vitalik.eth',
  '0x1234',
  `${vectors[4]}0`,
  vectors[4].slice(2),
  `0x${'g'.repeat(40)}`,
  undefined,
  7,
  null,
  {},
])('%j is not an address', (text) => {
  expect(parseAddress(text)).toEqual({ type: 'not an address' })
})

test('changing the case of one letter of a mixed-case address is always noticed', () => {
  const letters = [...vectors[4]].flatMap((digit, place) =>
    place > 1 && /[a-f]/i.test(digit) ? [place] : [],
  )
  fc.assert(
    fc.property(fc.constantFrom(...letters), (place) => {
      const digit = vectors[4].charAt(place)
      const other = digit === digit.toLowerCase() ? digit.toUpperCase() : digit.toLowerCase()
      const parsed = parseAddress(vectors[4].slice(0, place) + other + vectors[4].slice(place + 1))
      expect(parsed).toMatchObject({ type: 'wrong checksum', wrongAt: [place - 2] })
    }),
  )
})

test('case does not make another address', () => {
  expect(sameAddress(vectors[4], vectors[4].toLowerCase())).toBe(true)
  expect(sameAddress(vectors[4], vectors[5])).toBe(false)
})
