// What a new block costs the worker: processor time and requests, with 100, 1,000 and 10,000 transactions tracked and three
// endpoints compared. No browser: the rooms over a transport in memory.
import { keccak_256 } from '@noble/hashes/sha3.js'
import { test } from '@playwright/test'
import type { Address } from '@/lib/base/address'
import { bytesToHex, type Hex, toQuantity } from '@/lib/base/hex'
import { createChainClients } from '@/lib/chain/client/createChainClients'
import type { Network } from '@/lib/chain/networks/network'
import { encodeReceipt } from '@/lib/chain/proofs/encodeReceipt'
import { encodeTransaction } from '@/lib/chain/proofs/encodeTransaction'
import { headerHash } from '@/lib/chain/proofs/headerHash'
import type { Fields } from '@/lib/chain/proofs/readFields'
import { listRoot } from '@/lib/chain/proofs/trieRoot'
import { createWatcher } from '@/lib/chain/watch/createWatcher'
import { createFakeHeaderStore } from '@/lib/chain/watch/fakeHeaderStore'
import type { TransactionStore } from '@/lib/transactions/ports'
import { createTracker } from '@/lib/transactions/track'
import type { TransactionFacts } from '@/lib/transactions/transaction'
import { print, repetitions } from './measure'

const endpoints = ['https://a.example', 'https://b.test', 'https://c.invalid']
const accounts = 20
/** As many as a block of Ethereum holds; this many of them are ours. */
const perBlock = 300
const oursPerBlock = 3

const bytes32 = (number: number, mark = ''): Hex =>
  `0x${mark}${number.toString(16).padStart(64 - mark.length, '0')}`
const addressOf = (number: number): Address => `0x${(number + 1).toString(16).padStart(40, '0')}`

/** A transfer, whole: its hash follows from its fields. Ours have numbers, strangers' have other amounts. */
function transactionOf(number: number, isOurs: boolean): Fields & { hash: Hex } {
  const fields = {
    type: '0x0',
    nonce: toQuantity(number),
    gasPrice: '0x9',
    gas: '0x5208',
    to: addressOf(number % accounts),
    value: isOurs ? '0x1' : '0x2',
    input: '0x',
    v: '0x25',
    r: bytes32(7),
    s: bytes32(8),
  }
  return {
    ...fields,
    from: addressOf(number % accounts),
    hash: bytesToHex(keccak_256(encodeTransaction(fields))),
  }
}
const ours = Array.from({ length: 10_000 }, (_, number) => transactionOf(number, true))
const placeOf = new Map(ours.map(({ hash }, number) => [hash, number]))

interface Block {
  json: Record<string, unknown> & { hash: Hex }
  whole: Fields[]
  receipts: Fields[]
  transactions: Hex[]
}

function createChain(tracked: number) {
  const blocks: Block[] = []
  const holding = new Map<unknown, Block>()
  let next = 0
  function mine() {
    const number = blocks.length
    const strangers = Array.from({ length: perBlock - oursPerBlock }, (_, i) =>
      transactionOf(number * perBlock + i, false),
    )
    const own = Array.from(
      { length: number === 0 ? 0 : oursPerBlock },
      () => ours[next++ % tracked] as Fields,
    )
    const whole = [...strangers, ...own]
    const transactions = whole.map(({ hash }) => hash as Hex)
    const receipts = whole.map((_, place) => ({
      type: '0x0',
      status: '0x1',
      cumulativeGasUsed: toQuantity(21_000 * (place + 1)),
      logsBloom: `0x${'00'.repeat(256)}`,
      logs: [],
    }))
    const header = {
      parentHash: blocks.at(-1)?.json.hash ?? bytes32(0),
      sha3Uncles: bytes32(1),
      miner: addressOf(1),
      stateRoot: bytes32(2),
      transactionsRoot: bytesToHex(listRoot(whole.map(encodeTransaction))),
      receiptsRoot: bytesToHex(listRoot(receipts.map((one) => encodeReceipt(one, 'ethereum')))),
      logsBloom: `0x${'00'.repeat(256)}`,
      difficulty: '0x0',
      number: toQuantity(number),
      gasLimit: '0x1c9c380',
      gasUsed: '0x0',
      timestamp: toQuantity(1_700_000_000 + number * 12),
      extraData: '0x',
      mixHash: bytes32(5),
      nonce: '0x0000000000000000',
      baseFeePerGas: '0x7',
    }
    const made = headerHash(header)
    if (made.type !== 'hash') throw new Error('expected a whole header')
    const block = { json: { ...header, hash: made.hash, transactions }, whole, receipts, transactions }
    blocks.push(block)
    for (const hash of transactions) holding.set(hash, block)
  }
  const blockOf = (hash: unknown) => holding.get(hash)

  function receipt(hash: unknown) {
    const block = blockOf(hash)
    if (!block) return null
    return {
      ...block.receipts[block.transactions.indexOf(hash as Hex)],
      transactionHash: hash,
      blockHash: block.json.hash,
      blockNumber: block.json.number,
      gasUsed: '0x5208',
      effectiveGasPrice: '0x7',
      contractAddress: null,
    }
  }

  function answer(method: string, params: readonly unknown[]): unknown {
    switch (method) {
      case 'eth_chainId':
        return '0x1'
      case 'eth_getBlockByNumber':
        return (params[0] === 'latest' ? blocks.at(-1) : blocks[Number(params[0])])?.json ?? null
      case 'eth_getBlockByHash': {
        const block = blocks.find(({ json }) => json.hash === params[0])
        return block ? { ...block.json, ...(params[1] ? { transactions: block.whole } : {}) } : null
      }
      case 'eth_getTransactionReceipt':
        return receipt(params[0])
      case 'eth_getBlockReceipts':
        return blocks.find(({ json }) => json.hash === params[0])?.transactions.map(receipt) ?? null
      case 'eth_getTransactionByHash': {
        const place = placeOf.get(params[0] as Hex) ?? 0
        const from = addressOf(place % accounts)
        const block = blockOf(params[0])?.json
        const where = { blockHash: block?.hash ?? null, blockNumber: block?.number ?? null }
        return { hash: params[0], from, nonce: toQuantity(place), ...where }
      }
      default:
        return null
    }
  }
  return { mine, answer }
}

