// Transfers with the account's address are looked up where new blocks came, remembered, and make a recipient a planted one.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { RpcError, Unreachable } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { topicOf, transferTopic } from '@/lib/chain/contracts/transferLogs'
import { openDatabase } from '@/lib/storage/database'
import { createTransferStore } from '@/lib/storage/transferStore'
import { createSeenTransfers } from './seenTransfers'

const account: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const twin: Address = '0x8fee00000000000000000000000000000000ee42'
const token: Address = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const hashOf = (number: bigint): Hex => `0x${number.toString(16).padStart(64, '0')}`

interface Log {
  from: Address
  to: Address
  amount: bigint
  block: bigint
}

/** A chain whose endpoint answers for so many blocks at once. */
function build(name: string, logs: Log[], mostBlocks = 100_000n) {
  const world = { head: 20_000n, asked: [] as { from: bigint; to: bigint }[], silent: false }
  const client = {
    compares: false,
    async request(method: string, [filter]: [{ fromBlock: Hex; toBlock: Hex; topics: (Hex | null)[] }]) {
      if (world.silent) throw new Unreachable('nobody answers')
      const known = { type: 'single endpoint', endpoint: 'https://node.example' }
      if (method === 'eth_getBlockByNumber') {
        const [number, hash] = [`0x${world.head.toString(16)}`, hashOf(world.head)]
        return {
          value: { number, hash, timestamp: '0x1', gasLimit: '0x1', baseFeePerGas: '0x1' },
          known,
          at: 1,
        }
      }
      const [from, to] = [BigInt(filter.fromBlock), BigInt(filter.toBlock)]
      world.asked.push({ from, to })
      if (to - from >= mostBlocks) throw new RpcError(-32005, 'block range too large')
      const value = logs
        .filter(({ block }) => block >= from && block <= to)
        .map((log, place) => ({
          address: token,
          topics: [transferTopic, topicOf(log.from), topicOf(log.to)],
          data: hashOf(log.amount),
          blockHash: hashOf(log.block),
          transactionHash: hashOf(log.block),
          logIndex: `0x${place}`,
        }))
        .filter(({ topics }) =>
          filter.topics.every((topic, place) => topic === null || topic === topics[place]),
        )
      return { value, known, at: 1 }
    },
  } as unknown as ChainClient
  const database = openDatabase(name)
  const seen = createSeenTransfers({
    client: async () => client,
    inTime: (look) => look().catch(() => undefined),
    store: createTransferStore(database),
    knownTokens: async () => () => true,
    clock: () => 5,
  })
  const kinds = async (askChain = true) =>
    (await seen(1, account, askChain)).sightings.map(({ counterparty, direction, moved }) => ({
      counterparty,
      direction,
      moved,
    }))
  return { world, kinds, database }
}

test('both directions are found, each kind once, and only new blocks are asked for again', async () => {
  const logs: Log[] = [
    { from: twin, to: account, amount: 0n, block: 19_000n },
    { from: twin, to: account, amount: 0n, block: 19_001n },
    { from: account, to: twin, amount: 0n, block: 19_500n },
    { from: twin, to: token, amount: 5n, block: 19_600n },
    { from: account, to: account, amount: 5n, block: 19_700n },
  ]
  const { world, kinds, database } = build('transfers seen', logs)
  const expected = [
    { counterparty: twin, direction: 'in', moved: 'nothing' },
    { counterparty: twin, direction: 'out', moved: 'nothing' },
  ]
  expect(await kinds(false)).toEqual([])
  expect(world.asked).toEqual([])
  expect(await kinds()).toEqual(expected)
  expect(world.asked).toEqual(Array(2).fill({ from: 10_001n, to: 20_000n }))

  world.asked.length = 0
  expect(await kinds()).toEqual(expected)
  expect(world.asked).toEqual([])

  world.head = 20_100n
  logs.push({ from: twin, to: account, amount: 7n, block: 20_050n })
  expect(await kinds()).toEqual(
    [...expected, { counterparty: twin, direction: 'in', moved: 'something' }].sort(byKind),
  )
  expect(world.asked).toEqual(Array(2).fill({ from: 19_992n, to: 20_100n }))
  await database.delete()
})

test('an endpoint that refuses so many blocks is asked for fewer; one that does not answer takes nothing away', async () => {
  const logs: Log[] = [{ from: twin, to: account, amount: 0n, block: 19_900n }]
  const { world, kinds, database } = build('transfers refused', logs, 1_000n)
  expect(await kinds()).toHaveLength(1)
  expect(world.asked.at(-1)).toEqual({ from: 19_001n, to: 20_000n })
  world.silent = true
  expect(await kinds()).toHaveLength(1)
  await database.delete()
})

const byKind = (a: { direction: string; moved: string }, b: typeof a) =>
  a.direction === b.direction ? a.moved.localeCompare(b.moved) : a.direction.localeCompare(b.direction)
