// What is found behind proxies of every kind, remembered, and told when it is another one.
import { keccak256 } from 'viem'
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { permit2 } from '@/lib/base/permit2'
import { RpcError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { type ProxySighting, slots } from '@/lib/safety/proxies/proxy'
import type { ContractQuestions } from '@/lib/safety/review'
import { createContractFacts } from './contractFacts'

const proxy: Address = '0x1111111111111111111111111111111111111111'
const beacon: Address = '0x2222222222222222222222222222222222222222'
const target: Address = '0x3333333333333333333333333333333333333333'
const none = `0x${'0'.repeat(64)}` as Hex
const word = (address: string) => `0x${address.slice(2).padStart(64, '0')}` as Hex
const targetCode: Hex = '0x600160015500'
const selector: Hex = '0xa9059cbb'

interface World {
  code: Record<string, Hex>
  storage?: Record<string, Hex>
  calls?: Record<string, Hex>
}

function build(world: World, at = 1_000) {
  const rows: ProxySighting[] = []
  const asked: string[] = []
  const client = {
    compares: false,
    async request(method: string, params: [never, never]) {
      asked.push(method)
      const answer = answerOf(method, params)
      if (answer === undefined) throw new RpcError(3, 'execution reverted')
      return { value: answer, known: { type: 'single endpoint', endpoint: 'https://node.example' }, at }
    },
  } as unknown as ChainClient
  function answerOf(method: string, params: readonly unknown[]): Hex | undefined {
    if (method === 'eth_getCode') return world.code[params[0] as string] ?? '0x'
    if (method === 'eth_getStorageAt') return world.storage?.[params[1] as string] ?? none
    const { to, data } = params[0] as { to: string; data: string }
    return world.calls?.[`${to} ${data.slice(0, 10)}`]
  }
  const read = createContractFacts({
    client: async () => client,
    inTime: async (look) => look().catch(() => undefined),
    sightings: {
      of: async () => rows,
      add: async (sighting) => void rows.push(sighting),
    },
    clock: () => at,
  })
  return { read, rows, asked, world }
}

const questions: ContractQuestions = {
  code: [],
  proxies: [{ address: proxy, selector }],
  vaults: [],
  tokens: [],
  inPermit2: [],
  codes: [],
}
const delegating: Hex = '0x60016002f4'

test.each<[string, World, object | undefined]>([
  ['no code', { code: {} }, undefined],
  ['no proxy', { code: { [proxy]: '0x6001' } }, undefined],
  ['a library user', { code: { [proxy]: delegating } }, undefined],
  [
    'EIP-1967',
    { code: { [proxy]: delegating, [target]: targetCode }, storage: { [slots['EIP-1967']]: word(target) } },
    { kind: 'EIP-1967', implementation: target },
  ],
  [
    'EIP-1822',
    { code: { [proxy]: delegating, [target]: targetCode }, storage: { [slots['EIP-1822']]: word(target) } },
    { kind: 'EIP-1822', implementation: target },
  ],
  [
    'OpenZeppelin’s old slot',
    { code: { [proxy]: delegating, [target]: targetCode }, storage: { [slots.OpenZeppelin]: word(target) } },
    { kind: 'OpenZeppelin', implementation: target },
  ],
  [
    'a Safe',
    {
      code: { [proxy]: `0x7fa619486e${'00'.repeat(28)}f4`, [target]: targetCode },
      storage: { [slots.Safe]: word(target) },
    },
    { kind: 'Safe', implementation: target },
  ],
  [
    'a beacon',
    {
      code: { [proxy]: delegating, [target]: targetCode },
      storage: { [slots.beacon]: word(beacon) },
      calls: { [`${beacon} 0x5c60da1b`]: word(target) },
    },
    { kind: 'beacon', implementation: target },
  ],
  [
    'a clone',
    {
      code: {
        [proxy]: `0x363d3d373d3d3d363d73${target.slice(2)}5af43d82803e903d91602b57fd5bf3`,
        [target]: targetCode,
      },
    },
    { kind: 'clone', implementation: target },
  ],
  [
    'a diamond',
    { code: { [proxy]: delegating, [target]: targetCode }, calls: { [`${proxy} 0xcdffacc6`]: word(target) } },
    { kind: 'diamond', implementation: target, facet: selector },
  ],
])('%s', async (_, world, found) => {
  const { read, rows } = build(world)
  const { proxies } = await read(1, questions)
  const expected = found && { ...found, codeHash: keccak256(targetCode) }
  expect(proxies.get(proxy.toLowerCase())).toMatchObject(expected ?? {})
  expect(proxies.size).toBe(found ? 1 : 0)
  expect(rows).toHaveLength(found ? 1 : 0)
})

test('the first sight is remembered, a change is told with both hashes, and the third look knows it', async () => {
  const world: World = {
    code: { [proxy]: delegating, [target]: targetCode },
    storage: { [slots['EIP-1967']]: word(target) },
  }
  const { read, rows } = build(world)
  expect((await read(1, questions)).proxies.get(proxy)?.changed).toBeUndefined()
  world.code[target] = '0x6002'
  const told = (await read(1, questions)).proxies.get(proxy)
  expect(told).toMatchObject({
    codeHash: keccak256('0x6002'),
    changed: { from: { codeHash: keccak256(targetCode), at: 1_000 } },
  })
  expect((await read(1, questions)).proxies.get(proxy)?.changed).toMatchObject({ seenAt: 1_000 })
  expect(rows).toHaveLength(2)
})

test('what a vault holds, what is a collection, and where there is code', async () => {
  const { read } = build({
    code: { [target]: targetCode },
    calls: { [`${proxy} 0x38d52e0f`]: word(beacon), [`${target} 0x01ffc9a7`]: `0x${'0'.repeat(63)}1` },
  })
  const facts = await read(1, {
    code: [proxy, target],
    proxies: [],
    vaults: [proxy],
    tokens: [target, beacon],
    inPermit2: [],
    codes: [target],
  })
  expect(Object.fromEntries(facts.code)).toEqual({ [proxy]: false, [target]: true })
  expect(facts.codes.get(target)).toBe(targetCode)
  expect(facts.vaultAssets.get(proxy)).toBe(beacon)
  expect(Object.fromEntries(facts.collections)).toEqual({ [target]: true, [beacon]: false })
})

test('what Permit2 lets a spender take; nothing where there is none', async () => {
  const pair = { owner: beacon, token: target, spender: proxy }
  const inPermit2 = async (calls: Record<string, Hex>) =>
    (await build({ code: {}, calls }).read(1, { ...questions, proxies: [], inPermit2: [pair] })).inPermit2
  const said = [2n ** 160n - 1n, 2n ** 48n - 1n, 3n]
    .map((each) => each.toString(16).padStart(64, '0'))
    .join('')
  expect(Object.fromEntries(await inPermit2({ [`${permit2} 0x927da105`]: `0x${said}` }))).toEqual({
    [`${target} ${proxy}`]: { amount: 2n ** 160n - 1n, expiresAt: 2n ** 48n - 1n },
  })
  expect((await inPermit2({})).size).toBe(0)
})

test('an endpoint that fails leaves everything out', async () => {
  const read = createContractFacts({
    client: async () => {
      throw new Error('no')
    },
    inTime: async (look) => look().catch(() => undefined),
    sightings: { of: async () => [], add: async () => undefined },
    clock: () => 1,
  })
  const facts = await read(1, { ...questions, code: [target], vaults: [proxy], tokens: [target] })
  expect([facts.code.size, facts.proxies.size, facts.vaultAssets.size, facts.collections.size]).toEqual([
    0, 0, 0, 0,
  ])
})

test('what is read of a code says how it is known, as the least sure of its readings is', async () => {
  const { read } = build({ code: { [proxy]: '0x6001' } })
  const { sources } = await read(1, { ...questions, proxies: [], code: [proxy], codes: [proxy] })
  expect([...sources]).toEqual([[proxy, { type: 'single endpoint', endpoint: 'https://node.example' }]])
})
