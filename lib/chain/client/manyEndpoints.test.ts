// Several endpoints over real tries and headers: some of them lie, lag or fail, and no number changes.
import { createMerkleProof, MerklePatriciaTrie } from '@ethereumjs/mpt'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, test } from 'vitest'
import { bytesToHex, type Hex, hexToBytes, toQuantity } from '@/lib/base/hex'
import type { Network } from '../networks/network'
import { emptyCodeHash } from '../proofs/accountProof'
import { headerHash } from '../proofs/headerHash'
import { encodeRlp, integerBytes } from '../proofs/rlp'
import { emptyTrieRoot } from '../proofs/verifyTrieProof'
import { Disagreement, isChainError } from './chainErrors'
import { createChainClient } from './createChainClient'
import type { EndpointFacts } from './endpointFacts'
import { callContract, getBalance, getCode, getHead, getReceipt, getTransactionCount } from './reads'

const me = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' as const
const nobody = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359' as const
const transaction: Hex = `0x${'cd'.repeat(32)}`
const [a, b, c] = ['https://a.example', 'https://b.test', 'https://c.invalid'] as const

type Json = Record<string, unknown>
interface Block {
  header: Json & { hash: Hex; number: Hex }
  trie: MerklePatriciaTrie
  account: { nonce: bigint; balanceWei: bigint }
}

/** A chain with one account, whose blocks hash as Ethereum's do. */
async function makeBlock(
  number: bigint,
  parentHash: Hex,
  account: Block['account'],
  extra: Hex = '0x',
): Promise<Block> {
  const trie = new MerklePatriciaTrie()
  const fields = [
    integerBytes(account.nonce),
    integerBytes(account.balanceWei),
    emptyTrieRoot,
    hexToBytes(emptyCodeHash),
  ]
  await trie.put(keccak_256(hexToBytes(me)), encodeRlp(fields))
  for (let i = 1; i < 20; i++) await trie.put(keccak_256(integerBytes(BigInt(i))), encodeRlp(fields))
  const zero: Hex = `0x${'00'.repeat(32)}`
  const header = {
    parentHash,
    sha3Uncles: zero,
    miner: `0x${'00'.repeat(20)}`,
    stateRoot: bytesToHex(trie.root()),
    transactionsRoot: zero,
    receiptsRoot: zero,
    logsBloom: `0x${'00'.repeat(256)}`,
    difficulty: '0x0',
    number: toQuantity(number),
    gasLimit: '0x1c9c380',
    gasUsed: '0x0',
    timestamp: toQuantity(1_700_000_000n + number * 12n),
    extraData: extra,
    mixHash: zero,
    nonce: '0x0000000000000000',
    baseFeePerGas: '0x7',
    transactions: [],
  }
  const made = headerHash(header)
  if (made.type !== 'hash') throw new Error('expected a whole header')
  return { header: { ...header, hash: made.hash }, trie, account }
}

async function makeChain(length: number, extra: Hex = '0x', balanceWei = 1_000n): Promise<Block[]> {
  const blocks: Block[] = []
  for (let number = 0; number < length; number++) {
    const parent = blocks.at(-1)?.header.hash ?? (`0x${'00'.repeat(32)}` as Hex)
    blocks.push(
      await makeBlock(BigInt(number), parent, { nonce: 5n, balanceWei: balanceWei + BigInt(number) }, extra),
    )
  }
  return blocks
}

interface Node {
  blocks: Block[]
  asked: { method: string; params: unknown[] }[]
  posts: unknown[]
  /** Changes what it answers; throws where it does not answer. */
  tamper: (method: string, result: unknown, params: unknown[]) => unknown
  answers: Record<string, unknown>
}

