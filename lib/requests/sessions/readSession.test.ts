// CAIP-25: what is asked of wallet_createSession, and every way in which it can be wrong.
import { expect, test } from 'vitest'
import { anna } from '../fakeRequestPorts'
import { Refused } from '../rpcErrors'
import { readSession } from './readSession'

const facts = {
  knownChainIds: [1, 10, 31337],
  methods: new Set(['eth_call', 'personal_sign', 'wallet_addEthereumChain']),
}
const empty = { methods: [], notifications: [] }

test.each<[string, object, number[]]>([
  ['one chain', { optionalScopes: { 'eip155:1': empty } }, [1]],
  [
    'required and optional ones',
    { requiredScopes: { 'eip155:10': empty }, optionalScopes: { 'eip155:1': empty } },
    [1, 10],
  ],
  ['the same in both', { requiredScopes: { 'eip155:1': empty }, optionalScopes: { 'eip155:1': empty } }, [1]],
  [
    'optional ones that nobody knows beside one',
    { optionalScopes: { 'eip155:1': empty, 'eip155:5': empty, 'solana:5eykt4': empty } },
    [1],
  ],
  [
    'a namespace with references',
    { optionalScopes: { eip155: { ...empty, references: ['1', '10'] } } },
    [1, 10],
  ],
  [
    'a namespace with chains',
    { optionalScopes: { eip155: { ...empty, chains: ['eip155:31337'] } } },
    [31337],
  ],
  [
    'optional methods that nobody knows',
    { optionalScopes: { 'eip155:1': { methods: ['not_supported'], notifications: ['x'] } } },
    [1],
  ],
  [
    'required methods that are there',
    { requiredScopes: { 'eip155:1': { methods: ['eth_call'], notifications: ['eth_subscription'] } } },
    [1],
  ],
  [
    'the wallet’s own scope beside it',
    { requiredScopes: { 'wallet:eip155': { methods: ['wallet_addEthereumChain'] }, 'eip155:1': empty } },
    [1],
  ],
  ['scopes without members', { optionalScopes: { 'eip155:1': {} } }, [1]],
  ['properties', { optionalScopes: { 'eip155:1': empty }, sessionProperties: { expiry: 'never' } }, [1]],
])('%s', (_, params, chainIds) => {
  expect(readSession(params, facts).chainIds).toEqual(chainIds)
})

test('accounts that the page would like are read from every scope; others’ are left out', () => {
  const accounts = [
    `eip155:1:${anna}`,
    `eip155:10:${anna.toUpperCase().replace('X', 'x')}`,
    'solana:5eykt4:abc',
    'x',
  ]
  expect(readSession({ optionalScopes: { 'eip155:1': { ...empty, accounts } } }, facts).accounts).toEqual([
    anna,
  ])
})

test.each<[string, unknown, number, string]>([
  ['no params', undefined, -32602, 'params'],
  ['a list', [], 5100, 'networks'],
  ['a text', 'x', -32602, 'params'],
  ['no scopes', {}, 5100, 'networks are not supported'],
  ['scopes that are a list', { optionalScopes: [1] }, -32602, 'params.optionalScopes'],
  [
    'a scope that is a text',
    { optionalScopes: { 'eip155:1': 'x' } },
    -32602,
    'params.optionalScopes["eip155:1"]',
  ],
  ['methods that are a text', { optionalScopes: { 'eip155:1': { methods: 'x' } } }, -32602, '.methods'],
  [
    'a name that is no scope',
    { optionalScopes: { 'EIP 155': empty } },
    -32602,
    'params.optionalScopes["EIP 155"]',
  ],
  [
    '__proto__ as a scope',
    JSON.parse('{"optionalScopes":{"__proto__":{}}}'),
    5100,
    'networks are not supported',
  ],
  ['only unknown chains', { optionalScopes: { 'eip155:5': empty } }, 5100, 'networks are not supported'],
  ['a namespace without chains', { optionalScopes: { eip155: empty } }, 5100, 'networks are not supported'],
  ['a padded chain id', { optionalScopes: { 'eip155:01': empty } }, 5100, 'networks are not supported'],
  [
    'an unknown chain that is required',
    { requiredScopes: { 'eip155:5': empty }, optionalScopes: { 'eip155:1': empty } },
    5100,
    'eip155:5',
  ],
  [
    'another namespace that is required',
    { requiredScopes: { 'solana:5eykt4': empty }, optionalScopes: { 'eip155:1': empty } },
    5100,
    'solana:5eykt4',
  ],
  [
    'an unknown method that is required',
    { requiredScopes: { 'eip155:1': { methods: ['eth_fly'] } } },
    5101,
    'eth_fly',
  ],
  [
    'an unknown notification that is required',
    { requiredScopes: { 'eip155:1': { notifications: ['rain'] } } },
    5102,
    'rain',
  ],
  [
    'a chain beside another',
    { optionalScopes: { 'eip155:1': { ...empty, references: ['10'] } } },
    5203,
    'eip155:10',
  ],
  [
    'a chain of another namespace',
    { optionalScopes: { eip155: { ...empty, chains: ['solana:5eykt4'] } } },
    5203,
    'solana',
  ],
  [
    'a chain twice',
    { optionalScopes: { eip155: { ...empty, references: ['1'] }, 'eip155:1': empty } },
    5204,
    'eip155:1',
  ],
  [
    'scopedProperties that are none',
    { optionalScopes: { 'eip155:1': empty }, scopedProperties: {} },
    5300,
    'scopedProperties',
  ],
  [
    'scopedProperties within a scope',
    { optionalScopes: { 'eip155:1': { scopedProperties: { a: 1 } } } },
    5301,
    'scopedProperties',
  ],
  [
    'empty sessionProperties',
    { optionalScopes: { 'eip155:1': empty }, sessionProperties: {} },
    5302,
    'sessionProperties',
  ],
  [
    'sessionProperties that are a list',
    { optionalScopes: { 'eip155:1': empty }, sessionProperties: [1] },
    5302,
    'sessionProperties',
  ],
])('%s is refused', (_, params, code, named) => {
  const refusal = refusalOf(params)
  expect(refusal.code).toBe(code)
  expect(refusal.message).toContain(named)
})

function refusalOf(params: unknown): Refused {
  try {
    readSession(params, facts)
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('expected a refusal')
}
