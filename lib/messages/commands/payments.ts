// Commands for orders and what comes for them.
import * as v from 'valibot'
import { address, chainId, uint256 } from './fields'

const orderId = v.pipe(v.string(), v.maxLength(200))

export const paymentsCommands = {
  /** Makes an order. `to` 'new': the next address of the first phrase, which sites are not shown. */
  expectPayment: v.object({
    chainId,
    to: v.union([v.literal('new'), address]),
    /** Missing: the network's coin. */
    token: v.optional(address),
    amount: v.pipe(uint256, v.minValue(1n)),
    by: v.picklist(['own address', 'exact amount']),
    label: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64))),
    stake: v.picklist(['small', 'usual', 'large']),
    /** Milliseconds since 1970. */
    dueAt: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  /** The user needs this order no more: nothing is asked for it. */
  closePayment: v.object({ id: orderId }),
  /** Follows a network's chain up to its newest block, once; what is found stands in the tables of headers. */
  lookAtChain: v.object({ chainId }),
  /** Somebody looks at the orders: what is open is looked at now. */
  lookAtPayments: v.object({}),
  /**
   * Asks the user's other networks of the same kind whether something came to this order's address there; it names the
   * address to their endpoints, so only when the user presses.
   */
  lookElsewhere: v.object({ id: orderId }),
} as const

export interface PaymentsResults {
  expectPayment:
    | { type: 'expected'; id: string }
    /** Another open order waits for exactly this there; `free` is the next amount that none does. */
    | { type: 'amount taken'; free: bigint }
    | { type: 'address taken' }
    | { type: 'no phrase' }
    | { type: 'unreachable'; reason: string }
    /** The contract does not say what a token says. */
    | { type: 'no token'; reason: string }
  /** How many networks were asked, and those that did not answer. */
  lookElsewhere: { asked: number; failed: number[]; found: number }
}
