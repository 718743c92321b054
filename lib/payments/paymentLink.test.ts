import { expect, test } from 'vitest'
import { coinToken, oneEther, shop } from './fakePayments'
import { paymentLink } from './paymentLink'

// The two forms of EIP-681, with a chain id.
test('the coin: the recipient is the target, the amount its value in wei', () => {
  expect(paymentLink({ chainId: 10, to: shop, amount: oneEther + 1n })).toBe(
    `ethereum:${shop}@10?value=1000000000000000001`,
  )
})

test('a token: its contract is the target, recipient and amount are the parameters of transfer', () => {
  expect(paymentLink({ chainId: 1, to: shop, token: { address: coinToken }, amount: 2_500_000n })).toBe(
    `ethereum:${coinToken}@1/transfer?address=${shop}&uint256=2500000`,
  )
})
