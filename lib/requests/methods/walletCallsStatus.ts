// wallet_getCallsStatus and wallet_showCallsStatus (EIP-5792): a site asks after its own batches, and no other's.
import * as v from 'valibot'
import { chainIdHex } from '@/lib/base/chainId'
import type { Hex } from '@/lib/base/hex'
import { deriveStatus, type StatusFacts } from '@/lib/transactions/status'
import type { Question, QuestionBody, SiteAsker } from '../approvals/question'
import { findBundle } from '../calls/callIds'
import { type CallFate, isOver, statusOf } from '../calls/callsStatus'
import { callTransactionId } from '../calls/callTransaction'
import { callsVersion } from '../calls/readCalls'
import type { MethodTable, Rooms } from '../method'
import { readParams } from '../readParams'
import { Refused, rpcCodes, unauthorized } from '../rpcErrors'

const idParams = v.tuple(
  [v.pipe(v.string('expected a text'), v.minLength(1, 'expected a text that is not empty'))],
  'expected an array with the id of a batch',
)

export const walletCallsStatus: MethodTable = {
  async wallet_getCallsStatus({ asker, params }, rooms) {
    const { question, body } = await ownBundle(asker, params, rooms)
    const calls = await Promise.all(body.calls.map((_, place) => callOf(question, place, rooms)))
    const receipts = calls.flatMap(({ receipt }) => (receipt ? [receipt] : []))
    return {
      version: callsVersion,
      id: body.bundleId,
      chainId: chainIdHex(body.chainId),
      status: statusOf(calls.map(({ fate }) => fate)),
      atomic: false,
      ...(receipts.length > 0 ? { receipts } : {}),
    }
  },

  async wallet_showCallsStatus({ asker, params }, rooms) {
    await ownBundle(asker, params, rooms)
    await rooms.ports.showActivity()
    return null
  },
}

/** Throws Requests.Refused: 4100 for a stranger, 5730 when this site has no such batch. */
async function ownBundle(asker: SiteAsker, params: unknown, { permissions, ports }: Rooms) {
  const [id] = readParams(idParams, params)
  if (!(await permissions.granted(asker)))
    throw unauthorized('Connect to the wallet before asking for batches.')
  const { question } = await findBundle(ports.questions, asker, id)
  if (question?.body.kind !== 'calls') {
    throw new Refused(rpcCodes.unknownBundle, 'No batch of this id was sent by this site.')
  }
  return { question, body: question.body satisfies QuestionBody }
}

interface FollowedCall {
  fate: CallFate
  receipt?: CallReceipt
}

/** The chain is asked itself: what is stored may be some seconds old. */
async function callOf(question: Question, place: number, { ports }: Rooms): Promise<FollowedCall> {
  const facts = await ports.transaction(callTransactionId(question.id, place))
  const signed = facts?.transaction.signed
  if (!facts || !signed) return { fate: isOver(question) ? 'never' : 'under way' }
  if (deriveStatus(facts).type === 'refused') return { fate: 'never' }
  const chain = await ports.chain(facts.transaction.chainId)
  const receipt = readReceipt((await chain.request('eth_getTransactionReceipt', [signed.hash])).value)
  if (receipt) return { fate: receipt.status === '0x1' ? 'succeeded' : 'reverted', receipt }
  return { fate: replaced(facts) ? 'never' : 'under way' }
}

const replaced = (facts: StatusFacts) => deriveStatus(facts).type === 'replaced'

interface CallReceipt {
  logs: { address: unknown; data: unknown; topics: unknown }[]
  status: '0x0' | '0x1'
  blockHash: unknown
  blockNumber: unknown
  gasUsed: unknown
  transactionHash: Hex | unknown
}

/** The part of a receipt that EIP-5792 names, as the endpoint gave it. undefined while there is none. */
function readReceipt(value: unknown): CallReceipt | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { logs, status, blockHash, blockNumber, gasUsed, transactionHash } = value as Record<string, unknown>
  if (typeof blockHash !== 'string') return undefined
  return {
    logs: (Array.isArray(logs) ? logs : []).map(({ address, data, topics }) => ({ address, data, topics })),
    status: status === '0x1' ? '0x1' : '0x0',
    blockHash,
    blockNumber,
    gasUsed,
    transactionHash,
  }
}
