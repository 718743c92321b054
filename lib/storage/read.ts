// The queries that screens may run. They only read; every write is a command to the background.
import { liveQuery } from 'dexie'
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import type { EndpointFacts } from '@/lib/chain/client/endpointFacts'
import { builtInNetworks } from '@/lib/chain/networks/builtIn'
import {
  confirmationsWanted,
  isReached,
  stakeOf,
  type Wanted,
} from '@/lib/chain/networks/confirmationsWanted'
import { effectiveNetworks, userEndpoints } from '@/lib/chain/networks/effectiveNetworks'
import { type FinalityRule, finalityRules } from '@/lib/chain/networks/finality'
import type { Network, UserEndpoint } from '@/lib/chain/networks/network'
import type { WalletState } from '@/lib/messages/commands/vault'
import type { Question } from '@/lib/requests/approvals/question'
import { questionOfTransaction } from '@/lib/requests/calls/callTransaction'
import type { Permission } from '@/lib/requests/permissions/permission'
import { mayBeReplaced } from '@/lib/transactions/mayBeReplaced'
import { deriveStatus, type StatusFacts, type TransactionStatus } from '@/lib/transactions/status'
import { type Obstacle, obstaclesOf } from '@/lib/transactions/stuck'
import type { Sighting, StoredReceipt, StoredTransaction } from '@/lib/transactions/transaction'
import type { BackupRow, BalanceRow, RepairRow, RevealRow, Settings } from './database'
import { openedDatabase as database } from './openedDatabase'
import { readSettingsRow } from './settings'
import { readManyStatusFacts, readStatusFacts } from './statusFacts'

/** Runs `query` now and after each change of what it read; answers the function that stops it. */
export function live<T>(query: () => Promise<T>) {
  return (next: (value: T) => void, fail: (error: Error) => void): (() => void) => {
    const subscription = liveQuery(query).subscribe({ next, error: fail })
    return () => subscription.unsubscribe()
  }
}

/** What the keystore last said of itself; undefined before the background has run once. */
export async function readLock(): Promise<WalletState | undefined> {
  const row = await database().lock.get('lock')
  return row?.id === 'lock' ? row.state : undefined
}

export async function readSettings(): Promise<Settings> {
  return readSettingsRow(database())
}

/** In the user's order. */
export async function readAccounts(): Promise<Account[]> {
  return database().accounts.orderBy('order').toArray()
}

/** Built-in ones first, then those the user added; the user's endpoints go before the network's own. */
export async function readNetworks(): Promise<Network[]> {
  return effectiveNetworks(builtInNetworks, await database().networks.toArray())
}

/** A network's endpoints, the user's first: what each is used for, and what was found of it. */
export interface ShownEndpoint extends UserEndpoint {
  /** It ships with the wallet, or came with the network. */
  own: boolean
  facts: EndpointFacts | undefined
}

/** By chain id, of every network. */
export async function readEndpoints(): Promise<Map<number, ShownEndpoint[]>> {
  const { networks, endpoints } = database()
  const [rows, facts] = await Promise.all([networks.toArray(), endpoints.toArray()])
  const plain = effectiveNetworks(
    builtInNetworks,
    rows.map(({ chainId, network }) => ({ chainId, ...(network ? { network } : {}) })),
  )
  return new Map(
    plain.map(({ chainId, endpoints: own }) => {
      const row = rows.find((stored) => stored.chainId === chainId)
      const decided = row ? userEndpoints(row) : []
      const rest = own.filter((url) => !decided.some((one) => one.url === url))
      const all = [...decided, ...rest.map((url): UserEndpoint => ({ url, use: 'ask' }))]
      return [
        chainId,
        all.map((endpoint) => ({
          ...endpoint,
          own: own.includes(endpoint.url),
          facts: facts.find((one) => one.chainId === chainId && one.url === endpoint.url),
        })),
      ]
    }),
  )
}

export async function readBalance(address: Address, chainId: number): Promise<BalanceRow | undefined> {
  return database().balances.get([address, chainId])
}

/** Oldest first. */
export async function readOpenQuestions(): Promise<Question[]> {
  return database().questions.where('open').equals(1).sortBy('askedAt')
}

export async function readQuestion(id: string): Promise<Question | undefined> {
  return database().questions.get(id)
}

/** A transaction with every fact about it and the status that follows from them. */
export interface Activity {
  transaction: StoredTransaction
  /** What was asked and shown; missing only if its row was lost. */
  question: Question | undefined
  sightings: Sighting[]
  receipts: StoredReceipt[]
  status: TransactionStatus
  /** It still waits: it can be sped up or cancelled. */
  mayBeReplaced: boolean
  /** The network's own rule of what is final; missing where nobody told us one. */
  finality: FinalityRule | undefined
  /** When what is in a block may be relied on, and whether it may. */
  rely?: { wanted: Wanted; reached: boolean }
}

/** Newest first. */
export async function readActivity(
  filter: { address?: Address; chainId?: number; limit?: number } = {},
): Promise<Activity[]> {
  const { transactions } = database()
  const rows = await transactions
    .orderBy('reservedAt')
    .reverse()
    .filter(
      (row) =>
        (filter.address === undefined || row.from === filter.address) &&
        (filter.chainId === undefined || row.chainId === filter.chainId) &&
        row.released === undefined,
    )
    .limit(filter.limit ?? 200)
    .toArray()
  return toActivities(rows)
}

