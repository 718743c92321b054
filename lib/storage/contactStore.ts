// The user's contacts in the database.
import type { ContactStore } from '@/lib/accounts/ports'
import { nameKey } from '@/lib/base/nameKey'
import type { Database } from './database'
import { noteIfEmpty } from './emptied'

export function createContactStore(database: Database): ContactStore {
  const { contacts } = database
  return {
    change: (keys, decide) =>
      database.transaction('rw', contacts, database.emptied, async () => {
        const rows = await contacts.bulkGet(keys.map(({ address, chain }) => [address, chain]))
        const present = rows.flatMap((row) => {
          if (!row) return []
          const { nameKey: _, ...contact } = row
          return [contact]
        })
        const { put = [], remove = [] } = decide(present)
        await contacts.bulkDelete(remove.map(({ address, chain }) => [address, chain]))
        await contacts.bulkPut(put.map((contact) => ({ ...contact, nameKey: nameKey(contact.name) })))
        if (remove.length > 0) await noteIfEmpty(database, contacts)
      }),
  }
}
