// Simulations by a real node, both ways: what is measured is what would happen. Skipped aloud where there is no anvil.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { encodeFunctionData, erc20Abi } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import { createChainClient } from '@/lib/chain/client/createChainClient'
import type { RpcTransport } from '@/lib/chain/ports'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import { code, word } from './assemble'
import { topics } from './candidates'
import type { SimulatedTransaction } from './method'
import { delegateIn, lookOf, readers } from './probes'
import { simulate } from './simulate'
import type { SimulationMethod } from './simulation'

const me: Address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const friend: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const honest: Address = '0x1000000000000000000000000000000000000001'
const liar: Address = '0x2000000000000000000000000000000000000002'
const thief: Address = '0x3000000000000000000000000000000000000003'
const payer: Address = '0x4000000000000000000000000000000000000004'

/** Balances in slots named by the address itself; transfer moves them, and approve writes where nobody else does. */
const honestCode = code`
  6000 35 60e0 1c 80 63a9059cbb 14 ${'transfer'} 57 80 63095ea7b3 14 ${'approve'} 57 63dd62ed3e 14 ${'allowance'} 57
  6004 35 54 6000 52 6020 6000 f3
  ${'transfer:'} 6024 35 33 54 80 82 11 ${'fail'} 57 03 33 55 6024 35 6004 35 54 01 6004 35 55
  6024 35 6000 52 6004 35 33 7f${topics.transfer.slice(2)} 6020 6000 a3 6001 6000 52 6020 6000 f3
  ${'approve:'} 6024 35 6004 35 33 18 55 6024 35 6000 52 6004 35 33 7f${topics.approval.slice(2)} 6020 6000 a3
  6001 6000 52 6020 6000 f3
  ${'allowance:'} 6004 35 6024 35 18 54 6000 52 6020 6000 f3
  ${'fail:'} 6000 6000 fd`
/** Says that a million came to whoever is named, and keeps nothing. balanceOf is always 5. */
const liarCode = code`
  6000 35 60e0 1c 6370a08231 14 ${'balance'} 57
  620f4240 6000 52 6004 35 7f${word(friend)} 7f${topics.transfer.slice(2)} 6020 6000 a3 00
  ${'balance:'} 6005 6000 52 6020 6000 f3`
/** Pays the caller 7 wei. */
const payerCode = code`6000 6000 6000 6000 6007 33 5a f1 00`

const binary = findAnvil()
if (!binary) {
  test.skip('SKIPPED: there is no anvil for this platform', () => {})
} else {
  describe.each(['eth_simulateV1', 'debug_traceCall', 'eth_call'] as const)('by %s', (method) =>
    suite(binary, method),
  )
}

