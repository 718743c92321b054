// An unlocked session: the data key in memory, and the two halves that bring it back after a worker restart.
import type { Address } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import type { Sealed, SealedKey, Sealer, SealingKey, SessionStore } from '../ports'
import { sessionBytes } from './record'

export interface Session {
  vaultId: string
  /** Non-extractable. */
  dataKey: SealingKey
  /** What was derived before, by secret and then path. Nothing secret. */
  addresses: Map<string, Map<string, Address>>
  /** Private keys that were derived before, each sealed under the data key, by secret and then path (accountKeys.ts). */
  sealedKeys: Map<string, Map<string, Sealed>>
}

export function newSession(vaultId: string, dataKey: SealingKey): Session {
  return { vaultId, dataKey, addresses: new Map(), sealedKeys: new Map() }
}

/** The addresses below a secret that the session knows already, by path; add to it what is found. */
export function knownAddresses(session: Session, secretId: string): Map<string, Address> {
  const found = session.addresses.get(secretId)
  if (found) return found
  const fresh = new Map<string, Address>()
  session.addresses.set(secretId, fresh)
  return fresh
}

/** To be called when a secret is gone: nothing of it is remembered. */
export function forgetSecret(session: Session, secretId: string): void {
  session.addresses.delete(secretId)
  session.sealedKeys.delete(secretId)
}

/**
 * Makes new halves from the sealed data key. Where they can't be written, there are none: the session is in memory
 * alone, and ends with the worker. Throws Keystore.SessionNotKept when `from` does not open the key.
 */
export async function keepSession(
  ports: { sealer: Sealer; session: SessionStore },
  vaultId: string,
  from: SealedKey,
): Promise<void> {
  const { sealer, session } = ports
  const [wrapping] = await Promise.all([sealer.makeWrappingKey(), session.clear().catch(() => {})])
  const sealed = await sealer.rewrapDataKey(from, { wrapping, associated: sessionBytes(vaultId) })
  if (!sealed) throw new SessionNotKept()
  // Either alone opens nothing, and is deleted when it is found alone.
  try {
    await Promise.all([session.writeDiskHalf(wrapping), session.writeMemoryHalf({ sealed, vaultId })])
  } catch {
    // A full disk must not keep out who has the password.
    await session.clear().catch(() => {})
  }
}

/** The session as the halves give it; halves that give none are deleted. */
export async function resumeSession(
  ports: { sealer: Sealer; session: SessionStore },
  vaultId: string,
): Promise<Session | undefined> {
  const { sealer, session } = ports
  const [disk, memory] = await Promise.all([session.readDiskHalf(), session.readMemoryHalf()])
  if (disk && memory && memory.vaultId === vaultId) {
    const dataKey = await sealer.unwrapDataKey(disk, memory.sealed, sessionBytes(vaultId))
    if (dataKey) return newSession(vaultId, dataKey)
  }
  if (disk || memory) await session.clear()
  return undefined
}

export class SessionNotKept extends WalletError {
  override readonly name = 'Keystore.SessionNotKept'
  constructor() {
    super('expected the key that opened the vault to open it again')
  }
}
