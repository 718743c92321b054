// Values that no honest page passes, as recipes: they are chosen here and made in the page, where proxies, getters and
// cycles can't be sent to.
import fc from 'fast-check'

/** Made into the value it names by `makeOdd`, in the page. Everything without `$` is itself. */
export type Recipe = { $: string; of?: unknown; size?: number }

/** How request() is called; see `callOddly`. */
export const ways = [
  ...[
    'plain',
    'plain',
    'plain',
    'plain',
    'this undefined',
    'this another',
    'this a proxy',
    'through a proxy',
  ],
  ...['by Reflect', 'bound', 'new', 'send', 'send with callback', 'sendAsync', 'sendAsync in a batch'],
] as const

export interface OddCall {
  way: (typeof ways)[number]
  method: unknown
  params: unknown
}

const strange = fc.constantFrom<Recipe>(
  ...[
    'undefined',
    'not a number',
    'bigint',
    'symbol',
    'function',
    'date',
    'map',
    'window',
    'document',
    'cycle',
    'sparse',
  ].map(($) => ({ $ })),
  ...['revoked', 'throws', 'proxy throws', 'provider', 'promise', 'class', 'buffer', 'frozen'].map(($) => ({
    $,
  })),
  { $: 'huge', size: 20_000 },
  { $: 'deep', size: 300 },
  { $: 'deep', size: 20_000 },
)
const names = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toJSON',
    'then',
    'from',
    'to',
    'data',
    'value',
    'chainId',
    'types',
  ],
  ...[
    'address',
    'eth_accounts',
    'domain',
    'primaryType',
    'message',
    'origin',
    'id',
    'type',
    'params',
    'method',
  ],
]
const leaf = fc.oneof(
  { arbitrary: strange, weight: 2 },
  {
    arbitrary: fc.constantFrom<unknown>(
      ...[
        null,
        true,
        0,
        -1,
        1.5,
        '',
        '0x',
        '0x0',
        '0x1',
        '0x01',
        'latest',
        '0xgg',
        '\u0000',
        '\ud800',
        '{"a":1}',
      ],
      ...[
        `0x${'22'.repeat(20)}`,
        `0x${'00'.repeat(20)}`,
        `0x${'1f'.repeat(32)}`,
        'newHeads',
        'logs',
        'ERC20',
      ],
    ),
    weight: 5,
  },
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...names), tie('value')), { maxLength: 4 })
      .map((of) => ({ $: 'object', of })),
    fc
      .tuple(fc.constantFrom('proxy', 'getter', 'toJSON', 'inherits', 'changes'), tie('value'))
      .map(([$, of]) => ({ $, of })),
  ),
}))

const nobody = `0x${'22'.repeat(20)}`
/** Right in form, in the name of an account that no site was ever granted. */
const wellFormed: unknown[] = [
  [{ from: nobody, to: nobody, value: '0x1' }],
  ['0x00', nobody],
  [nobody, { types: { A: [] }, primaryType: 'A', domain: {}, message: {} }],
  [[{ type: 'string', name: 'a', value: 'b' }], nobody],
  [nobody, 'latest'],
]

/** `methods` are called with any of that; now and then the method itself is odd. */
export function oddCalls(methods: readonly string[], count: number, seed: number): OddCall[] {
  const method = fc.oneof(
    { arbitrary: fc.constantFrom<unknown>(...methods), weight: 12 },
    { arbitrary: fc.oneof(strange, fc.constantFrom<unknown>(...names), fc.string()), weight: 1 },
  )
  const params = fc.oneof(fc.array(value, { maxLength: 3 }), value, fc.constantFrom(...wellFormed))
  return fc.sample(fc.record({ way: fc.constantFrom(...ways), method, params }), { numRuns: count, seed })
}

