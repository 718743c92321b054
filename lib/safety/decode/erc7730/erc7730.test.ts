// The interpreter on descriptors written here, each for one part of the standard; and on the file that ships.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { encodeFunctionData, hashDomain, parseAbi, toEventSelector, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { canMakeDescriptors, makeDescriptors } from '../../../../e2e/run/descriptors.mjs'
import { typedDataOf } from '../typed/readTypedMeaning'
import { bookOf, readBook } from './book'
import { describeCall, describeTypedData } from './describe'
import { descriptionSentence, fieldTexts, intentText, type TextContext } from './describedText'

const contract = '0x1111111111111111111111111111111111111111' as Address
const other = '0x2222222222222222222222222222222222222222' as Address
const token = '0x3333333333333333333333333333333333333333' as Address
const account = '0x4444444444444444444444444444444444444444' as Address
const eth = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE' as Address

const texts: TextContext = {
  currency: { symbol: 'ETH', decimals: 18 },
  tokenOf: (address) => (address.toLowerCase() === token ? { symbol: 'TOK', decimals: 6 } : undefined),
  chainName: (chainId) => (chainId === 10n ? 'OP Mainnet' : undefined),
}

type Json = Record<string, unknown>
const bound = { contract: { deployments: [{ chainId: 1, address: contract }] } }

function bookWith(formats: Json, rest: Json = {}) {
  return readBook(
    JSON.stringify({
      descriptors: {
        one: { context: bound, metadata: { owner: 'Somebody' }, display: { formats }, ...rest },
      },
    }),
  )
}

function call(
  signature: string,
  args: unknown[],
  format: Json,
  { rest = {}, valueWei = 0n }: { rest?: Json; valueWei?: bigint } = {},
) {
  const data = encodeFunctionData({ abi: parseAbi([`function ${signature}`] as never), args } as never) as Hex
  return describeCall(
    { to: contract, valueWei, data },
    { chainId: 1, from: account },
    { book: bookWith({ [signature]: format }, rest) },
  )
}

/** Of a function with one argument `x`. */
function shown(type: string, value: unknown, field: Json, rest: Json = {}) {
  const described = call(
    `f(${type} x)`,
    [value],
    { intent: 'Do', fields: [{ path: 'x', label: 'X', ...field }] },
    { rest },
  )
  return described && fieldTexts(described.fields, texts).map((each) => each.value)
}

const constants = {
  metadata: {
    owner: 'Somebody',
    constants: { eth, max: '0xff' },
    enums: { mode: { 1: 'stable', 2: 'variable' } },
  },
}

