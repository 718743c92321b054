// A question to the user as it is stored: what was asked, what was shown, what was answered, what came of it.
// Each part is a fact written once; whether a question is open is derived (see isOpen).

import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { ClaimedNft, ClaimedToken, ListView, NamedToken } from '@/lib/base/token'
import type { Action } from '@/lib/safety/decode/action'
import type { MessageReading } from '@/lib/safety/decode/readMessage'
import type { TypedMeaning } from '@/lib/safety/decode/typed/meaning'
import type { FoundProxy } from '@/lib/safety/proxies/proxy'
import type { Description } from '@/lib/safety/review'
import type { Finding } from '@/lib/safety/risk/finding'
import type { Score } from '@/lib/safety/risk/score'
import type { SignInProblem } from '@/lib/safety/signIn/judgeSignIn'
import type { BrokenSignIn, SignIn } from '@/lib/safety/signIn/readSignIn'
import type { SimulationState } from '@/lib/safety/simulation/simulation'
import type { PreparedTransaction, TransactionEdits, TransactionRequest } from '@/lib/transactions/request'

/** Who asks. A site's origins come from the browser, never from the message. */
export type Asker =
  | {
      type: 'site'
      /** The origin of the frame that asks. */
      origin: string
      /** The origin of the page around it; the same for a page's own top frame. */
      topOrigin: string
      documentId: string
      tabId: number
      frameId: number
    }
  | { type: 'wallet' }

export type SiteAsker = Extract<Asker, { type: 'site' }>

export type { TransactionEdits, TransactionRequest }

/** What a site proposes to show, as its contract describes it. */
export type WatchedAsset =
  | {
      type: 'erc20'
      token: Address
      claim: Known<ClaimedToken>
      list: ListView
      /** What the site says of it; only compared. */
      site: { symbol?: string; decimals?: number }
    }
  /** `tokenId` in decimal. */
  | { type: 'nft'; contract: Address; tokenId: string; claim: Known<ClaimedNft> }

/** A network that a site proposes. */
export interface ProposedNetwork {
  chainId: number
  /** Missing when the wallet knows the chain: then nothing of what the site says of it is used. */
  added?: { name: string; symbol: string; endpoint: string; explorer?: string }
}

export type QuestionBody =
  /** wallet_sendCalls: each call becomes a transaction of its own, in this order. */
  | {
      kind: 'calls'
      account: Address
      chainId: number
      /** As the site knows the batch; the site's own or made up here. */
      bundleId: string
      /** The document and request that asked first: the same id from another one is another wish. */
      askedBy: string
      calls: TransactionRequest[]
    }
  | {
      kind: 'connect'
      chainId: number
      /** Accounts that the site would like: proposed, as far as they are the user's. */
      wanted?: Address[]
      /** Networks that it wants to move between without asking. */
      chainIds?: number[]
    }
  | { kind: 'switch chain'; fromChainId: number; toChainId: number }
  /** wallet_addEthereumChain: the site goes there too. */
  | { kind: 'add network'; fromChainId: number; network: ProposedNetwork }
  | { kind: 'transaction'; request: TransactionRequest }
  /** personal_sign: the bytes to sign, in EIP-191's version 0x45 envelope; `chainId` is the site's. */
  | { kind: 'message'; account: Address; message: Hex; chainId?: number }
  /** eth_signTypedData_v3 and _v4: the text as it came, already checked. eth_signTypedData: the list of its fields. */
  | { kind: 'typed data'; account: Address; chainId: number; typedData: string }
  /** wallet_watchAsset: it would be shown to this account. */
  | { kind: 'watch asset'; account: Address; chainId: number; asset: WatchedAsset }

/** What the prompt shows of a transaction, made from the request by asking the chain. */
export interface TransactionDraft extends PreparedTransaction {
  action: Action
  /** What the token contract says of itself, when the action is about a token. */
  token?: Known<ClaimedToken> | { type: 'unknown'; reason: string }
  /** How much of that token the account has. */
  tokenBalance?: Known<bigint> | { type: 'unknown'; reason: string }
  /** Of an approval: how much of that token the spender may take before it. */
  allowance?: Known<bigint> | { type: 'unknown'; reason: string }
  /** What would change for the account; nothing can be approved while it is being found out. */
  simulation?: SimulationState
  /** The tokens that are spoken of, by what they call themselves. */
  tokens?: NamedToken[]
  /** What the user must know beside it, the worst first. */
  findings: Finding[]
  /** How dangerous it is all together. */
  score: Score
  /** What a shipped descriptor (ERC-7730) says it does. */
  description?: Description
  /** Whose code the called contract runs, where it is a proxy. */
  proxy?: FoundProxy
}

