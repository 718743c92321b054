import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import type { Network } from '../networks/network'
import { agreedRefusal, type Broadcast, type BroadcastResult, broadcast, readRefusal } from './broadcast'
import { createChainClient } from './createChainClient'
import { createFakeNode, refusal } from './fakeNode'

// As the nodes' sources and recorded answers have them.
test.each([
  ['geth, reth, erigon, nethermind', 'already known'],
  ['older geth', 'known transaction: 0x70a49ebd2ed5ff11354e6e4a9ff1a9e7b2f4b1dd6b4a1ad8b5d4f2c0e1f2a3b4'],
  ['anvil', 'transaction already imported'],
  ['hardhat', 'Known transaction: 0x70a49ebd2ed5ff11354e6e4a9ff1a9e7b2f4b1dd6b4a1ad8b5d4f2c0e1f2a3b4'],
  ['older nethermind', 'AlreadyKnown'],
  ['erigon', 'existing txn with same hash'],
  ['older erigon', 'INTERNAL_ERROR: existing tx with same hash'],
  ['besu', 'Known transaction'],
  ['openethereum', 'Transaction with the same hash was already imported.'],
  ['zksync', 'known transaction. transaction with hash 0x70a4 is already in the system'],
])('%s knows it already: %s', (_, words) => {
  expect(readRefusal(words)).toEqual({ type: 'already known', message: words })
})

test.each([
  ['geth', 'nonce too low: next nonce 5, tx nonce 4'],
  ['anvil, reth, erigon', 'nonce too low'],
  [
    'hardhat',
    "Nonce too low. Expected nonce to be 5 but got 4. Note that transactions can't be queued when automining.",
  ],
  ['older nethermind', 'OldNonce, Current nonce: 5, nonce of rejected tx: 4'],
  ['besu', 'Nonce too low'],
  ['openethereum', 'Transaction nonce is too low. Try incrementing the nonce.'],
])('%s: nonce too low: %s', (_, words) => {
  expect(readRefusal(words).type).toBe('nonce too low')
})

test.each([
  ['geth', 'insufficient funds for gas * price + value: balance 0, tx cost 21000, overshot 21000'],
  ['anvil', 'Insufficient funds for gas * price + value'],
  [
    'hardhat',
    "Sender doesn't have enough funds to send tx. The max upfront cost is: 3 and the sender's balance is: 1.",
  ],
  ['erigon', 'insufficient funds'],
  ['older nethermind', 'InsufficientFunds, Account balance: 0, cumulative cost: 21000'],
  ['besu', 'Upfront cost exceeds account balance'],
  ['op-geth', 'insufficient funds for l1Cost + l2Cost + value'],
])('%s: insufficient funds: %s', (_, words) => {
  expect(readRefusal(words).type).toBe('insufficient funds')
})

test.each([
  ['geth', 'transaction underpriced: gas tip cap 0, minimum needed 1000000'],
  ['geth', 'replacement transaction underpriced: new tx gas fee cap 1 <= 1 queued'],
  [
    'geth, reth, anvil',
    'max fee per gas less than block base fee: address 0x00, maxFeePerGas: 1, baseFee: 7',
  ],
  [
    'hardhat',
    'Replacement transaction underpriced. A gasPrice/maxFeePerGas of at least 2 is necessary to replace the existing transaction with nonce 4.',
  ],
  ['hardhat', 'Transaction maxFeePerGas (1) is too low for the next block, which has a baseFeePerGas of 7'],
  ['erigon', 'fee too low'],
  ['erigon', 'could not replace existing tx'],
  ['older nethermind', 'FeeTooLow, MaxFeePerGas too low. MaxFeePerGas: 0, BaseFee: 7'],
  ['older nethermind', 'ReplacementNotAllowed'],
  ['besu', 'Gas price below configured minimum gas price'],
  ['besu', 'Gas price below current base fee'],
  ['besu', 'Replacement transaction underpriced'],
])('%s: underpriced: %s', (_, words) => {
  expect(readRefusal(words).type).toBe('underpriced')
})

test.each([
  'exceeds block gas limit',
  'Nonce too high',
  'nonce gap too large',
  'invalid sender',
  'unknown transaction type',
  'txpool is full',
  'Wrong chainId',
  'intrinsic gas too low: gas 20000, minimum needed 21000',
  'unknown transaction',
  '',
])('anything else is a refusal with its words: %j', (words) => {
  expect(readRefusal(words)).toEqual({ type: 'refused', message: words })
})