function suite(path: string, method: Exclude<SimulationMethod, 'local'>) {
  let anvil: ChildProcess
  let endpoint = ''
  const transport = createRpcTransport()
  const all = ['eth_simulateV1', 'debug_traceCall', 'eth_call'] as const
  const refuses = new Set<string>(all.slice(0, all.indexOf(method)))
  /** The node without the methods that it does not offer. */
  const limited: RpcTransport = {
    async post(url, body, options) {
      const one = (request: { id: number; method: string }) =>
        refuses.has(request.method)
          ? {
              jsonrpc: '2.0',
              id: request.id,
              error: { code: -32601, message: 'the method is not available' },
            }
          : transport.post(url, request, options)
      return Array.isArray(body) ? Promise.all(body.map(one)) : one(body as { id: number; method: string })
    },
  }
  const send = async (name: string, params: unknown[]) => {
    const answer = (await transport.post(
      endpoint,
      { jsonrpc: '2.0', id: 1, method: name, params },
      { timeoutMs: 5_000 },
    )) as {
      error?: { message: string }
    }
    if (answer.error) throw new Error(answer.error.message)
  }
  const run = (transactions: Partial<SimulatedTransaction>[], own: Address[] = []) =>
    simulate(
      createChainClient({
        network: {
          chainId: 31_337,
          name: 'Anvil',
          currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
          endpoints: [endpoint],
          testnet: true,
          source: 'built in',
        },
        transport: limited,
        clock: () => 5,
        wait: () => new Promise(() => undefined),
      }),
      {
        account: me,
        transactions: transactions.map((one) => ({ from: me, to: honest, valueWei: 0n, data: '0x', ...one })),
        own,
      },
      { clock: () => 5, wait: () => new Promise(() => undefined) },
    )

  beforeAll(async () => {
    const started = await startAnvil(path)
    anvil = started.process
    endpoint = `http://127.0.0.1:${started.port}`
    await send('anvil_setCode', [honest, honestCode])
    await send('anvil_setStorageAt', [honest, `0x${word(me)}`, `0x${word(1_000n)}`])
    await send('anvil_setCode', [liar, liarCode])
    await send('anvil_setCode', [payer, payerCode])
    await send('anvil_setBalance', [payer, toQuantity(100n)])
  })
  afterAll(() => void anvil.kill('SIGKILL'))
  const transfer = (to: Address, amount: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] })

  test('ether that is sent, without the fee', async () => {
    expect(await run([{ to: friend, valueWei: 7n }])).toEqual({
      type: 'simulated',
      outcome: { type: 'succeeds' },
      changes: [{ type: 'ether', beforeWei: 10_000n * 10n ** 18n, afterWei: 10_000n * 10n ** 18n - 7n }],
      unread: [],
      more: false,
      method,
      known: { type: 'single endpoint', endpoint },
      at: 5,
      toleranceBps: 100n,
      otherBlock: { type: 'same' },
    })
  })

  test('a contract that is lost without a word of it, where the account owned it', async () => {
    // owner() is what stands in slot 0; any other call makes it the friend's.
    const owned = code`6000 35 60e0 1c 638da5cb5b 14 ${'owner'} 57 73${friend.slice(2).toLowerCase()} 6000 55 00 ${'owner:'} 6000 54 6000 52 6020 6000 f3`
    await send('anvil_setCode', [thief, owned])
    await send('anvil_setStorageAt', [thief, `0x${word(0n)}`, `0x${word(me)}`])
    expect(await run([{ to: thief, data: '0x12345678' }])).toMatchObject({
      changes: [{ type: 'owner', contract: thief, before: me, after: friend }],
    })
    await send('anvil_setCode', [thief, '0x'])
  })

  test.skipIf(method === 'eth_call')(
    'whose code the account runs can be read where it can change',
    async () => {
      const node = createChainClient({
        network: {
          chainId: 31_337,
          name: 'Anvil',
          currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
          endpoints: [endpoint],
          testnet: true,
          source: 'built in',
        },
        transport: limited,
        clock: () => 5,
        wait: () => new Promise(() => undefined),
      })
      const look = lookOf({ type: 'delegation' }, me)
      await send('anvil_setCode', [me, `0xef0100${honest.slice(2)}`])
      const answer = await node.request('eth_call', [look, 'latest', readers])
      await send('anvil_setCode', [me, '0x'])
      expect(delegateIn(answer.value as Hex)).toBe(honest.toLowerCase())
    },
  )

  test('ether that comes in from a contract', async () => {
    const result = await run([{ to: payer }])
    expect(result).toMatchObject({ changes: [{ type: 'ether' }] })
    if (result.type !== 'simulated' || result.changes[0]?.type !== 'ether') throw new Error('expected ether')
    expect(result.changes[0].afterWei - result.changes[0].beforeWei).toBe(7n)
  })

  test('a token that is sent, to nothing left', async () => {
    expect(await run([{ data: transfer(friend, 1_000n) }])).toMatchObject({
      outcome: { type: 'succeeds' },
      changes: [{ type: 'token', token: honest, before: 1_000n, after: 0n }],
    })
  })

  test('an allowance that is given', async () => {
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'approve',
      args: [friend, 2n ** 256n - 1n],
    })
    expect(await run([{ data }])).toMatchObject({
      changes: [{ type: 'allowance', token: honest, spender: friend, before: 0n, after: 2n ** 256n - 1n }],
    })
  })

  test('a false Transfer event changes nothing', async () => {
    expect(await run([{ to: liar, data: `0x12345678${word(me)}` }])).toMatchObject({
      outcome: { type: 'succeeds' },
      changes: [],
      unread: [],
    })
  })

  test('what fails says why, and changes nothing', async () => {
    expect(await run([{ data: transfer(friend, 1_001n) }])).toMatchObject({
      outcome: { type: 'fails', place: 0 },
      changes: [],
    })
  })

  test('more ether than there is fails', async () => {
    expect(await run([{ to: friend, valueWei: 10n ** 30n }])).toMatchObject({
      outcome: { type: 'fails', place: 0, reason: expect.stringMatching(/insufficient/i) },
    })
  })

  test('a token of the user’s is measured also where nothing names it', async () => {
    // Called with nothing it takes the caller's balance, and logs nothing.
    const silent = code`6000 35 60e0 1c 6370a08231 14 ${'balance'} 57 6000 33 55 00 ${'balance:'} 6004 35 54 6000 52 6020 6000 f3`
    await send('anvil_setCode', [thief, silent])
    await send('anvil_setStorageAt', [thief, `0x${word(me)}`, `0x${word(9n)}`])
    expect(await run([{ to: thief }])).toMatchObject({ changes: [] })
    expect(await run([{ to: thief }], [thief])).toMatchObject({
      changes: [{ type: 'token', token: thief, before: 9n, after: 0n }],
    })
  })

  test('a contract is deployed', async () => {
    expect(await run([{ to: null, valueWei: 3n, data: '0x60006000f3' }])).toMatchObject({
      outcome: { type: 'succeeds' },
      changes: [{ type: 'ether' }],
    })
  })

  test('one after the other', async () => {
    const both = await run([{ data: transfer(friend, 400n) }, { data: transfer(friend, 600n) }])
    const tooMuch = await run([{ data: transfer(friend, 400n) }, { data: transfer(friend, 601n) }])
    // A trace starts from the chain's own state: several at once are measured by one call.
    expect(both).toMatchObject({ method: method === 'debug_traceCall' ? 'eth_call' : method })
    expect(both).toMatchObject({ changes: [{ type: 'token', token: honest, before: 1_000n, after: 0n }] })
    expect(tooMuch).toMatchObject({ outcome: { type: 'fails', place: 1 } })
  })

  test('a node that can’t is said to be one that can’t', async () => {
    const before = [...refuses]
    for (const name of all) refuses.add(name)
    expect(await run([{ to: friend, valueWei: 7n }])).toEqual({
      type: 'not simulated',
      why: 'not offered',
      reason: 'the method is not available',
    })
    refuses.clear()
    for (const name of before) refuses.add(name)
  })
}

function findAnvil(): string | undefined {
  const { resolve } = createRequire(import.meta.url)
  const name = `@foundry-rs/anvil-${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  try {
    const folder = dirname(resolve(`${name}/package.json`))
    return ['bin/anvil', 'bin/anvil.exe'].map((path) => join(folder, path)).find((path) => existsSync(path))
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
    child.stdout.on('data', (chunk) => {
      text += chunk
      const port = /Listening on [\d.]+:(\d+)/.exec(text)?.[1]
      if (port) resolve({ process: child, port: Number(port) })
    })
  })
}
