// What this room needs from the world and from the rooms it may not import.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { ClaimedNft, ClaimedToken, ListView, NamedToken } from '@/lib/base/token'
import type { Finding } from '@/lib/safety/risk/finding'
import type { Score } from '@/lib/safety/risk/score'
import type { Simulation, SimulationState } from '@/lib/safety/simulation/simulation'
import type { TriedCall } from '@/lib/transactions/gasInOrder'
import type { StatusFacts } from '@/lib/transactions/status'
import type {
  Asker,
  Preparation,
  Question,
  QuestionBody,
  QuestionReview,
  TransactionDraft,
  TransactionEdits,
  TransactionRequest,
  WatchedAsset,
} from './approvals/question'
import type { Feed } from './feeds/feed'
import type { Permission, SiteChain } from './permissions/permission'
import type { Silence } from './silences/silence'

/** A frame's origin and the origin of the page around it: what a grant holds for. */
export interface SiteKey {
  origin: string
  topOrigin: string
}

/**
 * `at once`: on disk before the promise resolves. `soon`: whatever becomes of the worker it is kept, but a failing
 * machine may lose it; for what nothing has followed from yet.
 */
export type Kept = 'at once' | 'soon'

export interface QuestionStore {
  /** Adds it; does nothing when a question with this id is there. */
  add(question: Question): Promise<void>
  get(id: string): Promise<Question | undefined>
  /**
   * Reads, changes and writes in one transaction. `change` answers undefined to leave the question as it is.
   * Resolves to what is stored then; undefined when there is no such question.
   */
  change(
    id: string,
    change: (question: Question) => Question | undefined,
    kept?: Kept,
  ): Promise<Question | undefined>
  /** Those that wait for the user, oldest first. */
  open(): Promise<Question[]>
  /** Those that were approved and have no outcome yet, oldest first. */
  unfinished(): Promise<Question[]>
}

export interface PermissionStore {
  permission(site: SiteKey): Promise<Permission | undefined>
  /** Every grant there is. */
  permissions(): Promise<Permission[]>
  putPermission(permission: Permission): Promise<void>
  removePermission(site: SiteKey): Promise<void>
  siteChain(site: SiteKey): Promise<SiteChain | undefined>
  putSiteChain(siteChain: SiteChain): Promise<void>
}

export interface SilenceStore {
  get(site: SiteKey): Promise<Silence | undefined>
  put(silence: Silence): Promise<void>
  remove(site: SiteKey): Promise<void>
}

export interface FeedStore {
  put(feed: Feed): Promise<void>
  get(id: string): Promise<Feed | undefined>
  remove(id: string): Promise<void>
  /** Those whose news are sent to one of these documents. */
  sentTo(documentIds: ReadonlySet<string>): Promise<Feed[]>
  /** How many a document has. */
  count(documentId: string): Promise<number>
  /** Deletes those whose page was last there before this time, but none that is sent to a document named here. */
  removeUnused(before: number, present: ReadonlySet<string>): Promise<void>
}

/** One chain, as lib/chain/client asks it. Throws that room's errors. */
export interface ChainReader {
  request(method: string, params: readonly unknown[]): Promise<Known<unknown>>
}

/** The window that asks. */
export interface ApprovalWindow {
  /** Opens it, or brings the open one to the front. */
  open(): Promise<void>
  isOpen(): Promise<boolean>
}

/** Signatures by the keystore. Both throw 'Keystore.Locked' while the wallet is locked. */
export interface SignPort {
  /** EIP-191, version 0x45, over these bytes. */
  message(account: Address, message: Hex): Promise<Hex>
  /** EIP-712; JSON text. */
  typedData(account: Address, typedData: string): Promise<Hex>
}

type Unreadable = { type: 'unknown'; reason: string }

/** Tokens and NFTs that a site proposes to show. */
export interface AssetPort {
  /** What the contract says of itself, and what the shipped list says of that. */
  readToken(chainId: number, token: Address): Promise<(Known<ClaimedToken> & { list: ListView }) | Unreadable>
  readNft(
    chainId: number,
    contract: Address,
    tokenId: bigint,
    account: Address,
  ): Promise<Known<ClaimedNft> | Unreadable>
  /** Shows it from now on, if its contract still says what was shown. */
  accept(
    account: Address,
    chainId: number,
    asset: WatchedAsset,
  ): Promise<{ type: 'accepted' } | { type: 'says otherwise' } | { type: 'not held' } | Unreadable>
}

/** The list of networks, as far as a site may have it changed. */
export interface NetworksPort {
  /** Asks the endpoint for its chain; undefined when it is this one. */
  check(chainId: number, endpoint: string): Promise<NetworkProblem | undefined>
  /** Asks the endpoint once more, and adds the network. */
  add(network: {
    chainId: number
    name: string
    symbol: string
    endpoint: string
    explorer?: string
  }): Promise<{ type: 'added' } | { type: 'exists already' } | NetworkProblem>
}

export type NetworkProblem =
  | { type: 'unreachable'; reason: string }
  | { type: 'wrong chain'; expected: number; actual: number }

