// The second copy of the profile: follows the database, and fills what was emptied there. Accounts, networks and settings
// are one entry; contacts, tokens, NFTs, orders and prices have one each, so that a change of a setting does not write ten thousand contacts.
import { liveQuery } from 'dexie'
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { VaultRepair } from '@/lib/keys/ports'
import type { Database, NotedList } from './database'
import { isNotedEmpty } from './emptied'
import { type Profile, parseProfile, profileOf, readCore, unreadParts, writeProfile } from './profile'
import { contactOf, plainToken } from './profileLists'
import { plainNft } from './profileNfts'
import { plainOrder } from './profileOrders'
import { plainPrice } from './profilePrices'
import type { LocalArea } from './vaultArea'

const name = 'profile'
const entryOf = {
  accounts: name,
  networks: name,
  settings: name,
  contacts: 'profile:contacts',
  tokens: 'profile:tokens',
  nfts: 'profile:nfts',
  orders: 'profile:orders',
  prices: 'profile:prices',
} as const
type Part = keyof typeof entryOf
const parts = Object.keys(entryOf) as Part[]
const otherNames: Partial<Record<Part, string>> = { orders: 'expectedPayments', prices: 'typedPrices' }
const tableOf = (part: Part) => otherNames[part] ?? part
const entries = [...new Set(Object.values(entryOf))]
/** What could not be read of an entry lies under such a name before the entry is written anew. */
const keptPrefix = 'profile:unreadable:'

export interface ProfileCopy {
  /**
   * Fills each table that is empty while the copy has rows for it, unless the user removed the last one; true when it
   * did. A row that can't be read costs that row only, and the copy it lay in is kept as it was.
   */
  bringBack(): Promise<boolean>
  /** Writes the copy after each change, from now on. */
  follow(failed: (error: unknown) => void): void
  clear(): Promise<void>
}

