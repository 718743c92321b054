// What the send form asks for is what the prompt will say of it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asset } from '@/lib/base/asset'
import { transferRequest } from './transferRequest'

const from = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const to = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
const contract = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const request = (asset: Asset) => transferRequest({ chainId: 1, from, to, asset })

test('the coin goes to the recipient without data', () => {
  expect(request({ type: 'native', amountWei: 5n })).toEqual({
    chainId: 1,
    from,
    to,
    valueWei: 5n,
    data: '0x',
  })
})

test('a token call goes to its contract, never with coins attached', () => {
  const number = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })
  const asset: fc.Arbitrary<Asset> = fc.oneof(
    fc.record({ type: fc.constant('erc20' as const), token: fc.constant(contract), amount: number }),
    fc.record({ type: fc.constant('erc721' as const), contract: fc.constant(contract), tokenId: number }),
    fc.record({
      type: fc.constant('erc1155' as const),
      contract: fc.constant(contract),
      tokenId: number,
      amount: number,
    }),
  ) as fc.Arbitrary<Asset>
  fc.assert(
    fc.property(asset, (each) => {
      const { data, ...rest } = request(each)
      expect(rest).toEqual({ chainId: 1, from, to: contract, valueWei: 0n })
      expect(data).toContain(to.slice(2).toLowerCase())
    }),
  )
})
