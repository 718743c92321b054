// What calls would change for the account, asked of the chain, with the tokens' names and what the rules find in it.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { NamedToken } from '@/lib/base/token'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { getHead } from '@/lib/chain/client/reads'
import { tokenOf } from '@/lib/safety/decode/decodeCall'
import { scoreOf } from '@/lib/safety/risk/score'
import type { RunProved } from '@/lib/safety/simulation/runLocally'
import { simulate } from '@/lib/safety/simulation/simulate'
import { tokensIn } from '@/lib/safety/simulation/tokensIn'
import type { AssetPort, EffectsPort } from '../ports'
import type { Reviewer } from './reviewer'

export interface EffectsPorts {
  chains: ChainClients
  reviewer: Reviewer
  readToken: AssetPort['readToken']
  /** The tokens that the user has accepted for this account. */
  ownTokens(account: Address, chainId: number): Promise<Address[]>
  /** Runs calls on this machine, on state that the client proves; missing where there is no machine. */
  runProved?: (client: ChainClient, ...how: Parameters<RunProved>) => ReturnType<RunProved>
  clock: Clock
  wait(delayMs: number): Promise<void>
}

const bindTo =
  (client: ChainClient, run: NonNullable<EffectsPorts['runProved']>): RunProved =>
  (...how) =>
    run(client, ...how)

export function createEffects(ports: EffectsPorts): EffectsPort {
  return {
    async simulate(calls) {
      const [first] = calls
      if (!first) return { type: 'not simulated', why: 'failed', reason: 'there is no call' }
      const { chainId, from } = first
      const [client, own] = await Promise.all([ports.chains.of(chainId), ports.ownTokens(from, chainId)])
      const runProved = ports.runProved && bindTo(client, ports.runProved)
      return simulate(client, { account: from, transactions: calls, own }, { ...ports, runProved })
    },

    async headNumber(chainId) {
      return (await getHead(await ports.chains.of(chainId))).value.number
    },

    async ofDraft(draft, asker, simulation) {
      const { unsigned, tokens = [] } = draft
      const [calls, names] = await Promise.all([
        ports.reviewer.ofCalls([unsigned], unsigned.chainId, unsigned.from, asker),
        namesOf(ports, unsigned.chainId, tokensIn(simulation), tokens),
      ])
      const about = tokenOf(draft.action)
      const view = about && tokens.find(({ token }) => sameAddress(token, about))?.list
      const { findings, score } = calls.ofDraft(draft, about && view && { token: about, view }, simulation)
      return { ...draft, simulation, findings, score, ...(names.length > 0 ? { tokens: names } : {}) }
    },

    async ofBatch(calls, asker) {
      const [first] = calls
      const { chainId = 1, from = undefined } = first ?? {}
      const reviewed = from && (await ports.reviewer.ofCalls(calls, chainId, from, asker))
      return async (drafts, simulation) => {
        if (!reviewed) return { simulation, tokens: [], findings: [], score: scoreOf([]) }
        const known = drafts.flatMap((draft) => draft.tokens ?? [])
        const tokens = await namesOf(ports, chainId, tokensIn(simulation), known)
        // What a call says of itself stands with the call.
        const said = new Set(drafts.flatMap(({ findings }) => findings.map(keyOf)))
        const findings = reviewed.ofAll(simulation).findings.filter((finding) => !said.has(keyOf(finding)))
        return { simulation, tokens, findings, score: scoreOf(findings) }
      }
    },
  }
}

const keyOf = ({ rule, subject = '' }: { rule: string; subject?: string }) => `${rule} ${subject}`

/** Those that are known already, and what the others call themselves. */
async function namesOf(
  ports: Pick<EffectsPorts, 'readToken'>,
  chainId: number,
  touched: readonly Address[],
  known: readonly NamedToken[],
): Promise<NamedToken[]> {
  const naming = createNaming(ports, chainId, known)
  return naming.names([...known.map(({ token }) => token), ...touched])
}

/** Reads what each token calls itself, once. */
export function createNaming(
  { readToken }: Pick<EffectsPorts, 'readToken'>,
  chainId: number,
  known: readonly NamedToken[] = [],
) {
  const reading = new Map<string, Promise<NamedToken>>(
    known.map((named) => [named.token.toLowerCase(), Promise.resolve(named)]),
  )
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
    /** The same at once: who has not answered by now is said to be silent. */
    async namesByNow(tokens: readonly Address[]): Promise<NamedToken[]> {
      const one = (token: Address) => byNow(begin(token), { token, claim: silent })
      return Promise.all([...new Set(tokens)].map(one))
    },
  }
}

/** What is said of a token that did not answer while the prompt waited. */
export const silent = { type: 'unknown', reason: 'the network did not answer in time' } as const

/** What a promise has come to already, or else what stands in for it. */
export function byNow<T>(promise: Promise<T>, instead: T): Promise<T> {
  // What has settled already wins over what takes a turn more.
  return Promise.race([promise, Promise.resolve().then(() => instead)])
}
