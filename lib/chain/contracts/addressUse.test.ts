// An address that holds nothing but tokens is a used one; what an endpoint does not say is never "unused".
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { ChainClient } from '../client/createChainClient'
import { isUsed, readAddressUse } from './addressUse'

const [rich, sender, holder, nobody] = ['a1', 'a2', 'a3', 'a4'].map(
  (end) => `0x${end.padStart(40, '0')}` as Address,
) as [Address, Address, Address, Address]
const tokens = ['b1', 'b2', 'b3'].map((end) => `0x${end.padStart(40, '0')}` as Address)

/** Answers as a chain on which each of them did what its name says. */
function fakeClient(options: { calls?: false; balances?: false } = {}) {
  const asked: string[] = []
  const request = async (method: string, params: readonly unknown[]) => {
    asked.push(method)
    const value = () => {
      if (method === 'eth_getTransactionCount') return params[0] === sender ? '0x2' : '0x0'
      if (method === 'eth_getBalance') {
        if (options.balances === false) throw new Error('the node is asleep')
        return params[0] === rich ? '0x5' : '0x0'
      }
      if (options.calls === false) throw new Error('execution reverted')
      const { data = '' } = (params[0] ?? {}) as { data?: string }
      return data.includes(holder.slice(2)) ? '0x000101' : '0x000000'
    }
    return { value: value(), known: { type: 'single endpoint' as const, endpoint: 'x' }, at: 1 }
  }
  return { client: { request, chainId: 1 } as unknown as ChainClient, asked }
}

test('what sent, what has, and what only holds tokens was used', async () => {
  const { client, asked } = fakeClient()
  const uses = await readAddressUse(client, [rich, sender, holder, nobody], tokens)
  expect(uses.map(isUsed)).toEqual([true, true, true, false])
  expect(uses.map(({ tokens }) => tokens)).toEqual([0, 0, 2, 0])
  // Only for those of which nothing else is known.
  expect(asked.filter((method) => method === 'eth_call')).toHaveLength(2)
})

test('without a list of tokens nobody is asked for any', async () => {
  const { client, asked } = fakeClient()
  await readAddressUse(client, [holder], [])
  expect(asked).not.toContain('eth_call')
})

test('an endpoint that can not say it of tokens is asked once, and is not taken to have said "none"', async () => {
  const { client, asked } = fakeClient({ calls: false })
  const uses = await readAddressUse(client, [rich, holder, nobody], tokens)
  expect(uses.map(({ tokens }) => tokens)).toEqual([0, 'unknown', 'unknown'])
  expect(asked.filter((method) => method === 'eth_call')).toHaveLength(1)
})

test('a balance that was not said is a failure', async () => {
  const { client } = fakeClient({ balances: false })
  await expect(readAddressUse(client, [rich], tokens)).rejects.toThrow('asleep')
})
