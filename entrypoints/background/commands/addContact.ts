// Somebody the user sends to gets a name.
import { command } from './command'

export const addContact = command('addContact', (wallet, contact) => wallet.contacts.add(contact))
