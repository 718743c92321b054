import { encodeErrorResult } from 'viem'
import { expect, test } from 'vitest'
import { createChainClient } from '@/lib/chain/client/createChainClient'
import { refusal } from '@/lib/chain/client/fakeNode'
import { createFakeWorld, endpoint, friend, me, unsignedSend } from './fakeWorld'
import { createPreparer } from './prepare'
import type { FeeCeiling, TransactionRequest } from './request'
import { reserve } from './reserve'
import { createSubmitter } from './submit'

const gwei = 10n ** 9n
const plain: TransactionRequest = { chainId: 1, from: me, to: friend, valueWei: 5n, data: '0x' }
const contract = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'

function build(options?: { baseFee?: boolean }, ceiling?: FeeCeiling) {
  const world = createFakeWorld(options)
  const preparer = createPreparer({ ...world.ports, feeCeiling: async () => ceiling })
  const prepared = async (...args: Parameters<typeof preparer.prepare>) => {
    const result = await preparer.prepare(...args)
    if (result.type === 'failed') throw new Error(result.reason)
    return result.prepared
  }
  return { ...world, preparer, prepared }
}

test('a replacement keeps its nonce and offers enough at every speed; the user sees the floor and the limit', async () => {
  const { prepared } = build({}, { perGasWei: 9n * gwei })
  const fees = { type: 'eip1559' as const, maxFeePerGas: 5n * gwei, maxPriorityFeePerGas: 2n * gwei + 1n }
  const replaces = { id: 'a', kind: 'cancel' as const, fees, step: 100 }
  const { unsigned, feeOptions, feeFloor, feeCeiling } = await prepared(
    { ...plain, nonce: 3n, replaces },
    { nonce: 9n },
  )
  const floor = { type: 'eip1559', maxFeePerGas: 55n * 10n ** 8n, maxPriorityFeePerGas: 2_200_000_002n }
  expect(feeFloor).toEqual(floor)
  expect([unsigned.nonce, unsigned.fees]).toEqual([3n, floor])
  expect(feeOptions.fast).toEqual({ ...floor, maxPriorityFeePerGas: 3n * gwei })
  expect(feeCeiling).toEqual({ perGasWei: 9n * gwei })
})

const nextBlock = { type: 'blocks', blocks: 1, ms: 12_000 }

test('a plain send: everything chosen, in one round trip', async () => {
  const { node, prepared } = build()
  expect(await prepared(plain)).toEqual({
    unsigned: {
      ...plain,
      nonce: 0n,
      gas: 21_000n,
      fees: { type: 'eip1559', maxFeePerGas: 14n + 2n * gwei, maxPriorityFeePerGas: 2n * gwei },
    },
    gasEstimate: { type: 'estimated', gas: 21_000n },
    feeOptions: {
      slow: { type: 'eip1559', maxFeePerGas: 14n + gwei, maxPriorityFeePerGas: gwei },
      normal: { type: 'eip1559', maxFeePerGas: 14n + 2n * gwei, maxPriorityFeePerGas: 2n * gwei },
      fast: { type: 'eip1559', maxFeePerGas: 14n + 3n * gwei, maxPriorityFeePerGas: 3n * gwei },
      baseFeeWei: 7n,
      waits: { slow: nextBlock, normal: nextBlock, fast: nextBlock },
    },
    wait: nextBlock,
    route: { type: 'all endpoints' },
    feeChoice: 'normal',
    balanceWei: { value: 10n ** 20n, known: { type: 'single endpoint', endpoint }, at: 1_000_000 },
    nextNonce: 0n,
    nonceKnown: { type: 'single endpoint', endpoint },
    hasCode: false,
  })
  expect(node.posts).toBe(1)
})

test('a call has a fifth more gas than the node thinks', async () => {
  const { node, prepared } = build()
  node.codes.set(contract.toLowerCase(), '0x60')
  node.contracts.set(contract.toLowerCase(), () => '0x')
  const made = await prepared({ ...plain, to: contract, data: '0x12345678' })
  expect(made.gasEstimate).toEqual({ type: 'estimated', gas: 50_000n })
  expect(made.unsigned.gas).toBe(60_000n)
  expect(made.hasCode).toBe(true)
})