describe('formats', () => {
  it.each<[string, string, unknown, Json, string[] | undefined]>([
    ['raw number', 'uint256', 1000n, { format: 'raw' }, ['1000']],
    ['raw text', 'string', 'Ledger', { format: 'raw' }, ['Ledger']],
    ['raw bytes', 'bytes', '0x123456789a', { format: 'raw' }, ['0x123456789a']],
    ['raw truth', 'bool', true, { format: 'raw' }, ['true']],
    ['amount', 'uint256', 198661440000000000n, { format: 'amount' }, ['0.19866144 ETH']],
    ['amount without end', 'uint256', 2n ** 256n - 1n, { format: 'amount' }, ['unlimited ETH']],
    ['token amount', 'uint256', 1500000n, { format: 'tokenAmount', params: { token } }, ['1.5 TOK']],
    ['unknown token', 'uint256', 15n, { format: 'tokenAmount', params: { token: other } }, [`15 (${other})`]],
    ['no token', 'uint256', 15n, { format: 'tokenAmount' }, ['15']],
    [
      'ether by its mark',
      'uint256',
      10n ** 18n,
      { format: 'tokenAmount', params: { token: eth, nativeCurrencyAddress: ['$.metadata.constants.eth'] } },
      ['1 ETH'],
    ],
    [
      'threshold',
      'uint256',
      256n,
      { format: 'tokenAmount', params: { token, threshold: '$.metadata.constants.max' } },
      ['unlimited TOK'],
    ],
    [
      'threshold with a word',
      'uint256',
      256n,
      { format: 'tokenAmount', params: { token, threshold: '$.metadata.constants.max', message: 'All' } },
      ['All TOK'],
    ],
    [
      'no threshold, no end',
      'uint256',
      2n ** 256n - 1n,
      { format: 'tokenAmount', params: { token } },
      ['unlimited TOK'],
    ],
    [
      'no end in 160 bits',
      'uint160',
      2n ** 160n - 1n,
      { format: 'tokenAmount', params: { token } },
      ['unlimited TOK'],
    ],
    ['nft', 'uint256', 1036n, { format: 'nftName', params: { collection: other } }, [`${other} #1036`]],
    [
      'date',
      'uint256',
      1709191632n,
      { format: 'date', params: { encoding: 'timestamp' } },
      ['2024-02-29 07:27:12Z'],
    ],
    [
      'date without end',
      'uint256',
      2n ** 255n,
      { format: 'date', params: { encoding: 'timestamp' } },
      ['never'],
    ],
    [
      'block',
      'uint256',
      19332140n,
      { format: 'date', params: { encoding: 'blockheight' } },
      ['block 19332140'],
    ],
    ['duration', 'uint256', 8250n, { format: 'duration' }, ['8250 s']],
    ['unit', 'uint256', 10n, { format: 'unit', params: { base: 'h' } }, ['10h']],
    ['unit with decimals', 'uint256', 15n, { format: 'unit', params: { base: 'd', decimals: 1 } }, ['1.5d']],
    [
      'unit with prefix',
      'uint256',
      36000n,
      { format: 'unit', params: { base: 's', prefix: true } },
      ['36ks'],
    ],
    ['enum', 'uint8', 2, { format: 'enum', params: { $ref: '$.metadata.enums.mode' } }, ['variable']],
    [
      'enum without that value',
      'uint8',
      3,
      { format: 'enum', params: { $ref: '$.metadata.enums.mode' } },
      ['3'],
    ],
    ['chain', 'uint256', 10n, { format: 'chainId' }, ['OP Mainnet']],
    ['ticker', 'address', token, { format: 'tokenTicker' }, ['TOK']],
    ['address', 'address', other, { format: 'addressName' }, [other]],
    [
      'address that means the sender',
      'address',
      other,
      { format: 'addressName', params: { senderAddress: other } },
      ['Sender'],
    ],
    ['every item', 'uint256[]', [1n, 2n], { path: 'x.[]', format: 'raw' }, ['1', '2']],
    ['last item', 'uint256[]', [1n, 2n], { path: 'x.[-1]', format: 'raw' }, ['2']],
    ['some items', 'uint256[]', [1n, 2n, 3n], { path: 'x.[1:]', format: 'raw' }, ['2', '3']],
    [
      'a slice that is an address',
      'bytes',
      `${token}ffff`,
      { path: 'x.[0:20]', format: 'tokenTicker' },
      ['TOK'],
    ],
    ['a slice of a number', 'uint256', BigInt(token), { path: '#.x.[-20:]', format: 'tokenTicker' }, ['TOK']],
    ['a format that nobody knows', 'uint256', 1n, { format: 'sparkles' }, undefined],
    ['a place that is not there', 'uint256', 1n, { path: 'y', format: 'raw' }, undefined],
    ['a place that may be missing', 'uint256', 1n, { path: 'y', format: 'raw', visible: 'optional' }, []],
    ['never visible', 'uint256', 1n, { format: 'raw', visible: 'never' }, []],
    ['hidden where it says nothing', 'uint256', 0n, { format: 'raw', visible: { ifNotIn: ['0'] } }, []],
    ['shown where it says something', 'uint256', 5n, { format: 'raw', visible: { ifNotIn: ['0'] } }, ['5']],
    ['must be, and is', 'uint256', 5n, { format: 'raw', visible: { mustMatch: [5] } }, []],
    ['must be, and is not', 'uint256', 6n, { format: 'raw', visible: { mustMatch: [5] } }, undefined],
    [
      'a constant',
      'uint256',
      6n,
      { path: undefined, value: 'as it stands', format: 'raw' },
      ['as it stands'],
    ],
    [
      'a member of every item',
      '(uint256 a)[]',
      [{ a: 1n }, { a: 2n }],
      { path: 'x.[].a', format: 'raw' },
      ['1', '2'],
    ],
  ])('%s', (_, type, value, field, expected) => {
    expect(shown(type, value, field, constants)).toEqual(expected)
  })

  it('goes along a list with the list of its tokens', () => {
    const described = call(
      'f(uint256[] amounts,address[] tokens)',
      [
        [1500000n, 7n],
        [token, other],
      ],
      {
        intent: 'Do',
        fields: [
          { path: 'amounts.[]', label: 'X', format: 'tokenAmount', params: { tokenPath: 'tokens.[]' } },
        ],
      },
    )
    expect(described && fieldTexts(described.fields, texts)).toEqual([
      { label: 'X', value: '1.5 TOK' },
      { label: 'X', value: `7 (${other})` },
    ])
  })

  it('takes constants by chain from maps, and fits no chain that is not in them', () => {
    const field = {
      format: 'tokenAmount',
      params: { token: { map: '$.metadata.maps.of', keyPath: '@.chainId' } },
    }
    const maps = (chain: string) => ({
      metadata: { owner: 'S', maps: { of: { values: { [chain]: token } } } },
    })
    expect(shown('uint256', 1500000n, field, maps('1'))).toEqual(['1.5 TOK'])
    expect(shown('uint256', 1500000n, field, maps('2'))).toBeUndefined()
  })
})

