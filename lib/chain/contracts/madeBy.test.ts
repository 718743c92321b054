// A factory made a contract when its event says so, in the right place, and the endpoint's answer is that event.
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { RpcError } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { wasMadeBy } from './madeBy'
import { topicOf } from './transferLogs'

const factory: Address = '0x1F98431c8aD98523631AE4a59f267346ea31F984'
const pool: Address = '0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640'
const other: Address = '0x8f3c51AA00000000000000000000000000007D42'
const event: Hex = `0x${'a1'.repeat(32)}`
const log = (change: object = {}) => ({ address: factory, topics: [event, topicOf(pool)], ...change })

function build(answer: (params: unknown) => unknown) {
  const asked: unknown[] = []
  const client = {
    compares: true,
    async compare({ params, parse }: { params(): unknown; parse(value: unknown): boolean }) {
      asked.push(params())
      return { value: parse(answer(params())), known: { type: 'agreed', by: 2, of: 2 }, at: 1 }
    },
  } as unknown as ChainClient
  return { client, asked }
}

test.each<[string, unknown[], boolean]>([
  ['its event', [log()], true],
  ['no event', [], false],
  ['an event of another contract’s', [log({ address: other })], false],
  ['another event', [log({ topics: [`0x${'b2'.repeat(32)}`, topicOf(pool)] })], false],
  ['the event of another contract', [log({ topics: [event, topicOf(other)] })], false],
  ['an event that was taken back', [log({ removed: true })], false],
])('%s: %#', async (_, logs, made) => {
  const { client } = build(() => logs)
  expect(await wasMadeBy(client, pool, { factory, event, places: [1] })).toBe(made)
})

test('each place is asked for by itself', async () => {
  const topics = [event, topicOf(other), topicOf(pool)]
  const { client, asked } = build(() => [log({ topics })])
  expect(await wasMadeBy(client, pool, { factory, event, places: [1, 2] })).toBe(true)
  expect(asked).toEqual([
    [{ fromBlock: '0x0', toBlock: 'latest', address: factory, topics: [event, topicOf(pool)] }],
    [{ fromBlock: '0x0', toBlock: 'latest', address: factory, topics: [event, null, topicOf(pool)] }],
  ])
})

test('an endpoint that does not answer for a whole chain leaves it open', async () => {
  const { client } = build(() => {
    throw new RpcError(-32005, 'block range too large')
  })
  await expect(wasMadeBy(client, pool, { factory, event, places: [1] })).rejects.toThrow('range')
})
