// Everything the rooms of transactions need, for tests: a small node, a store, a signer and a clock.
import { privateKeyToAccount } from 'viem/accounts'
import type { Address } from '@/lib/base/address'
import { toViem, type UnsignedTransaction } from '@/lib/base/transaction'
import { createChainClients } from '@/lib/chain/client/createChainClients'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import { createFakeNode, type FakeNode } from '@/lib/chain/client/fakeNode'
import type { Network } from '@/lib/chain/networks/network'
import { createWatcher, type Watcher } from '@/lib/chain/watch/createWatcher'
import { createFakeHeaderStore, type FakeHeaderStore } from '@/lib/chain/watch/fakeHeaderStore'
import { createFakeStore, type FakeStore } from './fakeStore'
import type { AttemptBroadcast, SignTransaction } from './ports'
import { broadcastStored } from './sendStored'

/** The first key of everybody's test phrase; worth nothing on any chain. */
const signer = privateKeyToAccount('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')

export const me: Address = signer.address
export const friend: Address = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
export const endpoint = 'https://node.example'

export interface FakeWorld {
  node: FakeNode
  store: FakeStore
  headers: FakeHeaderStore
  time: { now: number }
  /** What was signed, in order. */
  signatures: UnsignedTransaction[]
  ports: {
    store: FakeStore
    sign: SignTransaction
    chains: ReturnType<typeof createChainClients>
    /** Without a queue: each attempt is one broadcast. */
    attemptBroadcast: AttemptBroadcast
    watcher: Watcher
    smallAmountWei: (chainId: number) => Promise<bigint>
    clock: () => number
  }
  network: Network
  /** A new worker over the same store and the same node: everything else is forgotten. */
  restart(): FakeWorld['ports']
}

export function createFakeWorld(options: { baseFee?: boolean; network?: Partial<Network> } = {}): FakeWorld {
  const node = createFakeNode(options)
  node.balances.set(me.toLowerCase(), 10n ** 20n)
  const store = createFakeStore()
  const headers = createFakeHeaderStore()
  const time = { now: 1_000_000 }
  const signatures: UnsignedTransaction[] = []
  const network: Network = {
    chainId: 1,
    name: 'Test',
    currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    endpoints: [endpoint],
    testnet: true,
    source: 'built in',
    ...options.network,
  }
  const clock = () => time.now
  const restart = (): FakeWorld['ports'] => {
    const chains = createChainClients({
      ...fakeEndpointPorts,
      networks: { get: async (chainId) => (chainId === 1 ? { ...network } : undefined) },
      transport: node.transport,
      clock,
    })
    return {
      store,
      sign: async (unsigned) => {
        signatures.push(unsigned)
        return { bytes: await signer.signTransaction(toViem(unsigned)) }
      },
      chains,
      watcher: createWatcher({ chains, store: headers, clock }),
      smallAmountWei: async () => 10n ** 16n,
      attemptBroadcast: async ({ id }) => void (await broadcastStored({ store, chains, clock }, id)),
      clock,
    }
  }
  return { network, node, store, headers, time, signatures, ports: restart(), restart }
}

/** A plain send of 1 wei. */
export function unsignedSend(nonce: bigint, change: Partial<UnsignedTransaction> = {}): UnsignedTransaction {
  return {
    chainId: 1,
    from: me,
    to: friend,
    valueWei: 1n,
    data: '0x',
    nonce,
    gas: 21_000n,
    fees: { type: 'eip1559', maxFeePerGas: 100n, maxPriorityFeePerGas: 1n },
    ...change,
  }
}
