// What it costs to check an account's proof, in this process.
import { expect, test } from '@playwright/test'
import type { Hex } from '@/lib/base/hex'
import { verifyAccount } from '@/lib/chain/proofs/accountProof'
import { startAnvil, testAccounts } from '../fixtures/anvil'
import { print, repetitions } from './measure'

test('proof check per account', async () => {
  const anvil = await startAnvil()
  try {
    const [account] = testAccounts
    // What was put there before the first block is under the root of the next one.
    await anvil.rpc('evm_mine')
    const { stateRoot } = await anvil.rpc<{ stateRoot: Hex }>('eth_getBlockByNumber', ['latest', false])
    const { accountProof } = await anvil.rpc<{ accountProof: Hex[] }>('eth_getProof', [account, [], 'latest'])
    // Mainnet's proofs have about eight nodes of this size: the root's is checked as often.
    const nodes = Math.ceil(8 / accountProof.length)
    const check = () => {
      const start = performance.now()
      const verdicts = Array.from({ length: nodes }, () => verifyAccount(stateRoot, account, accountProof))
      const took = performance.now() - start
      for (const { type } of verdicts) expect(type).toBe('proved')
      return took
    }
    for (let round = 0; round < 200; round++) check()
    const times = Array.from({ length: Math.max(repetitions, 200) }, check)
    print('proof check per account (eight nodes)', 'ms', times, 1)
  } finally {
    await anvil.stop()
  }
})
