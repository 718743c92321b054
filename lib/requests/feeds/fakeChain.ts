// A chain in memory whose newest blocks can be exchanged for others: for tests.
import type { Hex } from '@/lib/base/hex'
import type { ChainReader } from '../ports'

interface FakeBlock {
  number: bigint
  hash: Hex
  parentHash: Hex
  logs: FakeLog[]
}

export interface FakeLog {
  blockHash: Hex
  data: string
}

export interface FakeChain extends ChainReader {
  blocks: FakeBlock[]
  pending: string[]
  syncing: unknown
  failing: boolean
  asked: string[]
  /** Adds a block with these logs. */
  mine(...logs: string[]): FakeBlock
  /** Takes away the newest blocks and adds as many others. */
  reorganise(depth: number): void
}

let made = 0
const newHash = (): Hex => `0x${(++made).toString(16).padStart(64, '0')}`

export function createFakeChain(length = 1): FakeChain {
  const chain: FakeChain = {
    blocks: [],
    pending: [],
    syncing: false,
    failing: false,
    asked: [],
    mine(...logs) {
      const parent = chain.blocks.at(-1)
      const hash = newHash()
      const block: FakeBlock = {
        number: (parent?.number ?? -1n) + 1n,
        hash,
        parentHash: parent?.hash ?? newHash(),
        logs: logs.map((data) => ({ blockHash: hash, data })),
      }
      chain.blocks.push(block)
      return block
    },
    reorganise(depth) {
      chain.blocks.splice(chain.blocks.length - depth)
      for (let i = 0; i < depth; i++) chain.mine(`again ${i}`)
    },
    async request(method, params) {
      if (chain.failing) throw new Error('no answer')
      chain.asked.push(method)
      return { value: answer(chain, method, params), known: { type: 'local' }, at: 1 }
    },
  }
  for (let i = 0; i < length; i++) chain.mine()
  return chain
}

function answer(chain: FakeChain, method: string, [first]: readonly unknown[]): unknown {
  const { blocks } = chain
  switch (method) {
    case 'eth_getBlockByNumber':
      return first === 'pending' ? { transactions: chain.pending } : toRpc(blocks.at(-1))
    case 'eth_getBlockByHash':
      return toRpc(blocks.find(({ hash }) => hash === first))
    case 'eth_syncing':
      return chain.syncing
    case 'eth_getLogs': {
      const { blockHash, fromBlock, toBlock } = first as Record<string, string | undefined>
      return blocks
        .filter(({ number, hash }) =>
          blockHash ? hash === blockHash : number >= BigInt(fromBlock ?? 0) && number <= BigInt(toBlock ?? 0),
        )
        .flatMap(({ logs }) => logs)
    }
    default:
      throw new Error(`expected no ${method}`)
  }
}

function toRpc(block: FakeBlock | undefined) {
  if (!block) return null
  const { number, hash, parentHash } = block
  return {
    number: `0x${number.toString(16)}`,
    hash,
    parentHash,
    stateRoot: '0x0',
    transactions: [],
    size: '0x1',
  }
}