/** As the database: by key, and nothing is read that was not asked for. */
function createStore(count: number): TransactionStore {
  const facts = new Map<string, TransactionFacts>()
  for (let i = 0; i < count; i++) {
    const from = addressOf(i % accounts)
    const nonce = BigInt(i)
    const fees = { type: 'legacy', gasPrice: 9n } as const
    const unsigned = {
      chainId: 1,
      from,
      to: from,
      valueWei: 1n,
      data: '0x',
      nonce,
      gas: 21_000n,
      fees,
    } as const
    const id = `q${i}`
    facts.set(id, {
      transaction: {
        id,
        chainId: 1,
        from,
        nonce,
        unsigned,
        reservedAt: 1,
        signed: { bytes: '0x02', hash: ours[i]?.hash as Hex, at: 2 },
      },
      sightings: [{ transactionId: id, endpoint: endpoints[0] as string, at: 3, type: 'accepted' }],
      receipts: [],
    })
  }
  const change = (id: string, add: (before: TransactionFacts) => Partial<TransactionFacts>) => {
    const before = facts.get(id)
    if (before) facts.set(id, { ...before, ...add(before) })
  }
  return {
    get: async (id) => facts.get(id),
    history: async () => [],
    signed: async () => [...facts.values()],
    byHash: async () => undefined,
    onSigned: () => undefined,
    reserve: async () => undefined,
    addSigned: async () => undefined,
    release: async () => undefined,
    addSighting: async (sighting) =>
      change(sighting.transactionId, ({ sightings }) => ({ sightings: [...sightings, sighting] })),
    addReceipt: async (receipt) =>
      change(receipt.transactionId, ({ receipts }) => ({ receipts: [...receipts, receipt] })),
  }
}

for (const count of [100, 1_000, 10_000]) {
  test(`a new block with ${count} tracked`, async () => {
    const chain = createChain(count)
    const time = { now: Date.now() }
    const posts = new Map<string, number>()
    const network: Network = {
      chainId: 1,
      name: 'Bench',
      currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
      endpoints,
      recipes: { header: 'ethereum', source: 'the bench' },
      testnet: true,
      source: 'built in',
    }
    const chains = createChainClients({
      networks: { get: async () => network },
      transport: {
        async post(url, body) {
          posts.set(url, (posts.get(url) ?? 0) + 1)
          const requests = (Array.isArray(body) ? body : [body]) as {
            id: number
            method: string
            params: []
          }[]
          const answers = requests.map(({ id, method, params }) => ({
            jsonrpc: '2.0',
            id,
            result: chain.answer(method, params),
          }))
          return Array.isArray(body) ? answers : answers[0]
        },
      },
      clock: () => time.now,
      wait: () => new Promise(() => undefined),
      store: { of: async () => [], put: async () => undefined },
      report(error) {
        throw error
      },
    })
    const clock = () => time.now
    const watcher = createWatcher({ chains, store: createFakeHeaderStore(), clock })
    const tracker = createTracker({
      attemptBroadcast: async () => undefined,
      chains,
      watcher,
      store: createStore(count),
      clock,
    })
    chain.mine()
    await tracker.look()
    const cpuMs: number[] = []
    const requests: number[] = []
    const least: number[] = []
    for (let round = 0; round < repetitions; round++) {
      chain.mine()
      time.now += 12_000
      posts.clear()
      const before = process.cpuUsage()
      await tracker.look()
      const { user, system } = process.cpuUsage(before)
      cpuMs.push((user + system) / 1_000)
      // The proof of a block that holds ours is not waited for, where the receipt came with the head.
      await new Promise((resolve) => setTimeout(resolve, 50))
      const counts = endpoints.map((url) => posts.get(url) ?? 0)
      requests.push(Math.max(...counts))
      least.push(Math.min(...counts))
    }
    print(`a new block, ${count} tracked, 3 endpoints: processor time`, 'ms', cpuMs, 50)
    print(
      `a new block, ${count} tracked, 3 endpoints: HTTP requests to the endpoint that proves it`,
      'requests',
      requests,
    )
    print(`a new block, ${count} tracked, 3 endpoints: HTTP requests to another`, 'requests', least)
  })
}
