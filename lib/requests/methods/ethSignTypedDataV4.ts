// eth_signTypedData_v4 and _v3: structured data as EIP-712 hashes it. Version 3 is version 4 without lists.
import * as v from 'valibot'
import { askUser, type Method, type MethodTable, refuseWatched } from '../method'
import { address, readParams } from '../readParams'
import { invalidParams, unauthorized } from '../rpcErrors'
import { readTypedData, refuseLists } from '../typedData'

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

const signTypedData =
  (version: 3 | 4): Method =>
  async (call, rooms) => {
    const [account, typedData] = readParams(wantedParams, call.params)
    const { chainId } = await rooms.permissions.chainOf(call.asker)
    const given = typeof typedData === 'string' ? typedData : toText(typedData)
    const text = readTypedData(given, chainId)
    if (version === 3) refuseLists(given)
    if (!(await rooms.permissions.isGranted(call.asker, account))) {
      throw unauthorized('The site is not connected to the account that should sign.')
    }
    await refuseWatched(account, rooms)
    return askUser(call, { kind: 'typed data', account, chainId, typedData: text }, rooms)
  }

export const ethSignTypedDataV4: MethodTable = {
  eth_signTypedData_v3: signTypedData(3),
  eth_signTypedData_v4: signTypedData(4),
}

function toText(typedData: object): string {
  try {
    return JSON.stringify(typedData)
  } catch {
    throw invalidParams('params[1]', 'expected less nesting.')
  }
}
