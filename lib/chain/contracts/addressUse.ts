// Whether addresses were ever used on a chain: what they sent, what they have, and, for those that did and have nothing,
// which of the well-known tokens they hold.
import type { Address } from '@/lib/base/address'
import type { ChainClient } from '../client/createChainClient'
import { getBalance, getTransactionCount } from '../client/reads'
import { findHeld } from './holdings'

export interface AddressUse {
  transactions: bigint
  balanceWei: bigint
  /** How many of the tokens asked about it holds. Not asked where one of the others says enough: then 0. */
  tokens: number | 'unknown'
}

/**
 * In the order of the addresses. Throws what ChainClient.request throws for counts and balances: what was not said must
 * not read as "unused". An endpoint that does not run the token program makes `tokens` unknown, and is not asked it again.
 */
export async function readAddressUse(
  client: ChainClient,
  addresses: readonly Address[],
  tokens: readonly Address[],
): Promise<AddressUse[]> {
  const uses = await Promise.all(
    addresses.map(async (address): Promise<AddressUse> => {
      const [transactions, balance] = await Promise.all([
        getTransactionCount(client, address, 'latest'),
        getBalance(client, address),
      ])
      return { transactions: transactions.value, balanceWei: balance.value, tokens: 0 }
    }),
  )
  let answers = true
  for (const [place, address] of addresses.entries()) {
    const use = uses[place]
    if (!use || isUsed(use) || tokens.length === 0) continue
    // One after the other: each of these is a large question, and a public endpoint counts them.
    const held: Address[] | undefined = answers
      ? await findHeld(client, address, tokens).catch(() => undefined)
      : undefined
    answers = held !== undefined
    use.tokens = held?.length ?? 'unknown'
  }
  return uses
}

export function isUsed({ transactions, balanceWei, tokens }: AddressUse): boolean {
  return transactions > 0n || balanceWei > 0n || (tokens !== 'unknown' && tokens > 0)
}