describe('intents', () => {
  const fields = [
    { path: 'to', label: 'To', format: 'addressName' },
    { path: 'value', label: 'Amount', format: 'tokenAmount', params: { token } },
  ]
  const intent = (interpolatedIntent: string) => {
    const described = call('f(address to,uint256 value)', [other, 1500000n], {
      intent: 'Send',
      interpolatedIntent,
      fields,
    })
    return described && intentText(described, texts)
  }
  it.each([
    ['Send {value} to {to}', `Send 1.5 TOK to ${other}`],
    ['Send {#.value} with {{braces}}', 'Send 1.5 TOK with {braces}'],
    ['Send {nothing}', 'Send'],
    ['Send {', 'Send {'],
  ])('%s', (written, expected) => {
    expect(intent(written)).toBe(expected)
  })
  it('may be a list of words', () => {
    const described = call('f()', [], { intent: { Staking: 'Withdraw', Rewards: 'All' }, fields: [] })
    expect(described?.intent).toEqual(['Staking: Withdraw, Rewards: All'])
  })
})

describe('files', () => {
  it('are merged with what they include, and their own words win', () => {
    const transfer = 'transfer(address to,uint256 value)'
    const book = readBook(
      JSON.stringify({
        descriptors: {
          erc20: {
            metadata: { owner: 'nobody' },
            display: {
              definitions: {
                amount: {
                  label: 'Amount',
                  format: 'tokenAmount',
                  params: { tokenPath: '@.to', message: 'All' },
                },
              },
              formats: {
                [transfer]: {
                  intent: 'Send',
                  fields: [{ path: 'value', $ref: '$.display.definitions.amount' }],
                },
              },
            },
          },
          usdt: {
            includes: 'erc20',
            context: bound,
            metadata: { owner: 'Tether' },
            display: {
              formats: {
                [transfer]: {
                  fields: [
                    { path: 'value', params: { threshold: '0x02' } },
                    { path: 'to', label: 'To', format: 'raw' },
                  ],
                },
              },
            },
          },
          loop: {
            includes: 'loop',
            context: { contract: { deployments: [{ chainId: 1, address: other }] } },
          },
        },
      }),
    )
    const data = encodeFunctionData({ abi: parseAbi([`function ${transfer}`]), args: [account, 5n] })
    const described = describeCall({ to: contract, valueWei: 0n, data }, { chainId: 1 }, { book })
    expect(described).toMatchObject({ owner: 'Tether', intent: ['Send'] })
    expect(described && fieldTexts(described.fields, texts)).toEqual([
      { label: 'Amount', value: `All ${contract}` },
      { label: 'To', value: account },
    ])
    expect(describeCall({ to: other, valueWei: 0n, data }, { chainId: 1 }, { book })).toBeUndefined()
  })

  it('of version 1 have the names of arguments beside a selector', () => {
    const abi = [
      {
        type: 'function',
        name: 'f',
        inputs: [{ name: 'x', type: 'tuple[]', components: [{ name: 'a', type: 'uint256' }] }],
      },
    ]
    const format = { intent: 'Do', fields: [{ path: 'x.[].a', label: 'A', format: 'raw' }] }
    const data = encodeFunctionData({ abi: parseAbi(['function f((uint256 a)[] x)']), args: [[{ a: 7n }]] })
    const book = readBook(
      JSON.stringify({
        descriptors: {
          one: {
            context: { contract: { ...bound.contract, abi } },
            display: { formats: { [data.slice(0, 10)]: format } },
          },
        },
      }),
    )
    const described = describeCall({ to: contract, valueWei: 0n, data }, { chainId: 1 }, { book })
    expect(described?.fields).toEqual([{ label: 'A', value: { type: 'number', number: 7n } }])
  })

  it('with one function twice are not used for it', () => {
    const format = { intent: 'Do', fields: [] }
    const data = encodeFunctionData({ abi: parseAbi(['function f(uint256 a)']), args: [1n] })
    const book = bookWith({ 'f(uint256 a)': format, 'f(uint256 b)': format })
    expect(describeCall({ to: contract, valueWei: 0n, data }, { chainId: 1 }, { book })).toBeUndefined()
  })
})