/** What must be said of a message, of typed data or of a site that connects. */
export interface QuestionReview {
  findings: Finding[]
  score: Score
  /** Of typed data. */
  meaning?: TypedMeaning
  /** Of typed data, by a shipped descriptor (ERC-7730). */
  description?: Description
  /** Of a message. */
  message?: MessageReading
  /** The name of a well-known site, by our list: a mark beside the findings, never instead of one. */
  knownSite?: string
}

/** A message that signs in (EIP-4361), as it reads and what is wrong with it. */
export interface SignInReading {
  signIn: SignIn | BrokenSignIn
  problems: SignInProblem[]
  /** What the user types to sign in spite of problems; missing without any. */
  mustType?: string
}

export type Preparation =
  | { type: 'ready'; draft: TransactionDraft }
  /** The chain could not be asked; the prompt says so and can't be confirmed. */
  | { type: 'failed'; reason: string }

/** The drafts of a batch, in order. Their nonces follow each other. */
export type BatchPreparation =
  | {
      type: 'ready'
      drafts: TransactionDraft[]
      /** Those that fail alone and could not be tried after the calls before them. */
      untried: { place: number; reason: string }[]
      /** What the account lacks to pay for all of them, if anything. */
      missingWei?: bigint
      /** What all of them would change together; nothing can be approved while it is being found out. */
      simulation?: SimulationState
      /** The tokens that it speaks of. */
      tokens?: NamedToken[]
      /** What must be said of all of them together, the worst first. */
      findings?: Finding[]
      score?: Score
    }
  | { type: 'failed'; reason: string }

export type Answer =
  /** `accounts` answers a connect question; `typed` is what had to be typed. `version` is the hash that the user saw. */
  | { type: 'approved'; at: number; version: Hex; accounts?: Address[]; typed?: string }
  | {
      type: 'rejected'
      at: number
      why: 'by the user' | 'window closed' | 'page gone' | 'silenced' | 'no longer connected'
    }

export type Outcome =
  | { type: 'result'; at: number; value: unknown }
  | { type: 'error'; at: number; code: number; message: string; data?: unknown }

export interface Question {
  /** `${documentId}:${counter}` for a site, so that a replay after a restart is the same question; a UUID else. */
  id: string
  askedAt: number
  asker: Asker
  body: QuestionBody
  /** For messages that sign in. */
  signIn?: SignInReading
  /** Only for transactions; missing while the chain is being asked. */
  preparation?: Preparation
  /** For what is signed or granted without a transaction. */
  review?: QuestionReview
  /** The chain is being asked what that review must know of it: nothing can be approved before it answered or its time is up. */
  reviewing?: true
  /** The same for a batch of calls. */
  batch?: BatchPreparation
  edits?: TransactionEdits
  /** Hash of what would be signed and the material part of what is shown; missing while there is nothing to approve. */
  version?: Hex
  answer?: Answer
  outcome?: Outcome
}

/** Whether it is judged a second time, by what the chain says of the contracts in it. */
export function asksChain(body: QuestionBody): boolean {
  return body.kind === 'typed data'
}

/** The account in whose name something is asked; undefined for questions about the site itself. */
export function signerOf(body: QuestionBody): Address | undefined {
  switch (body.kind) {
    case 'transaction':
      return body.request.from
    case 'connect':
    case 'switch chain':
    case 'add network':
      return undefined
    default:
      return body.account
  }
}

/** Whose nonces an approval would take; undefined where nothing is sent. */
export function senderOf(body: QuestionBody): { chainId: number; from: Address } | undefined {
  if (body.kind === 'transaction') return { chainId: body.request.chainId, from: body.request.from }
  return body.kind === 'calls' ? { chainId: body.chainId, from: body.account } : undefined
}

/** Waits for the user. */
export function isOpen(question: Question): boolean {
  return question.answer === undefined && question.outcome === undefined
}
