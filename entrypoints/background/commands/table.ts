// Who may say what: the commands of each page. A page that is not here may send nothing.
import type { CommandName } from '@/lib/messages/commands'
import { acceptToken } from './acceptToken'
import { acknowledgeStop } from './acknowledgeStop'
import { addAccount } from './addAccount'
import { addContact } from './addContact'
import { addFound } from './addFound'
import { addNetwork } from './addNetwork'
import { addPasskey } from './addPasskey'
import { addSource } from './addSource'
import { answerQuestion } from './answerQuestion'
import { changeContact } from './changeContact'
import { changePassword } from './changePassword'
import { changeSettings } from './changeSettings'
import { changeSiteAccounts } from './changeSiteAccounts'
import { checkBackup } from './checkBackup'
import { checkEndpoints } from './checkEndpoints'
import { checkPassword } from './checkPassword'
import { checkRequest } from './checkRequest'
import { checkSource } from './checkSource'
import { chooseEndpoints } from './chooseEndpoints'
import { closePayment } from './closePayment'
import type { Command } from './command'
import { createVault } from './createVault'
import { databaseState } from './databaseState'
import { disconnectSite } from './disconnectSite'
import { discoverAccounts } from './discoverAccounts'
import { dismissJob } from './dismissJob'
import { editQuestion } from './editQuestion'
import { estimateSend } from './estimateSend'
import { examineNonces } from './examineNonces'
import { expectPayment } from './expectPayment'
import { exportBackup } from './exportBackup'
import { fillGap } from './fillGap'
import { findTokens } from './findTokens'
import { generatePhrase } from './generatePhrase'
import { hideAccount } from './hideAccount'
import { hideNft } from './hideNft'
import { hideToken } from './hideToken'
import { importContacts } from './importContacts'
import { judgePassword } from './judgePassword'
import { liftForbidden } from './liftForbidden'
import { liftSilence } from './liftSilence'
import { lock } from './lock'
import { lookAtChain } from './lookAtChain'
import { lookAtPayments } from './lookAtPayments'
import { lookElsewhere } from './lookElsewhere'
import { markBackedUp } from './markBackedUp'
import { orderAccounts } from './orderAccounts'
import { practise } from './practise'
import { readNft } from './readNft'
import { readPrice } from './readPrice'
import { readToken } from './readToken'
import { rebuildDatabase } from './rebuildDatabase'
import { recheckQuestion } from './recheckQuestion'
import { refreshBalance } from './refreshBalance'
import { refreshTokens } from './refreshTokens'
import { removeAccount } from './removeAccount'
import { removeContact } from './removeContact'
import { removeEndpoint } from './removeEndpoint'
import { removeLift } from './removeLift'
import { removeNetwork } from './removeNetwork'
import { removePasskey } from './removePasskey'
import { renameAccount } from './renameAccount'
import { replaceTransaction } from './replaceTransaction'
import { resolveName } from './resolveName'
import { restoreBackup } from './restoreBackup'
import { retryJob } from './retryJob'
import { retryQuestion } from './retryQuestion'
import { reveal } from './reveal'
import { selectAccount } from './selectAccount'
import { selectNetwork } from './selectNetwork'
import { send } from './send'
import { sendAgain } from './sendAgain'
import { setEndpoint } from './setEndpoint'
import { setLimits } from './setLimits'
import { setListPlace } from './setListPlace'
import { setMark } from './setMark'
import { setVisibleToSites } from './setVisibleToSites'
import { showApproval } from './showApproval'
import { silenceSite } from './silenceSite'
import { typePrice } from './typePrice'
import { unlock } from './unlock'
import { unlockWithPasskey } from './unlockWithPasskey'
import { walletState } from './walletState'
import { wipe } from './wipe'

/** Every page needs these: to know the lock and to turn it. */
const everywhere = ['walletState', 'databaseState', 'unlock', 'unlockWithPasskey', 'lock'] as const

/** Sent by an open page as time passes, without the user: they don't put off the automatic lock. */
const byThemselves: ReadonlySet<unknown> = new Set<CommandName>(['recheckQuestion'])

