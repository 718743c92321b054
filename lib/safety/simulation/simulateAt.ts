// One endpoint's simulation: by the best method that it offers, and once more with other values of the block.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import { plainText } from '@/lib/base/visibleText'
import { isChainError, RpcError, Unreachable } from '@/lib/chain/client/chainErrors'
import { chooseProbes, probesOfLogs } from './candidates'
import { compare } from './compare'
import { differencesOf, toleranceBps } from './differences'
import { runByMeasuring } from './measureByCall'
import type { Asks, BlockValues, Plan, Run, SimulatedTransaction } from './method'
import { probesOfCalls } from './named'
import { pairsOf } from './pairs'
import { type Probe, probeKey } from './probes'
import { type RunProved, runLocally } from './runLocally'
import { runBySimulateV1 } from './simulateV1'
import type { Effects, NotSimulated, OtherBlock, Simulated, Simulation, SimulationMethod } from './simulation'
import { isNotOffered, runByTraceCall } from './traceCall'

export interface Wanted {
  account: Address
  /** One after the other, all from the account. */
  transactions: readonly SimulatedTransaction[]
  /** Tokens that the user shows: measured also where no log names them. */
  own: readonly Address[]
}

/** An endpoint that is asked by itself. */
export interface Source extends Asks {
  readonly endpoint: string
  /** It is known not to offer this method. */
  refuses(method: string): boolean
}

const maxOwnTokens = 16
/** Somebody who does propose blocks: a contract that looks for nobody finds somebody. */
const otherProposer: Address = '0x95222290DD7278Aa3Ddd389Cc1E1d165CC4BAfe5'
const laterSeconds = 60n
const usualBaseFeeWei = 1_000_000_000n

const methods: readonly [SimulationMethod, (client: Asks, plan: Plan) => Promise<Run>][] = [
  ['eth_simulateV1', runBySimulateV1],
  ['debug_traceCall', runByTraceCall],
  ['eth_call', runByMeasuring],
]

/** `on`: the state that it starts from, as JSON-RPC names blocks. Never throws: what could not be found out is said. */
export async function simulateAt(
  source: Source,
  wanted: Wanted,
  on: string,
  clock: Clock,
): Promise<Simulation> {
  let missing: NotSimulated | undefined
  for (const [method, run] of methods) {
    if (method !== 'eth_call' && source.refuses(method)) continue
    try {
      return await measure({ source, wanted, on, method, run, clock })
    } catch (error) {
      if (!isChainError(error)) throw error
      const refused = refusalOf(error, method, clock())
      if (refused) return refused
      // The first method's reason says most, unless it is only that the method is not there.
      if (!missing || (missing.why === 'not offered' && !isNotOffered(error))) missing = notSimulated(error)
    }
  }
  return missing ?? { type: 'not simulated', why: 'not offered', reason: '' }
}

/** The same without any endpoint that simulates: on this machine, on proved state. Never throws. */
export async function simulateLocally(
  runProved: RunProved,
  wanted: Wanted,
  clock: Clock,
): Promise<Simulation> {
  const source: Source = {
    endpoint: '',
    refuses: () => true,
    request: () => Promise.reject(new Unreachable('expected to be asked for nothing')),
  }
  const run = (_: Asks, plan: Plan) => runLocally(runProved, plan)
  try {
    return await measure({ source, wanted, on: 'latest', method: 'local', run, clock })
  } catch (error) {
    if (isChainError(error)) return notSimulated(error)
    throw error
  }
}

interface Measuring {
  source: Source
  wanted: Wanted
  on: string
  method: SimulationMethod
  run(client: Asks, plan: Plan): Promise<Run>
  clock: Clock
}

type Ran = Extract<Run, { type: 'ran' }>

