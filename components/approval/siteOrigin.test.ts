// Origins as the prompt shows them; Punycode samples from RFC 3492 §7.1 and from well-known lookalikes.
import { domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePunycode } from '@/lib/base/punycode'
import { readSiteOrigin } from './siteOrigin'

test.each([
  ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['proprostnemluvesky-uyb24dma41a', 'pročprostěnemluvíčesky'],
  ['3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
  ['mnchen-3ya', 'münchen'],
])('Punycode %s is %s', (input, expected) => {
  expect(decodePunycode(input)).toBe(expected)
})

test.each(['mnchen-3y!', '99999999999999', 'ü'])('%s is no Punycode', (input) => {
  expect(decodePunycode(input)).toBeUndefined()
})

test('Punycode is read as the platform reads it', () => {
  const letters = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aаüé中文ß؟ы1k') })
  fc.assert(
    fc.property(letters, (label) => {
      let host: string
      try {
        host = new URL(`https://${label}.example`).hostname
      } catch {
        return
      }
      const origin = readSiteOrigin(`https://${host}`)
      expect(origin?.decodedHost ?? origin?.host).toBe(domainToUnicode(host))
    }),
  )
})

test('an origin in other letters shows both forms', () => {
  expect(readSiteOrigin('https://xn--80ak6aa92e.com')).toMatchObject({
    host: 'xn--80ak6aa92e.com',
    decodedHost: 'аррӏе.com',
    encrypted: true,
    loopback: false,
  })
})

test('a plain origin has no second form', () => {
  expect(readSiteOrigin('https://app.example.org:8443')).toEqual({
    text: 'https://app.example.org:8443',
    scheme: 'https',
    host: 'app.example.org',
    port: ':8443',
    loopback: false,
    encrypted: true,
  })
})

test('a page of this computer says so', () => {
  expect(readSiteOrigin('http://localhost:9011')).toMatchObject({ loopback: true, encrypted: false })
  expect(readSiteOrigin('nonsense')).toBeUndefined()
})
