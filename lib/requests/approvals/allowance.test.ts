// Drafts of approvals say what the spender may take already, and how that is known; nothing waits long for it.
import { encodeFunctionData, erc20Abi } from 'viem'
import { expect, test } from 'vitest'
import { Unreachable } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { anna, bert, draftOf } from '../fakeRequestPorts'
import { withAllowance } from './allowance'
import type { Preparation, TransactionRequest } from './question'

const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48' as const
const never = () => new Promise<never>(() => undefined)
const word = (value: bigint) => `0x${value.toString(16).padStart(64, '0')}` as const
const agreed = { type: 'agreed', by: 2, of: 3 } as const
const proved = { ...agreed, facts: { header: agreed, value: 'proved' } } as const

const approval: TransactionRequest = {
  chainId: 1,
  from: anna,
  to: token,
  valueWei: 0n,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [bert, 5n] }),
}

interface World {
  request?: TransactionRequest
  compare?: () => Promise<unknown>
  prove?: () => Promise<unknown>
}

async function prepare({ request = approval, compare = never, prove }: World) {
  const told: Preparation[] = []
  let asked = 0
  const client = {
    compares: true,
    compare: () => {
      asked += 1
      return compare()
    },
  } as unknown as ChainClient
  const draft = {
    type: 'ready',
    draft: draftOf(request, { type: 'legacy', gasPrice: 1n }, 0n),
  } as Preparation
  const port = withAllowance(
    async (_, __, how) => {
      await how?.tell?.(draft)
      return draft
    },
    {
      chains: { of: async () => client },
      ...(prove ? { proveCall: prove as never } : {}),
      wait: () => new Promise((resolve) => setTimeout(resolve, 10)),
    },
  )
  const result = await port(request, {}, { tell: async (one) => void told.push(one) })
  const allowances = [...told, result].map((one) => one.type === 'ready' && one.draft.allowance)
  return { allowances, asked }
}

test('it is proved where the token can be run on proved state, in each draft that is told', async () => {
  const answer = { value: word(7n), known: proved, at: 1 }
  const { allowances } = await prepare({
    compare: async () => ({ value: word(9n), known: agreed, at: 1 }),
    prove: async () => answer,
  })
  expect(allowances).toEqual([
    { ...answer, value: 7n },
    { ...answer, value: 7n },
  ])
})

test('else it is what a quorum reports', async () => {
  const { allowances } = await prepare({ compare: async () => ({ value: word(9n), known: agreed, at: 1 }) })
  expect(allowances[1]).toMatchObject({ value: 9n, known: agreed })
})

test.each([
  ['what does not come in time', never, 'no answer in time'],
  [
    'what can’t be had',
    async () => {
      throw new Unreachable('expected an answer')
    },
    'expected an answer',
  ],
  [
    'what is no number',
    async () => ({ value: '0x', known: agreed, at: 1 }),
    'expected an allowance of 32 bytes',
  ],
] as const)('%s is said to be unknown', async (_, compare, reason) => {
  expect((await prepare({ compare })).allowances[1]).toEqual({ type: 'unknown', reason })
})

test('of anything but an approval nothing is asked', async () => {
  const { allowances, asked } = await prepare({ request: { ...approval, data: '0x' } })
  expect(allowances).toEqual([undefined, undefined])
  expect(asked).toBe(0)
})
