// wallet_switchEthereumChain (EIP-3326): the chain is per site, so a switch moves nobody else.
import * as v from 'valibot'
import { chainIdHex, parseChainId } from '@/lib/base/chainId'
import { askUser, type MethodTable } from '../method'
import { readParams } from '../readParams'
import { Refused, rpcCodes, unauthorized } from '../rpcErrors'

const wantedParams = v.tuple(
  [
    v.object(
      {
        chainId: v.custom<string>(
          (text) => parseChainId(text) !== undefined,
          'expected a chain id in hexadecimal without leading zeros (as 0x1)',
        ),
      },
      'expected an object {chainId}',
    ),
  ],
  'expected an array with one object {chainId}',
)

export const walletSwitchEthereumChain: MethodTable = {
  async wallet_switchEthereumChain(call, rooms) {
    const [wanted] = readParams(wantedParams, call.params)
    const toChainId = parseChainId(wanted.chainId) ?? 0
    const { asker } = call
    const { chainId: fromChainId, allowed } = await rooms.permissions.chainOf(asker)
    if (toChainId === fromChainId) return null
    const isKnown = await rooms.ports.isKnownChain(toChainId)
    if (isKnown && allowed.includes(toChainId)) {
      await rooms.permissions.switchChain(asker, toChainId)
      return null
    }
    // A locked wallet opens its window for no stranger but to connect, and says nothing of its networks.
    if (!(await rooms.ports.isUnlocked()) && !(await rooms.permissions.granted(asker))) {
      throw unauthorized('Connect to the wallet before switching its network.')
    }
    if (!isKnown) {
      throw new Refused(
        rpcCodes.unknownChain,
        `Unrecognized chain ID "${chainIdHex(toChainId)}": the user has no such network.`,
      )
    }
    await askUser(call, { kind: 'switch chain', fromChainId, toChainId }, rooms)
    return null
  },
}
