// Opens a vault with the key of one of its wraps: a stretched password's or a passkey's.
import type { SealedKey, Sealer, SealingKey, VaultRecord } from '../ports'
import type { SoundVault } from './chooseVault'
import { opens } from './createVault'
import { headerBytes } from './record'

export interface OpenedVault {
  type: 'opened'
  dataKey: SealingKey
  sealedKey: SealedKey
  /** Secrets that the data key does not open, while it opens others. */
  lost: string[]
}

/** undefined when `wrapping` does not open the wrap; `damaged`: the data key opens none of these, nor any other. */
export async function openWith(
  sealer: Sealer,
  vault: SoundVault,
  wrap: VaultRecord,
  wrapping: SealingKey,
): Promise<OpenedVault | { type: 'damaged'; records: string[] } | undefined> {
  const associated = headerBytes(wrap)
  const dataKey = await sealer.unwrapDataKey(wrapping, wrap.sealed, associated)
  if (!dataKey) return undefined
  const damaged: string[] = []
  for (const record of vault.secrets.values()) {
    if (!(await opens(sealer, dataKey, record.sealed, headerBytes(record)))) damaged.push(record.id)
  }
  if (damaged.length > 0 && damaged.length === vault.secrets.size)
    return { type: 'damaged', records: damaged }
  return { type: 'opened', dataKey, sealedKey: { wrapping, sealed: wrap.sealed, associated }, lost: damaged }
}
