// The keystore as a wallet uses it: create, lock, unlock, sign, restart.
import { hashTypedData, recoverAddress, recoverMessageAddress, recoverTransactionAddress } from 'viem'
import { expect, test } from 'vitest'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import { createSealer } from '@/lib/platform/sealer'
import type { VaultRepair } from '../ports'
import { createKeystore } from './createKeystore'
import { createFakeVaultStore } from './fakeVaultStore'
import {
  createFakeAttempts,
  createFakeRandom,
  createFakeSessionStore,
  createFakeStretch,
  fakePassword,
} from './fakeWorld'

// The test phrase of Hardhat and Anvil, and its first two accounts.
const words = 'test test test test test test test test test test test junk'.split(' ')
const first = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const second = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const path = "m/44'/60'/0'/0/0"

function createWorld() {
  const world = {
    store: createFakeVaultStore(),
    secondCopy: createFakeVaultStore(),
    repairs: [] as VaultRepair[],
    repaired: async (repair: VaultRepair) => void world.repairs.push(repair),
    session: createFakeSessionStore(),
    attempts: createFakeAttempts(),
    sealer: createSealer(),
    stretch: createFakeStretch((bytes) =>
      crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['wrapKey', 'unwrapKey']),
    ),
    ...createFakeRandom(),
    now: 1_000_000,
    clock: () => world.now,
  }
  return world
}

async function createUnlocked() {
  const world = createWorld()
  const keystore = createKeystore(world)
  const created = await keystore.create({ password: fakePassword('right'), words })
  if (created.type !== 'created') throw new Error(created.type)
  return { world, keystore, source: { secretId: created.secretId, path } }
}

const transaction: UnsignedTransaction = {
  chainId: 1,
  from: first,
  to: second,
  valueWei: 10n ** 18n,
  data: '0x',
  nonce: 9n,
  gas: 21_000n,
  fees: { type: 'eip1559', maxFeePerGas: 20n * 10n ** 9n, maxPriorityFeePerGas: 10n ** 9n },
}

test('an empty keystore says so and has nothing to unlock', async () => {
  const keystore = createKeystore(createWorld())
  expect(await keystore.state()).toEqual({ type: 'empty' })
  expect(await keystore.secretIds()).toEqual([])
  await expect(keystore.unlock(fakePassword('right'))).rejects.toMatchObject({ name: 'Keystore.NoVault' })
})

test('a created vault is unlocked, locks, and opens with its password only', async () => {
  const { keystore, source } = await createUnlocked()
  expect(await keystore.state()).toEqual({ type: 'unlocked' })
  await keystore.lock()
  expect(await keystore.state()).toEqual({ type: 'locked' })
  expect(await keystore.unlock(fakePassword('wrong'))).toEqual({ type: 'wrong password' })
  expect(await keystore.state()).toEqual({ type: 'locked' })
  expect(await keystore.unlock(fakePassword('right'))).toEqual({ type: 'unlocked' })
  expect(await keystore.addressesOf(source.secretId, [path, "m/44'/60'/0'/0/1"])).toEqual([first, second])
  expect(await keystore.deriveAccount(source.secretId, 1)).toEqual({
    address: second,
    path: "m/44'/60'/0'/0/1",
  })
})

test('a second vault is refused, a weak password and a wrong phrase are answered, and nothing is stored', async () => {
  const world = createWorld()
  const keystore = createKeystore(world)
  expect(await keystore.create({ password: fakePassword('weak'), words })).toMatchObject({ type: 'weak' })
  expect(await keystore.create({ password: fakePassword('right'), words: ['test'] })).toEqual({
    type: 'wrong length',
    count: 1,
  })
  expect(world.store.disk.writes).toBe(0)
  const both = [1, 2].map(() => keystore.create({ password: fakePassword('right'), words }))
  expect((await Promise.all(both)).map(({ type }) => type)).toEqual(['created', 'exists already'])
})

test('signatures recover to the account that signed', async () => {
  const { keystore, source } = await createUnlocked()
  const signed = await keystore.signTransaction(source, transaction)
  expect(await recoverTransactionAddress({ serializedTransaction: signed.bytes as `0x02${string}` })).toBe(
    first,
  )
  const legacy = { ...transaction, fees: { type: 'legacy', gasPrice: 5n } } as const
  const signedLegacy = await keystore.signTransaction(source, legacy)
  expect(
    await recoverTransactionAddress({ serializedTransaction: signedLegacy.bytes as `0x02${string}` }),
  ).toBe(first)
  const signature = await keystore.signMessage(source, '0x68656c6c6f')
  expect(await recoverMessageAddress({ message: 'hello', signature })).toBe(first)
  const mail = {
    domain: { name: 'Mail', chainId: 1 },
    primaryType: 'Mail',
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'chainId', type: 'uint256' },
      ],
      Mail: [{ name: 'text', type: 'string' }],
    },
    message: { text: 'hello' },
  }
  const text = JSON.stringify(mail)
  const typed = await keystore.signTypedData(source, text)
  expect(await recoverAddress({ hash: hashTypedData(JSON.parse(text)), signature: typed })).toBe(first)
  await expect(keystore.signTypedData(source, '{"types":{}}')).rejects.toMatchObject({
    name: 'Keystore.BadTypedData',
  })
})

