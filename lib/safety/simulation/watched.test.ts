// On a real node: contracts that act differently when they are looked at, endpoints that lie, and endpoints that offer
// nothing but eth_call. Skipped aloud where there is no anvil.
import { encodeFunctionData, parseAbi } from 'viem'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { createChainClient } from '@/lib/chain/client/createChainClient'
import { runMachine } from '@/lib/chain/evm/machine'
import { runProved } from '@/lib/chain/evm/runProved'
import type { RpcTransport } from '@/lib/chain/ports'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import { type Anvil, hasAnvil, startAnvil } from '../../../e2e/fixtures/anvil'
import { code, word } from './assemble'
import { differencesOf } from './differences'
import { type Included, measureOutcome } from './measureOutcome'
import type { SimulatedTransaction } from './method'
import { simulate } from './simulate'

const me: Address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const silver: Address = '0x1000000000000000000000000000000000000001'
const gold: Address = '0x1000000000000000000000000000000000000002'
const pair: Address = '0x1000000000000000000000000000000000000003'
const router: Address = '0x2000000000000000000000000000000000000001'
const factory: Address = '0x2000000000000000000000000000000000000002'
const wary: Address = '0x3000000000000000000000000000000000000001'
const collection: Address = '0x3000000000000000000000000000000000000002'

/** Balances in slots named by the address. It logs nothing, and anybody moves anybody's. */
const token = code`
  6000 35 60e0 1c 80 6370a08231 14 ${'balance'} 57 6323b872dd 14 ${'move'} 57 00
  ${'balance:'} 6004 35 54 6000 52 6020 6000 f3
  ${'move:'} 6044 35 6004 35 80 54 82 90 03 90 55 6024 35 80 54 82 01 90 55 6001 6000 52 6020 6000 f3`

const caller = '33'
const itself = '30'
/** A call of a token's transferFrom; `from` and `to` are instructions that push an address. */
function move(what: Address, from: string, to: string, amount: bigint): string {
  const data = `6323b872dd60e01b600052${from}600452${to}60245267${amount.toString(16).padStart(16, '0')}604452`
  return `${data}6000600060646000600073${what.slice(2)}5af150`
}
const answer = (address: Address) => `73${address.slice(2)}60005260206000f3`

/** Swaps 100 silver for 50 gold, and takes 10 silver and 20 gold for 7 of the pair. */
const routerCode = code`
  6000 35 60e0 1c 80 63c45a0155 14 ${'factory'} 57 63e8e33700 14 ${'pool'} 57
  ${move(silver, caller, itself, 100n)} ${move(gold, itself, caller, 50n)} 00
  ${'factory:'} ${answer(factory)}
  ${'pool:'} ${move(silver, caller, itself, 10n)} ${move(gold, caller, itself, 20n)}
  ${move(pair, itself, caller, 7n)} 00`
/** Gives five silver as long as nobody proposes the block, and takes a hundred otherwise. */
const waryCode = code`
  41 ${'real'} 57 ${move(silver, itself, caller, 5n)} 00
  ${'real:'} ${move(silver, caller, itself, 100n)} 00`
/** Mints its token 1 to the caller; one with code must take it, as ERC-721 says. */
const collectionCode = code`
  6000 35 60e0 1c 80 6370a08231 14 ${'count'} 57 636352211e 14 ${'owner'} 57
  33 3b 15 ${'mint'} 57
  63150b7a02 60e0 1b 6000 52 6020 6000 6084 6000 6000 33 5a f1 15 ${'no'} 57
  6000 51 60e0 1c 63150b7a02 14 15 ${'no'} 57
  ${'mint:'} 33 6001 55 00
  ${'no:'} 6000 6000 fd
  ${'count:'} 6001 54 6004 35 14 6000 52 6020 6000 f3
  ${'owner:'} 6001 54 6000 52 6020 6000 f3`

