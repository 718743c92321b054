// Which transactions a page may ask for, and what each malformed one is told. None of those opens the window.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests } from '../handleRequest'

const site = siteAsker()
const checksummed = '0x00000000219ab540356cBB839Cbe05303d7705Fa'

async function send(params: unknown) {
  const world = createFakeWorld()
  const requests = createRequests(world)
  await requests.permissions.grant(site, [anna], 1)
  const answer = requests.handle(site, { id: 1, method: 'eth_sendTransaction', params })
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'asked'))])
  return { first, world, question: world.disk.questions.get('document-1:1') }
}

const nothing = { to: null, valueWei: 0n, data: '0x' }

test.each<[name: string, transaction: object, expected: object]>([
  ['a plain send', { to: bert, value: '0x9184e72a000' }, { to: bert, valueWei: 0x9184e72a000n }],
  ['a value with leading zeros', { to: bert, value: '0x0de0b6b3a7640000' }, { valueWei: 10n ** 18n }],
  [
    'nothing, as whole bytes',
    { to: bert, value: '0x00', gas: '0x5208', nonce: '0x00' },
    { valueWei: 0n, nonce: 0n },
  ],
  ['upper-case digits', { to: bert, value: '0x16345785D8A0' }, { valueWei: 0x16345785d8a0n }],
  ['an address in lower case', { to: checksummed.toLowerCase() }, { to: checksummed }],
  ['a deployment', { data: '0x6080', gas: '0x5208' }, { ...nothing, data: '0x6080', gas: 21_000n }],
  ['a deployment to null', { to: null, data: '0x6080' }, { to: null }],
  ['input instead of data', { to: bert, input: '0xd0e30db0' }, { data: '0xd0e30db0' }],
  ['data and input alike', { to: bert, input: '0xD0', data: '0xd0' }, { data: '0xd0' }],
  ['gasLimit instead of gas', { to: bert, gasLimit: '0x5208' }, { gas: 21_000n }],
  ['a gas price', { to: bert, gasPrice: '0x1', type: '0x0' }, { fees: { type: 'legacy', gasPrice: 1n } }],
  [
    'EIP-1559 fees',
    { to: bert, maxFeePerGas: '0x2', maxPriorityFeePerGas: '0x1', type: '0x2' },
    { fees: { type: 'eip1559', maxFeePerGas: 2n, maxPriorityFeePerGas: 1n } },
  ],
  ['the site’s chain id', { to: bert, chainId: '0x1' }, { chainId: 1 }],
  ['a nonce', { to: bert, nonce: '0x7' }, { nonce: 7n }],
  [
    'an access list',
    { to: bert, accessList: [{ address: bert, storageKeys: [`0x${'00'.repeat(32)}`] }] },
    { accessList: [{ address: bert, storageKeys: [`0x${'00'.repeat(32)}`] }] },
  ],
  ['empty members as some libraries write them', { to: bert, value: null, accessList: [], gas: null }, {}],
])('%s is asked', async (_, transaction, expected) => {
  const { question, first } = await send([{ from: anna, ...transaction }])
  expect(first).toBe('asked')
  expect(question?.body).toMatchObject({
    kind: 'transaction',
    request: { chainId: 1, from: anna, ...expected },
  })
})

test('one EIP-1559 fee without the other is left to the wallet', async () => {
  const { question } = await send([{ from: anna, to: bert, maxFeePerGas: '0x2' }])
  expect(question?.body.kind === 'transaction' && question.body.request).not.toHaveProperty('fees')
})

