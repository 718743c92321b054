import { expect, test } from 'vitest'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import type { Network } from '../networks/network'
import { BadAnswer, RpcError, Unreachable } from './chainErrors'
import { createChainClient } from './createChainClient'
import { createFakeNode, refusal } from './fakeNode'

const [first, second] = ['https://first.example/v1/my-key', 'https://second.example']
const network: Network = {
  chainId: 1,
  name: 'Test',
  currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  endpoints: [first, second],
  testnet: true,
  source: 'built in',
}

function build() {
  const node = createFakeNode()
  const time = { now: 1_000 }
  /** Requests that were tried, those without a connection too. */
  const tried: string[] = []
  const client = createChainClient({
    ...fakeEndpointPorts,
    network,
    transport: {
      post(url, ...rest) {
        tried.push(url)
        return node.transport.post(url, ...rest)
      },
    },
    clock: () => time.now,
  })
  return { node, client, time, tried }
}

const account = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

test('an answer says which endpoint gave it, and when', async () => {
  const { client } = build()
  expect(await client.request('eth_chainId')).toEqual({
    value: '0x1',
    known: { type: 'single endpoint', endpoint: first },
    at: 1_000,
  })
})

test('requests of one turn travel as one batch, and each gets its own answer', async () => {
  const { node, client } = build()
  node.balances.set(account.toLowerCase(), 5n)
  const answers = await Promise.all([
    client.request('eth_chainId'),
    client.request('eth_getBalance', [account, 'latest']),
    client.request('eth_gasPrice'),
  ])
  expect(answers.map(({ value }) => value)).toEqual(['0x1', '0x5', '0x3b9aca00'])
  expect(node.posts).toBe(1)
})

test('equal reads in flight are one; asked again later they are asked again', async () => {
  const { node, client } = build()
  await Promise.all([
    client.request('eth_chainId'),
    client.request('eth_chainId'),
    client.request('eth_chainId', []),
  ])
  expect(node.asked.length).toBe(1)
  await client.request('eth_chainId')
  expect(node.asked.length).toBe(2)
})

test('what changes something is never shared', async () => {
  const { node, client } = build()
  await Promise.allSettled([client.request('eth_newBlockFilter'), client.request('eth_newBlockFilter')])
  expect(node.asked.length).toBe(2)
})