describe('binding', () => {
  const data = encodeFunctionData({ abi: parseAbi(['function f()']) })
  const book = bookWith({ 'f()': { intent: 'Do', fields: [] } })
  it.each<[string, number, Address, Address | undefined, boolean]>([
    ['its address', 1, contract, undefined, true],
    ['another chain', 2, contract, undefined, false],
    ['another address', 1, other, undefined, false],
    ['a proxy in front of it', 1, other, contract, true],
  ])('%s', (_, chainId, to, implementation, fits) => {
    const described = describeCall(
      { to, valueWei: 0n, data },
      { chainId },
      { book, implementationOf: () => implementation },
    )
    expect(described !== undefined).toBe(fits)
  })

  const factoryBook = (deployEvent: string, chainId = 1) =>
    readBook(
      JSON.stringify({
        descriptors: {
          one: {
            context: { contract: { factory: { deployEvent, deployments: [{ chainId, address: other }] } } },
            display: { formats: { 'f()': { intent: 'Do', fields: [] } } },
          },
        },
      }),
    )
  const made = 'Made(address indexed pool,uint24 fee)'
  const key = `${other} ${toEventSelector('Made(address,uint24)')}`

  it.each<[string, string, number, ReadonlySet<string> | undefined, boolean]>([
    ['a factory, found to have made it', made, 1, new Set([key]), true],
    ['a factory that nobody asked', made, 1, undefined, false],
    ['a factory that did not make it', made, 1, new Set(), false],
    ['an event of another factory', made, 1, new Set([key.replace(other, contract)]), false],
    ['another event of this factory', 'Made(address indexed pool)', 1, new Set([key]), false],
    ['a factory on another chain', made, 2, new Set([key]), false],
    ['an event that names nobody', 'Made(uint24 fee)', 1, new Set([key]), false],
  ])('to %s', (_, event, chainId, madeBy, fits) => {
    const options = { book: factoryBook(event, chainId), madeBy: () => madeBy }
    const described = describeCall({ to: contract, valueWei: 0n, data }, { chainId: 1 }, options)
    expect(described !== undefined).toBe(fits)
  })

  it.each<[string, number[]]>([
    ['Made(address indexed pool,uint24 fee)', [1]],
    ['event Made(uint24 indexed fee, address indexed pool, address owner)', [2]],
    ['Made((address a,uint8 b) at,address indexed maker,address indexed pool)', [1, 2]],
    ['Made(address,uint24)', [1, 2, 3]],
    ['Made(uint24 indexed fee)', []],
    ['no event', []],
  ])('%s names its contract in the topics %j', (event, places) => {
    const asked = factoryBook(event).factoriesFor(1, data)
    expect(asked.flatMap((each) => each.places)).toEqual(places)
    expect(factoryBook(event).factoriesFor(1, '0x12345678')).toEqual([])
  })

  const domain = { name: 'Tok', version: '1', chainId: 1, verifyingContract: contract }
  const message = {
    domain,
    primaryType: 'Mail',
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'version', type: 'string' },
        { name: 'chainId', type: 'uint256' },
        { name: 'verifyingContract', type: 'address' },
      ],
      Mail: [
        { name: 'to', type: 'Person' },
        { name: 'text', type: 'string' },
      ],
      Person: [{ name: 'wallet', type: 'address' }],
    },
    message: { to: { wallet: other }, text: 'hello' },
  }
  const type = 'Mail(Person to,string text)Person(address wallet)'
  const separator = hashDomain({ domain, types: message.types } as never)
  const deployments = [{ chainId: 1, address: contract }]
  it.each<[string, Json, Json, boolean]>([
    ['the type and the address', { deployments }, {}, true],
    ['the name in the domain', { deployments, domain: { name: 'Tok' } }, {}, true],
    ['another name in the domain', { deployments, domain: { name: 'Tak' } }, {}, false],
    ['another address', { deployments: [{ chainId: 1, address: other }] }, {}, false],
    ['another chain', { deployments: [{ chainId: 5, address: contract }] }, {}, false],
    ['the domain separator', { domainSeparator: separator }, {}, true],
    ['another domain separator', { domainSeparator: `0x${'00'.repeat(32)}` }, {}, false],
    [
      'another schema',
      { deployments },
      { types: { ...message.types, Person: [{ name: 'wallet', type: 'uint160' }] } },
      false,
    ],
    ['a message that is not of its types', { deployments }, { message: { to: other, text: 'hello' } }, false],
  ])('of typed data: %s', (_, eip712, change, fits) => {
    const fields = [
      { path: 'to.wallet', label: 'To', format: 'addressName' },
      { path: 'text', label: 'Text', format: 'raw' },
    ]
    const typed = readBook(
      JSON.stringify({
        descriptors: {
          one: {
            context: { eip712 },
            metadata: { owner: 'Mail' },
            display: { formats: { [type]: { intent: 'Write', fields } } },
          },
        },
      }),
    )
    const given = typedDataOf({ ...message, ...change })
    const described = given && describeTypedData(given, { chainId: 1 }, { book: typed })
    expect(described && fieldTexts(described.fields, texts)).toEqual(
      fits
        ? [
            { label: 'To', value: other },
            { label: 'Text', value: 'hello' },
          ]
        : undefined,
    )
  })

  it('of typed data of version 1, by its schema', () => {
    const format = { intent: 'Write', fields: [{ path: 'text', label: 'Text', format: 'raw' }] }
    const { EIP712Domain: _, ...types } = message.types
    const typed = readBook(
      JSON.stringify({
        descriptors: {
          one: {
            context: { eip712: { deployments, schemas: [{ primaryType: 'Mail', types }] } },
            display: { formats: { Mail: format } },
          },
        },
      }),
    )
    const given = typedDataOf(message)
    expect(given && describeTypedData(given, { chainId: 1 }, { book: typed })?.intent).toEqual(['Write'])
  })
})