test("a node's words can not turn or hide what stands beside them", () => {
  expect(readRefusal('no\u202e\u0000 way')).toEqual({ type: 'refused', message: 'no way' })
})

const network: Network = {
  chainId: 1,
  name: 'Test',
  currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  endpoints: ['https://first.example', 'https://second.example'],
  testnet: true,
  source: 'built in',
}
const hash: Hex = `0x${'ab'.repeat(32)}`

function build(answer: unknown) {
  const node = createFakeNode()
  node.faults.answers.set('eth_sendRawTransaction', answer)
  const client = createChainClient({
    ...fakeEndpointPorts,
    network,
    transport: node.transport,
    clock: () => 5,
  })
  return { node, send: () => broadcast(client, '0x02', hash, () => 6) }
}

test('the hash of the bytes is acceptance, in whatever case', async () => {
  expect(await build(hash.toUpperCase().replace('0X', '0x')).send()).toEqual({
    type: 'accepted',
    endpoint: 'https://first.example',
    at: 6,
  })
})

test.each([`0x${'cd'.repeat(32)}`, null, true, 'ok'])(
  'another answer (%j) is none: nobody knows what it took',
  async (answer) => {
    expect(await build(answer).send()).toMatchObject({
      type: 'unreachable',
      endpoint: 'https://first.example',
    })
  },
)

test('it goes to every endpoint, and is taken when one takes it', async () => {
  const { node, send } = build(hash)
  node.faults.down.add('https://first.example')
  expect(await send()).toEqual({ type: 'accepted', endpoint: 'https://second.example', at: 6 })
  const { node: both, send: sendBoth } = build(hash)
  await sendBoth()
  expect(both.asked.map(({ endpoint }) => endpoint)).toEqual(network.endpoints)
})

test('what all refuse is refused, with the words of one', async () => {
  expect(await build(refusal(-32000, 'nonce too low')).send()).toEqual({
    type: 'nonce too low',
    message: 'nonce too low',
    endpoint: 'https://first.example',
    at: 6,
  })
})

test('relays get it and nobody else', async () => {
  const node = createFakeNode()
  node.faults.answers.set('eth_sendRawTransaction', hash)
  const relays = ['https://relay.example']
  const client = createChainClient({
    ...fakeEndpointPorts,
    network: { ...network, relays },
    transport: node.transport,
    clock: () => 5,
  })
  expect(await broadcast(client, '0x02', hash, () => 6)).toMatchObject({
    type: 'accepted',
    endpoint: relays[0],
  })
  expect(node.asked.map(({ endpoint }) => endpoint)).toEqual(relays)
  await client.request('eth_chainId')
  expect(node.asked.at(-1)?.endpoint).toBe('https://first.example')
})

const at = (endpoint: string, type: BroadcastResult['type']): Broadcast => ({
  endpoint: `https://${endpoint}.org`,
  at: 1,
  ...(type === 'accepted' ? { type } : { type, message: `${type} by ${endpoint}` }),
})

test.each<[string, Broadcast[], BroadcastResult['type']]>([
  ['the only one refuses', [at('a', 'underpriced')], 'underpriced'],
  ['one of two refuses', [at('a', 'nonce too low'), at('b', 'unreachable')], 'unreachable'],
  ['two of three refuse', [at('a', 'unreachable'), at('b', 'refused'), at('c', 'refused')], 'refused'],
  ['one of them gives a reason', [at('a', 'refused'), at('b', 'insufficient funds')], 'insufficient funds'],
  [
    'two of one operator are one voice',
    [at('a.same', 'refused'), at('b.same', 'refused'), at('c', 'unreachable')],
    'unreachable',
  ],
])('a refusal is believed when a quorum refuses: %s', (_, results, type) => {
  expect(agreedRefusal(results).type).toBe(type)
})

test('when nobody answers it is a value, too', async () => {
  const { node, send } = build(hash)
  node.faults.down.add('https://first.example').add('https://second.example')
  expect(await send()).toMatchObject({ type: 'unreachable', message: expect.stringMatching(/got none/) })
})
