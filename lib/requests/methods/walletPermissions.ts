// The permission calls of EIP-2255: the accounts a site may see, and the networks it may move between.
import { chainIdHex } from '@/lib/base/chainId'
import type { Call, MethodTable, Rooms } from '../method'
import { toEip2255 } from '../permissions/eip2255'
import type { Permission } from '../permissions/permission'
import { readWanted } from '../permissions/readWanted'
import { Refused, rpcCodes } from '../rpcErrors'
import { askToConnect } from './ethAccounts'

export const walletPermissions: MethodTable = {
  async wallet_getPermissions(call, rooms) {
    return inWords(call, await rooms.permissions.visible(call.asker), rooms)
  },

  /** Asks also a connected site's user: that is how a page offers to change accounts. */
  async wallet_requestPermissions(call, rooms) {
    const { accounts, chainIds } = readWanted(call.params)
    await checkChains(chainIds ?? [], rooms)
    // What the site has already is proposed again.
    const wanted = accounts ?? (await rooms.permissions.granted(call.asker))?.accounts
    await askToConnect(call, rooms, { ...(wanted ? { wanted } : {}), ...(chainIds ? { chainIds } : {}) })
    return inWords(call, await rooms.permissions.granted(call.asker), rooms)
  },

  /**
   * Without accounts nothing is left of a grant, and without networks neither: whichever is named, the site is
   * disconnected. While the wallet is locked a site has nothing that it could give back; see the room's README.
   */
  async wallet_revokePermissions({ asker, params }, { permissions, ports }) {
    readWanted(params)
    if (await ports.isUnlocked()) await permissions.revoke(asker)
    return null
  },
}

async function inWords({ asker }: Call, permission: Permission | undefined, { permissions }: Rooms) {
  return toEip2255(permission, permission ? await permissions.chainIds(asker) : [])
}

async function checkChains(chainIds: readonly number[], { ports }: Rooms): Promise<void> {
  for (const chainId of chainIds) {
    if (await ports.isKnownChain(chainId)) continue
    throw new Refused(
      rpcCodes.unknownChain,
      `Unrecognized chain ID "${chainIdHex(chainId)}": the user has no such network.`,
    )
  }
}
