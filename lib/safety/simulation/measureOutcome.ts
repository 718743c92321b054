// What a transaction that is in a block did to the account: measured in the state before it and in the state after it, as
// the simulation measured what it would do.
import type { Address } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import { isChainError, RpcError } from '@/lib/chain/client/chainErrors'
import { bytes, object, optional, quantity } from '@/lib/chain/client/parse'
import { chooseProbes, type Log, probesOfLogs } from './candidates'
import { compare } from './compare'
import type { Asks } from './method'
import { type Answer, lookOf, type Probe } from './probes'
import { readLogs } from './readLogs'
import type { Change, Effects } from './simulation'

/** A transaction of the account's, in a block. */
export interface Included {
  hash: Hex
  blockNumber: bigint
  succeeded: boolean
  gasUsed: bigint
  effectiveGasPriceWei: bigint
}

export type Measured = ({ type: 'measured' } & Effects) | { type: 'not measured'; reason: string }

/**
 * What these transactions did together; `promised` is measured whatever they logged. Fees are left out, as in a simulation.
 * Not where the account sent others in between, nor where the endpoint no longer has that state. Throws nothing of the
 * chain's.
 */
export async function measureOutcome(
  client: Asks,
  account: Address,
  included: readonly Included[],
  promised: readonly Change[],
): Promise<Measured> {
  try {
    return await measure(client, account, included, promised)
  } catch (error) {
    if (isChainError(error)) return { type: 'not measured', reason: error.message }
    throw error
  }
}

/** Measured whatever was promised: a delegation that somebody else brought along is in no log. */
const ofAccount: readonly Probe[] = [{ type: 'ether' }, { type: 'delegation' }]

async function measure(
  client: Asks,
  account: Address,
  included: readonly Included[],
  promised: readonly Change[],
): Promise<Measured> {
  const blocks = included.map(({ blockNumber }) => blockNumber)
  const [first, last] = [blocks.reduce(least), blocks.reduce(most)]
  const [before, after] = [toQuantity(first - 1n), toQuantity(last)]
  const receipts = await Promise.all(included.map(({ hash }) => readReceipt(client, hash)))
  const logs = receipts.flatMap((receipt) => receipt.logs)
  const wanted: Probe[] = [...ofAccount, ...promised.flatMap(probesOf), ...probesOfLogs(logs, account)]
  const { probes } = chooseProbes(wanted, account)
  const [counts, was, is] = await Promise.all([
    Promise.all([before, after].map((block) => countAt(client, account, block))),
    Promise.all(probes.map((probe) => look(client, probe, account, before))),
    Promise.all(probes.map((probe) => look(client, probe, account, after))),
  ])
  if ((counts[1] ?? 0n) - (counts[0] ?? 0n) !== BigInt(included.length))
    return { type: 'not measured', reason: 'the account sent other transactions in the same block' }
  const failed = included.findIndex(({ succeeded }) => !succeeded)
  if (failed >= 0)
    return { type: 'measured', outcome: { type: 'fails', place: failed, reason: '' }, changes: [] }
  const fees = included.reduce((sum, one) => sum + one.gasUsed * one.effectiveGasPriceWei, 0n)
  const extra = receipts.reduce((sum, { dataFeeWei }) => sum + dataFeeWei, 0n)
  const measured = probes.map((probe, place) => ({
    probe,
    before: was[place],
    after: probe.type === 'ether' ? plus(is[place], fees + extra) : is[place],
  }))
  return { type: 'measured', outcome: { type: 'succeeds' }, changes: compare(measured, account).changes }
}

/** What measured this change. */
function probesOf(change: Change): Probe[] {
  switch (change.type) {
    case 'ether':
      return [{ type: 'ether' }]
    case 'token':
      return [{ type: 'token', token: change.token, claimed: true }]
    case 'nft':
      return [{ type: change.standard, contract: change.contract, tokenId: change.tokenId }]
    case 'allowance': {
      const { token, spender, through } = change
      return [{ type: through ? 'permit2' : 'allowance', token, spender }]
    }
    case 'nft approval':
      return [{ type: 'nft approval', contract: change.contract, tokenId: change.tokenId }]
    case 'operator':
      return [{ type: 'operator', contract: change.contract, operator: change.operator }]
    case 'owner':
    case 'votes':
      return [{ type: change.type, contract: change.contract }]
    case 'delegation':
      return [{ type: 'delegation' }]
  }
}

async function readReceipt(client: Asks, hash: Hex): Promise<{ logs: Log[]; dataFeeWei: bigint }> {
  const { value } = await client.request('eth_getTransactionReceipt', [hash])
  const receipt = object(value, 'the receipt')
  // What a rollup takes for writing the data to its own chain's chain (OP Stack).
  const dataFeeWei = optional(receipt.l1Fee, (fee) => quantity(fee, 'l1Fee')) ?? 0n
  return { logs: readLogs(receipt.logs), dataFeeWei }
}

async function countAt(client: Asks, account: Address, block: Hex): Promise<bigint> {
  const { value } = await client.request('eth_getTransactionCount', [account, block])
  return quantity(value, 'the transaction count')
}

async function look(client: Asks, probe: Probe, account: Address, block: Hex): Promise<Answer> {
  if (probe.type === 'ether') {
    const { value } = await client.request('eth_getBalance', [account, block])
    return word(quantity(value, 'the balance'))
  }
  if (probe.type === 'delegation')
    return bytes((await client.request('eth_getCode', [account, block])).value, "the account's code")
  try {
    return bytes((await client.request('eth_call', [lookOf(probe, account), block])).value, "a call's result")
  } catch (error) {
    // The contract refused to answer. That the endpoint has no such state is not to be taken for it.
    if (
      error instanceof RpcError &&
      (error.code === 3 || /revert|invalid opcode|out of gas/i.test(error.message))
    )
      return undefined
    throw error
  }
}

const word = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`
const plus = (answer: Answer, wei: bigint): Answer =>
  answer === undefined ? undefined : word(BigInt(answer) + wei)
const least = (a: bigint, b: bigint) => (b < a ? b : a)
const most = (a: bigint, b: bigint) => (b > a ? b : a)