describe('calls inside', () => {
  const execute = 'execute(address target,uint256 value,bytes data)'
  const format = {
    intent: 'Execute',
    fields: [
      {
        path: 'data',
        label: 'Call',
        format: 'calldata',
        params: { calleePath: 'target', amountPath: 'value' },
      },
    ],
  }
  const wrap = (target: Address, data: Hex) =>
    encodeFunctionData({ abi: parseAbi([`function ${execute}`]), args: [target, 3n, data] })

  it('are described by their own descriptors', () => {
    const inner = encodeFunctionData({ abi: parseAbi(['function f()']) })
    const book = bookWith({
      [execute]: format,
      'f()': { intent: 'Do', fields: [{ path: '@.value', label: 'Value', format: 'raw' }] },
    })
    const described = describeCall(
      { to: contract, valueWei: 0n, data: wrap(contract, inner) },
      { chainId: 1 },
      { book },
    )
    expect(described && fieldTexts(described.fields, texts)).toEqual([
      { label: 'Call', value: 'Do' },
      { label: 'Value', value: '3' },
    ])
    const stranger = describeCall(
      { to: contract, valueWei: 0n, data: wrap(other, inner) },
      { chainId: 1 },
      { book },
    )
    expect(stranger?.fields[0]?.value).toEqual({ type: 'call', to: other, selector: inner, valueWei: 3n })
  })

  it('that do not fit are calls that nobody describes', () => {
    const inner = encodeFunctionData({ abi: parseAbi(['function f(uint256 x)']), args: [1n] })
    const book = bookWith({
      [execute]: format,
      'f(uint256 x)': { intent: 'Do', fields: [{ path: 'y', label: 'Y', format: 'raw' }] },
    })
    const described = describeCall(
      { to: contract, valueWei: 0n, data: wrap(contract, inner) },
      { chainId: 1 },
      { book },
    )
    expect(described?.fields[0]?.value).toMatchObject({ type: 'call', selector: inner.slice(0, 10) })
    expect(described?.fields[0]?.value).not.toHaveProperty('described')
  })

  it('end somewhere', () => {
    let data: Hex = '0x'
    for (let depth = 0; depth < 40; depth++) data = wrap(contract, data)
    const described = describeCall(
      { to: contract, valueWei: 0n, data },
      { chainId: 1 },
      { book: bookWith({ [execute]: format }) },
    )
    expect(
      JSON.stringify(described, (_, value) => (typeof value === 'bigint' ? `${value}` : value)).length,
    ).toBeLessThan(5_000)
  })

  it('end somewhere where there are many', () => {
    const many = 'many(bytes[] calls)'
    const book = bookWith({
      [many]: {
        intent: 'Many',
        fields: [{ path: 'calls.[]', label: 'Call', format: 'calldata', params: { calleePath: '@.to' } }],
      },
    })
    const of = (calls: Hex[]) => encodeFunctionData({ abi: parseAbi([`function ${many}`]), args: [calls] })
    let data: Hex = '0x'
    for (let depth = 0; depth < 5; depth++) data = of(Array.from({ length: 6 }, () => data))
    const described = describeCall({ to: contract, valueWei: 0n, data }, { chainId: 1 }, { book })
    expect(described?.cut).toBe(true)
  })
})