test('a transaction from another account than the key is refused', async () => {
  const { keystore, source } = await createUnlocked()
  await expect(keystore.signTransaction(source, { ...transaction, from: second })).rejects.toMatchObject({
    name: 'Keystore.WrongSigner',
  })
  await expect(keystore.signMessage({ ...source, secretId: 'other' }, '0x')).rejects.toMatchObject({
    name: 'Keystore.UnknownSecret',
  })
})

test('everything that needs a key throws Keystore.Locked while locked, also when the lock comes in between', async () => {
  const { keystore, source } = await createUnlocked()
  const underWay = keystore.signMessage(source, '0x00')
  await Promise.resolve()
  const locked = keystore.lock()
  await expect(underWay).rejects.toMatchObject({ name: 'Keystore.Locked' })
  await locked
  for (const deed of [
    () => keystore.signTransaction(source, transaction),
    () => keystore.signMessage(source, '0x00'),
    () => keystore.signTypedData(source, '{}'),
    () => keystore.addressesOf(source.secretId, [path]),
    () => keystore.deriveAccount(source.secretId, 0),
  ]) {
    await expect(deed()).rejects.toMatchObject({ name: 'Keystore.Locked' })
  }
})

test('a lock that comes during an unlock wins', async () => {
  const { world, keystore } = await createUnlocked()
  await keystore.lock()
  const unlocking = keystore.unlock(fakePassword('right'))
  await keystore.lock()
  await unlocking
  expect(await keystore.state()).toEqual({ type: 'locked' })
  expect([world.session.disk, world.session.memory]).toEqual([undefined, undefined])
})

test('the session survives a restart with both halves, and with one half only it is gone', async () => {
  const { world, source } = await createUnlocked()
  const restarted = createKeystore(world)
  expect(await restarted.state()).toEqual({ type: 'unlocked' })
  expect(await restarted.addressesOf(source.secretId, [path])).toEqual([first])

  const { disk, memory } = world.session
  world.session.memory = undefined
  expect(await createKeystore(world).state()).toEqual({ type: 'locked' })
  expect(world.session.disk).toBeUndefined()
  world.session.memory = memory
  expect(await createKeystore(world).state()).toEqual({ type: 'locked' })
  world.session.disk = disk
  world.session.memory = memory && { ...memory, vaultId: 'another' }
  expect(await createKeystore(world).state()).toEqual({ type: 'locked' })
})

test('halves are made new at each unlock, never extractable, and deleted at lock and at browser start', async () => {
  const { world, keystore } = await createUnlocked()
  const before = world.session.disk
  const oldMemory = world.session.memory
  await keystore.unlock(fakePassword('right'))
  expect(world.session.disk).not.toBe(before)
  expect(world.session.disk?.extractable).toBe(false)
  expect(
    await world.sealer.unwrapDataKey(
      world.session.disk as CryptoKey,
      oldMemory?.sealed ?? never(),
      new Uint8Array(),
    ),
  ).toBeUndefined()
  await keystore.lock()
  expect([world.session.disk, world.session.memory]).toEqual([undefined, undefined])
  await keystore.unlock(fakePassword('right'))
  await keystore.forgetSession()
  expect([world.session.disk, world.session.memory]).toEqual([undefined, undefined])
  expect(await createKeystore(world).state()).toEqual({ type: 'locked' })
})

test('after five wrong passwords the next must wait, also after a restart, and the right one ends it', async () => {
  const { world, keystore } = await createUnlocked()
  await keystore.lock()
  for (let i = 0; i < 5; i++) await keystore.unlock(fakePassword('wrong'))
  const wait = { type: 'wait', until: world.now + 30_000 }
  expect(await keystore.unlock(fakePassword('right'))).toEqual(wait)
  expect(await createKeystore(world).unlock(fakePassword('right'))).toEqual(wait)
  world.now += 30_000
  expect(await keystore.unlock(fakePassword('wrong'))).toEqual({ type: 'wrong password' })
  expect(await keystore.unlock(fakePassword('right'))).toEqual({ type: 'wait', until: world.now + 60_000 })
  // A clock set back makes no eternity of it.
  world.now -= 1_000_000
  expect(await keystore.unlock(fakePassword('right'))).toEqual({ type: 'wait', until: world.now + 60_000 })
  world.now += 60_000
  expect(await keystore.unlock(fakePassword('right'))).toEqual({ type: 'unlocked' })
  expect(world.attempts.failures).toBeUndefined()
})

test('a stretcher that breaks counts as no failure', async () => {
  const { world, keystore } = await createUnlocked()
  await expect(keystore.unlock(fakePassword('never'))).rejects.toThrow('the stretcher broke')
  expect(world.attempts.failures).toBeUndefined()
})

test('a look that failed is looked again', async () => {
  const world = createWorld()
  const { all } = world.store
  world.store.all = () => Promise.reject(new Error('disk is away'))
  const keystore = createKeystore(world)
  await expect(keystore.state()).rejects.toThrow('disk is away')
  world.store.all = all
  expect(await keystore.state()).toEqual({ type: 'empty' })
})

function never(): never {
  throw new Error('expected a value')
}
