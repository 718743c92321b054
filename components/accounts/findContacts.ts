// Contacts by what the user types.
import type { ContactRow } from '@/lib/storage/database'

/** Those whose name, address or note holds `wanted` (a nameKey); names that begin with it come first. */
export function findContacts(contacts: readonly ContactRow[], wanted: string): ContactRow[] {
  const starts: ContactRow[] = []
  const holds: ContactRow[] = []
  for (const contact of contacts) {
    if (contact.nameKey.startsWith(wanted)) starts.push(contact)
    else if (
      contact.nameKey.includes(wanted) ||
      contact.address.toLowerCase().includes(wanted) ||
      contact.note.toLowerCase().includes(wanted)
    ) {
      holds.push(contact)
    }
  }
  return [...starts, ...holds]
}
