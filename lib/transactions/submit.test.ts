import { keccak256 } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { expect, test } from 'vitest'
import { toViem } from '@/lib/base/transaction'
import { createFakeWorld, endpoint, me, unsignedSend } from './fakeWorld'
import { resumeBroadcasts } from './resume'
import { deriveStatus } from './status'
import { createSubmitter, ReleasedMeanwhile } from './submit'
import { SignedOtherThanApproved } from './verifySigned'

const intent = (id: string, nonce = 0n) => ({ id, unsigned: unsignedSend(nonce), nextNonce: nonce })

function build() {
  const world = createFakeWorld()
  return { ...world, submitter: createSubmitter(world.ports) }
}

test('reserves, signs, stores, broadcasts, and answers the hash', async () => {
  const { node, store, submitter } = build()
  const result = await submitter.submit(intent('a'))
  expect(result).toEqual({ type: 'sent', hash: node.mempool[0]?.hash })
  const row = store.rows.get('a')
  expect(row).toMatchObject({ nonce: 0n, from: me, reservedAt: 1_000_000 })
  expect(row?.signed && keccak256(row.signed.bytes)).toBe(row?.signed?.hash)
  expect(store.sightings).toMatchObject([{ transactionId: 'a', endpoint, type: 'accepted' }])
})

test('called again, later or at once, it signs once and sends once', async () => {
  const { node, submitter, signatures } = build()
  const [first, second] = await Promise.all([submitter.submit(intent('a')), submitter.submit(intent('a'))])
  const third = await submitter.submit(intent('a'))
  expect(second).toEqual(first)
  expect(third).toEqual(first)
  expect(signatures.length).toBe(1)
  expect(node.asked.filter(({ method }) => method === 'eth_sendRawTransaction').length).toBe(1)
})

test('two workers at once still store one signature, and the chain gets one transaction', async () => {
  const { node, store, submitter, restart } = build()
  const other = createSubmitter(restart())
  const [first, second] = await Promise.all([submitter.submit(intent('a')), other.submit(intent('a'))])
  expect(second).toEqual(first)
  expect(node.mempool.length).toBe(1)
  expect(store.rows.size).toBe(1)
})

test('"already known" is success', async () => {
  const { store, submitter, restart, node } = build()
  node.faults.loseBroadcastAnswer = true
  expect(await submitter.submit(intent('a'))).toMatchObject({ type: 'waiting' })
  node.faults.loseBroadcastAnswer = false
  expect(node.mempool.length).toBe(1)
  const again = createSubmitter(restart())
  expect(await again.submit(intent('a'))).toEqual({ type: 'sent', hash: node.mempool[0]?.hash })
  expect(store.sightings.map(({ type }) => type)).toEqual(['unreachable', 'already known'])
})

test('"nonce too low" about our own included bytes is success too', async () => {
  const { node, submitter, restart } = build()
  node.faults.loseBroadcastAnswer = true
  await submitter.submit(intent('a'))
  node.faults.loseBroadcastAnswer = false
  node.mine()
  expect(await createSubmitter(restart()).submit(intent('a'))).toMatchObject({ type: 'sent' })
})

test('"nonce too low" about the transaction of another is a refusal', async () => {
  const { node, store, submitter } = build()
  await submitter.submit(intent('a'))
  node.mine()
  // As after a restore: the chain knows what we do not.
  store.rows.clear()
  const other = { id: 'b', unsigned: unsignedSend(0n, { valueWei: 9n }), nextNonce: 0n }
  expect(await submitter.submit(other)).toMatchObject({ type: 'refused', refusal: 'nonce too low' })
})

test('a refusal keeps the words of the node, frees the nonce, and is not sent again', async () => {
  const { node, store, submitter, restart } = build()
  node.balances.clear()
  const refused = await submitter.submit(intent('a'))
  expect(refused).toMatchObject({
    type: 'refused',
    refusal: 'insufficient funds',
    message: expect.stringMatching(/insufficient funds/),
  })
  const facts = await store.get('a')
  expect(facts && deriveStatus(facts)).toMatchObject({ type: 'refused', endpoint })
  node.balances.set(me.toLowerCase(), 10n ** 20n)
  expect(await resumeBroadcasts(restart())).toBe(0)
  expect(await createSubmitter(restart()).submit(intent('a'))).toEqual(refused)
  expect(node.mempool.length).toBe(0)
  expect(await submitter.submit(intent('b'))).toMatchObject({ type: 'sent' })
})