async function answer(node: Node, method: string, params: unknown[]): Promise<unknown> {
  node.asked.push({ method, params })
  const newest = node.blocks.at(-1) as Block
  const at = (block: unknown) => {
    if (block === 'latest' || block === 'pending') return newest
    const hash =
      typeof block === 'object' && block !== null ? (block as { blockHash: Hex }).blockHash : undefined
    const found = hash ? node.blocks.find(({ header }) => header.hash === hash) : node.blocks[Number(block)]
    if (!found) throw { code: -32000, message: 'header not found' }
    return found
  }
  if (method in node.answers) return node.answers[method]
  switch (method) {
    case 'eth_chainId':
      return '0x1'
    case 'eth_getBlockByNumber':
      return at(params[0]).header
    case 'eth_getBalance':
      return params[0] === me ? toQuantity(at(params[1]).account.balanceWei) : '0x0'
    case 'eth_getTransactionCount':
      return params[0] === me ? toQuantity(at(params[1]).account.nonce) : '0x0'
    case 'eth_getCode':
      return '0x'
    case 'eth_getProof': {
      const { trie, account } = at(params[2])
      const proof = await createMerkleProof(trie, keccak_256(hexToBytes(params[0] as Hex)))
      const found = params[0] === me ? account : { nonce: 0n, balanceWei: 0n }
      return {
        balance: toQuantity(found.balanceWei),
        nonce: toQuantity(found.nonce),
        accountProof: proof.map(bytesToHex),
      }
    }
    default:
      throw { code: -32601, message: 'the method does not exist' }
  }
}

function build(nodes: Record<string, Node>, change: Partial<Network> = {}) {
  const facts = new Map<string, EndpointFacts>()
  const time = { now: 1_000_000 }
  const network: Network = {
    chainId: 1,
    name: 'Test',
    currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    endpoints: Object.keys(nodes),
    testnet: true,
    source: 'built in',
    ...change,
  }
  const one = async (node: Node, request: { id: number; method: string; params: unknown[] }) => {
    const { id, method, params } = request
    try {
      return {
        jsonrpc: '2.0',
        id,
        result: await node.tamper(method, await answer(node, method, params), params),
      }
    } catch (error) {
      if (error instanceof Error) throw error
      return { jsonrpc: '2.0', id, error }
    }
  }
  const client = createChainClient({
    network,
    clock: () => time.now,
    wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs / 20)),
    facts: [],
    onFacts: (changed) => facts.set(changed.url, changed),
    transport: {
      async post(url, body) {
        const node = nodes[url] as Node
        node.posts.push(body)
        if (Array.isArray(body)) return Promise.all(body.map((request) => one(node, request)))
        return one(node, body as { id: number; method: string; params: unknown[] })
      },
    },
  })
  return { client, facts, time }
}

const honest = await makeChain(100)
const forged = await makeChain(100, '0x66', 777_000n)
const node = (blocks: Block[] = honest): Node => ({
  blocks,
  asked: [],
  posts: [],
  tamper: (_, result) => result,
  answers: {},
})
const three = () => ({ [a]: node(), [b]: node(), [c]: node() })

describe('three honest endpoints', () => {
  test('the newest block that they hold, and an account proved under it', async () => {
    const { client, facts } = build(three())
    expect(await getHead(client)).toMatchObject({
      value: { number: 99n, hash: honest[99]?.header.hash },
      known: { type: 'agreed', by: 3, of: 3 },
    })
    expect(await getBalance(client, me)).toMatchObject({
      value: 1_099n,
      known: {
        type: 'agreed',
        by: 3,
        of: 3,
        facts: { header: { type: 'agreed', by: 3, of: 3 }, value: 'proved' },
      },
      block: { number: 99n, hash: honest[99]?.header.hash },
    })
    expect((await getTransactionCount(client, me, 'latest')).value).toBe(5n)
    expect((await getTransactionCount(client, me, 'pending')).value).toBe(5n)
    expect((await getBalance(client, nobody)).value).toBe(0n)
    expect(await getCode(client, me)).toMatchObject({ value: '0x', known: { facts: { value: 'proved' } } })
    expect([...facts.values()].map(({ standing }) => standing?.type)).toEqual(['agrees', 'agrees', 'agrees'])
  })

  test('one is a block ahead: the agreed one is below, by its parent hash, without another request', async () => {
    const nodes = three()
    nodes[b] = node(honest.slice(0, 99))
    nodes[c] = node(honest.slice(0, 99))
    const { client } = build(nodes)
    expect((await getHead(client)).value.number).toBe(98n)
    expect(nodes[a]?.asked.map(({ method }) => method)).toEqual(['eth_chainId', 'eth_getBlockByNumber'])
  })

  test('everything of one turn is one batch an endpoint, and an account’s proof is asked once', async () => {
    const nodes = three()
    const { client } = build(nodes)
    await Promise.all([getHead(client), getBalance(client, me), getTransactionCount(client, me, 'latest')])
    const asked = Object.values(nodes).flatMap(({ asked }) => asked.map(({ method }) => method))
    expect(asked.filter((method) => method === 'eth_getProof').length).toBe(1)
    expect(nodes[b]?.posts.length).toBe(1)
  })

  test('no request names two accounts', async () => {
    const nodes = three()
    const { client } = build(nodes)
    await Promise.all([getBalance(client, me), getBalance(client, nobody)])
    for (const { posts } of Object.values(nodes)) {
      for (const post of posts) {
        const text = JSON.stringify(post).toLowerCase()
        expect(text.includes(me.slice(2).toLowerCase()) && text.includes(nobody.slice(2).toLowerCase())).toBe(
          false,
        )
      }
    }
  })

  test('reads within a moment stand on one block; later the head is asked again', async () => {
    const nodes = three()
    const { client, time } = build(nodes)
    await getBalance(client, me)
    const before = nodes[a]?.asked.length ?? 0
    await getBalance(client, me)
    expect(nodes[a]?.asked.length).toBe(before)
    time.now += 5_000
    await getBalance(client, me)
    expect(nodes[a]?.asked.length).toBeGreaterThan(before)
  })
})