async function measure(measuring: Measuring): Promise<Simulated> {
  const { source, wanted, on, method, run } = measuring
  const { account, transactions, own } = wanted
  const pairs = method === 'eth_call' ? await pairsOf(source, transactions, on) : []
  const named = probesOfCalls(transactions, account)
  const known: Probe[] = [...own.slice(0, maxOwnTokens), ...pairs].map(balanceOf)
  // Where the measuring code stands in the account's place its own code can't be read; neither can it change then.
  const ofAccount: Probe[] =
    method === 'eth_simulateV1' || method === 'debug_traceCall'
      ? [{ type: 'ether' }, { type: 'delegation' }]
      : [{ type: 'ether' }]
  /** With what the logs of a run name between what is sure and what is only likely. */
  const choose = (found: readonly Probe[]) =>
    chooseProbes([...ofAccount, ...named.filter(isSure), ...found, ...known, ...named], account)

  const narrow = choose([])
  const first = await run(source, { account, transactions, probes: narrow.probes, on })
  const found = first.type === 'ran' ? probesOfLogs(first.logs, account) : []
  const wider = choose(found)
  // What the logs name beside it needs another run: before and after must be of one and the same.
  const again = first.type === 'ran' && !covers(narrow.probes, wider.probes, account)
  const plan = { account, transactions, probes: wider.probes, on }
  const [second, other] = await Promise.all([
    again ? run(source, plan) : first,
    runOther(measuring, plan, first.block, (more) => choose([...found, ...more]).probes),
  ])
  const { known: how, at } = second.known
  const common = { type: 'simulated', method, known: how, at, toleranceBps } as const
  if (second.type === 'reverted') {
    const effects = failing(second)
    return { ...common, ...effects, unread: [], more: false, otherBlock: otherBlockOf(effects, other) }
  }
  const probes = again ? wider.probes : narrow.probes
  const { changes, unread } = compare(measured(probes, second), account)
  const effects: Effects = { outcome: { type: 'succeeds' }, changes }
  return { ...common, ...effects, unread, more: wider.more, otherBlock: otherBlockOf(effects, other) }
}

/** undefined where the endpoint takes no other values. */
async function runOther(
  { source, run, wanted, clock }: Measuring,
  plan: Plan,
  block: Run['block'],
  widened: (found: readonly Probe[]) => Probe[],
): Promise<Effects | undefined> {
  const values = otherValues(block, clock)
  try {
    const ran = await run(source, { ...plan, values })
    if (ran.type === 'reverted') return failing(ran)
    const probes = widened(probesOfLogs(ran.logs, wanted.account))
    // It touches what the first run did not.
    const more = covers(plan.probes, probes, wanted.account)
      ? undefined
      : await run(source, { ...plan, probes, values })
    if (more?.type === 'reverted') return failing(more)
    const { changes } = compare(more ? measured(probes, more) : measured(plan.probes, ran), wanted.account)
    return { outcome: { type: 'succeeds' }, changes }
  } catch (error) {
    if (isChainError(error)) return undefined
    throw error
  }
}

function otherValues({ timestampSeconds, baseFeeWei = 0n }: Run['block'], clock: Clock): BlockValues {
  return {
    timestampSeconds: (timestampSeconds ?? BigInt(Math.floor(clock() / 1000))) + laterSeconds,
    feeRecipient: otherProposer,
    baseFeeWei: baseFeeWei === 0n ? usualBaseFeeWei : baseFeeWei + baseFeeWei / 8n + 1n,
  }
}

function otherBlockOf(effects: Effects, other: Effects | undefined): OtherBlock {
  if (!other) return { type: 'not run' }
  return differencesOf(effects, other) ? { type: 'differs', ...other } : { type: 'same' }
}

const failing = ({ place, reason }: Extract<Run, { type: 'reverted' }>): Effects => ({
  outcome: { type: 'fails', place, reason },
  changes: [],
})

function measured(probes: readonly Probe[], { before, after }: Ran) {
  return probes.map((probe, place) => ({ probe, before: before[place], after: after[place] }))
}

/** Whether nothing of these is missing there. */
function covers(there: readonly Probe[], these: readonly Probe[], account: Address): boolean {
  const asked = new Set(there.map((probe) => probeKey(probe, account)))
  return these.every((probe) => asked.has(probeKey(probe, account)))
}

const balanceOf = (token: Address): Probe => ({ type: 'token', token, claimed: false })
const isSure = (probe: Probe) => probe.type !== 'token' || probe.claimed

/** A node that simulates refuses, before it runs, what the account can't pay: that is a result. */
function refusalOf(error: Error, method: SimulationMethod, at: number): Simulated | undefined {
  if (!(error instanceof RpcError) || isNotOffered(error)) return undefined
  if (!/insufficient (funds|balance)/i.test(error.message) && error.code !== -38014) return undefined
  return {
    type: 'simulated',
    outcome: { type: 'fails', place: 0, reason: plainText(error.message, 300).text },
    changes: [],
    unread: [],
    more: false,
    method,
    known: { type: 'single endpoint', endpoint: error.endpoint ?? '' },
    at,
    toleranceBps,
    otherBlock: { type: 'not run' },
  }
}

function notSimulated(error: Error): NotSimulated {
  return {
    type: 'not simulated',
    why: isNotOffered(error) ? 'not offered' : 'failed',
    reason: plainText(error.message, 300).text,
  }
}
