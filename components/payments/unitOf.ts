// What an order's amounts are counted in.
import type { Network } from '@/lib/chain/networks/network'
import type { ExpectedPayment } from '@/lib/payments/facts'
import { tokenWords } from '../ui/tokenWords'

export interface Unit {
  symbol: string
  decimals: number
}

/** The coin, or the token as its contract called itself when the order was made, with odd symbols in quotes. */
export function unitOf({ token }: Pick<ExpectedPayment, 'token'>, network: Network | undefined): Unit {
  const coin = network?.currency ?? { symbol: '?', decimals: 18 }
  if (!token) return coin
  const { claimedSymbol, claimedDecimals } = token
  const words = tokenWords(
    {
      value: { claimedSymbol, claimedName: '', claimedDecimals },
      known: { type: 'local' },
      at: 0,
    },
    coin,
  )
  return words?.type === 'claimed' ? words.currency : { symbol: '?', decimals: claimedDecimals }
}
