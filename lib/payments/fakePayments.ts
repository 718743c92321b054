// Orders, arrivals and chains for tests.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Arrival, Conflict, ExpectedPayment, PendingPayment } from './facts'
import type { PaymentFacts } from './paymentStatus'
import type { KeptHeader } from './standing'

export const shop: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
export const payer: Address = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC'
export const coinToken: Address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
export const otherToken: Address = '0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512'

/** A hash that says where it is from: the block's height and its branch, or a transaction's number. */
export function hashOf(number: bigint | number, branch = 0): Hex {
  return `0x${branch.toString(16).padStart(32, '0')}${number.toString(16).padStart(32, '0')}`
}

export const transaction = (number: number): Hex => hashOf(number, 0xfff)

/** The headers from `from` to `to` of a branch that leaves the first one after `fork`. */
export function headersOf(from: number, to: number, branch = 0, fork = from): KeptHeader[] {
  return Array.from({ length: to - from + 1 }, (_, place) => {
    const number = from + place
    const on = (height: number) => hashOf(height, height > fork ? branch : 0)
    return {
      number: BigInt(number),
      hash: on(number),
      parentHash: on(number - 1),
      timestampSeconds: BigInt(1_700_000_000 + 12 * number),
    }
  })
}

export const oneEther = 10n ** 18n

export function order(change: Partial<ExpectedPayment> = {}): ExpectedPayment {
  return {
    id: 'order',
    chainId: 1,
    to: shop,
    amount: oneEther,
    by: 'own address',
    stake: 'small',
    createdAt: 1_000_000,
    from: { number: 100n, hash: hashOf(100) },
    balanceBefore: 0n,
    ...change,
  }
}

export function arrival(number: number, change: Partial<Arrival> = {}, branch = 0): Arrival {
  const transactionHash = change.transactionHash ?? transaction(1)
  const hash = hashOf(number, branch)
  return {
    id: `${hash} ${transactionHash}`,
    chainId: 1,
    to: shop,
    amount: oneEther,
    payer,
    sender: payer,
    nonce: 7n,
    transactionHash,
    block: { number: BigInt(number), hash, timestampSeconds: BigInt(1_700_000_000 + 12 * number) },
    found: 'transaction',
    known: { type: 'agreed', by: 2, of: 3 },
    at: 1_100_000,
    ...change,
  }
}

export function waiting(change: Partial<PendingPayment> = {}): PendingPayment {
  return {
    chainId: 1,
    transactionHash: transaction(1),
    to: shop,
    amount: oneEther,
    sender: payer,
    nonce: 7n,
    maxFeeWei: 10n,
    endpoint: 'http://127.0.0.1:1',
    at: 1_050_000,
    lastSeenAt: 1_200_000,
    ...change,
  }
}

export function conflict(change: Partial<Conflict> = {}): Conflict {
  return {
    id: 'conflict',
    chainId: 1,
    sender: payer,
    nonce: 7n,
    paying: transaction(1),
    other: transaction(2),
    otherPays: 0n,
    seen: 'mempool',
    endpoint: 'http://127.0.0.1:1',
    at: 1_150_000,
    ...change,
  }
}

export const trusted = { chainId: 1, included: true, score: 0, findings: [], at: 1_100_000 }

/** An order on a chain up to block `to`, looked at just now, with nothing that came. */
export function factsOf(to: number, change: Partial<PaymentFacts> = {}): PaymentFacts {
  const expected = change.expected ?? order()
  return {
    expected,
    all: [expected],
    arrivals: [],
    pending: [],
    conflicts: [],
    verdicts: [
      { ...trusted, transactionHash: transaction(1) },
      { ...trusted, transactionHash: transaction(2) },
    ],
    chains: new Map([[1, { headers: headersOf(90, to), deep: [] }]]),
    look: {
      chainId: 1,
      address: shop,
      head: { number: BigInt(to), hash: hashOf(to) },
      checkedAt: 1_200_000,
      scanned: [],
    },
    mempool: {
      chainId: 1,
      seers: [{ endpoint: 'http://127.0.0.1:1', method: 'txpool_content' }],
      at: 1_200_000,
    },
    news: [],
    newestBlock: BigInt(to),
    now: 1_200_000,
    ...change,
  }
}
