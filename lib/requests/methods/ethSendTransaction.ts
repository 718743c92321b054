// eth_sendTransaction: what a page wants sent, read strictly; what it leaves out the wallet chooses.
import { askUser, type MethodTable, refuseWatched } from '../method'
import { unauthorized } from '../rpcErrors'
import { readTransactionRequest } from '../transactionRequest'

export const ethSendTransaction: MethodTable = {
  async eth_sendTransaction(call, rooms) {
    const { chainId } = await rooms.permissions.chainOf(call.asker)
    const request = readTransactionRequest(call.params, chainId)
    if (!(await rooms.permissions.isGranted(call.asker, request.from))) {
      throw unauthorized('The site is not connected to the account that should send.')
    }
    await refuseWatched(request.from, rooms)
    return askUser(call, { kind: 'transaction', request }, rooms)
  },
}
