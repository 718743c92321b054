// The worker is killed again and again while it sends, between any two steps, and its endpoints are at fault: nothing is
// lost, nothing happens twice, and in the end each status is what the chain's own record says.
// HOLDFAST_SOAK: 200 kills during 50 sends, another seed each time (HOLDFAST_SEED repeats one); else a fiftieth.
import 'fake-indexeddb/auto'
import { keccak256 } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Anvil, hasAnvil, localChainId, startAnvil, testAccounts } from '@/e2e/fixtures/anvil'
import { type Fault, type FaultProxy, startFaultProxy } from '@/e2e/fixtures/faultProxy'
import { createRandom } from '@/e2e/fixtures/random'
import type { Hex } from '@/lib/base/hex'
import { toViem } from '@/lib/base/transaction'
import { createChainClients } from '@/lib/chain/client/createChainClients'
import type { Networks } from '@/lib/chain/networks/createNetworks'
import type { Network } from '@/lib/chain/networks/network'
import { createPrices } from '@/lib/chain/prices/createPrices'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import { openDatabase } from '@/lib/storage/database'
import { createEndpointStore } from '@/lib/storage/endpointStore'
import { createPriceStore } from '@/lib/storage/priceStore'
import { readStatusFacts } from '@/lib/storage/statusFacts'
import type { Intent } from '@/lib/transactions/reserve'
import { resumeBroadcasts } from '@/lib/transactions/resume'
import { deriveStatus, isSingle } from '@/lib/transactions/status'
import { createTransactionRooms } from './transactionRooms'

const isSoak = process.env.HOLDFAST_SOAK !== undefined
const seed = Number(process.env.HOLDFAST_SEED ?? (isSoak ? Date.now() % 2 ** 31 : 20_261_128))
const { kills, sends } = isSoak ? { kills: 200, sends: 50 } : { kills: 12, sends: 4 }

