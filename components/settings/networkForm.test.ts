import { describe, expect, test } from 'vitest'
import { readChainId, readEndpoint, readNetworkFields } from './networkForm'

const good = {
  chainId: ' 31337 ',
  name: ' Local ',
  symbol: 'ETH',
  endpoint: 'http://127.0.0.1:8545',
  explorer: 'https://explorer.example/',
}

describe('readNetworkFields', () => {
  test('reads a whole form, trimmed, the explorer without its slash', () => {
    expect(readNetworkFields(good)).toEqual({
      type: 'network',
      network: {
        chainId: 31337,
        name: 'Local',
        symbol: 'ETH',
        endpoint: 'http://127.0.0.1:8545',
        explorer: 'https://explorer.example',
      },
    })
  })

  test('the explorer may be left out', () => {
    const read = readNetworkFields({ ...good, explorer: ' ' })
    expect(read.type === 'network' && 'explorer' in read.network).toBe(false)
  })

  test('names every field that is wrong', () => {
    expect(readNetworkFields({ chainId: '', name: '', symbol: '', endpoint: '', explorer: 'x' })).toEqual({
      type: 'problems',
      problems: {
        chainId: 'missing',
        name: 'missing',
        symbol: 'missing',
        endpoint: 'missing',
        explorer: 'not a URL',
      },
    })
  })

  test.each([
    ['name', 'n'.repeat(65)],
    ['symbol', 's'.repeat(13)],
  ])('a %s too long is said', (field, text) => {
    expect(readNetworkFields({ ...good, [field]: text })).toEqual({
      type: 'problems',
      problems: { [field]: 'too long' },
    })
  })

  test('an explorer must be a web page', () => {
    expect(readNetworkFields({ ...good, explorer: 'javascript:alert(1)' })).toMatchObject({
      problems: { explorer: 'not a URL' },
    })
  })
})

test.each([
  ['1', 1],
  ['0xa', 10],
  ['0XA', 10],
  ['4503599627370459', 4503599627370459],
])('%s is chain %i', (text, chainId) => {
  expect(readChainId(text)).toBe(chainId)
})

test.each(['0', '0x0', '-1', '1.5', '1e3', 'ten', '9007199254740991', '0x01'])(
  '%s is no chain id',
  (text) => {
    expect(readChainId(text)).toBeUndefined()
  },
)

test.each([
  ['', 'missing'],
  ['http://node.example', 'not an endpoint'],
  ['ws://node.example', 'not an endpoint'],
  ['wss://node.example', undefined],
  ['https://user:pass@node.example', 'not an endpoint'],
  ['https://node.example/key', undefined],
  ['http://localhost:8545', undefined],
])('the endpoint %j is %s', (text, problem) => {
  expect(readEndpoint(text)).toBe(problem)
})
