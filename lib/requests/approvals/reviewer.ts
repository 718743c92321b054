// Gathers the evidence for the risk rules and has them judge: of drafts, and of every other question.
import { findPlanted } from '@/lib/accounts/planted'
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { ListView } from '@/lib/base/token'
import { feeCapWei, priceNowWei } from '@/lib/base/transaction'
import type { PriceEvidence } from '@/lib/chain/prices/price'
import type { Deed } from '@/lib/safety/decode/deed'
import {
  addressesOf,
  contractQuestions,
  type Facts,
  factoryQuestions,
  type Lists,
  type Reading,
  type Review,
  readAsked,
  review,
} from '@/lib/safety/review'
import type { Asked, ContractAge, Evidence, FeeEvidence, SiteFacts } from '@/lib/safety/risk/evidence'
import type { Lift } from '@/lib/safety/risk/lifts'
import { paymentsOf } from '@/lib/safety/risk/payments'
import type { SimulationState } from '@/lib/safety/simulation/simulation'
import type { PreparedTransaction } from '@/lib/transactions/request'
import type { RequestPorts, SiteKey } from '../ports'
import type { ReadContractFacts, ReadMakers } from './contractFacts'
import type { Asker, QuestionBody, QuestionReview } from './question'
import type { SeenTransfers } from './seenTransfers'

export interface ReviewPorts {
  /** The shipped lists; never rejects. */
  lists(): Promise<Lists>
  /** Whom the user knows and what this account used. */
  records(chainId: number, account: Address): Promise<Pick<Evidence, 'known'> & { used: ReadonlySet<string> }>
  /** Who stood in transfers with the account; what the chain adds comes in time, or is left out. */
  transfers: SeenTransfers
  /** What is remembered of this site. `firstAskedAt` in seconds since 1970; asking for it remembers the first time. */
  siteHistory(
    site: SiteKey,
  ): Promise<Required<Pick<SiteFacts, 'usedBefore' | 'firstAskedAt' | 'askedLately'>>>
  /** What the owner lifted, in effect or not yet. */
  lifts(): Promise<Lift[]>
  /** Where the site's tab came from, as the browser says; undefined where it does not. */
  openedFrom(tabId: number): Promise<SiteFacts['openedFrom']>
  /** What the chain says of contracts; it ends in time, with what is known by then. */
  contracts: ReadContractFacts
  /** Which factories made contracts, where a descriptor is bound by them; it ends in time. */
  madeBy: ReadMakers
  /** How long a contract has been there; undefined when it could not be asked in time, or on a chain that is new itself. */
  ageOf(chainId: number, address: Address): Promise<ContractAge | undefined>
  /** What something costs; without a token the network's own currency. undefined when nobody says so in time. */
  priceOf(chainId: number, token?: Address): Promise<PriceEvidence | undefined>
  /** As of RequestPorts; here undefined also where it is not known in time, which is looked at again before signing. */
  disagreement: RequestPorts['disagreement']
  clock: Clock
}

type Call = Extract<Asked, { type: 'calls' }>['calls'][number]

export interface Reviewer {
  /** `askChain` false: only with what lies here, at once. undefined for questions that sign nothing and grant nothing. */
  ofQuestion(body: QuestionBody, asker: Asker, askChain: boolean): Promise<QuestionReview | undefined>
  /** What the user wants to know before anybody asks; `origin`: of a site, as if it asked. Nothing is remembered. */
  ofPasted(
    asked: Asked,
    about: { chainId: number; account: Address | undefined; origin: string | undefined },
  ): Promise<{ review: Review; knownSite?: string }>
  /** Gathers what is to be known of these calls, once; then they are judged as often as more is known of them. */
  ofCalls(calls: readonly Call[], chainId: number, account: Address, asker: Asker): Promise<CallsReview>
}

export interface CallsReview {
  /** Of one call, as it would be signed. */
  ofDraft(prepared: PreparedTransaction, token?: TokenView, simulation?: SimulationState): Review
  /** Of all of them together. */
  ofAll(simulation: SimulationState | undefined): Review
}

