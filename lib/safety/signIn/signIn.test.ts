// EIP-4361: the examples of the standard, each rule of its grammar broken once, and who may ask for which sign-in.
import fc from 'fast-check'
import { createSiweMessage } from 'viem/siwe'
import { describe, expect, test } from 'vitest'
import { domainToType, judgeSignIn, type SignInContext, type SignInProblem } from './judgeSignIn'
import { type BrokenSignIn, readSignIn, type SignIn } from './readSignIn'

const address = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2'
const other = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

/** The examples of EIP-4361: implicit scheme, a port, an explicit scheme. */
const example = (
  authority: string,
  scheme = 'https',
) => `${authority} wants you to sign in with your Ethereum account:
${address}

I accept the ExampleOrg Terms of Service: https://example.com/tos

URI: ${scheme}://example.com/login
Version: 1
Chain ID: 1
Nonce: 32891756
Issued At: 2021-09-30T16:25:24Z
Resources:
- ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/
- https://example.com/my-web2-claim.json`

const plain: SignIn = {
  type: 'sign in',
  domain: 'example.com',
  address,
  statement: 'I accept the ExampleOrg Terms of Service: https://example.com/tos',
  uri: 'https://example.com/login',
  chainId: 1n,
  nonce: '32891756',
  issuedAt: { text: '2021-09-30T16:25:24Z', at: Date.UTC(2021, 8, 30, 16, 25, 24) },
  resources: [
    'ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/',
    'https://example.com/my-web2-claim.json',
  ],
}

describe('the examples of the standard', () => {
  test('with an implicit scheme', () => {
    expect(readSignIn(example('example.com'))).toEqual(plain)
  })
  test('with a port', () => {
    expect(readSignIn(example('example.com:3388'))).toEqual({ ...plain, domain: 'example.com:3388' })
  })
  test('with a scheme', () => {
    expect(readSignIn(example('https://example.com'))).toEqual({ ...plain, scheme: 'https' })
  })
})

test('every optional line, and none', () => {
  const full = `example.com wants you to sign in with your Ethereum account:
${address}

URI: did:key:z6Mk
Version: 1
Chain ID: 31337
Nonce: aB3dEfGh
Issued At: 2026-11-22T02:00:00.123+02:00
Expiration Time: 2026-11-22T03:00:00Z
Not Before: 2026-11-22T01:00:00Z
Request ID: 7%20of@9
Resources:`
  // Without a statement two empty lines stand after the address.
  const spaced = full.replace('\n\nURI', '\n\n\nURI')
  expect(readSignIn(spaced)).toEqual({
    type: 'sign in',
    domain: 'example.com',
    address,
    uri: 'did:key:z6Mk',
    chainId: 31337n,
    nonce: 'aB3dEfGh',
    issuedAt: { text: '2026-11-22T02:00:00.123+02:00', at: Date.UTC(2026, 10, 22, 0, 0, 0, 123) },
    expiresAt: { text: '2026-11-22T03:00:00Z', at: Date.UTC(2026, 10, 22, 3) },
    notBefore: { text: '2026-11-22T01:00:00Z', at: Date.UTC(2026, 10, 22, 1) },
    requestId: '7%20of@9',
    resources: [],
  })
})

test.each([
  '',
  'Good evening',
  'example.com wants you to sign in',
  'I want you to sign in with your Ethereum account',
])('%j is no sign-in', (text) => {
  expect(readSignIn(text)).toBeUndefined()
})

test('the words further down are meant to be taken for one', () => {
  const text = `${'\n'.repeat(5)}example.com wants you to sign in with your Ethereum account:`
  expect(readSignIn(text)).toEqual({ type: 'broken sign in', domain: '', line: 6, expected: 'domain' })
})