describe('what was built to do harm', () => {
  const message = (types: Json, value: unknown) =>
    typedDataOf({
      primaryType: 'A',
      domain: { chainId: 1, verifyingContract: contract },
      types,
      message: value,
    })
  const book = readBook(
    JSON.stringify({
      descriptors: {
        one: {
          context: { eip712: {} },
          display: { formats: { 'A(A a,A b)': { intent: 'x', fields: [{ path: 'a', format: 'raw' }] } } },
        },
      },
    }),
  )

  it('typed data that goes in a circle, or of types that do', () => {
    const circle: Json = {}
    circle.a = circle
    circle.b = circle
    const members = [
      { name: 'a', type: 'A' },
      { name: 'b', type: 'A' },
    ]
    const data = message({ A: members }, circle)
    expect(data && describeTypedData(data, { chainId: 1 }, { book })).toBeUndefined()
  })

  it('types that are none', () => {
    for (const types of [{ A: 1 }, { A: [null] }, { A: [{ name: 1, type: 2 }] }, { A: 'x' }, {}]) {
      const data = message(types as Json, {})
      expect(data && describeTypedData(data, { chainId: 1 }, { book })).toBeUndefined()
    }
  })

  it('groups within groups over one long list', () => {
    const group = (inner: Json): Json => ({ path: '#.x.[]', fields: [inner] })
    let field: Json = { path: '#.x.[]', label: 'X', format: 'raw', visible: { ifNotIn: ['0'] } }
    for (let depth = 0; depth < 10; depth += 1) field = group(field)
    const described = call('f(uint256[] x)', [Array.from({ length: 500 }, () => 0n)], {
      intent: 'x',
      fields: [field],
    })
    expect(described).toMatchObject({ fields: [], cut: true })
  })

  it('a megabyte of calldata, fifty times', () => {
    const { selectors } = shipped()
    const rest = `${'00'.repeat(31)}20${'00'.repeat(30)}ffff${'11'.repeat(1_000_000)}`
    for (const { chainId, address, selector } of selectors.slice(0, 50)) {
      const data = `${selector}${rest}` as Hex
      describeCall({ to: address, valueWei: 0n, data }, { chainId }, { book: bookOf(shipped().text) })
    }
  })
})