/** Whether the user did something. */
export const isOfTheUser = (name: unknown): boolean => !byThemselves.has(name)

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
    'showApproval',
    'readToken',
    'acceptToken',
    'hideToken',
    'findTokens',
    'hideNft',
    'refreshTokens',
    'readPrice',
    'readNft',
    'resolveName',
    'replaceTransaction',
    // What is pasted as a recipient is judged before anything is asked.
    'checkRequest',
  ],
  approval: [
    ...everywhere,
    'acknowledgeStop',
    'answerQuestion',
    'editQuestion',
    'recheckQuestion',
    'retryQuestion',
    'silenceSite',
  ],
  dashboard: [
    ...everywhere,
    'rebuildDatabase',
    'generatePhrase',
    'checkSource',
    'createVault',
    'addSource',
    'judgePassword',
    'checkPassword',
    'changePassword',
    'addPasskey',
    'removePasskey',
    'setMark',
    'markBackedUp',
    'exportBackup',
    'checkBackup',
    'restoreBackup',
    'wipe',
    'addAccount',
    'discoverAccounts',
    'addFound',
    'renameAccount',
    'reveal',
    'orderAccounts',
    'setVisibleToSites',
    'hideAccount',
    'removeAccount',
    'selectAccount',
    'selectNetwork',
    'addNetwork',
    'removeNetwork',
    'chooseEndpoints',
    'setEndpoint',
    'removeEndpoint',
    'checkEndpoints',
    'acknowledgeStop',
    'changeSettings',
    'refreshBalance',
    'disconnectSite',
    'changeSiteAccounts',
    'liftSilence',
    'addContact',
    'changeContact',
    'removeContact',
    'importContacts',
    'resolveName',
    'retryJob',
    'dismissJob',
    'replaceTransaction',
    'setLimits',
    'typePrice',
    'examineNonces',
    'fillGap',
    'sendAgain',
    'readToken',
    'expectPayment',
    'closePayment',
    'lookAtPayments',
    'lookAtChain',
    'lookElsewhere',
    'checkRequest',
    'setListPlace',
    'liftForbidden',
    'removeLift',
    'practise',
  ],
}

/** Each command by its name. */
export const commands: { readonly [N in CommandName]: Command<N> } = {
  walletState,
  databaseState,
  rebuildDatabase,
  acknowledgeStop,
  generatePhrase,
  checkSource,
  createVault,
  addSource,
  judgePassword,
  unlock,
  unlockWithPasskey,
  lock,
  checkPassword,
  changePassword,
  addPasskey,
  removePasskey,
  setMark,
  markBackedUp,
  exportBackup,
  checkBackup,
  restoreBackup,
  wipe,
  addAccount,
  discoverAccounts,
  addFound,
  renameAccount,
  reveal,
  orderAccounts,
  setVisibleToSites,
  hideAccount,
  removeAccount,
  selectAccount,
  selectNetwork,
  addNetwork,
  removeNetwork,
  chooseEndpoints,
  setEndpoint,
  removeEndpoint,
  checkEndpoints,
  changeSettings,
  recheckQuestion,
  refreshBalance,
  estimateSend,
  send,
  answerQuestion,
  editQuestion,
  retryQuestion,
  disconnectSite,
  silenceSite,
  liftSilence,
  showApproval,
  changeSiteAccounts,
  addContact,
  changeContact,
  removeContact,
  importContacts,
  readToken,
  acceptToken,
  hideToken,
  findTokens,
  hideNft,
  refreshTokens,
  readPrice,
  typePrice,
  readNft,
  resolveName,
  retryJob,
  dismissJob,
  replaceTransaction,
  setLimits,
  examineNonces,
  fillGap,
  sendAgain,
  expectPayment,
  closePayment,
  lookAtPayments,
  lookAtChain,
  lookElsewhere,
  checkRequest,
  setListPlace,
  liftForbidden,
  removeLift,
  practise,
}
