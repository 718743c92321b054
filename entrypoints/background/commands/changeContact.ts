// Other words about a contact, or another network for it; the address stays.
import { command } from './command'

export const changeContact = command('changeContact', (wallet, { address, chain, to }) =>
  wallet.contacts.change({ address, chain }, to),
)
