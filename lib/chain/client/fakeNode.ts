// A small node for tests: accounts, a mempool, blocks and reorganisations behind the transport port, with faults on
// demand. It behaves; it does not record what a test expects.
import { keccak256, parseTransaction, recoverTransactionAddress, toHex } from 'viem'
import { type Address, sameAddress } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import type { RpcTransport } from '../ports'
import { isObject } from './jsonRpc'

/** What it refuses is told as JSON-RPC errors, as a real node does. */
interface Refusal {
  code: number
  message: string
  data?: unknown
}

interface Waiting {
  data: Hex
  maxFeePerGas: bigint
  hash: Hex
  from: Address
  nonce: number
  to: Address | null
  valueWei: bigint
  gas: bigint
  /** A transaction to this address fails when it is included. */
  fails: boolean
}

interface Block {
  number: bigint
  hash: Hex
  transactions: Waiting[]
}

export interface FakeNode {
  transport: RpcTransport
  /** Every request it was sent, in the order of arrival. */
  asked: { endpoint: string; method: string; id: number; params: unknown }[]
  /** How many HTTP requests carried them. */
  posts: number
  balances: Map<string, bigint>
  codes: Map<string, Hex>
  /** Answers of contracts to eth_call and eth_estimateGas; a Refusal is an error. */
  contracts: Map<string, (data: Hex) => Hex | Refusal>
  mempool: Waiting[]
  /** Answers txpool_contentFrom. */
  offersMempool: boolean
  /** How far below the head the blocks with these tags lie; without a number there is no such block. */
  tags: { safe?: number; finalized?: number }
  /** Between the timestamps of two blocks. */
  blockSeconds: number
  blocks(): readonly { number: bigint; hash: Hex; transactions: readonly { hash: Hex; nonce: number }[] }[]
  faults: {
    /** No connection to these endpoints. */
    down: Set<string>
    /** Takes no batches: answers an error, or HTTP 400. */
    batches: 'taken' | 'error' | 'http error'
    /** These methods answer this instead. */
    answers: Map<string, unknown | Refusal>
    /** Takes the transaction, then the connection breaks: the answer is lost. */
    loseBroadcastAnswer: boolean
    /** Changes the raw answer before it leaves for this endpoint. */
    spoil?: (answer: unknown, endpoint: string) => unknown
  }
  /** Puts the transactions whose turn it is into a block. */
  mine(blockCount?: number): void
  /** Takes blocks away; their transactions go back to the mempool, or are forgotten. */
  reorg(depth: number, options?: { forget?: boolean }): void
}

export function refusal(code: number, message: string, data?: unknown): Refusal {
  return { code, message, data }
}

const baseFeeWei = 7n
const zeroHash: Hex = `0x${'00'.repeat(32)}`

