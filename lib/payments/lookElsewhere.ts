// Did it come on another network? Looked for once, when the user asks, because their endpoints then know the address.
import { isChainError } from '@/lib/chain/client/chainErrors'
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'
import type { Arrival, ExpectedPayment } from './facts'
import { candidatesBetween, confirmArrivals, readRise } from './findArrivals'
import type { PaymentPorts } from './ports'
import { headOf } from './standing'

export interface Elsewhere {
  asked: number
  /** Networks that did not answer. */
  failed: number[]
  found: number
}

/** So many blocks back their logs are asked for; most endpoints answer that. */
const blocksBack = 1_000n

/**
 * One network after the other. Tokens are found by their logs; the coin by the balance, at an address that was made for
 * this order: at any other it might have been there before.
 */
export async function lookElsewhere(
  ports: PaymentPorts,
  id: string,
  networksBeside: (chainId: number) => readonly number[],
): Promise<Elsewhere> {
  const { expected } = await ports.store.read()
  const order = expected.find((one) => one.id === id)
  if (!order) return { asked: 0, failed: [], found: 0 }
  const chainIds = networksBeside(order.chainId)
  const failed: number[] = []
  let found = 0
  for (const chainId of chainIds) {
    try {
      const arrivals = await lookOn(ports, chainId, order)
      await ports.store.write({ arrivals })
      found += arrivals.length
    } catch (error) {
      if (!isChainError(error) && !(error instanceof UnknownNetwork)) throw error
      failed.push(chainId)
    }
  }
  return { asked: chainIds.length, failed, found }
}

async function lookOn(ports: PaymentPorts, chainId: number, order: ExpectedPayment): Promise<Arrival[]> {
  const { chains, chain, clock } = ports
  const client = await chains.of(chainId)
  await chain.look(chainId)
  const head = headOf(await chain.headers(chainId))
  if (!head) return []
  const from = head.number > blocksBack ? head.number - blocksBack : 0n
  const at = clock()
  const found: Arrival[] = []
  for (const hash of await candidatesBetween(client, from, head.number, order.to)) {
    const arrivals = (await confirmArrivals(client, hash, [order.to], at)) ?? []
    found.push(...arrivals.filter(({ block }) => isAfter(block.timestampSeconds, order)))
  }
  if (!order.fresh) return found
  const { token: _, ...coin } = order
  const empty = { ...coin, chainId, balanceBefore: 0n, from: { number: -1n, hash: head.hash } }
  const rise = await readRise(client, empty, found, head, at)
  return rise ? [...found, rise] : found
}

/** Blocks may be a little behind the clock that the order was made by. */
function isAfter(timestampSeconds: bigint, { createdAt }: ExpectedPayment): boolean {
  return Number(timestampSeconds) * 1_000 > createdAt - 60_000
}
