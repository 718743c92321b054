// The program that asks many tokens at once, run by a real node; skipped aloud where there is no anvil.
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { fakeEndpointPorts } from '@/lib/chain/client/fakeEndpointPorts'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import { hasAnvil, startAnvil } from '../../../e2e/fixtures/anvil'
import { createChainClient } from '../client/createChainClient'
import { findHeld, holdingsProgram, readHoldings } from './holdings'

const account = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const at = (number: number): Address => `0x${number.toString(16).padStart(6, '0').padStart(40, '7')}`

const present = hasAnvil()
const title = present ? 'a node' : 'a node: SKIPPED, there is no anvil for this platform;'

/** Contracts that answer every call in one way. */
const codes: Record<string, Hex> = {
  // RETURN 32 bytes: 1.
  one: '0x600160005260206000f3',
  zero: '0x600060005260206000f3',
  // Balance of whom was asked about: CALLDATALOAD(4), so that the account is seen to arrive.
  asksWhom: '0x60043560005260206000f3',
  // Only for the right selector: SHR(224, CALLDATALOAD(0)) == 0x70a08231.
  asksWhat: '0x60003560e01c6370a082311460005260206000f3',
  // 31 bytes are no balance.
  short: '0x7f0100000000000000000000000000000000000000000000000000000000000000600052601f6000f3',
  reverts: '0x600160005260206000fd',
  // JUMPDEST PUSH1 0 JUMP: burns all gas it is given.
  endless: '0x5b600056',
  // Wants to write: refused inside a static call.
  writes: '0x6001600055600160005260206000f3',
}

test.skipIf(!present)(`${title} answers for a thousand tokens in one request`, async () => {
  const anvil = await startAnvil()
  try {
    const names = Object.keys(codes)
    await Promise.all(names.map((name, place) => anvil.rpc('anvil_setCode', [at(place), codes[name]])))
    await anvil.rpc('anvil_setCode', [at(999), codes.one])
    let posts = 0
    const transport = createRpcTransport()
    const client = createChainClient({
      ...fakeEndpointPorts,
      network: {
        chainId: 31337,
        name: 'Local',
        currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        endpoints: [anvil.url],
        testnet: true,
        source: 'built in',
      },
      transport: {
        post: (...call) => {
          posts += 1
          return transport.post(...call)
        },
      },
      clock: () => 0,
    })
    // Between them addresses without code, which answer every call with nothing.
    const tokens = Array.from({ length: 1_000 }, (_, place) => at(place))
    const held = await findHeld(client, account, tokens)
    expect(held.map((token) => names[tokens.indexOf(token)] ?? tokens.indexOf(token))).toEqual([
      'one',
      'asksWhom',
      'asksWhat',
      999,
    ])
    expect(posts).toBe(1)
    expect(await findHeld(client, account, [])).toEqual([])
    // More than fit into one call are several, in one batch.
    posts = 0
    const many = Array.from({ length: 2_500 }, (_, place) => at(place))
    expect(await findHeld(client, account, many)).toHaveLength(4)
    expect(posts).toBe(1)
  } finally {
    await anvil.stop()
  }
})

test('the program has the account and the tokens behind it', () => {
  const data = holdingsProgram(account, [at(1), at(2)])
  expect(data).toHaveLength(2 + 2 * (0x5d + 20 + 2 * 20))
  expect(data.endsWith(`${account.slice(2).toLowerCase()}${at(1).slice(2)}${at(2).slice(2)}`)).toBe(true)
})

test.each(['0x', '0x01', '0x010203', '0x0102', '0x0001ff'])('%s is no answer for two tokens', (data) => {
  expect(() => readHoldings(data as Hex, [at(1), at(2)])).toThrow('one byte')
})