const change = (method: string, edit: (result: Json) => unknown) => (asked: string, result: unknown) =>
  asked === method ? edit(result as Json) : result
const never = () => new Promise<never>(() => undefined)

const lies: [string, (liar: Node) => void, string | undefined][] = [
  [
    'a balance',
    (liar) => {
      liar.tamper = change('eth_getProof', (proof) => ({ ...proof, balance: '0xffffff' }))
    },
    'lied',
  ],
  [
    'a nonce',
    (liar) => {
      liar.tamper = change('eth_getProof', (proof) => ({ ...proof, nonce: '0x63' }))
    },
    'lied',
  ],
  [
    'a balance, with the proof of another state',
    (liar) => {
      liar.tamper = async (method, result, params) =>
        method === 'eth_getProof' ? answer(node(forged), method, [params[0], params[1], 'latest']) : result
    },
    'lied',
  ],
  [
    'a proof with a node changed',
    (liar) => {
      liar.tamper = change('eth_getProof', (proof) => ({
        ...proof,
        accountProof: [...(proof.accountProof as Hex[]).slice(0, -1), '0xc22001'],
      }))
    },
    'lied',
  ],
  [
    'a proof that is none',
    (liar) => {
      liar.tamper = change('eth_getProof', () => ({ balance: '0x1', nonce: '0x1', accountProof: 'yes' }))
    },
    'lied',
  ],
  [
    'a head of its own',
    (liar) => {
      liar.blocks = forged
    },
    'other branch',
  ],
  [
    'a hash that its fields do not have',
    (liar) => {
      liar.tamper = change('eth_getBlockByNumber', (block) => ({ ...block, hash: `0x${'ee'.repeat(32)}` }))
    },
    'lied',
  ],
  [
    'a state root under the honest hash',
    (liar) => {
      liar.tamper = change('eth_getBlockByNumber', (block) => ({
        ...block,
        stateRoot: forged[99]?.header.stateRoot,
      }))
    },
    'lied',
  ],
  [
    'a stale head',
    (liar) => {
      liar.blocks = honest.slice(0, 60)
    },
    'behind',
  ],
  [
    'the highest block',
    (liar) => {
      liar.tamper = change('eth_getBlockByNumber', (block) => ({ ...block, number: '0xffff' }))
    },
    'lied',
  ],
  [
    'another chain id',
    (liar) => {
      liar.answers.eth_chainId = '0x5'
    },
    'wrong chain',
  ],
  [
    'no connection',
    (liar) => {
      liar.tamper = () => {
        throw new Error('connection refused')
      }
    },
    undefined,
  ],
  [
    'nothing, for ever',
    (liar) => {
      liar.tamper = never
    },
    undefined,
  ],
  [
    'junk',
    (liar) => {
      liar.tamper = () => 'x'.repeat(1_000_000)
    },
    undefined,
  ],
  [
    'null',
    (liar) => {
      liar.tamper = () => null
    },
    undefined,
  ],
  [
    'an overload',
    (liar) => {
      liar.tamper = () => {
        throw { code: 429, message: 'slow down' }
      }
    },
    undefined,
  ],
]

