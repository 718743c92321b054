// What a session remembers of a key: only its sealed form, only while unlocked, and never instead of a removed secret.
import { HDKey } from '@scure/bip32'
import { afterEach, expect, test, vi } from 'vitest'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import type { Sealed, Sealer } from '../ports'
import { createKeystore } from './createKeystore'
import { fakeKeystorePorts, fakeWords as words } from './fakeKeystore'
import { createFakeVaultStore } from './fakeVaultStore'
import { createFakeSessionStore, fakePassword } from './fakeWorld'

const first = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const path = "m/44'/60'/0'/0/0"

/** A sealer that notes what it opened, as WebCrypto gave it. */
function createWatchedSealer(): Sealer & { opened: Uint8Array[]; seals: Sealed[] } {
  const { sealer } = webCrypto
  const watched = {
    ...sealer,
    opened: [] as Uint8Array[],
    seals: [] as Sealed[],
    open: async (...args: Parameters<Sealer['open']>) => {
      const plain = await sealer.open(...args)
      if (plain) watched.opened.push(plain)
      return plain
    },
    seal: async (...args: Parameters<Sealer['seal']>) => {
      const sealed = await sealer.seal(...args)
      watched.seals.push(sealed)
      return sealed
    },
  }
  return watched
}

async function createUnlocked() {
  const sealer = createWatchedSealer()
  const session = createFakeSessionStore()
  const store = createFakeVaultStore()
  const keystore = createKeystore({
    ...fakeKeystorePorts({ ...webCrypto, sealer }),
    store,
    session,
    clock: () => 1,
  })
  const created = await keystore.create({ password: fakePassword('right'), words })
  if (created.type !== 'created') throw new Error(created.type)
  sealer.opened.length = 0
  sealer.seals.length = 0
  return { keystore, sealer, session, store, source: { secretId: created.secretId, path } }
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('the second signature derives nothing, opens 32 bytes, and wipes them', async () => {
  const { keystore, sealer, source } = await createUnlocked()
  const signature = await keystore.signMessage(source, '0x68656c6c6f')
  const derived = vi.spyOn(HDKey, 'fromMasterSeed')
  sealer.opened.length = 0
  expect(await keystore.signMessage(source, '0x68656c6c6f')).toBe(signature)
  expect(derived).not.toHaveBeenCalled()
  expect(sealer.opened).toEqual([new Uint8Array(32)])
})

test('what is remembered is sealed: 32 bytes and a tag, in memory only', async () => {
  const { keystore, sealer, store, source } = await createUnlocked()
  const { writes } = store.disk
  await keystore.warmUp(source)
  expect(sealer.seals.map(({ ciphertext }) => ciphertext.length)).toEqual([48])
  expect(store.disk.writes).toBe(writes)
})

test('a lock forgets it: the next session derives again', async () => {
  const { keystore, source } = await createUnlocked()
  await keystore.warmUp(source)
  await keystore.lock()
  await expect(keystore.signMessage(source, '0x00')).rejects.toMatchObject({ name: 'Keystore.Locked' })
  await keystore.unlock(fakePassword('right'))
  const derived = vi.spyOn(HDKey, 'fromMasterSeed')
  await keystore.signMessage(source, '0x00')
  expect(derived).toHaveBeenCalledOnce()
})

test('a lock while the key is being opened wins', async () => {
  const { keystore, source } = await createUnlocked()
  await keystore.warmUp(source)
  const signing = keystore.signMessage(source, '0x00')
  const refused = expect(signing).rejects.toMatchObject({ name: 'Keystore.Locked' })
  await keystore.lock()
  await refused
})

test('a removed secret signs nothing, whatever was remembered', async () => {
  const { keystore, source } = await createUnlocked()
  await keystore.warmUp(source)
  await keystore.removeSecret(source.secretId)
  await expect(keystore.signMessage(source, '0x00')).rejects.toMatchObject({
    name: 'Keystore.UnknownSecret',
  })
})

test('each account has its own: a second path signs as the second account', async () => {
  const { keystore, source } = await createUnlocked()
  const second = { ...source, path: "m/44'/60'/0'/0/1" }
  for (let round = 0; round < 2; round++) {
    const unsigned = {
      chainId: 1,
      from: first,
      to: first,
      valueWei: 1n,
      data: '0x',
      nonce: 0n,
      gas: 21_000n,
      fees: { type: 'legacy', gasPrice: 1n },
    } as const
    await keystore.signTransaction(source, unsigned)
    await expect(keystore.signTransaction(second, unsigned)).rejects.toMatchObject({
      name: 'Keystore.WrongSigner',
    })
  }
})
