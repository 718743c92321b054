// Broadcasting bytes that are stored, and keeping what was answered. Safe to repeat: the bytes are the same each time.
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import { type Broadcast, broadcast } from '@/lib/chain/client/broadcast'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { getReceipt, getTransactionByHash } from '@/lib/chain/client/reads'
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'
import type { TransactionStore } from './ports'
import { deriveStatus } from './status'
import type { Sighting, StoredTransaction } from './transaction'

export interface SendPorts {
  store: Pick<TransactionStore, 'get' | 'history' | 'addSighting'>
  chains: ChainClients
  clock: Clock
}

/** What one try of a broadcast came to, for the queue. */
type Sent =
  | { type: 'done' }
  /** Nobody answered: the same bytes may be sent once more. */
  | { type: 'again'; reason: string }
  /** It was refused, or there is nothing to send: repeating it by itself helps nobody. */
  | { type: 'never'; reason: string }

/**
 * The job of the queue: sends what is stored under this id, and stores what was answered. What was approved before it
 * and nobody answered for, be it given up, goes before it: a node would not know what to do with the later one alone.
 */
export async function broadcastStored(ports: SendPorts, id: string): Promise<Sent> {
  const facts = await ports.store.get(id)
  const signed = facts?.transaction.signed
  if (!facts || !signed) return { type: 'never', reason: 'expected signed bytes, got none' }
  if (deriveStatus(facts).type === 'included') return { type: 'done' }
  try {
    for (const earlier of await unansweredBefore(ports, facts.transaction)) {
      const { type, message = '' } = await sendStored(ports, earlier, earlier.signed)
      if (type === 'unreachable') return { type: 'again', reason: message }
    }
    const { type, message = '' } = await sendStored(ports, facts.transaction, signed)
    if (type === 'unreachable') return { type: 'again', reason: message }
    return type === 'refused' ? { type: 'never', reason: message } : { type: 'done' }
  } catch (error) {
    // Its network was removed: nobody to send it to.
    if (error instanceof UnknownNetwork) return { type: 'never', reason: error.message }
    throw error
  }
}

/** Lowest nonce first. */
async function unansweredBefore({ store }: SendPorts, { chainId, from, nonce }: StoredTransaction) {
  const waiting = (await store.history({ chainId, from })).flatMap((facts) => {
    const { transaction } = facts
    const { signed } = transaction
    if (!signed || transaction.nonce >= nonce || deriveStatus(facts).type !== 'signed') return []
    return [{ ...transaction, signed }]
  })
  return waiting.sort((a, b) => (a.nonce < b.nonce ? -1 : 1))
}

/** Sends the signed bytes of a stored transaction and stores the answer as a sighting, which it resolves to. */
async function sendStored(
  { store, chains, clock }: SendPorts,
  { id, chainId, route }: Pick<StoredTransaction, 'id' | 'chainId' | 'route'>,
  signed: { bytes: Hex; hash: Hex },
): Promise<Sighting> {
  const client = await chains.of(chainId)
  const onAll = (outcomes: readonly Broadcast[]) => {
    // Evidence, and nothing that a status follows from: a worker that dies meanwhile loses no more than that.
    store
      .addSighting({ transactionId: id, endpoint: '', at: clock(), type: 'all answered', outcomes })
      .catch(() => undefined)
  }
  const answer = await broadcast(client, signed.bytes, signed.hash, clock, { route, onAll })
  const sighting = await toSighting(client, id, signed.hash, answer)
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
