// Writes the password's wrap anew: for another password, or for the same one stretched at a higher cost.
import type { KdfParameters, SealedKey, SealingKey, VaultRecord } from '../ports'
import type { KdfCost, OpenVault } from './openVault'
import { headerBytes, type RecordHeader } from './record'

/**
 * Only in turn. The next revision of `wrap`, under `wrapping`, in both copies; until the last step the one before is in
 * force. True when it was written, false when `from` does not open the data key.
 */
export async function rewrap(
  open: OpenVault,
  wrap: VaultRecord,
  from: SealedKey,
  to: { wrapping: SealingKey; kdf: KdfParameters },
): Promise<boolean> {
  const { sealer } = open.ports
  const { checksum: _, sealed: __, ...before } = wrap
  const header: RecordHeader = { ...before, revision: wrap.revision + 1, kdf: to.kdf }
  const associated = headerBytes(header)
  const sealed = await sealer.rewrapDataKey(from, { wrapping: to.wrapping, associated })
  if (!sealed) return false
  await open.copies.write([{ ...header, sealed }], async (copy) => {
    return (await sealer.unwrapDataKey(to.wrapping, copy.sealed, headerBytes(copy))) !== undefined
  })
  await open.look()
  return true
}

/** Each of the two at its higher: what was written is never weakened. Pure. */
export function highestCost(one: KdfCost, other: KdfCost): KdfCost {
  return {
    memoryKib: Math.max(one.memoryKib, other.memoryKib),
    iterations: Math.max(one.iterations, other.iterations),
    parallelism: Math.max(one.parallelism, other.parallelism),
  }
}

/** What a wrap of this cost should be raised to; undefined when it reaches today's already. Pure. */
export function raisedCost(stored: KdfCost, today: KdfCost): KdfCost | undefined {
  const raised = highestCost(stored, today)
  const same =
    raised.memoryKib === stored.memoryKib &&
    raised.iterations === stored.iterations &&
    raised.parallelism === stored.parallelism
  return same ? undefined : raised
}
