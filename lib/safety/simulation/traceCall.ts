// By debug_traceCall, where there is no eth_simulateV1: a trace of what it writes, laid over the chain for a second look.
import type { Address } from '@/lib/base/address'
import { isHexBytes, toQuantity } from '@/lib/base/hex'
import { BadAnswer, isChainError, RpcError } from '@/lib/chain/client/chainErrors'
import { readHead } from '@/lib/chain/client/header'
import { bytes, list, object } from '@/lib/chain/client/parse'
import { revertReason } from '@/lib/chain/contracts/revertReason'
import type { Log } from './candidates'
import { decodeSteps, encodeSteps, lookGas, measuringCode, type Step } from './measuringCode'
import { type Asks, type Plan, type Run, toOverrides, toParams } from './method'
import { type Answer, type Look, lookOf, readers } from './probes'
import { readLogs } from './readLogs'

/** Frames of calls that are looked through for logs. */
const maxFrames = 20_000
/** Nobody's address. */
const looker: Address = '0x00000000000000000000000000000000B1a9cE01'
const zeroWord = `0x${'0'.repeat(64)}`

/**
 * One transaction only: the trace starts from the chain's own state. All of it at one block, so that before and after
 * differ by the transaction alone. Throws what the client throws.
 */
export async function runByTraceCall(client: Asks, plan: Plan): Promise<Run> {
  const { account, transactions, probes, values } = plan
  const [transaction, ...others] = transactions
  if (!transaction || others.length > 0) throw new RpcError(-32601, 'debug_traceCall runs one transaction')
  const head = readHead((await client.request('eth_getBlockByNumber', [plan.on, false])).value)
  const block = toQuantity(head.number)
  const other = values ? { blockOverrides: toOverrides(values) } : {}
  const call = toParams(transaction)
  const trace = (tracer: string, tracerConfig: object) =>
    client.request('debug_traceCall', [call, block, { tracer, tracerConfig, ...other }])
  const looks = probes.map((probe) => lookOf(probe, account))
  const [frames, states, before] = await Promise.all([
    trace('callTracer', { withLog: true }),
    trace('prestateTracer', { diffMode: true }),
    lookAt(client, looks, block, readers),
  ])
  const root = object(frames.value, 'the trace')
  if (root.error !== undefined)
    return { type: 'reverted', known: frames, block: head, place: 0, reason: reasonOf(root) }
  const written = { ...overridesOf(states.value), ...readers }
  const after = await lookAt(client, looks, block, written)
  return { type: 'ran', known: frames, block: head, logs: logsIn(root), before, after }
}

/** All looks in one call, made by nobody; undefined where a contract refused to answer. */
async function lookAt(
  client: Asks,
  looks: readonly Look[],
  block: string,
  overrides: object,
): Promise<Answer[]> {
  const data = encodeSteps(looks.map((look): Step => ({ ...look, looks: true, gas: lookGas })))
  const call = { from: looker, to: looker, data }
  const state = { ...overrides, [looker]: { code: measuringCode } }
  const { value } = await client.request('eth_call', [call, block, state])
  const results = decodeSteps(bytes(value, 'the measurements'), looks.length)
  if (!results) throw new BadAnswer('expected a measurement for every look')
  return results.map(({ succeeded, returned }) => (succeeded ? returned : undefined))
}

/**
 * What the transaction leaves behind, as the overrides of an eth_call. In diff mode `post` names only what changed: a
 * slot that is in `pre` and not in `post` became zero.
 */
function overridesOf(value: unknown): Record<string, object> {
  const { pre, post } = object(value, 'the difference')
  const before = object(pre, 'the state before')
  const overrides: Record<string, object> = {}
  for (const [address, changed] of Object.entries(object(post, 'the state after'))) {
    const is = object(changed, 'an account')
    const was = object(before[address] ?? {}, 'an account')
    const zeroed = Object.keys(object(was.storage ?? {}, 'the storage')).map((slot) => [slot, zeroWord])
    const stateDiff = { ...Object.fromEntries(zeroed), ...object(is.storage ?? {}, 'the storage') }
    overrides[address] = {
      ...(is.balance === undefined ? {} : { balance: is.balance }),
      ...(isHexBytes(is.code) ? { code: is.code } : {}),
      ...(Object.keys(stateDiff).length > 0 ? { stateDiff } : {}),
    }
  }
  return overrides
}

/** The logs of all frames that were not reverted. */
function logsIn(root: Record<string, unknown>): Log[] {
  const logs: Log[] = []
  const waiting = [root]
  for (let seen = 0; waiting.length > 0; seen++) {
    if (seen > maxFrames) throw new BadAnswer('expected a trace of fewer calls')
    const frame = waiting.pop() as Record<string, unknown>
    if (frame.error !== undefined) continue
    logs.push(...readLogs(frame.logs))
    for (const inner of list(frame.calls ?? [], 'the inner calls', maxFrames))
      waiting.push(object(inner, 'a call'))
  }
  return logs
}

function reasonOf({ error, revertReason: said, output }: Record<string, unknown>): string {
  const words =
    typeof said === 'string' && said !== '' ? said : typeof error === 'string' ? error : 'reverted'
  return revertReason(new RpcError(3, words, output))
}

/** The endpoint does not know the method, or may not run it. */
export function isNotOffered(error: unknown): boolean {
  if (!isChainError(error)) return false
  if (!(error instanceof RpcError)) return error instanceof BadAnswer
  if ([-32601, -32004, -32600, -32602].includes(error.code)) return true
  return /not (supported|found|available|allowed|whitelisted|exist|implemented)|does not exist|unsupported|unknown method|forbidden|disabled/i.test(
    error.message,
  )
}
