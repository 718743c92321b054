import fc from 'fast-check'
import { encodeFunctionData, erc20Abi } from 'viem'
import { describe, expect, test } from 'vitest'
import { parseAddress } from '@/lib/base/address'
import { bytesToHex, type Hex } from '@/lib/base/hex'
import { erc721Transfer, erc1155Transfer } from '@/lib/chain/contracts/transferCalls'
import { decodeCall, isZeroAddress, recipientOf, tokenOf } from './decodeCall'

const token = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const friend = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const transferData = (amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [friend, amount] })
const approveData = (amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [friend, amount] })
const call = (data: Hex, valueWei = 0n) => decodeCall({ to: token, valueWei, data })

test('no data is a send, also of nothing', () => {
  expect(call('0x', 5n)).toEqual({ type: 'send', to: token, valueWei: 5n })
  expect(call('0x')).toEqual({ type: 'send', to: token, valueWei: 0n })
})

test('no recipient is a deployment, with its size and value', () => {
  expect(decodeCall({ to: null, valueWei: 1n, data: '0x600160' })).toEqual({
    type: 'deploy',
    byteLength: 3,
    valueWei: 1n,
  })
})

test('an ERC-20 transfer is named with token, recipient and amount', () => {
  expect(call(transferData(7n))).toEqual({ type: 'token transfer', token, to: friend, amount: 7n })
})

test.each([
  [0n, false],
  [1n, false],
  [2n ** 255n - 1n, false],
  [2n ** 255n, true],
  [2n ** 256n - 1n, true],
])('an approval of %s is unlimited: %s', (amount, unlimited) => {
  expect(call(approveData(amount))).toEqual({
    type: 'token approve',
    token,
    spender: friend,
    amount,
    unlimited,
  })
})

test('letters of the selector may be in either case', () => {
  const upper = `0x${transferData(7n).slice(2).toUpperCase()}` as Hex
  expect(call(upper)).toMatchObject({ type: 'token transfer', to: friend, amount: 7n })
})

const holder = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
const id = 2n ** 200n + 7n

test('ERC-721 and ERC-1155 transfers are named with contract, holder, recipient, id and amount', () => {
  const common = { type: 'nft transfer', contract: token, from: holder, to: friend, tokenId: id }
  expect(call(erc721Transfer(holder, friend, id))).toEqual({ ...common, standard: 'erc721', amount: 1n })
  expect(call(erc1155Transfer(holder, friend, id, 5n))).toEqual({
    ...common,
    standard: 'erc1155',
    amount: 5n,
  })
  expect(recipientOf(call(erc721Transfer(holder, friend, id)))).toBe(friend)
  expect(tokenOf(call(erc721Transfer(holder, friend, id)))).toBeUndefined()
})

describe('an NFT call with anything else in it is unknown', () => {
  const one = erc721Transfer(holder, friend, id)
  const many = erc1155Transfer(holder, friend, id, 5n)
  const cases: [string, Hex, bigint][] = [
    ['a byte too many', `${one}00`, 0n],
    ['a word too many', `${one}${'0'.repeat(64)}`, 0n],
    ['a byte too few', one.slice(0, -2) as Hex, 0n],
    ['a dirty holder', `${one.slice(0, 10)}01${one.slice(12)}` as Hex, 0n],
    ['a dirty recipient', `${one.slice(0, 74)}01${one.slice(76)}` as Hex, 0n],
    ['ether attached', one, 1n],
    ['bytes for the recipient', `${many.slice(0, -1)}1` as Hex, 0n],
    ['bytes for the recipient, all there', `${many.slice(0, -1)}1${'f'.repeat(64)}` as Hex, 0n],
    ['bytes that begin elsewhere', many.replace(/a0(0{64})$/, '80$1') as Hex, 0n],
    ['no bytes at all', many.slice(0, -64) as Hex, 0n],
    ['transferFrom, which an ERC-20 token has too', one.replace('0x42842e0e', '0x23b872dd') as Hex, 0n],
  ]
  test.each(cases)('%s', (_, data, valueWei) => {
    expect(call(data, valueWei)).toMatchObject({
      type: 'unknown call',
      selector: data.slice(0, 10),
      valueWei,
    })
  })
})

