// Who may say what: the commands of each page. A page that is not here may send nothing.
import type { CommandName } from '@/lib/messages/commands'
import { addAccount } from './addAccount'
import { addNetwork } from './addNetwork'
import { answerQuestion } from './answerQuestion'
import { changeSettings } from './changeSettings'
import { changeSiteAccounts } from './changeSiteAccounts'
import { checkPhrase } from './checkPhrase'
import type { Command } from './command'
import { createVault } from './createVault'
import { disconnectSite } from './disconnectSite'
import { editQuestion } from './editQuestion'
import { estimateSend } from './estimateSend'
import { generatePhrase } from './generatePhrase'
import { judgePassword } from './judgePassword'
import { lock } from './lock'
import { markBackedUp } from './markBackedUp'
import { orderAccounts } from './orderAccounts'
import { refreshBalance } from './refreshBalance'
import { removeNetwork } from './removeNetwork'
import { renameAccount } from './renameAccount'
import { retryQuestion } from './retryQuestion'
import { selectAccount } from './selectAccount'
import { selectNetwork } from './selectNetwork'
import { send } from './send'
import { setEndpoint } from './setEndpoint'
import { unlock } from './unlock'
import { walletState } from './walletState'

/** Every page needs these: to know the lock and to turn it. */
const everywhere = ['walletState', 'unlock', 'lock'] as const

export const mayBeSentBy: Readonly<Record<string, readonly CommandName[]>> = {
  popup: [
    ...everywhere,
    'addAccount',
    'renameAccount',
    'selectAccount',
    'selectNetwork',
    'refreshBalance',
    'estimateSend',
    'send',
    'disconnectSite',
  ],
  approval: [...everywhere, 'answerQuestion', 'editQuestion', 'retryQuestion'],
  dashboard: [
    ...everywhere,
    'generatePhrase',
    'checkPhrase',
    'createVault',
    'judgePassword',
    'markBackedUp',
    'addAccount',
    'renameAccount',
    'orderAccounts',
    'selectAccount',
    'selectNetwork',
    'addNetwork',
    'removeNetwork',
    'setEndpoint',
    'changeSettings',
    'refreshBalance',
    'disconnectSite',
    'changeSiteAccounts',
  ],
}

/** Each command by its name. */
export const commands: { readonly [N in CommandName]: Command<N> } = {
  walletState,
  generatePhrase,
  checkPhrase,
  createVault,
  judgePassword,
  unlock,
  lock,
  markBackedUp,
  addAccount,
  renameAccount,
  orderAccounts,
  selectAccount,
  selectNetwork,
  addNetwork,
  removeNetwork,
  setEndpoint,
  changeSettings,
  refreshBalance,
  estimateSend,
  send,
  answerQuestion,
  editQuestion,
  retryQuestion,
  disconnectSite,
  changeSiteAccounts,
}