test('no id is used twice, also not when an endpoint is asked again', async () => {
  const { node, client } = build()
  node.faults.batches = 'error'
  await Promise.all(
    ['eth_chainId', 'eth_gasPrice', 'eth_blockNumber'].map((method) => client.request(method)),
  )
  node.faults.down.add(first)
  await client.request('eth_chainId')
  const ids = node.asked.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(['error', 'http error'] as const)(
  'an endpoint that refuses batches (%s) is asked one by one from then on',
  async (how) => {
    const { node, client } = build()
    node.faults.batches = how
    const ask = () => Promise.all([client.request('eth_chainId'), client.request('eth_gasPrice')])
    expect((await ask()).map(({ value }) => value)).toEqual(['0x1', '0x3b9aca00'])
    expect(node.posts).toBe(3)
    await ask()
    expect(node.posts).toBe(5)
    expect(node.asked.every(({ endpoint }) => endpoint === first)).toBe(true)
  },
)

test('many requests are split into batches that public endpoints take', async () => {
  const { node, client } = build()
  await Promise.all(
    Array.from({ length: 25 }, (_, i) =>
      client.request('eth_getTransactionCount', [account, `0x${i.toString(16)}`]),
    ),
  )
  expect(node.posts).toBe(3)
})

test('when the first endpoint is down the next one answers, and says so', async () => {
  const { node, client } = build()
  node.faults.down.add(first)
  expect((await client.request('eth_chainId')).known).toEqual({ type: 'single endpoint', endpoint: second })
})

test('an endpoint that failed is asked last for a while, then first again', async () => {
  const { node, client, time } = build()
  node.faults.down.add(first)
  await client.request('eth_chainId')
  node.faults.down.clear()
  expect((await client.request('eth_chainId')).known).toEqual({ type: 'single endpoint', endpoint: second })
  time.now += 60_000
  expect((await client.request('eth_chainId')).known).toEqual({ type: 'single endpoint', endpoint: first })
})

test('when nobody answers it is unreachable, and the access key in the URL is not told', async () => {
  const { node, client } = build()
  node.faults.down.add(first).add(second)
  const error = await client.request('eth_chainId').catch((reason) => reason)
  expect(error).toBeInstanceOf(Unreachable)
  expect(error.name).toBe('Chain.Unreachable')
  expect(error.message).toContain('second.example')
  expect(error.message).not.toContain('my-key')
})

test('connections that all break off for a moment cost one question more, and nobody is told', async () => {
  const { node, client, tried } = build()
  for (const url of [first, second]) node.faults.down.add(url)
  const asking = client.request('eth_gasPrice')
  setTimeout(() => node.faults.down.clear(), 20)
  expect((await asking).value).toBe('0x3b9aca00')
  expect(tried.length).toBe(3)
})

test('who hung is not waited for a second time, and nothing that changes something is asked again', async () => {
  const { node, client, time, tried } = build()
  for (const url of [first, second]) node.faults.down.add(url)
  const asking = client.request('eth_gasPrice')
  time.now += 15_000
  await expect(asking).rejects.toThrow(Unreachable)
  await expect(client.request('eth_newBlockFilter')).rejects.toThrow(Unreachable)
  expect(tried.length).toBe(4)
})

test("an endpoint's error is its answer: code, message and data are kept and nobody else is asked", async () => {
  const { node, client } = build()
  node.faults.answers.set('eth_call', refusal(3, 'execution reverted', '0x08c379a0'))
  const error = await client.request('eth_call', [{}, 'latest']).catch((reason) => reason)
  expect(error).toBeInstanceOf(RpcError)
  expect(error).toMatchObject({
    name: 'Chain.RpcError',
    code: 3,
    message: 'execution reverted',
    data: '0x08c379a0',
  })
  expect(node.posts).toBe(1)
})

test('one bad request in a batch does not spoil the others', async () => {
  const { node, client } = build()
  node.faults.answers.set('eth_gasPrice', refusal(-32601, 'no'))
  const [good, bad] = await Promise.allSettled([
    client.request('eth_chainId'),
    client.request('eth_gasPrice'),
  ])
  expect(good.status).toBe('fulfilled')
  expect(bad.status).toBe('rejected')
})

test('an endpoint that is overloaded is not an answer', async () => {
  const { node, client } = build()
  node.faults.spoil = (raw) =>
    node.asked.at(-1)?.endpoint === first
      ? {
          jsonrpc: '2.0',
          id: (raw as { id: number }).id,
          error: { code: -32005, message: 'rate limit exceeded' },
        }
      : raw
  expect((await client.request('eth_chainId')).known).toEqual({ type: 'single endpoint', endpoint: second })
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', '<html>'],
  ['an empty object', {}],
  ['another id', { jsonrpc: '2.0', id: 999, result: '0x1' }],
  ['an id as text', { jsonrpc: '2.0', id: '1', result: '0x1' }],
  ['neither result nor error', { jsonrpc: '2.0', id: 1 }],
  ['an error that is no object', { jsonrpc: '2.0', id: 1, error: 'no' }],
  ['a list for one request', [{ jsonrpc: '2.0', id: 1, result: '0x1' }]],
])('%s instead of an answer is a bad answer', async (_, raw) => {
  const { node, client } = build()
  node.faults.spoil = () => raw
  await expect(client.request('eth_chainId')).rejects.toThrow(BadAnswer)
})

test('an answer missing from a batch is asked of the next endpoint', async () => {
  const { node, client } = build()
  node.faults.spoil = (raw) =>
    node.asked.at(-1)?.endpoint === first && Array.isArray(raw) ? raw.slice(1) : raw
  const answers = await Promise.all([client.request('eth_chainId'), client.request('eth_gasPrice')])
  expect(answers.map(({ value }) => value)).toEqual(['0x1', '0x3b9aca00'])
})

test('an error without a code or a message is still an error', async () => {
  const { node, client } = build()
  node.faults.spoil = (raw) => ({ jsonrpc: '2.0', id: (raw as { id: number }).id, error: {} })
  const error = await client.request('eth_chainId').catch((reason) => reason)
  expect(error).toMatchObject({ name: 'Chain.RpcError', code: -32603, message: '' })
})

test('"error": null beside a result is a result', async () => {
  const { node, client } = build()
  node.faults.spoil = (raw) => ({ ...(raw as object), error: null })
  expect((await client.request('eth_chainId')).value).toBe('0x1')
})

test('a network without endpoints is unreachable', async () => {
  const client = createChainClient({
    ...fakeEndpointPorts,
    network: { ...network, endpoints: [] },
    transport: build().node.transport,
    clock: () => 0,
  })
  await expect(client.request('eth_chainId')).rejects.toThrow(Unreachable)
})
