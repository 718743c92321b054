import { describe, expect, it } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import {
  addressInWord,
  compareProxy,
  type FoundProxy,
  isNews,
  type ProxySighting,
  readProxyCode,
  slotInUse,
  slots,
  tellForMs,
} from './proxy'

const target = '0x3333333333333333333333333333333333333333'
const digits = target.slice(2).toLowerCase()

describe('code', () => {
  it.each<[string, Hex, object]>([
    ['nobody’s', '0x', { type: 'does not' }],
    [
      'EIP-1167',
      `0x363d3d373d3d3d363d73${digits}5af43d82803e903d91602b57fd5bf3`,
      { type: 'hands on', kind: 'clone', to: target },
    ],
    [
      'a clone with arguments',
      `0x363d3d373d3d3d363d73${digits}5af43d82803e903d91602b57fd5bf3${'11'.repeat(64)}`,
      { type: 'hands on', kind: 'clone', to: target },
    ],
    [
      'a clone by PUSH0',
      `0x5f5f365f5f37365f73${digits}5af43d5f5f3e5f3d91602a57fd5bf3`,
      { type: 'hands on', kind: 'clone', to: target },
    ],
    ['EIP-7702', `0xef0100${digits}`, { type: 'hands on', kind: 'EIP-7702', to: target }],
    ['without DELEGATECALL', '0x6080604052f1f2f3', { type: 'does not' }],
    ['f4 that is pushed', '0x60f460f461f4f400', { type: 'does not' }],
    [
      'with DELEGATECALL',
      '0x60016002f4',
      { type: 'may hand on', facets: true, slots: ['EIP-1967', 'beacon', 'EIP-1822', 'OpenZeppelin'] },
    ],
    [
      'a Safe’s',
      '0x7fa619486e00000000000000000000000000000000000000000000000000000000f4',
      {
        type: 'may hand on',
        facets: true,
        slots: ['EIP-1967', 'beacon', 'EIP-1822', 'OpenZeppelin', 'Safe'],
      },
    ],
  ])('%s', (_, code, reading) => {
    expect(readProxyCode(code)).toEqual(reading)
  })
})

it('knows the places that the standards name', () => {
  expect(slots['EIP-1967']).toBe('0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc')
  expect(slots.beacon).toBe('0xa3f0ad74e5423aebfd80d3ef4346578335a9a72aeaee59ff6cb3582b35133d50')
  expect(slots['EIP-1822']).toBe('0xc5f16f0fcc639fa48a6947836d9850f504798523bf8c9a3a87d5876cf622bcf7')
  expect(slots.OpenZeppelin).toBe('0x7050c9e0f4ca769c69bd3a8ef740bc37934f8e2c036e5a723fd8ee048ed3f8c3')
})

it('takes the first place with an address in it', () => {
  const word = `0x${'0'.repeat(24)}${digits}` as Hex
  const none = `0x${'0'.repeat(64)}` as Hex
  expect(slotInUse({ 'EIP-1967': none, beacon: word })).toEqual({ kind: 'beacon', address: target })
  expect(slotInUse({ 'EIP-1967': none })).toBeUndefined()
  expect(addressInWord(`0x01${'0'.repeat(22)}${digits}` as Hex)).toBeUndefined()
  expect(addressInWord(`0x${digits}` as Hex)).toBe(target)
})

describe('what is remembered', () => {
  const found = (code: string, facet?: Hex): FoundProxy => ({
    kind: 'EIP-1967',
    implementation: target as Address,
    codeHash: `0x${code.repeat(64)}` as Hex,
    ...(facet ? { facet } : {}),
  })
  const row = (code: string, at: number, facet?: Hex): ProxySighting => ({
    ...found(code, facet),
    chainId: 1,
    address: '0x1111111111111111111111111111111111111111',
    at,
    by: '2/3',
  })
  it.each<[string, FoundProxy, ProxySighting[], number, boolean, string | undefined]>([
    ['the first time', found('a'), [], 100, true, undefined],
    ['the same again', found('a'), [row('a', 1)], 100, false, undefined],
    ['another code', found('b'), [row('a', 1)], 100, true, 'a'],
    ['another code, seen before', found('b'), [row('a', 1), row('b', 50)], 100, false, 'a'],
    ['another code, a month ago', found('b'), [row('a', 1), row('b', 50)], 51 + tellForMs, false, undefined],
    ['another facet’s', found('b', '0x12345678'), [row('a', 1)], 100, true, undefined],
    ['back to the first', found('a'), [row('a', 1), row('b', 50)], 100, true, 'b'],
  ])('%s', (_, now, known, at, news, from) => {
    expect(isNews(now, known)).toBe(news)
    expect(compareProxy(now, known, at).changed?.from.codeHash.charAt(2)).toBe(from)
  })
})
