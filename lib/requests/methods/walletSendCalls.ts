// wallet_sendCalls (EIP-5792): several calls, one question, each call a transaction of its own.
import { findBundle, madeUpBundleId } from '../calls/callIds'
import { readCalls } from '../calls/readCalls'
import { askUser, type Call, type MethodTable, type Rooms, refuseWatched } from '../method'
import { unauthorized } from '../rpcErrors'

export const walletSendCalls: MethodTable = {
  async wallet_sendCalls(call, rooms) {
    const { permissions, ports } = rooms
    const granted = await permissions.granted(call.asker)
    if (!granted) throw unauthorized('Connect to the wallet before sending calls.')
    const [{ chainId }, knownChainIds] = await Promise.all([
      permissions.chainOf(call.asker),
      ports.chainIds(),
    ])
    const { id, account, calls } = readCalls(call.params, {
      siteChainId: chainId,
      knownChainIds,
      granted: granted.accounts,
    })
    await refuseWatched(account, rooms)
    const askedBy = call.questionId
    const bundleId = id ?? madeUpBundleId(askedBy)
    const questionId = await questionFor(call, bundleId, rooms)
    const body = { kind: 'calls', account, chainId, bundleId, askedBy, calls } as const
    return askUser({ ...call, questionId }, body, rooms)
  },
}

/** A replay is the question of before; a name whose batch was rejected may be used again. */
async function questionFor({ asker, questionId }: Call, bundleId: string, { ports }: Rooms): Promise<string> {
  const { question, id, nextId } = await findBundle(ports.questions, asker, bundleId)
  const ours = question?.body.kind === 'calls' && question.body.askedBy === questionId
  return !ours && question?.answer?.type === 'rejected' ? nextId : id
}
