// eth_sendRawTransaction: passes on what was signed elsewhere. Nothing of ours is in it, so nobody is asked.
import * as v from 'valibot'
import { keccak256 } from 'viem'
import type { Hex } from '@/lib/base/hex'
import { RpcError } from '@/lib/chain/client/chainErrors'
import type { MethodTable } from '../method'
import type { ChainReader } from '../ports'
import { bytes, readParams } from '../readParams'

/** False where that can't be found out. */
async function isThere(chain: ChainReader, hash: Hex): Promise<boolean> {
  const found = await chain.request('eth_getTransactionByHash', [hash]).catch(() => undefined)
  return typeof found?.value === 'object' && found.value !== null
}

const wanted = v.strictTuple([bytes], 'expected an array with a signed transaction')

export const ethSendRawTransaction: MethodTable = {
  async eth_sendRawTransaction({ asker, params }, { permissions, ports }) {
    const [signed] = readParams(wanted, params)
    const { chainId } = await permissions.chainOf(asker)
    const chain = await ports.chain(chainId)
    try {
      return (await chain.request('eth_sendRawTransaction', [signed])).value
    } catch (error) {
      // Asked again after the wallet was stopped in between: the chain has it, and to say that it failed would be wrong.
      const hash = keccak256(signed)
      if (error instanceof RpcError && (await isThere(chain, hash))) return hash
      throw error
    }
  },
}
