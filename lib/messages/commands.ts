// Every command that our own screens may send to the background: the list of powers, each with its schema.
// Which page may send which is a table in entrypoints/background/commands/table.ts.
import * as v from 'valibot'
import { isPathScheme, lastPathIndex } from '@/lib/base/accountPath'
import type { Address } from '@/lib/base/address'
import { parseAddress } from '@/lib/base/address'
import { type ContactAdded, type ContactsImport, verifications } from '@/lib/base/contact'
import type { NameResolution } from '@/lib/base/ensName'
import type { Known } from '@/lib/base/known'
import { isEndpointUrl } from '@/lib/base/origin'
import { isOwnMark, type OwnMark } from '@/lib/base/ownMark'
import { type PhraseLanguage, phraseLanguages, phraseLengths } from '@/lib/base/phraseLanguage'
import type { ClaimedNft, ClaimedToken, ListedToken, ListView } from '@/lib/base/token'

const address = v.pipe(
  v.string(),
  v.transform((text) => parseAddress(text)),
  v.check((parsed) => parsed.type === 'address', 'expected an address'),
  v.transform((parsed) => (parsed.type === 'address' ? parsed.address : ('0x' as Address))),
)
const chainId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const amount = v.pipe(v.bigint(), v.minValue(0n))
const hash = v.custom<`0x${string}`>((text) => typeof text === 'string' && /^0x[0-9a-f]{64}$/.test(text))
const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64))
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(24))
/** Where accounts come from. A keystore file's password travels over a port of its own. */
const source = v.variant('type', [
  v.object({
    type: v.literal('phrase'),
    words,
    /** The user's answer where the words are right in several lists. */
    language: v.optional(v.picklist(phraseLanguages)),
    passphrase: v.optional(v.pipe(v.string(), v.maxLength(256))),
  }),
  v.object({ type: v.literal('private key'), key: v.pipe(v.string(), v.maxLength(256)) }),
  v.object({ type: v.literal('keystore file'), json: v.pipe(v.string(), v.maxLength(65_536)) }),
  v.object({
    type: v.literal('watch-only'),
    accounts: v.pipe(v.array(v.object({ address, name: label })), v.minLength(1), v.maxLength(1_000)),
  }),
])
const secretId = v.pipe(v.string(), v.maxLength(200))
const scheme = v.pipe(v.string(), v.maxLength(200), v.check(isPathScheme, 'expected a path with one x'))
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastPathIndex))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(-1))
const fees = v.variant('type', [
  v.object({ type: v.literal('eip1559'), maxFeePerGas: amount, maxPriorityFeePerGas: amount }),
  v.object({ type: v.literal('legacy'), gasPrice: amount }),
])
const endpoint = v.pipe(v.string(), v.trim(), v.check(isEndpointUrl, 'expected an https URL'))
const uint256 = v.pipe(amount, v.maxValue(2n ** 256n - 1n))
const asset = v.variant('type', [
  v.object({ type: v.literal('native'), amountWei: uint256 }),
  v.object({ type: v.literal('erc20'), token: address, amount: uint256 }),
  v.object({ type: v.literal('erc721'), contract: address, tokenId: uint256 }),
  v.object({ type: v.literal('erc1155'), contract: address, tokenId: uint256, amount: uint256 }),
])
/** An NFT's id in decimal. */
const decimal = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,77})$/))
const tokenKey = { account: address, chainId, token: address }
/** The network a contact is used on. */
const contactChain = v.union([chainId, v.literal('all')])
const contactWords = {
  name: label,
  chain: contactChain,
  note: v.pipe(v.string(), v.maxLength(2_000)),
  verified: v.picklist(verifications),
}
const site = { origin: v.string(), topOrigin: v.string() }
const nothing = v.object({})
/** The user was told that the wallet is damaged, and starts anew beside what is left of it. */
const afterDamage = v.optional(v.boolean())
/** A little more than a backup file may have, so that the keystore says what is wrong with a larger one. */
const file = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.length <= 8_388_608, 'expected at most 8 MiB'),
)

