// eth_signTypedData_v4: structured data as EIP-712 hashes it.
import * as v from 'valibot'
import { askUser, type MethodTable, refuseWatched } from '../method'
import { address, readParams } from '../readParams'
import { invalidParams, unauthorized } from '../rpcErrors'
import { readTypedData } from '../typedData'

const wantedParams = v.tuple(
  [
    address,
    v.custom<string | object>(
      (value) => typeof value === 'string' || (typeof value === 'object' && value !== null),
      'expected typed data, as an object or its JSON text',
    ),
  ],
  'expected an array [address, typedData]',
)

export const ethSignTypedDataV4: MethodTable = {
  async eth_signTypedData_v4(call, rooms) {
    const [account, typedData] = readParams(wantedParams, call.params)
    const { chainId } = await rooms.permissions.chainOf(call.asker)
    const text = readTypedData(typeof typedData === 'string' ? typedData : toText(typedData), chainId)
    if (!(await rooms.permissions.isGranted(call.asker, account))) {
      throw unauthorized('The site is not connected to the account that should sign.')
    }
    await refuseWatched(account, rooms)
    return askUser(call, { kind: 'typed data', account, chainId, typedData: text }, rooms)
  },
}

function toText(typedData: object): string {
  try {
    return JSON.stringify(typedData)
  } catch {
    throw invalidParams('params[1]', 'expected less nesting.')
  }
}