describe.each(lies)('one of three says %s', (what, spoil, standing) => {
  test.each([a, b, c])('at %s: the numbers stay, and it is named', async (liar) => {
    const nodes: Record<string, Node> = three()
    spoil(nodes[liar] as Node)
    const { client, facts } = build(nodes, { recipes: { header: 'ethereum', source: 'the test' } })
    const balance = await getBalance(client, me)
    expect(balance.value).toBe(1_099n)
    expect(balance.known).toMatchObject({ type: 'agreed', of: 3, facts: { value: 'proved' } })
    expect(balance.block?.hash).toBe(honest[99]?.header.hash)
    expect((await getTransactionCount(client, me, 'pending')).value).toBe(5n)
    for (const url of [a, b, c]) if (url !== liar) expect(facts.get(url)?.standing?.type).toBe('agrees')
    // Who lies about a proof is caught when it is asked for one: the first of them.
    const isAsked = standing !== 'lied' || nodes[liar]?.asked.some(({ method }) => method === 'eth_getProof')
    const isProofLie = /balance|nonce|proof/.test(what)
    if (standing && (isAsked || !isProofLie)) expect(facts.get(liar)?.standing?.type).toBe(standing)
    if (standing === undefined && !what.includes('for ever'))
      expect(facts.get(liar)?.failures).toBeGreaterThan(0)
  })
})

test('two that lie about a value under the honest header are refused by the proof, and both are named', async () => {
  const nodes = three()
  for (const liar of [nodes[a], nodes[b]]) {
    if (!liar) throw new Error('expected a node')
    liar.tamper = async (method, result, params) =>
      method === 'eth_getProof'
        ? answer(node(forged), method, [params[0], params[1], 'latest'])
        : method === 'eth_getBalance'
          ? '0xffffff'
          : result
  }
  const { client, facts } = build(nodes)
  expect(await getBalance(client, me)).toMatchObject({
    value: 1_099n,
    known: { type: 'agreed', by: 3, of: 3, facts: { value: 'proved' } },
  })
  expect([a, b, c].map((url) => facts.get(url)?.standing?.type)).toEqual(['lied', 'lied', 'agrees'])
  expect(facts.get(a)?.lastLie).toMatchObject({
    about: 'balance',
    said: '777099',
    instead: '1099',
    block: { number: 99n },
  })
})

test('two that forge the same header win; it is said how many agree, and the third is named', async () => {
  const nodes = { [a]: node(forged), [b]: node(), [c]: node(forged) }
  const { client, facts } = build(nodes)
  expect(await getBalance(client, me)).toMatchObject({
    value: 777_099n,
    known: { type: 'agreed', by: 2, of: 3 },
  })
  expect(facts.get(b)?.standing).toMatchObject({
    type: 'other branch',
    number: 99n,
    agreed: forged[99]?.header.hash,
  })
})

test('who was left out is back when it agrees again; a liar not so soon', async () => {
  const nodes = three()
  const late = nodes[b] as Node
  late.blocks = honest.slice(0, 50)
  const { client, facts, time } = build(nodes)
  await getHead(client)
  expect(facts.get(b)?.standing?.type).toBe('behind')
  late.blocks = honest
  time.now += 20_000
  await getHead(client)
  await expect.poll(() => facts.get(b)?.standing?.type).toBe('agrees')

  const liar = nodes[a] as Node
  liar.tamper = change('eth_getProof', (proof) => ({ ...proof, balance: '0x1' }))
  time.now += 20_000
  await getBalance(client, me)
  expect(facts.get(a)?.standing?.type).toBe('lied')
  liar.tamper = (_, result) => result
  time.now += 20_000
  await getHead(client)
  await expect.poll(() => liar.asked.at(-1)?.method).toBe('eth_getBlockByNumber')
  expect(facts.get(a)?.standing?.type).toBe('lied')
  time.now += 11 * 60_000
  await getHead(client)
  await expect.poll(() => facts.get(a)?.standing?.type).toBe('agrees')
  expect(facts.get(a)?.lastLie).toMatchObject({ about: 'balance' })
})