/** What is known of one call of a batch before it is prepared. */
export interface BatchPlace {
  /** Its place in the account's row of nonces. */
  nonce: bigint
  /** What it does when it comes after the others. */
  gasEstimate?: TransactionDraft['gasEstimate']
}

/** What calls would change, and what must be said of that. */
export interface EffectsPort {
  /** Of calls that follow each other. Never rejects on what endpoints do. */
  simulate(calls: readonly TransactionRequest[]): Promise<Simulation>
  /** The newest block's number. Throws what asking the chain throws. */
  headNumber(chainId: number): Promise<bigint>
  /** The draft with these effects, and with what the rules find in them. */
  ofDraft(draft: TransactionDraft, asker: Asker, simulation: Simulation): Promise<TransactionDraft>
  /** Gathers what is to be known of a batch, once; then it is judged as often as more is known of it. */
  ofBatch(calls: readonly TransactionRequest[], asker: Asker): Promise<JudgeBatch>
}

/** Only what no single call says already. */
export type JudgeBatch = (
  drafts: readonly TransactionDraft[],
  simulation: SimulationState,
) => Promise<{ simulation: SimulationState; tokens: NamedToken[]; findings: Finding[]; score: Score }>

export interface RequestPorts {
  questions: QuestionStore
  permissions: PermissionStore
  silences: SilenceStore
  /** Throws when the chain is not known. */
  chain(chainId: number): Promise<ChainReader>
  /** Resolves when one of these chains told of a new head, at the latest after so long. Without it: after so long. */
  nextHead?(chainIds: readonly number[], atMostMs: number): Promise<void>
  isKnownChain(chainId: number): Promise<boolean>
  networks: NetworksPort
  /** The chain of sites that have none of their own yet. */
  defaultChainId(): Promise<number>
  /** The accounts that a site may be offered, in the user's order. */
  accounts(): Promise<Address[]>
  /** False for an account of the user's that is only watched. */
  canSign(account: Address): Promise<boolean>
  isUnlocked(): Promise<boolean>
  window: ApprovalWindow
  /** Tells the screens which sites wait for nothing but the unlock. */
  showUnlockWaits(sites: SiteKey[]): Promise<void>
  /**
   * Makes the draft that the prompt shows, by asking the chain. `failed` when it could not be asked.
   * `place` is what is known better of a call that is sent after others. With `tell` its effects are looked for too:
   * it takes what is there earlier, and what comes after all was waited for long enough.
   */
  prepare(
    request: TransactionRequest,
    edits: TransactionEdits,
    how?: { place?: BatchPlace; tell?: (preparation: Preparation) => Promise<void>; asker?: Asker },
  ): Promise<Preparation>
  effects: EffectsPort
  /**
   * What must be said of a question that has no draft; undefined where there is nothing to say. With `askChain` the chain
   * is asked too, within a time limit.
   */
  review(body: QuestionBody, asker: Asker, askChain: boolean): Promise<QuestionReview | undefined>
  /** The free nonces of an account from this one on, so many. */
  nextNonces(
    account: Pick<TransactionRequest, 'chainId' | 'from'>,
    first: bigint,
    count: number,
  ): Promise<bigint[]>
  /** What each would use when they are sent one after the other; undefined where no endpoint can try that. */
  gasInOrder(requests: readonly TransactionRequest[]): Promise<TriedCall[] | undefined>
  /** The endpoints don't agree on the newest block of this chain: what may be signed all the same. undefined: they do. */
  disagreement(chainId: number): Promise<{ smallAmountWei: bigint } | undefined>
  sign: SignPort
  assets: AssetPort
  /**
   * Carries out an approved transaction question: reserves the nonce, signs, verifies, stores, broadcasts.
   * Called again for the same question it continues where it stopped and sends nothing twice.
   * Resolves to the hash when the transaction is on its way, be it that it goes out again later. Throws
   * Requests.Refused when it was refused, and 'Keystore.Locked' when it could not be signed.
   */
  submit(question: Question): Promise<Hex>
  /**
   * Carries out an approved batch, call by call, as `submit` does one. Resolves when at least one call is on its way:
   * which ones is read from `transaction`. Throws as `submit` does when none is.
   */
  submitCalls(question: Question): Promise<void>
  /** What is known of a transaction of ours; undefined when nothing was reserved for this id. */
  transaction(id: string): Promise<StatusFacts | undefined>
  /** Every chain that the wallet knows. */
  chainIds(): Promise<number[]>
  /** Opens the list of what was sent. */
  showActivity(): Promise<void>
  /** Tells the open pages of a site (of all sites when left out) that their state may have changed. */
  announce(site?: SiteKey): Promise<void>
  feeds: FeedStore
  /** Sends a subscription's news to a document with a live port. */
  tell(documentId: string, subscription: string, result: unknown, scope?: string): void
  /** Documents with a live port. */
  presentDocuments(): ReadonlySet<string>
  clock: Clock
  wait(delayMs: number): Promise<void>
  random(byteLength: number): Uint8Array
  /** Takes errors that nobody awaits. They hold no secret. */
  report(error: unknown): void
  /** As web3_clientVersion answers: name/version. */
  clientVersion: string
}
