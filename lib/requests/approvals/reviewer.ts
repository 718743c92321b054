// Gathers the evidence for the risk rules and has them judge: of a draft, and of every other question.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { ListView } from '@/lib/base/token'
import { feeCapWei, priceNowWei } from '@/lib/base/transaction'
import { addressesToAsk, type Facts, type Lists, type Review, readAsked, review } from '@/lib/safety/review'
import type { Asked, Evidence, FeeEvidence, SiteFacts } from '@/lib/safety/risk/evidence'
import type { PreparedTransaction } from '@/lib/transactions/request'
import type { SiteKey } from '../ports'
import type { Asker, QuestionBody, QuestionReview } from './question'

export interface ReviewPorts {
  /** The shipped lists; never rejects. */
  lists(): Promise<Lists>
  /** Whom the user knows and what this account used. */
  records(chainId: number, account: Address): Promise<Pick<Evidence, 'known'> & { used: ReadonlySet<string> }>
  /** Whether the user connected this site before. */
  isConnected(site: SiteKey): Promise<boolean>
  /** Whether an address has code of its own; undefined when it could not be asked in time. */
  hasCode(chainId: number, address: Address): Promise<boolean | undefined>
  clock: Clock
}

export interface Reviewer {
  /** `askChain` false: only with what lies here, at once. undefined for questions that sign nothing and grant nothing. */
  ofQuestion(body: QuestionBody, asker: Asker, askChain: boolean): Promise<QuestionReview | undefined>
  ofDraft(prepared: PreparedTransaction, asker: Asker, about?: DraftAbout): Promise<Review>
}

export interface DraftAbout {
  /** What the shipped list says of the token that the transaction is about. */
  token?: { token: Address; view: ListView } | undefined
  /** Which kind of replacement it is. */
  replaces?: Evidence['replaces']
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
    const [lists, records, code] = await Promise.all([
      ports.lists(),
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
    const { origin, topOrigin } = asker
    const usedBefore = await ports.isConnected({ origin, topOrigin })
    return { origin, topOrigin, usedBefore, ...lists.site(hostOf(origin)) }
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
      const known = (await siteOf(asker, await ports.lists()))?.known
      return {
        findings,
        score,
        ...(meaning ? { meaning } : {}),
        ...(description ? { description } : {}),
        ...(message ? { message } : {}),
        ...(known ? { knownSite: known.name } : {}),
      }
    },
    ofDraft(prepared, asker, { token, replaces } = {}) {
      const { unsigned, gasEstimate, nextNonce, balanceWei, hasCode } = prepared
      const { chainId, from, to, valueWei, data } = unsigned
      return judge({ type: 'transaction', to, valueWei, data }, chainId, from, asker, {
        askChain: true,
        unsigned,
        gasEstimate,
        nextNonce,
        balanceWei: 'type' in balanceWei ? 'unknown' : balanceWei.value,
        fees: feeEvidence(prepared),
        ...(prepared.disagreement ? { disagreement: prepared.disagreement } : {}),
        ...(replaces ? { replaces } : {}),
        ...(to && hasCode !== undefined ? { code: new Map([[to.toLowerCase(), hasCode]]) } : {}),
        ...(token ? { tokens: new Map([[token.token.toLowerCase(), token.view]]) } : {}),
      })
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
