// Submitting through the queue: approvals pressed twice, faults of the node, and a worker that dies at any write of
// either store. In the end the chain has each approved transaction once, and the nonces in the order of approval.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FakeNode } from '@/lib/chain/client/fakeNode'
import { createJobs } from '@/lib/jobs/createJobs'
import { createFakeJobStore } from '@/lib/jobs/fakeJobStore'
import { createFakeWorld, endpoint, unsignedSend } from './fakeWorld'
import type { AttemptBroadcast } from './ports'
import { resumeBroadcasts } from './resume'
import { broadcastStored } from './sendStored'
import { createSubmitter } from './submit'

function build() {
  const world = createFakeWorld()
  const jobStore = createFakeJobStore()
  let workers = 0

  function startWorker() {
    const ports = world.restart()
    const jobs = createJobs({
      store: jobStore,
      kinds: { broadcast: { retries: 3, run: (id) => broadcastStored(ports, id) } },
      clock: ports.clock,
      wait: () => new Promise(() => undefined),
      holder: `worker ${++workers}`,
      report: () => undefined,
    })
    const attemptBroadcast: AttemptBroadcast = ({ id, chainId, from }, how) =>
      jobs.attempt(
        { key: `broadcast ${id}`, kind: 'broadcast', about: id, line: `${chainId} ${from}`, priority: 0 },
        how,
      )
    return {
      jobs,
      ports: { ...ports, attemptBroadcast },
      submitter: createSubmitter({ ...ports, attemptBroadcast }),
    }
  }

  const broadcasts = () => world.node.asked.filter(({ method }) => method === 'eth_sendRawTransaction').length
  return { ...world, jobStore, startWorker, broadcasts }
}

async function isIncluded(node: FakeNode, hash: string | undefined): Promise<boolean> {
  const request = { jsonrpc: '2.0', id: 1, method: 'eth_getTransactionReceipt', params: [hash] }
  const answer = (await node.transport.post(endpoint, request, { timeoutMs: 1 })) as { result: unknown }
  return answer.result !== null
}

const intent = (id: string, nonce: bigint) => ({ id, unsigned: unsignedSend(nonce), nextNonce: nonce })

test('a double click signs once and broadcasts once', async () => {
  const { node, signatures, startWorker, broadcasts } = build()
  const { submitter } = startWorker()
  const results = await Promise.all([1, 2, 3].map(() => submitter.submit(intent('a', 0n))))
  expect(results.map(({ type }) => type)).toEqual(['sent', 'sent', 'sent'])
  expect([signatures.length, broadcasts(), node.mempool.length]).toEqual([1, 1, 1])
})

test('when nobody answers, it is tried four times, and then it is a dead letter that can be tried again', async () => {
  const { node, jobStore, time, startWorker, broadcasts } = build()
  const { submitter, jobs } = startWorker()
  node.faults.down.add(endpoint)
  expect((await submitter.submit(intent('a', 0n))).type).toBe('waiting')
  for (let round = 0; round < 6; round++) {
    time.now += 60_000
    await jobs.work()
  }
  expect(jobStore.jobs.get('broadcast a')?.tries.length).toBe(4)
  expect(jobStore.jobs.get('broadcast a')?.end?.type).toBe('dead')
  node.faults.down.clear()
  await jobs.retry('broadcast a')
  await jobs.work()
  expect(node.mempool.length).toBe(1)
  expect(broadcasts()).toBe(1)
})

test('what is approved while an earlier one waits is sent after it', async () => {
  const { node, time, startWorker } = build()
  const { submitter, jobs } = startWorker()
  node.faults.down.add(endpoint)
  await submitter.submit(intent('a', 0n))
  node.faults.down.clear()
  // The endpoint is back, but the first one has to come first.
  expect(await submitter.submit(intent('b', 1n))).toMatchObject({ type: 'waiting' })
  expect(node.mempool.length).toBe(0)
  time.now += 60_000
  await jobs.work()
  expect(node.mempool.map(({ nonce }) => nonce)).toEqual([0, 1])
})

test('whatever is pressed twice and wherever the worker dies, each approval is one transaction, in order', async () => {
  const life = fc.record({
    writes: fc.integer({ min: 0, max: 8 }),
    jobWrites: fc.integer({ min: 0, max: 8 }),
    down: fc.boolean(),
    losesAnswers: fc.boolean(),
  })
  const world = fc.record({
    count: fc.integer({ min: 1, max: 3 }),
    clicks: fc.integer({ min: 1, max: 2 }),
    lives: fc.array(life, { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(world, async ({ count, clicks, lives }) => {
      const { node, store, jobStore, time, startWorker, signatures } = build()
      const ids = Array.from({ length: count }, (_, index) => `q${index}`)
      const last = {
        writes: Number.POSITIVE_INFINITY,
        jobWrites: Number.POSITIVE_INFINITY,
        down: false,
        losesAnswers: false,
      }
      for (const { writes, jobWrites, down, losesAnswers } of [...lives, last]) {
        store.writesLeft = writes
        jobStore.writesLeft = jobWrites
        if (down) node.faults.down.add(endpoint)
        else node.faults.down.clear()
        node.faults.loseBroadcastAnswer = losesAnswers
        const { submitter, jobs, ports } = startWorker()
        await jobs.start().catch(() => undefined)
        await resumeBroadcasts(ports).catch(() => undefined)
        const presses = ids.flatMap((id, nonce) => Array(clicks).fill(intent(id, BigInt(nonce))))
        await Promise.all(presses.map((press) => submitter.submit(press).catch(() => undefined)))
        for (let round = 0; round < 5; round++) {
          time.now += 60_000
          await jobs.work().catch(() => undefined)
        }
      }
      // What the queue gave up while everything was down waits for the user.
      const { jobs } = startWorker()
      for (const { key, end } of jobStore.jobs.values()) if (end?.type === 'dead') await jobs.retry(key)
      await jobs.work()
      node.mine()
      for (const id of ids) expect(await isIncluded(node, store.rows.get(id)?.signed?.hash)).toBe(true)
      const sent = node.asked.filter(({ method }) => method === 'eth_sendRawTransaction')
      const bytes = ids.map((id) => store.rows.get(id)?.signed?.bytes)
      expect([...new Set(sent.map(({ params }) => (params as string[])[0]))]).toEqual(bytes)
      expect(new Set(signatures.map(({ nonce }) => nonce)).size).toBe(count)
      for (const id of ids) expect([...store.rows.values()].filter((row) => row.id === id).length).toBe(1)
    }),
    { numRuns: 60 },
  )
})
