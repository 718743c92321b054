// On this machine, on proved state: where no endpoint simulates. Slower, and nobody's word but the proofs'.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { RpcError, Unreachable } from '@/lib/chain/client/chainErrors'
import { revertReason } from '@/lib/chain/contracts/revertReason'
import { isProvedRun, type ProvedRun, type Unproved } from '@/lib/chain/evm/runProved'
import type { CallOutcome, MachineBlock, MachineCall } from '@/lib/chain/evm/task'
import { lookGas } from './measuringCode'
import type { Plan, Run } from './method'
import { type Answer, lookOf } from './probes'

/** Runs calls, one after the other, on what is proved under the block that the endpoints agree on. */
export type RunProved = (
  calls: readonly MachineCall[],
  block?: Partial<MachineBlock>,
) => Promise<ProvedRun | Unproved>

const nobody: Address = '0x0000000000000000000000000000000000000000'
const transactionGas = 30_000_000n

/** Throws Chain.Unreachable where something that it would read could not be proved. */
export async function runLocally(runProved: RunProved, plan: Plan): Promise<Run> {
  const { account, transactions, probes, values } = plan
  // Ether is read from what the run changed: no contract tells a balance here.
  const looks = probes.map((probe) => (probe.type === 'ether' ? undefined : lookOf(probe, account)))
  const asked = looks
    .filter((look) => look !== undefined)
    .map((look): MachineCall => ({ ...look, from: nobody, valueWei: 0n, gas: lookGas }))
  const ours = transactions.map(
    ({ from, to, valueWei, data }): MachineCall => ({ from, to, valueWei, data, gas: transactionGas }),
  )
  const block = values && {
    timestampSeconds: values.timestampSeconds,
    coinbase: values.feeRecipient,
    baseFeeWei: values.baseFeeWei,
  }
  const run = await runProved([...asked, ...ours, ...asked], block)
  if (!isProvedRun(run)) throw new Unreachable('expected all that it reads to be proved, and it was not')
  const { outcomes, changes } = run.value
  const known = { value: undefined, known: run.known, at: run.at }
  const done = outcomes.slice(asked.length, asked.length + ours.length)
  const own = changes.find(({ address }) => sameAddress(address, account))
  const spent = ours.reduce((sum, { valueWei }) => sum + valueWei, 0n)
  // The machine lends what the sender lacks.
  if (own && spent > own.before.balanceWei)
    return { type: 'reverted', known, block: {}, place: 0, reason: 'insufficient funds for the transfer' }
  const failed = done.findIndex(({ type }) => type !== 'returned')
  const failure = done[failed]
  if (failure) return { type: 'reverted', known, block: {}, place: failed, reason: reasonOf(failure) }
  const answersOf = (results: readonly CallOutcome[], balanceWei: bigint): Answer[] => {
    let next = 0
    return looks.map((look) => {
      if (!look) return word(balanceWei)
      const result = results[next++]
      return result?.type === 'returned' ? result.data : undefined
    })
  }
  return {
    type: 'ran',
    known,
    block: {},
    logs: done.flatMap(({ logs }) => logs),
    before: answersOf(outcomes.slice(0, asked.length), own?.before.balanceWei ?? 0n),
    after: answersOf(outcomes.slice(asked.length + ours.length), own?.after.balanceWei ?? 0n),
  }
}

function reasonOf(outcome: CallOutcome): string {
  if (outcome.type === 'failed') return outcome.reason
  const data = outcome.type === 'reverted' && outcome.data !== '0x' ? outcome.data : undefined
  return revertReason(new RpcError(3, 'execution reverted', data))
}

const word = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`