/** A key that wraps and unwraps and can't be read (a CryptoKey); the page made it from what a passkey gave. */
const wrappingKey = v.custom<{ readonly extractable: boolean }>(
  (value) =>
    Object.prototype.toString.call(value) === '[object CryptoKey]' &&
    (value as { extractable: unknown }).extractable === false,
  'expected a key that cannot be read',
)
const bytes = (least: number, most: number) =>
  v.pipe(
    v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'expected bytes'),
    v.check(({ length }) => length >= least && length <= most, `expected ${least} to ${most} bytes`),
  )
const passkeyId = v.pipe(v.string(), v.maxLength(100))

export const commandSchemas = {
  walletState: nothing,
  /** Which database a screen is to read. */
  databaseState: nothing,
  /** A new phrase, not stored anywhere until createVault brings it back. */
  generatePhrase: v.object({ wordCount: v.picklist(phraseLengths) }),
  /** What is wrong with a source, or the first address it leads to. With a port for a keystore file's password. */
  checkSource: v.object({ source }),
  /**
   * The first vault; with a password port, and a second one for a keystore file's password. `backedUp`: the user has
   * the words written down already.
   */
  createVault: v.object({ source, accountName: label, backedUp: v.boolean(), afterDamage }),
  /** One source more for the wallet there is. With a port for a keystore file's password. */
  addSource: v.object({ source, accountName: label }),
  /** How strong a new password is, for the meter beside the field; with a password port. */
  judgePassword: nothing,
  /** With a password port. */
  unlock: nothing,
  /** `key` comes from the passkey's PRF; the background sees no bytes of it. */
  unlockWithPasskey: v.object({ id: passkeyId, key: wrappingKey }),
  lock: nothing,
  /** Whether it is the wallet's; counts like an unlock. With a password port. */
  checkPassword: nothing,
  /** With two password ports: the wallet's own, and the new one. */
  changePassword: nothing,
  /** With a password port. */
  addPasskey: v.object({
    name: label,
    credentialId: bytes(1, 1_023),
    transports: v.pipe(v.array(v.pipe(v.string(), v.maxLength(32))), v.maxLength(10)),
    salt: bytes(32, 32),
    key: wrappingKey,
  }),
  /** With a password port. */
  removePasskey: v.object({ id: passkeyId }),
  /** What every window shows; with a password port where there is a mark already. */
  setMark: v.object({ mark: v.custom<OwnMark>(isOwnMark, 'expected a picture and three words') }),
  markBackedUp: nothing,
  /** A backup file; with two password ports: the wallet's own, and the file's. */
  exportBackup: nothing,
  /** What a backup file would restore; the vault is not touched. With a port for the file's password. */
  checkBackup: v.object({ file }),
  /** The first vault, from a backup file; with two password ports: the file's, and the new one of this wallet. */
  restoreBackup: v.object({ file, accountName: label, afterDamage }),
  /** Deletes the wallet from this browser: both copies of the vault, the session and every table. */
  wipe: nothing,
  /**
   * The next account below a phrase (the oldest one, when none is named) in a scheme (BIP-44's, when none is named);
   * with an index exactly that one.
   */
  addAccount: v.object({
    name: label,
    secretId: v.optional(secretId),
    scheme: v.optional(scheme),
    index: v.optional(index),
    /** It starts hidden from sites. */
    savings: v.optional(v.boolean()),
  }),
  /** One step of looking for used accounts below a phrase: asks the chains about up to 20 addresses together. */
  discoverAccounts: v.object({
    secretId,
    schemes: v.pipe(v.array(scheme), v.minLength(1), v.maxLength(8)),
    chainIds: v.pipe(v.array(chainId), v.minLength(1), v.maxLength(50)),
    /** What the step before answered; without it the search begins. */
    state: v.optional(
      v.object({
        schemes: v.array(v.object({ scheme, looked: count, lastUsed: count })),
        chains: v.array(v.object({ chainId, looked: count, used: count, failed: v.optional(v.string()) })),
      }),
    ),
  }),
  /** Adds accounts below a phrase that were found. */
  addFound: v.object({
    secretId,
    places: v.pipe(v.array(v.object({ scheme, index, name: label })), v.minLength(1), v.maxLength(1_000)),
  }),
  /** May sites be offered this account? Turned off, those that see it see it no more. */
  setVisibleToSites: v.object({ address, visible: v.boolean() }),
  /** Puts an account away, or back into the lists. */
  hideAccount: v.object({ address, hidden: v.boolean() }),
  /** Forgets an account. `secret` says what the user was told of the key or phrase that goes with its last account. */
  removeAccount: v.object({ address, secret: v.picklist(['stays', 'goes', 'goes without backup']) }),
  renameAccount: v.object({ address, name: label }),
  /** What a person can write down of a secret, or one account's private key; with a password port. */
  reveal: v.object({
    what: v.variant('type', [
      v.object({ type: v.literal('secret'), secretId: v.pipe(v.string(), v.maxLength(200)) }),
      v.object({ type: v.literal('key'), address }),
    ]),
  }),
  /** Every account's address, in the order wanted. */
  orderAccounts: v.object({ addresses: v.array(address) }),
  selectAccount: v.object({ address }),
  selectNetwork: v.object({ chainId }),
  /** Asks the endpoint for its chain id and adds the network only if it is this one. */
  addNetwork: v.object({
    chainId,
    name: label,
    symbol: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(12)),
    endpoint,
    explorer: v.optional(v.pipe(v.string(), v.trim(), v.url())),
  }),
  /** Removes a network the user added, or puts a built-in one back to its own endpoints. */
  removeNetwork: v.object({ chainId }),
  /** What an endpoint of a known network is used for; see UserEndpoint of chain/networks. */
  setEndpoint: v.object({ chainId, endpoint, use: v.picklist(['ask', 'mine', 'broadcasts', 'off']) }),
  /** Forgets what was said of it. */
  removeEndpoint: v.object({ chainId, endpoint }),
  /** Compares a network's endpoints now; what is found stands in the table of endpoints. */
  checkEndpoints: v.object({ chainId }),
  changeSettings: v.partial(
    v.object({
      language: v.picklist(['browser', 'en', 'zh-CN']),
      theme: v.picklist(['system', 'light', 'dark']),
      autoLockMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
      /** The user was asked for a mark and did not want one now. */
      markAsked: v.literal(true),
    }),
  ),
  /** Asks the chain for a balance and stores it; screens read the stored one. */
  refreshBalance: v.object({ address, chainId }),
  /** What a send would cost; nothing is stored and nobody is asked yet. */
  estimateSend: v.object({ chainId, from: address, to: address, asset }),
  /** Opens the same prompt that a site's request opens. */
  send: v.object({ chainId, from: address, to: address, asset }),
  answerQuestion: v.object({
    id: v.string(),
    answer: v.variant('type', [
      v.object({
        type: v.literal('approved'),
        version: hash,
        accounts: v.optional(v.array(address)),
        typed: v.optional(v.pipe(v.string(), v.maxLength(500))),
      }),
      v.object({ type: v.literal('rejected') }),
    ]),
  }),
  /** Changes fee, gas, nonce or approved amount of an open transaction question; it becomes a new version. */
  editQuestion: v.object({
    id: v.string(),
    edits: v.object({
      feeChoice: v.optional(v.picklist(['slow', 'normal', 'fast', 'site'])),
      fees: v.optional(fees),
      gas: v.optional(amount),
      nonce: v.optional(amount),
      approvalAmount: v.optional(amount),
    }),
  }),
  /** Asks the chain again for an open question's draft. */
  retryQuestion: v.object({ id: v.string() }),
  disconnectSite: v.object(site),
  /** Rejects all that the site has asked, and what it asks within the hour. */
  silenceSite: v.object(site),
  /** Lets it ask again. */
  liftSilence: v.object(site),
  /** Brings the window that asks to the front, if something waits in it. */
  showApproval: nothing,
  changeSiteAccounts: v.object({ ...site, accounts: v.array(address) }),
  addContact: v.object({ address, ...contactWords }),
  /** The address stays; everything else of the contact becomes what `to` says. */
  changeContact: v.object({ address, chain: contactChain, to: v.object(contactWords) }),
  removeContact: v.object({ address, chain: contactChain }),
  /** Takes contacts from the text of a CSV file; `onlyCheck` says what it would do and does nothing. */
  importContacts: v.object({ csv: v.pipe(v.string(), v.maxLength(10_000_000)), onlyCheck: v.boolean() }),
  /** Asks a token contract what it says of itself; nothing is stored. */
  readToken: v.object({ chainId, token: address }),
  /** Shows a token from now on, if its contract still says what the user saw. */
  acceptToken: v.object({
    ...tokenKey,
    shown: v.object({ claimedSymbol: v.string(), claimedDecimals: v.number() }),
  }),
  /** Shows it no more, and offers it no more. */
  hideToken: v.object(tokenKey),
  /** Asks which tokens of the shipped list the account has, in one call; nothing is stored or shown by it. */
  findTokens: v.object({ account: address, chainId }),
  /** Shows an NFT no more. */
  hideNft: v.object({ account: address, chainId, contract: address, tokenId: decimal }),
  /** Asks for the balances of the accepted tokens and NFTs and stores them. */
  refreshTokens: v.object({ account: address, chainId }),
  /**
   * Looks an ENS name up on mainnet and asks whether the address answers to it; nothing is stored. `gateways` are hosts
   * outside the chain that the user agreed to ask (see 'needs gateway').
   */
  resolveName: v.object({
    name: v.pipe(v.string(), v.maxLength(1_000)),
    gateways: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(50))),
  }),
  /** Asks a collection's contract about one of its tokens; nothing is stored. */
  readNft: v.object({ chainId, contract: address, tokenId: uint256, account: address }),
} as const

