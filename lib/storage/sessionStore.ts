// The two halves of an unlocked session: a wrapping key on disk, the wrapped data key in memory.
import { bytesToHex, hexToBytes } from '@/lib/base/hex'
import type { SessionStore } from '@/lib/keys/ports'
import type { Database } from './database'

/** Values that live until the browser closes and never touch the disk (see platform/sessionArea.ts). */
export interface SessionArea {
  get(name: string): Promise<unknown>
  /** Values pass through JSON. */
  set(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
}

const memoryHalf = 'memoryHalf'

export function createSessionStore(database: Database, area: SessionArea): SessionStore {
  const { sessionHalf } = database
  return {
    readDiskHalf: async () => (await sessionHalf.get('disk half'))?.key,
    async writeDiskHalf(key) {
      await sessionHalf.put({ id: 'disk half', key })
    },
    async readMemoryHalf() {
      const stored = await area.get(memoryHalf)
      if (!isStoredHalf(stored)) return undefined
      const sealed = { nonce: hexToBytes(stored.nonce), ciphertext: hexToBytes(stored.ciphertext) }
      return { sealed, vaultId: stored.vaultId }
    },
    writeMemoryHalf: ({ sealed, vaultId }) =>
      area.set(memoryHalf, {
        vaultId,
        nonce: bytesToHex(sealed.nonce),
        ciphertext: bytesToHex(sealed.ciphertext),
      }),
    async clear() {
      // The half on disk opens nothing alone: where the disk takes no change, it may stay until it is found alone.
      const [memory] = await Promise.allSettled([area.remove(memoryHalf), sessionHalf.clear()])
      if (memory.status === 'rejected') throw memory.reason
    },
  }
}

function isStoredHalf(value: unknown): value is { vaultId: string; nonce: string; ciphertext: string } {
  if (typeof value !== 'object' || value === null) return false
  const half = value as Record<string, unknown>
  return [half.vaultId, half.nonce, half.ciphertext].every((member) => typeof member === 'string')
}