/** Runs in the page, so it stands for itself: makes the values and calls; answers what came of each. */
export async function callOddly(calls: OddCall[]): Promise<string[]> {
  type Request = (this: unknown, ...values: unknown[]) => Promise<unknown>
  const { ethereum } = window as unknown as {
    ethereum: { request: Request; send: Request; sendAsync(payload: unknown, callback: unknown): void }
  }
  const nested = (size: number) => {
    let value: unknown = 1
    for (let level = 0; level < size; level++) value = level % 2 ? [value] : { a: value }
    return value
  }
  const thrower = () => {
    throw new Error('from the page')
  }
  const strange: Record<string, (recipe: Recipe) => unknown> = {
    undefined: () => undefined,
    'not a number': () => Number.NaN,
    bigint: () => 10n,
    symbol: () => Symbol('odd'),
    function: () => thrower,
    date: () => new Date(Number.NaN),
    map: () => new Map([[1, 2]]),
    window: () => window,
    document: () => document,
    cycle: () => {
      const cycle: unknown[] = []
      cycle.push({ cycle })
      return cycle
    },
    sparse: () => {
      const sparse: unknown[] = []
      sparse[1_000] = 1
      return sparse
    },
    revoked: () => {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return proxy
    },
    throws: () => Object.defineProperty({}, 'a', { get: thrower, enumerable: true }),
    'proxy throws': () => new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower }),
    provider: () => ethereum,
    promise: () => Promise.resolve([]),
    class: () => class {},
    buffer: () => new Uint8Array(9),
    frozen: () => Object.freeze([Object.freeze({ to: '0x' })]),
    huge: ({ size = 0 }) => 'x'.repeat(size),
    deep: ({ size = 0 }) => nested(size),
    object: ({ of }) => {
      const object = {}
      for (const [name, value] of of as [string, unknown][])
        Object.defineProperty(object, name, {
          value: make(value),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      return object
    },
    proxy: ({ of }) => {
      const target = make(of)
      return typeof target === 'object' && target !== null ? new Proxy(target, {}) : target
    },
    getter: ({ of }) => Object.defineProperty({}, 'from', { get: () => make(of), enumerable: true }),
    toJSON: ({ of }) => ({ toJSON: () => make(of) }),
    inherits: ({ of }) => Object.create({ from: make(of), '0': make(of) }),
    // Another value each time that it is looked at.
    changes: ({ of }) => {
      let looks = 0
      return Object.defineProperty({}, 'to', { get: () => (looks++ % 2 ? make(of) : '0x'), enumerable: true })
    },
  }
  function make(recipe: unknown): unknown {
    if (Array.isArray(recipe)) return recipe.map(make)
    if (typeof recipe !== 'object' || recipe === null) return recipe
    const { $ } = recipe as Recipe
    return strange[$]?.(recipe as Recipe) ?? undefined
  }
  const call = ({ way, method, params }: OddCall): unknown => {
    const args = { method: make(method), params: make(params) }
    const { request } = ethereum
    switch (way) {
      case 'this undefined':
        return request.call(undefined, args)
      case 'this another':
        return request.call({ request: thrower }, args, args)
      case 'this a proxy':
        return new Proxy(ethereum, {}).request(args)
      case 'through a proxy':
        return ethereum.request(new Proxy(args, {}))
      case 'by Reflect':
        return Reflect.apply(request, null, [args])
      case 'bound':
        return request.bind(document)(args)
      case 'new':
        return Reflect.construct(request, [args])
      case 'send':
        return ethereum.send(args.method, args.params)
      case 'send with callback':
        return new Promise((resolve) => ethereum.send(args, (_: unknown, answer: unknown) => resolve(answer)))
      case 'sendAsync':
        return new Promise((resolve) =>
          ethereum.sendAsync(args, (_: unknown, answer: unknown) => resolve(answer)),
        )
      case 'sendAsync in a batch':
        return new Promise((resolve) =>
          ethereum.sendAsync([args, args], (_: unknown, answers: unknown) => resolve(answers)),
        )
      default:
        return ethereum.request(args)
    }
  }
  const told = (error: unknown) => {
    const { code, message } = Object(error) as { code?: unknown; message?: unknown }
    return `error ${typeof code === 'number' ? code : 'of the page'}: ${String(message).slice(0, 200)}`
  }
  return Promise.all(
    calls.map(async (each) => {
      try {
        const late = new Promise((_, reject) =>
          setTimeout(reject, 10_000, new Error(`no answer to ${JSON.stringify(each)}`)),
        )
        const value = await Promise.race([call(each), late])
        return `result ${JSON.stringify(value)?.slice(0, 500)}`
      } catch (error) {
        return told(error)
      }
    }),
  )
}
