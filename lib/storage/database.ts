// The database: every table, who owns it, and what its keys are. The background writes; screens read (see read.ts).
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Account } from '@/lib/accounts/account'
import type { TransferSighting } from '@/lib/accounts/planted'
import type { Address } from '@/lib/base/address'
import type { Contact, ContactChain } from '@/lib/base/contact'
import type { Known } from '@/lib/base/known'
import type { LimitsBySymbol } from '@/lib/base/limits'
import type { OwnMark } from '@/lib/base/ownMark'
import type { EndpointFacts } from '@/lib/chain/client/endpointFacts'
import type { Network, UserEndpoint } from '@/lib/chain/networks/network'
import type { TypedPrice } from '@/lib/chain/prices/price'
import type { StoredHead, TreeHeader } from '@/lib/chain/watch/treeHeader'
import type { Job, JobState } from '@/lib/jobs/job'
import type { SealingKey, VaultRecord, VaultRepair } from '@/lib/keys/ports'
import type { ListPlace } from '@/lib/lists/updates/createListUpdates'
import type { ListCopy } from '@/lib/lists/updates/siteUpdate'
import type { WalletState } from '@/lib/messages/commands/vault'
import type {
  Arrival,
  Conflict,
  DeepBlock,
  ExpectedPayment,
  MempoolView,
  PayerVerdict,
  PaymentLook,
  PaymentNews,
  PendingPayment,
} from '@/lib/payments/facts'
import type { Question } from '@/lib/requests/approvals/question'
import type { Feed } from '@/lib/requests/feeds/feed'
import type { StoredOutcome } from '@/lib/requests/outcomes/outcome'
import type { Permission, SiteChain } from '@/lib/requests/permissions/permission'
import type { SiteKey } from '@/lib/requests/ports'
import type { Silence } from '@/lib/requests/silences/silence'
import type { ProxySighting } from '@/lib/safety/proxies/proxy'
import type { Lift } from '@/lib/safety/risk/lifts'
import type { HeldNft } from '@/lib/tokens/heldNft'
import type { HeldToken, TokenBalance } from '@/lib/tokens/heldToken'
import type { ToldStatus } from '@/lib/transactions/told'
import type { Sighting, StoredReceipt, StoredTransaction } from '@/lib/transactions/transaction'

/** The user's choices; one row, absent members have their default (see settings.ts). */
export interface Settings {
  id: 'settings'
  language: 'browser' | 'en' | 'zh-CN'
  theme: 'system' | 'light' | 'dark'
  autoLockMinutes: number
  selectedAddress?: Address
  selectedChainId: number
  /** What every window of ours shows; see lib/base/ownMark.ts. */
  mark?: OwnMark
  /** The user was asked for a mark. */
  markAsked?: true
  limits?: LimitsBySymbol
  /** The user has said which endpoints may be asked; until then none is. */
  endpointsChosen?: true
}

/** A network the user added, or other endpoints for a built-in one. */
export interface NetworkRow {
  chainId: number
  /** Missing for a built-in network. */
  network?: Network
  /** As the first version stored it: goes before the network's own endpoints. */
  endpoint?: string
  /** What the user decided about endpoints, the newest first. */
  endpoints?: UserEndpoint[]
}

export interface BalanceRow {
  address: Address
  chainId: number
  balance: Known<bigint>
}

/** What screens are told of the lock; the keystore decides, this row only repeats it. */
export interface LockRow {
  id: 'lock'
  state: WalletState
}

/** Which sites wait for nothing but the unlock; the background repeats here what it holds in memory. */
export interface UnlockWaitsRow {
  id: 'waits'
  sites: SiteKey[]
}

/** Facts about the backups of each secret, in milliseconds since 1970. */
export interface BackupRow {
  secretId: string
  /** The written phrase was checked. */
  checkedAt?: number
  /** A backup file that holds it was opened and checked. */
  fileCheckedAt?: number
}

/** The vault's list of records: one row `manifest`; the first version had one row a record instead. */
export type VaultListRow =
  | { id: 'manifest'; generation: number; revisions: [string, number][]; checksum: Uint8Array<ArrayBuffer> }
  | { id: string; revision: number }

