// Orders and what came for them as a table for a spreadsheet: a line an arrival, and one for an order without any.
import { writeCsv } from '@/lib/base/csvText'
import { formatAmount } from '@/lib/base/wei'
import type { DerivedPayment } from './deriveAll'
import type { PaidPart } from './paidParts'
import type { PaymentWanted } from './wantedOf'

export const paymentColumns = [
  'order',
  'label',
  'chain id',
  'address',
  'token',
  'symbol',
  'amount expected',
  'created',
  'due',
  'answer',
  'reason',
  'amount received',
  'confirmations',
  'confirmations wanted',
  'arrived amount',
  'payer',
  'transaction',
  'block',
  'block hash',
  'block time',
  'stands',
  'last checked',
] as const

/** `coinOf` names a network's coin. Times in ISO 8601, amounts in whole units with every digit. */
export function writePaymentsCsv(
  payments: readonly DerivedPayment[],
  coinOf: (chainId: number) => { symbol: string; decimals: number } | undefined,
): string {
  const rows = payments.flatMap((payment) => {
    const { parts } = payment.status
    return parts.length === 0
      ? [row(payment, undefined, coinOf)]
      : parts.map((part) => row(payment, part, coinOf))
  })
  return writeCsv([paymentColumns, ...rows])
}

function row(
  { expected, status }: DerivedPayment,
  part: PaidPart | undefined,
  coinOf: (chainId: number) => { symbol: string; decimals: number } | undefined,
): string[] {
  const { token, wanted } = { token: expected.token, wanted: status.wanted }
  const coin = coinOf(expected.chainId) ?? { symbol: '', decimals: 18 }
  const unit = token ? { symbol: token.claimedSymbol, decimals: token.claimedDecimals } : coin
  const amount = (value: bigint) => formatAmount(value, unit.decimals)
  const arrival = part?.arrival
  return [
    expected.id,
    expected.label ?? '',
    String(expected.chainId),
    expected.to,
    token?.address ?? '',
    unit.symbol,
    amount(expected.amount),
    time(expected.createdAt),
    time(expected.dueAt),
    status.answer,
    status.reasons[0]?.type ?? '',
    amount(status.received),
    status.confirmations.toString(),
    wantedText(wanted),
    arrival ? amount(arrival.amount) : '',
    arrival?.payer ?? '',
    arrival?.transactionHash ?? '',
    arrival?.block.number.toString() ?? '',
    arrival?.block.hash ?? '',
    arrival ? time(Number(arrival.block.timestampSeconds) * 1_000) : '',
    part?.standing.type ?? '',
    time(status.checkedAt),
  ]
}

function wantedText(wanted: PaymentWanted): string {
  if (wanted.type === 'never') return 'never'
  const count = wanted.confirmations?.toString()
  return [count, wanted.level].filter((one) => one !== undefined).join(' or ')
}

function time(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString()
}