/** What the shipped list says of the token that a transaction is about. */
export interface TokenView {
  token: Address
  view: ListView
}

/** Prices of more tokens than this are not looked up for one request. */
const maxPriced = 16

/** Everything that is gathered, and the lists to judge it by. */
interface Gathered {
  facts: Facts
  lists: Lists
  reading: Reading
}

export function createReviewer(ports: ReviewPorts): Reviewer {
  async function gather(
    asked: Asked,
    chainId: number,
    account: Address | undefined,
    asker: Asker,
    askChain: boolean,
  ): Promise<Gathered> {
    const reading = readAsked(asked)
    const questions = contractQuestions(reading, account)
    const isTyped = asked.type === 'typed data'
    const paid = paymentsOf(reading.deeds, account).map(({ to }) => to)
    const listsRead = ports.lists()
    const [lists, lifts, records, transfers, contracts, madeBy, ages, prices, disagreement] =
      await Promise.all([
        listsRead,
        ports.lifts(),
        account ? ports.records(chainId, account) : undefined,
        account && paid.length > 0 ? ports.transfers(chainId, account, askChain) : undefined,
        askChain ? ports.contracts(chainId, questions) : undefined,
        askChain
          ? listsRead.then((lists) => ports.madeBy(chainId, factoryQuestions(reading, chainId, lists)))
          : undefined,
        answersOf(askChain ? questions.code : [], (address) => ports.ageOf(chainId, address)),
        pricesOf(chainId, askChain ? reading.deeds : []),
        askChain && isTyped ? ports.disagreement(chainId) : undefined,
      ])
    const site = await siteOf(asker, lists)
    const { known = [] } = records ?? {}
    const facts = {
      asked,
      chainId,
      account,
      now: BigInt(Math.floor(ports.clock() / 1000)),
      ...(records ?? {}),
      ...(transfers ? { planted: findPlanted(paid, { ...transfers, known }) } : {}),
      ...(contracts ?? {}),
      ...(madeBy ? { madeBy } : {}),
      codeAsked: askChain,
      ages,
      prices,
      lifts,
      ...(disagreement ? { disagreement } : {}),
      ...(site ? { site } : {}),
    }
    return { facts, lists, reading }
  }

  /** By address in lower case; what could not be asked is missing. */
  async function answersOf<T>(
    addresses: readonly Address[],
    ask: (address: Address) => Promise<T | undefined>,
  ): Promise<Map<string, T>> {
    const answers = await Promise.all(
      addresses.map(async (address) => [address.toLowerCase(), await ask(address)] as const),
    )
    return new Map(answers.flatMap(([key, answer]) => (answer === undefined ? [] : [[key, answer] as const])))
  }

  /** Of the currency and of the tokens that are named, where anything may be traded at all. */
  async function pricesOf(chainId: number, deeds: readonly Deed[]): Promise<Map<string, PriceEvidence>> {
    if (!deeds.some(({ type }) => type === 'trades' || type === 'moves' || type === 'calls')) return new Map()
    const [currency, tokens] = await Promise.all([
      ports.priceOf(chainId),
      answersOf(addressesOf(deeds).slice(0, maxPriced), (token) => ports.priceOf(chainId, token)),
    ])
    return currency ? tokens.set('currency', currency) : tokens
  }

  async function siteOf(asker: Asker, lists: Lists): Promise<SiteFacts | undefined> {
    if (asker.type !== 'site') return undefined
    const { origin, topOrigin, tabId } = asker
    const [history, openedFrom] = await Promise.all([
      ports.siteHistory({ origin, topOrigin }),
      ports.openedFrom(tabId),
    ])
    return {
      origin,
      topOrigin,
      ...history,
      ...(openedFrom ? { openedFrom } : {}),
      ...lists.site(hostOf(origin)),
    }
  }

  return {
    async ofQuestion(body, asker, askChain) {
      const asked = askedBy(body)
      if (!asked) return undefined
      const chainId = 'chainId' in body ? (body.chainId ?? 1) : 1
      const account = 'account' in body ? body.account : undefined
      const { facts, lists, reading } = await gather(asked, chainId, account, asker, askChain)
      const { findings, score, meaning, message, described } = review(facts, lists, [], reading)
      const description = described[0]
      const { known } = facts.site ?? {}
      return {
        findings,
        score,
        ...(meaning ? { meaning } : {}),
        ...(description ? { description } : {}),
        ...(message ? { message } : {}),
        ...(known ? { knownSite: known.name } : {}),
      }
    },
    async ofPasted(asked, { chainId, account, origin }) {
      const judged = origin === undefined ? undefined : (await ports.lists()).site(hostOf(origin))
      const site = origin === undefined || !judged ? {} : { site: { origin, topOrigin: origin, ...judged } }
      const { facts, lists, reading } = await gather(asked, chainId, account, { type: 'wallet' }, true)
      return {
        review: review({ ...facts, ...site }, lists, [], reading),
        ...(judged?.known ? { knownSite: judged.known.name } : {}),
      }
    },
    async ofCalls(calls, chainId, account, asker) {
      const { facts, lists, reading } = await gather({ type: 'calls', calls }, chainId, account, asker, true)
      return {
        ofDraft(prepared, token, simulation) {
          const { unsigned, gasEstimate, nextNonce, balanceWei, hasCode, replaces } = prepared
          const { to, valueWei, data } = unsigned
          const code = new Map(facts.code)
          const sources = new Map(facts.sources)
          if (!('type' in balanceWei)) sources.set('balance', balanceWei.known)
          if (to && hasCode !== undefined && !code.has(to.toLowerCase())) code.set(to.toLowerCase(), hasCode)
          return review(
            {
              ...facts,
              asked: { type: 'transaction', to, valueWei, data },
              unsigned,
              gasEstimate,
              nextNonce,
              balanceWei: 'type' in balanceWei ? 'unknown' : balanceWei.value,
              code,
              sources,
              simulation,
              fees: feeEvidence(prepared),
              ...(prepared.disagreement ? { disagreement: prepared.disagreement } : {}),
              ...(replaces ? { replaces } : {}),
              ...(token ? { tokens: new Map([[token.token.toLowerCase(), token.view]]) } : {}),
            },
            lists,
          )
        },
        ofAll: (simulation) => review({ ...facts, simulation }, lists, [], reading),
      }
    },
  }
}

