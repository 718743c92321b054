// By eth_simulateV1: the looks, the transactions and the looks again, in one block that never was.
import { type Hex, toQuantity } from '@/lib/base/hex'
import { BadAnswer, RpcError } from '@/lib/chain/client/chainErrors'
import { bytes, list, object, optional, quantity } from '@/lib/chain/client/parse'
import { revertReason } from '@/lib/chain/contracts/revertReason'
import { type Asks, type Plan, type Run, toOverrides, toParams } from './method'
import { type Answer, lookOf, readers } from './probes'
import { readLogs } from './readLogs'

/** Ample for a balance; a contract that wants more may not eat the block. */
const lookGas = toQuantity(400_000)

/** Throws what the client throws; an endpoint that does not offer the method throws Chain.RpcError. */
export async function runBySimulateV1(client: Asks, plan: Plan): Promise<Run> {
  const { account, transactions, probes, on, values } = plan
  const looks = probes.map((probe) => ({ ...lookOf(probe, account), gas: lookGas }))
  const calls = [...looks, ...transactions.map(toParams), ...looks]
  const known = await client.request('eth_simulateV1', [
    {
      blockStateCalls: [
        {
          ...(values ? { blockOverrides: toOverrides(values) } : {}),
          stateOverrides: readers,
          calls,
        },
      ],
      traceTransfers: true,
      validation: false,
    },
    on,
  ])
  const [only] = list(known.value, 'the simulation', 1)
  const simulated = object(only, 'the simulated block')
  const timestampSeconds = optional(simulated.timestamp, (time) => quantity(time, 'the timestamp'))
  const block = timestampSeconds === undefined ? {} : { timestampSeconds }
  const results = list(simulated.calls, 'the calls', calls.length).map(readCall)
  if (results.length !== calls.length) throw new BadAnswer('expected a result for every call')
  const ours = results.slice(looks.length, looks.length + transactions.length)
  const failed = ours.findIndex(({ succeeded }) => !succeeded)
  if (failed >= 0) {
    return { type: 'reverted', known, block, place: failed, reason: ours[failed]?.reason ?? '' }
  }
  const answers = results.map(({ succeeded, returned }): Answer => (succeeded ? returned : undefined))
  return {
    type: 'ran',
    known,
    block,
    logs: ours.flatMap(({ logs }) => readLogs(logs)),
    before: answers.slice(0, looks.length),
    after: answers.slice(looks.length + transactions.length),
  }
}

interface CallResult {
  succeeded: boolean
  returned: Hex
  logs: unknown
  reason: string
}

function readCall(value: unknown): CallResult {
  const call = object(value, 'a result')
  const succeeded = call.status === '0x1'
  if (!succeeded && call.status !== '0x0') throw new BadAnswer('expected a status of 0x1 or 0x0')
  const returned = bytes(call.returnData ?? '0x', 'what a call returned')
  return { succeeded, returned, logs: call.logs, reason: succeeded ? '' : reasonOf(call.error, returned) }
}

/** Some nodes put the revert's bytes into the error, some into what was returned. */
function reasonOf(error: unknown, returned: Hex): string {
  const { message, data } =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {}
  const words = typeof message === 'string' ? message : 'execution reverted'
  return revertReason(new RpcError(3, words, data ?? (returned === '0x' ? undefined : returned)))
}
