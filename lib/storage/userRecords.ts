// Whom the user knows and what they used, for the risk rules.
import { knownAddresses } from '@/lib/accounts/known'
import type { Address } from '@/lib/base/address'
import { sameAddress } from '@/lib/base/address'
import { decodeCall, recipientOf } from '@/lib/safety/decode/decodeCall'
import type { KnownParty } from '@/lib/safety/risk/evidence'
import type { Database } from './database'

export interface UserRecords {
  /** Own accounts, contacts of this network, and whom any account of the user's paid, on any network. */
  known: KnownParty[]
  /** What this account called or paid on this network, in lower case. */
  used: Set<string>
}

export function createUserRecords(database: Database) {
  return async (chainId: number, account: Address): Promise<UserRecords> => {
    const [accounts, contacts, transactions] = await Promise.all([
      database.accounts.orderBy('order').toArray(),
      database.contacts.toArray(),
      database.transactions.toArray(),
    ])
    const signed = transactions.flatMap((row) => (row.signed ? [{ ...row, at: row.signed.at }] : []))
    const recipients = signed.flatMap((row) => {
      const address = recipientOf(decodeCall(row.unsigned))
      return address ? [{ address, chainId: row.chainId, at: row.at }] : []
    })
    const called = signed.filter((row) => row.chainId === chainId && sameAddress(row.from, account))
    return {
      known: knownAddresses({ accounts, contacts, recipients, chainId }).map(({ address, as: [first] }) => ({
        address,
        ...partyOf(first),
      })),
      used: new Set(called.flatMap(({ unsigned }) => (unsigned.to ? [unsigned.to.toLowerCase()] : []))),
    }
  }
}

function partyOf(
  reason: ReturnType<typeof knownAddresses>[number]['as'][number] | undefined,
): Omit<KnownParty, 'address'> {
  if (reason?.type === 'own account') return { as: 'own account', name: reason.name }
  return reason?.type === 'contact' ? { as: 'contact', name: reason.name } : { as: 'paid before' }
}
