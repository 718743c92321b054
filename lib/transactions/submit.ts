// Carrying out an approved transaction: reserve, sign, verify, store, and only then broadcast.
// The worker may die between any two of these lines; called again with the same id, it goes on where it stopped.
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import { isSmallAmount } from '@/lib/base/limits'
import { WalletError } from '@/lib/base/walletError'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import type { Watcher } from '@/lib/chain/watch/createWatcher'
import { inLine } from './inLine'
import type { AttemptBroadcast, Signature, SignTransaction, TransactionStore } from './ports'
import { refuseWhenStopped } from './refuseWhenStopped'
import { type Intent, type Reservation, reserve } from './reserve'
import { deriveStatus } from './status'
import type { Sighting, StoredTransaction, TransactionFacts } from './transaction'
import { verifySigned } from './verifySigned'

export interface SubmitterPorts {
  store: TransactionStore
  sign: SignTransaction
  chains: ChainClients
  attemptBroadcast: AttemptBroadcast
  /** What the user signs although the endpoints don't agree. */
  smallAmountWei(chainId: number): Promise<bigint>
  watcher: Pick<Watcher, 'head'>
  clock: Clock
}

type Submitted =
  /** An endpoint has it. */
  | { type: 'sent'; hash: Hex }
  /** Signed and stored, but nobody answered: it may have arrived or not, and goes out again by itself. */
  | { type: 'waiting'; hash: Hex; reason: string }
  /** No endpoint took it; it will not be sent again. `message` is the endpoint's own words. */
  | { type: 'refused'; hash: Hex; message: string; refusal?: Sighting['refusal'] }
  /** Nothing was signed: prepare it again, with another nonce, and ask again. */
  | { type: 'nonce taken'; by: string }
  /** Nothing was signed: the endpoints did not agree, and it is more than the user's small-amount line. */
  | { type: 'no agreement' }

export interface Submitter {
  /**
   * Repeated or called twice at once for one id, it signs once and sends the same bytes.
   * Throws what the signer throws (the nonce is then free again), Transactions.SignedOtherThanApproved,
   * Transactions.OtherThanReserved, Transactions.ReleasedMeanwhile, Transactions.ChainStopped and Chain.UnknownNetwork;
   * after a throw nothing has left.
   */
  submit(intent: Intent): Promise<Submitted>
  /** Only takes the nonce, which a later `submit` with this id uses. Throws as `submit` does. */
  reserve(intent: Intent): Promise<Reservation>
  /** Frees the nonce of an approval that will not be carried out. Does nothing once it is signed. */
  release(id: string, reason: string): Promise<void>
}

export function createSubmitter(ports: SubmitterPorts): Submitter {
  const { store, sign, clock } = ports
  const running = new Map<string, Promise<Submitted>>()
  const inTurn = inLine()

  async function submit(intent: Intent): Promise<Submitted> {
    const { chainId, from } = intent.unsigned
    // An unknown chain is noticed while nothing is held or signed.
    await ports.chains.of(chainId)
    await refuseWhenStopped(ports.watcher, chainId)
    if (intent.isDisagreed && !isSmallAmount(intent.unsigned, await ports.smallAmountWei(chainId))) {
      return { type: 'no agreement' }
    }
    // Signed one after the other, as they were approved; the queue sends them in the same order.
    const held = await inTurn(`${chainId} ${from}`, () => hold(intent))
    if (held.type !== 'held') return held.result
    await ports.attemptBroadcast(held.transaction)
    return outcomeOf(held.hash, await store.get(intent.id))
  }

  /** Everything up to the stored signature. */
  async function hold(intent: Intent): Promise<Held> {
    const reservation = await reserve(store, clock, intent)
    if (reservation.type === 'nonce taken') return { type: 'over', result: reservation }
    if (reservation.type === 'exists') {
      const known = fromFacts(reservation.facts)
      if (known) return { type: 'over', result: known }
    }
    const transaction =
      reservation.type === 'exists' ? reservation.facts.transaction : reservation.transaction
    const { hash } = transaction.signed ?? (await signAndStore(transaction))
    return { type: 'held', transaction, hash }
  }

  async function signAndStore({ id, unsigned }: StoredTransaction): Promise<Signature> {
    try {
      const { bytes } = await sign(unsigned)
      const hash = await verifySigned(unsigned, bytes)
      const stored = await store.addSigned(id, { bytes, hash, at: clock() })
      if (!stored)
        throw new ReleasedMeanwhile(
          'expected the reserved nonce to be held until the signature, got it released',
        )
      return stored
    } catch (error) {
      // Does nothing if the signature was stored after all.
      await store.release(id, { at: clock(), reason: error instanceof Error ? error.name : 'unknown' })
      throw error
    }
  }

  return {
    submit(intent) {
      const same = running.get(intent.id)
      if (same) return same
      const submitted = submit(intent).finally(() => running.delete(intent.id))
      running.set(intent.id, submitted)
      return submitted
    },

    async reserve(intent) {
      await ports.chains.of(intent.unsigned.chainId)
      await refuseWhenStopped(ports.watcher, intent.unsigned.chainId)
      return reserve(store, clock, intent)
    },

    release: (id, reason) => store.release(id, { at: clock(), reason }),
  }
}

/** What an earlier run came to; undefined when there is still something to do. */
function fromFacts(facts: TransactionFacts): Submitted | undefined {
  const hash = facts.transaction.signed?.hash
  if (!hash) return undefined
  const status = deriveStatus(facts)
  if (status.type === 'signed') return undefined
  if (status.type !== 'refused') return { type: 'sent', hash }
  const { message, refusal } = status
  return { type: 'refused', hash, message, ...(refusal ? { refusal } : {}) }
}

/** After a try; without any it waits for an earlier one of the account. */
function outcomeOf(hash: Hex, facts: TransactionFacts | undefined): Submitted {
  const known = facts && fromFacts(facts)
  if (known) return known
  const status = facts && deriveStatus(facts)
  const reason = (status?.type === 'signed' && status.tried?.message) || 'it was not tried yet'
  return { type: 'waiting', hash, reason }
}

type Held =
  | { type: 'held'; transaction: StoredTransaction; hash: Hex }
  /** An earlier run came to this, or nothing may be signed. */
  | { type: 'over'; result: Submitted }

/** Somebody released the approval while it was being signed; the signature is thrown away. */
export class ReleasedMeanwhile extends WalletError {
  readonly name = 'Transactions.ReleasedMeanwhile'
}
