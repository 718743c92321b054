// The second copy of the profile: follows the database, and fills it when it was emptied. Accounts, networks and settings
// are one entry; contacts, tokens, NFTs and orders have one each, so that a change of a setting does not write ten thousand contacts.
import { liveQuery } from 'dexie'
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Database } from './database'
import { type Profile, parseProfile, readCore, writeProfile } from './profile'
import { contactOf, plainToken } from './profileLists'
import { plainNft } from './profileNfts'
import { plainOrder } from './profileOrders'
import type { LocalArea } from './vaultArea'

const name = 'profile'
const contactsName = 'profile:contacts'
const tokensName = 'profile:tokens'
const nftsName = 'profile:nfts'
const ordersName = 'profile:orders'
const names = [name, contactsName, tokensName, nftsName, ordersName]

export interface ProfileCopy {
  /** Brings back what the copy has when the database has no account at all; true when it did. */
  bringBack(): Promise<boolean>
  /** Writes the copy after each change, from now on. */
  follow(failed: (error: unknown) => void): void
  clear(): Promise<void>
}

/** A database without accounts is never copied: an empty state overwrites nothing. */
export function createProfileCopy(database: Database, area: LocalArea, listsAfterMs = 3_000): ProfileCopy {
  const written = new Map<string, string>()

  async function read(): Promise<Profile | undefined> {
    const stored = await area.all(name)
    const core = stored[name]
    if (core === undefined) return undefined
    const lists = {
      contacts: stored[contactsName],
      tokens: stored[tokensName],
      nfts: stored[nftsName],
      orders: stored[ordersName],
    }
    return parseProfile(isRecord(core) ? { ...core, ...lists } : core)
  }

  /** Writes an entry after each change of what `query` reads; one write at a time, and then the newest. */
  function followEntry(entry: string, query: () => Promise<unknown>, failed: (error: unknown) => void) {
    let newest: unknown
    let writing = false
    async function write() {
      if (writing) return
      writing = true
      while (newest !== undefined) {
        const value = newest
        newest = undefined
        const text = canonicalJson(value)
        if (text === (written.get(entry) ?? canonicalJson((await area.all(entry))[entry] ?? null))) continue
        await area.set({ [entry]: value }).then(() => written.set(entry, text), failed)
      }
      writing = false
    }
    const next = (value: unknown) => {
      newest = value
      void write()
    }
    liveQuery(query).subscribe({ next, error: failed })
  }

  /** undefined, which is not written, for a database without accounts. */
  const unlessEmpty = (query: () => Promise<unknown>) => async () =>
    (await database.accounts.count()) === 0 ? undefined : query()

  return {
    async bringBack() {
      if ((await database.accounts.count()) > 0) return false
      const profile = await read()
      if (!profile || profile.accounts.length === 0) return false
      await writeProfile(database, profile)
      return true
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
      await area.remove(names)
    },
  }

  function followLists(failed: (error: unknown) => void) {
    const { contacts, tokens, nfts, expectedPayments } = database
    followEntry(
      contactsName,
      unlessEmpty(async () => (await contacts.toArray()).map(contactOf)),
      failed,
    )
    followEntry(
      tokensName,
      unlessEmpty(async () => (await tokens.toArray()).map(plainToken)),
      failed,
    )
    followEntry(
      nftsName,
      unlessEmpty(async () => (await nfts.toArray()).map(plainNft)),
      failed,
    )
    followEntry(
      ordersName,
      unlessEmpty(async () => (await expectedPayments.toArray()).map(plainOrder)),
      failed,
    )
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
