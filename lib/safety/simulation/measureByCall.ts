// By one eth_call that measures before, acts and measures after: for endpoints that offer nothing more. It writes no logs,
// so it measures what the calls name (see named.ts) and what the account is known to have.
import { BadAnswer, RpcError } from '@/lib/chain/client/chainErrors'
import { readHead } from '@/lib/chain/client/header'
import { bytes } from '@/lib/chain/client/parse'
import { revertReason } from '@/lib/chain/contracts/revertReason'
import { decodeSteps, encodeSteps, lookGas, measuringCode, type Step, type StepResult } from './measuringCode'
import { type Asks, type Plan, type Run, type SimulatedTransaction, toOverrides } from './method'
import { type Answer, lookOf, numberIn, type Probe, readers } from './probes'

/**
 * The account has code while it runs: a contract that treats accounts with code otherwise, or asks the account for a
 * signature (ERC-1271), acts otherwise than it would. Several transactions run in one, so what a contract keeps for the
 * length of a transaction it keeps over all of them. Throws what the client throws.
 */
export async function runByMeasuring(client: Asks, plan: Plan): Promise<Run> {
  const { account, transactions, probes, on, values } = plan
  const looks = probes.map((probe): Step => ({ ...lookOf(probe, account), looks: true, gas: lookGas }))
  const deeds = transactions.map(({ to, valueWei, data }): Step => ({ to, valueWei, data }))
  const steps = [...looks, ...deeds, ...looks]
  const call = { from: account, to: account, data: encodeSteps(steps) }
  const state = { [account]: { code: measuringCode }, ...readers }
  const [known, block] = await Promise.all([
    client.request('eth_call', [call, on, state, ...(values ? [toOverrides(values)] : [])]),
    client
      .request('eth_getBlockByNumber', [on, false])
      .then(({ value }) => readHead(value))
      .catch(() => ({})),
  ])
  const results = decodeSteps(bytes(known.value, 'the measurements'), steps.length)
  if (!results) throw new BadAnswer('expected a measurement for every step')
  const ours = results.slice(looks.length, looks.length + transactions.length)
  const failed = ours.findIndex(({ succeeded }) => !succeeded)
  if (failed >= 0) {
    const reason = reasonOf(ours[failed], transactions[failed], spendable(probes, results))
    return { type: 'reverted', known, block, place: failed, reason }
  }
  const answers = results.map(({ succeeded, returned }): Answer => (succeeded ? returned : undefined))
  return {
    type: 'ran',
    known,
    block,
    logs: [],
    before: answers.slice(0, looks.length),
    after: answers.slice(looks.length + transactions.length),
  }
}

/** What the account had before all of it, where that was measured. */
function spendable(probes: readonly Probe[], results: readonly StepResult[]): bigint | undefined {
  const place = probes.findIndex(({ type }) => type === 'ether')
  return place < 0 ? undefined : numberIn(results[place]?.returned)
}

/** A call that can't be paid for comes to nothing without a word, and so does a deployment here. */
function reasonOf(
  result: StepResult | undefined,
  transaction: SimulatedTransaction | undefined,
  spendableWei: bigint | undefined,
): string {
  const { to = null, valueWei = 0n } = transaction ?? {}
  if (spendableWei !== undefined && valueWei > spendableWei) return 'insufficient funds for the transfer'
  const data = to === null || result?.returned === '0x' ? undefined : result?.returned
  return revertReason(new RpcError(3, 'execution reverted', data))
}
