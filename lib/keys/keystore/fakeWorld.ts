// The rest of the keystore's world, in memory: session, attempts, passwords, clock, ids.
import { sha256 } from '@noble/hashes/sha2.js'
import type {
  KdfParameters,
  PasswordSource,
  Sealed,
  SealingKey,
  SessionStore,
  Stretch,
  UnlockAttempts,
  UnlockFailures,
} from '../ports'

export interface FakeSessionStore extends SessionStore {
  disk: SealingKey | undefined
  memory: { sealed: Sealed; vaultId: string } | undefined
}

export function createFakeSessionStore(): FakeSessionStore {
  const fake: FakeSessionStore = {
    disk: undefined,
    memory: undefined,
    readDiskHalf: async () => fake.disk,
    writeDiskHalf: async (key) => {
      fake.disk = key
    },
    readMemoryHalf: async () => fake.memory,
    writeMemoryHalf: async (half) => {
      fake.memory = half
    },
    clear: async () => {
      fake.disk = undefined
      fake.memory = undefined
    },
  }
  return fake
}

export function createFakeAttempts(): UnlockAttempts & { failures: UnlockFailures | undefined } {
  const fake = {
    failures: undefined as UnlockFailures | undefined,
    read: async () => fake.failures,
    write: async (failures: UnlockFailures) => {
      fake.failures = failures
    },
    clear: async () => {
      fake.failures = undefined
    },
  }
  return fake
}

interface FakePassword extends PasswordSource {
  text: string
}

export function fakePassword(text: string): PasswordSource {
  const password: FakePassword = { kind: 'password source', text }
  return password
}

/** A quick stand-in for Argon2id: one SHA-256. 'weak' is weak; 'never' breaks the stretcher. */
export function createFakeStretch(importKey: (bytes: Uint8Array) => Promise<SealingKey>): Stretch {
  const keyOf = ({ memoryKib, iterations, parallelism, salt }: KdfParameters, text: string) => {
    const parameters = Uint8Array.of(memoryKib % 256, iterations, parallelism, ...salt)
    return importKey(sha256(Uint8Array.of(...parameters, ...new TextEncoder().encode(text))))
  }
  return async (password, parameters, { judge, second }) => {
    const { text } = password as FakePassword
    if (text === 'never') throw new Error('the stretcher broke')
    if (judge && text === 'weak') return { type: 'weak', reason: 'too short' }
    const key = await keyOf(parameters, text)
    if (!second) return { type: 'stretched', key }
    return { type: 'stretched', key, second: keyOf(second, text) }
  }
}

let next = 0

/** Bytes and ids that count up: no two the same, in whatever order tests run. */
export function createFakeRandom(): {
  random: (byteLength: number) => Uint8Array<ArrayBuffer>
  newId: () => string
} {
  return {
    random: (byteLength) => {
      next++
      return new Uint8Array(byteLength).map((_, place) => (next * 31 + place) % 256)
    },
    newId: () => `id-${next++}`,
  }
}
