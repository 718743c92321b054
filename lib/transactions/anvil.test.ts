// The whole road of a transaction against a real node: prepare, submit, track; skipped aloud where there is no anvil.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { encodeFunctionData, erc20Abi, keccak256 } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toQuantity } from '@/lib/base/hex'
import { type Fees, toViem } from '@/lib/base/transaction'
import { createChainClients } from '@/lib/chain/client/createChainClients'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import { askChainId, getBalance } from '@/lib/chain/client/reads'
import { readToken } from '@/lib/chain/contracts/erc20'
import { createNetworks } from '@/lib/chain/networks/createNetworks'
import type { RpcTransport } from '@/lib/chain/ports'
import { createWatcher } from '@/lib/chain/watch/createWatcher'
import { createFakeHeaderStore } from '@/lib/chain/watch/fakeHeaderStore'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import { withChain } from './chainFacts'
import { createFakeStore } from './fakeStore'
import { friend } from './fakeWorld'
import { createPreparer } from './prepare'
import { replacementRequest, usualStep } from './replace'
import type { TransactionRequest } from './request'
import { resumeBroadcasts } from './resume'
import { broadcastStored } from './sendStored'
import { deriveStatus } from './status'
import { createSubmitter } from './submit'
import { createTracker } from './track'

/** The first of anvil's accounts; its key is in every manual. */
const signer = privateKeyToAccount('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
const binary = findAnvil()

if (!binary) {
  test.skip('SKIPPED: there is no anvil for this platform', () => {})
} else {
  describe('against anvil', () => suite(binary))
}

function suite(path: string) {
  let anvil: ChildProcess
  let endpoint: string
  const http = createRpcTransport()
  /** What the node is made to say instead; undefined leaves its answer as it is. */
  let forge: (method: string, params: unknown[]) => unknown = () => undefined
  const transport: RpcTransport = {
    async post(url, body, options) {
      const answer = await http.post(url, body, options)
      const requests = [body].flat() as { id: number; method: string; params: unknown[] }[]
      const forged = ([answer].flat() as { id: number }[]).map((one) => {
        const request = requests.find(({ id }) => id === one.id)
        const result = request && forge(request.method, request.params)
        return result === undefined ? one : { ...one, result }
      })
      return Array.isArray(answer) ? forged : forged[0]
    },
  }
  const send = (method: string, params: unknown[] = []) =>
    transport.post(endpoint, { jsonrpc: '2.0', id: 1, method, params }, { timeoutMs: 5_000 })

  beforeAll(async () => {
    const started = await startAnvil(path)
    anvil = started.process
    endpoint = `http://127.0.0.1:${started.port}`
  })
  afterAll(() => void anvil.kill('SIGKILL'))

  async function build() {
    const rows = new Map()
    const networks = createNetworks({
      store: {
        all: async () => [...rows.values()],
        put: async (row) => void rows.set(row.chainId, row),
        remove: async (chainId) => void rows.delete(chainId),
      },
      ask: (url) => askChainId(transport, url),
    })
    expect(await networks.add({ chainId: 31_337, name: 'Anvil', symbol: 'ETH', endpoint })).toEqual({
      type: 'added',
    })
    let now = Date.now()
    const clock = () => now++
    const later = (ms: number) => {
      now += ms
    }
    const chains = createChainClients({ ...fakeEndpointPorts, networks, transport, clock })
    const sending = {
      store: createFakeStore(),
      chains,
      watcher: createWatcher({ chains, store: createFakeHeaderStore(), clock }),
      clock,
      later,
    }
    const ports = {
      ...sending,
      smallAmountWei: async () => 0n,
      attemptBroadcast: async ({ id }: { id: string }) => void (await broadcastStored(sending, id)),
      sign: async (unsigned: Parameters<typeof toViem>[0]) => ({
        bytes: await signer.signTransaction(toViem(unsigned)),
      }),
    }
    const preparer = createPreparer({ ...ports, feeCeiling: async () => undefined })
    const prepare = async (request: Partial<TransactionRequest> = {}) => {
      const plain = { chainId: 31_337, from: signer.address, to: friend, valueWei: 5n, data: '0x' as const }
      const result = await preparer.prepare({ ...plain, ...request })
      if (result.type === 'failed') throw new Error(result.reason)
      return result.prepared
    }
    const status = async (id: string) => {
      const facts = await ports.store.get(id)
      if (!facts) throw new Error(`expected facts of ${id}`)
      return deriveStatus(await withChain(ports.watcher, facts))
    }
    const deeds = { submitter: createSubmitter(ports), tracker: createTracker(ports), status }
    return { ports, networks, prepare, ...deeds }
  }

  test('said to be in a block that is proved not to hold it: as if nobody had said so, and then the truth', async () => {
    const { ports, prepare, submitter, tracker, status } = await build()
    await send('evm_setAutomine', [false])
    await send('evm_mine')
    const { unsigned, nextNonce } = await prepare()
    const sent = await submitter.submit({ id: 'claimed', unsigned, nextNonce })
    if (sent.type !== 'sent') throw new Error('expected it to be sent')
    const block = (await send('eth_getBlockByNumber', ['latest', false])) as {
      result: { hash: string; number: string }
    }
    const { hash: blockHash, number: blockNumber } = block.result
    const gas = { gasUsed: '0x5208', effectiveGasPrice: '0x1' }
    const receipt = { transactionHash: sent.hash, blockHash, blockNumber, status: '0x1', ...gas }
    forge = (method) => (method === 'eth_getTransactionReceipt' ? receipt : undefined)
    await tracker.look()
    await expect.poll(async () => (await status('claimed')).type).not.toBe('included')
    const facts = await ports.store.get('claimed')
    expect(facts?.sightings.at(-1)).toMatchObject({ type: 'disproved', block: { hash: blockHash } })
    // The same lie again is no news, and the fact stands.
    ports.later(60_000)
    await tracker.look()
    expect((await status('claimed')).type).not.toBe('included')
    expect((await ports.store.get('claimed'))?.receipts.length).toBe(1)
    forge = () => undefined
    await send('evm_mine')
    await send('evm_setAutomine', [true])
    ports.later(60_000)
    await tracker.look()
    expect(await status('claimed')).toMatchObject({ type: 'included', succeeded: true })
  })

  test('prepare, submit, track: a send arrives and is seen to', async () => {
    const { ports, prepare, submitter, tracker } = await build()
    const before = (await getBalance(await ports.chains.of(31_337), friend)).value
    const prepared = await prepare()
    expect(prepared).toMatchObject({ unsigned: { gas: 21_000n }, feeChoice: 'normal', hasCode: false })
    const sent = await submitter.submit({
      id: 'a',
      unsigned: prepared.unsigned,
      nextNonce: prepared.nextNonce,
    })
    expect(sent.type).toBe('sent')
    await send('anvil_mine', ['0x1'])
    const { changes } = await tracker.look()
    expect(changes).toMatchObject([{ id: 'a', after: { type: 'included', succeeded: true } }])
    expect((await getBalance(await ports.chains.of(31_337), friend)).value).toBe(before + 5n)
  })

  test('sending the same bytes again is success: waiting ("already known") and included ("nonce too low")', async () => {
    const { ports, prepare, submitter, tracker } = await build()
    await send('evm_setAutomine', [false])
    const { unsigned, nextNonce } = await prepare()
    expect((await submitter.submit({ id: 'a', unsigned, nextNonce })).type).toBe('sent')
    const sendAgain = async () => {
      await broadcastStored(ports, 'a')
      return ports.store.sightings.at(-1)?.type
    }
    expect(await sendAgain()).toBe('already known')
    expect((await tracker.look()).changes).toMatchObject([{ after: { type: 'pending seen' } }])
    await send('anvil_mine', ['0x1'])
    await send('evm_setAutomine', [true])
    expect(await sendAgain()).toBe('already known')
  })

  test('a reorganisation takes it out of the chain; the same bytes come in again', async () => {
    const { ports, prepare, submitter, tracker } = await build()
    const { unsigned, nextNonce } = await prepare()
    await submitter.submit({ id: 'a', unsigned, nextNonce })
    // Each of the two blocks gives its proof, which no look waits for; of a block that left none is kept any more.
    const proofs = async () => (await ports.store.get('a'))?.receipts.filter(({ proved }) => proved) ?? []
    const count = async () => (await proofs()).length
    await send('anvil_mine', ['0x1'])
    await tracker.look()
    await expect.poll(count, { timeout: 10_000 }).toBe(1)
    await send('anvil_reorg', [2, []])
    await tracker.look()
    const facts = await ports.store.get('a')
    // Anvil forgets what was in the blocks that it drops; the wallet sends it again at once.
    expect(facts && deriveStatus(await withChain(ports.watcher, facts))).toMatchObject({
      type: 'broadcast',
      wasIncluded: true,
      out: { number: expect.any(BigInt) },
    })
    await send('anvil_mine', ['0x1'])
    await tracker.look()
    const after = await ports.store.get('a')
    expect(after && deriveStatus(after).type).toBe('included')
    expect(new Set(after?.receipts.map(({ blockHash }) => blockHash)).size).toBe(2)
    await expect.poll(count, { timeout: 10_000 }).toBe(2)
    for (const { succeeded } of await proofs()) expect(succeeded).toBe(true)
  })

  test.each([1, 2, 7])(
    'a reorganisation %i deep: pending again, sent again, included again',
    async (depth) => {
      const { ports, prepare, submitter, tracker, status } = await build()
      await tracker.look()
      const { unsigned, nextNonce } = await prepare()
      await submitter.submit({ id: 'a', unsigned, nextNonce })
      await send('anvil_mine', ['0x1'])
      await tracker.look()
      const before = await status('a')
      if (before.type !== 'included') throw new Error(`expected it in a block, got ${before.type}`)
      if (depth > 1) await send('anvil_mine', [toQuantity(depth - 1)])
      await tracker.told((await tracker.look()).changes)
      await send('anvil_reorg', [depth + 1, []])
      const { changes } = await tracker.look()
      expect(changes).toMatchObject([{ id: 'a', before: { type: 'included' } }])
      const after = await status('a')
      expect(after).toMatchObject({
        wasIncluded: true,
        out: { number: before.block.number, hash: before.block.hash },
      })
      expect(await ports.watcher.isCanonical(31_337, before.block.hash)).toBe(false)
      await send('anvil_mine', ['0x1'])
      await tracker.look()
      expect(await status('a')).toMatchObject({ type: 'included', succeeded: true })
      const told = (await ports.store.get('a'))?.receipts.filter(({ proved }) => !proved)
      expect(told?.length).toBe(2)
    },
  )

  test('what a node dropped is sent again, byte for byte', async () => {
    const { ports, prepare, submitter, tracker, status } = await build()
    await send('evm_setAutomine', [false])
    const { unsigned, nextNonce } = await prepare()
    await submitter.submit({ id: 'a', unsigned, nextNonce })
    const hash = ports.store.rows.get('a')?.signed?.hash
    await send('anvil_dropTransaction', [hash])
    await tracker.look()
    expect((await status('a')).type).toBe('not found')
    ports.later(60_000)
    await tracker.look()
    expect((await status('a')).type).toBe('broadcast')
    await send('anvil_mine', ['0x1'])
    await send('evm_setAutomine', [true])
    await tracker.look()
    expect((await status('a')).type).toBe('included')
  })

  test('another signature with the same nonce is named in the mempool and in its block', async () => {
    const { prepare, submitter, tracker, status } = await build()
    await send('evm_setAutomine', [false])
    const { unsigned, nextNonce } = await prepare()
    await submitter.submit({ id: 'a', unsigned, nextNonce })
    const { fees } = unsigned
    if (fees.type !== 'eip1559') throw new Error('expected fees of EIP-1559')
    const dearer = {
      type: fees.type,
      maxFeePerGas: fees.maxFeePerGas * 2n,
      maxPriorityFeePerGas: fees.maxPriorityFeePerGas * 2n + 1n,
    }
    const bytes = await signer.signTransaction(toViem({ ...unsigned, valueWei: 77n, fees: dearer }))
    const hash = keccak256(bytes)
    await send('eth_sendRawTransaction', [bytes])
    await tracker.look()
    expect(await status('a')).toMatchObject({
      type: 'outbid',
      how: 'different content',
      by: { hash, valueWei: 77n },
    })
    await send('anvil_mine', ['0x1'])
    await send('evm_setAutomine', [true])
    await tracker.look()
    expect(await status('a')).toMatchObject({
      type: 'replaced',
      how: 'different content',
      by: { hash, block: { number: expect.any(BigInt) } },
    })
  })

  test('what was signed while the node was away goes out after a restart', async () => {
    const { ports, networks, prepare } = await build()
    const { unsigned, nextNonce } = await prepare()
    const away = createChainClients({
      ...fakeEndpointPorts,
      networks,
      transport: { post: () => Promise.reject(new Error('no connection')) },
      clock: ports.clock,
    })
    const offline = createSubmitter({
      ...ports,
      chains: away,
      attemptBroadcast: async ({ id }) => void (await broadcastStored({ ...ports, chains: away }, id)),
    })
    expect((await offline.submit({ id: 'a', unsigned, nextNonce })).type).toBe('waiting')
    expect(await resumeBroadcasts(ports)).toBe(1)
    expect(ports.store.sightings.at(-1)?.type).toBe('accepted')
  })

  test('more than there is: the node refuses, and says why', async () => {
    const { prepare, submitter } = await build()
    const { unsigned, nextNonce } = await prepare({ valueWei: 10n ** 30n })
    expect(await submitter.submit({ id: 'a', unsigned, nextNonce })).toMatchObject({
      type: 'refused',
      refusal: 'insufficient funds',
    })
  })

  test('a fee below the base fee is told apart', async () => {
    const { prepare, submitter } = await build()
    const { unsigned, nextNonce } = await prepare({
      fees: { type: 'eip1559', maxFeePerGas: 1n, maxPriorityFeePerGas: 1n },
    })
    await send('anvil_setNextBlockBaseFeePerGas', [toQuantity(10n ** 9n)])
    await send('anvil_mine', ['0x1'])
    expect(await submitter.submit({ id: 'a', unsigned, nextNonce })).toMatchObject({
      type: 'refused',
      refusal: 'underpriced',
    })
  })

  test.each([
    ['EIP-1559', 'eip1559' as const],
    ['legacy', 'legacy' as const],
  ])('a %s transaction is sped up, then cancelled; the last one lands', async (_, kind) => {
    const { ports, prepare, submitter, tracker } = await build()
    await send('evm_setAutomine', [false])
    const price = 10n ** 10n
    const fees =
      kind === 'legacy'
        ? { type: kind, gasPrice: price }
        : { type: kind, maxFeePerGas: price, maxPriorityFeePerGas: 10n ** 9n }
    const { unsigned, nextNonce } = await prepare({ fees })
    expect((await submitter.submit({ id: 'a', unsigned, nextNonce })).type).toBe('sent')

    // Anvil takes whatever is above; what is below is refused, in its words.
    const short: Fees =
      fees.type === 'legacy'
        ? { ...fees, gasPrice: price - 1n }
        : { ...fees, maxFeePerGas: price - 1n, maxPriorityFeePerGas: 10n ** 9n - 1n }
    const low = { id: 'low', unsigned: { ...unsigned, fees: short }, nextNonce }
    expect(await submitter.submit({ ...low, replaces: { id: 'a', kind: 'speed up' } })).toMatchObject({
      type: 'refused',
      refusal: 'underpriced',
    })
    const replace = async (id: string, target: string, what: 'speed up' | 'cancel') => {
      const row = ports.store.rows.get(target)
      if (!row) throw new Error('expected a row')
      const wanted = replacementRequest(row, what, usualStep)
      const prepared = await prepare({ ...wanted, gas: 21_000n })
      expect(prepared.unsigned.nonce).toBe(unsigned.nonce)
      const replaces = { id: target, kind: what }
      return submitter.submit({ id, unsigned: prepared.unsigned, nextNonce: prepared.nextNonce, replaces })
    }
    expect((await replace('b', 'a', 'speed up')).type).toBe('sent')
    expect((await replace('c', 'b', 'cancel')).type).toBe('sent')
    await send('anvil_mine', ['0x1'])
    await send('evm_setAutomine', [true])
    await tracker.look()
    const types = await Promise.all(
      ['a', 'b', 'c'].map(async (id) => {
        const facts = await ports.store.get(id)
        return facts && deriveStatus(facts).type
      }),
    )
    expect(types).toEqual(['replaced', 'replaced', 'included'])
  })

  test('a contract that is no token is unknown as one, and a call to it that reverts says so', async () => {
    const { ports, prepare } = await build()
    const contract = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
    // PUSH0 PUSH0 REVERT
    await send('anvil_setCode', [contract, '0x5f5ffd'])
    const token = await readToken(await ports.chains.of(31_337), contract)
    expect(token).toMatchObject({ type: 'unknown' })
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [friend, 1n] })
    const prepared = await prepare({ to: contract, valueWei: 0n, data })
    expect(prepared.gasEstimate).toMatchObject({ type: 'failed', reason: expect.stringMatching(/revert/i) })
    expect(prepared.hasCode).toBe(true)
  })
}

/** The binary of the optional package that npm installed for this platform. */
function findAnvil(): string | undefined {
  const { resolve } = createRequire(import.meta.url)
  const name = `@foundry-rs/anvil-${process.platform === 'win32' ? 'win32' : process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  try {
    const folder = dirname(resolve(`${name}/package.json`))
    const found = ['bin/anvil', 'bin/anvil.exe']
      .map((path) => join(folder, path))
      .find((path) => existsSync(path))
    return found
  } catch {
    return undefined
  }
}

/** On a port that the system chooses; resolves when it listens. */
function startAnvil(path: string): Promise<{ process: ChildProcess; port: number }> {
  const child = spawn(path, ['--port', '0', '--chain-id', '31337'], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`anvil ended with ${code}`)))
    child.stdout.on('data', (chunk) => {
      text += chunk
      const port = /Listening on [\d.]+:(\d+)/.exec(text)?.[1]
      if (port) resolve({ process: child, port: Number(port) })
    })
  })
}
