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
import type { KdfCost, KeystorePorts } from './openVault'

export const fakeWords = 'test test test test test test test test test test test junk'.split(' ')

/** Nothing lies on the disk, nothing is remembered; a test puts its own in the place of what it looks at. */
export function fakeKeystorePorts({ sealer, importKey }: WebCrypto): KeystorePorts {
  return {
    store: createFakeVaultStore(),
    secondCopy: createFakeVaultStore(),
    repaired: async () => {},
    sealer,
    stretch: createFakeStretch(importKey),
    session: createFakeSessionStore(),
    attempts: createFakeAttempts(),
    clock: () => 1_000_000,
    ...createFakeRandom(),
  }
}

/** `importKey` makes a key that wraps of 32 bytes. */
interface WebCrypto {
  sealer: Sealer
  importKey: (bytes: Uint8Array) => Promise<SealingKey>
}

/** The vault's two copies, and what was healed of them. */
export type FakeCopies = Pick<FakeWorld, 'first' | 'second' | 'repairs'>

/** On one disk, which stops after so many writes. */
export function createFakeCopies(stopAfter = Number.POSITIVE_INFINITY): FakeCopies {
  const disk = createFakeDisk()
  disk.stopAfter = stopAfter
  return { first: createFakeVaultStore(disk), second: createFakeVaultStore(disk), repairs: [] }
}

/** What lies in both, on another disk. */
export function copyOfCopies(
  { first, second }: FakeCopies,
  stopAfter = Number.POSITIVE_INFINITY,
): FakeCopies {
  const disk = createFakeDisk()
  disk.stopAfter = stopAfter
  return { first: copyOfStore(first, disk), second: copyOfStore(second, disk), repairs: [] }
}

/** The ports of a keystore on these copies. */
export const portsOn = ({ first, second, repairs }: FakeCopies) => ({
  store: first,
  secondCopy: second,
  repaired: async (repair: VaultRepair) => void repairs.push(repair),
})

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
  return {
    ...createFakeCopies(),
    session: createFakeSessionStore(),
    attempts: createFakeAttempts(),
    now: 1_000_000,
  }
}

/** Another world with what lies on this one's disk; the session goes along, so a worker there is unlocked too. */
export function copyOfWorld(world: FakeWorld, stopAfter = Number.POSITIVE_INFINITY): FakeWorld {
  const copy = createFakeWorld()
  copy.session.disk = world.session.disk
  copy.session.memory = world.session.memory
  return { ...copy, ...copyOfCopies(world, stopAfter) }
}

export function createFakeKeystores(webCrypto: WebCrypto) {
  const { importKey } = webCrypto

  /** A worker's keystore. `kdf` is what its time takes for enough. */
  function keystoreIn(world: FakeWorld, kdf?: KdfCost) {
    return createKeystore({
      ...fakeKeystorePorts(webCrypto),
      ...portsOn(world),
      session: world.session,
      attempts: world.attempts,
      clock: () => world.now,
      ...(kdf ? { kdf } : {}),
    })
  }

  /** An unlocked vault under the password `right`. */
  async function createUnlocked(kdf?: KdfCost) {
    const world = createFakeWorld()
    const keystore = keystoreIn(world, kdf)
    const created = await keystore.create({ password: fakePassword('right'), words: fakeWords })
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
