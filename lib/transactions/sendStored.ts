// Broadcasting bytes that are stored, and keeping what was answered. Safe to repeat: the bytes are the same each time.
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import { type Broadcast, broadcast } from '@/lib/chain/client/broadcast'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { getReceipt, getTransactionByHash } from '@/lib/chain/client/reads'
import type { TransactionStore } from './ports'
import type { Sighting, StoredTransaction } from './transaction'

export interface SendPorts {
  store: Pick<TransactionStore, 'addSighting'>
  chains: ChainClients
  clock: Clock
}

/** Sends the signed bytes of a stored transaction and stores the answer as a sighting, which it resolves to. */
export async function sendStored(
  { store, chains, clock }: SendPorts,
  transaction: Pick<StoredTransaction, 'id' | 'chainId'>,
  signed: { bytes: Hex; hash: Hex },
): Promise<Sighting> {
  const client = await chains.of(transaction.chainId)
  const answer = await broadcast(client, signed.bytes, signed.hash, clock)
  const sighting = await toSighting(client, transaction.id, signed.hash, answer)
  await store.addSighting(sighting)
  return sighting
}

async function toSighting(
  client: ChainClient,
  transactionId: string,
  hash: Hex,
  { endpoint, at, ...answer }: Broadcast,
): Promise<Sighting> {
  const isPrivate = client.network.relays?.includes(endpoint) ?? false
  const seen = { transactionId, endpoint, at, ...(isPrivate ? { isPrivate } : {}) } as const
  switch (answer.type) {
    case 'accepted':
      return { ...seen, type: 'accepted' }
    case 'already known':
    case 'unreachable':
      return { ...seen, type: answer.type, message: answer.message }
    case 'nonce too low':
      // Its nonce is used: by these very bytes, if the chain has them.
      return (await isOnChain(client, hash))
        ? { ...seen, type: 'already known', message: answer.message }
        : { ...seen, type: 'refused', message: answer.message, refusal: answer.type }
    case 'refused':
      return { ...seen, type: 'refused', message: answer.message }
    default:
      return { ...seen, type: 'refused', message: answer.message, refusal: answer.type }
  }
}

async function isOnChain(client: ChainClient, hash: Hex): Promise<boolean> {
  try {
    const [receipt, transaction] = await Promise.all([
      getReceipt(client, hash),
      getTransactionByHash(client, hash),
    ])
    return receipt.value !== null || transaction.value !== null
  } catch (error) {
    if (isChainError(error)) return false
    throw error
  }
}