test('a nonce that another approval took meanwhile: nothing is signed', async () => {
  const { submitter, signatures } = build()
  await submitter.submit(intent('a'))
  expect(await submitter.submit(intent('b'))).toEqual({ type: 'nonce taken', by: 'a' })
  expect(signatures.length).toBe(1)
})

test('ten approvals at once get ten nonces or are asked again, never the same nonce twice', async () => {
  const { node, store, submitter } = build()
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, i) => submitter.submit(intent(`q${i}`, BigInt(i % 5)))),
  )
  expect(results.filter(({ type }) => type === 'sent').length).toBe(5)
  expect(results.filter(({ type }) => type === 'nonce taken').length).toBe(5)
  const nonces = [...store.rows.values()].map(({ nonce }) => nonce)
  expect(new Set(nonces).size).toBe(nonces.length)
  expect(node.mempool.length).toBe(5)
})

test('when the signer refuses, the nonce is free again and the error passes', async () => {
  const { ports, store, restart } = build()
  const locked = createSubmitter({ ...ports, sign: () => Promise.reject(new Error('locked')) })
  await expect(locked.submit(intent('a'))).rejects.toThrow('locked')
  expect(store.rows.get('a')?.released).toMatchObject({ reason: 'Error' })
  expect(await createSubmitter(restart()).submit(intent('a'))).toMatchObject({ type: 'sent' })
})

test('bytes that are not what was approved never leave', async () => {
  const { ports, store, node } = build()
  const thief = privateKeyToAccount(generatePrivateKey())
  const other = createSubmitter({
    ...ports,
    sign: async (unsigned) => ({
      bytes: await thief.signTransaction(toViem({ ...unsigned, valueWei: 99n })),
    }),
  })
  await expect(other.submit(intent('a'))).rejects.toThrow(SignedOtherThanApproved)
  expect(store.rows.get('a')?.signed).toBeUndefined()
  expect(node.asked.length).toBe(0)
})

test('released while it was being signed: the signature is thrown away', async () => {
  const { ports, node, submitter } = build()
  const slow = createSubmitter({
    ...ports,
    sign: async (unsigned) => {
      await submitter.release('a', 'page gone')
      return ports.sign(unsigned)
    },
  })
  await expect(slow.submit(intent('a'))).rejects.toThrow(ReleasedMeanwhile)
  expect(node.mempool.length).toBe(0)
})

test('an unknown chain is noticed before anything is held', async () => {
  const { store, submitter } = build()
  const elsewhere = { id: 'a', unsigned: unsignedSend(0n, { chainId: 99 }), nextNonce: 0n }
  await expect(submitter.submit(elsewhere)).rejects.toThrow('99')
  expect(store.rows.size).toBe(0)
})

// The worker may die before any write. Whatever was done until then, the next worker finishes it, and the chain has
// exactly one transaction in the end.
test.each([0, 1, 2, 3])(
  'killed before write %s, the next worker ends with one transaction',
  async (writes) => {
    const { node, store, submitter, restart } = build()
    store.writesLeft = writes
    await submitter.submit(intent('a')).catch(() => undefined)
    store.writesLeft = Number.POSITIVE_INFINITY
    const ports = restart()
    await resumeBroadcasts(ports)
    expect(await createSubmitter(ports).submit(intent('a'))).toMatchObject({ type: 'sent' })
    expect(node.mempool.length).toBe(1)
    expect(node.mempool[0]?.hash).toBe(store.rows.get('a')?.signed?.hash)
  },
)

test('after a restart, what was signed but never answered for goes out again, byte for byte', async () => {
  const { node, store, submitter, restart } = build()
  node.faults.down.add(endpoint)
  expect(await submitter.submit(intent('a'))).toMatchObject({ type: 'waiting' })
  const bytes = store.rows.get('a')?.signed?.bytes
  node.faults.down.clear()
  expect(await resumeBroadcasts(restart())).toBe(1)
  expect(node.asked.at(-1)?.params).toEqual([bytes])
  expect(node.mempool.length).toBe(1)
  expect(await resumeBroadcasts(restart())).toBe(0)
})