const abi = parseAbi([
  'function swapExactTokensForTokens(uint256,uint256,address[],address,uint256)',
  'function addLiquidity(address,address,uint256,uint256,uint256,uint256,address,uint256)',
])
const swap = encodeFunctionData({
  abi,
  functionName: 'swapExactTokensForTokens',
  args: [100n, 50n, [silver, gold], me, 9_999n],
})
const deposit = encodeFunctionData({
  abi,
  functionName: 'addLiquidity',
  args: [silver, gold, 10n, 20n, 1n, 1n, me, 9_999n],
})

if (!hasAnvil()) test.skip('SKIPPED: there is no anvil for this platform', () => {})

describe.skipIf(!hasAnvil())('on anvil', () => {
  let anvil: Anvil
  const transport = createRpcTransport()
  /** What is refused, and what another host makes of a result. */
  let refused: readonly string[] = []
  let forged: { host: string; change(result: unknown): unknown } | undefined

  const limited: RpcTransport = {
    async post(url, body, options) {
      const one = async (request: { id: number; method: string }) => {
        if (refused.includes(request.method)) {
          const error = { code: -32601, message: 'the method is not available' }
          return { jsonrpc: '2.0', id: request.id, error }
        }
        const got = (await transport.post(anvil.url, request, options)) as { result?: unknown }
        if (!forged || new URL(url).host !== forged.host || request.method !== 'eth_simulateV1') return got
        return { ...got, result: forged.change(got.result) }
      }
      return Array.isArray(body) ? Promise.all(body.map(one)) : one(body as { id: number; method: string })
    },
  }
  function run(transactions: Partial<SimulatedTransaction>[], hosts = ['a.example'], own: Address[] = []) {
    const client = createChainClient({
      network: {
        chainId: 31_337,
        name: 'Anvil',
        currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        endpoints: hosts.map((host) => `https://${host}/`),
        testnet: true,
        source: 'built in',
      },
      transport: limited,
      clock: () => 5,
      wait: () => new Promise(() => undefined),
    })
    const wanted = {
      account: me,
      transactions: transactions.map((one) => ({
        from: me,
        to: router,
        valueWei: 0n,
        data: '0x' as Hex,
        ...one,
      })),
      own,
    }
    const machine = { run: runMachine }
    return simulate(client, wanted, {
      clock: () => 5,
      wait: () => new Promise(() => undefined),
      runProved: (calls, block) => runProved(client, machine, calls, () => 5, block ? { block } : {}),
    })
  }

  beforeAll(async () => {
    anvil = await startAnvil()
    const codes: [Address, Hex][] = [
      [silver, token],
      [gold, token],
      [pair, token],
      [router, routerCode],
      [factory, code`${answer(pair)}`],
      [wary, waryCode],
      [collection, collectionCode],
    ]
    for (const [address, bytes] of codes) await anvil.rpc('anvil_setCode', [address, bytes])
    const balances: [Address, Address][] = [
      [silver, me],
      [gold, me],
      [gold, router],
      [pair, router],
      [silver, wary],
    ]
    for (const [where, whose] of balances) {
      await anvil.rpc('anvil_setStorageAt', [where, `0x${word(whose)}`, `0x${word(1_000n)}`])
    }
    // What was put there is under a header's state root once there is a block.
    await anvil.rpc('anvil_mine', ['0x1'])
  })
  afterAll(() => anvil.stop())

  describe('an endpoint that offers nothing but eth_call', () => {
    const nothingElse = ['eth_simulateV1', 'debug_traceCall', 'eth_getBlockByNumber', 'eth_createAccessList']

    test('shows a swap, by tokens that the call names', async () => {
      refused = nothingElse
      expect(await run([{ data: swap }])).toMatchObject({
        method: 'eth_call',
        outcome: { type: 'succeeds' },
        changes: [
          { type: 'token', token: silver, before: 1_000n, after: 900n },
          { type: 'token', token: gold, before: 1_000n, after: 1_050n },
        ],
        otherBlock: { type: 'same' },
      })
    })

    test('shows a deposit, and the pool’s token that nothing names', async () => {
      refused = nothingElse
      expect(await run([{ data: deposit }])).toMatchObject({
        changes: [
          { type: 'token', token: pair, before: 0n, after: 7n },
          { type: 'token', token: silver, after: 990n },
          { type: 'token', token: gold, after: 980n },
        ],
      })
    })

    test('shows several calls in a row', async () => {
      refused = nothingElse
      expect(await run([{ data: swap }, { data: deposit }])).toMatchObject({
        changes: [
          { type: 'token', token: pair, after: 7n },
          { type: 'token', token: silver, after: 890n },
          { type: 'token', token: gold, after: 1_030n },
        ],
      })
    })

    test('takes an NFT as an account without code does', async () => {
      refused = nothingElse
      expect(await run([{ to: collection, data: '0x1249c58b' }])).toMatchObject({
        outcome: { type: 'succeeds' },
        changes: [{ type: 'token', token: collection, before: 0n, after: 1n }],
      })
    })
  })

  describe.each([
    ['eth_simulateV1', []],
    ['debug_traceCall', ['eth_simulateV1']],
    ['eth_call', ['eth_simulateV1', 'debug_traceCall']],
  ] as const)('by %s', (method, without) => {
    test('a contract that steals only from real blocks is caught', async () => {
      refused = without
      expect(await run([{ to: wary, data: '0x4e71d92d' }], undefined, [silver])).toMatchObject({
        method,
        changes: [{ type: 'token', token: silver, before: 1_000n, after: 1_005n }],
        otherBlock: {
          type: 'differs',
          outcome: { type: 'succeeds' },
          changes: [{ type: 'token', token: silver, before: 1_000n, after: 900n }],
        },
      })
    })

    test('one that does the same whoever proposes is not', async () => {
      refused = without
      expect(await run([{ data: swap }])).toMatchObject({ method, otherBlock: { type: 'same' } })
    })
  })

  describe('two operators', () => {
    const nothingHappens = (result: unknown) => {
      const [block] = result as { calls: { returnData: string }[] }[]
      const { calls } = block as { calls: { returnData: string }[] }
      const half = (calls.length - 1) / 2
      return [
        {
          ...block,
          calls: calls.map((call, at) =>
            at > half ? { ...call, returnData: calls[at - half - 1]?.returnData } : call,
          ),
        },
      ]
    }

    test('that say the same agree', async () => {
      refused = []
      forged = undefined
      const simulated = await run([{ data: swap }], ['a.example', 'b.example'])
      expect(simulated).toMatchObject({ type: 'simulated', known: { type: 'agreed', by: 2, of: 2 } })
      expect(simulated).not.toHaveProperty('contradicted')
    })

    test('an endpoint that forges the result is caught', async () => {
      refused = []
      forged = { host: 'a.example', change: nothingHappens }
      expect(await run([{ data: swap }], ['a.example', 'b.example'])).toMatchObject({
        changes: [],
        contradicted: {
          endpoint: 'https://b.example/',
          outvoted: false,
          changes: [{ token: silver }, { token: gold }],
        },
      })
    })

    test('a third one decides whom to believe', async () => {
      refused = []
      forged = { host: 'a.example', change: nothingHappens }
      expect(await run([{ data: swap }], ['a.example', 'b.example', 'c.example'])).toMatchObject({
        known: { type: 'agreed', by: 2, of: 3 },
        changes: [{ token: silver }, { token: gold }],
        contradicted: { endpoint: 'https://a.example/', outvoted: true, changes: [] },
      })
    })

    test('one that can’t and one that can: the one that can', async () => {
      refused = []
      forged = { host: 'a.example', change: () => 'rubbish' }
      expect(await run([{ data: swap }], ['a.example', 'b.example'])).toMatchObject({
        changes: [{ token: silver }, { token: gold }],
      })
    })
  })

  describe('where no endpoint simulates, the local machine does', () => {
    /** It takes no overrides. */
    const plain = ['eth_simulateV1', 'debug_traceCall', 'eth_call', 'eth_createAccessList']

    test('a swap, on proved state', async () => {
      refused = plain
      expect(await run([{ data: swap }])).toMatchObject({
        method: 'local',
        known: { type: 'single endpoint' },
        changes: [{ token: silver }, { token: gold }],
        otherBlock: { type: 'same' },
      })
    })

    test('a contract that steals only from real blocks', async () => {
      refused = plain
      expect(await run([{ to: wary, data: '0x4e71d92d' }], undefined, [silver])).toMatchObject({
        method: 'local',
        otherBlock: { type: 'differs' },
      })
    })

    test('more ether than there is', async () => {
      refused = plain
      expect(await run([{ to: router, valueWei: 10n ** 30n }])).toMatchObject({
        outcome: { type: 'fails', reason: expect.stringContaining('insufficient') },
      })
    })

    test('without proofs nobody can', async () => {
      refused = [...plain, 'eth_getProof']
      expect(await run([{ data: swap }])).toMatchObject({ type: 'not simulated' })
    })
  })

  describe('once it is in a block', () => {
    const send = async (to: Address, data: Hex): Promise<Included> => {
      const hash = await anvil.rpc<Hex>('eth_sendTransaction', [{ from: me, to, data, gas: '0x7a120' }])
      // The node takes it first and puts it into a block then.
      const receipt = await vi.waitFor(async () => {
        const found = await anvil.rpc<Record<string, Hex> | null>('eth_getTransactionReceipt', [hash])
        if (!found) throw new Error('not in a block yet')
        return found
      })
      const number = (name: string) => BigInt(receipt[name] ?? '')
      return {
        hash,
        blockNumber: number('blockNumber'),
        succeeded: receipt.status === '0x1',
        gasUsed: number('gasUsed'),
        effectiveGasPriceWei: number('effectiveGasPrice'),
      }
    }
    const asks = {
      request: async (method: string, params: readonly unknown[] | object = []) => ({
        value: await anvil.rpc(method, params as unknown[]),
        known: { type: 'local' as const },
        at: 5,
      }),
    }

    test('it did what was promised, without the fee', async () => {
      refused = []
      const promised = await run([{ data: swap }])
      if (promised.type !== 'simulated') throw new Error('expected a simulation')
      const measured = await measureOutcome(asks, me, [await send(router, swap)], promised.changes)
      if (measured.type !== 'measured') throw new Error(measured.reason)
      expect(measured.changes).toEqual(promised.changes)
      expect(differencesOf(promised, measured)).toBeUndefined()
    })

    test('several in a row are measured together; a promise that was not kept is seen', async () => {
      const both = [await send(router, swap), await send(router, deposit)]
      const measured = await measureOutcome(asks, me, both, [])
      // Silent tokens are measured where they were promised, and not found where nothing names them.
      expect(measured).toEqual({ type: 'measured', outcome: { type: 'succeeds' }, changes: [] })
      const promise = { type: 'token', token: gold, before: 0n, after: 40n } as const
      const found = await measureOutcome(asks, me, both, [promise])
      expect(found).toMatchObject({ changes: [{ token: gold }] })
      if (found.type !== 'measured') throw new Error(found.reason)
      const promised = { outcome: { type: 'succeeds' }, changes: [promise] } as const
      expect(differencesOf({ ...promised, changes: [promise] }, found)).toMatchObject({ type: 'changes' })
    })

    test('where the account sent others in between it is said that nobody knows', async () => {
      const first = await send(router, swap)
      await send(router, swap)
      const last = await send(router, deposit)
      expect(await measureOutcome(asks, me, [first, last], [])).toMatchObject({ type: 'not measured' })
    })
  })
})
