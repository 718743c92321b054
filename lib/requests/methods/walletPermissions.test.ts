// EIP-2255 with its caveats.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests } from '../handleRequest'

const site = siteAsker()
const accounts = (...value: unknown[]) => ({ caveats: [{ type: 'restrictReturnedAccounts', value }] })
const chains = (...value: unknown[]) => ({ caveats: [{ type: 'restrictNetworkSwitching', value }] })
const permitted = 'endowment:permitted-chains'

async function ask(method: string, params: unknown) {
  const world = createFakeWorld()
  const requests = createRequests(world)
  const answer = requests.handle(site, { id: 1, method, params })
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 5))])
  return { world, requests, answer, first, question: (await world.questions.open())[0] }
}

test.each<[string, object, object]>([
  ['accounts', { eth_accounts: {} }, {}],
  ['accounts with no caveats', { eth_accounts: { caveats: [] } }, {}],
  ['accounts with null', { eth_accounts: { caveats: null } }, {}],
  ['what older pages add', { eth_accounts: { requiredMethods: ['signTypedData_v3'] } }, {}],
  ['certain accounts', { eth_accounts: accounts(bert, bert) }, { wanted: [bert] }],
  ['certain networks', { eth_accounts: {}, [permitted]: chains('0x1', '0xa') }, { chainIds: [1, 10] }],
  ['networks alone', { [permitted]: chains('0xa') }, { chainIds: [10] }],
])('asks for %s', async (_, wanted, wishes) => {
  const { question } = await ask('wallet_requestPermissions', [wanted])
  expect(question?.body).toEqual({ kind: 'connect', chainId: 1, ...wishes })
})

test('what was granted is answered, with who, what, how far and since when', async () => {
  const { world, requests, answer, question } = await ask('wallet_requestPermissions', [
    { eth_accounts: accounts(bert), [permitted]: chains('0xa') },
  ])
  await requests.approvals.decide(question?.id ?? '', {
    type: 'approved',
    version: question?.version ?? '0x',
    accounts: [bert, anna],
  })
  const granted = [
    {
      invoker: site.origin,
      parentCapability: 'eth_accounts',
      caveats: [{ type: 'restrictReturnedAccounts', value: [bert, anna] }],
      date: expect.any(Number),
    },
    {
      invoker: site.origin,
      parentCapability: permitted,
      caveats: [{ type: 'restrictNetworkSwitching', value: ['0x1', '0xa'] }],
      date: expect.any(Number),
    },
  ]
  expect(await answer).toEqual({ type: 'result', id: 1, result: granted })
  const get = { id: 2, method: 'wallet_getPermissions' }
  expect(await requests.handle(site, get)).toEqual({ type: 'result', id: 2, result: granted })
  world.unlocked = false
  expect(await requests.handle(site, get)).toEqual({ type: 'result', id: 2, result: [] })
  world.unlocked = true
  await requests.handle(site, { id: 3, method: 'wallet_revokePermissions', params: [{ [permitted]: {} }] })
  expect(await requests.handle(site, get)).toEqual({ type: 'result', id: 2, result: [] })
})

test('asked again, what the site has is proposed again', async () => {
  const world = createFakeWorld()
  const requests = createRequests(world)
  await requests.permissions.grant(site, [bert], 1)
  void requests.handle(site, { id: 1, method: 'wallet_requestPermissions', params: [{ eth_accounts: {} }] })
  await expect.poll(async () => (await world.questions.open())[0]?.body).toMatchObject({ wanted: [bert] })
})

test.each<[string, unknown, number, string]>([
  ['nothing', undefined, -32602, 'params'],
  ['an object instead of an array', { eth_accounts: {} }, -32602, 'params'],
  ['no permission', [{}], -32602, 'params[0].eth_accounts'],
  ['an unknown one', [{ eth_accounts: {}, eth_sign: {} }], -32602, 'params[0].eth_sign'],
  ['__proto__', [JSON.parse('{"__proto__":{}}')], -32602, 'params[0]'],
  ['constructor', [{ constructor: {} }], -32602, 'params[0]'],
  ['one that is no object', [{ eth_accounts: true }], -32602, 'params[0].eth_accounts'],
  [
    'caveats that are an object',
    [{ eth_accounts: { caveats: {} } }],
    -32602,
    'params[0].eth_accounts.caveats',
  ],
  ['a caveat that is a text', [{ eth_accounts: { caveats: ['x'] } }], -32602, '.caveats[0]'],
  [
    'an unknown caveat',
    [{ eth_accounts: { caveats: [{ type: 'x', value: [anna] }] } }],
    -32602,
    '.caveats[0].type',
  ],
  ['the other one’s caveat', [{ eth_accounts: chains('0x1') }], -32602, '.caveats[0].type'],
  [
    'a caveat twice',
    [{ eth_accounts: { caveats: [...accounts(anna).caveats, ...accounts(bert).caveats] } }],
    -32602,
    '.caveats',
  ],
  ['no account', [{ eth_accounts: accounts() }], -32602, '.caveats[0].value'],
  ['an account that is none', [{ eth_accounts: accounts('0x12') }], -32602, '.caveats[0].value[0]'],
  [
    'a wrong checksum',
    [{ eth_accounts: accounts('0xAAaaaaaAAAAAAAAAAAaaaaAAAaaaAaAaaAaAAaAA') }],
    -32602,
    '.value[0]',
  ],
  ['a padded chain id', [{ [permitted]: chains('0x01') }], -32602, '.caveats[0].value[0]'],
  ['a chain id as a number', [{ [permitted]: chains(1) }], -32602, '.caveats[0].value[0]'],
  ['an unknown network', [{ [permitted]: chains('0x539') }], 4902, '0x539'],
])('%s: refused with its name, and nobody is asked', async (_, params, code, named) => {
  const { first, world } = await ask('wallet_requestPermissions', params)
  expect(first).toMatchObject({ error: { code, message: expect.stringContaining(named) } })
  expect(world.timesOpened).toBe(0)
})
