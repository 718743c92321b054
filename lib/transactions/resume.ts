// After the worker starts: what was signed and stored, but never answered for, goes out again, byte for byte.
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'
import type { TransactionStore } from './ports'
import { type SendPorts, sendStored } from './sendStored'
import { deriveStatus } from './status'

export interface ResumePorts extends SendPorts {
  store: Pick<TransactionStore, 'addSighting' | 'signed'>
}

/**
 * Broadcasts every transaction that is signed and of which no endpoint has said anything yet. Answers how many.
 * What was refused stays refused: the user was told so. What is reserved but not signed belongs to its question, which
 * requests carries out again.
 */
export async function resumeBroadcasts(ports: ResumePorts): Promise<number> {
  const waiting = (await ports.store.signed()).filter((facts) => deriveStatus(facts).type === 'signed')
  // In the order of their nonces: a node may refuse one whose predecessor it has not seen.
  waiting.sort((a, b) => (a.transaction.nonce < b.transaction.nonce ? -1 : 1))
  let sent = 0
  for (const { transaction } of waiting) {
    try {
      if (transaction.signed) await sendStored(ports, transaction, transaction.signed)
      sent += 1
    } catch (error) {
      // Its network was removed: nobody to send it to, and no reason to hold up the others.
      if (!(error instanceof UnknownNetwork)) throw error
    }
  }
  return sent
}