/** The first of anvil's accounts; its key is in every manual. */
const signer = privateKeyToAccount('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
const [me, friend] = testAccounts
const killed = Symbol('the worker was killed')
class WorkerKilled extends Error {}

if (!hasAnvil()) test.skip('SKIPPED: there is no anvil for this platform', () => {})
else describe('against anvil', () => suite())

function suite() {
  let anvil: Anvil
  const proxies: FaultProxy[] = []
  const usual = process.listeners('unhandledRejection')
  const unhandled: unknown[] = []

  beforeAll(async () => {
    // What a dead worker leaves behind is nobody's; anything else counts.
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', (error) => {
      const isOfTheDead = error instanceof WorkerKilled || (error as Error).name === 'DatabaseClosedError'
      if (!isOfTheDead) unhandled.push(error)
    })
    anvil = await startAnvil({ noMining: true })
    await anvil.rpc('anvil_mine', ['0x5'])
    for (let count = 0; count < 3; count += 1) proxies.push(await startFaultProxy(anvil.url))
  })
  afterAll(async () => {
    for (const proxy of proxies) await proxy.stop()
    await anvil?.stop()
    process.removeAllListeners('unhandledRejection')
    for (const listener of usual) process.on('unhandledRejection', listener)
  })

  test(`${kills} kills during ${sends} sends, seed ${seed}`, {
    timeout: isSoak ? 1_800_000 : 120_000,
  }, async () => {
    const random = createRandom(seed)
    const below = (count: number) => Math.floor(random() * count)
    const name = `kills-${seed}`
    let killsLeft = kills
    /** Time that passed besides: pauses of the wallet are long, a test is not. */
    let passedMs = 0

    const network: Network = {
      chainId: localChainId,
      name: 'Local',
      currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
      endpoints: proxies.map(({ url }) => url),
      testnet: true,
      source: 'added by the user',
    }

    /** A worker over the same disk: it lives for so many steps, and whatever it does after them has no effect. */
    function startWorker() {
      const database = openDatabase(name)
      let steps = killsLeft > 0 ? 1 + below(90) : Number.POSITIVE_INFINITY
      let die: () => void = () => undefined
      const death = new Promise<typeof killed>((resolve) => {
        die = () => {
          if (steps < 0) return
          steps = -1
          killsLeft -= 1
          database.close()
          // In a turn of its own: the next worker must not begin inside a transaction of this one.
          setImmediate(() => resolve(killed))
        }
      })
      /** Every touch with the world is a step, and so is every look at the clock between two writes. */
      const step = () => {
        if (steps < 0) throw new WorkerKilled()
        steps -= 1
        if (steps > 0) return
        steps = 0
        die()
        throw new WorkerKilled()
      }
      const clock = () => {
        step()
        return Date.now() + passedMs
      }
      const wait = (delayMs: number) =>
        new Promise<void>((resolve) => {
          setTimeout(() => (steps < 0 ? undefined : resolve()), delayMs / 5)
        })
      const http = createRpcTransport()
      const transport: typeof http = {
        async post(url, body, options) {
          step()
          const answer = await http.post(url, body, options)
          step()
          return answer
        },
      }
      const networks = { get: async () => network, all: async () => [network] } as unknown as Networks
      const report = () => undefined
      const store = createEndpointStore(database)
      const chains = createChainClients({ networks, transport, clock, wait, store, report })
      const rooms = createTransactionRooms({
        ...{ database, soon: database, networks, chains, clock, wait, report },
        prices: createPrices({
          chains,
          typed: createPriceStore(database).of,
          clock,
          placeOf: () => undefined,
        }),
        newId: () => `worker ${killsLeft}`,
        sign: async (unsigned) => {
          step()
          const bytes = await signer.signTransaction(toViem(unsigned))
          step()
          return { bytes }
        },
      })
      const started = rooms.broadcasts.jobs
        .start()
        .then(() => resumeBroadcasts({ ...rooms.broadcasts, store: rooms.store }))
      return { ...rooms, database, started, death, isDead: () => steps < 0 }
    }

    type Worker = ReturnType<typeof startWorker>
    let worker: Worker | undefined
    /** Until a worker has lived long enough to do it; errors that are not of a dead one count. */
    async function done<T>(work: (worker: Worker) => Promise<T>): Promise<T> {
      for (;;) {
        const current = worker ?? startWorker()
        worker = current
        const result = await Promise.race([
          current.death,
          current.started
            .then(() => work(current))
            .catch((error) => {
              if (current.isDead()) return killed
              throw error
            }),
        ])
        if (result !== killed) return result as T
        worker = undefined
      }
    }

    const faults: (() => Fault)[] = [
      () => ({ type: 'loss', percent: 50, random }),
      () => ({ type: 'delay', ms: 1 + below(30) }),
      () => ({ type: 'lag', blocks: 2 }),
      () => ({ type: 'stale nonce', blocks: 1 }),
      () => ({ type: 'truncated' }),
      () => ({ type: 'too many requests' }),
      () => ({ type: 'forged receipt' }),
    ]
    let heal: () => void = () => undefined
    /** One of three lies or fails at a time; all of them lose what they please. */
    function anotherFault() {
      heal()
      const proxy = proxies[below(proxies.length)]
      const fault = faults[below(faults.length)]
      heal = proxy && fault ? proxy.fault(fault()) : () => undefined
    }
    const losing = proxies.map((proxy) => proxy.fault({ type: 'loss', percent: 8, random }))

    /** What the user approved: kept as the question's row keeps it. */
    const approved = new Map<string, Intent>()
    for (let number = 0; number < sends || killsLeft > 0; number += 1) {
      anotherFault()
      // When all are sent and kills are left, it is looked at.
      if (number < sends) {
        const sent = await sendOne(BigInt(number + 1))
        approved.set(sent.id, sent)
      }
      for (let looks = 0; looks < 2; looks += 1) {
        passedMs += 10_000
        await done(({ tracker }) => tracker.look())
      }
      if (below(3) > 0) await anvil.rpc('anvil_mine', ['0x1'])
    }

    async function sendOne(valueWei: bigint): Promise<Intent> {
      const why = new Set<string>()
      for (let attempt = 0; ; attempt += 1) {
        if (attempt === 200) {
          throw new Error(`expected ${valueWei} wei to be sent in 200 attempts, got ${[...why].join('; ')}`)
        }
        passedMs += 2_000
        if (attempt % 10 === 9) anotherFault()
        const request = { chainId: localChainId, from: me, to: friend, valueWei, data: '0x' } as const
        const prepared = await done(({ preparer }) => preparer.prepare(request))
        if (prepared.type === 'failed') {
          why.add(prepared.reason)
          continue
        }
        const { unsigned, nextNonce } = prepared.prepared
        const intent = { id: `${valueWei} ${attempt}`, unsigned, nextNonce }
        // A double click now and then.
        const submitted = await done(async ({ submitter }) => {
          const [first] = await Promise.all(
            Array.from({ length: 1 + below(2) }, () => submitter.submit(intent)),
          )
          return first
        })
        if (submitted?.type === 'sent' || submitted?.type === 'waiting') return intent
        why.add(JSON.stringify(submitted))
        // Nothing was signed, or nobody took it: the user is asked again.
      }
    }

    heal()
    for (const end of losing) end()
    const statuses = () =>
      done(async ({ database }) => {
        const rows = await database.transactions.filter(({ signed }) => signed !== undefined).toArray()
        return Promise.all(
          rows.map(async (row) => ({ row, status: deriveStatus(await readStatusFacts(database, row)) })),
        )
      })
    for (let round = 0; round < 300; round += 1) {
      const open = (await statuses()).filter(({ status }) =>
        status.type === 'included' ? isSingle(status.endpoint) && !status.proved : status.type !== 'refused',
      )
      if (open.length === 0) break
      passedMs += 40_000
      await done(({ broadcasts, tracker }) => Promise.all([broadcasts.jobs.work(), tracker.look()]))
      await anvil.rpc('anvil_mine', ['0x1'])
    }

    // The chain's own record.
    const height = BigInt(await anvil.rpc<Hex>('eth_blockNumber'))
    const record = new Map<Hex, { block: Hex; value: bigint; nonce: bigint }>()
    for (let number = 0n; number <= height; number += 1n) {
      const block = await anvil.rpc<{ hash: Hex; transactions: { hash: Hex; value: Hex; nonce: Hex }[] }>(
        'eth_getBlockByNumber',
        [`0x${number.toString(16)}`, true],
      )
      for (const { hash, value, nonce } of block.transactions) {
        record.set(hash, { block: block.hash, value: BigInt(value), nonce: BigInt(nonce) })
      }
    }
    const found = await statuses()
    const included = found.filter(({ status }) => status.type === 'included')
    // None lost and none twice: every amount once, and no nonce left out.
    const amounts = [...record.values()].map(({ value }) => value).sort((a, b) => Number(a - b))
    expect(amounts).toEqual(Array.from({ length: sends }, (_, place) => BigInt(place + 1)))
    expect([...record.values()].map(({ nonce }) => Number(nonce)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: sends }, (_, place) => place),
    )
    // Each status is what the record says.
    expect(included.length).toBe(sends)
    for (const { row, status } of included) {
      const kept = row.signed && record.get(row.signed.hash)
      expect(status).toMatchObject({ type: 'included', succeeded: true, block: { hash: kept?.block } })
    }
    // What is said to be refused is in no block, and no approval was signed as two.
    for (const { row } of found.filter(({ status }) => status.type === 'refused')) {
      expect(row.signed && record.has(row.signed.hash)).toBe(false)
    }
    const sentBytes = new Set(
      proxies.flatMap((proxy) => proxy.of('eth_sendRawTransaction').map(({ params }) => params[0] as Hex)),
    )
    const signed = new Set(found.map(({ row }) => row.signed?.hash))
    for (const bytes of sentBytes) expect(signed.has(keccak256(bytes))).toBe(true)
    expect(killsLeft).toBe(0)
    expect(unhandled).toEqual([])
    worker?.database.close()
  })
}
