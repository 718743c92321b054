import fc from 'fast-check'
import { encodeAbiParameters, toEventSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { permit2 } from '@/lib/base/permit2'
import { chooseProbes, type Log, probesOfLogs, topics } from './candidates'
import { lookOf, type Probe } from './probes'

const me = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const friend = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
const other = '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb'
const token = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const word = (value: string | bigint): Hex => `0x${BigInt(value).toString(16).padStart(64, '0')}`
const log = (address: typeof token | typeof permit2, data: Hex, ...list: Hex[]): Log => ({
  address,
  topics: list,
  data,
})

test('the topics are those of the events they are named by', () => {
  expect(topics).toEqual({
    transfer: toEventSelector('Transfer(address,address,uint256)'),
    transferSingle: toEventSelector('TransferSingle(address,address,address,uint256,uint256)'),
    transferBatch: toEventSelector('TransferBatch(address,address,address,uint256[],uint256[])'),
    approval: toEventSelector('Approval(address,address,uint256)'),
    approvalForAll: toEventSelector('ApprovalForAll(address,address,bool)'),
    permit2Approval: toEventSelector('Approval(address,address,address,uint160,uint48)'),
    permit2Permit: toEventSelector('Permit(address,address,address,uint160,uint48,uint48)'),
    ownershipTransferred: toEventSelector('OwnershipTransferred(address,address)'),
    delegateChanged: toEventSelector('DelegateChanged(address,address,address)'),
  })
})

const numbers = (...lists: bigint[][]) =>
  encodeAbiParameters(
    lists.map(() => ({ type: 'uint256[]' })),
    lists,
  )
const deposit = toEventSelector('Deposit(address,uint256)')

describe('what a log makes worth measuring', () => {
  const cases: [string, Log, Probe[]][] = [
    [
      'ERC-20, out',
      log(token, word(5n), topics.transfer, word(me), word(friend)),
      [{ type: 'token', token, claimed: true }],
    ],
    [
      'ERC-20, in',
      log(token, word(5n), topics.transfer, word(friend), word(me)),
      [{ type: 'token', token, claimed: true }],
    ],
    ['ERC-20 of others', log(token, word(5n), topics.transfer, word(friend), word(other)), []],
    [
      'ERC-721',
      log(token, '0x', topics.transfer, word(me), word(friend), word(7n)),
      [{ type: 'erc721', contract: token, tokenId: 7n }],
    ],
    [
      'ERC-1155, one',
      log(
        token,
        `${word(7n)}${word(2n).slice(2)}`,
        topics.transferSingle,
        word(friend),
        word(me),
        word(friend),
      ),
      [{ type: 'erc1155', contract: token, tokenId: 7n }],
    ],
    [
      'ERC-1155, operated by us and of others',
      log(
        token,
        `${word(7n)}${word(2n).slice(2)}`,
        topics.transferSingle,
        word(me),
        word(other),
        word(friend),
      ),
      [],
    ],
    [
      'ERC-1155, many',
      log(token, numbers([7n, 9n], [1n, 1n]), topics.transferBatch, word(friend), word(friend), word(me)),
      [7n, 9n].map((tokenId) => ({ type: 'erc1155', contract: token, tokenId })),
    ],
    [
      'an allowance of ours',
      log(token, word(5n), topics.approval, word(me), word(friend)),
      [{ type: 'allowance', token, spender: friend }],
    ],
    ['an allowance to us', log(token, word(5n), topics.approval, word(friend), word(me)), []],
    [
      'one token of a collection',
      log(token, '0x', topics.approval, word(me), word(friend), word(7n)),
      [{ type: 'nft approval', contract: token, tokenId: 7n }],
    ],
    [
      'a whole collection',
      log(token, word(1n), topics.approvalForAll, word(me), word(friend)),
      [{ type: 'operator', contract: token, operator: friend }],
    ],
    [
      'an allowance in Permit2',
      log(
        permit2,
        `${word(5n)}${word(9n).slice(2)}`,
        topics.permit2Approval,
        word(me),
        word(token),
        word(friend),
      ),
      [{ type: 'permit2', token, spender: friend }],
    ],
    [
      'the name of the account in any other log',
      log(token, word(5n), deposit, word(me)),
      [{ type: 'token', token, claimed: false }],
    ],
    ['a log about nobody', log(token, word(5n), deposit, word(7n)), []],
    ['a log without topics', log(token, '0x'), []],
    [
      'ether, as the node writes it',
      log(
        '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE' as typeof token,
        word(5n),
        topics.transfer,
        word(me),
        word(friend),
      ),
      [],
    ],
  ]
  test.each(cases)('%s', (_, one, probes) => {
    expect(probesOfLogs([one], me)).toEqual(probes)
  })
})

test('each is asked once; what claims goes before what does not; too many are cut and said to be', () => {
  const weak: Probe = { type: 'token', token, claimed: false }
  const strong: Probe = { type: 'token', token, claimed: true }
  expect(chooseProbes([weak, strong, weak], me)).toEqual({ probes: [strong], more: false })
  const nft: Probe = { type: 'erc721', contract: token, tokenId: 1n }
  expect(chooseProbes([strong, nft], me).probes).toEqual([nft])
  const many = Array.from(
    { length: 9 },
    (_, id): Probe => ({ type: 'erc721', contract: token, tokenId: BigInt(id) }),
  )
  expect(chooseProbes(many, me, 4)).toEqual({ probes: many.slice(0, 4), more: true })
})

test('no log makes it throw, and nobody but the account is asked about', () => {
  const hex = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`
  const anyTopic = fc.oneof(
    fc.constantFrom<Hex>(...Object.values(topics), word(me), word(friend)),
    fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hex),
  )
  const anyLog = fc.record({
    address: fc.constantFrom<Log['address']>(token, permit2, friend),
    topics: fc.array(anyTopic, { maxLength: 4 }),
    data: fc.uint8Array({ maxLength: 200 }).map(hex),
  })
  fc.assert(
    fc.property(fc.array(anyLog, { maxLength: 6 }), (logs) => {
      const { probes } = chooseProbes(probesOfLogs(logs, me), me)
      for (const probe of probes) {
        const { data } = lookOf(probe, me)
        expect(data).toMatch(/^0x([0-9a-f]{2})+$/)
        if (probe.type !== 'erc721' && probe.type !== 'nft approval' && probe.type !== 'owner') {
          expect(data).toContain(me.slice(2).toLowerCase())
        }
      }
    }),
  )
})
