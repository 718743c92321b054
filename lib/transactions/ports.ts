// What transactions need from the world and from the rooms they may not know.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import type { ToldStatus } from './told'
import type { Sighting, StoredReceipt, StoredTransaction, TransactionFacts } from './transaction'

interface AccountOnChain {
  chainId: number
  from: Address
}

/** Facts about our transactions. Each write is durable on disk before it resolves. */
export interface TransactionStore {
  get(id: string): Promise<TransactionFacts | undefined>
  /** Everything this account sent or meant to send on this chain. */
  history(account: AccountOnChain): Promise<TransactionFacts[]>
  /** Every signed transaction, of all accounts and chains. */
  signed(): Promise<TransactionFacts[]>
  /** Our own transaction with this hash. */
  byHash(hash: Hex): Promise<StoredTransaction | undefined>
  /** Calls it with the id of each transaction whose signature is stored from now on. */
  onSigned(listener: (id: string) => void): void
  /**
   * In ONE database transaction: reads the account's history, lets `decide` look at it, and writes the row it answers
   * with; writes nothing when it answers undefined.
   */
  reserve(
    account: AccountOnChain,
    decide: (history: TransactionFacts[]) => StoredTransaction | undefined,
  ): Promise<void>
  /**
   * Adds the signature once; answers the one that is stored, which an earlier call may have written.
   * undefined when there is no such row or it was released meanwhile: its nonce may be another's by now.
   */
  addSigned(id: string, signed: Signature): Promise<Signature | undefined>
  /** Frees the nonce of a row without a signature; does nothing to a signed one. */
  release(id: string, released: { at: number; reason: string }): Promise<void>
  addSighting(sighting: Sighting): Promise<void>
  addReceipt(receipt: StoredReceipt): Promise<void>
  /** What the user was told last of each, by id. */
  told(): Promise<ReadonlyMap<string, ToldStatus>>
  /** Takes the place of what was told of them before. */
  noteTold(told: readonly ToldStatus[]): Promise<void>
}

export type Signature = NonNullable<StoredTransaction['signed']>

/** Signs a transaction, never a digest; throws while the wallet is locked. */
export type SignTransaction = (unsigned: UnsignedTransaction) => Promise<{ bytes: Hex }>

/**
 * Puts the broadcast of a stored signature in the queue, once a transaction. Resolves when it was tried, or when it has
 * to wait for an earlier one of the account. `again`: also if an earlier broadcast is over.
 */
export type AttemptBroadcast = (
  transaction: Pick<StoredTransaction, 'id' | 'chainId' | 'from'>,
  how?: { again: boolean },
) => Promise<void>
