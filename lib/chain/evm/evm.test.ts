// The local machine beside a real node: what it computes from proved state is what the node answers, and no lie gets in.
import fc from 'fast-check'
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Anvil, hasAnvil, startAnvil, testAccounts } from '@/e2e/fixtures/anvil'
import { deployErc20, deployErc721, readNumber } from '@/e2e/fixtures/contracts'
import { type FaultProxy, startFaultProxy } from '@/e2e/fixtures/faultProxy'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import { createChainClient } from '../client/createChainClient'
import { emptyCodeHash } from '../proofs/accountProof'
import { runMachine } from './machine'
import { callProved, isProvedRun, runProved } from './runProved'
import type { MachineBlock, MachineCall, MachinePort } from './task'

const [me, friend] = testAccounts
const zero: Address = '0x0000000000000000000000000000000000000000'

if (hasAnvil()) describe('on the state of a real node', () => suite())
else test.skip('SKIPPED: there is no anvil for this platform', () => {})

const local: MachinePort = { run: runMachine }
const clock = () => 5

const balanceOf = (account: Address): Hex =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [account] })
const call = (to: Address | null, data: Hex, valueWei = 0n): MachineCall => ({
  from: me,
  to,
  data,
  valueWei,
  gas: 10_000_000n,
})

function suite() {
  let anvil: Anvil
  let token: Address
  let proxies: FaultProxy[] = []

  beforeAll(async () => {
    anvil = await startAnvil()
    token = await deployErc20(anvil)
    proxies = await Promise.all([1, 2, 3].map(() => startFaultProxy(anvil.url)))
  }, 60_000)
  afterAll(async () => {
    await Promise.all(proxies.map((proxy) => proxy.stop()))
    await anvil.stop()
  })

  const client = () =>
    createChainClient({
      network: {
        chainId: 31_337,
        name: 'Anvil',
        currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        endpoints: proxies.map(({ url }) => url),
        recipes: { header: 'ethereum', source: 'the test' },
        testnet: true,
        source: 'built in',
      },
      transport: createRpcTransport(),
      clock: () => Date.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, 5 * ms)),
    })

  test("a token's balance and allowance, by its own code on proved state", async () => {
    const asked = client()
    const balance = await callProved(asked, local, { to: token, data: balanceOf(me) }, clock)
    expect(balance).toMatchObject({ known: { type: 'agreed', of: 3, facts: { value: 'proved' } } })
    expect(BigInt(balance?.value ?? 0)).toBe(await readNumber(anvil, token, balanceOf(me)))
    expect(BigInt(balance?.value ?? 0)).toBe(100_000n)
    const allowance = encodeFunctionData({ abi: erc20Abi, functionName: 'allowance', args: [me, friend] })
    const nothing = await callProved(asked, local, { to: token, data: allowance }, clock)
    expect(BigInt(nothing?.value ?? 1)).toBe(0n)
    const decimals = await callProved(asked, local, { to: token, data: '0x313ce567' }, clock)
    expect(BigInt(decimals?.value ?? 0)).toBe(4n)
  })

  test('where no access list is given the slots are found by running', async () => {
    const ends = proxies.map((proxy) =>
      proxy.fail('eth_createAccessList', { code: -32601, message: 'no such method' }),
    )
    const balance = await callProved(client(), local, { to: token, data: balanceOf(me) }, clock)
    for (const end of ends) end()
    expect(BigInt(balance?.value ?? 0)).toBe(100_000n)
  })

  test('an access list that names other places changes nothing but the time', async () => {
    const ends = proxies.map((proxy) =>
      proxy.forge('eth_createAccessList', () => ({
        accessList: [{ address: friend, storageKeys: [`0x${'7'.repeat(64)}`] }, { address: 7 }, null],
        gasUsed: '0x1',
      })),
    )
    const balance = await callProved(client(), local, { to: token, data: balanceOf(me) }, clock)
    for (const end of ends) end()
    expect(BigInt(balance?.value ?? 0)).toBe(100_000n)
  })

  test('the same question needs no list and no code a second time', async () => {
    const asked = client()
    await callProved(asked, local, { to: token, data: balanceOf(me) }, clock)
    const count = (method: string) => proxies.flatMap((proxy) => proxy.of(method)).length
    const before = [count('eth_createAccessList'), count('eth_getCode')]
    await callProved(asked, local, { to: token, data: balanceOf(me) }, clock)
    expect([count('eth_createAccessList'), count('eth_getCode')]).toEqual(before)
  })

  test.each([
    ['other code', 'eth_getCode', () => '0x60016000526020600060f3'],
    [
      'another value in a slot',
      'eth_getProof',
      (proof: unknown) => {
        const given = proof as { storageProof: { proof: string[] }[] }
        const storageProof = given.storageProof.map((one) => ({
          ...one,
          proof: one.proof.map((node) => node.replace('0186a0', '0186a1')),
        }))
        return { ...given, storageProof }
      },
    ],
  ] as [string, string, (answer: unknown) => unknown][])(
    'one of three gives %s: the number stays, and all three: there is none',
    async (_, method, change) => {
      const data = balanceOf(me)
      const [liar] = proxies as [FaultProxy]
      const end = liar.forge(method, change)
      const balance = await callProved(client(), local, { to: token, data }, clock)
      expect(BigInt(balance?.value ?? 0)).toBe(100_000n)
      const ends = proxies.slice(1).map((proxy) => proxy.forge(method, change))
      expect(await callProved(client(), local, { to: token, data }, clock)).toBeUndefined()
      for (const one of [end, ...ends]) one()
    },
  )

  test('transactions one after the other: each sees what those before it did', async () => {
    const transfer = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [friend, 3n] })
    const tooMuch = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [friend, 100_001n] })
    const calls = [
      call(token, balanceOf(friend)),
      call(token, transfer),
      call(token, balanceOf(friend)),
      call(token, tooMuch),
      call(friend, '0x', 5n),
    ]
    const run = await runProved(client(), local, calls, clock)
    if (!isProvedRun(run)) throw new Error(run.reason)
    const { outcomes, changes } = run.value
    expect(outcomes.map(({ type }) => type)).toEqual([
      'returned',
      'returned',
      'returned',
      'reverted',
      'returned',
    ])
    expect(outcomes[0]).toMatchObject({ data: `0x${'0'.repeat(64)}` })
    expect(outcomes[2]).toMatchObject({ data: `0x${'0'.repeat(63)}3` })
    expect(outcomes[1]?.logs).toMatchObject([
      {
        address: token,
        topics: [expect.stringMatching(/^0xddf252ad/), expect.anything(), expect.anything()],
      },
    ])
    const ether = changes.find(({ address }) => address === friend)
    expect(ether && ether.after.balanceWei - ether.before.balanceWei).toBe(5n)
    expect(changes.find(({ address }) => address === token)?.slots).toHaveLength(2)
    expect(run.known.facts?.value).toBe('proved')
  })

  test('an assumed balance pays for what the account could not, and a deployment stands at its address', async () => {
    const poor: Address = '0x00000000000000000000000000000000000000fE'
    const initCode = '0x6001600c60003960016000f3fe'
    const rich = { from: poor, to: null, data: initCode as Hex, valueWei: 0n, gas: 1_000_000n }
    const paying = { from: poor, to: friend, data: '0x' as Hex, valueWei: 10n ** 24n, gas: 100_000n }
    const run = await runProved(client(), local, [rich, paying], clock, {
      block: { number: 99n },
      assume: (account) => (account.address === poor ? { ...account, balanceWei: 10n ** 24n } : account),
    })
    if (!isProvedRun(run)) throw new Error(run.reason)
    expect(run.value.outcomes[0]).toMatchObject({ type: 'returned', created: expect.stringMatching(/^0x/) })
    expect(run.value.outcomes[1]?.type).toBe('returned')
  })

  test('what answers is asked of the code that is there: an NFT contract, and an address without code', async () => {
    const nft = await deployErc721(anvil)
    const asked = client()
    const owned = await callProved(asked, local, { to: nft, data: balanceOf(me) }, clock)
    expect(BigInt(owned?.value ?? 0)).toBe(1n)
    expect(await callProved(asked, local, { to: friend, data: balanceOf(me) }, clock)).toMatchObject({
      value: '0x',
    })
    // What reverts is not said to be proved.
    expect(await callProved(asked, local, { to: nft, data: balanceOf(zero) }, clock)).toBeUndefined()
  })
}

