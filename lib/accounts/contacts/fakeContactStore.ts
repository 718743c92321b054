// A contact store in memory that behaves: a change is whole or not at all.
import type { Contact } from '@/lib/base/contact'
import type { ContactStore } from '../ports'
import { contactKey } from './contactKey'

export function createFakeContactStore(): ContactStore & { all(): Contact[] } {
  const rows = new Map<string, Contact>()
  return {
    all: () => [...rows.values()],
    change: async (keys, decide) => {
      const present = keys.flatMap((key) => rows.get(contactKey(key)) ?? [])
      const { put = [], remove = [] } = decide(present)
      for (const key of remove) rows.delete(contactKey(key))
      for (const contact of put) rows.set(contactKey(contact), contact)
    },
  }
}
