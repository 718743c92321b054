// eth_accounts and eth_requestAccounts (EIP-1102): which accounts a site may see.
import type { Address } from '@/lib/base/address'
import { askUser, type Call, type MethodTable, type Rooms, unlockFirst } from '../method'

export const ethAccounts: MethodTable = {
  async eth_accounts({ asker }, { permissions }) {
    return (await permissions.visible(asker))?.accounts ?? []
  },

  /** Of old: the first account, or null for a stranger. */
  async eth_coinbase({ asker }, { permissions }) {
    return (await permissions.visible(asker))?.accounts[0] ?? null
  },

  /** A site that was granted something gets it as soon as the wallet is unlocked; a stranger's user is asked. */
  async eth_requestAccounts(call, rooms) {
    const { asker } = call
    if (!(await rooms.permissions.granted(asker))) return askToConnect(call, rooms)
    await unlockFirst(call, rooms)
    // The user may have disconnected the site while it waited.
    const granted = await rooms.permissions.granted(asker)
    return granted ? granted.accounts : askToConnect(call, rooms)
  },
}

/** The accounts that the user chose; `wanted` and `chainIds` are what the site would like. */
export async function askToConnect(
  call: Call,
  rooms: Rooms,
  wishes: { wanted?: Address[]; chainIds?: number[] } = {},
): Promise<Address[]> {
  const { chainId } = await rooms.permissions.chainOf(call.asker)
  return (await askUser(call, { kind: 'connect', chainId, ...wishes }, rooms)) as Address[]
}