test('ether to a contract is not a plain send', async () => {
  const { node, prepared } = build()
  node.codes.set(contract.toLowerCase(), '0x60')
  node.contracts.set(contract.toLowerCase(), () => '0x')
  expect((await prepared({ ...plain, to: contract })).unsigned.gas).toBe(60_000n)
})

test('what the page asked for is kept beside what we would have chosen', async () => {
  const fees = { type: 'eip1559', maxFeePerGas: 9n, maxPriorityFeePerGas: 3n } as const
  const made = await build().prepared({ ...plain, fees, gas: 77_000n, nonce: 9n })
  expect(made.unsigned).toMatchObject({ fees, gas: 77_000n, nonce: 9n })
  expect(made).toMatchObject({ feeChoice: 'site', nextNonce: 0n, gasEstimate: { gas: 21_000n } })
})

test("the user's edits go before both", async () => {
  const { prepared } = build()
  const site = { ...plain, fees: { type: 'legacy', gasPrice: 9n }, gas: 1n, nonce: 9n } as const
  const fees = { type: 'eip1559', maxFeePerGas: 4n, maxPriorityFeePerGas: 1n } as const
  const custom = await prepared(site, { fees, gas: 30_000n, nonce: 2n })
  expect(custom.unsigned).toMatchObject({ fees, gas: 30_000n, nonce: 2n })
  expect(custom.feeChoice).toBe('custom')
  const fast = await prepared(site, { feeChoice: 'fast' })
  expect(fast.feeChoice).toBe('fast')
  expect(fast.unsigned.fees).toEqual(fast.feeOptions.fast)
})

test('"site" without fees of the site is the normal speed', async () => {
  expect((await build().prepared(plain, { feeChoice: 'site' })).feeChoice).toBe('normal')
})

test('the nonce counts what waits at the node and what we reserved', async () => {
  const { store, prepared } = build()
  await reserve(store, () => 1, { id: 'a', unsigned: unsignedSend(0n), nextNonce: 0n })
  await reserve(store, () => 1, { id: 'b', unsigned: unsignedSend(1n), nextNonce: 1n })
  expect((await prepared(plain)).unsigned.nonce).toBe(2n)
})

test('a chain without a base fee gets legacy prices', async () => {
  const made = await build({ baseFee: false }).prepared(plain)
  expect(made.unsigned.fees).toEqual({ type: 'legacy', gasPrice: (11n * gwei) / 10n })
})

test('a call that would fail can still be looked at, with the reason of the contract', async () => {
  const { node, prepared } = build()
  const abi = [{ type: 'error', name: 'Error', inputs: [{ type: 'string', name: 'reason' }] }] as const
  const data = encodeErrorResult({ abi, errorName: 'Error', args: ['paused'] })
  node.contracts.set(contract.toLowerCase(), () => refusal(3, 'execution reverted', data) as never)
  const made = await prepared({ ...plain, to: contract, data: '0x12345678' })
  expect(made.gasEstimate).toEqual({ type: 'failed', reason: 'paused' })
  expect(made.unsigned.gas).toBe(500_000n)
})

test('a balance that can not be read is unknown, not zero', async () => {
  const { node, prepared } = build()
  node.faults.answers.set('eth_getBalance', refusal(-32000, 'missing trie node'))
  expect((await prepared(plain)).balanceWei).toEqual({ type: 'unknown', reason: 'missing trie node' })
})

test.each([
  [
    'an unreachable chain',
    (node: ReturnType<typeof build>['node']) => node.faults.down.add(endpoint),
    /got none/,
  ],
  [
    'an endpoint on another chain',
    (node: ReturnType<typeof build>['node']) => node.faults.answers.set('eth_chainId', '0x5'),
    /chain 5/,
  ],
  [
    'a nonce that is none',
    (node: ReturnType<typeof build>['node']) => node.faults.answers.set('eth_getTransactionCount', 'x'),
    /transaction count/,
  ],
  [
    'a head that is none',
    (node: ReturnType<typeof build>['node']) => node.faults.answers.set('eth_getBlockByNumber', null),
    /block/,
  ],
])('%s is a failure with its reason, and nothing to confirm', async (_, spoil, reason) => {
  const { node, preparer } = build()
  spoil(node)
  expect(await preparer.prepare(plain)).toEqual({ type: 'failed', reason: expect.stringMatching(reason) })
})

