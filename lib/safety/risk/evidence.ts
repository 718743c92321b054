// What the rules judge by. Gathered once, by ports, before any rule runs; what could not be had is undefined, and rules
// that need it say so.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { HowKnown } from '@/lib/base/known'
import type { ListView } from '@/lib/base/token'
import type { Fees, UnsignedTransaction } from '@/lib/base/transaction'
import type { Permit2Allowance } from '@/lib/chain/contracts/permit2'
import type { PriceEvidence } from '@/lib/chain/prices/price'
import type { Action } from '../decode/action'
import type { Deed } from '../decode/deed'
import type { MessageReading } from '../decode/readMessage'
import type { TakingShape } from '../decode/recovered/takingCode'
import type { TypedMeaning } from '../decode/typed/meaning'
import type { ProxyFacts } from '../proxies/proxy'
import type { SimulationState } from '../simulation/simulation'

/** What is asked for. */
export type Asked =
  | { type: 'transaction'; to: Address | null; valueWei: bigint; data: Hex }
  /** Several at once (EIP-5792). */
  | { type: 'calls'; calls: readonly { to: Address | null; valueWei: bigint; data: Hex }[] }
  /** personal_sign: the bytes. */
  | { type: 'message'; message: Hex }
  /** EIP-712: parsed JSON, or the list of fields of its first draft. */
  | { type: 'typed data'; typedData: unknown }
  | { type: 'connect' }
  /** wallet_addEthereumChain of a chain that the wallet does not know. */
  | { type: 'network'; chainId: number; name: string; symbol: string }

/** Why the user knows an address. */
export interface KnownParty {
  address: Address
  as: 'own account' | 'contact' | 'paid before' | 'paid the user'
  name?: string
  /** A contact whose address was checked over another channel. */
  verified?: boolean
}

/** What a list says of an address on this chain. */
export interface Label {
  /** What it is called, without a promise. */
  name: string
  kind: 'token' | 'collection' | 'protocol' | 'scam' | 'sanctioned'
  /** The list it stands on. */
  source: string
  /** Of a token. */
  decimals?: number
}

export interface SiteFacts {
  /** The origin of the frame that asks, and that of the page around it. */
  origin: string
  topOrigin: string
  /** `allowed`: the phishing list's own list of sites that are never on it. */
  listed: 'phishing' | 'allowed' | 'not listed' | 'no list'
  /** A site of the shipped list of known ones; a mark, never a release. */
  known?: { name: string }
  /** A known site that this one could be taken for. */
  resembles?: { name: string; host: string; how: 'letters' | 'typing' | 'part of the name' | 'other ending' }
  /** Whether the user connected it before. */
  usedBefore?: boolean
  /** When it first asked anything here, in seconds since 1970; this question counts. */
  firstAskedAt?: bigint
  /** How many questions it asked within the last minute, this one among them. */
  askedLately?: number
  /** Where its tab came from, as the browser says; missing where it does not. */
  openedFrom?: 'another tab' | 'no other tab'
}

/** What a transaction's fee is judged by. */
export interface FeeEvidence {
  /** The highest price of one gas that the fastest offered speed would pay. */
  fastCapWei: bigint
  /** What it would cost now, in all. */
  expectedWei: bigint
  /** What a rollup may charge on top, for the data. */
  dataFeeWei?: bigint
  /** The least that a replacement has to offer. */
  floor?: Fees
  /** The user's own limit. */
  ceiling?: { perGasWei?: bigint; totalWei?: bigint }
}

/** A network that a site proposes, and what the public list of chains has under its id and under its name. */
export interface NetworkFacts {
  chainId: number
  name: string
  symbol: string
  registered?: { name: string; symbol: string }
  namesake?: { chainId: number; name: string }
  /** False: the list could not be read. */
  listRead: boolean
}

