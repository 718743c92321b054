// eth_sendRawTransaction: passes on what was signed elsewhere. Nothing of ours is in it, so nobody is asked.
import * as v from 'valibot'
import type { MethodTable } from '../method'
import { bytes, readParams } from '../readParams'

const wanted = v.strictTuple([bytes], 'expected an array with a signed transaction')

export const ethSendRawTransaction: MethodTable = {
  async eth_sendRawTransaction({ asker, params }, { permissions, ports }) {
    const [signed] = readParams(wanted, params)
    const { chainId } = await permissions.chainOf(asker)
    return (await (await ports.chain(chainId)).request('eth_sendRawTransaction', [signed])).value
  },
}
