// What would change for the account: asked of the chain, measured before and after in one simulation.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import { plainText } from '@/lib/base/visibleText'
import { isChainError, RpcError } from '@/lib/chain/client/chainErrors'
import { chooseProbes, probesOfLogs } from './candidates'
import { compare } from './compare'
import type { Asks, Plan, Run, SimulatedTransaction } from './method'
import { type Probe, probeKey } from './probes'
import { runBySimulateV1 } from './simulateV1'
import type { NotSimulated, Simulated, Simulation, SimulationMethod } from './simulation'
import { isNotOffered, runByTraceCall } from './traceCall'

export interface Wanted {
  account: Address
  /** One after the other, all from the account. */
  transactions: readonly SimulatedTransaction[]
  /** What the decoded call is about: measured whatever its contract logs. */
  expected: readonly Probe[]
  /** Tokens that the user shows: measured also where no log names them. */
  own: readonly Address[]
}

const maxOwnTokens = 16

/**
 * Runs the transactions where an endpoint can, and says what they change for the account. Never throws: what could not
 * be found out is said.
 */
export async function simulate(client: Asks, wanted: Wanted, clock: Clock): Promise<Simulation> {
  const methods: [SimulationMethod, (client: Asks, plan: Plan) => Promise<Run>][] = [
    ['eth_simulateV1', runBySimulateV1],
    ['debug_traceCall', runByTraceCall],
  ]
  let missing: NotSimulated | undefined
  for (const [method, run] of methods) {
    try {
      return await measure(client, wanted, method, run)
    } catch (error) {
      if (!isChainError(error)) throw error
      const refused = refusalOf(error, method, clock())
      if (refused) return refused
      // The first method's reason says most, unless it is only that the method is not there.
      if (!missing || (missing.why === 'not offered' && !isNotOffered(error))) missing = notSimulated(error)
    }
  }
  return missing ?? { type: 'not simulated', why: 'failed', reason: '' }
}

async function measure(
  client: Asks,
  { account, transactions, expected, own }: Wanted,
  method: SimulationMethod,
  run: (client: Asks, plan: Plan) => Promise<Run>,
): Promise<Simulated> {
  const ownTokens = own
    .slice(0, maxOwnTokens)
    .map((token): Probe => ({ type: 'token', token, claimed: false }))
  let chosen = chooseProbes([{ type: 'ether' }, ...expected, ...ownTokens], account)
  let ran = await run(client, { account, transactions, probes: chosen.probes })
  if (ran.type === 'ran') {
    // What the logs name beside it needs another run: before and after must be of one and the same.
    const asked = new Set(chosen.probes.map((probe) => probeKey(probe, account)))
    const named = probesOfLogs(ran.logs, account)
    const wider = chooseProbes([{ type: 'ether' }, ...expected, ...named, ...ownTokens], account)
    if (wider.probes.some((probe) => !asked.has(probeKey(probe, account)))) {
      chosen = wider
      ran = await run(client, { account, transactions, probes: chosen.probes })
    }
  }
  const { known, at } = ran.known
  const common = { type: 'simulated', method, known, at } as const
  if (ran.type === 'reverted') {
    const outcome = { type: 'fails', place: ran.place, reason: ran.reason } as const
    return { ...common, outcome, changes: [], unread: [], more: false }
  }
  const { before, after } = ran
  const measured = chosen.probes.map((probe, place) => ({
    probe,
    before: before[place],
    after: after[place],
  }))
  return { ...common, outcome: { type: 'succeeds' }, ...compare(measured, account), more: chosen.more }
}

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
  }
}

function notSimulated(error: Error): NotSimulated {
  return {
    type: 'not simulated',
    why: isNotOffered(error) ? 'not offered' : 'failed',
    reason: plainText(error.message, 300).text,
  }
}
