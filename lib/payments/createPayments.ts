// Orders, and looking for what comes: facts are stored first, statuses follow from them, news are told once.
import { type Address, sameAddress } from '@/lib/base/address'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { Stake } from '@/lib/chain/networks/confirmationsWanted'
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'
import { chainsOf, deriveAll, type FollowedView } from './deriveAll'
import { exactAmount } from './exactAmount'
import type { BlockName, ExpectedPayment } from './facts'
import { readBalance } from './findArrivals'
import { lookAtChain } from './lookAtChain'
import { type Elsewhere, lookElsewhere } from './lookElsewhere'
import { sameAsset } from './matchArrivals'
import { newsOf, type Telling } from './newsOf'
import type { PaymentPorts } from './ports'
import { headOf } from './standing'
import { createStreams } from './streams'

/** What the user asks to be paid. */
export interface NewOrder {
  chainId: number
  to: Address
  token?: ExpectedPayment['token'] | undefined
  amount: bigint
  by: ExpectedPayment['by']
  /** The address was made for this order. */
  fresh?: boolean | undefined
  label?: string | undefined
  stake: Stake
  dueAt?: number | undefined
}

export type Ordered =
  | { type: 'expected'; id: string }
  /** Another open order waits for exactly this there; `free` is the next amount that none does. */
  | { type: 'amount taken'; free: bigint }
  /** Another open order has this address. */
  | { type: 'address taken' }
  /** The network could not be asked what the address has now, so nothing could be told from what comes. */
  | { type: 'unreachable'; reason: string }

export interface PaymentsLook {
  tell: Telling[]
  /** Orders that another look may change. */
  unfinished: number
}

export interface Payments {
  expect(order: NewOrder): Promise<Ordered>
  /** The user needs it no more. */
  close(id: string): Promise<void>
  /** Looks on other networks for what came to an order's address; names it to their endpoints. */
  lookElsewhere(id: string, networksBeside: (chainId: number) => readonly number[]): Promise<Elsewhere>
  /** Looks at every open order once; two looks at the same time are one. No open order: no request. */
  look(): Promise<PaymentsLook>
  /** The user was told; it is not told again. */
  told(telling: Telling): Promise<void>
}

export function createPayments(ports: PaymentPorts): Payments {
  const { store, chain, clock, newId } = ports
  const streams = createStreams(ports)
  let running: Promise<PaymentsLook> | undefined

  async function derive() {
    const stored = await store.read()
    const followed = new Map<number, FollowedView>()
    for (const chainId of chainsOf(stored)) {
      const [headers, head] = await Promise.all([chain.headers(chainId), chain.head(chainId)])
      followed.set(chainId, { headers, head })
    }
    return { stored, derived: deriveAll(stored, followed, clock()) }
  }

  async function look(): Promise<PaymentsLook> {
    const before = await derive()
    const open = before.derived.filter(({ status }) => !status.settled).map(({ expected }) => expected)
    streams.follow(open, before.stored)
    for (const chainId of new Set(open.map((one) => one.chainId))) {
      await lookAtChain(
        ports,
        chainId,
        open.filter((one) => one.chainId === chainId),
        streams.seeing(chainId),
      )
    }
    // Told also when nothing was asked: the chain may have been followed by others meanwhile.
    const { stored, derived } = open.length > 0 ? await derive() : before
    return {
      tell: derived.flatMap(({ expected, status }) => newsOf(expected, status, stored.news, clock())),
      unfinished: derived.filter(({ status }) => !status.settled).length,
    }
  }

  return {
    async expect(order) {
      const start = await readStart(ports, order)
      if (start.type === 'unreachable') return start
      const { from, balanceBefore } = start
      const { token, label, dueAt, fresh, ...plain } = order
      const made: ExpectedPayment = {
        ...plain,
        ...(token ? { token } : {}),
        ...(fresh ? { fresh } : {}),
        ...(label ? { label } : {}),
        ...(dueAt === undefined ? {} : { dueAt }),
        id: newId(),
        createdAt: clock(),
        from,
        balanceBefore,
      }
      let refused: Ordered | undefined
      const added = await store.add((existing) => {
        refused = refusalOf(order, existing)
        return refused ? undefined : made
      })
      return refused ?? (added ? { type: 'expected', id: added.id } : { type: 'address taken' })
    },

    close: (id) => store.close(id, clock()),

    lookElsewhere: (id, networksBeside) => lookElsewhere(ports, id, networksBeside),

    look() {
      running ??= look().finally(() => {
        running = undefined
      })
      return running
    },

    told: ({ news }) => store.write({ news: [news] }),
  }
}

/** The newest block and what the address has at it. */
async function readStart(
  { chains, chain }: PaymentPorts,
  { chainId, to, token }: NewOrder,
): Promise<
  { type: 'start'; from: BlockName; balanceBefore: bigint } | Extract<Ordered, { type: 'unreachable' }>
> {
  try {
    const client = await chains.of(chainId)
    const looked = await chain.look(chainId)
    const head = looked.type === 'news' ? headOf(await chain.headers(chainId)) : undefined
    const balance = head && (await readBalance(client, to, token?.address, head.hash))
    if (!head || !balance) {
      return { type: 'unreachable', reason: 'expected the newest block and the balance after it' }
    }
    return {
      type: 'start',
      from: { number: head.number, hash: head.hash },
      balanceBefore: balance.value,
    }
  } catch (error) {
    if (!isChainError(error) && !(error instanceof UnknownNetwork)) throw error
    return { type: 'unreachable', reason: error.message }
  }
}

/** Two open orders must be told apart by what comes. Pure. */
function refusalOf(order: NewOrder, existing: readonly ExpectedPayment[]): Ordered | undefined {
  const there = existing.filter(
    ({ closedAt, to, chainId }) =>
      closedAt === undefined && chainId === order.chainId && sameAddress(to, order.to),
  )
  if (there.length === 0) return undefined
  if (order.by === 'own address' || there.some(({ by }) => by === 'own address')) {
    return { type: 'address taken' }
  }
  const rivals = there.filter(({ token }) => sameAsset(token?.address, order.token?.address))
  const taken = new Set(rivals.map(({ amount }) => amount))
  if (!taken.has(order.amount)) return undefined
  return { type: 'amount taken', free: exactAmount(order.amount, order.token?.claimedDecimals ?? 18, taken) }
}
