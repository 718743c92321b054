// Real nodes behind proxies that put them at fault: anvils that are one chain, and hardhat's node, which can do less.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasAnvil, testAccounts } from '@/e2e/fixtures/anvil'
import { type Fault, type FaultProxy, startFaultProxy } from '@/e2e/fixtures/faultProxy'
import { startHardhat } from '@/e2e/fixtures/hardhat'
import { startTwinChains, type TwinChains } from '@/e2e/fixtures/twinChains'
import type { Hex } from '@/lib/base/hex'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import type { Network } from '../networks/network'
import { type ChainClient, createChainClient } from './createChainClient'
import type { EndpointFacts } from './endpointFacts'
import { proveReceipt } from './proveReceipt'
import { getBalance, getHead, getReceipt, getTransactionCount, type Receipt } from './reads'

const [me, friend] = testAccounts

if (hasAnvil()) describe('real nodes', () => suite())
else test.skip('SKIPPED: there is no anvil for this platform', () => {})

function clientOf(urls: readonly string[], facts = new Map<string, EndpointFacts>()): ChainClient {
  const network: Network = {
    chainId: 31337,
    name: 'Twins',
    currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    endpoints: urls,
    recipes: { header: 'ethereum', source: 'the test' },
    testnet: true,
    source: 'added by the user',
  }
  return createChainClient({
    network,
    transport: createRpcTransport(),
    clock: () => Date.now(),
    // More patient than the wallet: the machine that runs the tests may be busy.
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, 5 * ms)),
    onFacts: (one) => facts.set(one.url, one),
  })
}