export function createFakeNode(options: { chainId?: number; baseFee?: boolean } = {}): FakeNode {
  const { chainId = 1, baseFee = true } = options
  let salt = 0
  const blocks: Block[] = [makeBlock(0n, [])]

  function makeBlock(number: bigint, transactions: Waiting[]): Block {
    salt += 1
    return { number, hash: keccak256(toHex(`${number}/${salt}`)), transactions }
  }

  const head = () => blocks[blocks.length - 1] as Block
  const sent = (account: string, upTo = head()) =>
    blocks
      .slice(0, Number(upTo.number) + 1)
      .flatMap((block) => block.transactions)
      .filter(({ from }) => sameAddress(from, account)).length
  const find = (hash: unknown) => {
    for (const block of blocks) {
      const transaction = block.transactions.find((one) => one.hash === hash)
      if (transaction) return { transaction, block }
    }
    const transaction = node.mempool.find((one) => one.hash === hash)
    return transaction && { transaction, block: undefined }
  }

  function at(tag: unknown): Block | undefined {
    if (tag === 'latest' || tag === 'pending') return head()
    const depth = node.tags[tag as 'safe' | 'finalized']
    if (depth !== undefined) return blocks[Math.max(0, blocks.length - 1 - depth)]
    return blocks[Number(tag)]
  }

  function blockJson(block: Block | undefined, whole: boolean) {
    if (!block) return null
    const { number, hash, transactions } = block
    return {
      number: toQuantity(number),
      hash,
      parentHash: blocks[Number(number) - 1]?.hash ?? zeroHash,
      stateRoot: zeroHash,
      timestamp: toQuantity(
        1_700_000_000n + (number * BigInt(Math.round(node.blockSeconds * 1_000))) / 1_000n,
      ),
      gasLimit: toQuantity(30_000_000),
      transactions: transactions.map((one) => (whole ? toJson(one, block) : one.hash)),
      ...(baseFee ? { baseFeePerGas: toQuantity(baseFeeWei) } : {}),
    }
  }

  function toJson(one: Waiting, block: Block | undefined) {
    return {
      hash: one.hash,
      from: one.from,
      to: one.to,
      nonce: toQuantity(one.nonce),
      value: toQuantity(one.valueWei),
      input: one.data,
      maxFeePerGas: toQuantity(one.maxFeePerGas),
      blockHash: block?.hash ?? null,
      blockNumber: block ? toQuantity(block.number) : null,
    }
  }

  function receiptOf(transactionHash: unknown) {
    const found = find(transactionHash)
    if (!found?.block) return null
    return {
      transactionHash,
      blockHash: found.block.hash,
      blockNumber: toQuantity(found.block.number),
      status: found.transaction.fails ? '0x0' : '0x1',
      gasUsed: '0x5208',
      effectiveGasPrice: toQuantity(baseFeeWei),
      contractAddress: null,
    }
  }

  /** By account and nonce, as geth's mempool is told. */
  function pool(account: string) {
    const waiting = node.mempool.filter(({ from }) => sameAddress(from, account))
    return {
      pending: Object.fromEntries(waiting.map((one) => [one.nonce, toJson(one, undefined)])),
      queued: {},
    }
  }

  async function take(bytes: Hex): Promise<Hex | Refusal> {
    const hash = keccak256(bytes)
    if (find(hash)?.block === undefined && find(hash)) return refusal(-32000, 'already known')
    const parsed = parseTransaction(bytes)
    const from = await recoverTransactionAddress({ serializedTransaction: bytes as never })
    const nonce = parsed.nonce ?? 0
    const price = parsed.maxFeePerGas ?? parsed.gasPrice ?? 0n
    if (parsed.chainId !== chainId) return refusal(-32000, 'invalid chain id for signer')
    if (nonce < sent(from)) {
      return refusal(-32000, `nonce too low: next nonce ${sent(from)}, tx nonce ${nonce}`)
    }
    const cost = (parsed.value ?? 0n) + (parsed.gas ?? 0n) * price
    if (cost > (node.balances.get(from.toLowerCase()) ?? 0n)) {
      return refusal(-32000, `insufficient funds for gas * price + value: tx cost ${cost}`)
    }
    const to = (parsed.to ?? null) as Address | null
    node.mempool = node.mempool.filter((one) => !(sameAddress(one.from, from) && one.nonce === nonce))
    node.mempool.push({
      hash,
      from,
      nonce,
      to,
      valueWei: parsed.value ?? 0n,
      data: parsed.data ?? '0x',
      maxFeePerGas: price,
      gas: parsed.gas ?? 0n,
      fails: to !== null && isObject(node.contracts.get(to.toLowerCase())?.(parsed.data ?? '0x')),
    })
    return hash
  }

  function pendingCount(account: string): number {
    let next = sent(account)
    while (node.mempool.some((one) => sameAddress(one.from, account) && one.nonce === next)) next += 1
    return next
  }

  function estimate(call: Record<string, unknown>): Hex | Refusal {
    const contract = node.contracts.get(String(call.to).toLowerCase())
    const answer = contract?.((call.data ?? '0x') as Hex)
    if (isObject(answer)) return answer as unknown as Refusal
    return toQuantity(contract || call.data !== undefined ? 50_000 : 21_000)
  }

  async function answer(method: string, params: unknown[]): Promise<unknown> {
    if (node.faults.answers.has(method)) return node.faults.answers.get(method)
    const account = String(params[0]).toLowerCase()
    switch (method) {
      case 'eth_chainId':
        return toQuantity(chainId)
      case 'eth_blockNumber':
        return toQuantity(head().number)
      case 'eth_getBlockByHash':
        return blockJson(
          blocks.find(({ hash }) => hash === params[0]),
          params[1] === true,
        )
      case 'eth_getBlockByNumber':
        return blockJson(at(params[0]), params[1] === true)
      case 'eth_getBalance':
        return toQuantity(node.balances.get(account) ?? 0n)
      case 'eth_getTransactionCount':
        return toQuantity(params[1] === 'pending' ? pendingCount(account) : sent(account, at(params[1])))
      case 'eth_getCode':
        return node.codes.get(account) ?? '0x'
      case 'eth_gasPrice':
        return toQuantity(1_000_000_000)
      case 'eth_maxPriorityFeePerGas':
        return baseFee ? toQuantity(2_000_000_000) : refusal(-32601, 'the method does not exist')
      case 'eth_feeHistory':
        return baseFee
          ? {
              oldestBlock: '0x0',
              baseFeePerGas: [toQuantity(baseFeeWei), toQuantity(baseFeeWei)],
              gasUsedRatio: [0.5],
              reward: [[toQuantity(1_000_000_000), toQuantity(2_000_000_000), toQuantity(3_000_000_000)]],
            }
          : refusal(-32601, 'the method does not exist')
      case 'eth_estimateGas':
        return estimate(params[0] as Record<string, unknown>)
      case 'eth_call': {
        const call = params[0] as Record<string, unknown>
        const contract = node.contracts.get(String(call.to).toLowerCase())
        return contract ? contract((call.data ?? '0x') as Hex) : '0x'
      }
      case 'eth_sendRawTransaction': {
        const taken = await take(params[0] as Hex)
        if (node.faults.loseBroadcastAnswer) throw new Error('connection closed')
        return taken
      }
      case 'eth_getTransactionReceipt':
        return receiptOf(params[0])
      case 'eth_getBlockReceipts': {
        const block = blocks.find(({ hash }) => hash === params[0])
        return block ? block.transactions.map(({ hash }) => receiptOf(hash)) : null
      }
      case 'eth_getTransactionByHash': {
        const found = find(params[0])
        return found ? toJson(found.transaction, found.block) : null
      }
      case 'txpool_contentFrom':
        return node.offersMempool ? pool(account) : refusal(-32601, `the method ${method} does not exist`)
      default:
        return refusal(-32601, `the method ${method} does not exist`)
    }
  }

  async function answerOne(endpoint: string, request: unknown): Promise<unknown> {
    if (!isObject(request)) throw new Error('expected a request')
    const method = String(request.method)
    node.asked.push({ endpoint, method, id: request.id as number, params: request.params })
    const result = await answer(method, request.params as unknown[])
    const id = request.id
    return isRefusal(result) ? { jsonrpc: '2.0', id, error: result } : { jsonrpc: '2.0', id, result }
  }

  const node: FakeNode = {
    asked: [],
    posts: 0,
    balances: new Map(),
    codes: new Map(),
    contracts: new Map(),
    mempool: [],
    offersMempool: true,
    tags: {},
    blockSeconds: 12,
    blocks: () => blocks,
    faults: { down: new Set(), batches: 'taken', answers: new Map(), loseBroadcastAnswer: false },

    transport: {
      async post(endpoint, body) {
        node.posts += 1
        if (node.faults.down.has(endpoint)) throw new Error('connection refused')
        const spoil = node.faults.spoil ?? ((raw) => raw)
        if (!Array.isArray(body)) return spoil(await answerOne(endpoint, body), endpoint)
        if (node.faults.batches === 'error')
          return { jsonrpc: '2.0', id: null, error: { code: -32600, message: 'no batches' } }
        if (node.faults.batches === 'http error') throw Object.assign(new Error('HTTP 400'), { status: 400 })
        const answers = await Promise.all(body.map((request) => answerOne(endpoint, request)))
        // The order of a batch's answers is the server's own.
        return spoil(answers.reverse(), endpoint)
      },
    },

    mine(blockCount = 1) {
      for (let i = 0; i < blockCount; i++) {
        const block = makeBlock(head().number + 1n, [])
        blocks.push(block)
        for (const one of [...node.mempool].sort((a, b) => a.nonce - b.nonce)) {
          if (one.nonce !== sent(one.from)) continue
          block.transactions.push(one)
          node.mempool = node.mempool.filter((other) => other !== one)
        }
      }
    },

    reorg(depth, { forget = false } = {}) {
      const gone = blocks.splice(blocks.length - depth, depth).flatMap((block) => block.transactions)
      if (!forget) node.mempool.push(...gone)
      for (let i = 0; i < depth; i++) blocks.push(makeBlock(head().number + 1n, []))
    },
  }
  return node
}

function isRefusal(result: unknown): result is Refusal {
  return isObject(result) && typeof result.code === 'number' && typeof result.message === 'string'
}
