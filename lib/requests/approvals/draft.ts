// Makes what the prompt shows of a transaction: prepared by `transactions`, understood and simulated by `safety`.
import type { Address } from '@/lib/base/address'
import { readApprovalCall } from '@/lib/base/approvalCall'
import type { NamedToken } from '@/lib/base/token'
import { type ProveCall, readTokenBalance } from '@/lib/chain/contracts/erc20'
import { decodeCall, tokenOf } from '@/lib/safety/decode/decodeCall'
import { tokensOf } from '@/lib/safety/decode/erc7730/untold'
import type { Simulation, SimulationState } from '@/lib/safety/simulation/simulation'
import { tokensIn } from '@/lib/safety/simulation/tokensIn'
import type { Preparer } from '@/lib/transactions/prepare'
import type { PreparedTransaction } from '@/lib/transactions/request'
import type { BatchPlace, EffectsPort, RequestPorts } from '../ports'
import { withApprovedAmount } from './approvedAmount'
import { byNow, createNaming, type EffectsPorts, silent } from './effects'
import type { Asker, Preparation, TransactionDraft, TransactionEdits, TransactionRequest } from './question'

export interface DrafterPorts extends EffectsPorts {
  preparer: Preparer
  effects: Pick<EffectsPort, 'simulate'>
  /** Runs a token's own code on proved state; without it its balance is what a quorum reports. */
  proveCall?: ProveCall
}

const wallet: Asker = { type: 'wallet' }

/** So long a prompt waits, whatever endpoints do: what is missing then is said to be, and shown when it comes. */
export const promptMs = 3_000

/** What a prompt says of a network that gave nothing to show by then. */
export const noAnswer = { type: 'failed', reason: 'the network did not answer within three seconds' } as const

type How = NonNullable<Parameters<RequestPorts['prepare']>[2]>

/** Tokens that a description speaks of; each is asked for what it calls itself. */
const maxSpoken = 6

/** The `prepare` port: the chain is asked for the transaction, its effects and its tokens at the same time. */
export function createDrafter(ports: DrafterPorts): RequestPorts['prepare'] {
  return async (request, edits, how = {}) => {
    const { tell } = how
    if (!tell) return draftOf(ports, request, edits, how)
    let due = false
    let begun: Begun | undefined
    const making = draftOf(ports, request, edits, {
      ...how,
      async begin(draft) {
        begun = draft
        if (draft.simulation()) return
        const first = await draft.whole(due ? tooLate : { type: 'pending' })
        if (!draft.simulation()) await tell({ type: 'ready', draft: first })
      },
    })
    const made = await Promise.race([making, ports.wait(promptMs)])
    if (made) return made
    due = true
    making.then(tell).catch(() => undefined)
    return begun ? { type: 'ready', draft: await begun.now(begun.simulation() ?? tooLate) } : noAnswer
  }
}

/** A draft of which nothing is missing any more but its effects, and what tokens say of themselves. */
interface Begun {
  /** undefined while it runs. */
  simulation(): Simulation | undefined
  /** Waits for its tokens. */
  whole(simulation: SimulationState): Promise<TransactionDraft>
  /** Says of tokens that they did not answer, where they have not by now. */
  now(simulation: SimulationState): Promise<TransactionDraft>
}

async function draftOf(
  ports: DrafterPorts,
  request: TransactionRequest,
  edits: TransactionEdits,
  { place, begin, asker = wallet }: Omit<How, 'tell'> & { begin?(begun: Begun): Promise<void> },
): Promise<Preparation> {
  const wanted = withApprovedAmount(request, edits)
  const { chainId, from } = wanted
  const action = decodeCall(wanted)
  const naming = createNaming(ports, chainId)
  const token = tokenOf(action) ?? readApprovalCall(wanted)?.token
  const tokenBalance =
    token && ports.chains.of(chainId).then((chain) => readTokenBalance(chain, token, from, ports.proveCall))
  if (token) naming.begin(token)
  const reviewing = ports.reviewer.ofCalls([wanted], chainId, from, asker)
  // What one call of a batch would change depends on the calls before it: they are looked at together.
  const simulating = begin && ports.effects.simulate([wanted])
  let found: Simulation | undefined
  simulating?.then(
    (simulation) => {
      found = simulation
    },
    () => undefined,
  )
  // Their failures are looked at below; until then they must not count as unhandled.
  tokenBalance?.catch(() => undefined)
  reviewing.catch(() => undefined)

  const result = await ports.preparer.prepare(wanted, edits)
  if (result.type === 'failed') return result
  const prepared = { ...result.prepared, ...placed(result.prepared, place) }
  const reviewed = await reviewing
  const draft = async (
    simulation: SimulationState | undefined,
    names: (tokens: readonly Address[]) => Promise<NamedToken[]>,
    balance: Promise<TransactionDraft['tokenBalance']>,
  ): Promise<TransactionDraft> => {
    const [own] = await names(token ? [token] : [])
    const about = token && own?.list ? { token, view: own.list } : undefined
    const { actions, findings, score, described, proxy } = reviewed.ofDraft(prepared, about, simulation)
    const description = described[0]
    const spoken = description ? tokensOf(description).slice(0, maxSpoken) : []
    const touched = simulation ? tokensIn(simulation) : []
    const tokens = await names([...(token ? [token] : []), ...touched, ...spoken])
    const held = await balance
    return {
      ...prepared,
      action: actions[0] ?? action,
      findings,
      score,
      ...(simulation ? { simulation } : {}),
      ...(own ? { token: own.claim } : {}),
      ...(description ? { description } : {}),
      ...(proxy ? { proxy } : {}),
      ...(held ? { tokenBalance: held } : {}),
      ...(tokens.length > 0 ? { tokens } : {}),
    }
  }
  const balance = Promise.resolve(tokenBalance)
  const whole: Begun['whole'] = (simulation) => draft(simulation, naming.names, balance)
  if (!simulating || !begin) return { type: 'ready', draft: await draft(undefined, naming.names, balance) }
  await begin({
    simulation: () => found,
    whole,
    now: (simulation) =>
      draft(simulation, naming.namesByNow, token ? byNow(balance, silent) : Promise.resolve(undefined)),
  })
  return { type: 'ready', draft: await whole(await simulating) }
}

export const tooLate: Simulation = { type: 'not simulated', why: 'no answer in time', reason: '' }

/** A call of a batch is not the account's next transaction, and was tried after the calls before it. */
function placed({ unsigned }: PreparedTransaction, place: BatchPlace | undefined) {
  if (!place) return {}
  const { nonce, gasEstimate } = place
  return { unsigned: { ...unsigned, nonce }, nextNonce: nonce, ...(gasEstimate ? { gasEstimate } : {}) }
}
