// Which transactions take, or bid for, the nonce of one that pays us. Pure.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Arrival, BlockName, Conflict } from './facts'
import { sameAsset } from './matchArrivals'
import type { StoredPayments } from './ports'
import { paysTo, type SeenTransaction } from './readBlock'

/** A transaction that pays us, or paid us in a block that left the chain. */
export interface Paying {
  transactionHash: Hex
  sender: Address
  nonce: bigint
  to: Address
  token?: Address
  at: number
}

/** Where a transaction was seen. */
export interface Seen {
  transaction: SeenTransaction
  endpoint: string
  block?: BlockName
}

/**
 * Every pair of a paying transaction and another one with its sender and nonce. Of two that both pay, the one that was
 * seen first is the one replaced.
 */
export function findConflicts(
  chainId: number,
  paying: readonly Paying[],
  seen: readonly Seen[],
  at: number,
): Conflict[] {
  const found = new Map<string, Conflict>()
  for (const one of paying) {
    for (const { transaction, endpoint, block } of seen) {
      const { hash, from, nonce } = transaction
      if (hash === one.transactionHash || nonce !== one.nonce || !sameAddress(from, one.sender)) continue
      const twin = paying.find(({ transactionHash }) => transactionHash === hash)
      if (twin && !block && twin.at < one.at) continue
      const pays = paysTo(transaction, [one.to])
      const id = `${chainId} ${one.transactionHash} ${hash}`
      const known = found.get(id)
      if (known?.block) continue
      found.set(id, {
        id,
        chainId,
        sender: one.sender,
        nonce,
        paying: one.transactionHash,
        other: hash,
        otherPays: pays && sameAsset(pays.token, one.token) ? pays.amount : 0n,
        seen: block ? 'block' : 'mempool',
        ...(block ? { block } : {}),
        endpoint,
        at,
      })
    }
  }
  return [...found.values()]
}

/** Its nonce is used up, it is in no block, and nobody says by what. */
export function nonceUsed(chainId: number, paying: Paying, endpoint: string, at: number): Conflict {
  return {
    id: `${chainId} ${paying.transactionHash} ?`,
    chainId,
    sender: paying.sender,
    nonce: paying.nonce,
    paying: paying.transactionHash,
    otherPays: 0n,
    seen: 'block',
    endpoint,
    at,
  }
}

/** What pays us, or did in a block, with who signed it. */
export function payingOf(
  stored: Pick<StoredPayments, 'pending' | 'arrivals'>,
  chainId: number,
  also: readonly Arrival[],
): Paying[] {
  const arrived = [...stored.arrivals, ...also].flatMap((arrival) => {
    const { transactionHash, sender, nonce, to, token, at } = arrival
    if (arrival.chainId !== chainId || !transactionHash || !sender || nonce === undefined) return []
    return [{ transactionHash, sender, nonce, to, at, ...(token ? { token } : {}) }]
  })
  const waiting = stored.pending.filter((one) => one.chainId === chainId)
  return [...new Map([...arrived, ...waiting].map((one) => [one.transactionHash, one])).values()]
}
