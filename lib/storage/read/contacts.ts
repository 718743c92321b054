// The queries about whom the user knows. They only read.
import { writeContactsCsv } from '@/lib/accounts/contacts/csv'
import { type KnownAddress, knownAddresses, type PastRecipient } from '@/lib/accounts/known'
import { findSimilar, findSimilarAmong, type Similar } from '@/lib/accounts/similar'
import type { Address } from '@/lib/base/address'
import type { Contact } from '@/lib/base/contact'
import { decodeCall, recipientOf } from '@/lib/safety/decode/decodeCall'
import type { ContactRow } from '../database'
import { openedDatabase as database } from '../openedDatabase'

/** The first contacts by name and how many there are; quick however many that is. */
export async function readFirstContacts(limit: number): Promise<{ contacts: ContactRow[]; total: number }> {
  const { contacts } = database()
  const [first, total] = await Promise.all([
    contacts.orderBy('nameKey').limit(limit).toArray(),
    contacts.count(),
  ])
  return { contacts: first, total }
}

/** All of them, by name. */
export async function readContacts(): Promise<ContactRow[]> {
  return database().contacts.orderBy('nameKey').toArray()
}

/** The contacts with this address that count on a network. */
export async function readContactsAt(address: Address, chainId: number): Promise<Contact[]> {
  const found = await database().contacts.where('address').equals(address).toArray()
  return found.filter(({ chain }) => chain === 'all' || chain === chainId)
}

/** All contacts as the text of a file. */
export async function readContactsAsCsv(): Promise<string> {
  return writeContactsCsv(await readContacts())
}

/** Own accounts, contacts and past recipients; with `chainId` without contacts of other networks. */
export async function readKnownAddresses(chainId?: number): Promise<KnownAddress[]> {
  const [accounts, contacts, recipients] = await Promise.all([
    database().accounts.orderBy('order').toArray(),
    readContacts(),
    readPastRecipients(),
  ])
  return knownAddresses({ accounts, contacts, recipients, ...(chainId === undefined ? {} : { chainId }) })
}

/** The known addresses that this one resembles but is not; none when it is known itself. */
export async function readSimilar(address: Address): Promise<Similar<KnownAddress>[]> {
  return findSimilar(address, await readKnownAddresses())
}

/** Of each of many addresses that resembles a known one: the known one that it resembles most. */
export async function readSimilarAmong(
  addresses: readonly Address[],
): Promise<{ address: Address; similar: Similar<KnownAddress> }[]> {
  return findSimilarAmong(addresses, await readKnownAddresses())
}

/** Whom something was signed for. A transaction given up before it was signed counts for nothing. */
async function readPastRecipients(): Promise<PastRecipient[]> {
  const transactions = await database().transactions.toArray()
  return transactions.flatMap(({ unsigned, chainId, signed }) => {
    const address = signed && recipientOf(decodeCall(unsigned))
    return address ? [{ address, chainId, at: signed.at }] : []
  })
}
