// Who stood in token transfers with an account of the user's: what is remembered, and what new blocks add to it.
import type { findPlanted, TransferSighting } from '@/lib/accounts/planted'
import type { Address } from '@/lib/base/address'
import { sameAddress } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { getHead } from '@/lib/chain/client/reads'
import { readTransfersOf, type TransferLog } from '@/lib/chain/contracts/transferLogs'

export interface TransferStore {
  of(chainId: number, account: Address): Promise<TransferSighting[]>
  /** The newest block that was looked into; undefined when none was. */
  lookedTo(chainId: number, account: Address): Promise<bigint | undefined>
  /** Those that are there already stay as they are. */
  add(
    chainId: number,
    account: Address,
    sightings: readonly TransferSighting[],
    lookedTo: bigint,
  ): Promise<void>
}

interface SeenTransfersPorts {
  client(chainId: number): Promise<ChainClient>
  /** Ends a look that takes too long, or fails, without an answer. */
  inTime<T>(look: () => Promise<T>): Promise<T | undefined>
  store: TransferStore
  /** Whether somebody vouches for a token: the list of this network, or the user. */
  knownTokens(chainId: number, account: Address): Promise<SeenBy['isKnownToken']>
  clock: Clock
}

type SeenBy = Pick<Parameters<typeof findPlanted>[1], 'sightings' | 'isKnownToken'>

/** `askChain` false: only what is remembered. What could not be asked is not in it. */
export type SeenTransfers = (chainId: number, account: Address, askChain: boolean) => Promise<SeenBy>

/** So many blocks back are asked for; an endpoint that refuses is asked for fewer. */
const blocksBack = [10_000n, 1_000n] as const
/** Of those that were looked into, so many are looked into again: others may stand there now. */
const again = 8n

export function createSeenTransfers({
  client,
  inTime,
  store,
  knownTokens,
  clock,
}: SeenTransfersPorts): SeenTransfers {
  async function look(chainId: number, account: Address): Promise<void> {
    const chain = await client(chainId)
    const [head, lookedTo] = await Promise.all([getHead(chain), store.lookedTo(chainId, account)])
    const { number } = head.value
    if (number === lookedTo) return
    const logs = await newest(chain, account, number, lookedTo)
    if (logs) await store.add(chainId, account, sightingsIn(logs, chainId, account, clock()), number)
  }

  return async (chainId, account, askChain) => {
    if (askChain) await inTime(() => look(chainId, account))
    const [sightings, isKnownToken] = await Promise.all([
      store.of(chainId, account),
      knownTokens(chainId, account),
    ])
    return { sightings, isKnownToken }
  }
}

async function newest(
  chain: ChainClient,
  account: Address,
  head: bigint,
  lookedTo: bigint | undefined,
): Promise<TransferLog[] | undefined> {
  for (const blocks of blocksBack) {
    const first = head < blocks ? 0n : head - blocks + 1n
    const next = lookedTo === undefined || lookedTo > head ? first : lookedTo - again
    const logs = await readTransfersOf(chain, account, next > first ? next : first, head)
    if (logs) return logs
  }
  return undefined
}

/** What transfers say of an account, each kind once; those to itself say nothing. */
export function sightingsIn(
  logs: readonly TransferLog[],
  chainId: number,
  account: Address,
  at: number,
): TransferSighting[] {
  const found = new Map<string, TransferSighting>()
  for (const { from, to, token, amount, transactionHash } of logs) {
    if (sameAddress(from, to)) continue
    const direction = sameAddress(from, account) ? 'out' : 'in'
    const counterparty = lower(direction === 'out' ? to : from)
    const moved = amount === 0n ? 'nothing' : 'something'
    const key = `${counterparty} ${token} ${direction} ${moved}`
    if (found.has(key)) continue
    found.set(key, {
      chainId,
      account: lower(account),
      counterparty,
      token: lower(token),
      direction,
      moved,
      transactionHash,
      at,
    })
  }
  return [...found.values()]
}

const lower = (address: Address) => address.toLowerCase() as Address