/** The file that ships, and every function that is bound in it. */
function shipped() {
  const text = readFileSync('public/lists/descriptors.json', 'utf8')
  const files = Object.values((JSON.parse(text) as { descriptors: Record<string, Json> }).descriptors)
  const selectors = files.flatMap(({ context, display }) => {
    const bound = (context as { contract?: { deployments?: { chainId: number; address: Address }[] } })
      ?.contract
    const place = bound?.deployments?.[0]
    const keys = Object.keys((display as { formats?: Json })?.formats ?? {})
    return place ? keys.map((key) => ({ ...place, selector: toFunctionSelector(`function ${key}`) })) : []
  })
  return { text, selectors }
}

describe('the shipped file', () => {
  const text = readFileSync('public/lists/descriptors.json', 'utf8')

  it.skipIf(!canMakeDescriptors())('is what the package and our additions give', async () => {
    expect(await makeDescriptors()).toBe(text)
  })

  it('describes a permit, whatever the token', () => {
    const unlimited = (2n ** 256n - 1n).toString()
    const given = typedDataOf({
      domain: { name: 'TOK', chainId: 1, verifyingContract: token },
      primaryType: 'Permit',
      types: {
        Permit: [
          'owner address',
          'spender address',
          'value uint256',
          'nonce uint256',
          'deadline uint256',
        ].map((each) => {
          const [name, type] = each.split(' ')
          return { name: name as string, type: type as string }
        }),
      },
      message: { owner: account, spender: other, value: unlimited, nonce: 0, deadline: unlimited },
    })
    const described = given && describeTypedData(given, { chainId: 1 }, { book: bookOf(text) })
    expect(described && descriptionSentence(described, texts)).toBe(
      `Authorize spending of tokens, Spender ${other}, Max spending amount unlimited TOK, Valid until never`,
    )
  })

  it('never throws and never hangs, whatever the data', () => {
    const book = bookOf(text)
    const { selectors } = shipped()
    const runs = process.env.HOLDFAST_SOAK ? 100_000 : 5_000
    fc.assert(
      fc.property(
        fc.constantFrom(...selectors),
        fc.uint8Array({ maxLength: 600 }),
        ({ chainId, address, selector }, bytes) => {
          const data = `${selector}${Buffer.from(bytes).toString('hex')}` as Hex
          describeCall({ to: address, valueWei: 1n, data }, { chainId }, { book })
        },
      ),
      { numRuns: runs },
    )
  })
})
