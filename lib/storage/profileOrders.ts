// The orders of a profile, as plain JSON: amounts and heights as digits. What came for them is in the chain, not here.
import * as v from 'valibot'
import type { Hex } from '@/lib/base/hex'
import { stakes } from '@/lib/chain/networks/confirmationsWanted'
import type { ExpectedPayment } from '@/lib/payments/facts'
import { address, chainId, readList, text, time } from './profileRows'

const mostOrders = 50_000
const digits = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,77})$/))
const hash = v.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value))

const order = v.object({
  id: v.pipe(text(100), v.minLength(1)),
  chainId,
  to: address,
  token: v.exactOptional(
    v.object({
      address,
      claimedSymbol: text(256),
      claimedDecimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
    }),
  ),
  amount: digits,
  by: v.picklist(['own address', 'exact amount']),
  fresh: v.exactOptional(v.literal(true)),
  label: v.exactOptional(text(256)),
  stake: v.picklist(stakes),
  createdAt: time,
  dueAt: v.exactOptional(time),
  from: v.object({ number: digits, hash }),
  balanceBefore: digits,
  closedAt: v.exactOptional(time),
})

export type PlainOrder = v.InferOutput<typeof order>

/** Of plain JSON; everything that is no order is left out. */
export function readOrderList(value: unknown): PlainOrder[] {
  return readList(order, value, mostOrders)
}

/** As a profile holds it. */
export function plainOrder({ amount, from, balanceBefore, ...order }: ExpectedPayment): PlainOrder {
  return {
    ...order,
    amount: amount.toString(),
    from: { number: from.number.toString(), hash: from.hash },
    balanceBefore: balanceBefore.toString(),
  }
}

export function orderRowOf({ amount, from, balanceBefore, ...order }: PlainOrder): ExpectedPayment {
  return {
    ...order,
    amount: BigInt(amount),
    from: { number: BigInt(from.number), hash: from.hash },
    balanceBefore: BigInt(balanceBefore),
  }
}