test('where one is left, those that tell of its block are back in time; nobody is accused on its word', async () => {
  const nodes = three()
  const { client, facts, time } = build(nodes)
  const standings = () => [a, b].map((url) => facts.get(url)?.standing?.type)
  for (const url of [a, b]) {
    const liar = nodes[url] as Node
    liar.tamper = change('eth_getProof', (proof) => ({ ...proof, balance: '0x1' }))
    time.now += 20_000
    // A block each, whose account is asked for anew.
    for (const one of Object.values(nodes)) one.blocks = url === a ? honest.slice(0, 99) : honest
    await getBalance(client, me)
    liar.tamper = (_, result) => result
  }
  expect(standings()).toEqual(['lied', 'lied'])
  time.now += 20_000
  expect((await getHead(client)).known).toEqual({ type: 'single endpoint', endpoint: c })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(standings()).toEqual(['lied', 'lied'])

  // In time they agree again, but one of them is elsewhere.
  time.now += 11 * 60_000
  ;(nodes[b] as Node).blocks = forged
  expect((await getHead(client)).known).toEqual({ type: 'single endpoint', endpoint: c })
  await expect.poll(standings).toEqual(['agrees', 'lied'])
  time.now += 20_000
  expect((await getHead(client)).known).toEqual({ type: 'agreed', by: 2, of: 3 })
})

test('two endpoints that contradict each other stand for nothing', async () => {
  const { client } = build({ [a]: node(), [b]: node(forged) })
  const error = await getBalance(client, me).catch((reason) => reason)
  expect(error).toBeInstanceOf(Disagreement)
  expect(isChainError(error)).toBe(true)
  expect(error.message).toContain('a.example')
  expect(error.message).toContain('b.test')
})

test('a fork of two blocks: they agree on the block below it', async () => {
  const fork = honest.slice(0, 98)
  for (const number of [98n, 99n]) {
    fork.push(await makeBlock(number, fork.at(-1)?.header.hash as Hex, { nonce: 5n, balanceWei: 9n }, '0x01'))
  }
  const { client } = build({ [a]: node(), [b]: node(fork) })
  expect((await getHead(client)).value.number).toBe(97n)
})

test('when all others are down it is a single endpoint, also when it proves', async () => {
  const nodes: Record<string, Node> = three()
  for (const url of [b, c])
    (nodes[url] as Node).tamper = () => {
      throw new Error('connection refused')
    }
  const { client } = build(nodes)
  expect((await getBalance(client, me)).known).toMatchObject({ type: 'single endpoint', endpoint: a })
})

test('two URLs of one operator are one voice', async () => {
  const nodes = { 'https://one.same.org': node(), 'https://two.same.org': node() }
  const { client } = build(nodes)
  expect(client.compares).toBe(false)
  expect((await getBalance(client, me)).known).toEqual({
    type: 'single endpoint',
    endpoint: 'https://one.same.org',
  })
})

test('the own node alone is asked, and trusted', async () => {
  const nodes = three()
  const { client } = build(nodes, { endpoints: [a], trusted: a })
  expect((await getBalance(client, me)).known).toEqual({ type: 'local', endpoint: a })
  expect([nodes[b], nodes[c]].flatMap((one) => one?.asked)).toEqual([])
})

test('without proofs the value is what a quorum reports, and who says otherwise is named', async () => {
  const nodes: Record<string, Node> = three()
  for (const one of Object.values(nodes)) {
    one.tamper = (method, result) => {
      if (method === 'eth_getProof') throw { code: -32601, message: 'the method does not exist' }
      return result
    }
  }
  const liar = nodes[a] as Node
  const refuse = liar.tamper
  liar.tamper = (method, result, params) =>
    method === 'eth_getBalance' ? '0x1' : refuse(method, result, params)
  const { client, facts } = build(nodes)
  expect(await getBalance(client, me)).toMatchObject({
    value: 1_099n,
    known: { type: 'agreed', by: 2, of: 3, facts: { value: 'reported' } },
  })
  expect(facts.get(a)?.standing).toMatchObject({ type: 'lied', lie: { about: 'balance' } })
  expect(facts.get(b)?.refused).toHaveProperty('eth_getProof')
})

