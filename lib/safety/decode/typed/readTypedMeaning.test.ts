// Typed data that gives something away is one sentence: who, what, and until when.
import { expect, test } from 'vitest'
import { en } from '@/lib/i18n/en'
import { readTypedMeaning } from './readTypedMeaning'

const token = '0x1111111111111111111111111111111111111111'
const spender = '0x2222222222222222222222222222222222222222'
const me = '0x3333333333333333333333333333333333333333'
const soon = 1_800_000_000
const never = (2n ** 256n - 1n).toString()
const never48 = (2n ** 48n - 1n).toString()

const permit = (message: object) => ({
  primaryType: 'Permit',
  domain: { name: 'T', verifyingContract: token },
  message: { owner: me, spender, nonce: '0', deadline: soon, ...message },
})
const details = (expiration: unknown, amount = '5') => ({ token, amount, expiration, nonce: '0' })
const permit2 = (primaryType: string, message: object) => ({
  primaryType,
  domain: { name: 'Permit2', verifyingContract: '0x000000000022D473030F116dDEE9F6B43aC78BA3' },
  message: { spender, ...message },
})
const item = (itemType: number, amount: string, more: object = {}) => ({
  ...{ itemType, token, identifierOrCriteria: '7', startAmount: amount, endAmount: amount },
  ...more,
})
const order = (consideration: object[], endTime: unknown = soon) => ({
  offerer: me,
  offer: [item(2, '1')],
  consideration,
  endTime,
})
const seaport = (message: object, primaryType = 'OrderComponents') => ({
  primaryType,
  domain: { name: 'Seaport', verifyingContract: '0x0000000000000068F116a894984e2DB1123eB395' },
  message,
})
const paid = item(1, '9', { recipient: me })

test.each<[string, object, string]>([
  ['EIP-2612', permit({ value: '5' }), 'permitBy'],
  ['EIP-2612 that may be handed in whenever', permit({ value: '5', deadline: never }), 'permitForever'],
  ['EIP-2612 of nothing', permit({ value: '0' }), 'revoke'],
  ['DAI', permit({ holder: me, allowed: true, expiry: '0' }), 'permitForever'],
  ['an NFT', permit({ tokenId: '7' }), 'permitNftBy'],
  ['Permit2', permit2('PermitSingle', { details: details(soon), sigDeadline: '1' }), 'permitUntil'],
  [
    'Permit2 without end',
    permit2('PermitSingle', { details: details(never48), sigDeadline: '1' }),
    'permitForever',
  ],
  [
    'Permit2 of nothing',
    permit2('PermitSingle', { details: details(soon, '0'), sigDeadline: '1' }),
    'revoke',
  ],
  [
    'Permit2 of two',
    permit2('PermitBatch', { details: [details(soon), details(soon + 5)], sigDeadline: '1' }),
    'permitManyUntil',
  ],
  [
    'Permit2 of two, one without end',
    permit2('PermitBatch', { details: [details(never48), details(soon)], sigDeadline: '1' }),
    'permitMany',
  ],
  [
    'a transfer by Permit2',
    permit2('PermitTransferFrom', { permitted: { token, amount: '5' }, deadline: soon }),
    'permitOnceUntil',
  ],
  ['a sale', seaport(order([paid])), 'orderForUntil'],
  ['a sale without end', seaport(order([paid], never)), 'orderFor'],
  ['a gift', seaport(order([])), 'orderForNothingUntil'],
  ['a sale in a list of one', seaport({ tree: [order([paid])] }, 'BulkOrder'), 'orderForUntil'],
  ['two sales', seaport({ tree: [order([paid]), order([paid])] }, 'BulkOrder'), 'orders'],
])('%s', (_, data, name) => {
  const { sentence } = readTypedMeaning(data as never) ?? {}
  expect(sentence?.name).toBe(name)
  const text = (en as Record<string, string>)[`does.${name}`] ?? ''
  const named = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, value = '']) => value)
  expect(Object.keys(sentence?.values ?? {})).toEqual(expect.arrayContaining(named))
  if (named.includes('until')) expect(sentence?.values.until).toMatchObject({ type: 'time' })
})

test('the end is the allowance’s own, and of several the last', () => {
  const { sentence } =
    readTypedMeaning(
      permit2('PermitBatch', { details: [details(soon + 5), details(soon)], sigDeadline: '1' }) as never,
    ) ?? {}
  expect(sentence?.values.until).toEqual({ type: 'time', seconds: BigInt(soon + 5) })
})