test('an access list travels with EIP-1559 fees only', async () => {
  const { prepared } = build()
  const request = { ...plain, accessList: [{ address: contract, storageKeys: [] }] } as const
  expect((await prepared(request)).unsigned.accessList).toEqual(request.accessList)
  const legacy = await prepared(request, { fees: { type: 'legacy', gasPrice: 5n } })
  expect(legacy.unsigned.accessList).toBeUndefined()
})

test('the data of a rollup costs on top, with a quarter more, in the same round trip', async () => {
  const { ports, node } = createFakeWorld()
  const oracle = '0x420000000000000000000000000000000000000F'
  node.contracts.set(oracle.toLowerCase(), () => `0x${1_000n.toString(16).padStart(64, '0')}`)
  const client = await ports.chains.of(1)
  const rollup = { ...client, network: { ...client.network, source: 'added by the user' as const } }
  const preparer = createPreparer({
    ...ports,
    chains: { of: async () => rollup },
    feeCeiling: async () => undefined,
  })
  const result = await preparer.prepare(plain)
  expect(result).toMatchObject({ prepared: { dataFee: { type: 'on top', wei: 1_250n } } })
  expect(node.posts).toBe(1)
})

test('what must not hang offers more at every speed; a replacement stays below the limit as far as it can', async () => {
  const { prepared } = build({}, { perGasWei: 3n * gwei })
  const calm = await prepared(plain)
  const critical = await prepared(plain, { critical: true })
  expect(critical.critical).toBe(true)
  expect(critical.unsigned.fees).toEqual({
    type: 'eip1559',
    maxFeePerGas: 28n + 3n * gwei,
    maxPriorityFeePerGas: 3n * gwei,
  })
  expect(calm.unsigned.fees).not.toEqual(critical.unsigned.fees)
  const fees = { type: 'eip1559' as const, maxFeePerGas: gwei, maxPriorityFeePerGas: gwei }
  const replaces = { id: 'a', kind: 'cancel' as const, fees, step: 100 }
  const cancel = await prepared({ ...plain, nonce: 0n, replaces, critical: true })
  expect(cancel.unsigned.fees).toEqual({
    type: 'eip1559',
    maxFeePerGas: 3n * gwei,
    maxPriorityFeePerGas: 3n * gwei,
  })
})

test('endpoints that hold different blocks: one is asked alone, it is said, and only little may be signed', async () => {
  const { ports, node, store, signatures } = createFakeWorld()
  const other = 'https://other.example'
  /** Of the same height, but every block has another hash. */
  const transport = {
    post: async (url: string, body: unknown, options: { timeoutMs: number }) => {
      const answer = await node.transport.post(url, body, options)
      if (url !== other) return answer
      return JSON.parse(
        JSON.stringify(answer).replace(
          /"(hash|parentHash)":"0x(.)/g,
          (_, name: string, digit: string) => `"${name}":"0x${digit === 'f' ? 'e' : 'f'}`,
        ),
      )
    },
  }
  const client = createChainClient({
    network: { ...(await ports.chains.of(1)).network, endpoints: [endpoint, other] },
    transport,
    clock: ports.clock,
    wait: async () => undefined,
  })
  const chains = { of: async () => client }
  const smallAmountWei = async () => 5n
  const preparer = createPreparer({ store, chains, feeCeiling: async () => undefined, smallAmountWei })
  const result = await preparer.prepare(plain)
  if (result.type === 'failed') throw new Error(result.reason)
  const { unsigned, disagreement, balanceWei } = result.prepared
  expect(disagreement).toEqual({ smallAmountWei: 5n })
  expect(balanceWei).toMatchObject({ known: { type: 'single endpoint' } })

  const submitter = createSubmitter({ ...ports, smallAmountWei })
  const intent = { id: 'a', unsigned, nextNonce: 0n, isDisagreed: true }
  const more = { ...intent, id: 'b', unsigned: { ...unsigned, valueWei: 6n } }
  const call = { ...intent, id: 'c', unsigned: { ...unsigned, valueWei: 0n, data: '0xabcd' as const } }
  expect((await submitter.submit(more)).type).toBe('no agreement')
  expect((await submitter.submit(call)).type).toBe('no agreement')
  expect(signatures).toEqual([])
  expect((await submitter.submit(intent)).type).toBe('sent')
})