test('where blocks can’t be named by their hash they are named by number, and looked at', async () => {
  const nodes = three()
  for (const one of Object.values(nodes)) {
    one.tamper = (_, result, params) => {
      if (params.some((param) => typeof param === 'object' && param !== null && 'blockHash' in param)) {
        throw { code: -32602, message: 'invalid argument 1: cannot unmarshal object' }
      }
      return result
    }
  }
  const { client } = build(nodes)
  expect(await getBalance(client, me)).toMatchObject({ value: 1_099n, known: { facts: { value: 'proved' } } })
})

test('a call is answered by a quorum; a contract that answers each otherwise makes nobody a liar', async () => {
  const nodes: Record<string, Node> = three()
  for (const url of [a, b, c]) (nodes[url] as Node).answers.eth_call = url === a ? '0x01' : '0x02'
  const { client, facts } = build(nodes)
  const call = { to: nobody, data: '0x70a08231' as Hex }
  expect(await callContract(client, call)).toMatchObject({
    value: '0x02',
    known: { type: 'agreed', by: 2, of: 3 },
  })
  expect(facts.get(a)?.standing?.type).toBe('agrees')
  ;(nodes[b] as Node).answers.eth_call = '0x03'
  await expect(callContract(client, { ...call, data: '0x70a08232' })).rejects.toThrow(Disagreement)
})

test('a forged receipt loses against two, and its author is named; who has none yet is not', async () => {
  const nodes: Record<string, Node> = three()
  const receipt = {
    transactionHash: transaction,
    blockHash: honest[99]?.header.hash,
    blockNumber: '0x63',
    status: '0x1',
    gasUsed: '0x5208',
  }
  for (const url of [a, b, c]) (nodes[url] as Node).answers.eth_getTransactionReceipt = receipt
  ;(nodes[a] as Node).answers.eth_getTransactionReceipt = { ...receipt, status: '0x0' }
  const { client, facts } = build(nodes)
  expect(await getReceipt(client, transaction)).toMatchObject({
    value: { succeeded: true },
    known: { type: 'agreed', by: 2, of: 3 },
  })
  expect(facts.get(a)?.standing).toMatchObject({ type: 'lied', lie: { about: 'receipt' } })

  const slow: Record<string, Node> = three()
  for (const url of [a, b, c])
    (slow[url] as Node).answers.eth_getTransactionReceipt = url === a ? null : receipt
  const second = build(slow)
  expect((await getReceipt(second.client, transaction)).value?.succeeded).toBe(true)
  expect(second.facts.get(a)?.standing).toBeUndefined()
})

test('a read goes out again when the first one is slow; a broadcast or a filter never does', async () => {
  const nodes: Record<string, Node> = three()
  ;(nodes[a] as Node).tamper = never
  for (const url of [a, b, c]) (nodes[url] as Node).answers.eth_gasPrice = '0x9'
  const { client } = build(nodes)
  expect(await client.request('eth_gasPrice')).toMatchObject({ value: '0x9', known: { endpoint: b } })
  void client.request('eth_newBlockFilter').catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(nodes[b]?.asked.some(({ method }) => method === 'eth_newBlockFilter')).toBe(false)
})

test('more than a ceiling of requests a minute goes to nobody', async () => {
  const only = node()
  only.answers.eth_gasPrice = '0x9'
  const { client, time } = build({ [a]: only })
  for (let i = 0; i < 300; i++) await client.request('eth_gasPrice')
  await expect(client.request('eth_gasPrice')).rejects.toThrow(/fewer requests/)
  expect(only.posts.length).toBe(300)
  time.now += 61_000
  expect((await client.request('eth_gasPrice')).value).toBe('0x9')
})

test('nothing is sent by itself', async () => {
  const nodes = three()
  build(nodes)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(Object.values(nodes).flatMap(({ posts }) => posts)).toEqual([])
})
