// How fast the keystore is: signing and deriving (the keystore itself, in this process), and what an unlock costs
// beside Argon2id (in the browser).
import { expect } from '@playwright/test'
import { createKeystore } from '@/lib/keys/keystore/createKeystore'
import { createFakeVaultStore } from '@/lib/keys/keystore/fakeVaultStore'
import {
  createFakeAttempts,
  createFakeRandom,
  createFakeSessionStore,
  createFakeStretch,
  fakePassword,
} from '@/lib/keys/keystore/fakeWorld'
import { createSealer } from '@/lib/platform/sealer'
import { testAccounts, testPhrase } from '../fixtures/anvil'
import { test } from '../fixtures/test'
import { password, unlock } from '../fixtures/wallet'
import { print, repeat, repetitions } from './measure'

const [from, to] = testAccounts

async function createUnlocked() {
  const keystore = createKeystore({
    store: createFakeVaultStore(),
    secondCopy: createFakeVaultStore(),
    repaired: async () => {},
    session: createFakeSessionStore(),
    attempts: createFakeAttempts(),
    sealer: createSealer(),
    stretch: createFakeStretch((bytes) =>
      crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['wrapKey', 'unwrapKey']),
    ),
    ...createFakeRandom(),
    clock: () => 1,
  })
  const created = await keystore.create({ password: fakePassword('right'), words: testPhrase.split(' ') })
  if (created.type !== 'created') throw new Error(created.type)
  return { keystore, secretId: created.secretId }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

test('signing and deriving', async () => {
  const { keystore, secretId } = await createUnlocked()
  const source = { secretId, path: "m/44'/60'/0'/0/0" }
  const sign = (nonce: bigint) =>
    keystore.signTransaction(source, {
      chainId: 1,
      from,
      to,
      valueWei: 10n ** 18n,
      data: '0x',
      nonce,
      gas: 21_000n,
      fees: { type: 'eip1559', maxFeePerGas: 20n * 10n ** 9n, maxPriorityFeePerGas: 10n ** 9n },
    })
  print('warm-up while the prompt is read, first of a process', 'ms', [
    await timeOf(() => keystore.warmUp(source)),
  ])
  print('first signature of an account after it', 'ms', [await timeOf(() => sign(0n))], 20)
  const perTransaction = await repeat(async () => {
    const count = 300
    const all = await timeOf(async () => {
      for (let nonce = 1; nonce <= count; nonce += 1) await sign(BigInt(nonce))
    })
    return all / count
  })
  print('a transaction signed through the keystore', 'ms', perTransaction, 1)

  const derived = await repeat(async (round) => {
    const paths = Array.from({ length: 100 }, (_, index) => `m/44'/60'/${round}'/0/${index}`)
    return timeOf(() => keystore.addressesOf(secretId, paths))
  })
  print('100 addresses derived', 'ms', derived, 1_000)
})

test('unlock beside Argon2id', async ({ extension }) => {
  const popup = await unlock(extension)
  const worker = await extension.worker()
  // The password's way to the offscreen document and the key's way back are Argon2id; all else is ours.
  await worker.evaluate(() => {
    const { Client, crypto, performance } = globalThis as unknown as WorkerScope
    const times = { asked: 0, answered: 0 }
    Object.assign(globalThis, { stretchTimes: times })
    const post = Client.prototype.postMessage
    Client.prototype.postMessage = function (...message: unknown[]) {
      times.asked = performance.now()
      return post.apply(this, message)
    }
    const unwrap = crypto.subtle.unwrapKey.bind(crypto.subtle)
    crypto.subtle.unwrapKey = (...parameters: unknown[]) => {
      if (times.answered < times.asked) times.answered = performance.now()
      return unwrap(...parameters)
    }
  })
  const stretchMs = () =>
    worker.evaluate(() => {
      const { asked, answered } = (globalThis as unknown as WorkerScope).stretchTimes
      return answered - asked
    })
  const command = (name: string, text?: string) =>
    popup.evaluate(
      async ({ name, text }) => {
        const { active } = await navigator.serviceWorker.ready
        const reply = new MessageChannel()
        const ports = [reply.port2]
        if (text !== undefined) {
          const source = new MessageChannel()
          source.port1.postMessage(text)
          ports.push(source.port2)
        }
        const start = performance.now()
        const answered = new Promise<{ type: string; result?: { type: string } }>((resolve) => {
          reply.port1.onmessage = ({ data }) => resolve(data)
        })
        active?.postMessage({ type: 'command', name, params: {} }, ports)
        const { result } = await answered
        return { ms: performance.now() - start, type: result?.type }
      },
      { name, text },
    )
  const stretches: number[] = []
  const rests: number[] = []
  for (let round = 0; round < repetitions; round += 1) {
    await command('lock')
    const unlocked = await command('unlock', password)
    expect(unlocked.type).toBe('unlocked')
    const stretched = await stretchMs()
    stretches.push(stretched)
    rests.push(unlocked.ms - stretched)
  }
  print('unlock: Argon2id in the offscreen document', 'ms', stretches)
  print('unlock: command to answer, beyond Argon2id', 'ms', rests, 50)
})

/** What the bench reaches of the service worker's globals. */
interface WorkerScope {
  Client: { prototype: { postMessage(...message: unknown[]): void } }
  crypto: { subtle: { unwrapKey(...parameters: unknown[]): unknown } }
  performance: { now(): number }
  stretchTimes: { asked: number; answered: number }
}
