// Contacts from a file: first what it would bring, then the same for good.
import { command } from './command'

export const importContacts = command('importContacts', (wallet, { csv, onlyCheck, leaveOut }) =>
  wallet.contacts.importCsv(csv, { onlyCheck, leaveOut: leaveOut ?? [] }),
)
