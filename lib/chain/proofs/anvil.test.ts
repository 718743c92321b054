// Headers and proofs of a running node: each hash is made again, and what it proves is what it says.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Anvil, hasAnvil, startAnvil, testAccounts } from '@/e2e/fixtures/anvil'
import type { Hex } from '@/lib/base/hex'
import { verifyAccount } from './accountProof'
import { headerHash } from './headerHash'

const [from, to] = testAccounts

if (hasAnvil()) describe('anvil', () => suite())
else test.skip('SKIPPED: there is no anvil for this platform', () => {})

function suite() {
  let anvil: Anvil
  beforeAll(async () => {
    anvil = await startAnvil()
    await anvil.rpc('eth_sendTransaction', [{ from, to, value: '0x3e8' }])
  })
  afterAll(() => anvil.stop())

  const block = (number: string) =>
    anvil.rpc<Record<string, unknown> & { hash: Hex; stateRoot: Hex }>('eth_getBlockByNumber', [
      number,
      false,
    ])

  test('hashes its headers by the recipe', async () => {
    for (const number of ['0x0', 'latest']) {
      const header = await block(number)
      expect(headerHash(header)).toEqual({ type: 'hash', hash: header.hash })
    }
  })

  test('proves accounts under the block that is named by its hash', async () => {
    const { hash, stateRoot } = await block('latest')
    for (const account of [from, to, `0x${'77'.repeat(20)}`] as const) {
      const [proof, balance, nonce] = await Promise.all([
        anvil.rpc<{ accountProof: Hex[] }>('eth_getProof', [account, [], { blockHash: hash }]),
        anvil.rpc<Hex>('eth_getBalance', [account, 'latest']),
        anvil.rpc<Hex>('eth_getTransactionCount', [account, 'latest']),
      ])
      expect(verifyAccount(stateRoot, account, proof.accountProof)).toMatchObject({
        type: 'proved',
        account: { balanceWei: BigInt(balance), nonce: BigInt(nonce) },
      })
    }
  })
}