function feeEvidence({
  unsigned,
  gasEstimate,
  feeOptions,
  feeFloor,
  feeCeiling,
  dataFee,
}: PreparedTransaction): FeeEvidence {
  const { gas, fees } = unsigned
  const onTopWei = dataFee?.type === 'on top' ? dataFee.wei : 0n
  const used = gasEstimate.type === 'estimated' && gasEstimate.gas < gas ? gasEstimate.gas : gas
  return {
    fastCapWei: feeCapWei(feeOptions.fast),
    expectedWei: used * priceNowWei(fees, feeOptions.baseFeeWei) + onTopWei,
    ...(onTopWei > 0n ? { dataFeeWei: onTopWei } : {}),
    ...(feeFloor ? { floor: feeFloor } : {}),
    ...(feeCeiling ? { ceiling: feeCeiling } : {}),
  }
}

/** undefined for what is judged by its draft, or not at all. A message's chain is not known: it has none. */
function askedBy(body: QuestionBody): Asked | undefined {
  switch (body.kind) {
    case 'message':
      return { type: 'message', message: body.message }
    case 'typed data':
      return { type: 'typed data', typedData: JSON.parse(body.typedData) }
    case 'connect':
      return { type: 'connect' }
    case 'add network': {
      const { chainId, added } = body.network
      return added && { type: 'network', chainId, name: added.name, symbol: added.symbol }
    }
    default:
      return undefined
  }
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).hostname
  } catch {
    return origin
  }
}
