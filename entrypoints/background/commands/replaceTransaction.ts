// Speed up or cancel: asked like everything else, with the wallet as the asker.
import { command } from './command'

export const replaceTransaction = command('replaceTransaction', async (wallet, { id, kind }) =>
  wallet.replacements.ask(id, kind),
)
