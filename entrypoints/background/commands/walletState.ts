// What the wallet is: empty, damaged, locked or unlocked. Screens ask on mount, which also wakes the worker.
import { command } from './command'

export const walletState = command('walletState', (wallet) => wallet.publishState())
