// The same signed bytes once more, because the user wants it.
import { command } from './command'

export const sendAgain = command('sendAgain', async (wallet, { id }) => {
  const transaction = await wallet.transaction(id)
  if (transaction?.signed) await wallet.broadcasts.attemptBroadcast(transaction, { again: true })
  return undefined
})
