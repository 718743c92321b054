// Requests that nobody would write: every method with values that look right, almost right and hostile. Whatever comes,
// it is answered with a code that a page may see, nothing breaks inside, and a stranger opens no window.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, siteAsker } from './fakeRequestPorts'
import { createRequests } from './handleRequest'
import { methodTable } from './methodTable'

/** In a soak fast-check's own number counts. */
const runs = process.env.HOLDFAST_SOAK ? {} : { numRuns: 3_000 }
const stranger = siteAsker('stranger.example', 'document-2')
const site = siteAsker()

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'eth_accounts', 'chainId']
const words = [
  ...[
    anna,
    bert,
    '0x',
    '0x0',
    '0x00',
    '0x1',
    '0x01',
    'latest',
    `0x${'f'.repeat(64)}`,
    '',
    'null',
    '-1',
    '1e400',
  ],
  ...[
    '{"__proto__":{"primaryType":"X"}}',
    '[[[[[[',
    '\u0000',
    '\ud800',
    '{{7*7}}',
    '<script>',
    'ERC20',
    'logs',
  ],
]
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...words, null, true, 0, 1, -1, 1.5, 2 ** 53, Number.MAX_VALUE),
  fc.string({ maxLength: 12 }),
)
/** The same members that the methods read, with any value. */
const members = [
  ...['from', 'to', 'data', 'value', 'gas', 'type', 'chainId', 'address', 'topics', 'accessList', 'options'],
  ...['types', 'primaryType', 'domain', 'message', 'eth_accounts', 'rpcUrls', 'nativeCurrency', 'blockHash'],
]
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...members, ...names), tie('value')), { maxLength: 5 })
      // As a page's JSON brings it: "__proto__" is a member like any other.
      .map((entries) =>
        JSON.parse(
          `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${JSON.stringify(member ?? null)}`)}}`,
        ),
      ),
  ),
}))
const method = fc.oneof(
  { arbitrary: fc.constantFrom(...methodTable.keys()), weight: 9 },
  fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 20 })),
)
const params = fc.oneof(fc.array(value, { maxLength: 3 }), value)

test('a stranger gets an answer to everything, and opens a window only to connect or about networks', async () => {
  const world = createFakeWorld()
  const requests = createRequests({ ...world, clock: () => (world.now += 1_000) })
  let id = 0
  await fc.assert(
    fc.asyncProperty(method, params, async (method, params) => {
      world.timesOpened = 0
      const asking = requests.handle(stranger, { id: ++id, method, params })
      const answer = await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, 1, 'asked'))])
      if (world.timesOpened > 0) {
        expect(method).toMatch(
          /^(eth_requestAccounts|wallet_requestPermissions|wallet_(switch|add)EthereumChain)$/,
        )
        await requests.approvals.windowClosed(world.now)
        return
      }
      const settled = answer === 'asked' ? await asking : answer
      expect(settled).toMatchObject({ id })
      expect(settled).not.toMatchObject({ error: { code: -32603 } })
    }),
    runs,
  )
  expect(world.reported).toEqual([])
  expect(world.signed).toEqual([])
  expect(world.submitted).toEqual([])
  expect({}).not.toHaveProperty('primaryType')
})

test('a connected page gets an answer or a question, and signs nothing by any of it', async () => {
  const world = createFakeWorld()
  const requests = createRequests({ ...world, clock: () => (world.now += 1_000) })
  let id = 0
  await fc.assert(
    fc.asyncProperty(method, params, async (method, params) => {
      if (!(await requests.permissions.granted(site))) await requests.permissions.grant(site, [anna], 1)
      const asking = requests.handle(site, { id: ++id, method, params })
      await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, 1))])
      await requests.approvals.windowClosed(world.now)
      expect(await asking).not.toMatchObject({ error: { code: -32603 } })
    }),
    runs,
  )
  expect(world.reported).toEqual([])
  expect(world.signed).toEqual([])
  expect(world.submitted).toEqual([])
})

test.each([
  ['a message', (deep: string) => `"message":{"a":${deep}},"domain":{}`],
  ['a domain', (deep: string) => `"message":{"a":"x"},"domain":{"extra":${deep}}`],
  ['types', (deep: string) => `"types2":${deep},"message":{"a":"x"},"domain":{}`],
])('typed data as text whose %s nests without end is refused by name', async (_, members) => {
  const world = createFakeWorld()
  const requests = createRequests(world)
  await requests.permissions.grant(site, [anna], 1)
  const deep = `${'[{"x":'.repeat(20_000)}1${'}]'.repeat(20_000)}`
  const text = `{"types":{"A":[{"name":"a","type":"string"}]},"primaryType":"A",${members(deep)}}`
  const answer = await requests.handle(site, { id: 1, method: 'eth_signTypedData_v4', params: [anna, text] })
  expect(answer).toMatchObject({ error: { code: -32602, message: expect.stringContaining('params[1]') } })
  expect(world.timesOpened).toBe(0)
})