const block: MachineBlock = {
  chainId: 1,
  number: 100n,
  timestampSeconds: 1n,
  gasLimit: 30_000_000n,
  baseFeeWei: 7n,
  coinbase: zero,
  prevRandao: `0x${'11'.repeat(32)}`,
  parentHash: `0x${'22'.repeat(32)}`,
}

async function runCode(code: Hex, slots: Record<Hex, Hex> = {}) {
  const codeHash: Hex = `0x${'aa'.repeat(32)}`
  const empty = { balanceWei: 0n, nonce: 0n, isEmptyStorage: true }
  return runMachine({
    block,
    calls: [{ from: zero, to: friend, data: '0x', valueWei: 0n, gas: 100_000n }],
    state: {
      accounts: [
        { address: friend, ...empty, codeHash, isEmptyStorage: false, slots },
        { address: zero, ...empty, codeHash: emptyCodeHash, slots: {} },
      ],
      codes: { [codeHash]: code },
    },
  })
}

test.each([
  ['a slot', '0x600754', { type: 'slot', address: friend, slot: `0x${'0'.repeat(63)}7` }],
  ['an account', `0x73${'ab'.repeat(20)}31`, { type: 'account', address: `0x${'ab'.repeat(20)}` }],
  ['an old block hash', '0x600a40', { type: 'block hash', number: 10n }],
] as const)('what a run lacks is named: %s', async (_, code, missing) => {
  const result = await runCode(code)
  expect(result.type).toBe('missing')
  const named = result.type === 'missing' ? result.missing : undefined
  expect(
    JSON.stringify(named, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)).toLowerCase(),
  ).toBe(
    JSON.stringify(missing, (_key, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    ).toLowerCase(),
  )
})

