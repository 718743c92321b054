// The permission calls of EIP-2255. There is one permission: eth_accounts.
import * as v from 'valibot'
import type { MethodTable } from '../method'
import { toEip2255 } from '../permissions/eip2255'
import { readParams, step } from '../readParams'
import { invalidParams } from '../rpcErrors'
import { askToConnect } from './ethAccounts'

const wanted = v.tuple(
  [
    v.record(
      v.string(),
      v.record(v.string(), v.unknown(), 'expected an object of caveats'),
      'expected an object',
    ),
  ],
  'expected an array with one object that names permissions',
)

export const walletPermissions: MethodTable = {
  async wallet_getPermissions({ asker }, { permissions }) {
    return toEip2255(await permissions.visible(asker))
  },

  /** Asks also a connected site's user: that is how a page offers to change accounts. */
  async wallet_requestPermissions(call, rooms) {
    checkNames(call.params)
    await askToConnect(call, rooms)
    return toEip2255(await rooms.permissions.granted(call.asker))
  },

  /** While the wallet is locked a site has nothing that it could give back; see the room's README. */
  async wallet_revokePermissions({ asker, params }, { permissions, ports }) {
    checkNames(params)
    if (await ports.isUnlocked()) await permissions.revoke(asker)
    return null
  },
}

/** Throws Requests.Refused unless exactly eth_accounts is named. */
function checkNames(params: unknown) {
  const [names] = readParams(wanted, params)
  const unknown = Object.keys(names).find((name) => name !== 'eth_accounts')
  if (unknown !== undefined) {
    throw invalidParams(`params[0]${step(unknown)}`, 'expected no permission but eth_accounts.')
  }
  if (!('eth_accounts' in names)) throw invalidParams('params[0].eth_accounts', 'expected it to be named.')
}