export type CommandName = keyof typeof commandSchemas
export type CommandParams<N extends CommandName> = v.InferOutput<(typeof commandSchemas)[N]>

export type WalletState =
  /** No vault yet. */
  | { type: 'empty' }
  | { type: 'locked' }
  /** `until`: locks by itself then, unless something happens before. */
  | { type: 'unlocked'; until: number }
  /** These records fail their checksum or are missing. */
  | { type: 'damaged'; records: string[] }

export type PhraseProblem =
  | { type: 'wrong length'; count: number }
  /** `place` counts from 1; `nearest` are the words of the list closest to it. */
  | { type: 'unknown word'; place: number; word: string; nearest: string[]; language: PhraseLanguage }
  | { type: 'wrong checksum' }
  /** Right in several lists, and each would lead to other accounts. */
  | { type: 'ambiguous'; languages: PhraseLanguage[] }

export type PrivateKeyProblem =
  | { type: 'not hexadecimal' }
  /** Counted without 0x. */
  | { type: 'wrong key length'; digits: number }
  | { type: 'zero key' }
  | { type: 'key too large' }

export type KeystoreFileProblem =
  | { type: 'not a keystore file' }
  | { type: 'other version'; version: string }
  | { type: 'unknown cipher'; cipher: string }
  | { type: 'unknown key derivation'; kdf: string }
  | { type: 'broken member'; member: string }
  | { type: 'absurd parameters'; detail: string }
  | { type: 'wrong file password' }
  | { type: 'other address'; claimed: Address; actual: Address }
  | { type: 'no key inside' }

