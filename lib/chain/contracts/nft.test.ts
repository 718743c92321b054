// What a collection's contract says is read as a claim, and a silence is never a zero.
import { encodeAbiParameters } from 'viem'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import { createChainClient } from '../client/createChainClient'
import { createFakeNode, refusal } from '../client/fakeNode'
import { readNft } from './nft'

const contract = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const account = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const number = (value: bigint) => encodeAbiParameters([{ type: 'uint256' }], [value])
const yes = number(1n)
const erc721 = `0x01ffc9a780ac58cd${'0'.repeat(56)}`
const erc1155 = `0x01ffc9a7d9b67a26${'0'.repeat(56)}`
const name = { '0x06fdde03': encodeAbiParameters([{ type: 'string' }], ['Chest\u202enuts']) }
const owner = (address: string) => ({ '0x6352211e': number(BigInt(address)) })

/** A contract that answers calls that begin with these, and reverts on all others. */
function ask(answers: Record<string, Hex>) {
  const node = createFakeNode()
  node.contracts.set(contract.toLowerCase(), (data) => {
    const found = Object.entries(answers).find(([start]) => data.startsWith(start))
    return found?.[1] ?? refusal(3, 'execution reverted', '0x')
  })
  const client = createChainClient({
    ...fakeEndpointPorts,
    network: {
      chainId: 1,
      name: 'Test',
      currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
      endpoints: ['https://node.example'],
      testnet: true,
      source: 'built in',
    },
    transport: node.transport,
    clock: () => 0,
  })
  return readNft(client, contract, 7n, account)
}

test('an ERC-721 of the account’s own', async () => {
  expect(await ask({ [erc721]: yes, ...name, ...owner(account) })).toMatchObject({
    value: { standard: 'erc721', claimedName: 'Chestnuts', held: 1n },
    known: { type: 'single endpoint' },
  })
})

test('an ERC-721 of somebody else’s is not held', async () => {
  expect(await ask({ [erc721]: yes, ...owner(contract) })).toMatchObject({
    value: { standard: 'erc721', held: 0n },
  })
})

test('an ERC-1155 says how many', async () => {
  expect(await ask({ [erc1155]: yes, '0x00fdd58e': number(12n) })).toMatchObject({
    value: { standard: 'erc1155', held: 12n },
  })
})

test.each([
  ['says no to both', { '0x01ffc9a7': number(0n) }],
  ['does not know EIP-165', {}],
  ['answers the question with something else than yes', { '0x01ffc9a7': number(2n) }],
  ['knows no such token', { [erc721]: yes }],
  ['answers too little', { [erc721]: yes, '0x6352211e': '0x01' as Hex }],
])('a contract that %s is unknown', async (_, answers) => {
  expect(await ask(answers as Record<string, Hex>)).toMatchObject({ type: 'unknown' })
})
