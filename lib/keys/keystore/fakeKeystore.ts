// A keystore on two copies that can be stopped, copied and damaged; for tests of what changes a vault.
import type { Sealer, SealingKey, VaultRepair } from '../ports'
import { createKeystore } from './createKeystore'
import { copyOfStore, createFakeDisk, createFakeVaultStore, type FakeVaultStore } from './fakeVaultStore'
import {
  createFakeAttempts,
  createFakeRandom,
  createFakeSessionStore,
  createFakeStretch,
  fakePassword,
} from './fakeWorld'
import type { KdfCost } from './openVault'

const words = 'test test test test test test test test test test test junk'.split(' ')

/** Everything that outlives a worker. */
export interface FakeWorld {
  first: FakeVaultStore
  second: FakeVaultStore
  repairs: VaultRepair[]
  session: ReturnType<typeof createFakeSessionStore>
  attempts: ReturnType<typeof createFakeAttempts>
  now: number
}

function createFakeWorld(): FakeWorld {
  const disk = createFakeDisk()
  return {
    first: createFakeVaultStore(disk),
    second: createFakeVaultStore(disk),
    repairs: [],
    session: createFakeSessionStore(),
    attempts: createFakeAttempts(),
    now: 1_000_000,
  }
}

/** Another world with what lies on this one's disk; the session goes along, so a worker there is unlocked too. */
export function copyOfWorld(world: FakeWorld, stopAfter = Number.POSITIVE_INFINITY): FakeWorld {
  const disk = createFakeDisk()
  disk.stopAfter = stopAfter
  const copy = createFakeWorld()
  copy.session.disk = world.session.disk
  copy.session.memory = world.session.memory
  return { ...copy, first: copyOfStore(world.first, disk), second: copyOfStore(world.second, disk) }
}

/** `importKey` makes a key that wraps of 32 bytes. */
export function createFakeKeystores(ports: {
  sealer: Sealer
  importKey: (bytes: Uint8Array) => Promise<SealingKey>
}) {
  const { sealer, importKey } = ports

  /** A worker's keystore. `kdf` is what its time takes for enough. */
  function keystoreIn(world: FakeWorld, kdf?: KdfCost) {
    return createKeystore({
      store: world.first,
      secondCopy: world.second,
      repaired: async (repair) => void world.repairs.push(repair),
      sealer,
      stretch: createFakeStretch(importKey),
      session: world.session,
      attempts: world.attempts,
      clock: () => world.now,
      ...createFakeRandom(),
      ...(kdf ? { kdf } : {}),
    })
  }

  /** An unlocked vault under the password `right`. */
  async function createUnlocked(kdf?: KdfCost) {
    const world = createFakeWorld()
    const keystore = keystoreIn(world, kdf)
    const created = await keystore.create({ password: fakePassword('right'), words })
    if (created.type !== 'created') throw new Error(created.type)
    return { world, keystore, secretId: created.secretId }
  }

  /** What a passkey's page would send: the same byte is the same passkey. */
  async function fakePasskey(byte: number) {
    return {
      key: await importKey(new Uint8Array(32).fill(byte)),
      facts: {
        name: `Passkey ${byte}`,
        credentialId: new Uint8Array(16).fill(byte),
        transports: ['internal', 'hybrid'],
        salt: new Uint8Array(32).fill(byte + 1),
      },
    }
  }

  return { keystoreIn, createUnlocked, fakePasskey }
}
