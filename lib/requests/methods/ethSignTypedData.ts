// eth_signTypedData: the list of fields of EIP-712's first draft ("v1"). It names no application and no chain, which
// the prompt says.
import * as v from 'valibot'
import { parseAddress } from '@/lib/base/address'
import { askUser, type MethodTable, refuseWatched } from '../method'
import { address, readParams } from '../readParams'
import { unauthorized } from '../rpcErrors'
import { readFirstDraft } from '../typedData'

const both = v.tuple([v.unknown(), v.unknown()], 'expected an array [typedData, address]')

export const ethSignTypedData: MethodTable = {
  async eth_signTypedData(call, rooms) {
    const [first, second] = readParams(both, call.params)
    // The order is [typedData, address]; as with personal_sign, both are read.
    const turned = typeof first === 'string' && parseAddress(first).type !== 'not an address'
    const place = turned ? 0 : 1
    const account = readParams(address, turned ? first : second, `params[${place}]`)
    const typedData = readFirstDraft(turned ? second : first, `params[${1 - place}]`)
    const { chainId } = await rooms.permissions.chainOf(call.asker)
    if (!(await rooms.permissions.isGranted(call.asker, account))) {
      throw unauthorized('The site is not connected to the account that should sign.')
    }
    await refuseWatched(account, rooms)
    return askUser(call, { kind: 'typed data', account, chainId, typedData }, rooms)
  },
}
