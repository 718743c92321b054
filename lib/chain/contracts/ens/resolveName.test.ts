// Names against a resolver that answers as ENS's does; gateways are asked only where the user agreed.
import {
  concatHex,
  decodeAbiParameters,
  decodeFunctionData,
  encodeAbiParameters,
  encodeErrorResult,
  encodeFunctionResult,
  parseAbi,
} from 'viem'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import { createChainClient } from '../../client/createChainClient'
import { createFakeNode, type FakeNode, refusal } from '../../client/fakeNode'
import type { GatewayTransport } from '../../ports'
import { resolveName } from './resolveName'
import { addressQuestion, primaryQuestion, universalResolver } from './universalResolver'

const vitalik = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const mallory = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const name = 'vitalik.eth'
const zero = `0x${'00'.repeat(20)}` as const

const abi = parseAbi([
  'function resolveWithGateways(bytes name, bytes data, string[] gateways) view returns (bytes, address)',
  'function reverseWithGateways(bytes lookupAddress, uint256 coinType, string[] gateways) view returns (string, address, address)',
  'error OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData)',
  'error ResolverNotFound(bytes name)',
  'error ResolverError(bytes errorData)',
  'error ReverseAddressMismatch(string primary, bytes primaryAddress)',
  'error HttpError(uint16 status, string message)',
  'struct Request { address sender; string[] urls; bytes data; }',
  'function query(Request[] requests) view returns (bool[] failures, bytes[] responses)',
])
const forward = (address: Hex) =>
  encodeFunctionResult({
    abi,
    functionName: 'resolveWithGateways',
    result: [encodeAbiParameters([{ type: 'address' }], [address]), mallory],
  })
const primary = (text: string) =>
  encodeFunctionResult({ abi, functionName: 'reverseWithGateways', result: [text, mallory, mallory] })
const revert = (data: Hex) => refusal(3, 'execution reverted', data)
const noResolver = revert(encodeErrorResult({ abi, errorName: 'ResolverNotFound', args: ['0x00'] }))

let node: FakeNode
let answers: Map<string, Hex | ReturnType<typeof refusal>>
let gatewayAsked: { url: string; body: unknown }[]
let gatewayAnswer: (url: string) => unknown

beforeEach(() => {
  node = createFakeNode()
  answers = new Map()
  gatewayAsked = []
  gatewayAnswer = () => {
    throw new Error('no connection')
  }
  node.contracts.set(universalResolver.toLowerCase(), (data) => answers.get(data) ?? refusal(-32000, 'no'))
})

const gateways: GatewayTransport = {
  async ask(url, body) {
    gatewayAsked.push({ url, body })
    return gatewayAnswer(url)
  },
}
const resolve = (text: string, agreed: readonly string[] = []) => {
  const client = createChainClient({
    ...fakeEndpointPorts,
    network: {
      chainId: 1,
      name: 'Ethereum',
      currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
      endpoints: ['https://node.example'],
      testnet: false,
      source: 'built in',
    },
    transport: node.transport,
    clock: () => 7,
  })
  return resolveName({ client, gateways }, text, agreed)
}

test('the question is the one that ENS documents', () => {
  const { functionName, args } = decodeFunctionData({ abi, data: addressQuestion(name) })
  expect(functionName).toBe('resolveWithGateways')
  // EIP-181 and EIP-137: the DNS encoding, and addr(bytes32) of the name's hash.
  expect(args).toEqual([
    '0x07766974616c696b0365746800',
    '0x3b3b57deee6c4522aab0003e8d14cd40a6af439055fd2577951148c14b6cea9a53475835',
    ['x-batch-gateway:true'],
  ])
})

test('the question for the primary name, too', () => {
  const { functionName, args } = decodeFunctionData({ abi, data: primaryQuestion(vitalik) })
  expect(functionName).toBe('reverseWithGateways')
  expect(args).toEqual([vitalik.toLowerCase(), 60n, ['x-batch-gateway:true']])
})

describe('a name with an address', () => {
  beforeEach(() => {
    answers.set(addressQuestion(name), forward(vitalik))
  })

  test('whose primary name is this one agrees, however it was typed', async () => {
    answers.set(primaryQuestion(vitalik), primary(name))
    expect(await resolve(' Vitalik.ETH')).toEqual({
      type: 'resolved',
      name,
      address: vitalik,
      known: { type: 'single endpoint', endpoint: 'https://node.example' },
      at: 7,
      primary: { type: 'agrees' },
      gateways: [],
    })
    expect(node.asked.map(({ method }) => method)).toEqual(['eth_call', 'eth_call'])
    expect(gatewayAsked).toEqual([])
  })

  test.each([
    ['has another primary name', primary('other.eth'), { type: 'another name', name: 'other.eth' }],
    ['writes its name in another case', primary('Vitalik.eth'), { type: 'another name', name }],
    [
      'has one with hidden characters',
      primary('evil\u202e.eth'),
      { type: 'another name', name: '(evil.eth)' },
    ],
    ['has none', primary(''), { type: 'none' }],
    ['has no reverse resolver', noResolver, { type: 'none' }],
    [
      'says a name that leads elsewhere',
      revert(encodeErrorResult({ abi, errorName: 'ReverseAddressMismatch', args: [name, mallory] })),
      { type: 'none' },
    ],
    ['can not be asked', refusal(-32000, 'busy'), { type: 'unknown', reason: 'busy' }],
    ['answers rubbish', '0x01' as Hex, { type: 'unknown', reason: 'ENS gave an answer that is none' }],
  ])('whose address %s does not agree', async (_, answer, expected) => {
    answers.set(primaryQuestion(vitalik), answer)
    expect(await resolve(name)).toMatchObject({ type: 'resolved', address: vitalik, primary: expected })
  })
})

