// Builds the rooms and hands each its ports: the one place where rooms meet the world.

import { canSign, isOffered, type KeptSource, secretOf } from '@/lib/accounts/account'
import { adoptAccounts } from '@/lib/accounts/adoptAccounts'
import { createContacts } from '@/lib/accounts/contacts/createContacts'
import { createAccounts } from '@/lib/accounts/createAccounts'
import type { Address } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import { resolveName } from '@/lib/chain/contracts/ens/resolveName'
import type { ProveCall } from '@/lib/chain/contracts/erc20'
import { callProved } from '@/lib/chain/evm/runProved'
import { createWordLists } from '@/lib/keys/derivation/wordLists'
import { createKeystore } from '@/lib/keys/keystore/createKeystore'
import type { WalletState } from '@/lib/messages/commands/vault'
import { decryptAesCtr } from '@/lib/platform/aesCtr'
import { createGatewayTransport } from '@/lib/platform/gatewayTransport'
import { createLocalArea } from '@/lib/platform/localArea'
import { createLocalMachine } from '@/lib/platform/localMachine'
import { clearLockDeadline, readLockDeadline, setLockDeadline } from '@/lib/platform/lockDeadline'
import { openDashboardAt } from '@/lib/platform/menu'
import { createOffscreenDocument } from '@/lib/platform/offscreenDocument'
import { readPackagedFile } from '@/lib/platform/packagedFile'
import type { ProviderPorts } from '@/lib/platform/providerPorts'
import { newId, randomBytes } from '@/lib/platform/random'
import { createSealer } from '@/lib/platform/sealer'
import { createSessionArea } from '@/lib/platform/sessionArea'
import { createStretcher } from '@/lib/platform/stretch'
import { withAllowance } from '@/lib/requests/approvals/allowance'
import { createDrafter } from '@/lib/requests/approvals/draft'
import { submitCalls } from '@/lib/requests/approvals/submitCalls'
import { submitQuestion } from '@/lib/requests/approvals/submitQuestion'
import { createRequests } from '@/lib/requests/handleRequest'
import type { ApprovalWindow } from '@/lib/requests/ports'
import { createAccountStore } from '@/lib/storage/accountStore'
import { createBackupStore } from '@/lib/storage/backupStore'
import { createBalanceStore } from '@/lib/storage/balanceStore'
import { createContactStore } from '@/lib/storage/contactStore'
import { type CurrentDatabase, deleteOlderDatabases } from '@/lib/storage/currentDatabase'
import { openDatabase, type Settings } from '@/lib/storage/database'
import { createFeedStore } from '@/lib/storage/feedStore'
import { createOutcomeStore } from '@/lib/storage/outcomeStore'
import { createPermissionStore } from '@/lib/storage/permissionStore'
import { readProfile } from '@/lib/storage/profile'
import { createProfileCopy } from '@/lib/storage/profileCopy'
import { createQuestionStore } from '@/lib/storage/questionStore'
import { createRepairStore } from '@/lib/storage/repairStore'
import { createRevealStore } from '@/lib/storage/revealStore'
import { createSessionStore } from '@/lib/storage/sessionStore'
import { changeSettings, readSettingsRow } from '@/lib/storage/settings'
import { createSilenceStore } from '@/lib/storage/silenceStore'
import { createTokenStore } from '@/lib/storage/tokenStore'
import { createUnlockAttempts } from '@/lib/storage/unlockAttempts'
import { createAreaVaultStore } from '@/lib/storage/vaultArea'
import { createVaultStore } from '@/lib/storage/vaultStore'
import { createWipe } from '@/lib/storage/wipe'
import { createTokens } from '@/lib/tokens/createTokens'
import { withChain } from '@/lib/transactions/chainFacts'
import { gasInOrder } from '@/lib/transactions/gasInOrder'
import { nextNonces } from '@/lib/transactions/nonce'
import { resumeBroadcasts } from '@/lib/transactions/resume'
import { warmUpVerification } from '@/lib/transactions/verifySigned'
import { createAssets } from './assets'
import { createAutoLock } from './autoLock'
import { createChainRooms } from './chainRooms'
import { WatchedOnly } from './commands/errors'
import { createDisagreement } from './disagreement'
import { createInTime } from './inTime'
import { createNextHead } from './nextHead'
import { createOutcomeWatch } from './outcomes'
import { createPaymentRoom } from './payments'
import { createPendingRestore } from './pendingRestore'
import { createReplacements } from './replacements'
import { createSafetyRooms } from './safetyRooms'
import { createTransactionRooms } from './transactionRooms'

