// Random chains against the simplest model there is: the chain's own record. After each look our statuses are what it says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { withChain } from './chainFacts'
import { createFakeWorld, friend, unsignedSend } from './fakeWorld'
import { deriveStatus } from './status'
import { createSubmitter } from './submit'
import { createTracker } from './track'

type Step =
  | { type: 'send' | 'drop' | 'restart' | 'look' | 'stranger' }
  | { type: 'mine'; blocks: number }
  | { type: 'reorg'; depth: number; forget: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'look' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ type: 'send' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('mine'),
      blocks: fc.constantFrom(1, 1, 1, 1, 2, 2, 3, 70),
    }) as fc.Arbitrary<Step>,
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('reorg'),
      depth: fc.integer({ min: 1, max: 5 }),
      forget: fc.boolean(),
    }) as fc.Arbitrary<Step>,
  },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'drop' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'stranger' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'restart' }) },
)

const runs = process.env.HOLDFAST_SOAK ? 5_000 : 30

test('property: whatever the chain does, a status says what the chain says', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { node, store, time, ports: first, restart } = createFakeWorld()
      node.mine(10)
      let ports = first
      let tracker = createTracker(ports)
      let submitter = createSubmitter(ports)
      let strangers = 0
      const settled = new Set<string>()

      /** Which transaction holds a nonce in the chain, and where. */
      const record = () =>
        new Map(
          node
            .blocks()
            .flatMap(({ hash, number, transactions }) =>
              transactions.map(
                (one) => [BigInt(one.nonce), { transaction: one.hash, hash, number }] as const,
              ),
            ),
        )

      async function compare() {
        const chain = record()
        const head = node.blocks().at(-1)?.number ?? 0n
        for (const row of store.rows.values()) {
          const facts = await store.get(row.id)
          if (!facts || !row.signed) continue
          const status = deriveStatus(await withChain(ports.watcher, facts))
          const holder = chain.get(row.nonce)
          if (settled.has(row.id)) continue
          if (!holder) {
            // Still valid: the node has it again, unless another one waits in its place.
            const inPlace = node.mempool.find(({ nonce }) => BigInt(nonce) === row.nonce)
            expect(inPlace && (inPlace.hash === row.signed.hash || inPlace.valueWei === 7n)).toBe(true)
            expect(['broadcast', 'pending seen', 'not found', 'outbid', 'refused', 'signed']).toContain(
              status.type,
            )
          } else if (holder.transaction === row.signed.hash) {
            expect(status).toMatchObject({ type: 'included', block: { hash: holder.hash } })
            if (head - holder.number + 1n >= 64n) settled.add(row.id)
          } else {
            expect(status).toMatchObject({ type: 'replaced', by: { hash: holder.transaction } })
            if (head - holder.number + 1n >= 64n) settled.add(row.id)
          }
        }
      }

      async function look() {
        // Each look asks about a few of those that wait.
        for (let turn = 0; turn < 4; turn++) {
          time.now += 70_000
          await tracker.look()
        }
        await compare()
      }

      const begin: Step[] = [{ type: 'send' }, { type: 'mine', blocks: 1 }, { type: 'look' }]
      for (const one of [...begin, ...steps, { type: 'look' } as const]) {
        time.now += 1_000
        switch (one.type) {
          case 'send': {
            const used = [...store.rows.values()].map(({ nonce }) => nonce)
            const nonce = BigInt(used.length)
            if (used.length < 8)
              await submitter.submit({ id: `q${nonce}`, unsigned: unsignedSend(nonce), nextNonce: nonce })
            break
          }
          case 'mine':
            node.mine(one.blocks)
            break
          case 'reorg':
            node.reorg(one.depth, { forget: one.forget })
            break
          case 'drop':
            node.mempool = []
            break
          case 'stranger': {
            // Somebody else's signature takes the nonce of the first that waits.
            const [waiting, ...others] = node.mempool
            if (!waiting) break
            strangers += 1
            const hash: Hex = `0x${strangers.toString(16).padStart(64, 'e')}`
            node.mempool = [{ ...waiting, hash, to: friend, valueWei: 7n }, ...others]
            break
          }
          case 'restart':
            ports = restart()
            tracker = createTracker(ports)
            submitter = createSubmitter(ports)
            break
          case 'look':
            await look()
        }
      }
    }),
    { numRuns: runs },
  )
})