test.each([
  ['the chain id', '0x46', 1n],
  ['the block number', '0x43', 100n],
  ['the base fee', '0x48', 7n],
  ['the parent hash', '0x606340', BigInt(block.parentHash)],
  ['what was random', '0x44', BigInt(block.prevRandao)],
] as const)('a call is told %s', async (_, code, value) => {
  const result = await runCode(`${code}60005260206000f3`)
  const [outcome] = result.type === 'done' ? result.outcomes : []
  expect(outcome?.type === 'returned' && BigInt(outcome.data)).toBe(value)
})

test('any value of a slot is read as it is, and any bytes as code end somehow', async () => {
  await fc.assert(
    fc.asyncProperty(fc.bigInt(0n, maxUint256), async (value) => {
      const slot: Hex = `0x${'0'.repeat(63)}7`
      const result = await runCode('0x60075460005260206000f3', {
        [slot]: `0x${value.toString(16).padStart(64, '0')}`,
      })
      const [outcome] = result.type === 'done' ? result.outcomes : []
      expect(outcome?.type === 'returned' && BigInt(outcome.data)).toBe(value)
    }),
    { numRuns: 30 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      const result = await runCode(`0x${Buffer.from(bytes).toString('hex')}`)
      expect(['done', 'missing']).toContain(result.type)
    }),
    { numRuns: 100 },
  )
})