/** An empty state overwrites nothing: neither a database without accounts nor a list whose last row nobody removed. */
export function createProfileCopy(
  database: Database,
  area: LocalArea,
  repaired: (repair: VaultRepair) => Promise<void>,
  listsAfterMs = 3_000,
): ProfileCopy {
  const written = new Map<string, string>()
  /** Entries that must not be overwritten: what they hold was not brought back, and is kept nowhere else. */
  const held = new Set<string>()

  async function isMissing(part: Part, copy: Record<string, unknown>): Promise<boolean> {
    const inCopy = partIn(part, copy)
    // What is there and is no list may have been one.
    const something = Array.isArray(inCopy) ? inCopy.length > 0 : inCopy !== undefined
    return something && !(await isNotedEmpty(database, tableOf(part)))
  }

  async function bringBack(): Promise<boolean> {
    const empty: Part[] = []
    for (const part of parts) if ((await database.table(tableOf(part)).count()) === 0) empty.push(part)
    if (empty.length === 0) return false
    const copy = await area.get([...new Set(empty.map((part) => entryOf[part]))])
    const missing: Part[] = []
    for (const part of empty) if (await isMissing(part, copy)) missing.push(part)
    if (missing.length === 0) return false

    const core = copy[name]
    const { contacts, tokens, nfts, orders, prices } = Object.fromEntries(
      missing.map((part) => [part, partIn(part, copy)]),
    ) as Partial<Record<Part, unknown>>
    const plain = { ...(isRecord(core) ? core : {}), contacts, tokens, nfts, orders, prices }
    const profile = parseProfile({
      ...plain,
      accounts: listIn(partIn('accounts', copy)),
      networks: listIn(partIn('networks', copy)),
    })
    const unread = unreadParts(plain, profile).filter((part) => missing.includes(part))
    if (core !== undefined && !isRecord(core) && missing.includes('accounts')) unread.push('accounts')
    if (unread.length > 0) await keep(copy, [...new Set(unread.map((part) => entryOf[part]))])
    const wanted = Object.fromEntries(
      Object.entries(profile).filter(([part]) => missing.includes(part as Part)),
    )
    await writeProfile(database, profileOf(wanted as Partial<Profile>))
    const lost = unread.length > 0 ? { failed: `not read in the second copy: ${unread.join(', ')}` } : {}
    await repaired({ copy: 'database', problem: 'missing', records: missing, ...lost }).catch(() => {})
    return true
  }

  /** Under another name, before anything is written over it. */
  async function keep(copy: Record<string, unknown>, unread: readonly string[]): Promise<void> {
    const kept = Object.keys(await area.all(keptPrefix)).length
    await area.set(
      Object.fromEntries(unread.map((entry, at) => [`${keptPrefix}${kept + at}:${entry}`, copy[entry]])),
    )
  }

  /** Writes an entry after each change of what `query` reads; one write at a time, and then the newest. */
  function followEntry(entry: string, query: () => Promise<unknown>, failed: (error: unknown) => void) {
    let newest: unknown
    let writing = false
    async function write() {
      if (writing || held.has(entry)) return
      writing = true
      try {
        while (newest !== undefined) {
          const value = newest
          newest = undefined
          const text = canonicalJson(value)
          const before = written.get(entry) ?? canonicalJson((await area.get([entry]))[entry] ?? null)
          if (text === before) continue
          const noted = await emptiedIn(entry, JSON.parse(before), value)
          if (noted === 'not by the user') continue
          await area.set({ [entry]: value }).then(() => written.set(entry, text), failed)
          for (const { list, at } of written.get(entry) === text ? noted : []) {
            await database.emptied
              .where('list')
              .equals(list)
              .filter((note) => note.at === at)
              .delete()
          }
        }
      } finally {
        writing = false
      }
    }
    const next = (value: unknown) => {
      newest = value
      write().catch(failed)
    }
    liveQuery(query).subscribe({ next, error: failed })
  }

  /** The lists that have rows in the copy and none now, each of which the user emptied. */
  async function emptiedIn(
    entry: string,
    before: unknown,
    now: unknown,
  ): Promise<NotedList[] | 'not by the user'> {
    const copy = { [entry]: before }
    const lost = parts.filter((part) => entryOf[part] === entry && isFilled(partIn(part, copy)))
    const noted: NotedList[] = []
    for (const part of lost) {
      if (isFilled(partIn(part, { [entry]: now }))) continue
      const note = await database.emptied.get(tableOf(part))
      if (!note) return 'not by the user'
      noted.push(note)
    }
    return noted
  }

  /** undefined, which is not written, for a database without accounts. */
  const unlessEmpty = (query: () => Promise<unknown>) => async () =>
    (await database.accounts.count()) === 0 ? undefined : query()

  return {
    async bringBack() {
      for (const entry of entries) held.add(entry)
      const did = await bringBack()
      held.clear()
      return did
    },
    follow(failed) {
      followEntry(
        name,
        unlessEmpty(() => readCore(database)),
        failed,
      )
      // Later, so that a worker that was woken for a question does not read ten thousand contacts first.
      setTimeout(() => followLists(failed), listsAfterMs)
    },
    async clear() {
      written.clear()
      await area.remove(Object.keys(await area.all(name)))
    },
  }

  function followLists(failed: (error: unknown) => void) {
    const { contacts, tokens, nfts, expectedPayments, typedPrices } = database
    followEntry(
      entryOf.contacts,
      unlessEmpty(async () => (await contacts.toArray()).map(contactOf)),
      failed,
    )
    followEntry(
      entryOf.tokens,
      unlessEmpty(async () => (await tokens.toArray()).map(plainToken)),
      failed,
    )
    followEntry(
      entryOf.nfts,
      unlessEmpty(async () => (await nfts.toArray()).map(plainNft)),
      failed,
    )
    followEntry(
      entryOf.orders,
      unlessEmpty(async () => (await expectedPayments.toArray()).map(plainOrder)),
      failed,
    )
    followEntry(
      entryOf.prices,
      unlessEmpty(async () => (await typedPrices.toArray()).map(plainPrice)),
      failed,
    )
  }
}

function partIn(part: Part, copy: Record<string, unknown>): unknown {
  const entry = copy[entryOf[part]]
  if (entryOf[part] !== name) return entry
  if (isRecord(entry)) return entry[part]
  // An entry that is none: of what lay in it, accounts are what must be there.
  return part === 'accounts' ? (entry ?? undefined) : undefined
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isRecord(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
