// Which database screens are to read: as a rule the newest.
import { command } from './command'

export const databaseState = command('databaseState', async (wallet) => wallet.databaseState)