export type SourceProblem = PhraseProblem | PrivateKeyProblem | KeystoreFileProblem

export type AccountSourceGiven = v.InferOutput<typeof source>

/** How far a search for accounts is. */
export interface DiscoveryState {
  schemes: { scheme: string; looked: number; lastUsed: number }[]
  /** `failed`: why a chain does not answer; what it would have said is not known. */
  chains: { chainId: number; looked: number; used: number; failed?: string | undefined }[]
}

export interface FoundAccount {
  scheme: string
  index: number
  path: string
  address: Address
  /** One of the wallet's accounts already. */
  own: boolean
  chains: { chainId: number; transactions: bigint; balanceWei: bigint }[]
}

/** Why the wallet's password did not count. */
export type PasswordProblem =
  | { type: 'wrong password' }
  /** Too many wrong passwords: none is tried before this time. */
  | { type: 'wait'; until: number }
  | { type: 'damaged'; records: string[] }

export type NetworkProblem =
  | { type: 'unreachable'; reason: string }
  | { type: 'wrong chain'; expected: number; actual: number }

export type EndpointProblem =
  | NetworkProblem
  /** Nobody would be left to ask. */
  | { type: 'last endpoint' }
  | { type: 'too many endpoints' }

export type BackupProblem =
  | { type: 'not a backup' }
  | { type: 'too large'; bytes: number }
  /** The file's own checksum does not fit. */
  | { type: 'damaged file' }
  | { type: 'newer version'; version: number }
  | { type: 'absurd parameters'; memoryKib: number; iterations: number; parallelism: number }
  | { type: 'wrong password' }
  | { type: 'unreadable contents' }

