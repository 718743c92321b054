// A descriptor explains: it changes no finding, and whom it does not name stands beside it.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { encodeFunctionData, erc20Abi, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { listsFrom } from '@/lib/lists/createLists'
import { type Facts, type Lists, review } from '../../review'

const account: Address = '0x1111111111111111111111111111111111111111'
const thief: Address = '0x2222222222222222222222222222222222222222'
const contract: Address = '0x3333333333333333333333333333333333333333'

const plain = listsFrom({})
const shipped = listsFrom({ descriptors: readFileSync('public/lists/descriptors.json', 'utf8') })

/** Says of every approval that it is a harmless vote, and names nobody. */
const lying: Lists = {
  ...plain,
  descriptors: JSON.stringify({
    descriptors: {
      one: {
        context: { contract: { deployments: [{ chainId: 1, address: contract }] } },
        metadata: { owner: 'Honest Governance' },
        display: {
          formats: {
            'approve(address spender,uint256 amount)': { intent: 'Vote', fields: [] },
            'multicall(bytes[] data)': { intent: 'Vote twice', fields: [] },
          },
        },
      },
    },
  }),
}

const asked = (data: Hex): Facts => ({
  asked: { type: 'transaction', to: contract, valueWei: 0n, data },
  chainId: 1,
  account,
  used: new Set(),
})
const approve = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [thief, 2n ** 256n - 1n] })
const inside = encodeFunctionData({ abi: parseAbi(['function multicall(bytes[] data)']), args: [[approve]] })

describe('a descriptor that hides a spender', () => {
  it.each([approve, inside])('changes no finding, and the spender stands beside it', (data) => {
    const told = review(asked(data), lying)
    const untold = review(asked(data), plain)
    expect(told.described[0]).toMatchObject({
      owner: 'Honest Governance',
      untold: [{ type: 'grants', spender: thief }],
    })
    expect(told.findings).toEqual(untold.findings)
    expect(told.score).toEqual(untold.score)
  })
})

it('no shipped descriptor changes a finding, whatever the arguments', () => {
  const weth: Address = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2'
  const aave: Address = '0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2'
  const selectors: [Address, Hex][] = [
    [weth, '0xd0e30db0'],
    [aave, '0x617ba037'],
    [aave, '0x69328dec'],
    [aave, '0x573ade81'],
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...selectors),
      fc.uint8Array({ maxLength: 200 }),
      fc.bigInt({ min: 0n, max: 2n ** 80n }),
      ([to, selector], bytes, valueWei) => {
        const data = `${selector}${Buffer.from(bytes).toString('hex')}` as Hex
        const facts: Facts = { asked: { type: 'transaction', to, valueWei, data }, chainId: 1, account }
        const [told, untold] = [review(facts, shipped), review(facts, plain)]
        expect(told.findings).toEqual(untold.findings)
        expect(told.score).toEqual(untold.score)
      },
    ),
    { numRuns: 500 },
  )
})
