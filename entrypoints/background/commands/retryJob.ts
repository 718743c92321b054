// What the queue gave up is tried once more, because the user wants it.
import { command } from './command'

export const retryJob = command('retryJob', async (wallet, { key }) => wallet.broadcasts.retry(key))
