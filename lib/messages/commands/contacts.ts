// Commands for addresses the user knows.
import * as v from 'valibot'
import { type ContactAdded, type ContactsImport, verifications } from '@/lib/base/contact'
import { address, chainId, label } from './fields'

/** The network a contact is used on. */
const contactChain = v.union([chainId, v.literal('all')])
const contactWords = {
  name: label,
  chain: contactChain,
  note: v.pipe(v.string(), v.maxLength(2_000)),
  verified: v.picklist(verifications),
}

export const contactsCommands = {
  addContact: v.object({ address, ...contactWords }),
  /** The address stays; everything else of the contact becomes what `to` says. */
  changeContact: v.object({ address, chain: contactChain, to: v.object(contactWords) }),
  removeContact: v.object({ address, chain: contactChain }),
  /** Takes contacts from the text of a CSV file; `onlyCheck` says what it would do and does nothing. */
  /** Takes the rows of a file, but for the addresses that are left out; or only says what it would take. */
  importContacts: v.object({
    csv: v.pipe(v.string(), v.maxLength(10_000_000)),
    onlyCheck: v.boolean(),
    leaveOut: v.optional(v.array(address)),
  }),
} as const

/** What each of them answers; commands not named here answer nothing. */
export interface ContactsResults {
  addContact: ContactAdded
  changeContact: ContactAdded
  importContacts: ContactsImport
}