test.each([
  ['no resolver', noResolver, { type: 'not found' }],
  ['the zero address', forward(zero), { type: 'not found' }],
  [
    'a resolver without an answer',
    encodeFunctionResult({ abi, functionName: 'resolveWithGateways', result: ['0x', mallory] }),
    { type: 'not found' },
  ],
  [
    'a resolver that reverts',
    revert(encodeErrorResult({ abi, errorName: 'ResolverError', args: ['0x'] })),
    { type: 'not found' },
  ],
  ['rubbish', '0x1234' as Hex, { type: 'failed', reason: 'ENS gave an answer that is none' }],
  ['nothing at all', '0x' as Hex, { type: 'failed', reason: 'ENS gave an answer that is none' }],
  ['a revert nobody knows', revert('0xdeadbeef'), { type: 'failed', reason: 'ENS refused the question' }],
  [
    'a failed gateway',
    revert(
      encodeErrorResult({
        abi,
        errorName: 'ResolverError',
        args: [encodeErrorResult({ abi, errorName: 'HttpError', args: [502, 'bad'] })],
      }),
    ),
    { type: 'failed', reason: 'ENS refused the question: HTTP 502' },
  ],
])('%s is no address', async (_, answer, expected) => {
  answers.set(addressQuestion(name), answer)
  expect(await resolve(name)).toEqual({ name, ...expected })
})

test('an endpoint that is down is said by its host, and is no missing name', async () => {
  node.faults.down.add('https://node.example')
  expect(await resolve(name)).toMatchObject({
    type: 'failed',
    name,
    reason: expect.stringContaining('node.example'),
  })
})

test('a name that deceives is never asked for', async () => {
  expect(await resolve('vitаlik.eth')).toEqual({
    type: 'invalid name',
    problem: { type: 'mixed scripts', codePoint: 0x430 },
  })
  expect(node.asked).toEqual([])
})

