import { expect, test } from 'vitest'
import { isEndpointUrl, isLoopback, isProviderOrigin, isSocketUrl, isWebUrl } from './origin'

test.each([
  'https://example.org',
  'https://example.org:8443',
  'https://xn--e1afmkfd.example',
  'http://localhost',
  'http://localhost:3000',
  'http://app.localhost:3000',
  'http://127.0.0.1:8545',
  'http://127.1.2.3',
  'http://[::1]:8545',
])('%s may use the provider', (origin) => expect(isProviderOrigin(origin)).toBe(true))

test.each([
  '',
  'null',
  'http://example.org',
  'http://localhost.example.org',
  'http://127.0.0.1.example.org',
  'https://example.org/',
  'https://example.org/path',
  'https://EXAMPLE.org',
  'https://example.org:443',
  'https://user@example.org',
  'file://',
  'data:text/html,x',
  'about:blank',
  'blob:https://example.org/1',
  'chrome-extension://abcdefghijklmnop',
  'ws://localhost',
])('%j may not', (origin) => expect(isProviderOrigin(origin)).toBe(false))

test.each(['localhost', 'a.localhost', '127.0.0.1', '127.255.255.254', '[::1]'])(
  '%s is this machine',
  (host) => expect(isLoopback(host)).toBe(true),
)
test.each([
  'localhost.example',
  'notlocalhost',
  '128.0.0.1',
  '127.0.0.1.nip.io',
  '0.0.0.0',
  '[::2]',
  '10.0.0.1',
])('%s is not', (host) => expect(isLoopback(host)).toBe(false))

test.each([
  'https://rpc.example.org',
  'https://rpc.example.org/v1/key?x=1',
  'http://localhost:8545',
  'http://127.0.0.1:8545/',
  'wss://rpc.example.org/key',
  'ws://127.0.0.1:8545',
])('%s may be asked', (url) => {
  expect(isEndpointUrl(url)).toBe(true)
  expect(isWebUrl(url)).toBe(!isSocketUrl(url))
})
test.each([
  'http://rpc.example.org',
  'ws://rpc.example.org',
  'https://a:b@rpc.example.org',
  'wss://a:b@rpc.example.org',
  'javascript:alert(1)',
  'rpc',
  '',
])('%j may not be asked', (url) => expect(isEndpointUrl(url)).toBe(false))
