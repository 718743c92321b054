// What the wallet knows by itself and anybody may ask, also while it is locked.

import * as v from 'valibot'
import { keccak256 } from 'viem'
import { chainIdHex } from '@/lib/base/chainId'
import type { MethodTable } from '../method'
import { bytes, readParams } from '../readParams'

const web3Sha3Params = v.tuple([bytes], 'expected an array with the bytes to hash')

export const ownAnswers: MethodTable = {
  async eth_chainId({ asker }, { permissions }) {
    return chainIdHex((await permissions.chainOf(asker)).chainId)
  },
  /** The network id; on every chain since Ethereum Classic split off it is the chain id, in decimal. */
  async net_version({ asker }, { permissions }) {
    return (await permissions.chainOf(asker)).chainId.toString()
  },
  async net_listening() {
    return true
  },
  async web3_clientVersion(_, { ports }) {
    return ports.clientVersion
  },
  async web3_sha3({ params }) {
    const [data] = readParams(web3Sha3Params, params)
    return keccak256(data)
  },
}