describe('a name whose records lie outside the chain', () => {
  const callback = '0x11223344'
  const batch = (urls: string[][]) =>
    encodeBatch(urls.map((each) => ({ sender: mallory as Hex, urls: each, data: '0xc0ffee' as Hex })))
  const encodeBatch = (requests: { sender: Hex; urls: string[]; data: Hex }[]) => {
    const components = [
      { name: 'sender', type: 'address' },
      { name: 'urls', type: 'string[]' },
      { name: 'data', type: 'bytes' },
    ]
    const args = encodeAbiParameters([{ type: 'tuple[]', components }], [requests])
    return concatHex(['0xa780bab6', args])
  }
  const lookup = (sender: Hex, urls: string[], callData: Hex) =>
    revert(
      encodeErrorResult({
        abi,
        errorName: 'OffchainLookup',
        args: [sender, urls, callData, callback, '0xabcd'],
      }),
    )
  const batched = (...urls: string[][]) => lookup(universalResolver, ['x-batch-gateway:true'], batch(urls))
  /** The call by which the answers come back. */
  const back = (response: Hex) =>
    concatHex([callback, encodeAbiParameters([{ type: 'bytes' }, { type: 'bytes' }], [response, '0xabcd'])])
  const responses = (failures: boolean[], data: Hex[]) =>
    encodeAbiParameters([{ type: 'bool[]' }, { type: 'bytes[]' }], [failures, data])

  test('names the real hosts and asks none of them', async () => {
    answers.set(
      addressQuestion(name),
      batched(['https://gateway.example/{sender}/{data}.json', 'https://second.example/']),
    )
    expect(await resolve(name)).toEqual({
      type: 'needs gateway',
      name,
      hosts: ['gateway.example', 'second.example'],
    })
    expect(await resolve(name, ['other.example'])).toMatchObject({ type: 'needs gateway' })
    expect(gatewayAsked).toEqual([])
  })

  test('is resolved with the user’s leave, and the gateway is asked as EIP-3668 says', async () => {
    answers.set(addressQuestion(name), batched(['https://gateway.example/{sender}/{data}.json']))
    answers.set(back(responses([false], ['0x77'])), forward(vitalik))
    answers.set(primaryQuestion(vitalik), primary(name))
    gatewayAnswer = () => ({ data: '0x77' })
    expect(await resolve(name, ['gateway.example'])).toMatchObject({
      type: 'resolved',
      address: vitalik,
      primary: { type: 'agrees' },
      gateways: ['gateway.example'],
    })
    expect(gatewayAsked).toEqual([
      { url: `https://gateway.example/${mallory.toLowerCase()}/0xc0ffee.json`, body: undefined },
    ])
  })

  test('a URL without a place for the data is asked by POST; the next one when the first fails', async () => {
    answers.set(addressQuestion(name), batched(['https://a.example/{data}', 'https://b.example/']))
    answers.set(back(responses([false], ['0x77'])), forward(vitalik))
    answers.set(primaryQuestion(vitalik), primary(name))
    gatewayAnswer = (url) => {
      if (url.startsWith('https://a.')) throw Object.assign(new Error('HTTP 500'), { status: 500 })
      return { data: '0x77' }
    }
    expect(await resolve(name, ['a.example', 'b.example'])).toMatchObject({ type: 'resolved' })
    expect(gatewayAsked[1]).toEqual({
      url: 'https://b.example/',
      body: { sender: mallory.toLowerCase(), data: '0xc0ffee' },
    })
  })

  test('one of two answers failing is told to the contract', async () => {
    answers.set(addressQuestion(name), batched(['https://a.example/{data}'], ['https://b.example/{data}']))
    gatewayAnswer = (url) => {
      if (url.startsWith('https://a.')) throw Object.assign(new Error('HTTP 404'), { status: 404 })
      return { data: '0x77' }
    }
    await resolve(name, ['a.example', 'b.example'])
    const { data } = (node.asked[1]?.params as [{ data: Hex }] | undefined)?.[0] ?? { data: '0x' }
    const [response] = decodeAbiParameters([{ type: 'bytes' }, { type: 'bytes' }], `0x${data.slice(10)}`)
    const [failures] = decodeAbiParameters([{ type: 'bool[]' }, { type: 'bytes[]' }], response)
    expect(failures).toEqual([true, false])
  })

  test('without a batch it is one question', async () => {
    answers.set(addressQuestion(name), lookup(universalResolver, ['https://a.example/{data}'], '0x55'))
    answers.set(back('0x77'), forward(vitalik))
    answers.set(primaryQuestion(vitalik), primary(name))
    gatewayAnswer = () => ({ data: '0x77' })
    expect(await resolve(name, ['a.example'])).toMatchObject({ type: 'resolved' })
  })

  test.each([
    ['does not answer', () => Promise.reject(new Error('no connection'))],
    ['answers no bytes', () => ({ data: 'no' })],
    ['answers a list', () => []],
  ])('a gateway that %s fails the lookup by name', async (_, answer) => {
    answers.set(addressQuestion(name), batched(['https://a.example/{data}']))
    gatewayAnswer = answer
    expect(await resolve(name, ['a.example'])).toEqual({
      type: 'failed',
      name,
      reason: 'no answer from a.example',
    })
  })

  test('the primary name’s own gateway is not asked either: it is said', async () => {
    answers.set(addressQuestion(name), forward(vitalik))
    answers.set(primaryQuestion(vitalik), batched(['https://a.example/{data}']))
    expect(await resolve(name)).toMatchObject({
      type: 'resolved',
      primary: { type: 'needs gateway', hosts: ['a.example'] },
    })
  })

  test.each([
    ['in the name of another contract', () => lookup(mallory, ['https://a.example/{data}'], '0x55')],
    ['that is cut off', () => revert('0x556f1830')],
    ['with too many questions', () => batched(...Array.from({ length: 11 }, () => ['https://a.example']))],
  ])('a question %s is none', async (_, made) => {
    answers.set(addressQuestion(name), made())
    expect(await resolve(name, ['a.example'])).toMatchObject({ type: 'failed' })
    expect(gatewayAsked).toEqual([])
  })

  test('plain http, files and the like are never asked', async () => {
    answers.set(
      addressQuestion(name),
      batched(['http://a.example/{data}', 'file:///etc/passwd', 'https://user:key@b.example/{data}']),
    )
    expect(await resolve(name, ['a.example', 'b.example'])).toEqual({
      type: 'failed',
      name,
      reason: 'no gateway that may be asked',
    })
    expect(gatewayAsked).toEqual([])
  })

  test('a contract that asks for ever is given up', async () => {
    const asks = batched(['https://a.example/{data}'])
    node.contracts.set(universalResolver.toLowerCase(), () => asks)
    gatewayAnswer = () => ({ data: '0x77' })
    expect(await resolve(name, ['a.example'])).toMatchObject({ type: 'failed' })
    expect(gatewayAsked.length).toBeLessThanOrEqual(4)
  })
})