test.each<[name: string, params: unknown, message: string]>([
  ['no params', undefined, 'params: expected an array'],
  ['an object instead of an array', { from: anna }, 'params: expected an array'],
  ['a text', ['0x'], 'params[0]: expected a transaction object'],
  ['no from', [{ to: bert }], 'params[0].from: expected a value'],
  ['an integer as from', [{ from: 974334424887268, to: bert }], 'params[0].from: expected an address'],
  ['a recipient that is a name', [{ from: anna, to: 'invalid' }], 'params[0].to: expected an address'],
  ['an empty recipient', [{ from: anna, to: '', data: '0x60' }], 'params[0].to: expected an address'],
  ['a recipient without 0x', [{ from: anna, to: bert.slice(2) }], 'params[0].to: expected an address'],
  [
    'a wrong checksum',
    [{ from: anna, to: '0x00000000219AB540356cbb839Cbe05303d7705Fa' }],
    'params[0].to: expected an address with the right checksum',
  ],
  [
    'no recipient and nothing to deploy',
    [{ from: anna, value: '0x1' }],
    'params[0].to: expected a recipient',
  ],
  ['a value in words', [{ from: anna, to: bert, value: 'invalid' }], 'params[0].value: expected a quantity'],
  ['a value without a digit', [{ from: anna, to: bert, value: '0x' }], 'params[0].value'],
  ['a value without 0x', [{ from: anna, to: bert, value: 'ffffffff' }], 'params[0].value'],
  ['a value that is a number', [{ from: anna, to: bert, value: 1 }], 'params[0].value'],
  ['a negative value', [{ from: anna, to: bert, value: '-0x1' }], 'params[0].value'],
  [
    'more than 2^256',
    [{ from: anna, to: bert, value: `0x1${'0'.repeat(64)}` }],
    'params[0].value: expected a quantity of at most 256 bits',
  ],
  ['odd data', [{ from: anna, to: bert, data: '0x1' }], 'params[0].data: expected 0x and an even number'],
  ['data without 0x', [{ from: anna, to: bert, data: '095ea7b3' }], 'params[0].data'],
  ['data and input that differ', [{ from: anna, to: bert, data: '0x01', input: '0x02' }], 'params[0].input'],
  [
    'gas and gasLimit that differ',
    [{ from: anna, to: bert, gas: '0x1', gasLimit: '0x2' }],
    'params[0].gasLimit',
  ],
  ['a gas limit in words', [{ from: anna, to: bert, gasLimit: 'invalid' }], 'params[0].gasLimit'],
  ['more gas than there is', [{ from: anna, to: bert, gas: '0x10000000000000000' }], 'params[0].gas'],
  ['an empty gas price', [{ from: anna, to: bert, gasPrice: '' }], 'params[0].gasPrice'],
  ['a fee in words', [{ from: anna, to: bert, maxFeePerGas: 'invalid' }], 'params[0].maxFeePerGas'],
  [
    'both kinds of fees',
    [{ from: anna, to: bert, gasPrice: '0x1', maxFeePerGas: '0x1' }],
    'params[0].gasPrice: expected it not to be given together with maxFeePerGas',
  ],
  [
    'a tip above the fee',
    [{ from: anna, to: bert, maxFeePerGas: '0x1', maxPriorityFeePerGas: '0x2' }],
    'params[0].maxPriorityFeePerGas: expected at most maxFeePerGas',
  ],
  [
    'type 0 with market fees',
    [{ from: anna, to: bert, type: '0x0', maxFeePerGas: '0x1' }],
    'params[0].maxFeePerGas',
  ],
  ['type 2 with a gas price', [{ from: anna, to: bert, type: '0x2', gasPrice: '0x1' }], 'params[0].gasPrice'],
  ['an unknown type', [{ from: anna, to: bert, type: '0x5' }], 'params[0].type'],
  ['a blob transaction', [{ from: anna, to: bert, type: '0x3' }], 'params[0].type'],
  ['a set-code transaction', [{ from: anna, to: bert, type: '0x4' }], 'params[0].type'],
  ['blobs', [{ from: anna, to: bert, blobVersionedHashes: [] }], 'params[0].blobVersionedHashes'],
  ['authorisations', [{ from: anna, to: bert, authorizationList: [] }], 'params[0].authorizationList'],
  [
    'an access list with a gas price',
    [{ from: anna, to: bert, gasPrice: '0x1', accessList: [{ address: bert, storageKeys: [] }] }],
    'params[0].accessList',
  ],
  [
    'another chain',
    [{ from: anna, to: bert, chainId: '0xa' }],
    'params[0].chainId: expected 1, the chain this site is on, received 10',
  ],
  ['a padded chain id', [{ from: anna, to: bert, chainId: '0x01' }], 'params[0].chainId'],
  ['a chain id that is a number', [{ from: anna, to: bert, chainId: 1 }], 'params[0].chainId'],
  ['a nonce that is a number', [{ from: anna, to: bert, nonce: 1 }], 'params[0].nonce'],
])('%s is answered -32602 and opens nothing', async (_, params, message) => {
  const { first, world } = await send(params)
  expect(first).toMatchObject({
    type: 'error',
    error: { code: -32602, message: expect.stringContaining(message) },
  })
  expect(world.timesOpened).toBe(0)
  expect(world.disk.questions.size).toBe(0)
})

test('an account that the site is not connected to is answered 4100', async () => {
  const { first, world } = await send([{ from: bert, to: anna, value: '0x1' }])
  expect(first).toMatchObject({ type: 'error', error: { code: 4100 } })
  expect(world.timesOpened).toBe(0)
})
