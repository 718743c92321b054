// Makes what the prompt shows of a transaction: prepared by `transactions`, understood and simulated by `safety`.
import { type ProveCall, readTokenBalance } from '@/lib/chain/contracts/erc20'
import { decodeCall, tokenOf } from '@/lib/safety/decode/decodeCall'
import { tokensOf } from '@/lib/safety/decode/erc7730/untold'
import type { Simulation, SimulationState } from '@/lib/safety/simulation/simulation'
import { tokensIn } from '@/lib/safety/simulation/tokensIn'
import type { Preparer } from '@/lib/transactions/prepare'
import type { PreparedTransaction } from '@/lib/transactions/request'
import type { BatchPlace, EffectsPort, RequestPorts } from '../ports'
import { withApprovedAmount } from './approvedAmount'
import { createNaming, type EffectsPorts } from './effects'
import type { Asker, Preparation, TransactionDraft, TransactionEdits, TransactionRequest } from './question'

export interface DrafterPorts extends EffectsPorts {
  preparer: Preparer
  effects: Pick<EffectsPort, 'simulate'>
  /** Runs a token's own code on proved state; without it its balance is what a quorum reports. */
  proveCall?: ProveCall
}

const wallet: Asker = { type: 'wallet' }

/** So long nothing is said; then it is said that the network does not answer, and what comes after all is shown. */
const promptMs = 3_000
/** Once everything else is there its effects are waited for no longer; what is missing then is said to be. */
export const effectsMs = 2_500

type How = NonNullable<Parameters<RequestPorts['prepare']>[2]>

/** Tokens that a description speaks of; each is asked for what it calls itself. */
const maxSpoken = 6

/** The `prepare` port: the chain is asked for the transaction, its effects and its tokens at the same time. */
export function createDrafter(ports: DrafterPorts): RequestPorts['prepare'] {
  return async (request, edits, how = {}) => {
    const { tell } = how
    if (!tell) return draftOf(ports, request, edits, how)
    let told = false
    const making = draftOf(ports, request, edits, {
      ...how,
      tell: (preparation) => {
        told = true
        return tell(preparation)
      },
    })
    const made = await Promise.race([making, ports.wait(promptMs)])
    if (made) return made
    // Only its effects are missing.
    if (told) return making
    making.then(tell).catch(() => undefined)
    return { type: 'failed', reason: 'the network did not answer within three seconds' }
  }
}

async function draftOf(
  ports: DrafterPorts,
  request: TransactionRequest,
  edits: TransactionEdits,
  { place, tell, asker = wallet }: How,
): Promise<Preparation> {
  const wanted = withApprovedAmount(request, edits)
  const { chainId, from } = wanted
  const action = decodeCall(wanted)
  const naming = createNaming(ports, chainId)
  const token = tokenOf(action)
  const tokenBalance =
    token && ports.chains.of(chainId).then((chain) => readTokenBalance(chain, token, from, ports.proveCall))
  if (token) naming.begin(token)
  const reviewing = ports.reviewer.ofCalls([wanted], chainId, from, asker)
  // What one call of a batch would change depends on the calls before it: they are looked at together.
  const simulating = tell && ports.effects.simulate([wanted])
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
  const view = token ? (await naming.begin(token)).list : undefined
  const reviewed = await reviewing
  const draft = async (simulation?: SimulationState): Promise<TransactionDraft> => {
    const about = token && view ? { token, view } : undefined
    const { actions, findings, score, described, proxy } = reviewed.ofDraft(prepared, about, simulation)
    const description = described[0]
    const spoken = description ? tokensOf(description).slice(0, maxSpoken) : []
    const touched = simulation ? tokensIn(simulation) : []
    const tokens = await naming.names([...(token ? [token] : []), ...touched, ...spoken])
    const own = tokens.find((named) => named.token === token)
    const balance = await tokenBalance
    return {
      ...prepared,
      action: actions[0] ?? action,
      findings,
      score,
      ...(simulation ? { simulation } : {}),
      ...(own ? { token: own.claim } : {}),
      ...(description ? { description } : {}),
      ...(proxy ? { proxy } : {}),
      ...(balance ? { tokenBalance: balance } : {}),
      ...(tokens.length > 0 ? { tokens } : {}),
    }
  }
  if (!simulating || !tell) return { type: 'ready', draft: await draft() }
  if (!found) {
    await tell({ type: 'ready', draft: await draft({ type: 'pending' }) })
    await Promise.race([simulating, ports.wait(effectsMs)])
  }
  if (found) return { type: 'ready', draft: await draft(found) }
  simulating
    .then(async (simulation) => tell({ type: 'ready', draft: await draft(simulation) }))
    .catch(() => undefined)
  return { type: 'ready', draft: await draft(tooLate) }
}

export const tooLate: Simulation = { type: 'not simulated', why: 'no answer in time', reason: '' }

/** A call of a batch is not the account's next transaction, and was tried after the calls before it. */
function placed({ unsigned }: PreparedTransaction, place: BatchPlace | undefined) {
  if (!place) return {}
  const { nonce, gasEstimate } = place
  return { unsigned: { ...unsigned, nonce }, nextNonce: nonce, ...(gasEstimate ? { gasEstimate } : {}) }
}
