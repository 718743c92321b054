// Gathers the evidence for the risk rules and has them judge: of a draft, and of every other question.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { ListView } from '@/lib/base/token'
import { addressesToAsk, type Facts, type Lists, type Review, readAsked, review } from '@/lib/safety/review'
import type { Asked, Evidence, SiteFacts } from '@/lib/safety/risk/evidence'
import type { Lift } from '@/lib/safety/risk/lifts'
import type { PreparedTransaction } from '@/lib/transactions/request'
import type { SiteKey } from '../ports'
import type { Asker, QuestionBody, QuestionReview } from './question'

export interface ReviewPorts {
  /** The shipped lists; never rejects. */
  lists(): Promise<Lists>
  /** Whom the user knows and what this account used. */
  records(chainId: number, account: Address): Promise<Pick<Evidence, 'known'> & { used: ReadonlySet<string> }>
  /** What is remembered of this site. `firstAskedAt` in seconds since 1970; asking for it remembers the first time. */
  siteHistory(
    site: SiteKey,
  ): Promise<Required<Pick<SiteFacts, 'usedBefore' | 'firstAskedAt' | 'askedLately'>>>
  /** What the owner lifted, in effect or not yet. */
  lifts(): Promise<Lift[]>
  /** Where the site's tab came from, as the browser says; undefined where it does not. */
  openedFrom(tabId: number): Promise<SiteFacts['openedFrom']>
  /** Whether an address has code of its own; undefined when it could not be asked in time. */
  hasCode(chainId: number, address: Address): Promise<boolean | undefined>
  clock: Clock
}

export interface Reviewer {
  /** `askChain` false: only with what lies here, at once. undefined for questions that sign nothing and grant nothing. */
  ofQuestion(body: QuestionBody, asker: Asker, askChain: boolean): Promise<QuestionReview | undefined>
  /** What the user wants to know before anybody asks; `origin`: of a site, as if it asked. Nothing is remembered. */
  ofPasted(
    asked: Asked,
    about: { chainId: number; account: Address | undefined; origin: string | undefined },
  ): Promise<{ review: Review; knownSite?: string }>
  ofDraft(prepared: PreparedTransaction, asker: Asker, token?: TokenView): Promise<Review>
}

/** What the shipped list says of the token that a transaction is about. */
export interface TokenView {
  token: Address
  view: ListView
}

export function createReviewer(ports: ReviewPorts): Reviewer {
  async function judge(
    asked: Asked,
    chainId: number,
    account: Address | undefined,
    asker: Asker,
    rest: Partial<Facts> & { askChain: boolean },
  ): Promise<Review> {
    const { askChain, ...facts } = rest
    const reading = readAsked(asked)
    const [lists, lifts, records, code] = await Promise.all([
      ports.lists(),
      ports.lifts(),
      account ? ports.records(chainId, account) : undefined,
      askChain ? codeOf(chainId, addressesToAsk(reading.deeds), facts.code) : facts.code,
    ])
    const site = await siteOf(asker, lists)
    return review(
      {
        asked,
        chainId,
        account,
        now: BigInt(Math.floor(ports.clock() / 1000)),
        ...(records ?? {}),
        ...facts,
        ...(code ? { code } : {}),
        codeAsked: askChain,
        lifts,
        ...(site ? { site } : {}),
      },
      lists,
      [],
      reading,
    )
  }

  async function codeOf(chainId: number, addresses: Address[], known: Evidence['code'] | undefined) {
    const asking = addresses.filter((address) => !known?.has(address.toLowerCase()))
    const answers = await Promise.all(
      asking.map(async (address) => [address.toLowerCase(), await ports.hasCode(chainId, address)] as const),
    )
    return new Map([
      ...(known ?? []),
      ...answers.flatMap(([key, hasCode]) => (hasCode === undefined ? [] : [[key, hasCode] as const])),
    ])
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
      const { findings, score, meaning, message, described } = await judge(asked, chainId, account, asker, {
        askChain,
      })
      const description = described[0]
      const known = asker.type === 'site' && (await ports.lists()).site(hostOf(asker.origin)).known
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
      const review = await judge(asked, chainId, account, { type: 'wallet' }, { askChain: true, ...site })
      return { review, ...(judged?.known ? { knownSite: judged.known.name } : {}) }
    },
    ofDraft({ unsigned, gasEstimate, nextNonce, balanceWei, hasCode }, asker, token) {
      const { chainId, from, to, valueWei, data } = unsigned
      return judge({ type: 'transaction', to, valueWei, data }, chainId, from, asker, {
        askChain: true,
        unsigned,
        gasEstimate,
        nextNonce,
        balanceWei: 'type' in balanceWei ? 'unknown' : balanceWei.value,
        ...(to && hasCode !== undefined ? { code: new Map([[to.toLowerCase(), hasCode]]) } : {}),
        ...(token ? { tokens: new Map([[token.token.toLowerCase(), token.view]]) } : {}),
      })
    },
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