describe('what breaks the grammar is said, with its line', () => {
  const cases: [string, (text: string) => string, BrokenSignIn['expected'], number][] = [
    [
      'a path behind the domain',
      (text) => text.replace('example.com wants', 'example.com/login wants'),
      'domain',
      1,
    ],
    ['words before the domain', (text) => `Hello, ${text}`, 'domain', 1],
    [
      'another word in the first line',
      (text) => text.replace('Ethereum account', 'ethereum account'),
      'domain',
      1,
    ],
    ['a line before it', (text) => `\n${text}`, 'domain', 1],
    ['an address too short', (text) => text.replace(address, address.slice(0, -1)), 'address', 2],
    ['an address with a wrong checksum', (text) => text.replace('0xC02aaA', '0xc02aaA'), 'address', 2],
    ['an address with words', (text) => text.replace(address, `${address} (me)`), 'address', 2],
    ['no empty line', (text) => text.replace(`${address}\n\n`, `${address}\n`), 'empty line', 3],
    ['a statement of two lines', (text) => text.replace('ExampleOrg ', 'ExampleOrg\n'), 'empty line', 5],
    ['a carriage return', (text) => text.replaceAll('\n', '\r\n'), 'domain', 1],
    ['no URI', (text) => text.replace('URI: ', 'Uri: '), 'URI', 6],
    ['a URI with a space', (text) => text.replace('com/login', 'com/log in'), 'URI', 6],
    [
      'a URI without a scheme',
      (text) => text.replace('https://example.com/login', 'example.com/login'),
      'URI',
      6,
    ],
    ['version 2', (text) => text.replace('Version: 1', 'Version: 2'), 'version 1', 7],
    ['a chain id in hexadecimal', (text) => text.replace('Chain ID: 1', 'Chain ID: 0x1'), 'chain id', 8],
    ['a nonce too short', (text) => text.replace('32891756', '3289175'), 'nonce', 9],
    ['a nonce with signs', (text) => text.replace('32891756', '32891756-'), 'nonce', 9],
    ['a day that is none', (text) => text.replace('09-30T', '09-31T'), 'issued at', 10],
    ['a time without a zone', (text) => text.replace('24Z', '24'), 'issued at', 10],
    ['a time in words', (text) => text.replace('2021-09-30T16:25:24Z', 'yesterday'), 'issued at', 10],
    [
      'an expiry that is none',
      (text) => text.replace('\nResources', '\nExpiration Time: never\nResources'),
      'expiration time',
      11,
    ],
    [
      'lines in another order',
      (text) =>
        text.replace(
          '\nResources',
          '\nNot Before: 2021-09-30T16:25:24Z\nExpiration Time: 2021-09-30T16:25:24Z\nResources',
        ),
      'end',
      12,
    ],
    [
      'a request id with a space',
      (text) => text.replace('\nResources', '\nRequest ID: a b\nResources'),
      'request id',
      11,
    ],
    ['a resource that is no URI', (text) => `${text}\n- evil thing`, 'resources', 14],
    ['a line at the end', (text) => `${text}\n`, 'resources', 14],
    ['words at the end', (text) => `${text.split('\nResources')[0]}\nand all my tokens`, 'end', 11],
  ]
  test.each(cases)('%s', (_, breakIt, expected, line) => {
    expect(readSignIn(breakIt(example('example.com')))).toMatchObject({
      type: 'broken sign in',
      expected,
      line,
    })
  })

  test('and the domain is kept as far as there is one', () => {
    expect(readSignIn(example('https://example.com/path'))).toMatchObject({ domain: 'example.com/path' })
  })
})

test('whatever viem writes is read as it was meant', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019'), minLength: 8, maxLength: 20 })
  const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  const given = fc.record({
    domain: fc.tuple(fc.domain(), fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined })),
    scheme: fc.option(fc.constantFrom('https', 'http'), { nil: undefined }),
    statement: fc.option(
      fc.string({ unit: fc.constantFrom(...'Sign in, please: ok? (yes)!'), minLength: 1 }),
      { nil: undefined },
    ),
    chainId: fc.integer({ min: 1, max: 2 ** 31 }),
    nonce: word,
    issuedAt: time,
    expirationTime: fc.option(time, { nil: undefined }),
    notBefore: fc.option(time, { nil: undefined }),
    requestId: fc.option(word, { nil: undefined }),
    resources: fc.option(fc.array(fc.webUrl(), { maxLength: 3 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(given, (parts) => {
      const [host, port] = parts.domain
      const domain = port === undefined ? host : `${host}:${port}`
      const rest = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
      const uri = 'https://example.com/login'
      const text = createSiweMessage({ ...rest, domain, address, uri, version: '1' } as never)
      expect(readSignIn(text)).toMatchObject({
        type: 'sign in',
        domain,
        chainId: BigInt(parts.chainId),
        nonce: parts.nonce,
        issuedAt: { at: parts.issuedAt.getTime() },
        ...(parts.expirationTime ? { expiresAt: { at: parts.expirationTime.getTime() } } : {}),
        ...(parts.resources ? { resources: parts.resources } : {}),
      })
    }),
  )
})

test('no text makes it throw, and no change of a character goes unnoticed as another meaning', () => {
  const text = example('example.com')
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ unit: 'binary', maxLength: 3 }), (place, put) => {
      const changed = text.slice(0, place) + put + text.slice(place + 1)
      const read = readSignIn(changed)
      if (read?.type !== 'sign in' || changed === text) return
      // Where it still is one, its fields are what its lines say.
      expect(changed).toContain(read.domain)
      expect(changed.split('\n')[1]?.toLowerCase()).toBe(read.address.toLowerCase())
    }),
  )
})

