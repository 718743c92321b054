// The permission calls of EIP-2255: the accounts a site may see, and the networks it may move between.
import { chainIdHex } from '@/lib/base/chainId'
import type { Call, MethodTable, Rooms } from '../method'
import { toEip2255 } from '../permissions/eip2255'
import type { Permission } from '../permissions/permission'
import { readWanted } from '../permissions/readWanted'
import { Refused, rpcCodes, unauthorized } from '../rpcErrors'
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
  async wallet_revokePermissions({ asker, params }, rooms) {
    readWanted(params)
    await giveBack(asker, rooms)
    return null
  },
}

/** Disconnects the site. Throws Requests.Refused (4100), the same to everybody, while the wallet is locked. */
export async function giveBack(asker: Call['asker'], { permissions, ports }: Rooms): Promise<void> {
  if (!(await ports.isUnlocked())) throw unauthorized('The wallet is locked: nothing was given back.')
  await permissions.revoke(asker)
}

async function inWords({ asker }: Call, permission: Permission | undefined, { permissions }: Rooms) {
  return toEip2255(permission, permission ? await permissions.chainIds(asker) : [])
}

/** Which of several networks the user has is nobody's business before the user was asked: all are named together. */
async function checkChains(chainIds: readonly number[], { ports }: Rooms): Promise<void> {
  const known = await Promise.all(chainIds.map((chainId) => ports.isKnownChain(chainId)))
  if (known.every(Boolean)) return
  throw new Refused(
    rpcCodes.unknownChain,
    `Unrecognized chain ID: the user does not have all of ${chainIds.map(chainIdHex).join(', ')}.`,
  )
}