/** What a backup file holds, as far as a screen may know. */
export interface BackupSummary {
  /** Milliseconds since 1970. */
  createdAt: number
  secrets: number
  /** `proved`: the file's own secrets lead to this address. */
  accounts: { address: Address; name: string; proved: boolean }[]
  /** Names of networks the user added, and how many other endpoints were set. */
  networks: string[]
  endpoints: number
  contacts: number
  /** Those that are shown or hidden by the user's decision. */
  tokens: number
}

/** What each command answers; commands not named here answer nothing. */
export interface CommandResults {
  walletState: WalletState
  databaseState:
    | { type: 'current' }
    /** The data of an older Holdfast could not be brought to this one's schema; it is as it was. */
    | { type: 'not migrated'; version: number; reason: string }
  generatePhrase: { words: string[] }
  /** `own`: the address is one of the wallet's accounts already. */
  checkSource:
    | { type: 'valid'; firstAddress: Address; language?: PhraseLanguage; own: boolean }
    | SourceProblem
  createVault:
    | { type: 'created'; address: Address }
    | { type: 'weak password'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
    | { type: 'exists already' }
    | SourceProblem
  /** `secretId`: of a phrase or key. */
  addSource:
    | { type: 'added'; address: Address; added: number; secretId?: string }
    | { type: 'known already'; address: Address; secretId?: string }
    | SourceProblem
  /** `score` is zxcvbn's, 0 to 4; without a `reason` the password would be taken. */
  judgePassword: { score: number; reason?: 'too short' | 'common' | 'guessable'; hint?: string }
  unlock:
    | { type: 'unlocked' }
    | { type: 'wrong password' }
    /** Too many wrong passwords: none is tried before this time. */
    | { type: 'wait'; until: number }
    | { type: 'damaged'; records: string[] }
  unlockWithPasskey:
    | { type: 'unlocked' }
    | { type: 'unknown passkey' }
    | { type: 'wrong passkey' }
    | { type: 'damaged'; records: string[] }
  checkPassword: { type: 'right' } | PasswordProblem
  changePassword:
    | { type: 'changed' }
    | { type: 'weak password'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
    | PasswordProblem
  addPasskey: { type: 'added'; id: string } | { type: 'too many' } | PasswordProblem
  removePasskey: { type: 'removed' } | { type: 'unknown passkey' } | PasswordProblem
  setMark: { type: 'set' } | { type: 'locked' } | PasswordProblem
  exportBackup:
    | { type: 'exported'; file: Uint8Array<ArrayBuffer>; createdAt: number }
    | { type: 'weak password'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
    | { type: 'wrong password' }
    | { type: 'wait'; until: number }
    | { type: 'damaged'; records: string[] }
    | { type: 'too large'; bytes: number }
  /** `covers`: every account of this wallet is in the file and proved; false also where there is no wallet. */
  checkBackup: { type: 'readable'; summary: BackupSummary; covers: boolean } | BackupProblem
  restoreBackup:
    | { type: 'restored'; address: Address; accounts: number }
    | { type: 'weak password'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
    | { type: 'exists already' }
    | BackupProblem
  reveal: /** For the page to wipe. `words`: UTF-8, one space between two; `passphrase`: UTF-8; `key`: 32 bytes. */
    | { type: 'revealed'; parts: { name: 'words' | 'passphrase' | 'key'; bytes: Uint8Array<ArrayBuffer> }[] }
    | { type: 'wrong password' }
    | { type: 'wait'; until: number }
    | { type: 'damaged'; records: string[] }
  addAccount: { address: Address }
  discoverAccounts: { state: DiscoveryState; found: FoundAccount[]; done: boolean }
  addFound: { added: number }
  hideAccount: { type: 'done' } | { type: 'last in sight' }
  removeAccount:
    | { type: 'removed' }
    /** The wallet's only account: deleting the wallet is another deed. */
    | { type: 'last account' }
    /** Its key or phrase has no other account: the user must be told first, and whether it has a backup. */
    | { type: 'secret goes too'; backedUp: boolean }
  addContact: ContactAdded
  changeContact: ContactAdded
  importContacts: ContactsImport
  /** With what the shipped list says of it. */
  readToken: (Known<ClaimedToken> & { list: ListView }) | { type: 'unknown'; reason: string }
  findTokens:
    | { type: 'found'; tokens: ListedToken[]; asked: number }
    /** No list ships for this network. */
    | { type: 'no list' }
    | { type: 'unknown'; reason: string }
  acceptToken:
    | { type: 'accepted' }
    /** The contract says something else than was shown: look again. */
    | { type: 'says otherwise'; claim: Known<ClaimedToken> }
    | { type: 'unknown'; reason: string }
  /** Those that could not be read. */
  refreshTokens: { token: Address; tokenId?: string; reason: string }[]
  readNft: Known<ClaimedNft> | { type: 'unknown'; reason: string }
  resolveName: NameResolution
  addNetwork: { type: 'added' } | { type: 'exists already' } | NetworkProblem
  setEndpoint: { type: 'set' } | EndpointProblem
  removeEndpoint: { type: 'set' } | EndpointProblem
  checkEndpoints: { type: 'compared' } | { type: 'failed'; reason: string }
  refreshBalance: Known<bigint> | { type: 'failed'; reason: string }
  estimateSend:
    | { type: 'estimated'; gas: bigint; feeWei: bigint; balanceWei: bigint }
    | { type: 'failed'; reason: string }
  send: { questionId: string }
  answerQuestion:
    | { type: 'answered' }
    /** The question has moved on since: look at it again. */
    | { type: 'other version' }
    /** What must be typed to answer yes was not: see the question's sign-in. */
    | { type: 'not typed' }
    | { type: 'closed already' }
    | { type: 'locked' }
}

export type CommandResult<N extends CommandName> = N extends keyof CommandResults
  ? CommandResults[N]
  : undefined

/** Page → background, posted to the service worker itself with a reply port (and a password port, see above). */
export interface CommandMessage {
  type: 'command'
  name: CommandName
  params: unknown
}

/** Background → page, over the reply port. */
export type CommandReply =
  | { type: 'result'; result: unknown }
  | { type: 'error'; error: { name: string; message: string } }
