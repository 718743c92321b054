// What would change for the account: asked of two operators' endpoints, measured before and after in one simulation.
import type { Clock } from '@/lib/base/clock'
import { toQuantity } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import { isChainError } from '@/lib/chain/client/chainErrors'
import { differencesOf } from './differences'
import type { RunProved } from './runLocally'
import { type Source, simulateAt, simulateLocally, type Wanted } from './simulateAt'
import type { Effects, Simulated, Simulation } from './simulation'

/** A chain's endpoints, as its client has them. */
export interface Sources {
  /** There are several operators, and none that the user trusts alone. */
  readonly compares: boolean
  /** The newest block that a quorum holds. Throws the client's errors. */
  head(): Promise<Known<{ number: bigint }>>
  /** Each of another operator, in the order of asking, at most so many. */
  apart(count: number): Source[]
}

export interface SimulatePorts {
  clock: Clock
  wait(delayMs: number): Promise<void>
  /** Missing where there is no local machine. */
  runProved?: RunProved | undefined
}

/** So long the second endpoint may take longer than the first. */
const patienceMs = 1_000

/**
 * Two endpoints that say the same, within the tolerance, are `agreed`; where they don't a third decides whom to show, and
 * what the other one says stands beside it. Never throws: what could not be found out is said.
 */
export async function simulate(sources: Sources, wanted: Wanted, ports: SimulatePorts): Promise<Simulation> {
  const asked = await simulateBySources(sources, wanted, ports)
  if (asked.type === 'simulated' || !ports.runProved) return asked
  const local = await simulateLocally(ports.runProved, wanted, ports.clock)
  return local.type === 'simulated' ? local : asked
}

async function simulateBySources(
  sources: Sources,
  wanted: Wanted,
  ports: SimulatePorts,
): Promise<Simulation> {
  const [first, second, third] = sources.apart(3)
  if (!first) return { type: 'not simulated', why: 'failed', reason: 'expected an endpoint, got none' }
  const on = await startOf(sources)
  const at = (source: Source) => simulateAt(source, wanted, on, ports.clock)
  const [one, two] = await bothInTime(at(first), second && at(second), ports)
  if (one?.type !== 'simulated') return two?.type === 'simulated' ? two : (one ?? two ?? late)
  if (two?.type !== 'simulated' || !second) return one
  if (!differencesOf(one, two)) return agreed(one, 2, 2)
  const three = third && (await inTime(at(third), ports))
  if (three?.type !== 'simulated') return { ...one, contradicted: said(two, second, false) }
  if (!differencesOf(one, three)) return { ...agreed(one, 2, 3), contradicted: said(two, second, true) }
  if (!differencesOf(two, three)) return { ...agreed(two, 2, 3), contradicted: said(one, first, true) }
  return { ...one, contradicted: said(two, second, false) }
}

const late: Simulation = { type: 'not simulated', why: 'no answer in time', reason: '' }

/** The same state for all of them; the newest there is where they don't agree on one. */
async function startOf(sources: Sources): Promise<string> {
  if (!sources.compares) return 'latest'
  try {
    return toQuantity((await sources.head()).value.number)
  } catch (error) {
    if (isChainError(error)) return 'latest'
    throw error
  }
}

/** Once one of them has simulated, the other one is not waited for much longer. */
async function bothInTime(
  one: Promise<Simulation>,
  two: Promise<Simulation> | undefined,
  ports: SimulatePorts,
): Promise<[Simulation | undefined, Simulation | undefined]> {
  if (!two) return [await one, undefined]
  const worth = (run: Promise<Simulation>) =>
    run.then((result) => (result.type === 'simulated' ? undefined : Promise.reject(result)))
  await Promise.any([worth(one), worth(two)]).catch(() => undefined)
  return Promise.all([inTime(one, ports), inTime(two, ports)])
}

function inTime(run: Promise<Simulation>, { wait }: SimulatePorts): Promise<Simulation | undefined> {
  return Promise.race([run, wait(patienceMs).then(() => undefined)])
}

const agreed = (simulated: Simulated, by: number, of: number): Simulated => ({
  ...simulated,
  known: { type: 'agreed', by, of },
})

function said({ outcome, changes }: Effects, { endpoint }: Source, outvoted: boolean) {
  return { outcome, changes, endpoint, outvoted }
}
