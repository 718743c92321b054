// The people the user sends to: added, changed, removed, and taken in from a file.
import type { Address } from '@/lib/base/address'
import type { Contact, ContactAdded, ContactEntry, ContactKey, ContactsImport } from '@/lib/base/contact'
import { WalletError } from '@/lib/base/walletError'
import { accountName } from '../accountName'
import type { Clock, ContactStore } from '../ports'
import { contactKey } from './contactKey'
import { contactNote } from './contactNote'
import { type ContactRow, readContactsCsv } from './csv'

export interface Contacts {
  /** Throws Accounts.EmptyName. */
  add(entry: ContactEntry): Promise<ContactAdded>
  /** The address stays: another address is another contact. Throws Accounts.UnknownContact, Accounts.EmptyName. */
  change(key: ContactKey, entry: Omit<ContactEntry, 'address'>): Promise<ContactAdded>
  /** Does nothing when it is gone already. */
  remove(key: ContactKey): Promise<void>
  /**
   * Takes the good rows of a CSV text and says why each other one was not taken. `onlyCheck` changes nothing; addresses
   * that are left out are not taken, under whatever name and network.
   */
  importCsv(csv: string, how: { onlyCheck: boolean; leaveOut: readonly Address[] }): Promise<ContactsImport>
}

export function createContacts(ports: { store: ContactStore; clock: Clock }): Contacts {
  const { store, clock } = ports
  return {
    async add(entry) {
      const contact = kept(entry, clock())
      let answer: ContactAdded = { type: 'added' }
      await store.change([contact], ([present]) => {
        if (present) answer = { type: 'exists already', name: present.name }
        return { put: present ? [] : [contact] }
      })
      return answer
    },
    async change(key, entry) {
      const to = { ...entry, address: key.address }
      let answer: ContactAdded = { type: 'added' }
      await store.change([key, to], (present) => {
        const old = present.find((each) => contactKey(each) === contactKey(key))
        if (!old) throw new UnknownContact()
        const changed = kept(to, old.createdAt)
        const moves = contactKey(changed) !== contactKey(key)
        const other = moves && present.find((each) => contactKey(each) === contactKey(changed))
        if (other) {
          answer = { type: 'exists already', name: other.name }
          return {}
        }
        return { put: [changed], remove: moves ? [key] : [] }
      })
      return answer
    },
    remove: (key) => store.change([key], () => ({ remove: [key] })),
    async importCsv(csv, { onlyCheck, leaveOut }) {
      const { rows: all, problems } = readContactsCsv(csv)
      const out = new Set(leaveOut.map((address) => address.toLowerCase()))
      const rows = all.filter(({ address }) => !out.has(address.toLowerCase()))
      const result: ContactsImport = { added: 0, fresh: [], existing: 0, problems }
      await store.change(rows, (present) => {
        const known = new Set(present.map(contactKey))
        const fresh = rows.filter((row) => !known.has(contactKey(row)))
        result.added = fresh.length
        result.fresh = fresh.map(({ name, address }) => ({ name, address }))
        result.existing = rows.length - fresh.length
        return onlyCheck ? {} : { put: fresh.map((row) => fromRow(row, clock())) }
      })
      return result
    },
  }
}

function kept(entry: ContactEntry, createdAt: number): Contact {
  const { address, chain, name, note, verified } = entry
  return { address, chain, name: accountName(name), note: contactNote(note), verified, createdAt }
}

/** A file may say when it was made; a time to come is not believed. */
function fromRow(row: ContactRow, now: number): Contact {
  return kept(row, row.createdAt === undefined ? now : Math.min(row.createdAt, now))
}

export class UnknownContact extends WalletError {
  override readonly name = 'Accounts.UnknownContact'
  constructor() {
    super('expected a contact that is there')
  }
}
