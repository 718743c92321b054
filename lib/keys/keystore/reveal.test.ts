// A secret is shown to whoever has the password again, once it is noted, and nothing of it stays behind.
import { expect, test } from 'vitest'
import { bytesToHex } from '@/lib/base/hex'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import type { Sealer } from '../ports'
import { createKeystore } from './createKeystore'
import { fakeKeystorePorts, fakeWords as words } from './fakeKeystore'
import { createFakeAttempts, fakePassword } from './fakeWorld'
import type { Revealable } from './reveal'

/** Of Anvil's second account. */
const secondKey = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'

async function createUnlocked() {
  const attempts = createFakeAttempts()
  const opened: Uint8Array[] = []
  const { sealer } = webCrypto
  const open: Sealer['open'] = async (...args) => {
    const plain = await sealer.open(...args)
    if (plain) opened.push(plain)
    return plain
  }
  const keystore = createKeystore({
    ...fakeKeystorePorts({ ...webCrypto, sealer: { ...sealer, open } }),
    attempts,
    clock: () => 1,
  })
  const created = await keystore.create({ password: fakePassword('right'), words })
  if (created.type !== 'created') throw new Error(created.type)
  const notes: string[] = []
  const { secretId } = created
  const reveal = (what: Revealable, password = 'right', note = async () => void notes.push('noted')) =>
    keystore.reveal({ what, password: fakePassword(password), note })
  return { keystore, attempts, opened, notes, secretId, reveal }
}

test('a phrase is given as its words in UTF-8, and what was opened on the way is wiped', async () => {
  const { reveal, secretId, notes, opened } = await createUnlocked()
  const revealed = await reveal({ type: 'secret', secretId })
  if (revealed.type !== 'revealed') throw new Error(revealed.type)
  expect(revealed.parts.map(({ name }) => name)).toEqual(['words'])
  expect(new TextDecoder().decode(revealed.parts[0]?.bytes)).toBe(words.join(' '))
  expect(notes).toEqual(['noted'])
  expect(opened.length).toBeGreaterThan(0)
  expect(opened.every((plain) => plain.every((byte) => byte === 0))).toBe(true)
})

test('an account’s private key is given as its 32 bytes', async () => {
  const { reveal, secretId } = await createUnlocked()
  const source = { secretId, path: "m/44'/60'/0'/0/1" }
  // The second time it comes from what the session remembers.
  for (let round = 0; round < 2; round++) {
    const revealed = await reveal({ type: 'key', source })
    if (revealed.type !== 'revealed') throw new Error(revealed.type)
    expect(revealed.parts).toEqual([{ name: 'key', bytes: expect.any(Uint8Array) }])
    expect(bytesToHex(revealed.parts[0]?.bytes ?? new Uint8Array())).toBe(secondKey)
  }
})

test('a wrong password shows nothing, is not noted, and counts like one at unlocking', async () => {
  const { reveal, secretId, notes, attempts } = await createUnlocked()
  const what: Revealable = { type: 'secret', secretId }
  for (let count = 1; count <= 5; count++) {
    expect(await reveal(what, 'wrong')).toEqual({ type: 'wrong password' })
    expect(attempts.failures?.count).toBe(count)
  }
  expect(await reveal(what)).toMatchObject({ type: 'wait' })
  expect(notes).toEqual([])
})

test('what cannot be noted is not shown', async () => {
  const { reveal, secretId } = await createUnlocked()
  const full = async () => Promise.reject(new Error('the disk is full'))
  await expect(reveal({ type: 'secret', secretId }, 'right', full)).rejects.toThrow('the disk is full')
})

test('a locked wallet and an unknown secret show nothing, and no attempt is counted', async () => {
  const { keystore, reveal, secretId, attempts } = await createUnlocked()
  await expect(reveal({ type: 'secret', secretId: 'phrase:other' })).rejects.toMatchObject({
    name: 'Keystore.UnknownSecret',
  })
  await keystore.lock()
  await expect(reveal({ type: 'secret', secretId })).rejects.toMatchObject({ name: 'Keystore.Locked' })
  expect(attempts.failures).toBeUndefined()
})

test('a phrase with a passphrase has it as a part of its own, and a private key is its bytes', async () => {
  const { keystore, reveal } = await createUnlocked()
  const phrase = await keystore.addSource({ type: 'phrase', words, passphrase: 'Zoë' })
  const key = await keystore.addSource({ type: 'private key', key: secondKey })
  if (phrase.type !== 'added' || key.type !== 'added') throw new Error('expected both')
  const texts = async (secretId: string) => {
    const revealed = await reveal({ type: 'secret', secretId })
    if (revealed.type !== 'revealed') throw new Error(revealed.type)
    return revealed.parts
  }
  expect(
    (await texts(phrase.secretId)).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
  ).toEqual([
    ['words', words.join(' ')],
    ['passphrase', 'Zoë'.normalize('NFKD')],
  ])
  expect((await texts(key.secretId)).map(({ name, bytes }) => [name, bytesToHex(bytes)])).toEqual([
    ['key', secondKey],
  ])
  const shown = await reveal({ type: 'key', source: { secretId: key.secretId } })
  expect(shown).toMatchObject({ type: 'revealed', parts: [{ name: 'key' }] })
})
