import { encodeFunctionData, encodeFunctionResult, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { createChainClients } from '../client/createChainClients'
import { fakeEndpointPorts } from '../client/fakeEndpointPorts'
import { createFakeNode } from '../client/fakeNode'
import { askDataFee, askDataPart, dataFeeKind } from './dataFee'

const abi = parseAbi([
  'function getL1Fee(bytes) view returns (uint256)',
  'function gasEstimateL1Component(address,bool,bytes) view returns (uint64,uint256,uint256)',
])
const op = '0x420000000000000000000000000000000000000F'
const node = '0x00000000000000000000000000000000000000C8'
const to = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'

async function build(contracts: [string, (data: Hex) => Hex][]) {
  const fake = createFakeNode()
  for (const [address, answer] of contracts) fake.contracts.set(address.toLowerCase(), answer)
  const chains = createChainClients({
    ...fakeEndpointPorts,
    networks: {
      get: async () => ({
        chainId: 1,
        name: 'Test',
        currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        endpoints: ['https://node.example'],
        testnet: true,
        source: 'built in' as const,
      }),
    },
    transport: fake.transport,
    clock: () => 1,
  })
  return chains.of(1)
}

test.each<[string, Hex]>([
  ['short bytes', '0x02aabb'],
  ['a whole word', `0x${'ab'.repeat(32)}`],
  ['a word and a byte', `0x${'cd'.repeat(33)}`],
])('the OP Stack is asked as the ABI says: %s', async (_, bytes) => {
  const seen: Hex[] = []
  const client = await build([
    [
      op,
      (data) => {
        seen.push(data)
        return encodeFunctionResult({ abi, functionName: 'getL1Fee', result: 123n })
      },
    ],
  ])
  expect(await askDataFee(client, { type: 'on top', oracle: op }, bytes)).toBe(123n)
  expect(seen).toEqual([encodeFunctionData({ abi, functionName: 'getL1Fee', args: [bytes] })])
})

test('where the contract is not there, there is no such fee', async () => {
  expect(await askDataFee(await build([]), { type: 'on top', oracle: op }, '0x02')).toBeUndefined()
})

test.each([
  ['a call', to, false],
  ['a deployment', null, true],
])('Arbitrum says how much of the gas is for data: %s', async (_, recipient, deploys) => {
  const seen: Hex[] = []
  const client = await build([
    [
      node,
      (data) => {
        seen.push(data)
        return encodeFunctionResult({
          abi,
          functionName: 'gasEstimateL1Component',
          result: [7n, 100n, 9n],
        })
      },
    ],
  ])
  const kind = { type: 'in gas' as const, oracle: node as Hex }
  expect(await askDataPart(client, kind, { to: recipient as Hex | null, data: '0xabcd' })).toBe(700n)
  const zero = '0x0000000000000000000000000000000000000000'
  expect(seen).toEqual([
    encodeFunctionData({
      abi,
      functionName: 'gasEstimateL1Component',
      args: [(recipient ?? zero) as Hex, deploys, '0xabcd'],
    }),
  ])
})

test.each<[number, string, unknown]>([
  [1, 'built in', undefined],
  [10, 'built in', { type: 'on top', oracle: op }],
  [42161, 'built in', { type: 'in gas', oracle: node }],
  [7777777, 'added by the user', { type: 'on top', oracle: op }],
])('chain %s (%s)', (chainId, source, kind) => {
  expect(dataFeeKind({ chainId, source })).toEqual(kind)
})
