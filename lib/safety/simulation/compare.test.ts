import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { compare } from './compare'
import type { Answer, Probe } from './probes'
import type { Change } from './simulation'

const me = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const friend = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
const contract = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const words = (...values: (bigint | string)[]): Hex =>
  `0x${values.map((value) => BigInt(value).toString(16).padStart(64, '0')).join('')}`
const refused = undefined
const token: Probe = { type: 'token', token: contract, claimed: true }
const allowance: Probe = { type: 'allowance', token: contract, spender: friend }
const one: Probe = { type: 'erc721', contract, tokenId: 7n }
const approval: Probe = { type: 'nft approval', contract, tokenId: 7n }
const operator: Probe = { type: 'operator', contract, operator: friend }
const permit2: Probe = { type: 'permit2', token: contract, spender: friend }

test.each<[string, Probe, Answer, Answer, Change | 'unread' | undefined]>([
  ['ether', { type: 'ether' }, words(9n), words(4n), { type: 'ether', beforeWei: 9n, afterWei: 4n }],
  ['the same ether', { type: 'ether' }, words(9n), words(9n), undefined],
  ['a token', token, words(9n), words(4n), { type: 'token', token: contract, before: 9n, after: 4n }],
  ['a token whose logs lied', token, words(9n), words(9n), undefined],
  [
    'a token that has no code yet',
    token,
    '0x',
    words(4n),
    { type: 'token', token: contract, before: 0n, after: 4n },
  ],
  ['a token that gives no number', token, refused, refused, 'unread'],
  ['a token that stops giving one', token, words(9n), refused, 'unread'],
  ['too short a number', token, '0x01', '0x02', 'unread'],
  ['no token, and it never said so', { ...token, claimed: false }, '0x', '0x', undefined],
  [
    'an NFT that leaves',
    one,
    words(me),
    words(friend),
    { type: 'nft', standard: 'erc721', contract, tokenId: 7n, before: 1n, after: 0n },
  ],
  [
    'an NFT that is made',
    one,
    refused,
    words(me),
    { type: 'nft', standard: 'erc721', contract, tokenId: 7n, before: 0n, after: 1n },
  ],
  ['an NFT of others', one, words(friend), words(contract), undefined],
  ['an NFT nobody answers for', one, refused, refused, 'unread'],
  [
    'some of an ERC-1155',
    { type: 'erc1155', contract, tokenId: 7n },
    words(5n),
    words(2n),
    { type: 'nft', standard: 'erc1155', contract, tokenId: 7n, before: 5n, after: 2n },
  ],
  [
    'a delegation that comes',
    { type: 'delegation' },
    words(0n),
    `0xef0100${friend.slice(2)}${'0'.repeat(18)}`,
    { type: 'delegation', after: friend },
  ],
  [
    'a delegation that becomes another one',
    { type: 'delegation' },
    `0xef0100${contract.slice(2)}`,
    `0xef0100${friend.slice(2)}`,
    { type: 'delegation', before: contract, after: friend },
  ],
  [
    'a delegation that ends',
    { type: 'delegation' },
    `0xef0100${friend.slice(2)}`,
    '0x',
    { type: 'delegation', before: friend },
  ],
  ['code that is no delegation', { type: 'delegation' }, words(0n), words(contract), undefined],
  [
    'an allowance',
    allowance,
    words(0n),
    words(8n),
    { type: 'allowance', token: contract, spender: friend, before: 0n, after: 8n },
  ],
  ['an allowance that stays', allowance, words(8n), words(8n), undefined],
  ['an allowance nobody answers for', allowance, '0x', '0x', 'unread'],
  [
    'an allowance in Permit2',
    permit2,
    words(0n, 0n, 0n),
    words(8n, 99n, 1n),
    {
      type: 'allowance',
      token: contract,
      spender: friend,
      before: 0n,
      after: 8n,
      through: { type: 'permit2', untilSeconds: 99n },
    },
  ],
  [
    'an approved NFT',
    approval,
    words(0n),
    words(friend),
    { type: 'nft approval', contract, tokenId: 7n, after: friend },
  ],
  [
    'an approval that ends',
    approval,
    words(friend),
    words(0n),
    { type: 'nft approval', contract, tokenId: 7n, before: friend },
  ],
  [
    'an operator',
    operator,
    words(0n),
    words(1n),
    { type: 'operator', contract, operator: friend, before: false, after: true },
  ],
  ['an operator that stays', operator, words(1n), words(1n), undefined],
])('%s', (_, probe, before, after, expected) => {
  expect(compare([{ probe, before, after }], me)).toEqual(
    expected === 'unread'
      ? { changes: [], unread: [contract] }
      : { changes: expected ? [expected] : [], unread: [] },
  )
})