/** Which accounts sent something on which networks: pairs of both, each once. */
export async function readActivePairs(): Promise<[Address, number][]> {
  const pairs = await database().transactions.orderBy('[from+chainId]').uniqueKeys()
  return pairs as unknown as [Address, number][]
}

/** One transaction, by its id (which is its question's). */
export async function readOneActivity(id: string): Promise<Activity | undefined> {
  const row = await database().transactions.get(id)
  return row && (await toActivities([row]))[0]
}

/**
 * What stands in the way of a transaction that waits. `sentCount`: how many of its account's transactions the chain holds,
 * where it was asked; without it a gap can't be seen.
 */
export async function readObstacles(id: string, sentCount?: bigint): Promise<Obstacle[]> {
  const { transactions } = database()
  const row = await transactions.get(id)
  if (!row) return []
  const facts = await readStatusFacts(database(), row)
  const { type } = deriveStatus(facts)
  if (type === 'included' || type === 'replaced') return []
  // Only what goes before it can stand in its way.
  const own = await transactions.where('[from+chainId]').equals([row.from, row.chainId]).toArray()
  const earlier = own.filter(({ nonce, signed }) => signed && nonce < row.nonce)
  const history = await readManyStatusFacts(database(), earlier)
  return obstaclesOf({ facts, history, sentCount, head: facts.head })
}

/** Each table is asked once, and what many rows have in common is read once: networks, their heads, a batch's question. */
async function toActivities(rows: readonly StoredTransaction[]): Promise<Activity[]> {
  const questionIds = [...new Set(rows.map(({ id }) => questionOfTransaction(id).questionId))]
  const [asked, facts, networks] = await Promise.all([
    database().questions.bulkGet(questionIds),
    readManyStatusFacts(database(), rows),
    readNetworks(),
  ])
  const questionOf = new Map(questionIds.map((id, place) => [id, asked[place]]))
  return facts.map((each) => {
    const { id, chainId } = each.transaction
    const { questionId, place } = questionOfTransaction(id)
    const question = questionOf.get(questionId)
    return toActivity(
      each,
      question && ofCall(question, place),
      networks.find((network) => network.chainId === chainId),
    )
  })
}

function toActivity(
  facts: StatusFacts,
  question: Question | undefined,
  network: Network | undefined,
): Activity {
  const { transaction } = facts
  const status = deriveStatus(facts)
  const finality = finalityRules[transaction.chainId]
  return {
    transaction,
    question,
    sightings: [...facts.sightings],
    receipts: [...facts.receipts],
    status,
    finality,
    ...(network ? { rely: relyOn(transaction, question, status, network) } : {}),
    mayBeReplaced: mayBeReplaced(status),
  }
}

/**
 * Of tokens nobody knows what they are worth: what is sent besides coins counts as usual. What was dangerous to sign is
 * waited for longer.
 */
function relyOn(
  { unsigned }: StoredTransaction,
  question: Question | undefined,
  status: TransactionStatus,
  network: Network,
) {
  const isPlain = unsigned.data === '0x'
  const coins = stakeOf(unsigned.valueWei, network.currency)
  const stake = isPlain || coins === 'large' ? coins : 'usual'
  const draft = question?.preparation?.type === 'ready' ? question.preparation.draft : undefined
  const wanted = confirmationsWanted(stake, network.finality, draft?.score?.score)
  return { wanted, reached: status.type === 'included' && isReached(wanted, status) }
}

/** A batch's question as if it had been asked about this call alone. */
function ofCall(question: Question, place: number | undefined): Question {
  const { body, batch } = question
  if (body.kind !== 'calls' || place === undefined) return question
  const request = body.calls[place]
  const draft = batch?.type === 'ready' ? batch.drafts[place] : undefined
  if (!request) return question
  return {
    ...question,
    body: { kind: 'transaction', request },
    ...(draft ? { preparation: { type: 'ready', draft } } : {}),
  }
}

/** A connected site and the chain it is on. */
export interface ConnectedSite {
  permission: Permission
  chainId: number
}

export async function readSites(): Promise<ConnectedSite[]> {
  const [permissions, chains, settings] = await Promise.all([
    database().permissions.toArray(),
    database().siteChains.toArray(),
    readSettings(),
  ])
  return permissions.map((permission) => ({
    permission,
    chainId:
      chains.find((row) => row.origin === permission.origin && row.topOrigin === permission.topOrigin)
        ?.chainId ?? settings.selectedChainId,
  }))
}

/** When the backups of each secret were checked; a secret without any has no row. */
export async function readBackups(): Promise<BackupRow[]> {
  return database().backups.toArray()
}

/** What was found wrong with a copy of the vault, newest first. */
export async function readRepairs(): Promise<RepairRow[]> {
  return database().repairs.reverse().limit(50).toArray()
}

/** Each time a secret was shown, oldest first. */
export async function readReveals(): Promise<RevealRow[]> {
  return database().reveals.toArray()
}
