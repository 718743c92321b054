// Makes what the prompt shows of a transaction: prepared by `transactions`, understood and simulated by `safety`.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { NamedToken } from '@/lib/base/token'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { readTokenBalance } from '@/lib/chain/contracts/erc20'
import { decodeCall, tokenOf } from '@/lib/safety/decode/decodeCall'
import { tokensOf } from '@/lib/safety/decode/erc7730/untold'
import { probesOfAction } from '@/lib/safety/simulation/candidates'
import { simulate } from '@/lib/safety/simulation/simulate'
import type { Simulation, SimulationState } from '@/lib/safety/simulation/simulation'
import { tokensIn } from '@/lib/safety/simulation/tokensIn'
import type { Preparer } from '@/lib/transactions/prepare'
import type { PreparedTransaction } from '@/lib/transactions/request'
import type { AssetPort, BatchPlace, RequestPorts } from '../ports'
import { withApprovedAmount } from './approvedAmount'
import type { Asker, TransactionDraft, TransactionRequest } from './question'
import type { Reviewer } from './reviewer'

export interface DrafterPorts {
  preparer: Preparer
  chains: ChainClients
  reviewer: Reviewer
  readToken: AssetPort['readToken']
  /** The tokens that the user has accepted for this account. */
  ownTokens(account: Address, chainId: number): Promise<Address[]>
  clock: Clock
  wait(delayMs: number): Promise<void>
}

const wallet: Asker = { type: 'wallet' }

/** A prompt waits no longer for what would change; it says so then, and shows it when it comes after all. */
const simulationMs = 3_000

/** Tokens that a description speaks of; each is asked for what it calls itself. */
const maxSpoken = 6

/** The `prepare` port: the chain is asked for the transaction, its effects and its tokens at the same time. */
export function createDrafter(ports: DrafterPorts): RequestPorts['prepare'] {
  return async (request, edits, { place, tell, asker = wallet } = {}) => {
    const wanted = withApprovedAmount(request, edits)
    const action = decodeCall(wanted)
    const naming = createNaming(ports, request.chainId)
    const token = tokenOf(action)
    const tokenBalance =
      token && ports.chains.of(request.chainId).then((chain) => readTokenBalance(chain, token, request.from))
    if (token) naming.begin(token)
    // What one call of a batch would change is not looked for: it depends on the calls before it.
    const simulating = tell && simulateRequest(ports, wanted)
    let found: Simulation | undefined
    simulating?.then(
      (simulation) => {
        found = simulation
      },
      () => undefined,
    )
    // Their failures are looked at below; until then they must not count as unhandled.
    tokenBalance?.catch(() => undefined)

    const result = await ports.preparer.prepare(wanted, edits)
    if (result.type === 'failed') return result
    const prepared = { ...result.prepared, ...placed(result.prepared, place) }
    const view = token ? (await naming.begin(token)).list : undefined
    const { actions, findings, score, described } = await ports.reviewer.ofDraft(
      prepared,
      asker,
      token && view ? { token, view } : undefined,
    )
    const description = described[0]
    const spoken = description ? tokensOf(description).slice(0, maxSpoken) : []
    const draft = async (simulation?: SimulationState): Promise<TransactionDraft> => {
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
        ...(balance ? { tokenBalance: balance } : {}),
        ...(tokens.length > 0 ? { tokens } : {}),
      }
    }
    if (!simulating) return { type: 'ready', draft: await draft() }
    if (!found) {
      await tell({ type: 'ready', draft: await draft({ type: 'pending' }) })
      await Promise.race([simulating, ports.wait(simulationMs)])
    }
    if (found) return { type: 'ready', draft: await draft(found) }
    simulating.then(async (late) => tell({ type: 'ready', draft: await draft(late) })).catch(() => undefined)
    return { type: 'ready', draft: await draft(tooLate) }
  }
}

const tooLate: Simulation = { type: 'not simulated', why: 'no answer in time', reason: '' }

async function simulateRequest(ports: DrafterPorts, request: TransactionRequest): Promise<Simulation> {
  const { chainId, from } = request
  const [client, own] = await Promise.all([ports.chains.of(chainId), ports.ownTokens(from, chainId)])
  const expected = probesOfAction(decodeCall(request))
  return simulate(client, { account: from, transactions: [request], expected, own }, ports.clock)
}

/** Reads what each token calls itself, once. */
function createNaming({ readToken }: DrafterPorts, chainId: number) {
  const reading = new Map<string, Promise<NamedToken>>()
  async function read(token: Address): Promise<NamedToken> {
    const said = await readToken(chainId, token)
    if ('type' in said) return { token, claim: said }
    const { list, ...claim } = said
    return { token, claim, list }
  }
  function begin(token: Address): Promise<NamedToken> {
    const key = token.toLowerCase()
    const begun = reading.get(key) ?? read(token)
    begun.catch(() => undefined)
    reading.set(key, begun)
    return begun
  }
  return {
    begin,
    /** Each once. */
    async names(tokens: readonly Address[]): Promise<NamedToken[]> {
      const all = await Promise.all(tokens.map(begin))
      return [...new Set(all)]
    },
  }
}

/** A call of a batch is not the account's next transaction, and was tried after the calls before it. */
function placed({ unsigned }: PreparedTransaction, place: BatchPlace | undefined) {
  if (!place) return {}
  const { nonce, gasEstimate } = place
  return { unsigned: { ...unsigned, nonce }, nextNonce: nonce, ...(gasEstimate ? { gasEstimate } : {}) }
}