test('any NFT transfer comes back as it was encoded', () => {
  const number = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })
  fc.assert(
    fc.property(number, number, (tokenId, amount) => {
      expect(call(erc721Transfer(holder, friend, tokenId))).toMatchObject({ tokenId, amount: 1n })
      expect(call(erc1155Transfer(holder, friend, tokenId, amount))).toMatchObject({ tokenId, amount })
    }),
  )
})

describe('what is not certain is an unknown call with its selector', () => {
  const transfer = transferData(7n)
  const cases: [string, Hex, bigint][] = [
    ['a byte too many', `${transfer}00`, 0n],
    ['a word too many', `${transfer}${'0'.repeat(64)}`, 0n],
    ['a byte too few', transfer.slice(0, -2) as Hex, 0n],
    ['the selector alone', transfer.slice(0, 10) as Hex, 0n],
    ['a dirty address word', `${transfer.slice(0, 10)}01${transfer.slice(12)}` as Hex, 0n],
    ['ether attached', transfer, 1n],
  ]
  test.each(cases)('%s', (_, data, valueWei) => {
    expect(call(data, valueWei)).toEqual({
      type: 'unknown call',
      to: token,
      selector: '0xa9059cbb',
      byteLength: (data.length - 2) / 2,
      valueWei,
    })
  })

  test('another selector', () => {
    const data: Hex = `0x23b872dd${'0'.repeat(128)}`
    expect(call(data)).toMatchObject({ type: 'unknown call', selector: '0x23b872dd', byteLength: 68 })
  })

  test.each(['0x00', '0xa905', '0xa9059c'] as const)('%s, which is shorter than a selector', (data) => {
    expect(call(data)).toMatchObject({ type: 'unknown call', selector: data })
  })
})

test('any amount comes back as it was encoded', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), fc.boolean(), (amount, sends) => {
      expect(call(sends ? transferData(amount) : approveData(amount))).toMatchObject({ amount })
    }),
  )
})

test('any recipient comes back as it was encoded', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
      const parsed = parseAddress(bytesToHex(bytes))
      if (parsed.type !== 'address') throw new Error('expected an address')
      const args = [parsed.address, 1n] as const
      expect(call(encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args }))).toMatchObject({
        to: parsed.address,
      })
    }),
  )
})

test('no bytes make it throw, and ether that goes along is never left out', () => {
  const someData = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map(bytesToHex),
    fc
      .uint8Array({ minLength: 62, maxLength: 66 })
      .map((bytes): Hex => `0xa9059cbb${bytesToHex(bytes).slice(2)}`),
    fc
      .uint8Array({ minLength: 62, maxLength: 66 })
      .map((bytes): Hex => `0x095ea7b3${bytesToHex(bytes).slice(2)}`),
  )
  fc.assert(
    fc.property(
      someData,
      fc.bigInt({ min: 1n, max: 2n ** 256n - 1n }),
      fc.boolean(),
      (data, valueWei, deploys) => {
        expect(decodeCall({ to: deploys ? null : token, valueWei, data })).toMatchObject({ valueWei })
      },
    ),
  )
})

test('says whose token and whose gain a call is about', () => {
  expect(tokenOf(call(transferData(7n)))).toBe(token)
  expect(tokenOf(call('0x', 1n))).toBeUndefined()
  expect(recipientOf(call(transferData(7n)))).toBe(friend)
  expect(recipientOf(call('0x', 1n))).toBe(token)
  expect(recipientOf(call(approveData(7n)))).toBeUndefined()
  expect(isZeroAddress(`0x${'0'.repeat(40)}`)).toBe(true)
  expect(isZeroAddress(friend)).toBe(false)
})