/** A copy of the vault was found wanting: what was wrong, and whether it was mended. */
export type RepairRow = VaultRepair & { at: number }

/** A secret, or an account's private key, was shown to the user. */
export interface RevealRow {
  what: 'secret' | 'key'
  secretId: string
  /** Of the account whose key it was. */
  address?: Address
  /** Milliseconds since 1970. */
  at: number
}

/** `nameKey` is derived at each write: contacts are listed and found by it, whatever the case and the accents. */
export type ContactRow = Contact & { nameKey: string }

/** `state` is derived: see stateOf of lib/jobs. */
export type JobRow = Job & { state: JobState }
/** When an origin asked anything for the first time, in milliseconds since 1970. */
export interface SiteFirstRow {
  origin: string
  at: number
}

/** Up to which block the chain was looked through for an account's transfers. */
export interface TransferLookRow {
  chainId: number
  /** In lower case. */
  account: Address
  block: bigint
}

/** A list whose last row the user removed. */
export interface NotedList {
  list: string
  /** Milliseconds since 1970. */
  at: number
}

/** A backup file's profile, until it is where it belongs. */
export interface PendingRestoreRow {
  id: 'restore'
  /** It belongs to this vault only. */
  vaultId: string
  /** The new id of each secret, by the id that the profile names. */
  secretIds: [string, string][]
  /** Plain JSON as it stood in the file. */
  profile: unknown
}

/** The mark of a database that is whole: made anew, or migrated and checked. */
export interface AboutRow {
  id: 'schema'
  version: number
  /** The schema it was migrated from. */
  from?: number
  at: number
}

export type Database = Dexie & {
  about: Table<AboutRow, string>
  vaultRecords: Table<VaultRecord, [string, number]>
  vaultPointers: Table<VaultListRow, string>
  sessionHalf: Table<{ id: 'disk half'; key: SealingKey }, string>
  unlockAttempts: Table<{ id: 'failures'; count: number; lastAt: number }, string>
  lock: Table<LockRow | UnlockWaitsRow, string>
  backups: EntityTable<BackupRow, 'secretId'>
  accounts: EntityTable<Account, 'address'>
  settings: Table<Settings, string>
  networks: EntityTable<NetworkRow, 'chainId'>
  balances: Table<BalanceRow, [Address, number]>
  contacts: Table<ContactRow, [Address, ContactChain]>
  tokens: Table<HeldToken, [Address, number, Address]>
  tokenBalances: Table<TokenBalance, [Address, number, Address]>
  nfts: Table<HeldNft, [Address, number, Address, string]>
  permissions: Table<Permission, [string, string]>
  siteChains: Table<SiteChain, [string, string]>
  silences: Table<Silence, [string, string]>
  /** `open` is derived: 1 waits for the user, 2 was approved and has no outcome yet, 0 is over. */
  questions: EntityTable<Question & { open: 0 | 1 | 2 }, 'id'>
  transactions: EntityTable<StoredTransaction, 'id'>
  sightings: Table<Sighting, number>
  receipts: Table<StoredReceipt, number>
  heads: EntityTable<StoredHead, 'chainId'>
  /** Canonical and left, down to the finalised block. */
  headers: Table<TreeHeader, [number, string]>
  repairs: Table<RepairRow, number>
  /** Lists whose last row the user removed, until the second copy says so too. */
  emptied: Table<NotedList, string>
  pendingRestores: Table<PendingRestoreRow, string>
  /** Whose code a contract runs, written down when it is first seen and whenever it is another one. */
  proxies: Table<ProxySighting & { id?: number }, number>
  endpoints: Table<EndpointFacts, [number, string]>
  feeds: EntityTable<Feed, 'id'>
  reveals: Table<RevealRow, number>
  jobs: Table<JobRow, number>
  expectedPayments: EntityTable<ExpectedPayment, 'id'>
  arrivals: EntityTable<Arrival, 'id'>
  pendingPayments: Table<PendingPayment, [number, string]>
  paymentConflicts: EntityTable<Conflict, 'id'>
  payerVerdicts: Table<PayerVerdict, [number, string]>
  paymentLooks: Table<PaymentLook, [number, Address]>
  mempoolViews: EntityTable<MempoolView, 'chainId'>
  paymentNews: Table<PaymentNews, [string, string, string]>
  deepBlocks: Table<DeepBlock, [number, string]>
  /** What came of what was approved, one for each block that it was found in. */
  outcomes: Table<StoredOutcome, [string, string]>
  /** What the user was told last of a transaction. Missing in a database that could not be migrated. */
  toldStatuses?: EntityTable<ToldStatus, 'transactionId'>
  siteFirsts: EntityTable<SiteFirstRow, 'origin'>
  lifts: Table<Lift, [string, string]>
  listPlaces: EntityTable<ListPlace, 'id'>
  listCopies: EntityTable<ListCopy, 'place'>
  typedPrices: Table<TypedPrice, [number, string]>
  /** Who stood in transfers with the user's accounts: one a counterparty, token, direction and kind. */
  transferSightings: Table<TransferSighting, [number, Address, Address, Address, string, string]>
  transferLooks: Table<TransferLookRow, [number, Address]>
}

