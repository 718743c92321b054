// Payments against a real node: each way to pay, and what the chain may do to it; skipped aloud where there is no anvil.
import { encodeFunctionData, erc20Abi } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Anvil, hasAnvil, startAnvil, testAccounts } from '@/e2e/fixtures/anvil'
import { deployErc20 } from '@/e2e/fixtures/contracts'
import type { Address } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import { createChainClients } from '@/lib/chain/client/createChainClients'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import { askChainId } from '@/lib/chain/client/reads'
import { createNetworks } from '@/lib/chain/networks/createNetworks'
import { createWatcher } from '@/lib/chain/watch/createWatcher'
import { createFakeHeaderStore } from '@/lib/chain/watch/fakeHeaderStore'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import { createPayments, type NewOrder } from './createPayments'
import { deriveAll } from './deriveAll'
import { createFakePaymentStore } from './fakePaymentStore'
import type { PayerFacts } from './ports'

const [payer, , shop] = testAccounts
/** Nothing is there yet. */
const till: Address = '0x00000000000000000000000000000000000a71ce'
const chainId = 31_337
const ether = 10n ** 18n

if (!hasAnvil()) test.skip('SKIPPED: there is no anvil for this platform', () => {})
else describe('against anvil', () => suite())

function suite() {
  let anvil: Anvil
  let snapshot: Hex
  let token: Address
  beforeAll(async () => {
    anvil = await startAnvil()
    token = await deployErc20(anvil)
    await anvil.rpc('evm_setAutomine', [false])
    await anvil.rpc('anvil_mine', ['0x8'])
  })
  afterAll(() => anvil.stop())
  beforeEach(async () => {
    if (snapshot) await anvil.rpc('evm_revert', [snapshot])
    snapshot = await anvil.rpc<Hex>('evm_snapshot')
  })

  const mine = (blocks: number) => anvil.rpc('anvil_mine', [toQuantity(blocks)])
  const pay = (change: object = {}) =>
    anvil.rpc<Hex>('eth_sendTransaction', [
      { from: payer, to: till, value: toQuantity(ether), gas: '0x186a0', ...change },
    ])
  const tokenCall = (to: Address, amount: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] })

  async function build() {
    const asked: { method: string; params: unknown }[] = []
    const http = createRpcTransport()
    const transport: typeof http = {
      post(url, body, options) {
        asked.push(...([body].flat() as typeof asked))
        return http.post(url, body, options)
      },
    }
    const rows = new Map()
    const networks = createNetworks({
      store: {
        all: async () => [...rows.values()],
        put: async (row) => void rows.set(row.chainId, row),
        remove: async (id) => void rows.delete(id),
      },
      ask: (url) => askChainId(transport, url),
    })
    await networks.add({ chainId, name: 'Anvil', symbol: 'ETH', endpoint: anvil.url })
    let now = Date.now()
    const clock = () => now++
    const chains = createChainClients({ ...fakeEndpointPorts, networks, transport, clock })
    const headers = createFakeHeaderStore()
    const watcher = createWatcher({ chains, store: headers, clock })
    const store = createFakePaymentStore()
    const judged: PayerFacts[] = []
    const payments = createPayments({
      store,
      chains,
      chain: { look: watcher.look, confirm: watcher.confirm, head: watcher.head, headers: headers.headers },
      report: (error) => {
        throw error
      },
      judge: async (facts) => {
        judged.push(facts)
        return { score: 0, findings: [] }
      },
      clock,
      newId: () => `order ${now}`,
    })
    const expectOrder = async (change: Partial<NewOrder> = {}) => {
      const order: NewOrder = { chainId, to: till, amount: ether, by: 'own address', stake: 'small' }
      const ordered = await payments.expect({ ...order, ...change })
      if (ordered.type !== 'expected') throw new Error(JSON.stringify(ordered))
      return ordered.id
    }
    const look = async (id?: string) => {
      const { tell } = await payments.look()
      for (const one of tell) await payments.told(one)
      const kept = new Map([
        [chainId, { headers: await headers.headers(chainId), head: await watcher.head(chainId) }],
      ])
      const all = deriveAll(await store.read(), kept, clock())
      const found = all.find(({ expected }) => id === undefined || expected.id === id)
      if (!found) throw new Error('no order')
      const { status } = found
      return {
        ...status,
        leading: status.reasons[0]?.type,
        types: status.reasons.map(({ type }) => type),
        told: tell.map(({ news }) => news.type),
      }
    }
    return { payments, expectOrder, look, asked, judged, store }
  }

  test('a payment waits, is included, becomes safe; a reorganisation takes it back, and it comes again', async () => {
    const { expectOrder, look, judged } = await build()
    await expectOrder()
    expect(await look()).toMatchObject({ answer: 'not yet', leading: 'nothing seen', stale: false })
    const hash = await pay()
    expect(await look()).toMatchObject({ answer: 'not yet', leading: 'pending' })
    const raw = await anvil.rpc<Hex>('eth_getRawTransactionByHash', [hash])
    await mine(1)
    expect(await look()).toMatchObject({ leading: 'confirming', confirmations: 1n, told: ['arrived'] })
    await mine(10)
    expect(await look()).toMatchObject({ answer: 'not yet', confirmations: 11n, told: [] })
    await mine(1)
    expect(await look()).toMatchObject({ answer: 'safe', confirmations: 12n, told: ['safe'] })
    expect(judged.map(({ included }) => included)).toEqual([false, true])
    expect(judged[1]?.before?.balance).toBeGreaterThan(9_000n * ether)

    for (const depth of [1, 2, 7]) {
      await mine(depth + 2)
      const before = await look()
      await anvil.rpc('anvil_reorg', [Number(before.confirmations), []])
      const after = await look()
      expect(after).toMatchObject({ answer: 'danger', leading: 'taken back', received: 0n })
      expect(after.told).toContain('taken back')
      const [reason] = after.reasons
      if (reason?.type !== 'taken back') throw new Error('expected a block that left')
      const instead = await anvil.rpc<{ hash: Hex }>('eth_getBlockByNumber', [
        toQuantity(reason.was.number),
        false,
      ])
      expect(reason).toMatchObject({ instead: instead.hash, saidSafe: true })
      await anvil.rpc('eth_sendRawTransaction', [raw])
      await mine(1)
      expect(await look()).toMatchObject({ answer: 'not yet', leading: 'confirming' })
      await mine(11)
      const again = await look()
      expect(again).toMatchObject({ answer: 'safe', told: ['safe'] })
      expect(again.types).toContain('came back')
    }
  })

  test('one that is replaced in the mempool warns before it could be trusted, with both hashes', async () => {
    const { expectOrder, look } = await build()
    await expectOrder()
    const paying = await pay({ maxFeePerGas: '0x77359400', maxPriorityFeePerGas: '0x3b9aca00' })
    expect((await look()).leading).toBe('pending')
    const { nonce } = await anvil.rpc<{ nonce: Hex }>('eth_getTransactionByHash', [paying])
    const other = await pay({
      to: payer,
      nonce,
      maxFeePerGas: '0xee6b2800',
      maxPriorityFeePerGas: '0x77359400',
    })
    const status = await look()
    expect(status).toMatchObject({ answer: 'danger', leading: 'replaced', told: ['replaced'] })
    expect(status.reasons[0]).toMatchObject({
      conflict: { paying, other, otherPays: 0n, seen: 'mempool' },
    })
    await mine(1)
    expect(await look()).toMatchObject({ answer: 'danger', leading: 'replaced' })
  })

  test('one that nobody saw replaced: its nonce is used', async () => {
    const { expectOrder, look } = await build()
    await expectOrder()
    const paying = await pay()
    expect((await look()).leading).toBe('pending')
    const { nonce } = await anvil.rpc<{ nonce: Hex }>('eth_getTransactionByHash', [paying])
    await anvil.rpc('anvil_dropTransaction', [paying])
    const other = await pay({ to: payer, nonce })
    await mine(1)
    const status = await look()
    expect(status.reasons[0]).toMatchObject({ type: 'replaced', conflict: { paying, other, seen: 'block' } })
  })

  test('a token, and another one by mistake', async () => {
    const { expectOrder, look, judged } = await build()
    const claimed = { address: token, claimedSymbol: 'TST', claimedDecimals: 4 }
    await expectOrder({ token: claimed, amount: 50n })
    await pay()
    await pay({ to: token, value: '0x0', data: tokenCall(till, 20n) })
    const waiting = await look()
    expect(waiting.pending).toMatchObject([{ token, amount: 20n }])
    await mine(3)
    expect(await look()).toMatchObject({ answer: 'not yet', received: 20n, leading: 'short' })
    await pay({ to: token, value: '0x0', data: tokenCall(till, 31n) })
    await mine(12)
    const status = await look()
    expect(status).toMatchObject({ answer: 'safe', received: 51n })
    expect(status.types).toEqual(expect.arrayContaining(['over', 'wrong token']))
    expect(judged.at(-1)?.token?.code?.[0]).toMatch(/^0x60/)
  })

  test('what a failed transaction or an earlier one would have paid is not counted', async () => {
    const { expectOrder, look } = await build()
    await pay()
    await mine(1)
    await expectOrder()
    // More than there is: it is included and fails.
    await pay({ to: token, value: '0x0', data: tokenCall(till, 10n ** 30n) })
    await mine(3)
    expect(await look()).toMatchObject({ received: 0n, leading: 'nothing seen' })
  })

  test('a balance that rose and nothing shows why', async () => {
    const { expectOrder, look } = await build()
    await expectOrder()
    await pay({ value: toQuantity(ether / 2n) })
    await mine(1)
    await anvil.rpc('anvil_setBalance', [till, toQuantity(ether)])
    await mine(1)
    const status = await look()
    expect(status).toMatchObject({ received: ether })
    expect(status.types).toContain('path unknown')
    // Counted once, however often it is looked at.
    await mine(1)
    expect(await look()).toMatchObject({ received: ether })
  })

  test('blocks that went by while nobody looked', async () => {
    const { expectOrder, look } = await build()
    const claimed = { address: token, claimedSymbol: 'TST', claimedDecimals: 4 }
    await expectOrder({ token: claimed, amount: 50n })
    await look()
    await pay({ to: token, value: '0x0', data: tokenCall(till, 50n) })
    await mine(400)
    const status = await look()
    expect(status).toMatchObject({ answer: 'safe', received: 50n })
    expect(status.confirmations).toBe(400n)
  })

  test('one that was seen waiting is found again in blocks that went by while nobody looked', async () => {
    const { expectOrder, look } = await build()
    await expectOrder()
    await pay()
    expect(await look()).toMatchObject({ leading: 'pending' })
    // Blocks of one second: their heads are sampled.
    await mine(11)
    const status = await look()
    expect(status).toMatchObject({ leading: 'confirming', received: ether, confirmations: 11n })
    expect(status.types).not.toContain('path unknown')
    await mine(1)
    expect(await look()).toMatchObject({ answer: 'safe', received: ether, confirmations: 12n })
  })

  test('several orders: no request names an address but one that asks for a balance, and that only one a look', async () => {
    const { expectOrder, look, asked, payments } = await build()
    const one = await expectOrder({ by: 'exact amount' })
    const other = await expectOrder({ to: shop })
    expect(
      await payments.expect({ chainId, to: till, amount: ether, by: 'exact amount', stake: 'small' }),
    ).toEqual({
      type: 'amount taken',
      free: ether + 10n ** 12n,
    })
    expect(
      await payments.expect({ chainId, to: shop, amount: 1n, by: 'exact amount', stake: 'small' }),
    ).toEqual({
      type: 'address taken',
    })
    for (let round = 0; round < 3; round += 1) {
      await pay()
      await mine(1)
      asked.length = 0
      await look()
      const names = (address: Address) =>
        asked.filter((request) =>
          JSON.stringify(request).toLowerCase().includes(address.slice(2).toLowerCase()),
        )
      expect([...names(till), ...names(shop)].length).toBeLessThanOrEqual(1)
    }
    expect((await look(one)).received).toBe(3n * ether)
    expect((await look(other)).received).toBe(0n)
  })

  test('with nothing open nothing is asked', async () => {
    const { expectOrder, look, asked, payments } = await build()
    const id = await expectOrder()
    await payments.close(id)
    asked.length = 0
    expect(await payments.look()).toEqual({ tell: [], unfinished: 0 })
    await look(id)
    expect(asked).toEqual([])
  })

  test('a node that does not answer: it is said that nobody looked', async () => {
    const { expectOrder, look } = await build()
    await expectOrder()
    await look()
    await anvil.stop()
    const status = await look()
    expect(status).toMatchObject({ answer: 'not yet' })
    anvil = await startAnvil()
    token = await deployErc20(anvil)
    snapshot = '' as Hex
  })
}
