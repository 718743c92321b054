// Whether endpoints disagree, as it is asked before typed data is signed: what is not known in time counts as yes.
import { expect, test } from 'vitest'
import { Disagreement, Unreachable } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { createDisagreement } from './disagreement'

const never = () => new Promise<never>(() => undefined)

function ask(
  head: () => Promise<unknown>,
  options: { compares?: boolean; line?: () => Promise<bigint> } = {},
) {
  const { compares = true, line = async () => 7n } = options
  const client = { compares, head } as unknown as ChainClient
  return createDisagreement({
    chains: { of: async () => client },
    smallAmountWei: line,
    wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
  })(1)
}

test.each([
  ['they agree', async () => ({}), undefined],
  [
    'they contradict each other',
    async () => {
      throw new Disagreement('expected the endpoints to agree')
    },
    { smallAmountWei: 7n },
  ],
  [
    'none can be reached',
    async () => {
      throw new Unreachable('expected an answer')
    },
    undefined,
  ],
  ['one of them hangs and nothing is settled', never, { smallAmountWei: 7n }],
] as const)('%s', async (_, head, expected) => {
  expect(await ask(head)).toEqual(expected)
})

test('one endpoint alone is not asked', async () => {
  expect(await ask(never, { compares: false })).toBeUndefined()
})

test.each([
  ['comes too late', never],
  [
    'can’t be had',
    async () => {
      throw new Error('no')
    },
  ],
])('a line that %s is nothing', async (_, line) => {
  const disagreed = async () => {
    throw new Disagreement('expected the endpoints to agree')
  }
  expect(await ask(disagreed, { line })).toEqual({ smallAmountWei: 0n })
})
