// Version 1 (a list of fields) and version 3 (no lists inside), as pages really send them.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests } from '../handleRequest'

const site = siteAsker()
// As @metamask/test-dapp sends it.
const fields = [
  { type: 'string', name: 'Message', value: 'Hi, Alice!' },
  { type: 'uint32', name: 'A number', value: '1337' },
]

async function ask(method: string, params: unknown[]) {
  const world = createFakeWorld()
  const requests = createRequests(world)
  await requests.permissions.grant(site, [anna], 1)
  const answer = requests.handle(site, { id: 1, method, params })
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'asked'))])
  return { first, world, question: world.disk.questions.get('document-1:1') }
}

test.each([
  ['in order', [fields, anna]],
  ['the other way round', [anna, fields]],
  ['with members that nobody signs', [fields.map((field) => ({ ...field, extra: 1 })), anna]],
])('version 1 is asked: %s', async (_, params) => {
  const { first, question } = await ask('eth_signTypedData', params)
  expect(first).toBe('asked')
  expect(question?.body).toEqual({
    kind: 'typed data',
    account: anna,
    chainId: 1,
    typedData: JSON.stringify(fields),
  })
})

test.each<[name: string, params: unknown[], code: number, message: string]>([
  ['nothing', [], -32602, 'params[1]: expected an address'],
  ['an empty list', [[], anna], -32602, 'params[0]: expected a list of fields'],
  ['an object', [{ types: {} }, anna], -32602, 'params[0]: expected a list of fields'],
  ['a field that is none', [[7], anna], -32602, 'params[0][0]: expected an object'],
  ['a type of its own', [[{ type: 'Person', name: 'a', value: {} }], anna], -32602, 'params[0][0].type'],
  ['a list type', [[{ type: 'uint8[]', name: 'a', value: [1] }], anna], -32602, 'params[0][0].type'],
  ['a name that is none', [[{ type: 'bool', name: 1, value: true }], anna], -32602, 'params[0][0].name'],
  ['a value too large', [[{ type: 'uint8', name: 'a', value: 256 }], anna], -32602, 'params[0][0].value'],
  ['a value that is missing', [[{ type: 'string', name: 'a' }], anna], -32602, 'params[0][0].value'],
  ['somebody else', [fields, bert], 4100, 'not connected'],
])('version 1 refuses %s without a window', async (_, params, code, message) => {
  const { first, world } = await ask('eth_signTypedData', params)
  expect(first).toMatchObject({ type: 'error', error: { code, message: expect.stringContaining(message) } })
  expect(world.timesOpened).toBe(0)
})

const mail = {
  domain: { name: 'Ether Mail', chainId: 1 },
  primaryType: 'Mail',
  types: {
    EIP712Domain: [
      { name: 'name', type: 'string' },
      { name: 'chainId', type: 'uint256' },
    ],
    Mail: [{ name: 'contents', type: 'string' }],
  },
  message: { contents: 'Hello, Bob!' },
}

test('version 3 is asked as version 4 is', async () => {
  const { first, question } = await ask('eth_signTypedData_v3', [anna, JSON.stringify(mail)])
  expect(first).toBe('asked')
  expect(question?.body).toMatchObject({ kind: 'typed data', typedData: JSON.stringify(mail) })
})

test('version 3 refuses lists and names where one is', async () => {
  const data = {
    ...mail,
    types: { ...mail.types, Mail: [{ name: 'to', type: 'string[]' }] },
    message: { to: [] },
  }
  const { first, world } = await ask('eth_signTypedData_v3', [anna, data])
  const message = expect.stringContaining('params[1].types.Mail[0].type')
  expect(first).toMatchObject({ error: { code: -32602, message } })
  expect(world.timesOpened).toBe(0)
})
