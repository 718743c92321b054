// The read methods of the Ethereum execution API, as one table: what each takes. The site's chain answers them.
import * as v from 'valibot'
import type { MethodTable } from '../method'
import { amount, anyCaseAddress, bytes, hash32, objectOf, quantity, readParams } from '../readParams'

const tags = ['latest', 'pending', 'earliest', 'safe', 'finalized']
const expectedBlock =
  'expected a block: latest, pending, earliest, safe, finalized, or its number in hexadecimal'
const flag = v.boolean('expected true or false')

const height = v.pipe(
  quantity,
  v.check((text) => BigInt(text) < 1n << 64n, expectedBlock),
)
const blockNumber = v.union([v.picklist(tags), height], expectedBlock)
/** EIP-1898 also lets the state of a block be asked for by its hash. Left out, it is the newest, as everywhere. */
const stateBlock = v.optional(
  v.union(
    [
      blockNumber,
      hash32,
      v.object({ blockNumber: height }),
      v.object({ blockHash: hash32, requireCanonical: v.exactOptional(flag) }),
    ],
    expectedBlock,
  ),
  'latest',
)

const accessList = v.array(
  v.object({ address: anyCaseAddress, storageKeys: v.array(hash32, 'expected an array of 32-byte keys') }),
  'expected an access list',
)
const authorization = v.object({
  chainId: quantity,
  address: anyCaseAddress,
  nonce: quantity,
  yParity: quantity,
  r: quantity,
  s: quantity,
})

/** What a page may leave out, or give as null as some libraries do. */
export const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema)

const call = objectOf(
  {
    type: maybe(quantity),
    from: maybe(anyCaseAddress),
    to: maybe(anyCaseAddress),
    gas: maybe(amount),
    gasPrice: maybe(amount),
    maxFeePerGas: maybe(amount),
    maxPriorityFeePerGas: maybe(amount),
    maxFeePerBlobGas: maybe(amount),
    value: maybe(amount),
    nonce: maybe(amount),
    data: maybe(bytes),
    input: maybe(bytes),
    chainId: maybe(quantity),
    accessList: maybe(accessList),
    blobVersionedHashes: maybe(v.array(hash32)),
    authorizationList: maybe(v.array(authorization)),
  },
  'expected a transaction object',
)

const slots = v.record(hash32, hash32, 'expected storage slots and their values')
const stateOverrides = v.record(
  anyCaseAddress,
  v.object({
    balance: maybe(quantity),
    nonce: maybe(quantity),
    code: maybe(bytes),
    state: maybe(slots),
    stateDiff: maybe(slots),
    movePrecompileToAddress: maybe(anyCaseAddress),
  }),
  'expected state overrides by address',
)
/** Block overrides are still growing with the forks; the node knows which it takes. */
const blockOverrides = v.record(v.string(), v.unknown(), 'expected block overrides')

const topic = v.nullable(v.union([hash32, v.array(hash32)]))
export const logFilter = v.pipe(
  objectOf(
    {
      fromBlock: maybe(blockNumber),
      toBlock: maybe(blockNumber),
      blockHash: maybe(hash32),
      address: maybe(
        v.union([anyCaseAddress, v.array(anyCaseAddress)], 'expected an address or an array of addresses'),
      ),
      topics: maybe(
        v.pipe(v.array(topic, 'expected an array of topics'), v.maxLength(4, 'expected at most 4 topics')),
      ),
    },
    'expected a filter object',
  ),
  v.check(
    ({ blockHash, fromBlock, toBlock }) => !blockHash || (!fromBlock && !toBlock),
    'expected either blockHash or fromBlock and toBlock',
  ),
)

const simulation = objectOf(
  {
    blockStateCalls: v.array(
      v.object({
        blockOverrides: maybe(blockOverrides),
        stateOverrides: maybe(stateOverrides),
        calls: maybe(v.array(call)),
      }),
      'expected an array of blocks with their calls',
    ),
    traceTransfers: maybe(flag),
    validation: maybe(flag),
    returnFullTransactions: maybe(flag),
  },
  'expected a simulation object',
)