describe('for whom it may be signed', () => {
  const now = Date.UTC(2026, 10, 22)
  const site = (change: Partial<SignInContext> = {}): SignInContext => ({
    origin: 'https://example.com',
    account: address,
    chainId: 1,
    now,
    ...change,
  })
  const time = (at: number) => ({ text: '', at })
  const cases: [string, Partial<SignIn>, Partial<SignInContext>, SignInProblem['type'][]][] = [
    ['this site', {}, {}, []],
    ['this site in capitals', { domain: 'EXAMPLE.com' }, {}, []],
    ['this site with its own port', { domain: 'example.com:443' }, {}, []],
    ['this site with the scheme', { scheme: 'https' }, {}, []],
    ['a port of this computer', { domain: 'localhost:3000' }, { origin: 'http://localhost:3000' }, []],
    ['a site on a port, the message without', {}, { origin: 'https://example.com:8443' }, []],
    ['an IPv6 host', { domain: '[::1]:3000' }, { origin: 'http://[::1]:3000' }, []],
    ['another site', { domain: 'bank.example' }, {}, ['other site']],
    ['another port', { domain: 'example.com:8080' }, {}, ['other site']],
    ['another scheme', { scheme: 'http' }, {}, ['other site']],
    ['a site below this one', { domain: 'login.example.com' }, {}, ['other site']],
    ['a site above this one', {}, { origin: 'https://evil.example.com' }, ['other site']],
    ['a name that begins like this one', { domain: 'example.com.evil.org' }, {}, ['other site']],
    ['this one as a user name', { domain: 'example.com@evil.org' }, {}, ['other site']],
    ['this one as the host behind a user name', { domain: 'evil@example.com' }, {}, ['other site']],
    ['another account', { address: other }, {}, ['other account']],
    ['another chain', { chainId: 10n }, {}, ['other chain']],
    ['an unknown chain of the site', { chainId: 10n }, { chainId: undefined }, []],
    ['a time that is over', { expiresAt: time(now) }, {}, ['expired']],
    ['a time that is not over', { expiresAt: time(now + 1) }, {}, []],
    ['a time that has not begun', { notBefore: time(now + 1) }, {}, ['not yet valid']],
    ['a time that has begun', { notBefore: time(now) }, {}, []],
    ['the wallet’s own', { domain: 'bank.example' }, { origin: undefined }, []],
    [
      'all of it',
      { domain: 'a.b', address: other, chainId: 5n },
      {},
      ['other site', 'other account', 'other chain'],
    ],
  ]
  test.each(cases)('%s', (_, change, context, problems) => {
    expect(judgeSignIn({ ...plain, ...change }, site(context)).map(({ type }) => type)).toEqual(problems)
  })

  test('a broken one is refused, for this site too', () => {
    const broken: BrokenSignIn = {
      type: 'broken sign in',
      domain: 'example.com',
      line: 2,
      expected: 'address',
    }
    expect(judgeSignIn(broken, site())).toEqual([{ type: 'broken', line: 2, expected: 'address' }])
    expect(judgeSignIn({ ...broken, domain: 'a.b' }, site()).map(({ type }) => type)).toEqual([
      'other site',
      'broken',
    ])
  })

  test('what is typed is the domain that would be signed in to', () => {
    expect(domainToType({ ...plain, domain: 'bank.example' }, site())).toBe('bank.example')
    expect(domainToType({ type: 'broken sign in', domain: '', line: 1, expected: 'domain' }, site())).toBe(
      'example.com',
    )
  })
})
