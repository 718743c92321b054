// What calls use when they are sent one after the other: one question to an endpoint that can simulate blocks.
import { type Hex, toQuantity } from '@/lib/base/hex'
import { isChainError, RpcError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { revertReason } from '@/lib/chain/contracts/revertReason'
import type { TransactionRequest } from './request'

export type TriedCall = { type: 'used'; gas: bigint } | { type: 'reverts'; reason: string }

/** One for each call, in order (eth_simulateV1). undefined when the endpoint can't, or what it says makes no sense. */
export async function gasInOrder(
  client: ChainClient,
  calls: readonly TransactionRequest[],
): Promise<TriedCall[] | undefined> {
  try {
    const simulation = { blockStateCalls: [{ calls: calls.map(toParams) }], validation: false }
    const { value } = await client.request('eth_simulateV1', [simulation, 'latest'])
    return readSimulation(value, calls.length)
  } catch (error) {
    if (isChainError(error)) return undefined
    throw error
  }
}

/** Exported for its test. */
export function readSimulation(value: unknown, count: number): TriedCall[] | undefined {
  if (!Array.isArray(value)) return undefined
  const results = (value[0] as { calls?: unknown } | undefined)?.calls
  if (!Array.isArray(results) || results.length !== count) return undefined
  const read = results.map(readCall)
  return read.every((each) => each !== undefined) ? read : undefined
}

function readCall(value: unknown): TriedCall | undefined {
  const { status, gasUsed, error, returnData } = (value ?? {}) as Record<string, unknown>
  if (status === '0x1') {
    if (typeof gasUsed !== 'string' || !/^0x[0-9a-f]{1,16}$/i.test(gasUsed)) return undefined
    return { type: 'used', gas: BigInt(gasUsed) }
  }
  if (status !== '0x0') return undefined
  const { code, message, data } = (error ?? {}) as Record<string, unknown>
  const words = new RpcError(
    typeof code === 'number' ? code : 3,
    typeof message === 'string' ? message : 'execution reverted',
    data ?? returnData,
  )
  return { type: 'reverts', reason: revertReason(words) }
}

function toParams({ from, to, valueWei, data, accessList }: TransactionRequest) {
  return {
    from,
    ...(to === null ? {} : { to }),
    value: toQuantity(valueWei),
    input: data as Hex,
    ...(accessList ? { accessList } : {}),
  }
}