/** A slot as a 32-byte key, a quantity or anything between, padded or not: the standard and nodes take them all. */
const slot = v.pipe(
  v.string('expected a storage slot in hexadecimal, of at most 32 bytes'),
  v.regex(/^0x[0-9a-fA-F]{1,64}$/, 'expected a storage slot in hexadecimal, of at most 32 bytes'),
)
const percentiles = v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 'expected percentiles')
/** Old libraries send it as a number. */
const blockCount = v.union(
  [
    quantity,
    v.pipe(
      v.number(),
      v.safeInteger(),
      v.minValue(0),
      v.transform((count) => `0x${count.toString(16)}`),
    ),
  ],
  'expected a number of blocks in hexadecimal',
)
const fullTransactions = v.optional(flag, false)

/** What each read takes, in order. Exported so that a test can hold it beside the standard's list. */
export const chainReadParams = {
  eth_blobBaseFee: [],
  eth_blockNumber: [],
  eth_call: [call, stateBlock, v.optional(stateOverrides), v.optional(blockOverrides)],
  eth_createAccessList: [call, stateBlock],
  eth_estimateGas: [call, stateBlock, v.optional(stateOverrides)],
  eth_feeHistory: [blockCount, blockNumber, v.optional(percentiles)],
  eth_gasPrice: [],
  eth_getBalance: [anyCaseAddress, stateBlock],
  eth_getBlockByHash: [hash32, fullTransactions],
  eth_getBlockByNumber: [blockNumber, fullTransactions],
  eth_getBlockReceipts: [stateBlock],
  eth_getBlockTransactionCountByHash: [hash32],
  eth_getBlockTransactionCountByNumber: [blockNumber],
  eth_getCode: [anyCaseAddress, stateBlock],
  eth_getLogs: [logFilter],
  eth_getProof: [anyCaseAddress, v.array(slot, 'expected an array of storage slots'), stateBlock],
  eth_getStorageAt: [anyCaseAddress, slot, stateBlock],
  eth_getTransactionByBlockHashAndIndex: [hash32, quantity],
  eth_getTransactionByBlockNumberAndIndex: [blockNumber, quantity],
  eth_getTransactionByHash: [hash32],
  eth_getTransactionCount: [anyCaseAddress, stateBlock],
  eth_getTransactionReceipt: [hash32],
  eth_getUncleByBlockHashAndIndex: [hash32, quantity],
  eth_getUncleByBlockNumberAndIndex: [blockNumber, quantity],
  eth_getUncleCountByBlockHash: [hash32],
  eth_getUncleCountByBlockNumber: [blockNumber],
  eth_maxPriorityFeePerGas: [],
  eth_simulateV1: [simulation, stateBlock],
  eth_syncing: [],
} satisfies Record<string, v.GenericSchema[]>

export const chainReads: MethodTable = Object.fromEntries(
  Object.entries(chainReadParams).map(([method, items]) => {
    const schema = v.strictTuple(items, expectedItems(items.length))
    return [
      method,
      async ({ asker, params }, { permissions, ports }) => {
        const read = readParams(schema, params ?? [])
        const { chainId } = await permissions.chainOf(asker)
        const chain = await ports.chain(chainId)
        return (await chain.request(method, withoutTrailing(read))).value
      },
    ] satisfies [string, MethodTable[string]]
  }),
)

function expectedItems(count: number): string {
  return count === 0 ? 'expected no params' : `expected an array of at most ${count} params`
}

/** Optional params that were left out are not sent as null. */
function withoutTrailing(values: readonly unknown[]): unknown[] {
  const last = values.findLastIndex((value) => value !== undefined)
  return values.slice(0, last + 1)
}