function suite() {
  let twins: TwinChains
  const proxies: FaultProxy[] = []

  beforeAll(async () => {
    twins = await startTwinChains(3)
    await twins.each('eth_sendTransaction', [
      {
        from: me,
        to: friend,
        value: '0x3e8',
        gas: '0x5208',
        maxFeePerGas: '0x77359400',
        maxPriorityFeePerGas: '0x1',
      },
    ])
    await twins.mine(100)
    for (const { url } of twins.nodes) proxies.push(await startFaultProxy(url))
  }, 60_000)

  afterAll(async () => {
    await Promise.all(proxies.map((proxy) => proxy.stop()))
    await twins.stop()
  })

  test('the same was done to all of them: they are one chain, hash for hash', async () => {
    const hashes = await twins.each<{ hash: string }>('eth_getBlockByNumber', ['latest', false])
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(1)
    const head = await getHead(clientOf(proxies.map(({ url }) => url)))
    expect(head).toMatchObject({ known: { type: 'agreed', of: 3 }, value: { number: 100n } })
  })

  const faults: [what: string, fault: Fault, standing: string | undefined][] = [
    ['lags by 80 blocks', { type: 'lag', blocks: 80 }, 'behind'],
    ['tells an old balance', { type: 'stale balance', blocks: 100 }, 'lied'],
    ['tells an old nonce', { type: 'stale nonce', blocks: 100 }, 'lied'],
    ['forges a balance', { type: 'forged balance', wei: 7n }, 'lied'],
    ['forges a nonce', { type: 'forged nonce', nonce: 7n }, 'lied'],
    ['forges the hash of the head', { type: 'forged head', what: 'hash' }, 'lied'],
    ['forges the state root of the head', { type: 'forged head', what: 'root' }, 'lied'],
    ['is on another chain', { type: 'wrong chain', chainId: 1 }, 'wrong chain'],
    ['breaks off in the middle of its answers', { type: 'truncated' }, undefined],
    ['answers a megabyte of junk', { type: 'junk' }, undefined],
    ['says that it is asked too much', { type: 'too many requests' }, undefined],
    ['loses every connection', { type: 'loss', percent: 100, random: () => 0 }, undefined],
    ['is slow', { type: 'delay', ms: 300 }, 'agrees'],
  ]

  test.each(faults)('one of three %s: no number changes, and it is named', async (_, fault, standing) => {
    const [liar, ...honest] = proxies as [FaultProxy, FaultProxy, FaultProxy]
    const end = liar.fault(fault)
    try {
      const facts = new Map<string, EndpointFacts>()
      const client = clientOf(
        [liar, ...honest].map(({ url }) => url),
        facts,
      )
      const [balance, nonce] = await Promise.all([
        getBalance(client, friend),
        getTransactionCount(client, me, 'latest'),
      ])
      expect(balance.value).toBe(10_000n * 10n ** 18n + 1000n)
      expect(nonce.value).toBe(1n)
      expect(balance.known).toMatchObject({ type: 'agreed', facts: { value: 'proved' } })
      await expect.poll(() => facts.get(liar.url)?.standing?.type).toBe(standing)
      if (standing === undefined) expect(facts.get(liar.url)?.lastFailure).toBeDefined()
      for (const { url } of honest) expect(facts.get(url)?.standing?.type).toBe('agrees')
    } finally {
      end()
    }
  })

  test('one of three turns a receipt round: it is named, and the others are believed', async () => {
    const [liar, ...honest] = proxies as [FaultProxy, FaultProxy, FaultProxy]
    const block = (await twins.nodes[0]?.rpc('eth_getBlockByNumber', ['0x1', false])) as {
      transactions: `0x${string}`[]
    }
    const end = liar.fault({ type: 'forged receipt' })
    const facts = new Map<string, EndpointFacts>()
    const client = clientOf(
      [liar, ...honest].map(({ url }) => url),
      facts,
    )
    const receipt = await getReceipt(client, block.transactions[0] as `0x${string}`)
    end()
    expect(receipt?.value).toMatchObject({ succeeded: true, blockNumber: 1n })
    await expect.poll(() => facts.get(liar.url)?.lastLie?.about).toBe('receipt')
  })

  test('a receipt is proved by all receipts and transactions of its block', async () => {
    const urls = proxies.map(({ url }) => url)
    const block = await twins.nodes[0]?.rpc<{ transactions: Hex[] }>('eth_getBlockByNumber', ['0x1', false])
    const [hash = '0x' as Hex] = block?.transactions ?? []
    const reported = await getReceipt(clientOf(urls), hash)
    const receipt = reported.value as Receipt
    const proved = { type: 'proved', receipt: { value: receipt } }
    expect(reported.known.facts?.value).not.toBe('proved')
    expect(await proveReceipt(clientOf(urls), hash, receipt)).toMatchObject({
      type: 'proved',
      receipt: { value: receipt, known: { type: 'agreed', of: 3, facts: { value: 'proved' } } },
    })
    // One that lies about them is passed over; where nobody has them all at once they are asked for one by one.
    const [liar, ...others] = proxies as [FaultProxy, FaultProxy, FaultProxy]
    const end = liar.fault({ type: 'forged receipt' })
    const lied = { ...receipt, succeeded: false, gasUsed: 1n }
    expect(await proveReceipt(clientOf(urls), hash, lied)).toMatchObject(proved)
    end()
    const refusal = { code: -32601, message: 'no such method' }
    const ends = proxies.map((proxy) => proxy.fail('eth_getBlockReceipts', refusal))
    expect(await proveReceipt(clientOf(urls), hash, receipt)).toMatchObject(proved)
    // Nobody tells the truth: what was reported stays reported.
    const lies = [liar, ...others].map((proxy) => proxy.fault({ type: 'forged receipt' }))
    expect(await proveReceipt(clientOf(urls), hash, receipt)).toEqual({ type: 'reported' })
    for (const one of [...ends, ...lies]) one()
  })

  test('a transaction that is said to be in a block, and is not, is no fact, and who said so is named', async () => {
    const [liar, ...honest] = proxies as [FaultProxy, FaultProxy, FaultProxy]
    const block = await twins.nodes[0]?.rpc<{ hash: Hex }>('eth_getBlockByNumber', ['0x2', false])
    const hash: Hex = `0x${'ab'.repeat(32)}`
    const claimed: Receipt = {
      transactionHash: hash,
      blockHash: block?.hash as Hex,
      blockNumber: 2n,
      succeeded: true,
      gasUsed: 1n,
      effectiveGasPriceWei: 1n,
    }
    const end = liar.forge('eth_getTransactionReceipt', () => ({
      transactionHash: hash,
      blockHash: block?.hash,
      blockNumber: '0x2',
      status: '0x1',
    }))
    const facts = new Map<string, EndpointFacts>()
    const client = clientOf(
      [liar, ...honest].map(({ url }) => url),
      facts,
    )
    expect(await proveReceipt(client, hash, claimed)).toEqual({ type: 'absent' })
    end()
    expect(facts.get(liar.url)).toMatchObject({
      standing: { type: 'lied', lie: { about: 'inclusion', block: { number: 2n } } },
    })
    for (const { url } of honest) expect(facts.get(url)?.lastLie).toBeUndefined()
  })

  test('hardhat as the only endpoint: everything is read, and known from a single endpoint', async () => {
    const hardhat = await startHardhat()
    try {
      const client = clientOf([hardhat.url])
      expect(await getBalance(client, me)).toMatchObject({
        value: 10_000n * 10n ** 18n,
        known: { type: 'single endpoint' },
      })
      const hash = (await hardhat.rpc('eth_sendTransaction', [
        { from: me, to: friend, value: '0x1' },
      ])) as `0x${string}`
      const receipt = await getReceipt(client, hash)
      expect(receipt?.value).toMatchObject({ succeeded: true, blockNumber: 1n })
      expect(await proveReceipt(client, hash, receipt.value as Receipt)).toMatchObject({
        type: 'proved',
        receipt: { value: receipt.value, known: { type: 'single endpoint', facts: { value: 'proved' } } },
      })
      expect((await getTransactionCount(client, me, 'pending')).value).toBe(1n)
    } finally {
      await hardhat.stop()
    }
  }, 60_000)
}