/** What the tables below are; one database each (see currentDatabase.ts). */
export const newestSchema = 4

export function databaseName(version: number, prefix = 'holdfast'): string {
  return version === 1 ? prefix : `${prefix}-${version}`
}

/**
 * Opens a database, made where it is missing. A database of an older schema is never upgraded in place: `version` is
 * the one it has.
 * Durability is strict unless said otherwise: a row that precedes a signature or a broadcast is on disk before they
 * happen. A second, relaxed connection is for rows that nothing relies on after the machine has failed: see README.md.
 */
export function openDatabase(
  name = databaseName(newestSchema),
  version = newestSchema,
  durability: 'strict' | 'relaxed' = 'strict',
): Database {
  const database = new Dexie(name, { chromeTransactionDurability: durability }) as Database
  database.version(1).stores({
    vaultRecords: '[id+revision], id',
    vaultPointers: 'id',
    sessionHalf: 'id',
    unlockAttempts: 'id',
    lock: 'id',
    backups: 'secretId',
    accounts: 'address, order',
    settings: 'id',
    networks: 'chainId',
    balances: '[address+chainId]',
    permissions: '[origin+topOrigin]',
    siteChains: '[origin+topOrigin]',
    questions: 'id, open, askedAt',
    // One signed transaction per sender, chain and nonce is not a unique index: a released nonce is used again.
    transactions: 'id, [from+chainId], signed.hash, reservedAt',
    sightings: '++id, transactionId',
    receipts: '++id, transactionId',
    heads: 'chainId',
  })
  if (version < 2) return database
  // New tables only: nothing that was there changes.
  database.version(2).stores({
    about: 'id',
    repairs: '++id',
    feeds: 'id, documentId',
    reveals: '++id',
    contacts: '[address+chain], address, nameKey',
    tokens: '[account+chainId+token], [account+chainId]',
    tokenBalances: '[account+chainId+token], [account+chainId]',
    nfts: '[account+chainId+contract+tokenId], [account+chainId]',
  })
  if (version < 3) return database
  database.version(3).stores({
    endpoints: '[chainId+url], chainId',
    silences: '[origin+topOrigin]',
  })
  if (version < 4) return database
  database.version(4).stores({
    jobs: '++place, &key, state',
    siteFirsts: 'origin',
    lifts: '[rule+subject]',
    listPlaces: 'id',
    listCopies: 'place',
    headers: '[chainId+hash], chainId',
    expectedPayments: 'id',
    arrivals: 'id',
    pendingPayments: '[chainId+transactionHash]',
    paymentConflicts: 'id',
    payerVerdicts: '[chainId+transactionHash]',
    paymentLooks: '[chainId+address]',
    mempoolViews: 'chainId',
    paymentNews: '[paymentId+type+about]',
    deepBlocks: '[chainId+hash]',
    proxies: '++id, [chainId+address]',
    outcomes: '[questionId+blockHash], questionId',
    typedPrices: '[chainId+asset]',
    transferSightings: '[chainId+account+counterparty+token+direction+moved], [chainId+account]',
    transferLooks: '[chainId+account]',
    toldStatuses: 'transactionId',
    emptied: 'list',
    pendingRestores: 'id',
  })
  return database
}