/** What the first turn of the worker has made already, because its listeners had to be there at once. */
export interface Doors {
  window: ApprovalWindow
  providers: ProviderPorts
  /** Takes errors that nobody awaits. */
  report(error: unknown): void
  /** Transactions were signed: it is worth looking at the chain. */
  onSent(): void
  /** Orders were made, or are looked at: it is worth looking for what came. */
  onPaymentsSeen(): void
  clientVersion: string
}

/** The window has painted by then, and nobody has read it yet. */
const warmUpAfterMs = 350

export type Wallet = ReturnType<typeof createWallet>

export function createWallet(doors: Doors, current: CurrentDatabase) {
  const { database } = current
  const soon = openDatabase(database.name, current.version, 'relaxed')
  const clock = () => Date.now()
  const wait = (delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs))
  const localArea = createLocalArea()

  const offscreen = createOffscreenDocument()
  const stretcher = createStretcher({ offscreen })
  const machine = createLocalMachine({ offscreen })
  const inTime = createInTime(wait)
  const proveCall: ProveCall = (client, call) => inTime(() => callProved(client, machine, call, clock))
  const repairs = createRepairStore(database, clock)
  const keystore = createKeystore({
    store: createVaultStore(database),
    secondCopy: createAreaVaultStore(localArea),
    repaired: repairs.add,
    session: createSessionStore(database, createSessionArea()),
    sealer: createSealer(),
    stretch: stretcher.stretch,
    wordLists: createWordLists(() => readPackagedFile('lists/words.txt')),
    keystoreFiles: { stretchFile: stretcher.stretchFile, decryptAesCtr },
    attempts: createUnlockAttempts(database, createSessionArea()),
    random: randomBytes,
    clock,
    newId,
  })
  const isUnlocked = async () => (await keystore.state()).type === 'unlocked'

  const profileCopy = createProfileCopy(database, localArea, repairs.add)
  const deleteOlder = () => deleteOlderDatabases(current.version)
  const wipe = createWipe({
    database,
    area: localArea,
    wipeKeystore: keystore.wipe,
    profileCopy,
    deleteOlder,
  })

  const backups = createBackupStore(database)
  const pendingRestore = createPendingRestore({ database, keystore, backups, clock })

  const accountStore = createAccountStore(database)
  const accounts = createAccounts({
    store: accountStore,
    addressesOf: keystore.addressesOf,
    clock,
  })
  /** Where the key of an own account is. */
  async function keyOf(address: Address) {
    const account = await accounts.find(address)
    if (!account) throw new NotOurs(address)
    if (account.source.type === 'watch-only') throw new WatchedOnly(address)
    return account.source
  }

  /** The first account of a secret, or the one there is. */
  async function addAccountOf(secretId: string, name: string) {
    const kind = (await keystore.secrets()).find(({ id }) => id === secretId)?.kind
    return kind === 'private key' ? accounts.addKey(secretId, name) : accounts.addFirst(secretId, name)
  }

  const { networks, chains, prices, typedPrices, askFirst } = createChainRooms({
    database,
    soon,
    endpointsChosen: async () =>
      current.type !== 'current' || (await readSettingsRow(database)).endpointsChosen === true,
    clock,
    wait,
    report: doors.report,
  })
  const gateways = createGatewayTransport()

  const transactions = createTransactionRooms({
    database,
    soon,
    networks,
    chains,
    prices,
    sign: async (unsigned) => keystore.signTransaction(await keyOf(unsigned.from), unsigned),
    clock,
    wait,
    newId,
    report: doors.report,
  })
  const { broadcasts, preparer, submitter, tracker, watcher, store: transactionStore } = transactions

  const tokenStore = createTokenStore(database)
  const tokens = createTokens({ store: tokenStore, chains, clock, proveCall })
  const assets = createAssets({ tokens, chains })

  const { smallAmountWei } = transactions.limits
  const disagreement = createDisagreement({ chains, smallAmountWei, wait })
  const safety = createSafetyRooms({
    database,
    soon,
    chains,
    machine,
    prices,
    readToken: assets.readToken,
    ownTokens: async (account, chainId) =>
      (await tokenStore.of(account, chainId))
        .filter(({ decision }) => decision === 'accepted')
        .map(({ token }) => token),
    isSiteOpen: () => doors.providers.presentDocuments().size > 0,
    disagreement,
    inTime,
    clock,
    wait,
    report: doors.report,
  })
  const { lists, listKeeper, lifts, reviewer, effects } = safety
  const payments = createPaymentRoom({
    database,
    soon,
    chains,
    watcher,
    lists,
    clock,
    newId,
    onHeard: doors.onPaymentsSeen,
    report: doors.report,
  })

  /** While the user reads a prompt, what its signature would have to wait for is made. */
  async function warmUp(): Promise<void> {
    await wait(warmUpAfterMs)
    if (!(await isUnlocked())) return
    const { selectedAddress } = await readSettingsRow(database)
    if (selectedAddress) await keystore.warmUp(await keyOf(selectedAddress))
    await warmUpVerification()
  }
  const window: ApprovalWindow = {
    ...doors.window,
    open: async () => {
      await doors.window.open()
      warmUp().catch(doors.report)
    },
  }

  const questionStore = createQuestionStore(database, soon)
  const requests = createRequests({
    questions: questionStore,
    permissions: createPermissionStore(database),
    silences: createSilenceStore(database),
    chain: (chainId) => chains.of(chainId),
    nextHead: createNextHead({ follow: chains.follow, wait }),
    networks,
    isKnownChain: async (chainId) => (await networks.get(chainId)) !== undefined,
    defaultChainId: async () => (await readSettingsRow(database)).selectedChainId,
    accounts: async () => (await accounts.all()).filter(isOffered).map((account) => account.address),
    canSign: async (address) => {
      const account = await accounts.find(address)
      return account !== undefined && canSign(account)
    },
    isUnlocked,
    window,
    showUnlockWaits: async (sites) => void (await soon.lock.put({ id: 'waits', sites })),
    prepare: withAllowance(createDrafter({ ...safety.effectsPorts, preparer, effects, proveCall }), {
      chains,
      proveCall,
      wait,
    }),
    effects,
    review: reviewer.ofQuestion,
    nextNonces: async (account, first, count) =>
      nextNonces(first, await transactionStore.history(account), count),
    gasInOrder: async (calls) => {
      const [first] = calls
      return first && gasInOrder(await chains.of(first.chainId), calls)
    },
    disagreement,
    sign: {
      message: async (account, message) => keystore.signMessage(await keyOf(account), message),
      typedData: async (account, typedData) => keystore.signTypedData(await keyOf(account), typedData),
    },
    assets,
    submit: (question) =>
      submitQuestion(submitter, question).finally(() => {
        doors.onSent()
        replacements.afterSubmit(question).catch(doors.report)
      }),
    submitCalls: (question) => submitCalls(submitter, question).finally(doors.onSent),
    transaction: async (id) => {
      const facts = await transactionStore.get(id)
      return facts && withChain(watcher, facts)
    },
    chainIds: async () => (await networks.list()).map(({ chainId }) => chainId),
    showActivity: () => openDashboardAt('#/activity'),
    announce: doors.providers.announce,
    feeds: createFeedStore(database),
    tell: doors.providers.tell,
    random: randomBytes,
    presentDocuments: doors.providers.presentDocuments,
    clock,
    wait,
    report: doors.report,
    clientVersion: doors.clientVersion,
  })

  const replacements = createReplacements({
    transactions: transactionStore,
    questions: questionStore,
    accounts,
    ask: requests.approvals.ask,
  })

  const autoLock = createAutoLock({
    readDeadline: readLockDeadline,
    setDeadline: setLockDeadline,
    clearDeadline: clearLockDeadline,
    readMinutes: async () => (await readSettingsRow(database)).autoLockMinutes,
    lock: async () => {
      await keystore.lock()
      await publishState()
      await doors.providers.announce()
    },
    isUnlocked,
    onDeadline: async () => {
      await publishState()
    },
    now: clock,
  })

  /** Writes the lock's state where screens see it, and answers it. */
  async function publishState(): Promise<WalletState> {
    const kept = await keystore.state()
    const state: WalletState =
      kept.type === 'unlocked' ? { type: 'unlocked', until: await autoLock.deadline() } : kept
    try {
      await soon.lock.put({ id: 'lock', state })
    } catch (error) {
      // A full disk shuts nobody out: whoever asks is told.
      doors.report(error)
      return { ...state, notStored: true }
    }
    return state
  }

  /** A secret whose first account was not stored, because the worker died between the two, gets it now. */
  async function ensureAccounts(): Promise<void> {
    const all = await accounts.all()
    const without = (await keystore.secretIds()).filter(
      (id) => !all.some((account) => secretOf(account) === id),
    )
    for (const [place, secretId] of without.entries()) {
      await addAccountOf(secretId, `Account ${all.length + place + 1}`)
    }
    if (without.length > 0) await moveSelection()
  }

  /** The account in use is one in sight: when it was put away or removed, the first one is. */
  async function moveSelection(): Promise<void> {
    const shown = (await accounts.all()).filter(({ hidden }) => !hidden)
    const { selectedAddress } = await readSettingsRow(database)
    const [first] = shown
    if (!first || shown.some(({ address }) => address === selectedAddress)) return
    await changeSettings(database, { selectedAddress: first.address })
  }

  const languageListeners: (() => void)[] = []

  return {
    keystore,
    accounts,
    tokens,
    assets,
    contacts: createContacts({ store: createContactStore(database), clock }),
    networks,
    askFirst,
    chains,
    prices,
    typedPrices,
    watcher,
    /** Something may have changed for what is tracked: it is worth looking at the chain. */
    lookAgain: doors.onSent,
    balances: createBalanceStore(soon),
    payments,
    watchPayments: doors.onPaymentsSeen,
    databaseState:
      current.type === 'current'
        ? { type: current.type }
        : { type: current.type, version: current.version, reason: current.reason },
    backups,
    pendingRestore,
    reveals: createRevealStore(database),
    keyOf,
    preparer,
    tracker,
    /** The newest block of every chain that was followed. */
    heads: () => database.heads.toArray(),
    broadcasts,
    replacements,
    limits: transactions.limits,
    checkOutcomes: createOutcomeWatch({ ...createOutcomeStore(database, clock), chains, clock }),
    requests,
    autoLock,
    clock,
    newId,
    random: randomBytes,
    /** ENS is on mainnet, whatever network is in use. */
    resolveName: async (name: string, agreed: readonly string[]) =>
      resolveName({ client: await chains.of(1), gateways }, name, agreed),
    judgePassword: stretcher.judge,
    publishState,
    addAccountOf,
    moveSelection,
    async changeSettings(change: Partial<Omit<Settings, 'id'>>): Promise<void> {
      await changeSettings(database, change)
      if (change.language !== undefined) for (const listener of languageListeners) listener()
    },
    onLanguage: (listener: () => void) => languageListeners.push(listener),
    readSettings: () => readSettingsRow(database),
    lists,
    reviewer,
    lifts,
    listKeeper,
    transaction: async (id: string) => (await transactionStore.get(id))?.transaction,

    /** To be called after each unlock: what waited for it goes on. */
    async afterUnlock(): Promise<void> {
      // What can't be written now is made up for at the next unlock.
      await pendingRestore.finish().catch(doors.report)
      await ensureAccounts().catch(doors.report)
      // It publishes the state with the new deadline.
      await autoLock.restart()
      requests.approvals.unlocked()
      // Who unlocked need not wait until every open page was told.
      doors.providers.announce().catch(doors.report)
    },

    /** Accounts, networks and settings, for a backup file. */
    readProfile: () => readProfile(database),

    /** Accounts whose secret was lost come to this one when it leads to their addresses. */
    async adoptAccounts(secret: { id: string; kind: KeptSource['type'] }): Promise<void> {
      const { addressesOf, secretIds } = keystore
      await adoptAccounts({ store: accountStore, addressesOf }, secret, await secretIds())
    },

    /** Deletes the wallet from this browser; what still waited for the user is rejected first. */
    async wipe(): Promise<void> {
      await autoLock.lockNow()
      await requests.approvals.windowClosed(clock())
      await wipe.begin()
      await publishState()
      await doors.providers.announce()
    },

    /** Nothing of ours points to a removed network any more. */
    async forgetChain(chainId: number): Promise<void> {
      if ((await readSettingsRow(database)).selectedChainId !== chainId) return
      await changeSettings(database, { selectedChainId: 1 })
    },

    /** The browser was started: no session of before survives it. */
    async forgetSession(): Promise<void> {
      await keystore.forgetSession()
      await publishState()
    },

    /** Takes up what an earlier worker left: the session, the lock's deadline, the screens' view of it. */
    async start(): Promise<void> {
      await wipe.finish()
      const { type } = await keystore.open()
      if (current.type === 'current') {
        // A profile of before the choice was offered has made it.
        const { from } = (await database.about.get('schema')) ?? {}
        if (type !== 'empty' && from !== undefined && from < 4) {
          await changeSettings(database, { endpointsChosen: true }).catch(doors.report)
        }
        if (type !== 'empty') await profileCopy.bringBack().catch(doors.report)
        profileCopy.follow(doors.report)
        // The one before has done its duty once this one was opened at a start of its own.
        if (!current.migratedNow) deleteOlder().catch(doors.report)
      }
      // Those who waited for an earlier worker's unlock ask again.
      soon.lock.delete('waits').catch(doors.report)
      const locked = await autoLock.enforce()
      if (!locked && (await isUnlocked())) await pendingRestore.finish().catch(doors.report)
      if (!locked) await publishState()
    },

    /** Carries out what was approved and sends what was signed, after `start`. */
    async resume(): Promise<void> {
      await Promise.all([
        requests.approvals.resume(),
        // What is in the queue already goes before what was not put in yet.
        broadcasts.jobs.start().then(() => resumeBroadcasts({ ...broadcasts, store: transactionStore })),
      ])
    },
  }
}

/** Asked to sign for an address that is not one of the user's accounts. */
class NotOurs extends WalletError {
  override readonly name = 'Wallet.NotOurs'
  constructor(address: Address) {
    super(`expected an account of the user's own, got ${address}`)
  }
}
