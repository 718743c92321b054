// What each read takes, and what each malformed one is told.
import { expect, test } from 'vitest'
import { createFakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests } from '../handleRequest'
import { chainReadParams } from './chainReads'

const address = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
const badChecksum = '0x00000000219AB540356cbb839Cbe05303d7705Fa'
const hash = `0x${'1f'.repeat(32)}`

async function read(method: string, params?: unknown) {
  const world = createFakeWorld()
  const answer = await createRequests(world).handle(siteAsker(), { id: 1, method, params })
  return { answer, asked: world.askedOfChain.at(-1) }
}

const good: [method: string, params: unknown, sent?: unknown[]][] = [
  ['eth_blobBaseFee', []],
  ['eth_blockNumber', undefined, []],
  ['eth_createAccessList', [{ to: address, data: '0x' }], [{ to: address, data: '0x' }, 'latest']],
  ['eth_estimateGas', [{ from: address, data: '0x6080' }, 'pending']],
  ['eth_estimateGas', [{ to: badChecksum, value: '0x0' }], [{ to: badChecksum, value: '0x0' }, 'latest']],
  ['eth_feeHistory', ['0x4', 'latest', [10, 50.5]]],
  ['eth_feeHistory', [4, 'latest'], ['0x4', 'latest']],
  ['eth_gasPrice', []],
  ['eth_getBalance', [address, 'latest']],
  ['eth_getBalance', [address], [address, 'latest']],
  ['eth_getBalance', [address, { blockHash: hash, requireCanonical: true }]],
  ['eth_getBlockByHash', [hash, true]],
  ['eth_getBlockByNumber', ['latest', false]],
  ['eth_getBlockByNumber', ['0x10'], ['0x10', false]],
  ['eth_getBlockReceipts', ['safe']],
  ['eth_getBlockTransactionCountByHash', [hash]],
  ['eth_getBlockTransactionCountByNumber', ['finalized']],
  ['eth_getCode', [address, 'earliest']],
  [
    'eth_getLogs',
    [{ fromBlock: '0x1', toBlock: 'latest', address: [address], topics: [null, [hash], hash] }],
  ],
  ['eth_getLogs', [{ blockHash: hash }]],
  ['eth_getProof', [address, [hash, '0x0'], 'latest']],
  ['eth_getStorageAt', [address, '0x0', 'latest']],
  ['eth_getTransactionByBlockHashAndIndex', [hash, '0x0']],
  ['eth_getTransactionByBlockNumberAndIndex', ['latest', '0x1']],
  ['eth_getTransactionByHash', [hash]],
  ['eth_getTransactionCount', [address, 'pending']],
  ['eth_getTransactionReceipt', [hash]],
  ['eth_getUncleByBlockHashAndIndex', [hash, '0x0']],
  ['eth_getUncleByBlockNumberAndIndex', ['latest', '0x0']],
  ['eth_getUncleCountByBlockHash', [hash]],
  ['eth_getUncleCountByBlockNumber', ['latest']],
  ['eth_maxPriorityFeePerGas', []],
  [
    'eth_simulateV1',
    [
      { blockStateCalls: [{ calls: [{ to: address }], stateOverrides: { [address]: { balance: '0x1' } } }] },
      'latest',
    ],
  ],
  ['eth_syncing', []],
]

test.each(good)('%s %j reaches the chain', async (method, params, sent) => {
  const { answer, asked } = await read(method, params)
  expect(answer).toEqual({ type: 'result', id: 1, result: `${method} of 1` })
  expect(asked).toEqual({ chainId: 1, method, params: sent ?? params })
})

test('every read of the table is tried', () => {
  const tried = new Set([...good.map(([method]) => method), 'eth_call'])
  expect([...tried].sort()).toEqual(Object.keys(chainReadParams).sort())
})

test.each<[method: string, params: unknown, field: string]>([
  ['eth_blockNumber', ['0x1'], 'params[0]: expected no params'],
  ['eth_blockNumber', {}, 'params: expected no params'],
  ['eth_getBalance', [], 'params[0]: expected an address, received nothing'],
  ['eth_getBalance', ['0x1234'], 'params[0]: expected an address, received "0x1234"'],
  [
    'eth_getBalance',
    [917551056842671],
    'params[0]: expected an address, received the number 917551056842671',
  ],
  ['eth_getBalance', [address.slice(2), 'latest'], 'params[0]: expected an address'],
  ['eth_getBalance', [address, 'newest'], 'params[1]: expected a block'],
  ['eth_getBalance', [address, '0x01'], 'params[1]: expected a block'],
  ['eth_getBalance', [address, 7], 'params[1]: expected a block'],
  ['eth_getBalance', [address, 'latest', 'more'], 'params[2]: expected an array of at most 2 params'],
  ['eth_getBalance', { address }, 'params: expected an array of at most 2 params'],
  ['eth_getBlockByNumber', ['latest', 'yes'], 'params[1]: expected true or false'],
  ['eth_getTransactionByHash', ['0xabc'], 'params[0]: expected 32 bytes'],
  ['eth_getTransactionReceipt', [`0x${'1f'.repeat(33)}`], 'params[0]: expected 32 bytes'],
  ['eth_call', ['0x'], 'params[0]: expected a transaction object'],
  ['eth_call', [{ to: 'me' }, 'latest'], 'params[0].to: expected an address'],
  ['eth_call', [{ data: '0x1' }, 'latest'], 'params[0].data: expected 0x and an even number'],
  ['eth_estimateGas', [{ value: '12' }], 'params[0].value: expected a quantity'],
  ['eth_estimateGas', [{ value: '0xg' }], 'params[0].value: expected a quantity'],
  ['eth_estimateGas', [{ gas: 21000 }], 'params[0].gas: expected a quantity'],
  ['eth_getLogs', [{ topics: ['0x1'] }], 'params[0].topics[0]'],
  [
    'eth_getLogs',
    [{ topics: [null, null, null, null, null] }],
    'params[0].topics: expected at most 4 topics',
  ],
  ['eth_getLogs', [{ blockHash: hash, fromBlock: '0x1' }], 'params[0]: expected either blockHash'],
  ['eth_getLogs', [{ address: ['0x1'] }], 'params[0].address'],
  ['eth_getProof', [address, ['x']], 'params[1][0]: expected a storage slot'],
  ['eth_feeHistory', ['0x1', 'latest', [101]], 'params[2][0]'],
  ['eth_simulateV1', [{ blockStateCalls: 1 }], 'params[0].blockStateCalls: expected an array of blocks'],
])('%s %j is answered -32602 and names the field', async (method, params, message) => {
  const { answer, asked } = await read(method, params)
  expect(asked).toBeUndefined()
  expect(answer).toMatchObject({ type: 'error', error: { code: -32602 } })
  expect(answer).toMatchObject({ error: { message: expect.stringContaining(message) } })
})

test('a revert is passed on with its code and data', async () => {
  const { answer } = await read('eth_call', [{ to: address, data: '0x' }, 'latest'])
  expect(answer).toEqual({
    type: 'error',
    id: 1,
    error: { code: 3, message: 'execution reverted: no', data: '0x08c379a0' },
  })
})

test('reads are answered while the wallet is locked, and for strangers', async () => {
  const world = createFakeWorld()
  world.unlocked = false
  const answer = await createRequests(world).handle(siteAsker('stranger.example'), {
    id: 1,
    method: 'eth_gasPrice',
  })
  expect(answer).toMatchObject({ type: 'result' })
})