/**
 * `young`: no code a hundred blocks ago. `days`: there then, and not a week ago, as an endpoint with old state says.
 * `settled`: neither. `unknown`: the endpoint could not say.
 */
export type ContractAge = 'young' | 'days' | 'settled' | 'unknown'

export interface Evidence {
  asked: Asked
  chainId: number
  /** Who signs; undefined for a connect question. */
  account: Address | undefined
  /** Seconds since 1970. */
  now: bigint | undefined
  /** What the calls do, in their order; empty for messages and typed data. */
  actions: readonly Action[]
  /** What the typed data means. */
  meaning: TypedMeaning | undefined
  /** What kind of message it is. */
  message: MessageReading | undefined
  /** What it all brings about, from calls or from typed data. */
  deeds: readonly Deed[]
  /** Own accounts, contacts and whom the user paid before. */
  known: readonly KnownParty[]
  /** Addresses that only ever stood in transfers of nothing, or of tokens that nobody knows, and look like known ones; in lower case. */
  planted: ReadonlySet<string>
  /** Contracts that the user's account called before, by address in lower case; undefined when nobody knows. */
  used: ReadonlySet<string> | undefined
  /** How what the chain says of an address's code is known, by address in lower case, and of the balance by `balance`. */
  sources: ReadonlyMap<string, HowKnown>
  /** Whether an address has code, by address in lower case; a missing one could not be asked. */
  code: ReadonlyMap<string, boolean>
  /** The code behind the contracts that are called, by their address in lower case; those that were no proxy are missing. */
  proxies: ReadonlyMap<string, ProxyFacts>
  /** Contracts whose code takes what comes and does nothing for it, by address in lower case. */
  taking: ReadonlyMap<string, TakingShape>
  /** The network was asked for the code of whoever may take something; what is not in `code` then got no answer. */
  codeAsked: boolean
  /** Known contracts of other networks, by address in lower case: never a warning, only that they are there. */
  elsewhere: ReadonlyMap<string, { name: string; chainId: number }>
  /** Of a network that is proposed. */
  network: NetworkFacts | undefined
  /** What the lists say, by address in lower case. */
  labels: ReadonlyMap<string, Label>
  /** What the shipped list says of a token and of what its contract says of itself, by address in lower case. */
  tokens: ReadonlyMap<string, ListView>
  /** Accounts that an EIP-7702 delegation may go to, in lower case. */
  delegates: ReadonlySet<string>
  /** What the lists say of the domain that a sign-in message names. */
  signInSite: Pick<SiteFacts, 'listed' | 'known' | 'resembles'> | undefined
  /** Who asks; undefined when the wallet itself does, or nobody knows. */
  site: SiteFacts | undefined
  /** What Permit2 lets spenders take of the signer's tokens already, by `permit2Key`; missing where nobody asked. */
  inPermit2: ReadonlyMap<string, Permit2Allowance>
  /** What things cost: the network's currency as `currency`, tokens by address in lower case; missing: nobody knows. */
  prices: ReadonlyMap<string, PriceEvidence>
  /** The transaction as it would be signed. */
  unsigned: UnsignedTransaction | undefined
  gasEstimate: { type: 'estimated'; gas: bigint } | { type: 'failed'; reason: string } | undefined
  /** `unknown`: it could not be read. undefined: it does not matter here. */
  balanceWei: bigint | 'unknown' | undefined
  nextNonce: bigint | undefined
  fees: FeeEvidence | undefined
  /** The endpoints don't agree on the newest block; up to this amount the user signs all the same. */
  disagreement: { smallAmountWei: bigint } | undefined
  /** It takes the place of a transaction of ours, on the user's own wish. */
  replaces: 'speed up' | 'cancel' | undefined
  /** What would change for the account; undefined when nobody tried. */
  simulation: SimulationState | undefined
  /** How long contracts have been there, by address in lower case; missing where nobody asked. */
  ages: ReadonlyMap<string, ContractAge>
}

export type EvidenceName = keyof Evidence
