// EIP-5792: every way in which wallet_sendCalls' object can be wrong, with its code and the place that it names.
import { expect, test } from 'vitest'
import { anna, bert } from '../fakeRequestPorts'
import { Refused } from '../rpcErrors'
import { mostCalls, readCalls } from './readCalls'

const facts = { siteChainId: 1, knownChainIds: [1, 10], granted: [anna] }
const good = {
  version: '2.0.0',
  chainId: '0x1',
  from: anna,
  atomicRequired: false,
  calls: [{ to: bert, value: '0x1' }],
}
const calls = (...given: unknown[]) => ({ ...good, calls: given })

test.each<[string, unknown, number, string]>([
  ['no params', undefined, -32602, 'params'],
  ['an object instead of an array', good, -32602, 'params'],
  ['no object', [], -32602, 'params[0]'],
  ['null', [null], -32602, 'params[0]'],
  ['no version', [{ ...good, version: undefined }], -32602, 'params[0].version'],
  ['version 1.0', [{ ...good, version: '1.0' }], -32602, 'params[0].version'],
  ['a version that is a number', [{ ...good, version: 2 }], -32602, 'params[0].version'],
  ['an id that is a number', [{ ...good, id: 7 }], -32602, 'params[0].id'],
  ['an empty id', [{ ...good, id: '' }], -32602, 'params[0].id'],
  ['an id of more than 4096 bytes', [{ ...good, id: `0x${'00'.repeat(4097)}` }], -32602, 'params[0].id'],
  ['a from that is no address', [{ ...good, from: '0x12' }], -32602, 'params[0].from'],
  ['no chain id', [{ ...good, chainId: undefined }], -32602, 'params[0].chainId'],
  ['a padded chain id', [{ ...good, chainId: '0x01' }], -32602, 'params[0].chainId'],
  ['a decimal chain id', [{ ...good, chainId: '1' }], -32602, 'params[0].chainId'],
  ['a chain id that is a number', [{ ...good, chainId: 1 }], -32602, 'params[0].chainId'],
  ['no atomicRequired', [{ ...good, atomicRequired: undefined }], -32602, 'params[0].atomicRequired'],
  ['atomicRequired as a text', [{ ...good, atomicRequired: 'no' }], -32602, 'params[0].atomicRequired'],
  ['no calls', [{ ...good, calls: undefined }], -32602, 'params[0].calls'],
  ['no call', [calls()], -32602, 'params[0].calls'],
  ['a call that is no object', [calls('0x')], -32602, 'params[0].calls[0]'],
  [
    'a wrong checksum',
    [calls({ to: '0xAAaaaaaAAAAAAAAAAAaaaaAAAaaaAaAaaAaAAaAA' })],
    -32602,
    'params[0].calls[0].to',
  ],
  ['odd hex', [calls({ to: bert }, { to: bert, data: '0x123' })], -32602, 'params[0].calls[1].data'],
  ['a value without 0x', [calls({ to: bert, value: '1' })], -32602, 'params[0].calls[0].value'],
  ['a value above 256 bits', [calls({ to: bert, value: `0x1${'0'.repeat(64)}` })], -32602, 'calls[0].value'],
  ['neither recipient nor code', [calls({ value: '0x1' })], -32602, 'params[0].calls[0].to'],
  ['capabilities as a list', [{ ...good, capabilities: [true] }], -32602, 'params[0].capabilities'],
  ['another chain of the wallet', [{ ...good, chainId: '0xa' }], -32602, 'params[0].chainId'],
  ['a capability', [{ ...good, capabilities: { paymasterService: { url: 'x' } } }], 5700, 'paymasterService'],
  ['an optional: false one', [{ ...good, capabilities: { flow: { optional: false } } }], 5700, 'flow'],
  [
    'one of a call',
    [calls({ to: bert, capabilities: { gas: {} } })],
    5700,
    'params[0].calls[0].capabilities.gas',
  ],
  ['an unknown chain', [{ ...good, chainId: '0x539' }], 5710, '0x539'],
  ['too many calls', [calls(...Array(mostCalls + 1).fill({ to: bert }))], 5740, `${mostCalls}`],
  ['atomicity', [{ ...good, atomicRequired: true }], 5760, 'one by one'],
  ['an account that was not granted', [{ ...good, from: bert }], 4100, 'not connected'],
])('%s is refused', (_, params, code, named) => {
  const refusal = refusalOf(params)
  expect(refusal.code).toBe(code)
  expect(refusal.message).toContain(named)
})

function refusalOf(params: unknown): Refused {
  try {
    readCalls(params, facts)
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('expected a refusal')
}

test('what is right is read as transactions of the account on the chain, in order', () => {
  const read = readCalls(
    [
      {
        ...good,
        id: 'mine',
        from: undefined,
        capabilities: { paymasterService: { optional: true } },
        calls: [
          { to: bert, value: '0x1' },
          { to: bert, data: '0x1234', capabilities: { hint: { optional: true } } },
          { data: '0x60' },
        ],
      },
    ],
    facts,
  )
  expect(read).toEqual({
    id: 'mine',
    account: anna,
    calls: [
      { chainId: 1, from: anna, to: bert, valueWei: 1n, data: '0x' },
      { chainId: 1, from: anna, to: bert, valueWei: 0n, data: '0x1234' },
      { chainId: 1, from: anna, to: null, valueWei: 0n, data: '0x60' },
    ],
  })
  expect(readCalls([{ ...good, calls: Array(mostCalls).fill({ to: bert }) }], facts).calls).toHaveLength(
    mostCalls,
  )
})
